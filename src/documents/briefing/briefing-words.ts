import { addMonth, monthOf } from './months.ts';
import { formatCount, formatDate, formatDateTime, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Briefing, BriefingPage } from './briefing-data.ts';

/** So many of a list are named; the rest is counted. */
const NAMED = 4;

/**
 * The page for the monthly giao ban in words. It is a Vietnamese working paper like the other documents here, so that its
 * words are not in the locales.
 */
export function briefingPage(briefing: Briefing): BriefingPage {
  const { plan, at, reports, tasks, obstacles, money } = briefing;
  const { month, year } = monthOf(toLocalDate(at));
  const next = addMonth({ month, year });
  const [first] = reports;
  return {
    title: `Giao ban tháng ${monthText(month)} năm ${year}`,
    subtitle: plan.shortTitle,
    figures: [
      {
        value: first === undefined ? '–' : `${formatCount(first.submitted)}/${formatCount(first.total)}`,
        label: 'báo cáo đã nộp',
      },
      { value: formatCount(tasks.late.length), label: 'nhiệm vụ chậm' },
      { value: formatCount(obstacles.length), label: 'vướng mắc mở' },
      {
        value: money.spent === null ? '–' : formatNumber(money.spent),
        label: 'triệu đồng đã giải ngân',
      },
    ],
    sections: [
      { title: '1. Báo cáo của các đơn vị', lines: reports.flatMap(reportLines) },
      { title: '2. Nhiệm vụ đến hạn, chậm', lines: taskLines(tasks) },
      { title: '3. Vướng mắc chưa xong', lines: obstacleLines(obstacles) },
      { title: `4. Kinh phí năm ${year}`, lines: [moneyLine(money)] },
      { title: `5. Việc đến hết tháng ${monthText(next.month)}/${next.year}`, lines: nextLines(briefing) },
    ].map(({ title, lines }) => ({ title, lines: lines.length === 0 ? ['Không có.'] : lines })),
    source: `Số liệu đã duyệt, đến ${formatDateTime(at)}. Nguồn: Kế hoạch; báo cáo, cập nhật và vướng mắc các đơn vị gửi qua Điều Phối.`,
  };
}

/** Months 01 and 02 carry a zero, as in dates. */
const monthText = (month: number): string => (month < 3 ? `0${month}` : String(month));

function reportLines({ title, total, submitted, approved, dueOn, owing, late }: Briefing['reports'][number]): string[] {
  const head = `${title}: đã nộp ${formatCount(submitted)}/${formatCount(total)}, đã duyệt ${formatCount(approved)}. Hạn: ${formatDate(dueOn)}.`;
  if (owing.length === 0) return [head, 'Tất cả đơn vị đã nộp.'];
  return [
    head,
    `${late ? 'Quá hạn, chưa nộp' : 'Chưa nộp'} ${formatCount(owing.length)}: ${listed(owing, 10, 'đơn vị')}.`,
  ];
}

/** The first of a list, and how many more there are. */
function listed(names: readonly string[], most: number, what: string): string {
  const more = names.length - most;
  return more <= 1 ? names.join(', ') : `${names.slice(0, most).join(', ')} và ${formatCount(more)} ${what} khác`;
}

function taskLines({ year, total, done, unreported, late, due }: Briefing['tasks']): string[] {
  const head = `Năm ${year}: ${formatCount(total)} nhiệm vụ, đã xong ${formatCount(done)}, chưa có số liệu duyệt ${formatCount(unreported)}.`;
  const named = [
    ...late.map(
      ({ code, title, year: of, leads }) => `Chậm: ${code} (năm ${of}), ${cut(title)}. Chủ trì: ${leads.join(', ')}.`,
    ),
    ...due.map(
      ({ code, title, leads }) => `Đến hạn năm ${year}: ${code}, ${cut(title)}. Chủ trì: ${leads.join(', ')}.`,
    ),
  ];
  return [head, ...capped(named, NAMED + 1, 'nhiệm vụ')];
}

function obstacleLines(obstacles: Briefing['obstacles']): string[] {
  const lines = obstacles.map(({ unit, task, text, on, answered }) => {
    const about = task === null ? '' : `, nhiệm vụ ${task}`;
    return `${unit}${about} (${formatDate(on)}): ${cut(text)}. ${answered ? 'Đã trả lời, chưa kết thúc.' : 'Chưa trả lời.'}`;
  });
  return capped(lines, NAMED, 'vướng mắc');
}

function moneyLine({ planned, spent }: Briefing['money']): string {
  const wanted = planned === null ? 'Kế hoạch không ghi kinh phí năm' : `Kế hoạch ${formatNumber(planned)} triệu đồng`;
  const paid =
    spent === null ? 'chưa có số liệu giải ngân được duyệt' : `đã giải ngân ${formatNumber(spent)} triệu đồng`;
  return `${wanted}; ${paid}.`;
}

function nextLines({ next, toReview, nextTasks, obstacles }: Briefing): string[] {
  const unanswered = obstacles.filter(({ answered }) => !answered).length;
  const { year, codes } = nextTasks;
  return [
    ...capped(
      next.map(({ on, what }) => `${formatDate(on)}: ${what}.`),
      NAMED,
      'mốc',
    ),
    ...(toReview > 0 ? [`Duyệt ${formatCount(toReview)} báo cáo đã nộp.`] : []),
    ...(unanswered > 0 ? [`Trả lời ${formatCount(unanswered)} vướng mắc.`] : []),
    ...(codes.length > 0
      ? [`Thực hiện ${formatCount(codes.length)} nhiệm vụ năm ${year} chưa xong: ${listed(codes, 14, 'nhiệm vụ')}.`]
      : []),
  ];
}

function capped(lines: readonly string[], most: number, what: string): string[] {
  const more = lines.length - most;
  return more <= 0 ? [...lines] : [...lines.slice(0, most), `Và ${formatCount(more)} ${what} khác.`];
}

/** A title without its full stop, at a length that leaves the page room. */
function cut(text: string): string {
  const letters = Array.from(text.trim().replace(/[.;\s]+$/u, ''));
  return letters.length <= 90 ? letters.join('') : `${letters.slice(0, 89).join('').trimEnd()}…`;
}
