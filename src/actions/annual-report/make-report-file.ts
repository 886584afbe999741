import { writeAnnualReport } from '../../documents/annual-report/annual-report.ts';
import { drawReportPictures } from '../../documents/annual-report/report-pictures.ts';
import { writeOfficialDocument } from '../../documents/official-document.ts';
import { fillTemplate, type MissingValue } from '../../documents/templates/fill-template.ts';
import { templateDataOf } from '../../documents/templates/template-data.ts';
import { sectionWords } from '../../domain/annual-report/report-words.ts';
import type { AnnualReportFacts } from '../../store/annual-reports.ts';
import { findActiveTemplate, readTemplateFile } from '../../store/report-templates.ts';
import type { Request } from '../request.ts';
import { gatherReportFacts } from './gather-report-facts.ts';

/** The file of a report, with what its template asks for and nobody has told. */
export interface ReportFile {
  content: Uint8Array;
  missing: readonly MissingValue[];
}

/**
 * Makes the .docx of a report of its figures and its words as they are now; null before a plan was imported. The report of one year
 * is made of the template in use, if any: the columns of that of several years follow from the years. Asks no permission.
 */
export async function makeReportFile(
  { store }: Pick<Request, 'store'>,
  { consolidation, words }: Pick<AnnualReportFacts, 'consolidation' | 'words'>,
): Promise<ReportFile | null> {
  const facts = await gatherReportFacts(store, consolidation);
  if (facts === null) return null;
  const said = sectionWords(words);
  const ofOneYear = consolidation.fromYear === consolidation.toYear;
  const active = ofOneYear ? await findActiveTemplate(store.database, consolidation.planId) : null;
  if (active === null) {
    const document = writeAnnualReport(facts, said, await drawReportPictures(facts));
    return { content: await writeOfficialDocument(document), missing: [] };
  }
  const template = await readTemplateFile(store.database, active.id);
  const filling = await fillTemplate(template, templateDataOf(facts, said));
  // It was filled before it was taken into use.
  if (filling.kind !== 'filled') throw new Error(`Template ${active.id} is not filled any more: ${filling.kind}.`);
  return { content: filling.file, missing: filling.missing };
}
