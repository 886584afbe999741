import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import type { AskedQuestions } from '../parts/recorded-facts.ts';
import { wordRow, type StoredRow } from './own-data-facts.ts';

/** Sections that are open when the page is: who somebody is, and what they agreed to. */
const OPEN: readonly string[] = ['officer', 'memberships', 'consents', 'registrations'];

/** Sections whose rows say nothing to a reader but that they are there: which message an answer came from. */
const COUNTED_ONLY: readonly string[] = ['answerMessages'];

/** For a phone: one column, letters as large as the phone has them, nothing loaded from elsewhere. */
const STYLE = `
body { font-family: system-ui, sans-serif; line-height: 1.45; margin: 0 auto; max-width: 42rem; padding: 1rem; color: #1a1a1a; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.3rem; }
summary { font-weight: 600; padding: .6rem 0; cursor: pointer; }
details { border-bottom: 1px solid #ccc; }
dl { margin: 0 0 .8rem; padding: .4rem .7rem; background: #f3f4f6; border-radius: .4rem; }
dt { color: #555; font-size: .85rem; }
dd { margin: 0 0 .3rem; }
`;

/**
 * Writes what is kept about a person as a page that a phone opens: each section with its rows, in words. What is only for
 * machines is left to the file beside it.
 * @param at when it was read, in words.
 */
export function writeOwnDataPage(
  t: Translate,
  data: Readonly<Record<string, unknown>>,
  questions: AskedQuestions,
  at: string,
): string {
  const sections = Object.entries(data).map(([name, value]) => ({ name, rows: rowsOf(value) }));
  const title = t('people:ownData.title', { at, ...PLAIN });
  const empty = sections.filter(({ rows }) => rows.length === 0).map(({ name }) => titleOf(t, name));
  const parts = [
    `<h1>${escapeHtml(title)}</h1>`,
    paragraph(t('people:ownData.how', PLAIN)),
    ...sections.filter(({ rows }) => rows.length > 0).map(({ name, rows }) => writeSection(t, name, rows, questions)),
    ...(empty.length === 0 ? [] : [paragraph(t('people:ownData.nothing', { sections: empty.join('; '), ...PLAIN }))]),
  ];
  return `<!doctype html>
<html lang="${t('people:ownData.language', PLAIN)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body>${parts.join('\n')}</body></html>
`;
}

/** A section holds rows, or one alone, or nothing. */
function rowsOf(value: unknown): StoredRow[] {
  if (value === null) return [];
  return (Array.isArray(value) ? value : [value]) as StoredRow[];
}

function titleOf(t: Translate, name: string): string {
  return t(`people:ownData.section.${name as 'officer'}`, PLAIN);
}

function writeSection(t: Translate, name: string, rows: readonly StoredRow[], questions: AskedQuestions): string {
  const head = t('people:ownData.counted', { section: titleOf(t, name), total: formatCount(rows.length), ...PLAIN });
  if (COUNTED_ONLY.includes(name)) return paragraph(head);
  const lists = rows.map((row) => {
    const facts = wordRow(t, name, row, questions);
    return `<dl>${facts.map(([label, words]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(words)}</dd>`).join('')}</dl>`;
  });
  const open = OPEN.includes(name) ? ' open' : '';
  return `<details${open}><summary>${escapeHtml(head)}</summary>${lists.join('\n')}</details>`;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}
