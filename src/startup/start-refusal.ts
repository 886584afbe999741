import { StoreRefusal } from '../store/faults.ts';
import { PLAIN, type Translate } from '../wording/locales.ts';
import type { ConfigName } from '../config.ts';

/** Something that ends a start in one clear line. */
export class StartRefusal extends Error {}

/** The line for a store that could not be opened. */
function describeStoreFault(t: Translate, { fault }: StoreRefusal): string {
  if (fault.kind === 'migration-refused') return t(`startup:fault.migration-${fault.reason}`, { ...fault, ...PLAIN });
  return t(`startup:fault.${fault.kind}`, { ...fault, ...PLAIN });
}

/** Returns the line for a setting whose value is not allowed. */
export function describeRefusedSetting(t: Translate, name: ConfigName): string {
  return t('startup:fault.config', { name, allowed: t(`startup:allowed.${name}`), ...PLAIN });
}

/** Describes anything that ended a start, in one line. */
export function describeStartFault(t: Translate, error: unknown): string {
  if (error instanceof StartRefusal) return error.message;
  if (error instanceof StoreRefusal) return describeStoreFault(t, error);
  // Libraries throw objects of their own, too, which say nothing as text.
  const detail = error instanceof Error ? error.message : typeof error === 'string' ? error : '';
  if (detail === '') return t('startup:fault.unexplained');
  return t('startup:fault.unexpected', { detail, ...PLAIN });
}
