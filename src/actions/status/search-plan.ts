import {
  prepareEntries,
  searchEntries,
  type PreparedEntry,
  type SearchEntry,
} from '../../domain/status/search-plan.ts';
import type { PlanDocument } from '../../domain/plan/plan-schema.ts';
import { listTasks, readPlanDocument, type TaskFacts } from '../../store/plans.ts';
import type { Store } from '../../store/open-store.ts';
import { readNamesVersion } from '../../store/question-names.ts';
import type { Request } from '../request.ts';

const prepared = new WeakMap<Store, { version: string; entries: PreparedEntry[] }>();

/** What the plan says about some words, the best first, each with its place. */
export async function searchPlan({ store }: Request, typed: string): Promise<PreparedEntry[]> {
  const version = await readNamesVersion(store.database);
  const kept = prepared.get(store);
  if (kept?.version === version) return searchEntries(kept.entries, typed);
  const document = await readPlanDocument(store.database);
  const entries = document === null ? [] : prepareEntries(entriesOf(document, await listTasks(store.database)));
  prepared.set(store, { version, entries });
  return searchEntries(entries, typed);
}

/** The pieces of the plan, tasks first: they are what is looked for most. */
function entriesOf(document: PlanDocument, tasks: readonly TaskFacts[]): SearchEntry[] {
  const other = (place: string, text: string): SearchEntry => ({ place, text, taskId: null });
  return [
    ...tasks.map(({ id, code, title, purpose, expectedResult }) => ({
      place: `Nhiệm vụ ${code}`,
      text: [title, purpose, expectedResult].filter((part) => part !== '').join('. '),
      taskId: id,
    })),
    ...document.targets.map(({ place, statement }) => other(`Mục ${place ?? 'I.2.b'}`, statement)),
    ...document.sections.flatMap(({ items }) => items.map(({ code, text }) => other(`Mục ${code}`, text))),
    ...document.duties.map(({ place, statement }) => other(`Mục ${place}`, statement)),
    ...document.reportingDuties.flatMap(({ place, content }) =>
      content === undefined ? [] : [other(`Mục ${place}`, content)],
    ),
    ...document.document.bases.map((text) => other('Căn cứ', text)),
  ];
}
