/** Returns what a button names something by: a number that its key gives, so that it means the same whatever has changed. */
export function keyNumber(key: string): number {
  // FNV-1a; what is told apart so is some hundred things, far too few for two of one number among 2^31.
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return hash & 0x7fffffff;
}
