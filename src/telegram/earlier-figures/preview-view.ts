import type { FiguresPreview } from '../../actions/earlier-figures/preview-figures.ts';
import type { RefusedCell } from '../../domain/earlier-figures/reading.ts';
import { conflictsOfUnits, isComing, type WeighedUnit } from '../../domain/earlier-figures/weigh-figures.ts';
import { formatCount, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, type Translate } from '../../wording/locales.ts';
import { sayCheck } from '../reports/check-message.ts';
import { button, type Button, type View } from '../parts/view.ts';
import { cellPlace, refusedLine } from './fault-text.ts';

/** So many characters of a message are for cells to correct, for what is unusual, and for names of units. */
const ROOM = { refused: 1300, warned: 700, names: 500 };

/** Returns every cell that is not taken: what could not be read, and what cannot stand beside the other answers. */
export function refusedIn({ read, units }: FiguresPreview): RefusedCell[] {
  return [...(read.refused as RefusedCell[]), ...units.flatMap(({ refused }) => refused)];
}

/** Renders what was understood of a file and what not, and what bringing it in would come to. Nothing is kept yet. */
export function viewPreview(t: Translate, preview: FiguresPreview): View {
  const { year, units, reports, undecided } = preview;
  const refused = refusedIn(preview);
  const text = [
    ...(preview.undone === null
      ? []
      : [t(`earlier:preview.undone.${preview.undone}`, { file: preview.read.file.name })]),
    headText(t, preview, refused.length),
    ...beforeText(t, preview),
    ...listed(t, t('earlier:refused.title'), refused, ROOM.refused, (one) => refusedLine(t, year, one)),
    ...closedText(t, preview),
    ...(undecided > 0
      ? [t('earlier:conflict.waiting', { total: formatCount(undecided), button: conflictsLabel(t, preview) })]
      : []),
    ...warnedText(t, preview),
    ...unreadText(t, preview),
    ...missingText(t, preview),
    ...(reports === 0 && undecided === 0
      ? [t(nothingNew(units) ? 'earlier:preview.same' : 'earlier:preview.none')]
      : []),
  ].join('\n\n');
  return { text, buttons: buttonsOf(t, preview, refused.length) };
}

function figuresIn(understood: FiguresPreview['understood']): number {
  return understood.reduce((sum, { figures }) => sum + Object.keys(figures).length, 0);
}

function headText(t: Translate, { year, read, understood }: FiguresPreview, refused: number): string {
  return t('earlier:preview.head', {
    title: year.form.name,
    year: String(year.year),
    file: read.file.name,
    units: formatCount(understood.length),
    figures: formatCount(figuresIn(understood)),
    refused: formatCount(refused),
  });
}

function beforeText(t: Translate, { before }: FiguresPreview): string[] {
  if (before === null) return [];
  return [t('earlier:preview.before', { at: formatDateTime(before.importedAt), name: before.importedBy })];
}

function nothingNew(units: readonly WeighedUnit[]): boolean {
  return units.length > 0 && units.every(({ kind }) => kind === 'same');
}

/** A title, as many lines as there is room for, and how many more there are. */
function listed<T>(
  t: Translate,
  title: string,
  items: readonly T[],
  room: number,
  line: (item: T) => string,
): string[] {
  if (items.length === 0) return [];
  const lines: string[] = [];
  let left = room;
  for (const item of items) {
    const next = line(item);
    left -= next.length + 1;
    if (left < 0) break;
    lines.push(next);
  }
  const more = items.length - lines.length;
  return [[title, ...lines, ...(more > 0 ? [t('earlier:preview.more', { total: formatCount(more) })] : [])].join('\n')];
}

/** Units for which nothing can be brought in now, by why. */
function closedText(t: Translate, { units, year }: FiguresPreview): string[] {
  return (['waived', 'writing', 'waiting', 'correcting'] as const).flatMap((reason) => {
    const names = units
      .filter(({ closed }) => closed === reason)
      .map(({ unitId }) => year.shortNames.get(unitId) ?? '');
    return names.length === 0 ? [] : [t(`earlier:closed.${reason}`, { names: names.join(', ') })];
  });
}

function warnedText(t: Translate, { units, year }: FiguresPreview): string[] {
  const warnings = units.filter(({ kind }) => kind !== 'closed').flatMap((unit) => unit.warnings);
  return listed(
    t,
    t('earlier:warned.title', { total: formatCount(warnings.length) }),
    warnings,
    ROOM.warned,
    (warning) => {
      const { figure, unitId, path, message } = warning;
      return `${cellPlace(t, year, { ...figure, unitId, path })}: ${escapeHtml(sayCheck(t, message))}`;
    },
  );
}

function unreadText(t: Translate, { read }: FiguresPreview): string[] {
  const named = (names: readonly string[]): string =>
    names
      .map((name) => `“${name}”`)
      .join(', ')
      .slice(0, ROOM.names);
  const { unreadSheets, unreadColumns } = read;
  return [
    ...(unreadSheets.length > 0 ? [t('earlier:preview.unreadSheets', { names: named(unreadSheets) })] : []),
    ...(unreadColumns.length > 0 ? [t('earlier:preview.unreadColumns', { names: named(unreadColumns) })] : []),
  ];
}

/** What will still be missing when the file is in: units without a report, and figures that nobody has. */
function missingText(t: Translate, { year, units, reports }: FiguresPreview): string[] {
  if (reports === 0) return [];
  const coming = units.filter(isComing);
  const ids = new Set(coming.map(({ unitId }) => unitId));
  const without = year.units.filter(({ id }) => !ids.has(id) && (year.owed.get(id)?.approved ?? null) === null);
  const names = without.map(({ id }) => year.shortNames.get(id) ?? '').join(', ');
  const gaps = coming.reduce((sum, { missing }) => sum + missing.length, 0);
  return [
    [
      ...(without.length > 0 ? [t('earlier:missing.units', { total: formatCount(without.length), names })] : []),
      ...(gaps > 0 ? [t('earlier:missing.figures', { total: formatCount(gaps) })] : []),
    ].join('\n'),
  ].filter((part) => part !== '');
}

/** How the button reads that leads to everything in which the store and the file differ. */
function conflictsLabel(t: Translate, { units }: FiguresPreview): string {
  return t('earlier:button.conflicts', { total: formatCount(conflictsOfUnits(units).length) });
}

function buttonsOf(t: Translate, preview: FiguresPreview, refused: number): Button[][] {
  const { undecided, reports, figures, fileNumber, comingNumber } = preview;
  const values = { reports: formatCount(reports), figures: formatCount(figures) };
  return [
    ...(reports > 0 && undecided === 0
      ? [[button(t('earlier:button.import', values), 'earlier-import', fileNumber, comingNumber)]]
      : []),
    ...(preview.understood.length > 0
      ? [
          [
            button(
              t('earlier:button.understood', { total: formatCount(figuresIn(preview.understood)) }),
              'earlier-values',
              0,
            ),
          ],
        ]
      : []),
    ...(conflictsOfUnits(preview.units).length > 0
      ? [[button(conflictsLabel(t, preview), 'earlier-conflicts', 0)]]
      : []),
    ...(refused > 0
      ? [[button(t('earlier:button.refused', { total: formatCount(refused) }), 'earlier-refused', 0)]]
      : []),
    [button(t('earlier:button.again'), 'earlier-again'), button(t('common:button.cancel'), 'cancel')],
  ];
}
