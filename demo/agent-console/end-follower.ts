const nearPx = 48;

/** Keeps the end of a scrolled area in sight for as long as the reader is there. */
export interface EndFollower {
  /** The area may have grown, or be another one. */
  follow(): void;
}

/** Follows the end of what `selector` finds in `root`; whoever scrolls up is left alone until they are back. */
export function createEndFollower(root: HTMLElement, selector: string): EndFollower {
  let followed: Element | null = null;
  let following = true;

  const follow = (): void => {
    const area = root.querySelector(selector);
    if (area !== followed) following = true;
    followed = area;
    if (area && following) area.scrollTop = area.scrollHeight;
  };
  const look = ({ target }: Event): void => {
    if (!(target instanceof Element) || target !== followed) return;
    following = target.scrollHeight - target.scrollTop - target.clientHeight < nearPx;
  };
  root.addEventListener('scroll', look, { capture: true });
  addEventListener('resize', follow);
  return { follow };
}
