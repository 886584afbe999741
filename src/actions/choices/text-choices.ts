import { readChoicesForm, saveTextChoices } from '../../store/shown-buttons.ts';
import { applyOnce, type Request } from '../request.ts';

/** Shows buttons in the chat of whoever asks as a list of words from now on; where they are that already, as buttons again. */
export async function switchTextChoices(request: Request): Promise<{ kind: 'switched'; asText: boolean }> {
  const { chatId, now } = request;
  return applyOnce(request, 'switch-text-choices', async (database) => {
    const { asText } = await readChoicesForm(database, chatId);
    await saveTextChoices(database, chatId, !asText, now);
    return { kind: 'switched', asText: !asText } as const;
  });
}
