import { typeAttendee } from '../../actions/broadcasts/answer-broadcast.ts';
import { isAsked } from '../../domain/questions/is-asked.ts';
import { parseNameAndTitle } from '../../domain/text/parse-name-and-title.ts';
import type { BotContext } from '../parts/context.ts';
import type { Answer } from '../parts/view.ts';
import { viewAnswer } from './notice-view.ts';

/** The button under the question who attends. */
const ASKED = /^broadcast-attendee:(\d+):/;

/** Takes a name that is typed under the question who attends, whose buttons are shown; null for anything else. */
export async function answerAttendee(
  { t, request }: BotContext,
  shown: readonly { data: string }[],
  text: string,
): Promise<Answer | null> {
  const [id] = shown.flatMap(({ data }) => ASKED.exec(data)?.[1] ?? []);
  if (id === undefined || isAsked(text) || parseNameAndTitle(text).kind === 'refused') return null;
  const { view, toast } = viewAnswer(t, await typeAttendee(request, Number(id), text));
  return { views: [view ?? { text: toast }] };
}
