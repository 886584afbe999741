import { isAsked } from '../../domain/reporting/fields/index.ts';
import { z } from 'zod';
import { findFigureFaults } from '../../domain/consolidation/find-figure-faults.ts';
import { findOtherFormFaults } from '../../domain/reporting/find-other-form-faults.ts';
import { findRespondentFaults } from '../../domain/reporting/find-respondent-faults.ts';
import { parseForm, type Fault } from '../../domain/reporting/parse-form.ts';
import type { Form } from '../../domain/reporting/form-schema.ts';
import { recordAudit } from '../../store/audit.ts';
import { createForm, findNewestForm, listForms, listRosterKeys } from '../../store/forms.ts';
import type { Database } from '../../store/open-store.ts';
import { listTargets, listTasks, readPlanFacts } from '../../store/plans.ts';
import { listUnits } from '../../store/units.ts';
import { defineConversation, endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { compareForms, type FormChange } from '../../domain/reporting/compare-forms.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** Importing a form: the file that was read waits to be kept, and is read as a form again then. */
export const formImportConversation = defineConversation('form-import', z.object({ form: z.unknown() }));

/** What a form is, as its import shows it. */
export interface FormSummary {
  key: string;
  name: string;
  questions: number;
  version: number;
}

export type FormImport =
  /** What the file holds, before anything is kept; `change` from the version that is there. */
  | { kind: 'preview'; form: FormSummary; change: FormChange | null }
  | { kind: 'broken'; faults: Fault[] }
  | { kind: 'not-json' }
  | { kind: 'unchanged'; form: FormSummary }
  | { kind: 'imported'; form: FormSummary }
  /** Nothing is waiting to be kept: the button is old. */
  | { kind: 'nothing' }
  | Refusal;

/** Reads a form that was sent, and shows what would be kept. */
export async function previewForm(request: Request, file: Uint8Array): Promise<FormImport> {
  const { store, person } = request;
  const actor = authorize(person, 'form.import');
  if (actor.kind === 'forbidden') return actor;
  let written: unknown;
  try {
    written = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file)) as unknown;
  } catch {
    return { kind: 'not-json' };
  }
  const looked = await lookAt(store.database, written);
  if (looked.kind === 'preview')
    await enterConversation(store.database, request, formImportConversation, { form: written });
  return looked.kind === 'preview' ? { kind: 'preview', form: looked.form, change: looked.change } : looked;
}

/** Stores the form that was previewed as a new version; rounds that are open stay on theirs. */
export async function importForm(request: Request): Promise<FormImport> {
  const { person, now } = request;
  const actor = authorize(person, 'form.import');
  if (actor.kind === 'forbidden') return actor;
  const { officerId, telegramUserId } = actor;
  return applyOnce(request, 'import-form', async (database): Promise<FormImport> => {
    const sent = stateOf(request, formImportConversation);
    if (sent === null) return { kind: 'nothing' };
    const looked = await lookAt(database, sent.form);
    if (looked.kind !== 'preview') return looked;
    const { planId, definition, form } = looked;
    const id = await createForm(database, planId, { ...definition, version: form.version });
    await endConversation(database, telegramUserId);
    const audit = { officerId, telegramUserId, action: 'form.import', subject: 'form', subjectId: id } as const;
    await recordAudit(database, { ...audit, after: { ...form } }, now);
    return { kind: 'imported', form };
  });
}

type ReadForm =
  | { kind: 'preview'; form: FormSummary; change: FormChange | null; planId: number; definition: Form }
  | Extract<FormImport, { kind: 'broken' | 'unchanged' | 'nothing' }>;

/** Reads a form as it was sent, against the plan and the newest form of its key; stores nothing. */
async function lookAt(database: Database, written: unknown): Promise<ReadForm> {
  const plan = await readPlanFacts(database);
  if (plan === null) return { kind: 'nothing' };
  const parsed = parseForm(written);
  if (parsed.kind === 'broken') return parsed;
  const { form } = parsed;
  const rosters = await listRosterKeys(database, plan.id);
  const others = (await listForms(database)).map(({ definition }) => definition);
  const known = {
    rosters,
    units: (await listUnits(database)).map(({ key }) => key),
    tasks: (await listTasks(database)).map(({ code }) => code),
    targets: (await listTargets(database)).map(({ code }) => code),
  };
  const faults = [
    ...findRespondentFaults(form, rosters),
    ...findOtherFormFaults(form, [...others.filter(({ key }) => key !== form.key), form]),
    ...findFigureFaults(form, others, known),
  ];
  if (faults.length > 0) return { kind: 'broken', faults };
  const newest = await findNewestForm(database, plan.id, form.key);
  const version = newest === null ? form.version : Math.max(form.version, newest.version + 1);
  const questions = form.questions.filter(isAsked).length;
  const summary = { key: form.key, name: form.name, questions, version };
  if (newest !== null && sameForm(newest, form)) {
    return { kind: 'unchanged', form: { ...summary, version: newest.version } };
  }
  const change = newest === null ? null : compareForms(newest, form);
  return { kind: 'preview', form: summary, change, planId: plan.id, definition: form };
}
/** The same in everything but its version, in whatever order its fields are stored. */
function sameForm(a: Form, b: Form): boolean {
  const words = (form: Form): string => JSON.stringify(sorted({ ...form, version: 0 }));
  return words(a) === words(b);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}
