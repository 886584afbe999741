import { findUnitChange, readUnitHistory } from '../../store/unit-changes.ts';
import { findUnit } from '../../store/units.ts';
import type { NoticeReaders } from './notice-facts.ts';

/** Notices about units that change. */
export const UNIT_NOTICES: NoticeReaders<'unit-ended' | 'unit-changed'> = {
  'unit-ended': async ({ database, plan, ids }) => {
    const unit = await findUnit(database, ids.unitId ?? 0);
    const history = await readUnitHistory(database, ids.unitId ?? 0);
    if (unit === null || history === null) return null;
    const successors = history.successors.map(({ name }) => name);
    const { from = '' } = ids;
    return { kind: 'unit-ended', unitName: unit.name, successors, from, responsible: plan.coordinator.name };
  },
  'unit-changed': async ({ database, ids }) => {
    const kept = await findUnitChange(database, ids.changeId ?? 0);
    const unit = await findUnit(database, ids.unitId ?? 0);
    if (kept === null || unit === null) return null;
    return { kind: 'unit-changed', unitName: unit.name, change: kept.change.kind, on: kept.effectiveOn };
  },
};
