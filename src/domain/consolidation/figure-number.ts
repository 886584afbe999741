/** Returns what a button names a figure by: a number that its key gives, so that it means the same after a form has changed. */
export function figureNumber(key: string): number {
  // FNV-1a; a plan has some hundred figures, far too few for two of one number among 2^31.
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return hash & 0x7fffffff;
}
