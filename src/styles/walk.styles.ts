import { css } from 'lit';

/** The line of the transcript that somebody reads with the keys. */
export const walkStyles = css`
  ol > li:focus-visible {
    border-radius: 12px;
    outline-offset: 0;
  }
`;
