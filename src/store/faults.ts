/** Why a store cannot be opened: an expected outcome of starting, told to the operator in one line. */
export type StoreFault =
  | { kind: 'folder-in-use'; folder: string }
  | { kind: 'folder-not-writable'; folder: string }
  | { kind: 'folder-path-too-long'; folder: string; limit: number }
  | { kind: 'database-unreachable'; address: string; detail: string }
  | { kind: 'migration-refused'; migration: string; reason: 'edited' | 'unknown' | 'failed' };

/** Thrown while a store is opened; `fault` says what the operator can do about it. */
export class StoreRefusal extends Error {
  readonly fault: StoreFault;

  constructor(fault: StoreFault) {
    super(fault.kind);
    this.fault = fault;
  }
}
