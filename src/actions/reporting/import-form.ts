import { isAllowed } from '../../domain/people/roles.ts';
import { parseForm, type Fault } from '../../domain/reporting/parse-form.ts';
import type { Form } from '../../domain/reporting/form-schema.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation, saveConversation } from '../../store/conversations.ts';
import { createForm, findNewestForm, listRosterKeys } from '../../store/forms.ts';
import type { Database } from '../../store/open-store.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { applyOnce, type Request } from '../request.ts';
import { compareForms, type FormChange } from '../../domain/reporting/compare-forms.ts';

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
  | { kind: 'forbidden' };

/** Reads a form that was sent, and shows what would be kept. */
export async function previewForm(request: Request, file: Uint8Array): Promise<FormImport> {
  const { store, person, now } = request;
  if (!isAllowed(person, 'form.import')) return { kind: 'forbidden' };
  let written: unknown;
  try {
    written = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file)) as unknown;
  } catch {
    return { kind: 'not-json' };
  }
  const looked = await lookAt(store.database, written);
  if (looked.kind === 'preview')
    await saveConversation(store.database, person.telegramUserId, 'form-import', { form: written }, now);
  return looked.kind === 'preview' ? { kind: 'preview', form: looked.form, change: looked.change } : looked;
}

/** Keeps the form that was previewed as a new version; rounds that are open stay on theirs. */
export async function importForm(request: Request): Promise<FormImport> {
  const { person, now, conversation } = request;
  const { officerId, telegramUserId } = person;
  if (!isAllowed(person, 'form.import') || officerId === null) return { kind: 'forbidden' };
  return applyOnce(request, 'import-form', async (database): Promise<FormImport> => {
    if (conversation?.kind !== 'form-import') return { kind: 'nothing' };
    const looked = await lookAt(database, (conversation.state as { form: unknown }).form);
    if (looked.kind !== 'preview') return looked;
    const { planId, definition, form } = looked;
    const id = await createForm(database, planId, { ...definition, version: form.version });
    await endConversation(database, telegramUserId);
    const audit = { officerId, telegramUserId, action: 'form.import', subject: 'form', subjectId: id } as const;
    await recordAudit(database, { ...audit, after: { ...form } }, now);
    return { kind: 'imported', form };
  });
}

type Looked =
  | { kind: 'preview'; form: FormSummary; change: FormChange | null; planId: number; definition: Form }
  | Extract<FormImport, { kind: 'broken' | 'unchanged' | 'nothing' }>;

async function lookAt(database: Database, written: unknown): Promise<Looked> {
  const plan = await readPlanFacts(database);
  if (plan === null) return { kind: 'nothing' };
  const parsed = parseForm(written);
  if (parsed.kind === 'broken') return parsed;
  const { form } = parsed;
  const rosters = await listRosterKeys(database, plan.id);
  const faults = form.respondents.rosters.flatMap((key, at): Fault[] =>
    rosters.includes(key) ? [] : [{ path: `respondents.rosters[${at}]`, message: `Không có danh sách “${key}”` }],
  );
  if (faults.length > 0) return { kind: 'broken', faults };
  const newest = await findNewestForm(database, plan.id, form.key);
  const version = newest === null ? form.version : Math.max(form.version, newest.version + 1);
  const questions = form.questions.filter(({ type }) => type !== 'note' && type !== 'calculated').length;
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
