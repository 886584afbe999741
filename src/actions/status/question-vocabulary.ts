import { buildVocabulary, type Vocabulary } from '../../domain/questions/vocabulary.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { readNamesVersion } from '../../store/question-names.ts';
import type { Store } from '../../store/open-store.ts';
import { listDatabases } from '../../store/databases.ts';
import { listTargets, listTasks } from '../../store/plans.ts';
import { listUnitsOn } from '../../store/units.ts';
import type { Request } from '../request.ts';

/** What questions may name, with the names by which answers and buttons call it. */
export interface QuestionNames {
  vocabulary: Vocabulary;
  tasks: ReadonlyMap<number, { code: string; title: string }>;
  units: ReadonlyMap<number, { name: string; shortName: string }>;
  groups: readonly { code: string; title: string }[];
  targets: readonly { code: string; indicator: string }[];
  databases: readonly { key: string; title: string }[];
}

/** Ministries take reports and are never asked about. */
const NOT_ASKED = ['ministry'];

const built = new WeakMap<Store, { version: string; names: QuestionNames }>();

/** What questions may name today; made anew only when the plan, the units or the day have changed. */
export async function readQuestionNames({ store, now }: Pick<Request, 'store' | 'now'>): Promise<QuestionNames> {
  const today = toLocalDate(now);
  const version = `${today} ${await readNamesVersion(store.database)}`;
  const kept = built.get(store);
  if (kept?.version === version) return kept.names;
  const tasks = await listTasks(store.database);
  const units = (await listUnitsOn(store.database, today)).filter(({ kind }) => !NOT_ASKED.includes(kind));
  const targets = await listTargets(store.database);
  const databases = await listDatabases(store.database);
  const names: QuestionNames = {
    vocabulary: buildVocabulary({ tasks, units, targets, databases }),
    tasks: new Map(tasks.map(({ id, code, title }) => [id, { code, title }])),
    units: new Map(units.map(({ id, name, shortName }) => [id, { name, shortName }])),
    groups: [...new Map(tasks.map(({ group }) => [group.code, group])).values()],
    targets,
    databases,
  };
  built.set(store, { version, names });
  return names;
}
