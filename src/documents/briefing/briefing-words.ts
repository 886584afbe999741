import { lowerFirst } from '../../domain/text/letter-case.ts';
import { addMonth, monthOf } from './months.ts';
import { formatCount, formatDate, formatNumber, formatPercent } from '../../domain/text/vietnamese-format.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { excerpt } from '../../domain/text/storable.ts';
import { planPhrase } from '../plan-citation.ts';
import { sentence } from '../sentence.ts';
import type { Briefing, BriefingPage, PartlyKnown, YearMoney } from './briefing-data.ts';

/** So many of a list stand on the page and the rest is counted; so many letters of a title. */
interface Extent {
  lines: number;
  units: number;
  codes: number;
  letters: number;
  /** What is told of a round stands in one line, and of a task of which little is known only the code. */
  tight: boolean;
}

/** As much as one page holds, the most first. */
export const EXTENTS = [
  { lines: 4, units: 10, codes: 14, letters: 90, tight: false },
  { lines: 3, units: 10, codes: 10, letters: 90, tight: false },
  { lines: 2, units: 8, codes: 8, letters: 80, tight: true },
  { lines: 1, units: 4, codes: 5, letters: 70, tight: true },
  { lines: 1, units: 2, codes: 3, letters: 60, tight: true },
] as const satisfies readonly Extent[];
/** Where there is room for everything, nothing is left out. */
export const WHOLE: Extent = { lines: Infinity, units: Infinity, codes: Infinity, letters: Infinity, tight: false };

/**
 * Returns the page for the monthly giao ban in words. It is a Vietnamese working paper like the other documents here, so that its
 * words are not in the locales.
 */
export function briefingPage(briefing: Briefing, extent: Extent = EXTENTS[0]): BriefingPage {
  const { plan, at, reports, tasks, obstacles, money } = briefing;
  const { month, year } = monthOf(toLocalDate(at));
  const next = addMonth({ month, year });
  const [first] = reports;
  return {
    title: `Giao ban tháng ${monthText(month)} năm ${year}`,
    subtitle: planPhrase(plan),
    figures: [
      {
        value: first === undefined ? '–' : `${formatCount(first.submitted)}/${formatCount(first.total)}`,
        label: reports.length > 1 && first !== undefined ? `đã nộp: ${first.title}` : 'báo cáo đã nộp',
      },
      { value: formatCount(tasks.late.length), label: 'nhiệm vụ chậm' },
      { value: formatCount(obstacles.length), label: 'vướng mắc mở' },
      spentFigure(money),
    ],
    summary: summaryOf(briefing),
    sections: [
      { title: '1. Báo cáo của các đơn vị', lines: reports.flatMap((report) => reportLines(report, extent)) },
      { title: '2. Nhiệm vụ đến hạn, chậm', lines: taskLines(tasks, extent) },
      { title: '3. Vướng mắc chưa xong', lines: obstacleLines(obstacles, extent) },
      { title: `4. Kinh phí năm ${year}`, lines: moneyLines(money, extent) },
      { title: `5. Việc đến hết tháng ${monthText(next.month)}/${next.year}`, lines: nextLines(briefing, extent) },
    ].map(({ title, lines }) => ({ title, lines: lines.length === 0 ? ['Không có.'] : lines })),
    source: `Số liệu đã duyệt, đến ngày ${formatDate(toLocalDate(at))}. Nguồn: Kế hoạch; báo cáo, cập nhật và vướng mắc các đơn vị gửi qua Điều Phối.`,
  };
}

function spentFigure({ spent, before }: Briefing['money']): BriefingPage['figures'][number] {
  const label = 'triệu đồng đã giải ngân';
  if (spent === null && before?.spent != null)
    return { value: formatNumber(before.spent), label: `triệu đồng giải ngân năm ${before.year}` };
  return { value: spent === null ? '–' : formatNumber(spent), label };
}

