export const longestTemplate: { readonly direct: number; readonly fromBucket: number };
export function bundleHandler(
  folder: string,
  options: { readonly withSdk: boolean },
): Promise<{ readonly code: string; readonly files: readonly string[] }>;
export function templateWith(source: string, handler: string): unknown;
export function templateText(source: string, code: string, options: { readonly longest: number }): string;
export function buildDeploy(folder: string, to?: string): Promise<void>;
