import { css } from 'lit';

/** The question before the end of a chat. */
export const questionStyles = css`
  .closing .emblem {
    color: var(--_danger);
  }
  /* With nothing to read above, it has the panel for itself. */
  .bare .closing {
    flex: 1;
    border: 0;
  }
  .bare .middle {
    flex: none;
  }

  .question {
    position: absolute;
    inset: 0;
    z-index: 2;
    display: grid;
    align-items: end;
    background: light-dark(#0f172a4d, #0009);
  }
  .question div {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    padding: 20px;
    border-radius: var(--_radius) var(--_radius) 0 0;
    border: 1px solid var(--_line);
    background: var(--_surface);
    animation: arrive 0.15s;
  }
  .question h2,
  .question p {
    inline-size: 100%;
  }
  .question p {
    margin-block-end: 8px;
    color: var(--_muted);
  }
  .danger {
    --_fill: light-dark(#b3261e, #d33b30);
  }
`;
