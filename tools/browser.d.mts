/** What a launcher needs to start the Chromium that was found. */
export interface FoundChromium {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly headless?: 'shell';
  /** Where it is from, for people. */
  readonly origin: string;
}

/** Rejects with one sentence when there is none. */
export function findChromium(): Promise<FoundChromium>;

/** The Chromium of `@sparticuz/chromium`, unpacked when it is first asked for; nothing where that does not run. */
export function packagedChromium(): Promise<FoundChromium | undefined>;

/** The path of an installed Firefox. */
export function findFirefox(): string | undefined;
