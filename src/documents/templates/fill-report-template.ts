import type { ReportSection, SectionWords } from '../../domain/annual-report/report-words.ts';
import { numberPictures, type ReportPictures } from '../annual-report/draft-sections.ts';
import type { ReportFacts } from '../annual-report/report-facts.ts';
import { fillTemplate, type Filling } from './fill-template.ts';
import { templateDataOf } from './template-data.ts';

/** Fills a template with the facts, the words and the charts of a report. */
export async function fillReportTemplate(
  bytes: Uint8Array,
  facts: ReportFacts,
  words: Readonly<Record<ReportSection, SectionWords>>,
  pictures: ReportPictures,
): Promise<Filling> {
  const { targets, money } = numberPictures(pictures);
  return fillTemplate(bytes, templateDataOf(facts, words, pictures), [...targets, ...money]);
}
