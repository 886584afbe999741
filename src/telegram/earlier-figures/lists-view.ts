import type { PreviewOutcome } from '../../actions/earlier-figures/preview-figures.ts';
import { conflictsOfUnits, type Decision, type FiguresConflict } from '../../domain/earlier-figures/weigh-figures.ts';
import { questionAt } from '../../domain/earlier-figures/answer-at.ts';
import { questionsOf } from '../../domain/reporting/questions-of.ts';
import { keyNumber } from '../../domain/text/key-number.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { pageLines, pageOf, turningButtons } from '../parts/paged.ts';
import { asLabel } from '../parts/shortened-text.ts';
import { formatAnswer, formatValue } from '../reports/format-answer.ts';
import { button, type Button, type View } from '../parts/view.ts';
import { cellPlace, refusedLine } from './fault-text.ts';
import { viewPreviewOutcome } from './outcome-view.ts';
import { refusedIn } from './preview-view.ts';

type Outcome = Allowed<PreviewOutcome>;

/** So many cells stand in one message, and so many conflicts, each with two buttons. */
const SIZE = { refused: 12, conflicts: 5 };
/** A value on a button has so many characters. */
const LABEL = 14;

/** Renders every cell that was not taken, page by page. */
export function viewRefusedCells(t: Translate, outcome: Outcome, asked: number): View {
  if (outcome.kind !== 'preview') return viewPreviewOutcome(t, outcome);
  const refused = refusedIn(outcome);
  const page = pageOf(refused, asked, SIZE.refused);
  const lines = page.items.map((cell, at) => `${page.start + at + 1}. ${refusedLine(t, outcome.year, cell)}`);
  return {
    text: [t('earlier:refused.title'), ...lines, ...pageLines(t, page)].join('\n'),
    buttons: [...turningButtons(t, page, (label, at) => button(label, 'earlier-refused', at)), [backButton(t)]],
  };
}

/** Renders where the store has another figure than the file, and asks which one counts. */
export function viewConflicts(t: Translate, outcome: Outcome, asked: number): View {
  if (outcome.kind !== 'preview' || outcome.undone !== null) return viewPreviewOutcome(t, outcome);
  const { units, year, fileNumber } = outcome;
  const conflicts = conflictsOfUnits(units);
  const page = pageOf(conflicts, asked, SIZE.conflicts);
  const questions = questionsOf(year.form, year.year);
  const said = ({ path, stored, figure }: FiguresConflict): { stored: string; said: string } => {
    const question = questionAt(questions, path);
    if (question === undefined) return { stored: '', said: '' };
    return { stored: formatAnswer(t, question, stored), said: formatValue(t, question, figure.value) };
  };
  const lines = page.items.map((conflict, at) => {
    const place = cellPlace(t, year, { ...conflict.figure, unitId: conflict.unitId, path: conflict.path });
    const decided = t(`earlier:conflict.decided.${conflict.decided ?? 'none'}`);
    const values = { number: page.start + at + 1, place, decided, ...said(conflict) };
    return t('earlier:conflict.line', { ...values, interpolation: { escapeValue: false } });
  });
  const choose = (conflict: FiguresConflict, at: number): Button[] => {
    const number = page.start + at;
    const values = said(conflict);
    const label = (key: Decision, value: string): string =>
      t(`earlier:button.${key}`, { number: number + 1, value: asLabel(value, LABEL) });
    const choice = (shown: string, decision: Decision): Button =>
      button(shown, 'earlier-decide', fileNumber, conflict.unitId, keyNumber(conflict.path), decision, page.at);
    return [choice(label('keep', values.stored), 'keep'), choice(label('take', values.said), 'take')];
  };
  return {
    text: [t('earlier:conflict.title', { total: formatCount(conflicts.length) }), ...lines, ...pageLines(t, page)].join(
      '\n\n',
    ),
    buttons: [
      ...page.items.map(choose),
      ...turningButtons(t, page, (label, at) => button(label, 'earlier-conflicts', at)),
      [
        button(t('earlier:button.keepAll'), 'earlier-decide-all', fileNumber, 'keep'),
        button(t('earlier:button.takeAll'), 'earlier-decide-all', fileNumber, 'take'),
      ],
      [backButton(t)],
    ],
  };
}

function backButton(t: Translate): Button {
  return button(t('earlier:button.preview'), 'earlier-preview');
}
