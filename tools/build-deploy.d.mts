export const longestTemplate: number;
export function bundleHandler(
  folder: string,
  options?: { readonly external?: readonly string[] },
): Promise<string>;
export function templateWith(source: string, handler: string): unknown;
export function buildDeploy(folder: string): Promise<void>;
