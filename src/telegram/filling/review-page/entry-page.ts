import { WHOLE_ENTRY } from '../../../actions/databases/whole-entry.ts';
import type { LoadedFilling } from '../../../actions/reports/load-filling.ts';
import { findNeeded, isDatabaseForm } from '../../../domain/databases/entry.ts';
import { findGaps } from '../../../domain/reporting/gaps.ts';
import type { Translate } from '../../../wording/locales.ts';
import { button, inRows, type View } from '../../parts/view.ts';
import { answerLines, listNumbers } from '../../reports/review-draft.ts';

/** Renders an entry of a database before it is sent, with what is still missing. */
export function viewEntryPage(t: Translate, filling: LoadedFilling, lead: string | null): View {
  const { report, questions, answers } = filling;
  const { form } = report.round;
  const needed = isDatabaseForm(form) ? findNeeded(form, questions, answers) : [];
  const missing = [...new Set([...findGaps(filling).unanswered, ...needed])].sort((a, b) => a - b);
  const returned = report.comments[WHOLE_ENTRY];
  const fix = questions.map(({ number }) =>
    button(t('databases:button.fix', { number }), 'answer-jump', report.id, number),
  );
  return {
    text: [
      lead,
      returned === undefined ? null : t('databases:draft.returned', { reason: returned }),
      [t('databases:draft.head', { title: report.round.title }), answerLines(t, filling)].join('\n'),
      missing.length === 0
        ? t('databases:draft.ready')
        : t('databases:draft.missing', { numbers: listNumbers(missing) }),
    ]
      .filter((part) => part !== null)
      .join('\n\n'),
    buttons: [
      ...(missing.length === 0 ? [[button(t('databases:button.send'), 'database-send', report.id)]] : []),
      ...inRows(fix, 4),
      [button(t('databases:button.withdraw'), 'database-withdraw', report.obligationId, 'ask')],
    ],
  };
}
