import type { ObligationStatus } from '../../domain/reporting/obligation-state-machine.ts';
import { policyOf, type OccasionPolicy } from '../../domain/reporting/occasions.ts';
import { receiptCode } from '../../domain/reporting/receipt-code.ts';
import { nameFigures } from '../../store/document-figures.ts';
import type { Database } from '../../store/open-store.ts';
import type { ReportFacts } from '../../store/report-facts.ts';
import { replaceCorrectedRevision } from '../../store/reports.ts';
import { applyObligationEvent, type ObligationEventRefused } from './apply-obligation-event.ts';
import { moveRevision } from './move-revision.ts';

/** What is known of a revision that is handed in. */
export type HandedInRevision = Pick<ReportFacts, 'id' | 'obligationId' | 'correctsId' | 'revision'> & {
  unit: Pick<ReportFacts['unit'], 'key'>;
  round: Pick<ReportFacts['round'], 'period' | 'occasion'>;
};

/** Who hands it in: from a draft, or with the word of the head of the unit for which it waited. */
export type HandedInBy = { submittedById: number } & ({ from: 'draft' } | { from: 'signing'; signedOffById: number });

export type HandInOutcome =
  | ObligationEventRefused
  /** `receiptCode`: null for what has no receipt; `status`: where its obligation stands now. */
  | { kind: 'handed-in'; receiptCode: string | null; status: ObligationStatus };

/**
 * Hands in a revision together with its obligation: issues the code of its receipt and names its figures. A correction of
 * what nobody has reviewed takes its place.
 * @throws when the report is not where its obligation is.
 */
export async function handIn(
  database: Database,
  revision: HandedInRevision,
  by: HandedInBy,
  now: Date,
): Promise<HandInOutcome> {
  const { id, obligationId, correctsId, round } = revision;
  const event = by.from === 'draft' ? ({ kind: 'hand-in', signer: false } as const) : ({ kind: 'sign' } as const);
  const move = await applyObligationEvent(database, obligationId, event);
  if (move.kind === 'refused') return move;
  const code = RECEIPTS[policyOf(round.occasion).receipt](revision);
  const signed = by.from === 'draft' ? {} : { signedOffById: by.signedOffById, signedOffAt: now };
  await moveRevision(database, id, by.from, {
    state: 'submitted',
    submittedAt: now,
    submittedById: by.submittedById,
    receiptCode: code,
    ...signed,
  });
  await nameFigures(database, { id, obligationId });
  if (correctsId !== null && move.to.correction === 'none') await replaceCorrectedRevision(database, id, correctsId);
  return { kind: 'handed-in', receiptCode: code, status: move.to };
}

/** The code on the receipt. */
const RECEIPTS: Record<OccasionPolicy['receipt'], (report: HandedInRevision) => string | null> = {
  'of-round': ({ unit, round, revision }) => receiptCode(unit.key, round.period, revision, null),
  'of-report': ({ unit, round, revision, obligationId }) => receiptCode(unit.key, round.period, revision, obligationId),
  none: () => null,
};
