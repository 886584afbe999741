import type { FormFiles, FormWorkbook } from '../../actions/rounds/export-form.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type View } from '../parts/view.ts';

/** Renders the forms that can be had as a workbook. */
export function viewFormFiles(t: Translate, { forms }: Allowed<FormFiles>): View {
  if (forms.length === 0) return { text: t('forms:files.none') };
  return { text: t('forms:files.choose'), buttons: forms.map(({ id, name }) => [button(name, 'form-file', id)]) };
}

/** Renders a form as a workbook, with what stands in columns of the bot alone. */
export function viewFormFile(t: Translate, outcome: Allowed<FormWorkbook>): View {
  if (outcome.kind === 'not-found') return { text: t('forms:files.gone') };
  const { key, name, version, untranslated, file } = outcome;
  const lines = [
    t('forms:files.given', { name, version }),
    ...(untranslated === 0 ? [] : [t('forms:files.untranslated', { total: formatCount(untranslated) })]),
  ];
  return { text: lines.join('\n\n'), file: { name: `${t('forms:files.fileName', PLAIN)}-${key}.xlsx`, content: file } };
}
