import { setImmediate as turn } from 'node:timers/promises';
import type { GivenFact } from '../../domain/consolidation/fact.ts';
import { isOfEvents } from '../../domain/consolidation/facts-of-reports.ts';
import { nameOfEvent, nameQuestionOf } from '../../domain/events/name-of-event.ts';
import { questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import type { Form } from '../../domain/reporting/form-schema.ts';
import { listAnswerSources, listAnswerValues, type AnswerSource } from '../../store/figure-sources.ts';
import { listFormVersions } from '../../store/forms.ts';
import type { Database } from '../../store/open-store.ts';
import { findTaskUpdate, type TaskUpdateFacts } from '../../store/task-updates.ts';

/** An answer of a report, with the number of its question as the unit was asked it; null where it was not. */
export interface NumberedAnswer extends AnswerSource {
  number: number | null;
  /** What the event of its report is called; null of a report that tells of none. */
  eventName: string | null;
}

/** Who stands behind a value, and when; null for what is no longer kept. */
export type Behind =
  | { kind: 'answer'; answer: NumberedAnswer | null; obligationId: number }
  | { kind: 'update'; update: TaskUpdateFacts | null };

/** So many reports are read at once, some thousand answers; then others have their turn. */
const PART = 100;

/** Reads who stands behind values. */
export async function readBehind(
  database: Database,
  facts: readonly GivenFact[],
): Promise<(fact: GivenFact) => Behind> {
  const answers = await readAnswers(database, facts);
  const updates = await readUpdates(database, facts);
  return (fact) =>
    fact.source.kind === 'update'
      ? { kind: 'update', update: updates.get(fact.source.updateId) ?? null }
      : {
          kind: 'answer',
          answer: answers.get(fact.source.reportId)?.get(questionOf(fact)) ?? null,
          obligationId: fact.source.obligationId,
        };
}

/** The question that holds the answer: for a part its group. */
function questionOf({ source }: GivenFact): string {
  if (source.kind !== 'report') return '';
  const part = source.question.indexOf('.');
  return part === -1 ? source.question : source.question.slice(0, part);
}

/** The answers by the id of their report and the key of their question. */
type Answers = ReadonlyMap<number, ReadonlyMap<string, NumberedAnswer>>;

async function readAnswers(database: Database, facts: readonly GivenFact[]): Promise<Answers> {
  const ids = [...new Set(facts.flatMap(({ source }) => (source.kind === 'report' ? [source.reportId] : [])))];
  await turn();
  const keys = [...new Set(facts.map(questionOf))];
  await turn();
  const answers = new Map<number, Map<string, NumberedAnswer>>();
  const forms = new Map<number, Form>();
  const numbers = new Map<string, ReadonlyMap<string, number>>();
  for (let from = 0; from < ids.length; from += PART) {
    const part = await listAnswerSources(database, ids.slice(from, from + PART), keys);
    const unread = [...new Set(part.map(({ formId }) => formId))].filter((id) => !forms.has(id));
    if (unread.length > 0) for (const [id, form] of await listFormVersions(database, unread)) forms.set(id, form);
    const events = await readEventNames(database, part, forms);
    for (const answer of part) {
      const number = numbersOf(answer, forms, numbers).get(answer.questionKey) ?? null;
      const eventName = events.get(answer.reportId) ?? null;
      const ofReport = answers.get(answer.reportId) ?? new Map<string, NumberedAnswer>();
      ofReport.set(answer.questionKey, Object.assign(answer, { number, eventName }));
      answers.set(answer.reportId, ofReport);
    }
  }
  return answers;
}

/** What the events are called that reports tell of, by the ids of the reports. */
async function readEventNames(
  database: Database,
  part: readonly AnswerSource[],
  forms: ReadonlyMap<number, Form>,
): Promise<Map<number, string>> {
  const formOf = new Map(
    part.flatMap(({ reportId, formId }): [number, Form][] => {
      const form = forms.get(formId);
      return form !== undefined && isOfEvents(form) ? [[reportId, form]] : [];
    }),
  );
  if (formOf.size === 0) return new Map();
  const asked = [...formOf].map(([reportId, form]) => ({ reportId, group: nameQuestionOf(form)?.key ?? '' }));
  const values = await listAnswerValues(database, asked);
  return new Map(
    values.flatMap(({ reportId, questionKey, value }): [number, string][] => {
      const form = formOf.get(reportId);
      if (form === undefined || nameQuestionOf(form)?.key !== questionKey) return [];
      const name = nameOfEvent(form, { [questionKey]: { state: 'given', value, reason: null } });
      return name === null ? [] : [[reportId, name]];
    }),
  );
}

/** The numbers of the questions that a unit was asked, by their keys: worked out once for a form, year and unit. */
function numbersOf(
  { formId, unitKey, year }: AnswerSource,
  forms: ReadonlyMap<number, Form>,
  known: Map<string, ReadonlyMap<string, number>>,
): ReadonlyMap<string, number> {
  const name = `${formId} ${year} ${unitKey}`;
  const form = forms.get(formId);
  const numbers =
    known.get(name) ??
    new Map(form === undefined ? [] : questionsAskedOf(form, year, unitKey).map(({ key, number }) => [key, number]));
  known.set(name, numbers);
  return numbers;
}

async function readUpdates(database: Database, facts: readonly GivenFact[]): Promise<Map<number, TaskUpdateFacts>> {
  const ids = new Set(facts.flatMap(({ source }) => (source.kind === 'update' ? [source.updateId] : [])));
  const updates = new Map<number, TaskUpdateFacts>();
  for (const id of ids) {
    const update = await findTaskUpdate(database, id);
    if (update !== null) updates.set(id, update);
  }
  return updates;
}