/** The numbers of the page as they are said, under the picture. */
function summaryOf({ reports, tasks: { late }, obstacles, money }: Briefing): string {
  const { spent, year, before } = money;
  const counted = (count: number, what: string): string =>
    count === 0 ? `không có ${what}` : `${formatCount(count)} ${what}`;
  const parts = [
    ...(reports.length === 0 ? ['Chưa mở kỳ báo cáo'] : []),
    ...reports.map(({ title, submitted, total }) => `${title}: đã nộp ${formatCount(submitted)}/${formatCount(total)}`),
    counted(late.length, 'nhiệm vụ chậm'),
    counted(obstacles.length, 'vướng mắc mở'),
    spent !== null
      ? `năm ${year} đã giải ngân ${formatNumber(spent)} triệu đồng`
      : before?.spent != null
        ? `năm ${before.year} đã giải ngân ${formatNumber(before.spent)} triệu đồng`
        : 'chưa có số liệu giải ngân được duyệt',
  ];
  return `${parts.join('; ')}.`;
}

/** Months 01 and 02 carry a zero, as in dates. */
const monthText = (month: number): string => (month < 3 ? `0${month}` : String(month));

function reportLines(report: Briefing['reports'][number], { units, tight }: Extent): string[] {
  const { title, closed, total, submitted, approved, dueOn, late, missing, returned, excused, waived, handedInLate } =
    report;
  const locked = closed ? ' Đã khóa số liệu.' : '';
  const head = `${title}: đã nộp ${formatCount(submitted)}/${formatCount(total)}, đã duyệt ${formatCount(approved)}. Hạn: ${formatDate(dueOn)}.${locked}`;
  const line = (label: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`${label} ${formatCount(names.length)}: ${listed(names, units, 'đơn vị')}.`];
  // Of those who owe nothing the number is enough where there is little room.
  const aside = (label: string, names: readonly string[]): string[] =>
    tight && names.length > 0 ? [`${label} ${formatCount(names.length)}.`] : line(label, names);
  const others = [
    ...line(late ? 'Quá hạn, chưa nộp' : 'Chưa nộp', missing),
    ...line('Đã trả lại, chờ nộp lại', returned),
    ...line(
      'Nộp chậm có lý do',
      excused.map(({ name, until }) => `${name} (đến ${formatDate(until)})`),
    ),
  ];
  const told = [
    head,
    ...(others.length === 0 ? ['Các đơn vị phải nộp đều đã nộp.'] : others),
    ...aside('Nộp muộn', handedInLate),
    ...aside('Được miễn báo cáo', waived),
  ];
  return tight ? [told.join(' ')] : told;
}

/** The first of a list, and how many more there are. */
function listed(names: readonly string[], most: number, what: string, between = ', '): string {
  const more = names.length - most;
  return more <= 1 ? names.join(between) : `${names.slice(0, most).join(between)} và ${formatCount(more)} ${what} khác`;
}

function taskLines(
  { year, total, done, unreported, partly, unreportedBefore, late, due }: Briefing['tasks'],
  extent: Extent,
): string[] {
  const { lines, letters } = extent;
  const head = `Năm ${year}: ${formatCount(total)} nhiệm vụ, đã xong ${formatCount(done)}, chưa có số liệu duyệt ${formatCount(unreported)}.${partly.length === 0 ? '' : ` ${partlyText(partly, extent)}`}`;
  const named = [
    ...late.map(
      ({ code, title, year: of, leads }) =>
        `Chậm: ${code} (năm ${of}), ${shortenTitle(title, letters)} Chủ trì: ${leads.join(', ')}.`,
    ),
    ...due.map(
      ({ code, title, leads }) =>
        `Đến hạn năm ${year}: ${code}, ${shortenTitle(title, letters)} Chủ trì: ${leads.join(', ')}.`,
    ),
  ];
  const unknown = unreportedBefore.map((before) =>
    [
      `Năm ${before.year}:`,
      ...(before.total === 0 ? [] : [`chưa có số liệu duyệt của ${formatCount(before.total)} nhiệm vụ.`]),
      ...(before.partly.length === 0 ? [] : [partlyText(before.partly, extent)]),
    ].join(' '),
  );
  return [head, ...unknown, ...capped(named, lines + 1, 'nhiệm vụ')];
}

/** The tasks of which some leads have said nothing, with these. */
function partlyText(partly: readonly PartlyKnown[], { lines, codes, tight }: Extent): string {
  const count = formatCount(partly.length);
  const named = partly.map(({ code }) => code);
  if (tight) return `Chưa đủ số liệu duyệt: ${count} nhiệm vụ (${listed(named, codes, 'nhiệm vụ')}).`;
  const told = partly.map(({ code, missing }) => `${code} (còn thiếu: ${missing.join(', ')})`);
  return `Chưa đủ số liệu duyệt của các đơn vị chủ trì: ${count} nhiệm vụ: ${listed(told, lines, 'nhiệm vụ', '; ')}.`;
}

