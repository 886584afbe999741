import type { WorkbookCell, WorkbookSheet } from '../../actions/earlier-figures/choose-year.ts';
import { askedIn, type FiguresTable } from '../../domain/earlier-figures/figures-table.ts';
import { fieldOf } from '../../domain/reporting/fields/index.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { columnName } from '../../domain/text/cell-name.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';

/** The options of the questions that are answered by choosing: their sheet, and where in it those of a question are. */
export interface OptionLists {
  /** Null where nothing is chosen. */
  sheet: WorkbookSheet | null;
  /** The cells with the options of a question, as a list of a spreadsheet names them; null where it has none. */
  placeOf: (question: Question) => string | null;
}

const WIDTH = 30;

/** Lists the options of every question of these tables, each list once, however many questions share it. */
export function listOptions(t: Translate, tables: readonly FiguresTable[]): OptionLists {
  const lists = new Map<string, { head: string; options: string[] }>();
  for (const column of tables.flatMap(({ columns }) => columns)) {
    const options = optionsOf(t, askedIn(column));
    const key = JSON.stringify(options);
    if (options.length > 0 && !lists.has(key)) lists.set(key, { head: askedIn(column).shortLabel, options });
  }
  const all = [...lists.values()];
  const name = t('earlier:file.optionsSheet', PLAIN);
  const longest = Math.max(0, ...all.map(({ options }) => options.length));
  const sheet: WorkbookSheet = {
    name,
    title: [],
    widths: all.map(() => WIDTH),
    head: [all.map(({ head }) => ({ value: head, bold: true, shaded: true, align: 'center' }))],
    stickyColumns: 0,
    rows: Array.from({ length: longest }, (_, at) => all.map(({ options }): WorkbookCell => options[at] ?? null)),
  };
  return {
    sheet: all.length === 0 ? null : sheet,
    placeOf: (question) => {
      const options = optionsOf(t, question);
      const at = [...lists.keys()].indexOf(JSON.stringify(options));
      if (at === -1) return null;
      const letter = columnName(at);
      return `'${name}'!$${letter}$2:$${letter}$${options.length + 1}`;
    },
  };
}

/** Several options in one cell cannot be chosen from a list. */
function optionsOf(t: Translate, question: Question): string[] {
  const { options, gathers } = fieldOf(question.type);
  if (gathers !== undefined) return [];
  return (options?.(question, undefined) ?? []).map((option) =>
    'yes' in option ? t(option.yes ? 'earlier:file.yes' : 'earlier:file.no', PLAIN) : option.label,
  );
}
