import type { FiguresPreview } from '../../actions/earlier-figures/preview-figures.ts';
import { questionAt, questionKeyOf } from '../../domain/earlier-figures/answer-at.ts';
import type { RefusedCell } from '../../domain/earlier-figures/reading.ts';
import { fieldOf } from '../../domain/reporting/fields/index.ts';
import type { Refusal } from '../../domain/reporting/fields/field-type.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import { questionsOf } from '../../domain/reporting/questions-of.ts';
import { excerpt } from '../../domain/text/storable.ts';
import { formatCount, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import { formatValue } from '../reports/format-answer.ts';
import { sayCheck } from '../reports/check-message.ts';
import { refusalText } from '../reports/refusal-text.ts';

type Year = FiguresPreview['year'];

/** So much of what stands in a cell is repeated. */
const REPEATED = 60;

/** Names a question, or a part of one, as the file does: by its number and what it is about. */
export function labelOf(t: Translate, { form, year, units }: Year, unitId: number | null, path: string): string {
  const unit = units.find(({ id }) => id === unitId);
  const own = unit === undefined ? [] : questionsAskedOf(form, year, unit.key);
  // What a unit is not asked has the number of the form.
  const questions = [...own, ...questionsOf(form, year)];
  const question = questionAt(questions, questionKeyOf(path));
  const asked = questionAt(questions, path);
  if (question === undefined || asked === undefined) return '';
  const label = asked === question ? asked.shortLabel : `${question.shortLabel}, ${asked.shortLabel}`;
  return t('earlier:place.question', { number: question.number, label });
}

/** Names a cell with its unit and question. */
export function cellPlace(
  t: Translate,
  year: Year,
  at: Pick<RefusedCell, 'sheet' | 'cell' | 'unitId' | 'path'>,
): string {
  const { sheet, cell, unitId, path } = at;
  const about = [
    unitId === null ? '' : escapeHtml(year.shortNames.get(unitId) ?? ''),
    path === null ? '' : labelOf(t, year, unitId, path),
  ].filter((words) => words !== '');
  const place = t('earlier:place.cell', { sheet, cell });
  return about.length === 0 ? place : `${place} (${about.join(', ')})`;
}

/** Says of a cell that was not taken where it is, what stood there, why, and what to write instead; in HTML. */
export function refusedLine(t: Translate, year: Year, refused: RefusedCell): string {
  const said = refused.text === '' ? '' : t('earlier:refused.said', { text: excerpt(refused.text, REPEATED) });
  return t('earlier:refused.line', {
    place: cellPlace(t, year, refused),
    said,
    reason: faultText(t, year, refused),
    ...PLAIN,
  });
}

function faultText(t: Translate, year: Year, { fault, path, text }: RefusedCell): string {
  const asked = path === null ? undefined : questionAt(questionsOf(year.form, year.year), path);
  switch (fault.kind) {
    case 'refused':
      return refusalOf(t, asked, fault.refusal, text);
    case 'unsure':
      return t('earlier:fault.unsure', {
        readings:
          asked === undefined
            ? ''
            : fault.values.map((value) => formatValue(t, asked, value)).join(t('earlier:fault.or')),
        ...PLAIN,
      });
    case 'old-font':
      return t('earlier:fault.old-font', { font: fault.font });
    case 'needs-detail':
      return t('earlier:fault.needs-detail', { prompt: fault.prompt });
    case 'blocked':
      return escapeHtml(sayCheck(t, fault.message));
    case 'unit-unknown':
      return fault.nearest.length === 0
        ? t('earlier:fault.unit-unknown')
        : t('earlier:fault.unit-near', { names: fault.nearest.join('; ') });
    case 'too-many-rows':
      return t('earlier:fault.too-many-rows', { maximum: formatCount(fault.maximum) });
    case 'elsewhere':
      return t('earlier:fault.elsewhere', { place: t('earlier:place.cell', { ...fault, ...PLAIN }) });
    case 'fraction': {
      const number = Number(text);
      return t('earlier:fault.fraction', { written: formatNumber(number), hundredfold: formatNumber(number * 100) });
    }
    case 'dash':
    case 'needs-source-name':
    case 'beside-nothing':
    case 'part-missing':
    case 'not-asked':
    case 'unit-missing':
    case 'unit-not-listed':
    case 'question-unknown':
    case 'repeated':
      return t(`earlier:fault.${fault.kind}`);
  }
}

/** In a chat there are buttons to press; in a cell an option is written. */
function refusalOf(t: Translate, asked: Question | undefined, refusal: Refusal, text: string): string {
  switch (refusal.kind) {
    case 'choose-option':
    case 'not-yes-or-no': {
      const options = asked === undefined ? [] : (fieldOf(asked.type).options?.(asked, undefined) ?? []);
      const labels = options.map((option) =>
        'yes' in option ? t(option.yes ? 'earlier:file.yes' : 'earlier:file.no') : option.label,
      );
      return t('earlier:fault.choose', { options: labels.join('; ') });
    }
    default:
      return refusalText(t, refusal, text);
  }
}
