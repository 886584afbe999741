import type { LocalChat } from '../../src/local-chat/index.ts';
import { matchLabel, type Choice } from '../../src/domain/text/match-label.ts';
import { numberChoices, numberOf } from '../../src/domain/text/number-choices.ts';
import { isDeliberate } from '../../src/telegram/routing/buttons.ts';
import { listChoices } from '../../src/telegram/sending/list-choices.ts';
import { splitHtml } from '../../src/telegram/sending/split-view.ts';
import { escapeHtml, translateInto } from '../../src/wording/locales.ts';

/** The longest message that Telegram takes, in characters. */
const LONGEST = 4096;

interface Keyboard {
  inline_keyboard?: { text: string; callback_data?: string }[][];
}

/** The choices under each message that was sent to a person, numbered as where they are shown as text. */
function shown({ calls }: LocalChat): Choice[][] {
  return calls.flatMap(({ parameters }) => {
    if (Number(parameters['chat_id']) < 0) return [];
    const markup = parameters['reply_markup'];
    const { inline_keyboard: rows = [] } = ((typeof markup === 'string' ? JSON.parse(markup) : markup) ??
      {}) as Keyboard;
    const buttons = rows
      .flat()
      .flatMap(({ text, callback_data: data }) =>
        data === undefined ? [] : [{ label: text, data, verb: data, deliberate: isDeliberate(data) }],
      );
    const numbers = numberChoices(buttons);
    return buttons.length === 0 ? [] : [buttons.map((button, at) => ({ ...button, number: numbers[at] ?? null }))];
  });
}

/** Whether one of the texts that are shown for a choice takes it. */
function isTyped(choices: readonly Choice[], { label, data, number }: Choice): boolean {
  const own = number ?? numberOf(label);
  return [label, ...(own === null ? [] : [`chọn ${own}`])].some((text) => {
    const match = matchLabel(choices, text, []);
    return match.kind === 'one' && match.choice.data === data;
  });
}

/** Finds the choices that nobody could take who types, and lists of choices that no message holds, in all that people were sent. */
export function findUntypable(chat: LocalChat): string[] {
  const t = translateInto('vi');
  const found = shown(chat).flatMap((choices) => {
    const labels = choices.map(({ label }) => label).join(' | ');
    const parts = splitHtml(escapeHtml(listChoices(t, choices, true)));
    return [
      ...choices.filter((choice) => !isTyped(choices, choice)).map(({ label }) => `“${label}” of: ${labels}`),
      ...(parts.some((part) => part.length > LONGEST) ? [`too long: ${labels}`] : []),
    ];
  });
  return [...new Set(found)];
}
