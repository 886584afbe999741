import { readFileSync } from 'node:fs';
import { readQuestion } from '../../src/domain/questions/read-question.ts';
import type { QuestionContext } from '../../src/domain/questions/analyse.ts';
import type { Decision } from '../../src/domain/questions/decide.ts';
import { isSameReading, type Reading } from '../../src/domain/questions/reading.ts';
import { searchedFigures, type SearchedFigure } from '../../src/domain/consolidation/searched-figures.ts';
import type { GroupedTask } from '../../src/domain/questions/rank-tasks.ts';
import { buildUnitNames, foldUnits, type AskedUnit } from '../../src/domain/questions/unit-names.ts';
import {
  startPlanVocabulary,
  type NamedDatabase,
  type SearchedTarget,
  type Vocabulary,
} from '../../src/domain/questions/vocabulary.ts';
import type { PlanDocument } from '../../src/domain/plan/plan-schema.ts';
import type { Form } from '../../src/domain/reporting/form-schema.ts';
import type { Rosters } from '../../src/domain/plan/rosters-schema.ts';

const FOLDER = new URL('../../prisma/plans/nghe-an-sxsh-2017-2020/', import.meta.url);
const plan = JSON.parse(readFileSync(new URL('plan.json', FOLDER), 'utf8')) as PlanDocument;
const { rosters } = JSON.parse(readFileSync(new URL('rosters.json', FOLDER), 'utf8')) as Rosters;

const groupOf = (code: string): { code: string; title: string; names: readonly string[] } => {
  const { title = '', names = [] } = plan.groups.find((group) => group.code === code) ?? {};
  return { code, title, names };
};

/** The tasks of the shipped plan, with ids in the order of the document from 1. */
const TASKS = plan.tasks.map((task, at) => ({
  ...task,
  names: task.names ?? [],
  id: at + 1,
  group: groupOf(task.group),
}));
/** The units that there were in 2018, with ids from 1. */
const UNITS = [
  ...plan.units
    .filter(({ kind }) => kind !== 'ministry')
    .map(({ key, name, shortName, kind, aliases, nameVariants }) => ({
      key,
      name,
      shortName,
      kind,
      aliases: [...aliases, ...nameVariants],
    })),
  ...rosters
    .filter(({ key }) => key.startsWith('cap_huyen'))
    .flatMap(({ units }) => units)
    .map(({ key, name, shortName, kind, fullName }) => ({
      key,
      name,
      shortName,
      kind,
      aliases: [fullName],
    })),
].map((unit, at) => ({ ...unit, id: at + 1 }));

const FORMS = plan.forms.map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Form);
/** The databases of the shipped plan. */
const DATABASES = FORMS.flatMap(({ key, title, database }) =>
  database === undefined ? [] : [{ key, title, names: database.names }],
);

/** Prepares everything that questions may name at once. */
export function buildVocabulary(named: {
  tasks: readonly GroupedTask[];
  units: readonly AskedUnit[];
  targets: readonly SearchedTarget[];
  databases: readonly NamedDatabase[];
  figures: readonly SearchedFigure[];
}): Vocabulary {
  const builder = startPlanVocabulary();
  builder.addTasks(named.tasks);
  return {
    ...builder.finish(named.targets, named.databases, named.figures),
    units: buildUnitNames(foldUnits(named.units)),
  };
}

/** What the questions of the fixtures may name. */
export const VOCABULARY: Vocabulary = buildVocabulary({
  tasks: TASKS,
  units: UNITS,
  targets: plan.targets.map(({ names = [], ...target }) => ({ ...target, names })),
  databases: DATABASES,
  figures: searchedFigures(FORMS),
});

const taskId = (code: string): number => TASKS.find((task) => task.code === code)?.id ?? 0;
const unitId = (key: string): number => UNITS.find((unit) => unit.key === key)?.id ?? 0;

/** Whose unit somebody is a member of, and for which one they report. */
type Asker = Pick<QuestionContext, 'memberOf' | 'ownUnit'>;

/** A question of a fixture. */
export interface SampleQuestion {
  style: string;
  /** Who asks. */
  asker: Asker;
  before: string[];
  text: string;
  /** What may be answered, each with the readings that are answered together; null where the question is not about the plan. */
  expected: Reading[][] | null;
}

/** The questions of a fixture file. A line "# asker=SCT, coordinator" names who asks them: else the contact of Quỳ Hợp does. */
export function readSamples(file: string): SampleQuestion[] {
  const text = readFileSync(file, 'utf8');
  const [, key, coordinates] = /^# asker=(\w+)(, coordinator)?$/m.exec(text) ?? [];
  const unit = unitId(key ?? 'QUY_HOP');
  const asker: Asker = { memberOf: unit, ownUnit: coordinates === undefined ? unit : null };
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [style = '', before = '', text = '', expected = ''] = line.split('\t');
      return {
        style,
        asker,
        before: before === '' ? [] : before.split(' // '),
        text,
        expected:
          expected === 'out-of-scope' ? null : expected.split(' | ').map((way) => way.split(' + ').map(readExpected)),
      };
    });
}

