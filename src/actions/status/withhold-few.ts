import { factsBehind, type Cell } from '../../domain/consolidation/cell.ts';
import { isAllowed, type Person } from '../../domain/people/roles.ts';

/** On so few units a sum tells what one of them reported, to whoever knows the others. */
const LEAST = 3;

/**
 * Returns what a person may see of a figure that units report: one that rests on fewer than three units, or in which units
 * contradict themselves, without its value, unless they may read the reports of all of those units.
 */
export function withholdFew(cell: Cell, person: Person): Cell {
  const units = new Set(factsBehind(cell).map(({ unitId }) => unitId));
  if (cell.kind === 'missing' || (cell.kind === 'value' && units.size >= LEAST)) return cell;
  return [...units].every((unitId) => isAllowed(person, 'report.read', unitId))
    ? cell
    : { kind: 'missing', coverage: cell.coverage };
}
