import type { DatabasePage, FoundInDatabases } from '../../actions/databases/search-databases.ts';
import type { StartEntryOutcome } from '../../actions/databases/contribute.ts';
import { COUNTED_AT_MOST } from '../../domain/databases/search-entries.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { asLabel, shorten } from '../parts/shortened-text.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';

type Database = DatabasePage['database'];

/** The longest label that a phone shows in one line. */
const LABEL = 40;

/** Renders the databases of the plan with their counts, and the ways into them. */
export function viewDatabases(
  t: Translate,
  databases: readonly Database[],
  { contributes, waiting }: { contributes: boolean; waiting: number | null },
): View {
  if (databases.length === 0) return { text: t('questions:search.ask') };
  const lines = databases.map(({ title, total }, at) =>
    t('databases:overview.line', { number: at + 1, title, total: formatCount(total) }),
  );
  const open = databases.map(({ formId, title, total }) => [
    button(
      t('databases:overview.open', { title: asLabel(title, LABEL), total: formatCount(total), ...PLAIN }),
      'database-page',
      formId,
      0,
    ),
  ]);
  const own = contributes
    ? [
        [
          button(t('databases:button.contribute'), 'database-forms'),
          button(t('databases:button.own'), 'database-own', 0),
        ],
      ]
    : [];
  const review =
    waiting === null || waiting === 0
      ? []
      : [[button(t('databases:button.waiting', { total: formatCount(waiting) }), 'database-waiting')]];
  return {
    text: [t('databases:overview.head'), lines.join('\n'), t('databases:overview.ask')].join('\n\n'),
    buttons: [...open, ...own, ...review],
  };
}

/** Renders the databases to which somebody can contribute, each a button. */
export function viewContributable(t: Translate, databases: readonly Database[]): View {
  return {
    text: t('databases:contribute.choose'),
    buttons: databases.map(({ formId, title }) => [button(asLabel(title, LABEL), 'database-add', formId, 0)]),
  };
}

/** Asks for which of several units an entry is contributed. */
export function viewChooseUnit(
  t: Translate,
  { formId, units }: Extract<StartEntryOutcome, { kind: 'choose-unit' }>,
): View {
  return {
    text: t('databases:contribute.chooseUnit'),
    buttons: inRows(
      units.map(({ id, shortName }) => button(shortName, 'database-add', formId, id)),
      2,
    ),
  };
}

/** Renders a page of a database, or what was found in it; an empty one says so, and what can be done. */
export function viewDatabasePage(t: Translate, shown: DatabasePage): View {
  const { database, entries, page, more, words, found, near, contributes } = shown;
  const { title, total, formId } = database;
  const contribute = contributes ? [[button(t('databases:button.contribute'), 'database-add', formId, 0)]] : [];
  const all = words === null || total === 0 ? [] : [[button(t('databases:button.all'), 'database-page', formId, 0)]];
  if (entries.length === 0) {
    const values = { title, words: words ?? '', total: formatCount(total) };
    const key = total === 0 ? 'databases:page.empty' : words === null ? 'databases:page.end' : 'databases:page.none';
    return { text: t(key, values), buttons: [...all, ...contribute] };
  }
  const head =
    words === null
      ? t('databases:page.head', { title, total: formatCount(total) })
      : t(near ? 'databases:page.near' : 'databases:page.found', { title, words, total: countText(t, found) });
  const lines = entries.map((entry, at) => t('databases:page.line', { number: at + 1, ...lineOf(entry) }));
  const rest = words !== null && found > entries.length ? [t('databases:page.narrow')] : [];
  const turn: Button[] = [
    ...(page > 0 ? [button(t('databases:button.before'), 'database-page', formId, page - 1)] : []),
    ...(more ? [button(t('databases:button.after'), 'database-page', formId, page + 1)] : []),
  ];
  return {
    text: [head, lines.join('\n'), ...rest].join('\n\n'),
    buttons: [...openButtons(entries), ...(turn.length > 0 ? [turn] : []), ...all, ...contribute],
  };
}

/** Renders what the databases have about some words, above what the plan says; null where they have nothing. */
export function viewFoundEntries(t: Translate, typed: string, { entries, total, near }: FoundInDatabases): View | null {
  if (entries.length === 0) return null;
  const lines = entries.map((entry, at) =>
    t('databases:search.line', { number: at + 1, ...lineOf(entry), database: entry.databaseTitle }),
  );
  const values = { words: shorten(typed, 60), total: countText(t, total) };
  return {
    text: [
      t(near ? 'databases:search.near' : 'databases:search.head', values),
      lines.join('\n'),
      ...(total > entries.length ? [t('databases:page.narrow')] : []),
    ].join('\n\n'),
    buttons: openButtons(entries),
  };
}

/** How many were found; where they are too many to count, so many at least. */
function countText(t: Translate, total: number): string {
  return total < COUNTED_AT_MOST ? formatCount(total) : t('databases:many', { total: formatCount(total) });
}

function lineOf({ title, unitName }: { title: string; unitName: string }): { title: string; unit: string } {
  return { title: shorten(title, 120), unit: unitName };
}

function openButtons(entries: readonly { id: number }[]): Button[][] {
  return inRows(
    entries.map(({ id }, at) => button(String(at + 1), 'database-entry', id)),
    4,
  );
}
