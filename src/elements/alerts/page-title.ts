/** What each chat of the page has to tell. */
const counts = new Map<object, number>();
let plain = '';
let counted = '';

/** Safari tells of badges only where the page is an app. */
type Badges = Partial<Pick<Navigator, 'setAppBadge' | 'clearAppBadge'>>;

/**
 * Shows how many messages wait for the visitor where they can see it from another tab: in front of the page's title, and on the icon
 * of an app. The count of `owner` is added to those of other chats; at 0 the title is as the page wants it.
 */
export function countInTitle(owner: object, count: number): void {
  const before = counts.get(owner) ?? 0;
  if (before === count) return;
  if (count) counts.set(owner, count);
  else counts.delete(owner);
  const sum = [...counts.values()].reduce((total, each) => total + each, 0);
  mark(sum);
  const badges: Badges = navigator;
  // Refused where there is no app, and no loss.
  const badged = sum ? badges.setAppBadge?.(sum) : badges.clearAppBadge?.();
  badged?.catch(() => undefined);
}

function mark(sum: number): void {
  // A page without a title gets one for as long as there is something to tell.
  const title = document.querySelector('title') ?? document.head.appendChild(document.createElement('title'));
  const text = title.textContent;
  // The page may have given itself another title meanwhile, or have added something to this one.
  plain = counted && text.includes(counted) ? text.replace(counted, () => plain) : text;
  counted = sum ? `(${sum.toLocaleString(document.documentElement.lang || undefined)}) ${plain}` : '';
  if (counted || plain) title.textContent = counted || plain;
  else title.remove();
}
