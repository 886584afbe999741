import { CHOICE_FIELDS, CHOICES } from './columns.ts';
import { keyOfChoice } from './names.ts';
import type { Place } from './places.ts';
import type { ReadTable } from './read-heads.ts';
import { readFields, type Found } from './reading.ts';

/** An option of a list, with the places of its fields. */
export interface ReadChoice {
  fields: Record<string, unknown>;
  place: Place;
  places: ReadonlyMap<string, Place>;
}

/** Reads the lists of options of a form, by their names. */
export function readChoices(table: ReadTable, found: Found): Map<string, ReadChoice[]> {
  const lists = new Map<string, ReadChoice[]>();
  for (const row of table.rows) {
    const list = row.cells.get(CHOICES.list);
    const name = row.cells.get(CHOICES.name);
    const label = row.cells.get(CHOICES.label) ?? name;
    if (list === undefined || name === undefined) {
      const column = list === undefined ? CHOICES.list : CHOICES.name;
      found.fault(row.placeOf(column), list === undefined ? 'Thiếu tên danh sách' : 'Thiếu mã của lựa chọn');
      continue;
    }
    const { prompt, as, ...fields } = readFields(row, CHOICE_FIELDS, '', found);
    const detail = prompt === undefined ? {} : { detail: { prompt, ...(as === undefined ? {} : { as }) } };
    const key = keyOfChoice(name);
    if (key !== name) found.note(row.placeOf(CHOICES.name), `Mã “${name}” được viết thành “${key}”`);
    const places = new Map([
      ['key', row.placeOf(CHOICES.name)],
      ['label', row.placeOf(CHOICES.label)],
      ...CHOICE_FIELDS.map((column) => [column.field, row.placeOf(column)] as const),
    ]);
    const choice = { fields: { key, label, ...fields, ...detail }, place: row.placeOf(), places };
    lists.set(list, [...(lists.get(list) ?? []), choice]);
  }
  return lists;
}
