import type { PlanReading } from '../actions/plan/read-plan-files.ts';
import { PLAIN, type Translate } from '../wording/locales.ts';

/** Describes why a plan was refused, a line each; every fault with its path. */
export function describePlanFaults(
  t: Translate,
  file: string,
  reading: Exclude<PlanReading, { kind: 'read' }>,
): string[] {
  switch (reading.kind) {
    case 'unreadable':
      return [t('startup:fault.planUnreadable', { file: reading.file, ...PLAIN })];
    case 'not-json':
      return [t('startup:fault.planNotJson', { file: reading.file, detail: reading.detail, ...PLAIN })];
    case 'broken':
      return [
        t('startup:fault.planBroken', { file, ...PLAIN }),
        ...reading.faults.map(({ path, message }) => t('startup:fault.planFault', { path, message, ...PLAIN })),
      ];
  }
}
