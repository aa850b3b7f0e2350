/** A formatter of `Intl` that is made when it is first used: each takes milliseconds to make, and a popup needs few of them. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
