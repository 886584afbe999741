import { givenValue, type Answer, type Answers } from '../reporting/answers.ts';
import { fillingOf, questionsAskedOf, type Filling } from '../reporting/filling-context.ts';
import type { Form } from '../reporting/form-schema.ts';
import { answerAt, withAnswerAt, withoutGaps } from './answer-at.ts';
import { findBlocked, findDoubtsAt } from './figure-checks.ts';
import type { ReadFigure, ReadUnit, RefusedCell } from './reading.ts';
import { isSameValue } from '../reporting/same-value.ts';

/** What the store knows of a unit in that year: its figures in force, and those of the year before. */
export interface KnownUnit {
  key: string;
  /** Empty where nothing is in force. */
  answers: Answers;
  previous: Answers;
  /** Why nothing can be brought in for it now; null where it can. */
  closed: 'waived' | 'writing' | 'waiting' | 'correcting' | null;
}

/** A figure that the store has otherwise than the file; `decided` is null until somebody has said which one counts. */
export interface FiguresConflict {
  unitId: number;
  path: string;
  stored: Answer;
  figure: ReadFigure;
  decided: Decision | null;
}

/** Which of both counts: what is in the store stays, or what the file says is taken. */
export type Decision = 'keep' | 'take';

/** Something unusual about a figure that is taken all the same. */
export interface FiguresWarning {
  unitId: number;
  path: string;
  figure: ReadFigure;
  message: string;
}

/** What bringing a unit's figures in would come to. */
export interface WeighedUnit {
  unitId: number;
  /** `closed`: nothing can be brought in; `same`: all of it is there; `waits`: only what is to be decided differs. */
  kind: 'new' | 'changed' | 'same' | 'waits' | 'closed';
  closed: KnownUnit['closed'];
  /** All answers of its report as they would be; what nobody has a figure for is postponed. */
  answers: Answers;
  /** The places of the answers that the file brings. */
  taken: string[];
  conflicts: FiguresConflict[];
  warnings: FiguresWarning[];
  /** What was read and cannot be, beside the other answers. */
  refused: RefusedCell[];
  /** The numbers of the questions without a figure. */
  missing: number[];
}

/**
 * Weighs what a file says of a unit against what is known of it. Nothing that is in the store is replaced unless somebody
 * decided so; what breaks a limit of the form is left out and the rest stays.
 */
export function weighUnit(
  form: Form,
  year: number,
  { unitId, figures }: ReadUnit,
  known: KnownUnit,
  decisions: Readonly<Record<string, Decision>>,
): WeighedUnit {
  const possible = questionsAskedOf(form, year, known.key);
  const facts = { year, unit_key: known.key };
  const fill = (answers: Answers): Filling => fillingOf(possible, answers, known.previous, facts);
  const stored = fill(known.answers);
  const entries = Object.entries(figures);
  const conflicts: FiguresConflict[] = [];
  const brought = new Map<string, ReadFigure>();
  for (const [path, figure] of entries) {
    const before = answerAt(stored.answers, path);
    if (before?.state !== 'given') brought.set(path, figure);
    else if (!isSameValue(before.value, figure.value)) {
      const decided = decisions[earlierConflictKey(unitId, path)] ?? null;
      conflicts.push({ unitId, path, stored: before, figure, decided });
      if (decided === 'take') brought.set(path, figure);
    }
  }
  const { filling, refused } = withinLimits(fill, stored.answers, brought, unitId);
  const left = new Set(refused.map(({ path }) => path));
  const taken = [...brought.keys()].filter((path) => !left.has(path));
  const answers = withoutGaps(filling);
  const isNew = !possible.some(({ key }) => stored.answers[key] !== undefined);
  const waits = conflicts.some(({ decided }) => decided === null);
  const kind =
    known.closed !== null ? 'closed' : taken.length > 0 ? (isNew ? 'new' : 'changed') : waits ? 'waits' : 'same';
  return {
    unitId,
    kind,
    closed: known.closed,
    answers,
    taken,
    conflicts,
    warnings: taken.flatMap((path) => {
      const figure = brought.get(path);
      return figure === undefined
        ? []
        : findDoubtsAt(filling, path).map((message) => ({ unitId, path, figure, message }));
    }),
    refused,
    missing: filling.questions.filter(({ key }) => givenValue(answers, key) === undefined).map(({ number }) => number),
  };
}

/** Returns whether a unit's report comes in, or changes. */
export function isComing({ kind }: WeighedUnit): boolean {
  return kind === 'new' || kind === 'changed';
}

/** Returns everything in which the store and a file differ, of units for which something can be brought in. */
export function conflictsOfUnits(units: readonly WeighedUnit[]): FiguresConflict[] {
  return units.filter(({ kind }) => kind !== 'closed').flatMap(({ conflicts }) => conflicts);
}

/** Returns the name under which a decision about a figure is kept. */
export function earlierConflictKey(unitId: number, path: string): string {
  return `${unitId} ${path}`;
}

/** Puts figures to the answers that are there, without those that break a limit, or that are not asked beside the others. */
function withinLimits(
  fill: (answers: Answers) => Filling,
  stored: Answers,
  brought: ReadonlyMap<string, ReadFigure>,
  unitId: number,
): { filling: Filling; refused: RefusedCell[] } {
  const left = new Map(brought);
  const refused: RefusedCell[] = [];
  for (;;) {
    const answers = [...left].reduce((sum, [path, { value }]) => withAnswerAt(sum, path, value), stored);
    const filling = fill(answers);
    const blocked = findBlocked(filling, left);
    const figure = blocked === null ? undefined : left.get(blocked.path);
    if (blocked === null || figure === undefined) return { filling, refused };
    left.delete(blocked.path);
    const { sheet, cell } = figure;
    refused.push({ sheet, cell, unitId, path: blocked.path, text: '', fault: blocked.fault });
  }
}
