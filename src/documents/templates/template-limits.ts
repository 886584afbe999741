/**
 * The largest template that is read: `unpacked` is in bytes, of all its files; its loops may come to `repeated` nodes of XML, some
 * fifty times as many as those of the shipped template and plan.
 */
export const TEMPLATE_LIMITS = { bytes: 2 * 1024 * 1024, files: 500, unpacked: 16 * 1024 * 1024, repeated: 200_000 };

/** Returns the thread in which templates are read and filled. */
export function templateWorker(): URL {
  return new URL('./template-worker.mjs', import.meta.url);
}