function readExpected(words: string): Reading {
  const [kind = '', ...slots] = words.trim().split(' ');
  const entries = slots.map((slot): [string, unknown] => {
    const [name = '', value = ''] = slot.split('=');
    if (name === 'task') return [name, taskId(value)];
    if (name === 'unit') return [name, unitId(value)];
    if (name === 'year') return [name, Number(value)];
    if (name === 'words') return [name, value.replaceAll('+', ' ')];
    return [name, value];
  });
  return { kind, ...Object.fromEntries(entries) } as Reading;
}

/** Who asks the questions of the fixtures, and when. */
export const ASKING = { today: '2018-12-13', ownUnit: unitId('QUY_HOP'), topic: [] } as const;

/** Reads a question as the bot does, after those that were asked before it. */
export function readSample({ before, text, asker }: SampleQuestion): Decision {
  return readQuestion(VOCABULARY, text, { ...ASKING, ...asker, topic: topicAfter(before, asker) });
}

/** How the last of these questions was understood. */
function topicAfter(before: readonly string[], asker: Asker): readonly Reading[] {
  let topic: readonly Reading[] = [];
  for (const words of before) topic = readingsOf(readQuestion(VOCABULARY, words, { ...ASKING, ...asker, topic }));
  return topic;
}

function readingsOf(decision: Decision): readonly Reading[] {
  switch (decision.kind) {
    case 'answer':
    case 'choose':
    case 'confirm':
      return decision.readings;
    case 'out-of-scope':
      return [];
  }
}

/** How a question was read: right, rightly asked back, declined though it is about the plan, or wrong. */
export type Verdict = 'right' | 'asked' | 'missed' | 'wrong';

/** Judges how a question was read. */
export function judge({ expected }: SampleQuestion, decision: Decision): Verdict {
  if (expected === null) {
    return decision.kind === 'out-of-scope' ? 'right' : decision.kind === 'answer' ? 'wrong' : 'asked';
  }
  switch (decision.kind) {
    case 'answer':
      if (expected.some((way) => isAnswer(way, decision.readings) || isComparison(way, decision.readings)))
        return 'right';
      return decision.readings.every(asksForUnit) &&
        expected.flat().some(({ kind }) => kind === decision.readings[0].kind)
        ? 'asked'
        : 'wrong';
    case 'choose':
    case 'confirm':
      return decision.readings.some((reading) => expected.flat().some((one) => isSame(one, reading)))
        ? 'asked'
        : 'missed';
    case 'out-of-scope':
      return 'missed';
  }
}

/** Whether these readings are what should be answered, in any order. */
export function isAnswer(expected: readonly Reading[], readings: readonly Reading[]): boolean {
  return (
    expected.length === readings.length && expected.every((one) => readings.some((reading) => isSame(one, reading)))
  );
}

/** What is held against something else may be named by one of its sides alone. */
function isComparison([side, other]: readonly Reading[], readings: readonly Reading[]): boolean {
  return (
    side?.how === 'compare' &&
    other === undefined &&
    readings.every(({ kind, how }) => kind === side.kind && how === 'compare') &&
    readings.some((reading) => isSame(side, reading))
  );
}

/** What is answered with the question of which unit. */
function asksForUnit({ kind, unit }: Reading): boolean {
  return (kind === 'duties' || kind === 'contact') && unit === undefined;
}

/** A list, a sum and a single value of a figure are answered alike. */
function isSame(one: Reading, other: Reading): boolean {
  // A search says what it looks for: one of the words is enough to find it.
  const [words, others] = [one.words?.split(' ') ?? [], other.words?.split(' ') ?? []];
  if (one.kind === 'databases' && other.kind === 'databases' && words.some((word) => others.includes(word)))
    return isSameReading({ ...one, words: '' }, { ...other, words: '' });
  return isSameReading(withoutPlainWay(one), withoutPlainWay(other));
}

function withoutPlainWay(reading: Reading): Reading {
  if (reading.kind === 'passage') return { kind: 'passage' };
  if (reading.kind !== 'figure' && reading.kind !== 'round') return reading;
  const { how, ...rest } = reading;
  if (reading.kind === 'figure') delete rest.unitKind;
  return how === undefined || ['sum', 'list', 'share', 'count'].includes(how) ? rest : { ...rest, how };
}
