import type { PlanDocument, ReportingRhythm } from '../plan/plan-schema.ts';
import { searchKey } from '../text/normalize.ts';
import type { Notes } from './reading-notes.ts';

type ReportingDuty = PlanDocument['reportingDuties'][number];

/** A sentence that may say who reports when. */
export interface ReportingSentence {
  text: string;
  /** Keys of the units whose duty it stands in; none for what is said to all. */
  senders: readonly string[];
  /** As officials cite it. */
  place: string;
}

/** Who everybody is, in a duty of all. */
const EVERYBODY = '(các cơ quan, đơn vị có nhiệm vụ trong Kế hoạch)';

const RHYTHMS: readonly (readonly [RegExp, ReportingRhythm])[] = [
  [/6 thang|06 thang|sau thang|nua nam/, 'half-year'],
  [/(?:hang|moi|dinh ky|theo|tung) quy|(?:cua )?thang cuoi quy|thang dau quy/, 'quarter'],
  [/(?:hang|moi|dinh ky|theo|tung) thang|bao cao thang/, 'month'],
  [/(?:hang|moi|dinh ky|theo|tung) nam|bao cao nam/, 'year'],
];

const DEADLINE =
  /(?:chậm nhất\s+(?:là\s+)?|trước\s+)(?:trước\s+)?(?:ngày\s+)?(\d{1,2})(?:\s*(?:tháng\s+|\/\s*)(\d{1,2}))?(?:\s*(?:hàng|hằng) (?:năm|quý|tháng)|\s*(?:của\s+)?tháng (?:cuối|thứ ba|đầu)(?: của)? (?:quý|kỳ)(?: sau| tiếp theo)?(?: báo cáo)?|\s*(?:của\s+)?tháng (?:sau|tiếp theo))?/iu;

/** Reads the duties to report: how often, before which day, to whom; what has a day comes first. */
export function readReporting(sentences: readonly ReportingSentence[], notes: Notes): ReportingDuty[] {
  const read = sentences.flatMap((sentence) => readSentence(sentence, notes));
  const dated = read.filter(({ deadline }) => deadline !== null);
  return [...dated, ...read.filter(({ deadline }) => deadline === null)].map((duty, at) => ({
    ...duty,
    code: `BC${at + 1}`,
  }));
}

/** Returns how often a text says that something is done; null where it does not. */
function rhythmIn(text: string): { rhythm: ReportingRhythm; words: string } | null {
  const key = searchKey(text).replaceAll(/\bhằng\b/g, 'hang');
  const rhythm = RHYTHMS.find(([pattern]) => pattern.test(key))?.[1];
  if (rhythm === undefined) return null;
  const [words = ''] =
    /(?:định kỳ\s+)?(?:hàng|hằng|mỗi|theo|từng)\s+(?:năm|quý|tháng)|định kỳ\s+(?:0?6 tháng|sáu tháng|quý|tháng|năm)|0?6 tháng|tháng (?:cuối|đầu)(?: của)? quý/iu.exec(
      text,
    ) ?? [];
  return { rhythm, words: words.replace(/^định kỳ\s+(?=hàng|hằng)/iu, '') };
}

/** Returns the day before which something is due, of a text. */
function deadlineIn(
  text: string,
  rhythm: ReportingRhythm | null,
): Pick<ReportingDuty, 'deadline' | 'before' | 'alsoBefore' | 'beforeDay'> {
  const found = DEADLINE.exec(text);
  const [words, dayWords, monthWords] = found ?? [];
  const [day, month] = [Number(dayWords), Number(monthWords)];
  if (words === undefined || day < 1 || day > 31) return { deadline: null, before: null };
  const others = otherDaysIn(text.slice((found?.index ?? 0) + words.length));
  const key = searchKey(words);
  const deadline = words.trim() + others.words.trimEnd();
  if (monthWords !== undefined && month >= 1 && month <= 12)
    return {
      deadline,
      before: monthDayOf(day, month),
      ...(others.days.length === 0 ? {} : { alsoBefore: others.days }),
    };
  const of = /thang (?:cuoi|thu ba)/.test(key)
    ? ('last-month' as const)
    : /thang (?:dau|sau|tiep)/.test(key)
      ? ('month-after' as const)
      : rhythm === 'month'
        ? ('each-month' as const)
        : null;
  return { deadline, before: null, ...(of === null ? {} : { beforeDay: { day, of } }) };
}

