/** Everything that can be formatted in a message, and what cannot. */
export const formattedText = `# Your order
It is **on its way** and arrives *tomorrow*, ~~not today~~.

1. Track it on [our page](https://example.com/orders/4711)
2. Be at home from \`9:00\` to \`12:00\`
   - or name a neighbour
   - or ask for another day

> Leave it at the door.

\`\`\`
Order  4711
Weight 1.2 kg
\`\`\`
Questions? help@example.com, https://example.com/help

A picture stays text: ![box](https://example.com/box.png), and so does <b>HTML</b>.`;

/** Something in parts, as a model writes it: the marks of one format may be in two of them. */
export const formattedPieces: readonly string[] = [
  'Let me **look',
  ' that up** for you.',
  '\n\nThere are two ',
  'parcels:\n\n- the first is *on its',
  ' way*\n- the sec',
  'ond is [here](https://exa',
  'mple.com/orders/4711)\n\nIs there ',
  'anything else?',
];
