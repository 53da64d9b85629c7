/** What the element tells the page's developer while something happens. */
export async function warningsDuring(work: () => Promise<unknown>): Promise<readonly string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (text: string) => void warnings.push(text.replace('<connect-chat> ', ''));
  try {
    await work();
    return warnings;
  } finally {
    console.warn = warn;
  }
}
