import { unitsReportedBy } from '../../domain/people/roles.ts';
import type { Decision } from '../../domain/questions/decide.ts';
import type { QuestionKind, Reading } from '../../domain/questions/reading.ts';
import { findPartOfYear } from '../../domain/questions/find-part-of-year.ts';
import { readQuestion } from '../../domain/questions/read-question.ts';
import { ruleFor } from '../../domain/reporting/period-dates.ts';
import { readPeriodKey } from '../../domain/reporting/periods.ts';
import { toLocalDate, yearOf, type LocalDate } from '../../domain/text/local-date.ts';
import { readReportingRules } from '../../store/plans.ts';
import type { Request } from '../request.ts';
import { readQuestionNames, type QuestionNames } from './question-vocabulary.ts';
import { keepTopic, recallTopic } from './question-topics.ts';

/** What a question was understood as, with the names of what it speaks of. */
export type Asked = Decision & { names: QuestionNames };

/** Reads a question typed in words, going on with what the chat asked before; nothing is answered yet. */
export async function askQuestion(request: Request, text: string): Promise<Asked> {
  return ask(request, text, recallTopic(request));
}

/** Reads what was typed after a command, which goes on with nothing. `question` is what the command stands for. */
export async function askByCommand(request: Request, question: string, typed: string): Promise<Asked> {
  const asked = await read(request, `${question} ${typed}`, [], true);
  keep(request, asked);
  return asked;
}

/** Reads a question that goes on with nothing, and with which nothing goes on. */
export async function askWithoutTopic(request: Request, text: string): Promise<Asked> {
  return read(request, text, []);
}

/**
 * Reads a question typed in the middle of something else; null for what may be meant for that, with which nothing goes
 * on: only what is read as a question for certain counts, and a greeting is no question about the plan.
 */
export async function askAside(
  request: Request,
  text: string,
): Promise<Extract<Asked, { kind: 'answer' | 'choose' }> | null> {
  const asked = await read(request, text, recallTopic(request));
  if (!isCertain(asked)) return null;
  keep(request, asked);
  return asked;
}

/** Says whether a text is read as a question for certain; nothing is kept of it. */
export async function isAnswerable(request: Request, text: string): Promise<boolean> {
  return isCertain(await read(request, text, recallTopic(request)));
}

function isCertain(asked: Asked): asked is Extract<Asked, { kind: 'answer' | 'choose' }> {
  return (
    asked.kind === 'choose' ||
    (asked.kind === 'answer' && asked.readings[0].kind !== 'greeting' && asked.readings[0].kind !== 'thanks')
  );
}

async function ask(request: Request, text: string, topic: readonly Reading[]): Promise<Asked> {
  const asked = await read(request, text, topic);
  keep(request, asked);
  return asked;
}

function keep(request: Request, asked: Asked): void {
  switch (asked.kind) {
    case 'answer':
      keepTopic(request, asked.readings);
      break;
    case 'choose':
    case 'confirm':
      keepTopic(request, asked.readings);
      break;
    case 'out-of-scope':
      break;
  }
}

async function read(request: Request, text: string, topic: readonly Reading[], byCommand = false): Promise<Asked> {
  const names = await readQuestionNames(request);
  const [ownUnit = null] = unitsReportedBy(request.person);
  const memberOf = request.person.memberships[0]?.unitId ?? null;
  const today = toLocalDate(request.now);
  const decision = readQuestion(names.vocabulary, text, { today, ownUnit, memberOf, topic, byCommand });
  return { ...(await withPart(request, decision, text, today)), names };
}

/** Questions about rounds, which may be of a part of a year. */
const OF_ROUNDS: readonly QuestionKind[] = ['round', 'unit-report'];

/** Puts the part of a year that is named into what was understood, where the plan asks for reports in that rhythm. */
async function withPart(request: Request, decision: Decision, text: string, today: LocalDate): Promise<Decision> {
  if (decision.kind === 'out-of-scope' || !decision.readings.some(({ kind }) => OF_ROUNDS.includes(kind)))
    return decision;
  const part = findPartOfYear(text, today);
  const period = part === null ? null : readPeriodKey(`${yearOf(today)}-${part}`);
  if (part === null || period === null) return decision;
  const rules = await readReportingRules(request.store.database, request.planId);
  if (!rules.includes(ruleFor(period.kind, rules))) return decision;
  const of = (reading: Reading): Reading =>
    OF_ROUNDS.includes(reading.kind) ? { year: period.year, ...reading, part } : reading;
  const [first, ...others] = decision.readings;
  return { ...decision, readings: [of(first), ...others.map(of)] };
}
