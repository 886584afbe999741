import type { ReportSection } from '../../domain/annual-report/report-words.ts';
import { lowerFirst } from '../../domain/text/letter-case.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { amountInWords } from '../../domain/text/amount-in-words.ts';
import { MILLION } from '../../domain/text/parse-money.ts';
import { formatCount, formatDate, formatNumber, formatShare } from '../../domain/text/vietnamese-format.ts';
import type { Block, DocumentPicture } from '../document-data.ts';
import { sentence } from '../sentence.ts';
import { addKnown } from '../../domain/consolidation/add-cells.ts';
import { yearsInWords, type ReportFacts } from './report-facts.ts';
import { taskLine } from './task-words.ts';

/** The charts of a report: of its targets, and of the money of its groups of tasks. */
export interface ReportPictures {
  targets: readonly DocumentPicture[];
  money: readonly DocumentPicture[];
}

const NO_PICTURES: ReportPictures = { targets: [], money: [] };

/** Drafts the paragraphs of a section out of the facts alone, as they are read in chat. None where the facts say nothing of it. */
export function draftSection(facts: ReportFacts, section: ReportSection): string[] {
  return draftBlocks(facts, section, NO_PICTURES).flatMap((block) => ('text' in block ? [block.text] : []));
}

/** Drafts the blocks of a section out of the facts alone. None where the facts say nothing of it. */
export function draftBlocks(facts: ReportFacts, section: ReportSection, pictures: ReportPictures): Block[] {
  if (section !== 'results') return paragraphs(draftWords(facts, section));
  const { targets, money } = numberPictures(pictures);
  const parts = [
    { title: 'Thực hiện các nhiệm vụ', lines: draftTasks(facts), shown: [] },
    { title: 'Thực hiện các chỉ tiêu', lines: draftTargets(facts), shown: targets },
    { title: 'Kinh phí thực hiện', lines: draftMoney(facts), shown: money },
  ].filter(({ lines }) => lines.length > 0);
  return parts.flatMap(({ title, lines, shown }, at): Block[] => [
    { kind: 'title', level: 2, text: `${at + 1}. ${title}` },
    ...paragraphs(lines),
    ...shown.map((picture) => ({ kind: 'picture' as const, ...picture })),
  ]);
}

/** Numbers the charts of a report in their captions, in the order in which they stand in it. */
export function numberPictures({ targets, money }: ReportPictures): ReportPictures {
  const numbered = (pictures: readonly DocumentPicture[], from: number): DocumentPicture[] =>
    pictures.map((picture, at) => ({ ...picture, caption: `Biểu đồ ${from + at + 1}. ${picture.caption}` }));
  return { targets: numbered(targets, 0), money: numbered(money, targets.length) };
}

function paragraphs(lines: readonly string[]): Block[] {
  return lines.map((text) => ({ kind: 'paragraph', text }));
}

function draftWords(facts: ReportFacts, section: Exclude<ReportSection, 'results'>): string[] {
  switch (section) {
    case 'direction':
      return draftDirection(facts);
    case 'obstacles':
      return draftObstacles(facts);
    case 'tasks-ahead':
      return draftAhead(facts);
    case 'proposals':
      return draftProposals(facts);
  }
}

function draftDirection({ coordinator, coverage, asOf, years }: ReportFacts): string[] {
  const counts = coverage.map(({ list, given, expected }) => `${formatCount(given)}/${formatCount(expected)} ${list}`);
  const missing = coverage.flatMap((one) => one.missing);
  return [
    `Trong ${yearsInWords(years)}, ${coordinator.name} đã hướng dẫn, đôn đốc các sở, ngành, đơn vị và Ủy ban nhân dân các huyện, thành phố, thị xã triển khai các nhiệm vụ của Kế hoạch, theo dõi và tổng hợp kết quả thực hiện.`,
    ...(counts.length === 0
      ? []
      : [`Đến ngày ${formatDate(toLocalDate(asOf))} đã có báo cáo của ${counts.join(', ')}.`]),
    ...(missing.length === 0 ? [] : [`Các đơn vị chưa có báo cáo: ${missing.join(', ')}.`]),
  ];
}

function draftTasks({ groups, years }: ReportFacts): string[] {
  return groups.flatMap(({ tasks }) => tasks.map((task) => taskLine(task, years.from < years.to)));
}

