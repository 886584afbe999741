import type { ChoicesOutcome, TemplateOutcome } from '../../actions/earlier-figures/choose-year.ts';
import type { ImportOutcome } from '../../actions/earlier-figures/import-figures.ts';
import { FIGURES_LIMITS, type PreviewOutcome } from '../../actions/earlier-figures/preview-figures.ts';
import { keyNumber } from '../../domain/text/key-number.ts';
import { searchKey } from '../../domain/text/normalize.ts';
import { formatCount, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type View } from '../parts/view.ts';
import { viewPreview } from './preview-view.ts';
import { shortName } from './template-workbook.ts';

/** Renders for which forms and years figures can be brought in. */
export function viewChoices(t: Translate, outcome: Allowed<ChoicesOutcome>): View {
  switch (outcome.kind) {
    case 'not-found':
      return { text: t('earlier:notFound') };
    case 'no-years':
      return { text: t('earlier:noYears', { year: String(outcome.fromYear) }) };
    case 'choices': {
      const { choices } = outcome;
      const lines = choices.map(({ formName, year, approved, units }) =>
        t('earlier:choose.line', {
          form: formName,
          year: String(year),
          approved: formatCount(approved),
          units: formatCount(units),
        }),
      );
      return {
        text: [t('earlier:choose.title'), ...lines].join('\n'),
        buttons: choices.map(({ formKey, formName, year }) => [
          button(
            t('earlier:choose.button', { form: formName.split(':')[0] ?? '', year: String(year), ...PLAIN }),
            'earlier-year',
            keyNumber(formKey),
            year,
          ),
        ]),
      };
    }
  }
}

/** Renders the file to fill in. */
export function viewTemplate(t: Translate, outcome: Allowed<TemplateOutcome>): View {
  if (outcome.kind !== 'template') return viewPreviewOutcome(t, outcome);
  const { year, file } = outcome;
  const form = searchKey(shortName(year)).replaceAll(' ', '-');
  const name = t('earlier:file.name', { form, year: String(year.year), ...PLAIN });
  return {
    text: t('earlier:template', { title: year.form.name, year: String(year.year) }),
    file: { name: `${name}.xlsx`, content: file },
  };
}

/** Renders what a file was read as, or why it could not be, and what to do. */
export function viewPreviewOutcome(t: Translate, outcome: Allowed<PreviewOutcome>): View {
  const { rows, columns, bytes } = FIGURES_LIMITS;
  const limits = {
    rows: formatNumber(rows),
    columns: formatNumber(columns),
    megabytes: formatCount(bytes / 1024 ** 2),
  };
  switch (outcome.kind) {
    case 'preview':
      return viewPreview(t, outcome);
    case 'no-table':
      return {
        text: t('earlier:file.noTable'),
        buttons: [[button(t('earlier:button.template'), 'earlier-year', keyNumber(outcome.formKey), outcome.year)]],
      };
    case 'other-file': {
      const { chosen, said } = outcome;
      return {
        text: t('earlier:file.otherFile', { chosen: chosen.title, said: said.title }),
        buttons: [
          [
            button(
              t('earlier:button.other', { title: said.title, ...PLAIN }),
              'earlier-year',
              keyNumber(said.formKey),
              said.year,
            ),
          ],
        ],
      };
    }
    case 'empty':
      return { text: t('earlier:file.empty') };
    case 'nothing':
      return { text: t('earlier:nothing') };
    case 'not-a-sheet':
      return { text: t('earlier:file.notASheet') };
    case 'beyond':
      return { text: t('earlier:file.beyond', { ...limits, cell: outcome.cell }) };
    case 'too-many-rows':
      return { text: t('earlier:file.tooManyRows', limits) };
    case 'too-large':
      return { text: t('earlier:file.tooLarge', limits) };
    case 'not-found':
      return { text: t('earlier:notFound') };
    case 'other-year':
      return { text: t('earlier:otherYear', { years: outcome.years.join(', ') }) };
  }
}

/** Renders what was brought in. */
export function viewImported(t: Translate, outcome: Allowed<ImportOutcome>): View {
  if (outcome.kind !== 'imported') return viewPreviewOutcome(t, outcome);
  const { year, reports, figures, corrected, opened, title, file } = outcome;
  const lines = [
    t('earlier:imported.done', { title, file, reports: formatCount(reports), figures: formatCount(figures) }),
    ...(corrected > 0 ? [t('earlier:imported.corrected', { total: formatCount(corrected) })] : []),
    ...(opened ? [t('earlier:imported.opened', { year: String(year) })] : []),
  ];
  return {
    text: lines.join('\n'),
    buttons: [[button(t('earlier:button.consolidation', { year: String(year) }), 'consolidation', year, year)]],
  };
}
