/** Reports every eslint-disable comment that does not say why (`-- because …`). */
export const explainedDisable = {
  meta: { type: 'suggestion', messages: { why: 'Say why: `eslint-disable-… rule -- reason`.' }, schema: [] },
  create(context) {
    const check = (comment) => {
      const [directive, ...reason] = comment.value.split(/\s--\s/);
      if (/^\s*eslint-disable/.test(directive) && reason.join('').trim() === '') {
        context.report({ loc: comment.loc, messageId: 'why' });
      }
    };
    return { Program: () => context.sourceCode.getAllComments().forEach(check) };
  },
};
