import {
  preparePassages,
  searchPassages,
  type PreparedPassage,
  type PlanPassage,
} from '../../domain/status/search-plan.ts';
import type { PlanDocument } from '../../domain/plan/plan-schema.ts';
import { readLongDocument, type TaskOutline } from '../../store/plan-outline.ts';
import type { Store } from '../../store/open-store.ts';
import { readNamesVersion } from '../../store/question-names.ts';
import type { Request } from '../request.ts';
import { readPlanIndex } from '../plan/plan-index.ts';

const prepared = new WeakMap<Store, { version: string; passages: PreparedPassage[] }>();

/** Searches the plan for words, the best passage first, each with its place. */
export async function searchPlan({ store, planId }: Request, typed: string): Promise<PreparedPassage[]> {
  const { plan: version } = await readNamesVersion(store.database, planId);
  const kept = prepared.get(store);
  if (kept?.version === version) return searchPassages(kept.passages, typed);
  const document = await readLongDocument(store.database, planId);
  const { tasks } = await readPlanIndex(store, planId, version);
  const passages = document === null ? [] : preparePassages(passagesOf(document, tasks));
  prepared.set(store, { version, passages });
  return searchPassages(passages, typed);
}

/** The pieces of the plan, tasks first: they are what is looked for most. */
function passagesOf(document: PlanDocument, tasks: readonly TaskOutline[]): PlanPassage[] {
  const other = (place: string, text: string): PlanPassage => ({ place, text, taskId: null });
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
