import { wordOf } from '../../domain/text/match-label.ts';
import { numberOf } from '../../domain/text/number-choices.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';

/** A choice as it is listed. `number`: the one it is given; null where it has its own, or none. */
export interface ListedChoice {
  label: string;
  number: number | null;
  deliberate: boolean;
}

/**
 * Lists choices as text, a line each with its number, and says how one is typed. Escaping is left to whoever sends it.
 * @param beside whether a number alone may answer the question above.
 */
export function listChoices(t: Translate, choices: readonly ListedChoice[], beside: boolean): string {
  const lines: string[] = [];
  const words = choices.filter(({ deliberate }) => deliberate).map(({ label }) => wordOf(label));
  const isOneWord = (label: string): boolean => words.filter((word) => word === wordOf(label)).length === 1;
  let run: string[] = [];
  for (const { label, number, deliberate } of choices) {
    // Labels that are nothing but a number, such as those of questions, stand in one line.
    if (!deliberate && /^\d+$/.test(label)) {
      run.push(label);
      continue;
    }
    if (run.length > 0) lines.push(run.join(', '));
    run = [];
    lines.push(lineOf(t, { label, number, deliberate }, isOneWord(label)));
  }
  if (run.length > 0) lines.push(run.join(', '));
  return [...lines, howToChoose(t, choices, beside)].join('\n');
}

/** @param byWord whether the word of a deliberate choice takes no other. */
function lineOf(t: Translate, { label, number, deliberate }: ListedChoice, byWord: boolean): string {
  if (deliberate) {
    const word = wordOf(label);
    return !byWord || word === label.toLocaleLowerCase('vi')
      ? t('common:choices.plain', { label, ...PLAIN })
      : t('common:choices.byWord', { label, word, ...PLAIN });
  }
  if (numberOf(label) !== null) return label;
  return number === null
    ? t('common:choices.plain', { label, ...PLAIN })
    : t('common:choices.line', { number, label, ...PLAIN });
}

function howToChoose(t: Translate, choices: readonly ListedChoice[], beside: boolean): string {
  const own = choices.some(({ label, deliberate }) => !deliberate && numberOf(label) !== null);
  const given = choices.findLast(({ number }) => number !== null)?.number ?? null;
  if (own) return t('common:choices.how');
  if (given === null) return t('common:choices.howWords');
  return beside ? t('common:choices.howBeside', { number: given }) : t('common:choices.how');
}
