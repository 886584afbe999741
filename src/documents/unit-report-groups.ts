import { writeAnswer, writeWithSources } from '../domain/reporting/answer-in-words.ts';
import type { Answer, Answers } from '../domain/reporting/answers.ts';
import { describeAnswer, partOf } from '../domain/reporting/describe-answer.ts';
import type { DescribedParts } from '../domain/reporting/fields/answer-description.ts';
import { fieldOf } from '../domain/reporting/fields/index.ts';
import type { Question } from '../domain/reporting/form-schema.ts';
import { lowerFirst, upperFirst } from '../domain/text/letter-case.ts';
import type { Block } from './document-data.ts';
import { joined, sentence } from './sentence.ts';
import type { UnitReport } from './unit-report-data.ts';

/** A question of several parts: a duty or a task of the year, answered once; or a list of things, in rows. */
export type PartedQuestion = Extract<Question, { items: unknown }>;

/** Returns whether a question is asked in several parts that are answered once. */
export function isGroup(question: Question): question is PartedQuestion {
  return fieldOf(question.type).composed?.repeats === false;
}

/** Returns whether a question is answered in rows of several parts. */
export function hasRows(question: Question): boolean {
  return fieldOf(question.type).composed?.repeats === true;
}

/** Returns the title of a group: what it is about, without the mark at its end. */
export function groupTitle({ text, shortLabel }: Question): string {
  return text.trim().endsWith('?') ? shortLabel : text.trim().replace(/[.;:]+$/u, '');
}

/** Returns the answers to the parts of a group; none where it is not answered yet. */
export function partsOfGroup(question: Question, answers: Answers): Answers {
  const answer = answers[question.key];
  if (answer?.state !== 'given') return {};
  return fieldOf(answer.value.type).composed?.rowsOf(answer.value)[0]?.items ?? {};
}

/**
 * Returns a group as a title and what was done: its state, its figures, and its words in sentences of their own. Its
 * money stands in the part about money.
 */
export function groupBlocks({ answers }: UnitReport, question: PartedQuestion, place: number): Block[] {
  const title: Block = { kind: 'title', level: 2, text: `${place}. ${groupTitle(question)}` };
  const items = partsOfGroup(question, answers);
  const said = question.items.filter((item) => partOf(item) !== 'money' && items[item.key] !== undefined);
  const [first, ...others] = said.filter((item) => partOf(item) !== 'words');
  const figures =
    first === undefined
      ? writeAnswer(question, answers[question.key]?.state === 'later' ? answers[question.key] : undefined)
      : joined([opening(first, items[first.key]), ...others.map((item) => labelled(item, items[item.key]))]);
  const words = said
    .filter((item) => partOf(item) === 'words' && isWritten(item, items[item.key]))
    .map((item) => sentence(upperFirst(labelled(item, items[item.key]))));
  const own = first === undefined && words.length > 0 ? [] : [sentence(upperFirst(figures))];
  return [title, { kind: 'paragraph', text: [...own, ...words].join(' ') }];
}

/** A choice says by itself what it is about; a figure needs its label. */
function opening(item: Question, answer: Answer | undefined): string {
  return describeAnswer(item, answer).kind === 'choice' ? writeAnswer(item, answer) : labelled(item, answer);
}

function labelled(item: Question, answer: Answer | undefined): string {
  const said = describeAnswer(item, answer);
  return `${lowerFirst(item.shortLabel)}: ${lowerFirst(writeWithSources(said))}`;
}

/** Whether words were given: that there is nothing more to say than the state adds nothing. */
function isWritten(item: Question, answer: Answer | undefined): boolean {
  const said = describeAnswer(item, answer);
  return said.kind !== 'text' || said.text !== '';
}

/** Returns rows, such as each honour, as a line each under what they are about. */
export function rowsBlocks(question: Question, rows: readonly DescribedParts[], place: number): Block[] {
  const lines = rows.map(({ parts }, at): Block => {
    const said = parts.map(({ label, answer }, part) =>
      part === 0 ? writeWithSources(answer) : `${lowerFirst(label)}: ${writeWithSources(answer)}`,
    );
    const text = joined(said).replace(/[.;]+$/u, '');
    return { kind: 'paragraph', text: `- ${text}${at + 1 < rows.length ? ';' : '.'}` };
  });
  return [{ kind: 'paragraph', text: `${place}. ${question.shortLabel}:` }, ...lines];
}
