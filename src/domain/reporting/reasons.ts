import { findDoubts, findNewDoubts, type Doubt } from './checks.ts';
import { fieldOf } from './fields/index.ts';
import type { AnswerValue } from './answers.ts';
import type { Question } from './form-schema.ts';
import type { Filling } from './filling-context.ts';

/**
 * Returns the reason that is kept with a value: what was said of figures that it still has, and what is said now. Of
 * money by source each reason is a line that names its source, so that it goes when the amount does.
 * @param said null where nothing new is asked.
 */
export function reasonFor(
  filling: Filling,
  question: Question,
  value: AnswerValue,
  said: string | null,
): string | null {
  const still = stillDoubted(filling, question, value);
  const kept = filling.answers[question.key];
  const before = kept?.state === 'given' ? kept.reason : null;
  if (fieldOf(question.type).bySource === undefined) return said ?? (still.length > 0 ? before : null);
  const lines = before?.split('\n') ?? [];
  const named = lines.some((line) => sourceOf(question, line) !== null);
  const needed = lines.filter((line) => {
    const source = sourceOf(question, line);
    // Earlier releases kept reasons without the source.
    if (source === null) return still.some((doubt) => doubt.source === undefined || !named);
    return still.some((doubt) => doubt.source === source);
  });
  const now = said === null ? [] : [lineOf(findNewDoubts(filling, question, value), said)];
  const all = [...needed, ...now];
  return all.length === 0 ? null : all.join('\n');
}

/** Returns a kept reason with one of its lines said anew: that of the source which `message`, its doubt, is about. */
export function withReasonAnew(question: Question, kept: string, message: string, said: string): string {
  const lines = kept.split('\n');
  const at = lines.findIndex((line) => {
    const source = sourceOf(question, line);
    return source !== null && message.includes(source);
  });
  if (at === -1) return said;
  return lines.with(at, `${sourceOf(question, lines[at] ?? '') ?? ''}: ${inOneLine(said)}`).join('\n');
}

/** The doubts about a value that were explained with the answer kept so far. */
function stillDoubted(filling: Filling, question: Question, value: AnswerValue): Doubt[] {
  const kept = filling.answers[question.key];
  if (kept?.state !== 'given' || kept.reason === null) return [];
  const explained = new Set(findDoubts(filling, question, kept.value).map(({ id }) => id));
  return findDoubts(filling, question, value).filter(({ id }) => explained.has(id));
}

function lineOf(doubts: readonly Doubt[], said: string): string {
  const sources = [...new Set(doubts.flatMap(({ source }) => source ?? []))];
  const [source] = sources;
  return source === undefined || sources.length > 1 ? inOneLine(said) : `${source}: ${inOneLine(said)}`;
}

function inOneLine(said: string): string {
  return said.replaceAll(/\s*\n\s*/g, ' ');
}

/** The source that a line of a reason names. */
function sourceOf(question: Question, line: string): string | null {
  const sources = fieldOf(question.type).bySource?.list(question) ?? [];
  return sources.find(({ label }) => line.startsWith(`${label}: `))?.label ?? null;
}
