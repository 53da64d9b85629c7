import { css } from 'lit';

/** Files: those on their way, those in the transcript, and where they may be dropped. */
export const attachmentStyles = css`
  connect-chat-uploads,
  connect-chat-file {
    display: contents;
  }
  .field:has(.uploads) {
    flex-wrap: wrap;
  }
  .attach,
  .upload .round,
  .attachment .round {
    --_size: 36px;
  }
  .uploads {
    flex: 0 0 100%;
    order: -1;
    max-block-size: 30vh;
    padding: 8px 12px;
    overflow: auto;
  }
  .uploads ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .upload {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .upload div {
    flex: 1;
    min-inline-size: 0;
  }
  .upload svg,
  .attachment svg {
    flex: none;
  }
  .upload bdi,
  .upload progress {
    display: block;
    inline-size: 100%;
  }
  progress {
    block-size: 6px;
    accent-color: var(--_accent);
  }

  .attachment {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    white-space: normal;
  }
  .attachment bdi {
    flex: 1;
    min-inline-size: 8em;
  }
  .attachment :is(img, audio, video) {
    order: -1;
    inline-size: 100%;
    max-block-size: 50vh;
    border-radius: 8px;
    object-fit: contain;
  }
  .attachment p,
  .attachment .remark {
    flex-basis: 100%;
    margin: 0;
    color: inherit;
  }

  .drop {
    position: absolute;
    inset: 8px;
    z-index: 2;
    display: grid;
    place-items: center;
    border: 2px dashed var(--_focus);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: bold;
    pointer-events: none;
  }
`;
