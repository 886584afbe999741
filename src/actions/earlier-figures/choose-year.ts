import type { Workbook } from '../../documents/workbook/workbook-data.ts';
import { writeWorkbook } from '../../documents/workbook/write-workbook.ts';
import { enterConversation } from '../conversations/conversation.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { earlierFiguresConversation } from './earlier-figures-conversation.ts';
import { readEarlierYear, readEarlierYears, readOwing, type EarlierYear, type NoEarlierYear } from './read-subject.ts';

export type { EarlierYear } from './read-subject.ts';
export type { FormedCell, Workbook, WorkbookCell, WorkbookSheet } from '../../documents/workbook/workbook-data.ts';

/** A form in a year that has gone, and how many of its units have figures there. */
export interface YearChoice {
  formKey: string;
  formName: string;
  year: number;
  approved: number;
  units: number;
}

export type ChoicesOutcome =
  { kind: 'choices'; choices: YearChoice[] } | { kind: 'no-years'; fromYear: number } | { kind: 'not-found' } | Refusal;

/** Lists the forms and years of which figures can be brought in. @param only the one year that was asked for. */
export async function listEarlierYears(request: Request, only: number | null): Promise<ChoicesOutcome> {
  const { person, store, now } = request;
  const actor = authorize(person, 'report.enter');
  if (actor.kind === 'forbidden') return actor;
  const { database } = store;
  const all = await readEarlierYears(database, request.planId, now);
  if (all === null) return { kind: 'not-found' };
  const { plan, forms, years: gone } = all;
  if (gone.length === 0) return { kind: 'no-years', fromYear: plan.fromYear };
  const years = only !== null && gone.includes(only) ? [only] : gone;
  const choices: YearChoice[] = [];
  for (const year of years) {
    for (const form of forms) {
      const { owed, units } = await readOwing(database, all, form, year);
      if (units.length === 0) continue;
      const approved = [...owed.values()].filter((one) => one.approved !== null).length;
      const { key, definition } = form;
      choices.push({ formKey: key, formName: definition.name, year, approved, units: units.length });
    }
  }
  return { kind: 'choices', choices };
}

export type TemplateOutcome = { kind: 'template'; year: EarlierYear; file: Uint8Array } | NoEarlierYear | Refusal;

/**
 * Gives out the file to fill in for a form and a year, and waits for it to come back.
 * @param formNumber as a button names the key of the form.
 * @param layOut puts it into sheets and words.
 */
export async function giveTemplate(
  request: Request,
  formNumber: number,
  year: number,
  layOut: (found: EarlierYear) => Workbook,
): Promise<TemplateOutcome> {
  const { person, store, now } = request;
  const actor = authorize(person, 'report.enter');
  if (actor.kind === 'forbidden') return actor;
  const found = await readEarlierYear(store.database, request.planId, formNumber, year, now);
  if (found.kind !== 'year') return found;
  const file = await writeWorkbook(layOut(found), now);
  const state = { formKey: found.form.key, year, read: null, decisions: {} };
  await enterConversation(store.database, request, earlierFiguresConversation, state);
  return { kind: 'template', year: found, file };
}
