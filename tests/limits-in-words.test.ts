import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KEPT_DAYS, KEPT_MONTHS } from '../src/domain/retention/periods.ts';
import { formatCount } from '../src/domain/text/vietnamese-format.ts';
import { WORDING } from '../src/wording/locales.ts';

/** A number with what it counts, as a limit or a period is said. */
const LIMIT =
  /\d[\d.]* (?:ngày|tháng|năm|lần|giờ|phút|giây|ký tự|tệp|ảnh|MB|KB|dòng|cột|câu|người|bước)(?![\p{L}])(?! \d)/gu;

/** Numbers that no setting of the program decides: of the law, of examples, names of periods, and what is estimated. */
const SAID_FREELY: Record<string, readonly string[]> = {
  'registration.consent.full': ['15 ngày', '10 ngày', '20 ngày'],
  'reporting.round.note.closing-too-late': ['01 ngày'],
  'broadcast.preview.shortly': ['01 phút'],
  'questions.deadline.often.half-year': ['06 tháng'],
  'reporting.period.firstHalf': ['06 tháng'],
  'reporting.period.secondHalf': ['06 tháng'],
  'reporting.period.nineMonths': ['09 tháng'],
};

/** Examples of what can be typed are quoted, in italics, or come after "ví dụ"; the hour of a deadline is no limit. */
function withoutExamples(text: string): string {
  return text
    .replaceAll(/“[^”]*”|<i>.*?<\/i>/g, '')
    .replaceAll(/\d+ giờ \d\d/g, '')
    .replaceAll(/ví dụ:?[^.\n]*/giu, '');
}

function texts(wording: object, path = ''): [string, string][] {
  return Object.entries(wording).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : texts(value as object, `${path}${key}.`),
  );
}

describe('limits in words', () => {
  test('no wording says a limit of the program in figures: it is a parameter, which the constant fills', () => {
    const { 'local-chat': _chat, startup: _startup, ...shown } = WORDING.vi as Record<string, object>;
    const said = texts(shown).flatMap(([key, text]) =>
      [...withoutExamples(text).matchAll(LIMIT)]
        .map(([words]) => words)
        .filter((words) => SAID_FREELY[key]?.includes(words) !== true)
        .map((words) => `${key}: ${words}`),
    );
    expect(said).toEqual([]);
  });

  test('the periods of keeping in the manual for administrators are those by which records are deleted', () => {
    const manual = readFileSync('docs/van-hanh.md', 'utf8');
    const table = manual.slice(manual.indexOf('## Dữ liệu giữ bao lâu'));
    const periods = [...table.matchAll(/\| (\d+) (ngày|tháng)\s*\|/g)].map(([, count, unit]) => `${count} ${unit}`);
    const kept = [
      ...Object.values(KEPT_DAYS).map((days) => `${days} ngày`),
      ...Object.values(KEPT_MONTHS).map((months) => `${formatCount(months)} tháng`),
    ];
    expect(new Set(periods)).toEqual(new Set(kept));
  });
});
