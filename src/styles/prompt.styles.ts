import { css } from 'lit';

/** What a flow asks of the customer between the messages. */
export const promptStyles = css`
  .prompt {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
    margin-block-start: 8px;
  }
  .prompt a {
    display: grid;
    align-content: center;
    text-decoration: none;
  }
`;
