import { searchKey } from '../text/normalize.ts';
import { LADDER_LIMITS, REMINDING_HOURS, type Ladder, type ReminderStep } from './ladder.ts';

/** A change of a ladder as it was typed. */
export type LadderChange =
  | { kind: 'put'; workingDays: number; hour: number | null }
  | { kind: 'drop'; workingDays: number }
  /** All steps at one hour. */
  | { kind: 'hour'; hour: number };

export type LadderReading = LadderChange | { kind: 'refused'; reason: 'not-understood' | 'too-far' | 'quiet-hour' };

/**
 * Reads a change of a ladder: "thêm 5 ngày trước lúc 9 giờ", "10 ngày sau", "ngày hạn 7h", "bỏ 7 ngày trước", "14 giờ".
 * @returns `not-understood` for whatever speaks of no step, such as a date.
 */
export function readLadderChange(typed: string): LadderReading {
  const key = searchKey(typed.replace(/(\d):(\d\d)/, '$1h$2')).trim();
  const clock = /(?:luc |vao )?(\d{1,2})\s*(?:gio|h)\s*(?:00|0)?$/.exec(key);
  const hour = clock === null ? null : Number(clock[1]);
  if (hour !== null && (hour < REMINDING_HOURS.from || hour >= REMINDING_HOURS.until))
    return { kind: 'refused', reason: 'quiet-hour' };
  const rest = (clock === null ? key : key.slice(0, clock.index)).trim();
  if (hour !== null && /^(doi gio|gio|tat ca)?$/.test(rest)) return { kind: 'hour', hour };
  const words =
    /^(them |bo |xoa |doi )?(?:(ngay han|dung han)|(truoc|sau)(?: han)? (\d{1,3}) ngay|(\d{1,3}) ngay (?:lam viec )?(truoc|sau)(?: han)?)$/.exec(
      rest,
    );
  if (words === null) return { kind: 'refused', reason: 'not-understood' };
  const [, verb, dueDay, sideBefore, countBefore, countAfter, sideAfter] = words;
  const count = Number(countBefore ?? countAfter ?? 0);
  const side = sideBefore ?? sideAfter;
  if (count > LADDER_LIMITS.days || (dueDay === undefined && count === 0))
    return { kind: 'refused', reason: 'too-far' };
  const workingDays = dueDay !== undefined ? 0 : side === 'truoc' ? -count : count;
  if (verb === 'bo ' || verb === 'xoa ') return { kind: 'drop', workingDays };
  return { kind: 'put', workingDays, hour };
}

/** Returns whether a text speaks of a reminder at all, be it one that there cannot be. */
export function speaksOfReminder(typed: string): boolean {
  const read = readLadderChange(typed);
  return read.kind !== 'refused' || read.reason !== 'not-understood';
}

/**
 * Returns the ladder after a change; null where it would have too many steps. A step keeps its hour, a new one takes
 * that of the others.
 */
export function changeLadder(ladder: Ladder, change: LadderChange): Ladder | null {
  switch (change.kind) {
    case 'hour':
      return ladder.map(({ workingDays }) => ({ workingDays, hour: change.hour }));
    case 'drop':
      return ladder.filter(({ workingDays }) => workingDays !== change.workingDays);
    case 'put': {
      const { workingDays } = change;
      const own = ladder.find((step) => step.workingDays === workingDays);
      const hour = change.hour ?? own?.hour ?? ladder[0]?.hour ?? 8;
      const others = ladder.filter((step) => step.workingDays !== workingDays);
      const changed: ReminderStep[] = [...others, { workingDays, hour }];
      if (changed.length > LADDER_LIMITS.steps) return null;
      return changed.sort((a, b) => a.workingDays - b.workingDays);
    }
  }
}