function draftTargets({ targets }: ReportFacts): string[] {
  return targets.map(({ indicator, minimum, maximum, unit, year, figures }) => {
    const wanted = `mục tiêu đến năm ${year}: ${formatNumber(minimum)}${minimum === maximum ? '' : ` - ${formatNumber(maximum)}`}${unit}`;
    const said = figures.map(({ label, share, text, reached, given, expected }) => {
      const rests = expected === 0 ? '' : ` (số liệu của ${formatCount(given)}/${formatCount(expected)} đơn vị)`;
      if (share === null || share.whole === 0)
        return `${lowerFirst(label)}: ${text ?? 'chưa có số'}${text === null ? '' : rests}`;
      const bounds = reached.map((one) => `${one.reached ? 'đạt' : 'chưa đạt'} mức ${formatNumber(one.bound)}${unit}`);
      const figure = `${formatNumber(share.part)}/${formatNumber(share.whole)}, bằng ${formatShare(share.part, share.whole)}`;
      return `${lowerFirst(label)}: ${figure}${rests}${bounds.length === 0 ? '' : `, ${bounds.join(', ')}`}`;
    });
    return sentence(`- ${indicator} (${wanted}): ${said.length === 0 ? 'chưa có số liệu' : said.join('; ')}`);
  });
}

/** Drafts what is said of the money of the tasks: planned, assigned, disbursed, by source, and of which nothing is known. */
export function draftMoney({ groups, years }: Pick<ReportFacts, 'groups' | 'years'>): string[] {
  const all = groups.flatMap(({ tasks }) => tasks.flatMap((task) => task.years));
  const [planned, assigned, disbursed] = [
    addKnown(all.map((year) => year.planned.cost)),
    addKnown(all.map((year) => year.assigned)),
    addKnown(all.map((year) => year.disbursed)),
  ];
  if (planned === null && assigned === null && disbursed === null) return [];
  const written = (amount: number | null): string => (amount === null ? 'chưa có số' : inMillions(amount));
  const sources = new Map<string, number>();
  for (const { source, amount } of all.flatMap(({ bySource }) => bySource))
    sources.set(source, (sources.get(source) ?? 0) + amount);
  const bySource = [...sources].map(([source, amount]) => `${lowerFirst(source)} ${inMillions(amount)}`);
  const untold = groups.flatMap(({ tasks }) =>
    tasks.flatMap((task) => (task.years.every(({ disbursed: told }) => told === null) ? [task.code] : [])),
  );
  return [
    `Kinh phí thực hiện các nhiệm vụ ${yearsInWords(years)}: theo Kế hoạch ${written(planned)}; được giao ${written(assigned)}; đã giải ngân ${written(disbursed)}${disbursed === null ? '' : ` (bằng chữ: ${amountInWords(disbursed)})`}${bySource.length === 0 ? '' : `, trong đó ${bySource.join('; ')}`}.`,
    ...(untold.length === 0 ? [] : [`Chưa có số giải ngân của các nhiệm vụ: ${untold.join(', ')}.`]),
  ];
}

/** The obstacles by task, those of no task last; each with who told of it. */
function draftObstacles({ obstacles }: ReportFacts): string[] {
  const byTask = new Map<string, { head: string; lines: string[] }>();
  for (const { unit, task, text } of [...obstacles].sort((one, other) => compare(one.task?.code, other.task?.code))) {
    const head = task === null ? 'Vướng mắc chung' : `Nhiệm vụ ${task.code}. ${task.title}`;
    const known = byTask.get(head) ?? { head, lines: [] };
    known.lines.push(`- ${unit}: ${sentence(text.replaceAll(/\s*\n\s*/gu, ' '))}`);
    byTask.set(head, known);
  }
  return [...byTask.values()].flatMap(({ head, lines }) => [`${head}:`, ...lines]);
}

function compare(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  return other === undefined ? -1 : one.localeCompare(other, 'vi', { numeric: true });
}

function draftAhead({ ahead }: ReportFacts): string[] {
  if (ahead === null || ahead.tasks.length === 0) return [];
  return [
    `Trong năm ${ahead.year} tập trung thực hiện các nhiệm vụ theo Kế hoạch:`,
    ...ahead.tasks.map(({ code, title, quantity, cost }) => {
      const planned = [quantity, cost === null ? null : `kinh phí ${inMillions(cost)}`].filter((one) => one !== null);
      return sentence(`- Nhiệm vụ ${code}. ${title}${planned.length === 0 ? '' : `: ${planned.join(', ')}`}`);
    }),
  ];
}

/** Returns what is said above the places where the plan contradicts itself. */
export function contradictionsHead(): string {
  return 'Đề nghị xem xét, thống nhất các nội dung sau của Kế hoạch:';
}

function draftProposals({ coverage, province }: ReportFacts): string[] {
  const missing = coverage.flatMap((one) => one.missing);
  if (missing.length === 0) return [];
  const whom = province?.name ?? 'Cấp có thẩm quyền';
  return [`Đề nghị ${whom} chỉ đạo các đơn vị chưa có báo cáo thực hiện đúng chế độ báo cáo của Kế hoạch.`];
}

function inMillions(amount: number): string {
  return `${formatNumber(amount / MILLION)} triệu đồng`;
}
