import { findRoundDateRefusal, roundDayMeant } from '../../domain/reporting/round-dates.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { readPeriodKey } from '../../domain/reporting/periods.ts';
import { parseDate } from '../../domain/text/parse-date.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { currentStateOf, enterConversation } from '../conversations/conversation.ts';
import { authorize } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { viewDraft, type OpenRoundRefusal, type RoundDraftView } from './open-round.ts';
import { roundConversation } from './round-conversation.ts';

/** Words of the day up to which figures are counted. */
const CLOSING = /ch[oố]t|(?:tính|tinh|lấy|lay|cập nhật|cap nhat)\s+(?:đến|den|tới|toi)|(?:số|so)\s+(?:liệu|lieu)/iu;

/** Takes a typed date of a round in the making: "chốt 30/11", "hạn 14/12", or both in this order. */
export async function correctRoundDates(request: Request, text: string): Promise<RoundDraftView | OpenRoundRefusal> {
  const actor = authorize(request.person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  const { store, now } = request;
  const draft = await currentStateOf(store.database, request, roundConversation);
  if (draft === null) return { kind: 'not-found' };
  const period = readPeriodKey(draft.period);
  if (period === null) return { kind: 'not-found' };
  const today = toLocalDate(now);
  const parts = text.split(/[;\n]|(?=\b(?:h[aạ]n|n[oộ]p)\b)/iu).filter((part) => /\d/.test(part));
  let changed = draft;
  for (const [at, part] of parts.entries()) {
    const due = /\b(?:h[aạ]n|n[oộ]p)\b/iu.test(part);
    const closing = !due && (CLOSING.test(part) || (parts.length > 1 && at === 0));
    const meant = roundDayMeant(closing ? 'closing' : 'due', period, today);
    const parsed = parseDate(part.replace(/^\D+/u, '').replace(/[\s,]+$/u, ''), today, meant);
    if (parsed.kind !== 'date') return viewDraft(request, store.database, draft, { kind: 'date-not-understood' });
    changed = closing ? { ...changed, closingOn: parsed.date } : { ...changed, dueOn: parsed.date };
  }
  if (parts.length === 0) return viewDraft(request, store.database, draft, { kind: 'date-not-understood' });
  const refusal = findRoundDateRefusal(changed, today, await readCalendar(store.database));
  if (refusal !== null) return viewDraft(request, store.database, draft, refusal);
  await enterConversation(store.database, request, roundConversation, changed);
  return viewDraft(request, store.database, changed, null);
}
