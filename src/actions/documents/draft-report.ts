import { writeOfficialDocument } from '../../documents/official-document.ts';
import { draftUnitReport } from '../../documents/unit-report.ts';
import { searchKey } from '../../domain/text/normalize.ts';
import { findNewestReport } from '../../store/report-facts.ts';
import { fillingOfReport } from '../reports/load-filling.ts';
import { readDocumentGround, readIssuingUnit } from './read-cited-plan.ts';
import type { Request } from '../request.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

export type { ConvertToPdf } from '../../documents/pdf/convert-to-pdf.ts';

/** A file made from a report, or why there is none. `not-submitted`: the figures are not complete yet. */
export type ReportFile =
  | { kind: 'file'; name: string; content: Uint8Array; unitName: string; title: string; obligationId: number }
  | Refusal
  | { kind: 'not-found' }
  | { kind: 'not-submitted' };

/** Writes the unit's own report as a draft to be signed: a .docx made from the figures that were handed in last. */
export async function draftReport(request: Request, obligationId: number): Promise<ReportFile> {
  const { database } = request.store;
  const found = await readHandedIn(request, obligationId);
  if (found.kind !== 'report') return found;
  const { report } = found;
  const ground = await readDocumentGround(database, request.planId);
  const unit = await readIssuingUnit(database, request.planId, report.unit.id);
  if (ground === null || unit === null) return { kind: 'not-found' };
  const { questions, answers, previous } = fillingOfReport(report);
  const { round } = report;
  const { period, closingOn } = round;
  const document = draftUnitReport({
    ...ground,
    unit,
    period,
    closingOn,
    questions,
    answers,
    previous,
  });
  return {
    kind: 'file',
    name: fileName('du-thao-bao-cao', unit.shortName, period),
    content: await writeOfficialDocument(document),
    unitName: unit.name,
    title: round.title,
    obligationId,
  };
}

/** Reads the newest figures of an obligation that were handed in. */
export async function readHandedIn(
  { store, person }: Request,
  obligationId: number,
): Promise<
  | { kind: 'report'; report: NonNullable<Awaited<ReturnType<typeof findNewestReport>>> }
  | Exclude<ReportFile, { kind: 'file' }>
> {
  const report = await findNewestReport(store.database, obligationId);
  // Who may read is known by the unit alone: an obligation that nobody has begun says nothing to others.
  if (report === null) {
    const reader = authorize(person, 'document.read');
    return reader.kind === 'forbidden' ? reader : { kind: 'not-submitted' };
  }
  const actor = authorize(person, 'document.read', report.unit.id);
  if (actor.kind === 'forbidden') return actor;
  return report.state === 'submitted' || report.state === 'approved'
    ? { kind: 'report', report }
    : { kind: 'not-submitted' };
}

/** Returns a file name that every system takes, such as du-thao-bao-cao-quy-hop-2018.docx or …-2026-q3.docx. */
export function fileName(what: string, unit: string, period: string): string {
  return `${what}-${searchKey(unit).replaceAll(' ', '-')}-${period.toLowerCase()}.docx`;
}
