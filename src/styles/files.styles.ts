import { css } from 'lit';

/** Files, in the transcript and on their way. */
export const fileStyles = css`
  connect-chat-file {
    display: contents;
  }
  .attachment .round {
    --_size: 36px;
  }
  .attachment svg {
    flex: none;
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
  /* Of a chat that is over, those that were not sent are all that is left of where they were chosen. */
  .closing ~ :has(.upload) {
    display: block !important;
  }
  .closing ~ * :not(:has(.upload), .upload, .upload :not(button)) {
    display: none;
  }
`;
