import type { PlanReading } from './actions/plan/read-plan-files.ts';
import type { Translate } from './locales.ts';

const plain = { interpolation: { escapeValue: false } };

/** Why a plan was refused, a line each; every fault with its path. */
export function describePlanFaults(
  t: Translate,
  file: string,
  reading: Exclude<PlanReading, { kind: 'read' }>,
): string[] {
  switch (reading.kind) {
    case 'unreadable':
      return [t('startup:fault.planUnreadable', { file: reading.file, ...plain })];
    case 'not-json':
      return [t('startup:fault.planNotJson', { file: reading.file, detail: reading.detail, ...plain })];
    case 'broken':
      return [
        t('startup:fault.planBroken', { file, ...plain }),
        ...reading.faults.map(({ path, message }) => t('startup:fault.planFault', { path, message, ...plain })),
      ];
  }
}
