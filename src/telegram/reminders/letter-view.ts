import type { UrgingDayOutcome } from '../../actions/reminders/choose-urging-day.ts';
import { WORKING_DAYS_LEFT, type UrgingLetterOutcome } from '../../actions/reminders/draft-urging-letter.ts';
import type { LetterOutcome } from '../../actions/reminders/issue-letter.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type View } from '../parts/view.ts';
import { leftOutLines } from './chasing-view.ts';

/** Renders the question for the number of a letter, or that it was noted. */
export function viewLetter(t: Translate, outcome: Allowed<LetterOutcome>): View {
  switch (outcome.kind) {
    case 'not-found':
      return { text: t('reminders:chased.nothing') };
    case 'ask-number': {
      const ask = t('reminders:letter.ask', { units: outcome.units.join(', ') });
      const refused = outcome.refused === null ? [] : [t(`documents:refusal.${outcome.refused}`)];
      return { text: [...refused, ask].join('\n\n'), buttons: [[button(t('common:button.cancel'), 'cancel')]] };
    }
    case 'check': {
      const { cited, units } = outcome;
      return {
        text: t('reminders:letter.check', { cited, units: units.join(', ') }),
        buttons: [
          [button(t('reminders:button.noteLetter'), 'letter-note'), button(t('common:button.cancel'), 'cancel')],
        ],
      };
    }
    case 'noted':
      return { text: t('reminders:letter.noted', { number: outcome.cited, units: outcome.units.join(', ') }) };
  }
}

/** Says how many of the urged units owe what, where they do not all owe the same; else nothing. */
function partedText(t: Translate, units: number, documents: number): string {
  if (documents === 0) return '';
  return t('reminders:letter.parted', { figures: formatCount(units - documents), documents: formatCount(documents) });
}

/** Renders the drafted letter and the list for calls, as files. */
export function viewUrgingLetter(t: Translate, outcome: Allowed<UrgingLetterOutcome>): View[] {
  switch (outcome.kind) {
    case 'drafted': {
      const { roundId, title, period, units, documents, until, untilChosen, leftOut, letter, calls } = outcome;
      const days = formatCount(WORKING_DAYS_LEFT);
      const text = [
        t('reminders:letter.drafted', { title, total: formatCount(units), parted: partedText(t, units, documents) }),
        t(untilChosen ? 'reminders:letter.untilChosen' : 'reminders:letter.until', { until, days }),
        ...leftOutLines(t, leftOut),
      ];
      return [
        {
          text: text.join('\n\n'),
          buttons: [[button(t('reminders:button.urgingDay'), 'urging-day', roundId)]],
          file: { name: `du-thao-cong-van-don-doc-${period.toLowerCase()}.docx`, content: letter },
        },
        { text: '', file: { name: `danh-sach-goi-dien-${period.toLowerCase()}.xlsx`, content: calls } },
      ];
    }
    case 'nothing':
      return [
        {
          text: [t('reminders:letter.nothing', { title: outcome.title }), ...leftOutLines(t, outcome.leftOut)].join(
            '\n\n',
          ),
        },
      ];
    case 'not-found':
      return [{ text: t('reminders:chased.gone') }];
  }
}

/** Renders the question until when the letter shall ask for the report, or the letter with that day. */
export function viewUrgingDay(t: Translate, outcome: Allowed<UrgingDayOutcome | UrgingLetterOutcome>): View[] {
  if (outcome.kind !== 'ask-day') return viewUrgingLetter(t, outcome);
  const { title, refused } = outcome;
  const lines = [
    ...(refused === null ? [] : [t(`reminders:letter.refusedDay.${refused}`)]),
    t('reminders:letter.askDay', { title }),
  ];
  return [{ text: lines.join('\n\n'), buttons: [[button(t('common:button.cancel'), 'cancel')]] }];
}
