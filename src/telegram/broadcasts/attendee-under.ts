import { attendOneself } from '../../actions/broadcasts/answer-broadcast.ts';
import { typeAttendee } from '../../actions/broadcasts/name-attendee.ts';
import { discussBroadcast } from '../../actions/broadcasts/discuss-broadcast.ts';
import { broadcastCode } from '../../domain/broadcasts/broadcast-state.ts';
import { attendsInPerson, declines } from '../../domain/broadcasts/read-reply.ts';
import { isAsked } from '../../domain/questions/is-asked.ts';
import { parseNameAndTitle } from '../../domain/text/parse-name-and-title.ts';
import type { ArgumentSchemas, ButtonArguments } from '../parts/button-arguments.ts';
import { decodeButton } from '../parts/button-data.ts';
import type { BotContext } from '../parts/context.ts';
import type { Seen } from '../parts/typed-choices.ts';
import type { Answer } from '../parts/view.ts';
import { viewAnswer, viewDiscussed } from './notice-view.ts';
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
  const inPerson = attendsInPerson(text);
  if (id === undefined || isAsked(text) || (!inPerson && parseNameAndTitle(text).kind === 'refused')) return null;
  const outcome = await (inPerson ? attendOneself(request, id) : typeAttendee(request, id, text));
  const { view, toast } = viewAnswer(t, outcome);
  return { views: [view ?? { text: toast }] };
}

/**
 * Takes words that say that somebody does not attend, typed under an invitation or where who attends is asked: kept as the answer, and
 * with their reason sent to those who invite; null for anything else.
 */
export async function answerDeclining(ctx: BotContext, id: number, text: string): Promise<Answer | null> {
  if (!declines(text)) return null;
  const invitation = { messageId: 0, text: broadcastCode(id) };
  const outcome = await discussBroadcast(ctx.request, invitation, { text, files: [] });
  if (outcome === null) return null;
  return { views: [viewDiscussed(ctx.t, outcome)] };
}

/** Takes the same where an invitation is among what was shown last. */
export async function answerInvitation(ctx: BotContext, { lists }: Seen, text: string): Promise<Answer | null> {
  const asked = lists
    .flatMap(({ choices }) => choices)
    .map(({ data }) => decodeButton(data, ARGUMENTS))
    .find((read) => read?.verb === 'broadcast-attend' || read?.verb === 'broadcast-attendee');
  const [id] = (asked?.args ?? []) as Partial<ButtonArguments['broadcast-attend']>;
  return id === undefined ? null : answerDeclining(ctx, id, text);
}
