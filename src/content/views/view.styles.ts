import { css } from 'lit';

/** Views, beside what cards look like. */
export const viewStyles = css`
  connect-chat-view {
    display: block;
    white-space: normal;
  }
  .view,
  .view-form,
  .view-field,
  .view-field label,
  .view-form details[open] {
    display: grid;
    gap: 8px;
  }
  .view-form dl {
    display: grid;
    gap: 4px 12px;
    margin: 0;
  }
  .view-form dt {
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .view-form dd {
    margin: 0;
  }
  .view-form dd > button,
  .view-field b {
    margin-inline-start: 4px;
  }
  .view-field,
  .view-field :is(label, legend) {
    gap: 4px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .wrong:empty {
    display: none;
  }
  fieldset.view-field label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
  }
  .view-field input,
  .view-field select,
  .view-field textarea {
    padding: 8px 12px;
    border: 1px solid var(--_control);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  .view-field input:is([type='radio'], [type='checkbox']) {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }
  /* None of them is within a sentence. */
  .view-form a {
    display: inline-flex;
    align-items: center;
    min-inline-size: 44px;
    min-block-size: 24px;
  }
  @media (pointer: coarse) {
    .view-form a,
    fieldset.view-field label,
    .view-field :is(input, select):not([type='radio'], [type='checkbox']) {
      min-block-size: 44px;
    }
    /* Smaller, and an iPhone zooms into the page. */
    .view-field :is(input, select, textarea) {
      font-size: max(16px, 1em);
    }
  }
  .view-field [aria-invalid] {
    border-color: var(--_danger);
  }
  .view-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
  .view-form:has([part]) .view-words {
    display: none;
  }
  .view-steps {
    margin: 0;
    padding-inline-start: 20px;
    list-style: decimal;
    color: var(--_muted);
  }
  .view-steps [aria-current] {
    color: var(--_text);
    font-weight: bold;
  }
  .view-steps li {
    display: list-item;
    margin: 0;
  }
  .view-done {
    color: var(--_accent);
    font-size: 2.5em;
    line-height: 1;
  }
`;
