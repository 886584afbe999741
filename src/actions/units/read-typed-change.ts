import { findUnits } from '../../domain/people/find-unit.ts';
import type { LocalDate } from '../../domain/text/local-date.ts';
import { readEnding, readNameAndDay, unitNamed } from '../../domain/units/read-unit-change.ts';
import type { Successor, UnitChange } from '../../domain/units/unit-change.ts';
import type { UnitFacts } from '../../store/units.ts';
import { indexUnits } from '../registration/registration-step.ts';
import type { UnitChangeState } from './unit-change-conversation.ts';

type ChangeReading =
  { kind: 'read'; change: UnitChange; from: LocalDate } | { kind: 'refused'; reason: 'date' | 'name' | 'same' };

/**
 * Reads a typed change of units and its day, or why it is refused. Names that are typed once more with their marks keep
 * the day that was named before.
 */
export function readTypedChange(
  { kind, unitId, unmarked, draft }: UnitChangeState,
  typed: string,
  today: LocalDate,
  units: readonly UnitFacts[],
): ChangeReading {
  const otherwise = draft === null ? unmarked?.effectiveOn : undefined;
  if (kind !== 'end') {
    const read = readNameAndDay(typed, today, otherwise);
    if (read.kind === 'refused') return read;
    const { unit, from } = read;
    const taken = units.some(({ id, name }) => name === unit.name && (kind === 'add' || id === unitId));
    if (taken) return { kind: 'refused', reason: 'same' };
    return kind === 'add'
      ? { kind: 'read', from, change: { kind, unit } }
      : { kind: 'read', from, change: { kind, unitId, name: unit.name, shortName: unit.shortName } };
  }
  const read = readEnding(typed, today, otherwise);
  if (read.kind === 'refused') return read;
  const successors: Successor[] = [];
  for (const name of read.names) {
    const found = findUnits(indexUnits(units), name);
    if (found.kind === 'one' && found.certainty === 'exact') {
      if (found.id === unitId) return { kind: 'refused', reason: 'same' };
      successors.push({ unitId: found.id });
    } else {
      const unit = unitNamed(name);
      if (unit === null) return { kind: 'refused', reason: 'name' };
      successors.push({ unit });
    }
  }
  return { kind: 'read', from: read.from, change: { kind, unitId, successors } };
}

/** Returns the names that a change brings: of a new unit, of one that is renamed, of successors that begin with it. */
export function newNames(change: UnitChange): string[] {
  switch (change.kind) {
    case 'add':
      return [change.unit.name];
    case 'rename':
      return [change.name];
    case 'end':
      return change.successors.flatMap((successor) => ('unit' in successor ? [successor.unit.name] : []));
  }
}
