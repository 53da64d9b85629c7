/** What no-restricted-globals and no-restricted-syntax forbid, and where. */

const platformMessage = 'Take it from Platform.';

/** Globals that reach outside: time, chance, network, storage, the page. */
export const outsideWorld = [
  'BroadcastChannel',
  'EventSource',
  'WebSocket',
  'XMLHttpRequest',
  'addEventListener',
  'caches',
  'cancelAnimationFrame',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'document',
  'fetch',
  'indexedDB',
  'localStorage',
  'location',
  'navigator',
  'performance',
  'process',
  'removeEventListener',
  'requestAnimationFrame',
  'self',
  'sessionStorage',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'window',
].map((name) => ({ name, message: platformMessage }));

/** Ways to the clock and to chance that are members of otherwise harmless globals. */
export const clocks = [
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: platformMessage },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: platformMessage },
  { selector: 'CallExpression[callee.name="Date"]', message: platformMessage },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: platformMessage },
  {
    selector: 'MemberExpression[object.name="AbortSignal"][property.name="timeout"]',
    message: platformMessage,
  },
  { selector: 'MemberExpression[object.name="performance"][property.name="now"]', message: platformMessage },
];

const asMarkup = 'Text becomes markup here. Draw it with a Lit template.';
const asStyle =
  'An inline style breaks a strict Content-Security-Policy. Use a class, a custom property or the style sheet.';
const sinkNames =
  'innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc';
const sinkFunctions = 'unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic|DOMParser|eval';
const template = 'TaggedTemplateExpression[tag.name=/^(html|svg|mathml)$/] TemplateElement';

/** Where a string turns into markup, code or a style attribute. */
export const sinks = [
  {
    selector: "TaggedTemplateExpression[tag.name='css'] > TemplateLiteral[expressions.length>0]",
    message:
      'The Lit of the files for pages has no expressions in style sheets (tools/rollup/lit-cuts.mjs): export several sheets.',
  },
  { selector: `MemberExpression[property.name=/^(${sinkNames})$/]`, message: asMarkup },
  { selector: `MemberExpression[computed=true][property.value=/^(${sinkNames})$/]`, message: asMarkup },
  { selector: 'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]', message: asMarkup },
  { selector: `Identifier[name=/^(${sinkFunctions})$/]`, message: asMarkup },
  { selector: `${template}[value.raw=/(srcdoc|innerHTML|outerHTML)\\s*=/i]`, message: asMarkup },
  {
    selector: `${template}[value.raw=/\\son[a-z]+\\s*=/i]`,
    message: 'Listen with @event, not with an attribute.',
  },
  { selector: `${template}[value.raw=/\\sstyle\\s*=/i]`, message: asStyle },
  { selector: `${template}[value.raw=/<style/i]`, message: asStyle },
  { selector: 'Identifier[name="styleMap"]', message: asStyle },
  {
    selector:
      'CallExpression[callee.property.name=/^setAttribute(NS)?$/] > Literal.arguments[value=/^(style|srcdoc|on.*)$/i]',
    message: asStyle,
  },
];

/** How source is written here. */
export const inSource = [
  { selector: 'TSEnumDeclaration', message: 'Use a const object and a union type.' },
  { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
  {
    selector: 'FunctionDeclaration > Identifier.params > TSTypeAnnotation > TSBooleanKeyword',
    message: 'A bare true or false says nothing at the call. Take an options object.',
  },
];

const runners = '(it|describe|test|suite|context|specify)';
const sleepMessage =
  'Wait for the fact, not for the time: advance the VirtualClock, or await the event or the change.';

/** What makes a test pass, or not run, without anybody noticing. */
export const inTests = [
  {
    selector: `MemberExpression[object.name=/^${runners}$/][property.name=/^(only|skip|todo)$/]`,
    message: 'Every test runs.',
  },
  { selector: 'CallExpression[callee.name=/^(xit|xdescribe|fit|fdescribe)$/]', message: 'Every test runs.' },
  {
    selector: `CallExpression[callee.name=/^${runners}$/] > ObjectExpression > Property[key.name=/^(only|skip|todo)$/]`,
    message: 'Every test runs.',
  },
  {
    selector:
      'CallExpression[callee.type="MemberExpression"][callee.object.name="t"][callee.property.name=/^(skip|todo)$/]',
    message: 'Every test runs.',
  },
  {
    selector: 'CallExpression[callee.object.type="ThisExpression"][callee.property.name=/^(skip|retries)$/]',
    message: 'Every test runs, once.',
  },
  {
    selector: 'CallExpression[callee.name="it"] > :function > :function.body',
    message: 'This test returns a function and asserts nothing.',
  },
  {
    selector: 'CallExpression[callee.name="it"] > :function > BlockStatement > ReturnStatement > :function',
    message: 'This test returns a function and asserts nothing.',
  },
  {
    selector: 'CallExpression[callee.name=/^(setTimeout|setInterval|aTimeout|sleep)$/]',
    message: sleepMessage,
  },
  {
    selector: 'CallExpression[callee.property.name=/^(setTimeout|setInterval|waitForTimeout)$/]',
    message: sleepMessage,
  },
  { selector: 'ImportDeclaration[source.value=/timers\\u002Fpromises$/]', message: sleepMessage },
];
