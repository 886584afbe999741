import { writeAnnualReport } from '../../documents/annual-report/annual-report.ts';
import { writeOfficialDocument } from '../../documents/official-document.ts';
import { sectionWords } from '../../domain/annual-report/report-words.ts';
import type { AnnualReportFacts } from '../../store/annual-reports.ts';
import type { Request } from '../request.ts';
import { gatherReportFacts } from './gather-report-facts.ts';

/** Makes the .docx of a report of its figures and its words as they are now; null before a plan was imported. Asks no permission. */
export async function makeReportFile(
  { store }: Pick<Request, 'store'>,
  { consolidation, words }: AnnualReportFacts,
): Promise<Uint8Array | null> {
  const facts = await gatherReportFacts(store, consolidation);
  return facts === null ? null : writeOfficialDocument(writeAnnualReport(facts, sectionWords(words)));
}
