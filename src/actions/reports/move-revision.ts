import { nameFigures } from '../../store/document-figures.ts';
import type { Database } from '../../store/open-store.ts';
import { moveReport, replaceCorrectedRevision } from '../../store/reports.ts';

/** A revision of what a unit owes; `correctsId`: the one that it corrects. */
export interface RevisionFacts {
  id: number;
  obligationId: number;
  correctsId: number | null;
}

interface HandedInBy {
  submittedById: number;
  receiptCode: string | null;
  /** Who of the unit gave the word for it. */
  signedOffById?: number | undefined;
}

/**
 * Hands a revision in, whose obligation has moved already, and names its figures.
 * @throws when the report is not where its obligation is.
 */
export async function submitRevision(
  database: Database,
  { id, obligationId }: RevisionFacts,
  from: 'draft' | 'signing',
  { signedOffById, ...by }: HandedInBy,
  now: Date,
): Promise<void> {
  const signed = signedOffById === undefined ? {} : { signedOffById, signedOffAt: now };
  await moved(moveReport(database, id, from, { state: 'submitted', submittedAt: now, ...by, ...signed }), id);
  await nameFigures(database, { id, obligationId });
}

/**
 * Approves a revision, whose obligation has moved already: it takes the place of the one that it corrects.
 * @throws when the report is not where its obligation is.
 */
export async function approveRevision(database: Database, { id, correctsId }: RevisionFacts, now: Date): Promise<void> {
  await moved(moveReport(database, id, 'submitted', { state: 'approved', decidedAt: now }), id);
  if (correctsId !== null) await replaceCorrectedRevision(database, id, correctsId);
}

async function moved(done: Promise<boolean>, reportId: number): Promise<void> {
  if (!(await done)) throw new Error(`Report ${reportId} is not where its obligation is.`);
}
