import type { PlanDocument } from './plan-schema.ts';

/** Returns what the document of a plan says at a place of its text, such as "II.4.a"; null where it has no such place. */
export function statementAt(document: Pick<PlanDocument, 'duties' | 'sections'>, place: string): string | null {
  const duty = document.duties.find((one) => one.place === place);
  if (duty !== undefined) return duty.statement;
  for (const { code, title, items } of document.sections) {
    if (code === place) return [title, ...items.map((item) => `${item.code}: ${item.text}`)].join('\n');
    const item = items.find((one) => one.code === place);
    if (item !== undefined) return item.text;
  }
  return null;
}

/** Returns the units, or groups of units, that the document makes responsible at a place, by name. */
export function unitsAt(document: Pick<PlanDocument, 'duties' | 'units'>, place: string): string[] {
  const keys = document.duties.filter((duty) => duty.place === place).map(({ unit }) => unit);
  return document.units.filter(({ key }) => keys.includes(key)).map(({ name }) => name);
}
