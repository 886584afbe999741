import { conventionsOf } from '../../domain/reporting/conventions-of.ts';
import type { FillingView } from '../../actions/reports/load-filling.ts';
import { findFormHelp, readAskedAbout } from '../../domain/reporting/form-help.ts';
import type { Translate } from '../../wording/locales.ts';
import type { View } from '../parts/view.ts';
import { frameOf } from './filling-frame.ts';

/**
 * Renders what the form itself says to what is asked about its open question; null for what is about something else.
 * `certain`: whether the form has an answer; else it says at least who has the figure.
 */
export function viewFormHelp(t: Translate, open: FillingView, typed: string): { view: View; certain: boolean } | null {
  const frame = frameOf(open);
  if (frame === null) return null;
  const { question, outer, report } = frame;
  const { number } = outer;
  const helped = { number, text: (question ?? outer).text, ...helpOf(outer), ...helpOf(question ?? outer) };
  const asked = readAskedAbout(typed, helped);
  if (asked === null) return null;
  const { rules, source, basis } = findFormHelp(
    asked,
    typed,
    helped,
    conventionsOf(report.round.form, report.round.year),
  );
  const certain = asked === 'source' ? source !== null : rules.length > 0;
  const lines = [
    ...(rules.length === 0
      ? asked === 'source' && source !== null
        ? []
        : [t('filling:help.nothing', { number })]
      : [t('filling:help.rules', { number }), ...rules.map((rule) => t('filling:help.rule', { rule }))]),
    ...(source === null ? [] : [t('filling:help.source', { number, source })]),
    ...(basis === null ? [] : [t('filling:help.basis', { basis })]),
  ];
  return { view: { text: lines.join('\n') }, certain };
}

function helpOf({ help, basis }: { help?: string | undefined; basis?: string | undefined }): {
  help?: string;
  basis?: string;
} {
  return { ...(help === undefined ? {} : { help }), ...(basis === undefined ? {} : { basis }) };
}
