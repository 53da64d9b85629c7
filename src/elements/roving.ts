/** Where a key leads to among others that stand side by side and, with `columns`, one below the other. */
const STEPS: Readonly<Record<string, (columns: number) => number>> = {
  ArrowRight: () => 1,
  ArrowLeft: () => -1,
  ArrowDown: (columns) => columns,
  ArrowUp: (columns) => -columns,
  Home: () => -Infinity,
  End: () => Infinity,
};

/**
 * Lets the arrow keys move the focus among the controls of a toolbar or a grid, of which Tab reaches one only. A control has
 * `tabindex`; those of a grid within the place go by keys of their own.
 */
export function moveFocus(event: KeyboardEvent, columns = 0): void {
  const place = event.currentTarget as HTMLElement;
  const step = STEPS[event.key]?.(columns);
  if (!step) return;
  event.preventDefault();
  const controls = [...place.querySelectorAll<HTMLElement>('[tabindex]:not(:scope [role=grid] *)')];
  const at = controls.indexOf(event.target as HTMLElement);
  const isTurned = Math.abs(step) === 1 && place.matches(':dir(rtl)');
  const to = at + (isTurned ? -step : step);
  const isBeyond = to < 0 || to >= controls.length;
  const next =
    controls[isBeyond && Number.isFinite(step) ? at : Math.min(Math.max(to, 0), controls.length - 1)];
  for (const control of controls) control.tabIndex = control === next ? 0 : -1;
  next?.focus();
}
