import { readPeriod, WHOLE_LOG, type AuditFilter } from '../../domain/audit/audit-filter.ts';
import { findUnits } from '../../domain/people/find-unit.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { searchKey } from '../../domain/text/normalize.ts';
import { differsInMarks } from '../../domain/text/same-name.ts';
import { listNames } from '../../store/people.ts';
import { listUnits } from '../../store/units.ts';
import { indexUnits } from '../registration/registration-step.ts';
import type { Request } from '../request.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** Something that the log can be limited to, by the name under which it is offered. */
export interface OfferedFilter {
  name: string;
  filter: AuditFilter;
}

export type AuditFilterOutcome =
  | { kind: 'filter'; filter: AuditFilter }
  /** Several people or units fit. */
  | { kind: 'choose'; offered: OfferedFilter[] }
  /** None does; these have the same name with other marks. */
  | { kind: 'near'; typed: string; offered: OfferedFilter[] }
  | { kind: 'unknown'; typed: string }
  | Refusal;

/** The most that are offered at once. */
const OFFERED = 8;

/** Reads what somebody looks for in the log: the name of an officer or of a unit, a day, month or year, or both. */
export async function findAuditFilter(request: Request, typed: string): Promise<AuditFilterOutcome> {
  const { person, store, now } = request;
  const actor = authorize(person, 'audit.read');
  if (actor.kind === 'forbidden') return actor;
  const { period, rest } = readPeriod(typed, toLocalDate(now));
  const within: AuditFilter = { ...WHOLE_LOG, period };
  if (rest === '') return { kind: 'filter', filter: within };
  const key = searchKey(rest);
  const people = (await listNames(store.database))
    .filter(({ fullName }) => ` ${searchKey(fullName)} `.includes(` ${key} `))
    .map(({ id, fullName }): OfferedFilter => ({ name: fullName, filter: { ...within, officerId: id } }));
  // The log reaches back to units that have ended.
  const units = await listUnits(store.database);
  const found = findUnits(indexUnits(units), rest);
  const ids = found.kind === 'one' ? [found.id] : found.kind === 'several' ? found.ids : [];
  const ofUnits = (named: readonly number[]): OfferedFilter[] =>
    units.filter(({ id }) => named.includes(id)).map(({ id, name }) => ({ name, filter: { ...within, unitId: id } }));
  const offered = [...people.filter(({ name }) => !differsInMarks(rest, [name])), ...ofUnits(ids)];
  const [only] = offered;
  if (only !== undefined)
    return offered.length === 1
      ? { kind: 'filter', filter: only.filter }
      : { kind: 'choose', offered: offered.slice(0, OFFERED) };
  const nearest = units.filter(
    (unit) => found.kind === 'none' && found.nearest.includes(unit.id) && differsInMarks(rest, [unit.name]),
  );
  const near = [...people, ...ofUnits(nearest.map(({ id }) => id))];
  return near.length === 0
    ? { kind: 'unknown', typed: rest }
    : { kind: 'near', typed: rest, offered: near.slice(0, OFFERED) };
}
