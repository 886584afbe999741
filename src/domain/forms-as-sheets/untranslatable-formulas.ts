import { SURVEY } from './columns.ts';
import { scopeOf, type NamedQuestion } from './name-scope.ts';
import { keyOfName } from './names.ts';
import type { SurveyQuestion } from './survey-question.ts';
import type { Found } from './reading.ts';
import { celOf } from './translate-expression.ts';

/** Leaves questions out that are worked out by what the bot cannot work out, and those that need them in turn. */
export function withoutUntranslatable(questions: readonly SurveyQuestion[], found: Found): SurveyQuestion[] {
  const scope = scopeOf(questions.map(namedOf), [], 'calculated', keyOfName);
  const left = questions.filter((question) => {
    const message = whyLeftOut(question, scope, found);
    if (message === null) return true;
    found.note(question.row.placeOf(SURVEY.calculation), `Chưa nhận câu tính này. ${message}`);
    found.leftOut.add(question.key);
    return false;
  });
  return left.length === questions.length ? left : withoutUntranslatable(left, found);
}

function namedOf({ key, read, parts }: SurveyQuestion): NamedQuestion {
  const type = read.kind === 'question' ? read.type : read.repeats ? 'repeat-group' : 'group';
  return { key, type, items: parts.map(namedOf) };
}

function whyLeftOut({ row, read }: SurveyQuestion, scope: ReturnType<typeof scopeOf>, found: Found): string | null {
  if (read.kind !== 'question' || read.type !== 'calculated' || row.cells.has(SURVEY.formula)) return null;
  const written = row.cells.get(SURVEY.calculation);
  if (written === undefined) return 'Chưa ghi công thức';
  const translated = celOf(written, scope);
  const isTypo =
    translated.kind === 'untranslatable' &&
    translated.unknown !== null &&
    !found.leftOut.has(keyOfName(translated.unknown));
  return translated.kind === 'untranslatable' && !isTypo ? translated.message : null;
}
