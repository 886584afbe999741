/** Why a store cannot be opened: an expected outcome of starting, told to the operator in one line. */
export type StoreFault =
  | { kind: 'folder-in-use'; folder: string }
  | { kind: 'folder-not-writable'; folder: string }
  | { kind: 'folder-path-too-long'; folder: string; limit: number }
  /** In megabytes. */
  | { kind: 'disk-full'; folder: string; free: number; needed: number }
  | { kind: 'store-damaged'; folder: string; detail: string }
  | { kind: 'database-unreachable'; address: string; detail: string }
  | { kind: 'migration-refused'; migration: string; reason: 'edited' | 'unknown' | 'failed'; detail: string };

/** Thrown while a store is opened; `fault` says what the operator can do about it. */
export class StoreRefusal extends Error {
  readonly fault: StoreFault;

  constructor(fault: StoreFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** How Prisma and pg say that the server is gone, starting or stopping; by code, else by words. */
const OUT_OF_REACH_CODES = new Set([
  'P1001',
  'P1002',
  'P1017',
  'P2024',
  'ECONNREFUSED',
  'ECONNRESET',
  '57P01',
  '57P03',
]);
const OUT_OF_REACH_WORDS =
  /DatabaseNotReachable|Can't reach database|Connection terminated|terminating connection|Server has closed|starting up|shutting down/;

/** Returns whether an error means that the store cannot be reached now, so that the same will work when it is back. */
export function isStoreOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, meta } = error as { code?: unknown; meta?: unknown };
  if (typeof code === 'string' && OUT_OF_REACH_CODES.has(code)) return true;
  return OUT_OF_REACH_WORDS.test(`${error.message} ${JSON.stringify(meta ?? '')}`);
}