function obstacleLines(obstacles: Briefing['obstacles'], { lines, letters }: Extent): string[] {
  const told = obstacles.map(({ unit, task, text, on, answered }) => {
    const about = task === null ? '' : `, nhiệm vụ ${task}`;
    return `${unit}${about} (${formatDate(on)}): ${shortenTitle(text, letters)} ${answered ? 'Đã trả lời, chưa kết thúc.' : 'Chưa trả lời.'}`;
  });
  return capped(told, lines, 'vướng mắc');
}

/** What was spent of what the plan gives, with its unit once. */
function moneyLine({ planned, spent }: Pick<Briefing['money'], 'planned' | 'spent'>): string {
  const none = planned === null ? 'Kế hoạch không ghi kinh phí năm' : 'Kế hoạch không bố trí kinh phí năm';
  if (planned === null || planned === 0)
    return spent === null
      ? `${none}; chưa có số liệu giải ngân được duyệt.`
      : `Đã giải ngân ${formatNumber(spent)} triệu đồng; ${none}.`;
  if (spent === null) return `Kế hoạch ${formatNumber(planned)} triệu đồng; chưa có số liệu giải ngân được duyệt.`;
  const share = formatPercent(spent, planned);
  return `Đã giải ngân ${formatNumber(spent)}/${formatNumber(planned)} triệu đồng theo Kế hoạch (${share}).`;
}

/** On how many tasks that rests, and of which the figures contradict each other. */
function restingLine({ spent, tasks, known, disputed }: YearMoney, { units }: Extent): string[] {
  return [
    ...(spent === null ? [] : [`Theo số liệu của ${formatNumber(known)}/${formatNumber(tasks)} nhiệm vụ.`]),
    ...(disputed.length === 0
      ? []
      : [`Số giải ngân ghi khác nhau, chưa cộng: nhiệm vụ ${listed(disputed, units, 'nhiệm vụ')}.`]),
  ];
}

/** What was spent, with its year where that is not this one. */
function moneyLines({ before, ...money }: Briefing['money'], extent: Extent): string[] {
  const lineOf = (line: string, of: YearMoney): string => [line, ...restingLine(of, extent)].join(' ');
  return [
    lineOf(moneyLine(money), money),
    ...(before === null ? [] : [lineOf(`Năm ${before.year}: ${lowerFirst(moneyLine(before))}`, before)]),
  ];
}

function nextLines({ next, toReview, nextTasks, obstacles }: Briefing, extent: Extent): string[] {
  const unanswered = obstacles.filter(({ answered }) => !answered).length;
  const { year, codes, unreported, partly } = nextTasks;
  const tasks = (head: string, of: readonly string[]): string[] =>
    of.length === 0 ? [] : [`${head}: ${listed(of, extent.codes, 'nhiệm vụ')}.`];
  return [
    ...capped(
      next.map(({ on, what }) => `${formatDate(on)}: ${what}.`),
      extent.lines,
      'mốc',
    ),
    ...(toReview > 0 ? [`Duyệt ${formatCount(toReview)} báo cáo đã nộp.`] : []),
    ...(unanswered > 0 ? [`Trả lời ${formatCount(unanswered)} vướng mắc.`] : []),
    ...tasks(`Thực hiện ${formatCount(codes.length)} nhiệm vụ năm ${year} chưa xong`, codes),
    ...tasks(`Năm ${year} có ${formatCount(unreported.length)} nhiệm vụ chưa có số liệu`, unreported),
    ...tasks(
      `Năm ${year} có ${formatCount(partly.length)} nhiệm vụ chưa đủ số liệu`,
      partly.map(({ code }) => code),
    ),
  ];
}

function capped(lines: readonly string[], most: number, what: string): string[] {
  const more = lines.length - most;
  return more <= 0 ? [...lines] : [...lines.slice(0, most), `Và ${formatCount(more)} ${what} khác.`];
}

/** A title as a sentence, at a length that leaves the page room. */
function shortenTitle(text: string, letters: number): string {
  return sentence(excerpt(text.trim().replace(/[.;\s]+$/u, ''), letters));
}
