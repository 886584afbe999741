/** The largest template that is read: `unpacked` is in bytes, of all its files. */
export const TEMPLATE_LIMITS = { bytes: 2 * 1024 * 1024, files: 500, unpacked: 16 * 1024 * 1024 };

/** Returns the thread in which templates are read and filled. */
export function templateWorker(): URL {
  return new URL('./template-worker.mjs', import.meta.url);
}
