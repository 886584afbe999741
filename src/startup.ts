import { StoreRefusal } from './store/faults.ts';
import type { Translate } from './locales.ts';

/** Something that ends a start in one clear line. */
export class StartRefusal extends Error {}

/** The line for a store that could not be opened. */
function describeStoreFault(t: Translate, { fault }: StoreRefusal): string {
  const plain = { interpolation: { escapeValue: false } };
  if (fault.kind === 'migration-refused') return t(`startup:fault.migration-${fault.reason}`, { ...fault, ...plain });
  return t(`startup:fault.${fault.kind}`, { ...fault, ...plain });
}

/** The line for anything that ended a start. */
export function describeStartFault(t: Translate, error: unknown): string {
  if (error instanceof StartRefusal) return error.message;
  if (error instanceof StoreRefusal) return describeStoreFault(t, error);
  const detail = error instanceof Error ? error.message : String(error);
  return t('startup:fault.unexpected', { detail, interpolation: { escapeValue: false } });
}
