const frameOf = (sight) => sight.frame;
/** A picture of each sight in each of these is kept, unless `shows` says no. */
export const modes = [
  { name: 'light', viewport: frameOf, context: { colorScheme: 'light' }, axe: true, shows: () => true },
  { name: 'dark', viewport: frameOf, context: { colorScheme: 'dark' }, axe: true, shows: isOfAllLanguages },
  {
    name: 'forced-colors',
    viewport: frameOf,
    context: { colorScheme: 'dark', forcedColors: 'active' },
    axe: true,
    shows: isOfAllLanguages,
  },
  {
    name: 'right-to-left',
    viewport: frameOf,
    query: '?lang=ar',
    context: { colorScheme: 'light' },
    axe: true,
    shows: isOfAllLanguages,
  },
  {
    name: '320-pixels',
    viewport: () => [320, 568],
    context: { colorScheme: 'light' },
    axe: true,
    shows: isOfAllLanguages,
  },
  {
    // A window of 1280 × 1024 pixels, in which everything is four times as large.
    name: '400-percent',
    viewport: () => [320, 256],
    context: { colorScheme: 'light' },
    axe: true,
    shows: isOfAllLanguages,
  },
];

/** A sight that is about a language looks as it does in no other. */
function isOfAllLanguages({ ownLanguage }) {
  return !ownLanguage;
}
