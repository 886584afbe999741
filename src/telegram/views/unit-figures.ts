import type { Figures } from '../../actions/status/show-figures.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatDate } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../locales.ts';
import { entryText } from './entry-source.ts';
import { viewForbidden } from './forbidden.ts';
import { answerLines } from './review-draft.ts';
import { button, type View } from './view.ts';

/** What a unit reported, a line for each answer, with where it is from and since when it stands. */
export function viewFigures(t: Translate, figures: Figures): View {
  switch (figures.kind) {
    case 'figures': {
      const { filling } = figures;
      const { round, unit, state, submittedAt, decidedAt, entry } = filling.report;
      const at = state === 'approved' ? decidedAt : submittedAt;
      const values = { title: round.title, unit: unit.name, on: at === null ? '…' : formatDate(toLocalDate(at)) };
      const head = t(state === 'approved' ? 'status:figures.approved' : 'status:figures.submitted', values);
      const source = entry === null ? [] : [entryText(t, entry)];
      return {
        text: [head, ...source, answerLines(t, filling)].join('\n\n'),
        buttons: [[button(t('status:figures.unit'), 'unit-status', unit.id)]],
      };
    }
    case 'none':
      return {
        text: t('status:figures.none'),
        buttons: [[button(t('status:figures.unit'), 'unit-status', figures.unitId)]],
      };
    case 'forbidden':
      return viewForbidden(t, 'whoInCharge');
    case 'not-found':
      return { text: t('status:unit.notFound') };
  }
}