const monthDayOf = (day: number, month: number): string =>
  `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const FURTHER =
  /^(?:\s*hàng năm|\s*hằng năm)?\s*(?:và|,|;)\s*(?:trước\s+)?(?:ngày\s+)?(\d{1,2})\s*(?:tháng\s+|\/\s*)(\d{1,2})(?!\d|\/\d)(?:\s*(?:hàng|hằng) năm)?/iu;

/** The further days that stand right after a deadline, as "và 20/12", with the words that say them. */
function otherDaysIn(rest: string): { words: string; days: string[] } {
  const found = FURTHER.exec(rest);
  if (found === null) return { words: '', days: [] };
  const [words, day, month] = [found[0], Number(found[1]), Number(found[2])];
  if (day < 1 || day > 31 || month < 1 || month > 12) return { words: '', days: [] };
  const after = otherDaysIn(rest.slice(words.length));
  return { words: words + after.words, days: [monthDayOf(day, month), ...after.days] };
}

function readSentence({ text, senders, place }: ReportingSentence, notes: Notes): Omit<ReportingDuty, 'code'>[] {
  // Of a list of duties only the clause about reporting is read.
  const at = text.search(
    /(?:định kỳ|hàng|hằng|trước ngày|chậm nhất|thực hiện chế độ|tổng hợp,?)[^;.]*báo cáo|báo cáo[^;.]*(?:định kỳ|trước ngày|hàng (?:năm|quý|tháng)|hằng (?:năm|quý|tháng)|6 tháng)/iu,
  );
  if (at < 0) return [];
  const said = text.slice(at);
  const read = rhythmIn(said);
  const due = deadlineIn(said, read?.rhythm ?? null);
  if (read === null && due.deadline === null) return [];
  const { receivers, forwardedTo } = receiversIn(said, senders, place, notes);
  const rhythm = read?.rhythm ?? 'year';
  return [
    {
      senders: senders.length === 0 ? [EVERYBODY] : [...senders],
      receivers,
      frequency: read === null || read.words === '' ? 'hàng năm' : read.words,
      ...due,
      rhythm,
      forwardedTo,
      place,
    },
  ];
}

/** "báo cáo … về Sở A … để tổng hợp báo cáo UBND tỉnh" reports to A, who passes it on; "báo cáo UBND tỉnh, Bộ B" to both. */
function receiversIn(
  said: string,
  senders: readonly string[],
  place: string,
  notes: Notes,
): Pick<ReportingDuty, 'receivers' | 'forwardedTo'> {
  const [first = '', passed = ''] = said.split(/(?:để|,)\s*(?:theo dõi, )?tổng hợp/iu);
  const keysAfter = (text: string, begin: RegExp): string[] => {
    const match = begin.exec(text);
    if (match === null) return [];
    const rest = text
      .slice(match.index + match[0].length)
      .replace(
        /\s*(?:trước ngày|chậm nhất|kết quả|định kỳ|theo quy định|tình hình|xem xét|trước|hàng (?:năm|quý)|hằng (?:năm|quý)|[.;(:/]).*$/isu,
        '',
      );
    return rest.trim() === '' ? [] : notes.units(rest, place).map(({ key }) => key);
  };
  const to = keysAfter(first, /(?<!\p{L})(?:về|cho|gửi(?: về)?)\s+/iu);
  const receivers = to.length > 0 ? to : keysAfter(first, /báo cáo\s+(?=UBND|Ủy|Uỷ|Bộ|Sở)/iu);
  const forwarded = keysAfter(passed, /báo cáo\s+/iu);
  return {
    receivers: [...new Set(receivers)].filter((key) => !senders.includes(key)),
    forwardedTo: [...new Set(forwarded)],
  };
}
