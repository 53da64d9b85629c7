import { randomBytes } from 'node:crypto';

/** What a careful page would send, and every test page does. */
const policy = (nonce) =>
  [
    "default-src 'none'",
    // The nonce is for the inline scripts of the test runner itself; nothing of ours carries it.
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    // The simulator of tests that want a real network.
    "connect-src 'self' ws: http://127.0.0.1:*",
    "img-src 'self' blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    // Pages of a test's own, which can be loaded again, left, and be two.
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // lit-html: the policy Lit makes. connect-chat: the name it has in the CDN builds.
    'trusted-types lit-html connect-chat',
  ].join('; ');

/** Serves every page of the test runner under a strict Content-Security-Policy with Trusted Types. */
export function contentSecurityPolicy() {
  const nonce = randomBytes(16).toString('base64');
  return {
    name: 'content-security-policy',
    // After the plug-ins that inject scripts into the page, because it comes later in the list.
    transform(context) {
      if (!context.response.is('html') || typeof context.body !== 'string') return undefined;
      return {
        body: context.body.replaceAll(/<script(?![^>]*\ssrc=)/g, `<script nonce="${nonce}"`),
        headers: { 'content-security-policy': policy(nonce) },
        transformCache: false,
      };
    },
  };
}
