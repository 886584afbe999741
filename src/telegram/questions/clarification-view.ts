import type { Asked } from '../../actions/status/ask-question.ts';
import { QUESTIONS } from '../../domain/questions/kinds/index.ts';
import type { Translate } from '../../wording/locales.ts';
import { questionButton } from '../parts/reading-data.ts';
import { button, type View } from '../parts/view.ts';
import { labelReading } from './labels.ts';

/** Kinds whose examples show best what can be asked. */
const SHOWN = ['task', 'round', 'unit-report', 'deadline', 'budget', 'targets'] as const;

/** Lists what can be asked, an example a line. */
export function exampleLines(t: Translate): string {
  return SHOWN.map((kind) => t('questions:back.example', { example: QUESTIONS[kind].examples[0] })).join('\n');
}

/** Renders that a question in the middle of something else is not answered, and what can be asked. */
export function viewNotAnsweredHere(t: Translate): View {
  return { text: t('questions:back.notHere', { example: QUESTIONS['round'].examples[0] }) };
}

/**
 * Renders a question that was not answered: put back with buttons, said as it was understood, or declined with what can
 * be asked.
 */
export function viewClarification(t: Translate, asked: Exclude<Asked, { kind: 'answer' }>): View {
  switch (asked.kind) {
    case 'choose':
      return { text: t('questions:back.choose'), buttons: choices(asked.readings) };
    case 'confirm': {
      const unknown = asked.unknown.join(' ');
      const [only, second] = asked.readings;
      if (only === undefined || second !== undefined) {
        const text = unknown === '' ? t('questions:back.choose') : t('questions:back.chooseUnsure', { unknown });
        return { text, buttons: [...choices(asked.readings), [other()]] };
      }
      const reading = labelReading(t, only, asked.names);
      return {
        text:
          unknown === ''
            ? t('questions:back.confirmShort', { reading })
            : t('questions:back.confirm', { reading, unknown }),
        buttons: [[questionButton(t('questions:back.yes'), only, asked.names), other()]],
      };
    }
    case 'out-of-scope':
      return {
        text: t('questions:back.outOfScope', { examples: exampleLines(t), interpolation: { escapeValue: false } }),
      };
  }

  function choices(readings: Extract<Asked, { kind: 'choose' }>['readings']): View['buttons'] & object {
    return readings.map((reading) => [questionButton(labelReading(t, reading, asked.names), reading, asked.names)]);
  }

  function other(): ReturnType<typeof button> {
    return button(t('questions:back.other'), 'ask');
  }
}
