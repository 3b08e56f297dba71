/** A number from 0 to 1 that follows from a seed, a name and an index alone, so that any row can be made without those before it. */
export function unitOf(seed: number, name: string, index: number): number {
  let hash = seed >>> 0;
  for (let at = 0; at < name.length; at += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (index >>> 0), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash + Math.floor(index / 2 ** 32), 0xc2b2ae35);
  hash ^= hash >>> 16;
  return (hash >>> 0) / 2 ** 32;
}

/** The id of the row of a kind: the same in every run. */
export function idOf(kind: number, index: number): string {
  const tail = index.toString(16).padStart(12, "0");
  return `be9c${kind.toString(16).padStart(4, "0")}-0000-4000-8000-${tail}`;
}
