import type { PreviewOutcome } from '../../actions/earlier-figures/preview-figures.ts';
import { questionAt } from '../../domain/earlier-figures/answer-at.ts';
import { groupBy } from '../../domain/consolidation/group-by.ts';
import { questionsOf } from '../../domain/reporting/questions-of.ts';
import { excerpt } from '../../domain/text/storable.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { pageLines, pageOf, turningButtons } from '../parts/paged.ts';
import { button, type View } from '../parts/view.ts';
import { formatValue } from '../reports/format-answer.ts';
import { labelOf } from './fault-text.ts';
import { viewPreviewOutcome } from './outcome-view.ts';

/** So many values stand in one message, each with so many characters. */
const [SIZE, LONGEST] = [20, 100];

/** Renders how each figure of the file was understood, unit by unit, page by page: before anything is kept. */
export function viewUnderstood(t: Translate, outcome: Allowed<PreviewOutcome>, asked: number): View {
  if (outcome.kind !== 'preview' || outcome.undone !== null) return viewPreviewOutcome(t, outcome);
  const { year, understood } = outcome;
  const questions = questionsOf(year.form, year.year);
  const placeOf = (path: string): number => questions.findIndex(({ key }) => key === path.split('.')[0]);
  const values = understood.flatMap(({ unitId, figures }) =>
    Object.entries(figures)
      .map(([path, { value }]) => ({ unitId, path, value }))
      .sort((one, other) => placeOf(one.path) - placeOf(other.path)),
  );
  const page = pageOf(values, asked, SIZE);
  const units = [...groupBy(page.items, ({ unitId }) => unitId)].map(([unitId, own]) =>
    [
      t('earlier:understood.unit', { unit: year.shortNames.get(unitId) ?? '' }),
      ...own.map(({ path, value }) => {
        const question = questionAt(questions, path);
        return t('earlier:understood.line', {
          label: labelOf(t, year, unitId, path),
          value: question === undefined ? '' : excerpt(formatValue(t, question, value), LONGEST),
          ...PLAIN,
        });
      }),
    ].join('\n'),
  );
  const title = t('earlier:understood.title', { total: formatCount(values.length) });
  return {
    text: [title, ...units, ...pageLines(t, page)].join('\n\n'),
    buttons: [
      ...turningButtons(t, page, (label, at) => button(label, 'earlier-values', at)),
      [button(t('earlier:button.preview'), 'earlier-preview')],
    ],
  };
}
