import type { EarlierYear, Workbook, WorkbookSheet } from '../../actions/earlier-figures/choose-year.ts';
import { fileCode } from '../../domain/earlier-figures/file-code.ts';
import { sharedNumbers } from '../../domain/earlier-figures/shared-number.ts';
import { conventionsOf } from '../../domain/reporting/conventions-of.ts';
import { tablesOf, unwrittenOf, type FiguresTable } from '../../domain/earlier-figures/figures-table.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { listOptions } from './option-lists.ts';
import { layTable } from './template-sheets.ts';

/** Lays out the file that a coordinator fills in: how to do so, the tables, and the options to choose from. */
export function templateWorkbook(t: Translate, year: EarlierYear): Workbook {
  const tables = tablesOf(year.form, year.year);
  const lists = listOptions(t, tables);
  const short = shortName(year);
  const numbers = sharedNumbers(year);
  const names = tables.map((table) => sheetName(t, short, table, tables, numbers));
  return {
    title: t('earlier:file.title', { title: year.form.name, year: String(year.year), ...PLAIN }),
    creator: year.plan.coordinator.name,
    sheets: [
      layGuide(t, year),
      ...tables.map((table, at) => layTable(t, year, table, { name: names[at] ?? '', lists, numbers })),
      ...(lists.sheet === null ? [] : [lists.sheet]),
    ],
  };
}

/** Returns how a form is called for short, such as "Mẫu A", as far as a sheet can be called so. */
export function shortName({ form }: Pick<EarlierYear, 'form'>): string {
  return (form.name.split(':')[0] ?? '')
    .replaceAll(/[[\]/\\*?]/g, ' ')
    .trim()
    .slice(0, 18);
}

function sheetName(
  t: Translate,
  short: string,
  table: FiguresTable,
  all: readonly FiguresTable[],
  shared: ReadonlyMap<string, number | null>,
): string {
  const alone = table.shape === 'units' && all.filter(({ shape }) => shape === 'units').length === 1;
  if (alone) return short;
  const numbers = table.questions.flatMap(({ key }) => shared.get(key) ?? []);
  if (numbers.length < table.questions.length)
    return t('earlier:file.sheetTable', { form: short, number: all.indexOf(table) + 1, ...PLAIN });
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  const values = { form: short, from, to, ...PLAIN };
  return t(from === to ? 'earlier:file.sheetOne' : 'earlier:file.sheetSeveral', values);
}

const GUIDE = ['units', 'figures', 'zero', 'known', 'money', 'choose', 'lists', 'send'] as const;

function layGuide(t: Translate, year: EarlierYear): WorkbookSheet {
  const files = unwrittenOf(year.form, year.year).map(({ number }) => number);
  const lines = [
    ...GUIDE.map((key) => [t(`earlier:guide.${key}Head`, PLAIN), t(`earlier:guide.${key}`, PLAIN)]),
    ...(files.length === 0
      ? []
      : [[t('earlier:guide.filesHead', PLAIN), t('earlier:guide.files', { numbers: files.join(', '), ...PLAIN })]]),
    ...conventionsOf(year.form, year.year).map((convention) => [t('earlier:guide.convention', PLAIN), convention]),
    [t('earlier:guide.code', PLAIN), fileCode({ formKey: year.form.key, year: year.year })],
  ];
  return {
    name: t('earlier:guide.sheet', PLAIN),
    title: [t('earlier:file.title', { title: year.form.name, year: String(year.year), ...PLAIN })],
    widths: [24, 110],
    head: [
      [t('earlier:guide.what', PLAIN), t('earlier:guide.how', PLAIN)].map((value) => ({
        value,
        bold: true as const,
        shaded: true as const,
        align: 'center' as const,
      })),
    ],
    stickyColumns: 0,
    rows: lines,
  };
}
