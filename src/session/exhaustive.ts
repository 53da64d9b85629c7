/** Fails to compile where a switch misses a case; fails loudly if one arrives all the same. */
export function assertNever(value: never, what: string): never {
  throw new TypeError(`Unhandled ${what}: ${JSON.stringify(value)}`);
}
