import type { Figures } from '../../actions/status/show-figures.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatDate } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { enteredFiguresText } from '../reports/entered-figures.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { answerLines } from '../reports/review-draft.ts';
import { button, type View } from '../parts/view.ts';

/** Renders what a unit reported, a line for each answer, with where it is from and since when it stands. */
export function viewFigures(t: Translate, figures: Allowed<Figures>): View {
  switch (figures.kind) {
    case 'figures': {
      const { filling, locked } = figures;
      const { round, unit, state, submittedAt, decidedAt, enteredFigures } = filling.report;
      const at = state === 'approved' ? decidedAt : submittedAt;
      const values = { title: round.title, unit: unit.name, on: at === null ? '…' : formatDate(toLocalDate(at)) };
      const head = t(state === 'approved' ? 'status:figures.approved' : 'status:figures.submitted', values);
      const source = enteredFigures === null ? [] : [enteredFiguresText(t, enteredFigures)];
      return {
        text: [locked ? `${head} ${t('status:closed')}` : head, ...source, answerLines(t, filling)].join('\n\n'),
        buttons: [[button(t('status:figures.unit'), 'unit-status', unit.id)]],
      };
    }
    case 'none':
      return {
        text: t('status:figures.none'),
        buttons: [[button(t('status:figures.unit'), 'unit-status', figures.unitId)]],
      };
    case 'not-found':
      return { text: t('status:unit.notFound') };
  }
}
