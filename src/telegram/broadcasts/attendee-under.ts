import { typeAttendee } from '../../actions/broadcasts/answer-broadcast.ts';
import { isAsked } from '../../domain/questions/is-asked.ts';
import { parseNameAndTitle } from '../../domain/text/parse-name-and-title.ts';
import type { ArgumentSchemas, ButtonArguments } from '../parts/button-arguments.ts';
import { decodeButton } from '../parts/button-data.ts';
import type { BotContext } from '../parts/context.ts';
import type { Answer } from '../parts/view.ts';
import { viewAnswer } from './notice-view.ts';
import { sentBroadcastButtons } from './sent-buttons.ts';

const ARGUMENTS = new Map<string, ArgumentSchemas>(Object.entries(sentBroadcastButtons.schemas));

/** Takes a name that is typed under the question who attends, whose buttons are shown; null for anything else. */
export async function answerAttendee(
  { t, request }: BotContext,
  shown: readonly { data: string }[],
  text: string,
): Promise<Answer | null> {
  const asked = shown
    .map(({ data }) => decodeButton(data, ARGUMENTS))
    .find((read) => read?.verb === 'broadcast-attendee');
  const [id] = (asked?.args ?? []) as Partial<ButtonArguments['broadcast-attendee']>;
  if (id === undefined || isAsked(text) || parseNameAndTitle(text).kind === 'refused') return null;
  const { view, toast } = viewAnswer(t, await typeAttendee(request, id, text));
  return { views: [view ?? { text: toast }] };
}
