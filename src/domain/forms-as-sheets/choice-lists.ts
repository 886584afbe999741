import { canonicalText } from '../text/canonical-text.ts';
import { CHOICE_FIELDS, CHOICES, type Column } from './columns.ts';

/** An option, or a source of money. */
export interface ListedChoice {
  key: string;
  label: string;
  detail?: { prompt: string; as?: string | undefined } | undefined;
}

/** The list of a yes or no, which XLSForm has no type for. */
const YES_NO = 'yes_no';
const YES_OR_NO: readonly ListedChoice[] = [
  { key: 'yes', label: 'Có' },
  { key: 'no', label: 'Không' },
];

/** Lists of options as a sheet has them: the same list of several questions stands there once. */
export class ChoiceLists {
  readonly #lists = new Map<string, readonly ListedChoice[]>();

  /** Adds the list of a question, and returns its name. */
  add(key: string, choices: readonly ListedChoice[]): string {
    const text = canonicalText(choices);
    for (const [name, listed] of this.#lists) if (canonicalText(listed) === text) return name;
    let name = key;
    for (let at = 2; this.#lists.has(name) || name === YES_NO; at += 1) name = `${key}_${at}`;
    this.#lists.set(name, choices);
    return name;
  }

  addYesNo(): string {
    this.#lists.set(YES_NO, YES_OR_NO);
    return YES_NO;
  }

  /** The rows of the sheet, by its columns. */
  rows(): Map<Column, string>[] {
    return [...this.#lists].flatMap(([list, choices]) => choices.map((choice) => rowOf(list, choice)));
  }
}

function rowOf(list: string, choice: ListedChoice): Map<Column, string> {
  const fields: Record<string, unknown> = { ...choice, ...choice.detail };
  const row = new Map<Column, string>([
    [CHOICES.list, list],
    [CHOICES.name, choice.key],
    [CHOICES.label, choice.label],
  ]);
  for (const column of CHOICE_FIELDS) {
    const value = fields[column.field];
    if (value !== undefined) row.set(column, column.notation.write(value));
  }
  return row;
}
