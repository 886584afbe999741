import { REPORT_SECTIONS, type ReportSection, type SectionWords } from '../../domain/annual-report/report-words.ts';
import { upperFirst } from '../../domain/text/letter-case.ts';
import { formatDate } from '../../domain/text/vietnamese-format.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Block, OfficialDocument } from '../document-data.ts';
import { letterheadOf } from '../letterhead.ts';
import { planCitation } from '../plan-citation.ts';
import { roman } from '../roman.ts';
import { annexesOf } from './annexes.ts';
import { draftBlocks, type ReportPictures } from './draft-sections.ts';
import { planOfYears, yearsInWords, type ReportFacts } from './report-facts.ts';

/** Who gets the report besides whom it is written to. */
export const RECIPIENTS = ['Như trên', 'Bộ Công Thương (b/c)', 'Các đơn vị thực hiện Kế hoạch'];

/** How the sections are called in the document. */
const SECTION_TITLES: Readonly<Record<ReportSection, string>> = {
  direction: 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
  results: 'KẾT QUẢ THỰC HIỆN',
  obstacles: 'KHÓ KHĂN, VƯỚNG MẮC',
  'tasks-ahead': 'PHƯƠNG HƯỚNG, NHIỆM VỤ',
  proposals: 'KIẾN NGHỊ',
};

/** Said where a section has nothing: an empty section would look forgotten. */
const NOTHING: Readonly<Record<ReportSection, string>> = {
  direction: 'Không có.',
  results: 'Chưa có số liệu.',
  obstacles: 'Các đơn vị không nêu khó khăn, vướng mắc.',
  'tasks-ahead': 'Tiếp tục thực hiện các nhiệm vụ theo Kế hoạch.',
  proposals: 'Không có.',
};

/**
 * Writes the annual report, or that of several years, as a draft to be signed: facts from the frozen figures, and the words that
 * the coordinator gave each section. Words come after the facts of the results, and in place of the draft elsewhere.
 */
export function writeAnnualReport(
  facts: ReportFacts,
  words: Readonly<Record<ReportSection, SectionWords>>,
  pictures: ReportPictures,
): OfficialDocument {
  const { coordinator, province, plan, years, asOf } = facts;
  const letterhead = letterheadOf(coordinator, province);
  const annexes = annexesOf(facts);
  const superior = province?.name ?? '…';
  const ground = `Thực hiện ${planCitation(plan)}, ${letterhead.name} báo cáo kết quả thực hiện ${yearsInWords(years)} như sau (số liệu tổng hợp đến ngày ${formatDate(toLocalDate(asOf))}):`;
  return {
    letterhead,
    type: { kind: 'named', name: 'Báo cáo', abbreviation: 'BC' },
    summary: `${years.from === years.to ? 'Kết quả' : 'Tổng kết'} thực hiện ${planOfYears(plan, years)}`,
    addressees: [superior],
    body: [
      { kind: 'paragraph', text: ground },
      ...reportSections(facts, words, pictures).flatMap(({ title, blocks }, at): Block[] => [
        { kind: 'title', text: `${roman(at + 1)}. ${title}` },
        ...blocks,
      ]),
      { kind: 'paragraph', text: `Số liệu chi tiết tại ${annexes.length > 1 ? 'các Phụ lục' : 'Phụ lục'} kèm theo.` },
      { kind: 'paragraph', text: `${upperFirst(letterhead.name)} kính báo cáo ${superior}./.` },
    ],
    recipients: RECIPIENTS,
    annexes,
  };
}

/** Returns the sections that the report has, in their order, each with its title and its text. */
export function reportSections(
  facts: ReportFacts,
  words: Readonly<Record<ReportSection, SectionWords>>,
  pictures: ReportPictures,
): { section: ReportSection; title: string; blocks: Block[] }[] {
  return REPORT_SECTIONS.filter((section) => words[section].kind !== 'left-out').map((section) => ({
    section,
    title: SECTION_TITLES[section],
    blocks: sectionBlocks(facts, section, words[section], pictures),
  }));
}

function sectionBlocks(
  facts: ReportFacts,
  section: ReportSection,
  words: SectionWords,
  pictures: ReportPictures,
): Block[] {
  const drafted = section === 'results' || words.kind !== 'typed' ? draftBlocks(facts, section, pictures) : [];
  const lines = words.kind === 'typed' ? words.text.split('\n').filter((line) => line !== '') : [];
  const blocks = [...drafted, ...lines.map((text): Block => ({ kind: 'paragraph', text }))];
  return blocks.length === 0 ? [{ kind: 'paragraph', text: NOTHING[section] }] : blocks;
}
