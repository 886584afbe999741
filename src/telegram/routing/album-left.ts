import type { Translate } from '../../wording/locales.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { leftOfAlbum } from '../parts/message-input.ts';
import type { BotContext } from '../parts/context.ts';
import type { Answer, View } from '../parts/view.ts';

/** Says before an answer which parts of an album were not taken. */
export function sayLeftOfAlbum(ctx: BotContext, answer: Answer): Answer {
  const left = leftOfAlbum(ctx);
  if (left.length === 0) return answer;
  const { t } = ctx;
  const parts = left.map(({ number, what }) =>
    t('common:albumLeft.part', { number, what: t(`common:albumLeft.what.${what}`) }),
  );
  return { ...answer, views: [{ text: t('common:albumLeft.said', { parts: parts.join(', ') }) }, ...answer.views] };
}

/** Says before an answer that only the first of several files was read. @param others how many came with it. */
export function sayOnlyFirst(t: Translate, answer: Answer, others: number): Answer {
  if (others === 0) return answer;
  const said: View = { text: t('common:albumLeft.onlyFirst', { total: formatCount(others) }) };
  return { ...answer, views: [said, ...answer.views] };
}
