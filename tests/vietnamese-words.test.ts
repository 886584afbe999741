import { expect, test } from 'vitest';
import { WORDING } from '../src/wording/locales.ts';

/** A Vietnamese syllable that happens to have no mark. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ph|th|tr|ch|gi|gh|kh|qu|[bcdghklmnpqrstvx])?(?:ieu|uoi|oai|oay|uay|uya|ai|ao|au|ay|eo|eu|ia|ie|iu|uo|oa|oe|oi|ua|ui|uy|[aeiouy])(?:ch|ng|nh|[cmnpt])?$/i;

/** Names, abbreviations and file types that officials write as they are. */
const WRITTEN_SO = new Set(
  'telegram zalo tcvn vntime vnarial vni times helve unicode unikey excel xlsform word libreoffice sms qr pdf docx xlsx json html video album bot mail mb xxx ct cp kt ph stt tt sxsh ubnd sct csdl ii iii iv'.split(
    ' ',
  ),
);

function texts(wording: object, path = ''): [string, string][] {
  return Object.entries(wording).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : texts(value as object, `${path}${key}.`),
  );
}

test('the Vietnamese wording has no English words', () => {
  // What starts and stops the program is read by whoever runs the machine.
  const { startup: _startup, 'local-chat': _chat, ...shown } = WORDING.vi as Record<string, object>;
  const read = texts(shown).filter(([key]) => !key.endsWith('.usage'));
  // Settings, such as PLAN_FILE, are named as they are written.
  const foreign = read.flatMap(([key, text]) =>
    [
      ...text
        .replaceAll(/\b[A-Z]+(?:_[A-Z]+)+\b|\{\{[^}]*\}\}|<[^>]+>|\/\w+|@\w+|\.[a-z]+\b/g, ' ')
        .matchAll(/[\p{L}\p{M}]+/gu),
    ]
      .map(([word]) => word)
      .filter((word) => /^[A-Za-z]{2,}$/.test(word) && !SYLLABLE.test(word) && !WRITTEN_SO.has(word.toLowerCase()))
      .map((word) => `${key}: ${word}`),
  );
  expect(foreign).toEqual([]);
});

test('no word stands before the title of a round that begins with it', () => {
  const twice = texts(WORDING.vi as object).filter(([, text]) => /báo cáo (?:<b>)?\{\{title\}\}/iu.test(text));
  // “Kỳ báo cáo”, “mẫu báo cáo” are words of their own.
  expect(twice.filter(([, text]) => !/(?:kỳ|mẫu) báo cáo (?:<b>)?\{\{title\}\}/iu.test(text))).toEqual([]);
});
