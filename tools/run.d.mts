/** The folder of package.json, in which every tool starts. */
export const root: string;

/** A file, given from `root` or absolutely, as its path from `root` with forward slashes. */
export function pathFromRoot(file: string): string;

/** The script behind a command of an installed package. Run with Node itself, it needs no shell on any system. */
export function scriptOf(packageName: string, command?: string): string;

/** Runs Node with `args`, showing its output, and resolves with its exit code. */
export function runNode(
  args: readonly string[],
  options?: { readonly env?: Readonly<Record<string, string>>; readonly cwd?: string },
): Promise<number>;
