import { CHAPTERS } from '../../domain/questions/find-plan-place.ts';
import { TASK_ROLES } from '../../domain/plan/task-roles.ts';
import {
  ASKED_MONEY,
  ASKED_ROUND_STATES,
  ASKED_SOURCES,
  ASKED_STATES,
  ASKED_WAYS,
  CHART_KINDS,
  ORDERS,
  type QuestionKind,
  type Reading,
} from '../../domain/questions/reading.ts';
import { PARTS_OF_YEAR } from '../../domain/reporting/periods.ts';
import { ASKED_UNIT_KINDS } from '../../domain/questions/find-unit-kind.ts';
import { button, type Button } from './view.ts';

/** The plan's codes, by whose order a button names them. */
export interface PlanCodes {
  groups: readonly { code: string }[];
  targets: readonly { code: string }[];
  databases?: readonly { key: string }[];
  figures?: readonly { key: string }[];
}

const FIRST_YEAR = 1989;
/** The letters of a place such as II.4.a, the first for none. */
const LETTERS = ['', 'a', 'b', 'c', 'd'];
/** How many values each part of the number can have; the first is "not asked for". */
const SIZES = [
  256,
  ASKED_STATES.length + 1,
  ASKED_SOURCES.length + 1,
  TASK_ROLES.length + 1,
  ASKED_MONEY.length + 1,
  32,
  32,
  16,
  ASKED_WAYS.length + 1,
  ASKED_UNIT_KINDS.length + 1,
  256,
  PARTS_OF_YEAR.length + 1,
] as const;

/** What a question is about besides its task and unit, as one number: a button has room for no more. */
function encodeDetails(reading: Reading, codes: PlanCodes): number {
  const { year, part, state, source, role, money, group, target, how, unitKind, figure } = reading;
  const parts = [
    year === undefined ? 0 : Math.min(Math.max(year - FIRST_YEAR, 0), 255),
    placeOf(ASKED_STATES, state),
    source === undefined ? 0 : ASKED_SOURCES.indexOf(source) + 1,
    role === undefined ? 0 : TASK_ROLES.indexOf(role) + 1,
    placeOf(ASKED_MONEY, money),
    codes.groups.findIndex(({ code }) => code === group) + 1,
    codes.targets.findIndex(({ code }) => code === target) + 1,
    subjectOf(reading, codes),
    placeOf(ASKED_WAYS, how),
    placeOf(ASKED_UNIT_KINDS, unitKind),
    (codes.figures ?? []).findIndex(({ key }) => key === figure) + 1,
    placeOf(PARTS_OF_YEAR, part),
  ];
  return parts.reduceRight((sum, part, at) => sum * (SIZES[at] ?? 1) + part, 0);
}

/** The place of a state among these, from 1; 0 where it is none of them. */
function placeOf<State extends string>(states: readonly State[], state: State | undefined): number {
  return state === undefined ? 0 : states.indexOf(state) + 1;
}

/**
 * Which chart, database or state of a round alone is asked for; no question asks for two of them, and a button has no
 * room for more.
 */
function subjectOf({ kind, chart, database, state, do: order }: Reading, codes: PlanCodes): number {
  if (kind === 'round') return placeOf(ASKED_ROUND_STATES, state);
  if (kind === 'order') return placeOf(ORDERS, order);
  if (chart !== undefined) return CHART_KINDS.indexOf(chart) + 1;
  // What is looked for in a database has no room: the button leads to the whole database.
  return ((codes.databases ?? []).findIndex(({ key }) => key === database) + 1) % 16;
}

/** A place of the plan's text as a number, which stands in a button where other questions have a task. */
function encodePlace(place: string): number {
  const [chapter = '', number = '', letter = ''] = place.split('.');
  const at = CHAPTERS.findIndex((one) => one === chapter.toLowerCase()) + 1;
  return (at * 100 + Number(number)) * 10 + LETTERS.indexOf(letter);
}

function decodePlace(number: number): string {
  const chapter = CHAPTERS[Math.floor(number / 1000) - 1] ?? '';
  const letter = LETTERS[number % 10] ?? '';
  return [chapter.toUpperCase(), Math.floor(number / 10) % 100, ...(letter === '' ? [] : [letter])].join('.');
}

/** Encodes a question as the arguments of its button. */
export function encodeReading(reading: Reading, codes: PlanCodes): [QuestionKind, number, number, number] {
  const { place } = reading;
  return [
    reading.kind,
    place === undefined ? (reading.task ?? 0) : encodePlace(place),
    reading.unit ?? 0,
    encodeDetails(reading, codes),
  ];
}

/** Decodes the question of a button; what the plan no longer has is left out of it. */
export function decodeReading(
  kind: QuestionKind,
  task: number,
  unit: number,
  details: number,
  codes: PlanCodes,
): Reading {
  let rest = details;
  const parts = SIZES.map((size) => {
    const part = rest % size;
    rest = Math.floor(rest / size);
    return part;
  });
  const [year = 0, state = 0, source = 0, role = 0, money = 0, group = 0, target = 0, subject = 0] = parts;
  const [how = 0, unitKind = 0, figure = 0, partOfYear = 0] = parts.slice(8);
  const named = {
    task: task === 0 || kind === 'duties' ? undefined : task,
    place: task === 0 || kind !== 'duties' ? undefined : decodePlace(task),
    unit: unit === 0 ? undefined : unit,
    year: year === 0 ? undefined : FIRST_YEAR + year,
    part: PARTS_OF_YEAR[partOfYear - 1],
    state: ASKED_STATES[state - 1] ?? (kind === 'round' ? ASKED_ROUND_STATES[subject - 1] : undefined),
    source: ASKED_SOURCES[source - 1],
    role: TASK_ROLES[role - 1],
    money: ASKED_MONEY[money - 1],
    how: ASKED_WAYS[how - 1],
    unitKind: ASKED_UNIT_KINDS[unitKind - 1],
    figure: codes.figures?.[figure - 1]?.key,
    do: kind === 'order' ? ORDERS[subject - 1] : undefined,
    group: codes.groups[group - 1]?.code,
    target: codes.targets[target - 1]?.code,
    chart: kind === 'chart' ? CHART_KINDS[subject - 1] : undefined,
    database: kind === 'databases' ? codes.databases?.[subject - 1]?.key : undefined,
  };
  return { kind, ...Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)) };
}

/** Makes a button that asks a question. */
export function questionButton(
  label: string,
  reading: Reading,
  codes: PlanCodes = { groups: [], targets: [] },
): Button {
  return button(label, 'question', ...encodeReading(reading, codes));
}
