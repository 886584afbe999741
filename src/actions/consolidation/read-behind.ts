import { setImmediate as turn } from 'node:timers/promises';
import type { GivenFact } from '../../domain/consolidation/fact.ts';
import { listAnswerSources, type AnswerSource } from '../../store/figure-sources.ts';
import type { Database } from '../../store/open-store.ts';
import { findTaskUpdate, type TaskUpdateFacts } from '../../store/task-updates.ts';

/** Who stands behind a value, and when; null for what is no longer kept. */
export type Behind =
  | { kind: 'answer'; answer: AnswerSource | null; obligationId: number }
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
          answer: answers.get(`${fact.source.reportId} ${questionOf(fact)}`) ?? null,
          obligationId: fact.source.obligationId,
        };
}

/** The question that holds the answer: for a part its group. */
function questionOf({ source }: GivenFact): string {
  if (source.kind !== 'report') return '';
  const part = source.question.indexOf('.');
  return part === -1 ? source.question : source.question.slice(0, part);
}

async function readAnswers(database: Database, facts: readonly GivenFact[]): Promise<Map<string, AnswerSource>> {
  const ids = [...new Set(facts.flatMap(({ source }) => (source.kind === 'report' ? [source.reportId] : [])))];
  await turn();
  const keys = [...new Set(facts.map(questionOf))];
  await turn();
  const answers = new Map<string, AnswerSource>();
  for (let from = 0; from < ids.length; from += PART) {
    for (const answer of await listAnswerSources(database, ids.slice(from, from + PART), keys)) {
      answers.set(`${answer.reportId} ${answer.questionKey}`, answer);
    }
  }
  return answers;
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
