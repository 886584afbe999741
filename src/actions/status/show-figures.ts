import { isHandedIn } from '../../domain/documents/signed-document.ts';
import { listObligations } from '../../store/obligations.ts';
import { loadFilling, type LoadedFilling } from '../reports/load-filling.ts';
import type { Request } from '../request.ts';
import { authorize, refuseMissing, type Refusal } from '../permissions/authorize.ts';

/** The figures that a unit handed in for one report. */
export type Figures =
  | { kind: 'figures'; filling: LoadedFilling; obligationId: number; locked: boolean }
  /** Nothing was handed in that is in force. */
  | { kind: 'none'; unitId: number }
  | Refusal
  | { kind: 'not-found' };

/**
 * Returns what a unit reported, answer by answer, for those who may read its reports; a draft is nobody else's to read.
 */
export async function showFigures(request: Request, obligationId: number): Promise<Figures> {
  const { database } = request.store;
  const [obligation] = await listObligations(database, { id: obligationId });
  if (obligation === undefined) return refuseMissing(request.person, 'report.read');
  const { unit, report, locked } = obligation;
  const actor = authorize(request.person, 'report.read', unit.id);
  if (actor.kind === 'forbidden') return actor;
  if (report === null || !isHandedIn(report.state)) return { kind: 'none', unitId: unit.id };
  const filling = await loadFilling(database, report.id);
  return filling === null ? { kind: 'not-found' } : { kind: 'figures', filling, obligationId, locked };
}
