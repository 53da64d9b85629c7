import type { SignInOutcome } from '../service/chat.js';
import type { Service } from '../service/service.js';

/** Where GetAuthenticationUrl leads to, as in a user pool of Amazon Cognito. */
export const SIGN_IN_PATH = '/oauth2/authorize';

const DISPLAY_NAME = 'Jane Doe';
const OUTCOMES: readonly SignInOutcome[] = ['succeeded', 'failed'];

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${String(char.charCodeAt(0))};`);

/**
 * The page where customers sign in: asks how it is to end, and then sends them back with a code, while the backend that would have
 * exchanged the code (UpdateParticipantAuthentication) has told the service already.
 */
export function answerSignIn(service: Service, url: URL): Response {
  const outcome = OUTCOMES.find((known) => known === url.searchParams.get('outcome'));
  if (!outcome) return askHow(url);
  const state = url.searchParams.get('state') ?? '';
  const chat = [...service.chats.values()].find(({ signIn }) => signIn?.sessionId === state);
  chat?.signIn?.finish(outcome, DISPLAY_NAME);
  const back = new URL(url.searchParams.get('redirect_uri') ?? '/', url);
  back.searchParams.set(outcome === 'succeeded' ? 'code' : 'error', 'simulated');
  back.searchParams.set('state', state);
  return new Response(null, { status: 302, headers: { Location: back.href } });
}

function askHow(url: URL): Response {
  const link = (outcome: SignInOutcome, words: string): string => {
    const there = new URL(url);
    there.searchParams.set('outcome', outcome);
    return `<p><a href="${escaped(there.pathname + there.search)}">${words}</a></p>`;
  };
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sign in</title>
<h1>Sign in</h1>${link('succeeded', `Sign in as ${DISPLAY_NAME}`)}${link('failed', 'Fail to sign in')}</html>`;
  return new Response(body, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'",
      'Cache-Control': 'no-store',
    },
  });
}
