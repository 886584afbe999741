import { writeAnnualReport } from '../../documents/annual-report/annual-report.ts';
import { drawReportPictures } from '../../documents/annual-report/report-pictures.ts';
import { writeOfficialDocument } from '../../documents/official-document.ts';
import { fillReportTemplate } from '../../documents/templates/fill-report-template.ts';
import type { MissingValue } from '../../documents/templates/fill-template.ts';
import { sectionWords } from '../../domain/annual-report/report-words.ts';
import type { AnnualReportFacts } from '../../store/annual-reports.ts';
import { findActiveTemplate, readTemplateFile } from '../../store/report-templates.ts';
import type { Request } from '../request.ts';
import { gatherReportFacts } from './gather-report-facts.ts';

/** The file of a report, with what its template asks for and nobody has told, and the charts for which it has no place. */
export interface ReportFile {
  content: Uint8Array;
  missing: readonly MissingValue[];
  absent: readonly string[];
}

/**
 * Makes the .docx of a report of its figures and its words as they are now; null before a plan was imported. It is made
 * of the template in use, if any. Asks no permission.
 */
export async function makeReportFile(
  { store }: Pick<Request, 'store'>,
  { consolidation, words }: Pick<AnnualReportFacts, 'consolidation' | 'words'>,
): Promise<ReportFile | null> {
  const facts = await gatherReportFacts(store, consolidation);
  if (facts === null) return null;
  const said = sectionWords(words);
  const pictures = await drawReportPictures(facts);
  const active = await findActiveTemplate(store.database, consolidation.planId);
  if (active === null) {
    const document = writeAnnualReport(facts, said, pictures);
    return { content: await writeOfficialDocument(document), missing: [], absent: [] };
  }
  const template = await readTemplateFile(store.database, active.id);
  const filling = await fillReportTemplate(template, facts, said, pictures);
  // It was filled before it was taken into use.
  if (filling.kind !== 'filled') throw new Error(`Template ${active.id} is not filled any more: ${filling.kind}.`);
  return { content: filling.file, missing: filling.missing, absent: filling.absent };
}
