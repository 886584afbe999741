import { matchLabel } from '../../domain/text/match-label.ts';
import { says, tellApart, wordsBehind } from '../../domain/text/tell-apart.ts';
import type { BotContext } from '../parts/context.ts';
import { answerText } from '../parts/main-buttons.ts';
import { pressMeant, type Seen } from '../parts/typed-choices.ts';
import type { Answer } from '../parts/view.ts';

type List = Seen['lists'][number];
/** A choice under one of several notices. */
interface Offered {
  choice: List['choices'][number];
  notice: List;
}

/**
 * Takes a label that several notices have: with what it is about behind it, that one is pressed; else it is asked which is
 * meant, since the newest is not sure to be. Null where no two notices have it.
 */
export async function pressOfNotices(ctx: BotContext, { lists }: Seen, text: string): Promise<Answer | null> {
  const newest = lists.findIndex(({ asNotice }) => !asNotice);
  // Whoever has asked for something since means that.
  const notices = lists.filter(({ asNotice }, at) => asNotice && (at < newest || newest === -1));
  const named = notices.flatMap((notice) => offeredBehind(notice, text));
  const meant = named.length === 1 ? named[0] : undefined;
  if (meant !== undefined && isOffered(notices, meant)) return pressMeant(ctx, [meant.choice], meant.choice.label, []);
  const fitting = notices.flatMap((notice) => offeredAs(notice, text));
  if (!areTwins(fitting)) return null;
  const open = fitting.filter(({ choice }) => !choice.pressed);
  const [left] = distinctOf(open);
  if (left !== undefined && !areTwins(open)) return pressMeant(ctx, [left.choice], left.choice.label, []);
  return askWhich(ctx, open.length === 0 ? fitting : open);
}

/** Asks whether a choice that is not shown last is meant, where a text is its label; null where it is none. */
export function askIfShownBefore({ t }: BotContext, { lists }: Seen, text: string): Answer | null {
  const newest = lists.findIndex(({ asNotice }) => !asNotice);
  const fitting = lists.filter((_list, at) => at !== newest).flatMap((list) => offeredAs(list, text));
  const distinct = distinctOf(fitting);
  if (distinct.length === 0) return null;
  return distinct.length > 1 ? askWhich({ t }, distinct) : answerText(t('common:choices.isThis'), buttonsOf(distinct));
}

function offeredBehind(notice: List, text: string): Offered[] {
  return notice.choices.flatMap((choice) => {
    const words = wordsBehind(choice.label, text);
    return words !== null && says(notice.about, words) ? [{ choice, notice }] : [];
  });
}

/** What is behind a label tells notices apart, where several have the label: else it may be a question about something. */
function isOffered(notices: readonly List[], { choice }: Offered): boolean {
  return areTwins(notices.flatMap((notice) => offeredAs(notice, choice.label)));
}

function offeredAs(notice: List, text: string): Offered[] {
  const match = matchLabel(notice.choices, text, []);
  return match.kind === 'one' ? [{ choice: match.choice, notice }] : [];
}

/** Returns whether choices do the same kind of thing, to several. */
function areTwins(offered: readonly Offered[]): boolean {
  return distinctOf(offered).length > 1 && new Set(offered.map(({ choice }) => choice.verb)).size === 1;
}

function distinctOf(offered: readonly Offered[]): Offered[] {
  return offered.filter(
    ({ choice }, place) => offered.findIndex((other) => other.choice.data === choice.data) === place,
  );
}

function askWhich({ t }: Pick<BotContext, 't'>, offered: readonly Offered[]): Answer {
  return answerText(t('common:choices.which'), buttonsOf(distinctOf(offered)));
}

function buttonsOf(offered: readonly Offered[]) {
  const about = offered.length > 1 ? tellApart(offered.map(({ notice }) => notice.about)) : [];
  return offered.map(({ choice: { label, data } }, at) => {
    const line = about[at] ?? '';
    return [{ label: line === '' ? label : `${label}: ${line}`, data }];
  });
}
