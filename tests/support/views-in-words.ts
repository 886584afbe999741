import type { LocalChat } from '../../src/local-chat/index.ts';
import { matchLabel, type Choice } from '../../src/domain/text/match-label.ts';
import { numberChoices, numberOf } from '../../src/domain/text/number-choices.ts';
import { isDeliberate } from '../../src/telegram/routing/buttons.ts';
import { listChoices } from '../../src/telegram/sending/list-choices.ts';
import { splitHtml } from '../../src/telegram/sending/split-view.ts';
import { escapeHtml, translateInto } from '../../src/wording/locales.ts';

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

/** Finds what nobody could take of choices who types, and where their list does not fit one message. */
function findFaults(choices: readonly Choice[]): string[] {
  const labels = choices.map(({ label }) => label).join(' | ');
  const list = listChoices(translateInto('vi'), choices, true);
  return [
    ...choices.filter((choice) => !isTyped(choices, choice)).map(({ label }) => `“${label}” of: ${labels}`),
    ...(splitHtml(escapeHtml(list)).length > 1 ? [`too long: ${labels}`] : []),
  ];
}

/** What was found of choices that have the same labels, and of which the same are one. */
const found = new Map<string, string[]>();

/** Finds the choices that nobody could take who types, and lists of choices that no message holds, in all that people were sent. */
export function findUntypable(chat: LocalChat): string[] {
  const faults = shown(chat).flatMap((choices) => {
    const data = choices.map((choice) => choice.data);
    const key = JSON.stringify(
      choices.map(({ label, deliberate }, at) => [label, deliberate, data.indexOf(data[at] ?? '')]),
    );
    const known = found.get(key) ?? findFaults(choices);
    found.set(key, known);
    return known;
  });
  return [...new Set(faults)];
}
