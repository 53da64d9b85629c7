import { html, type TemplateResult } from 'lit';

/** What `rel` says of each link in a message: the page it opens learns nothing of this one. */
export const REL = 'noopener noreferrer nofollow';

/** A link to an address that `safeUrl` has let through. It opens a new tab, so that the chat stays. */
export const renderLink = (href: string | undefined, inside: unknown): TemplateResult =>
  html`<a href=${href} target="_blank" rel=${REL}>${inside}</a>`;
