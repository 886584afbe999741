import { DIGEST } from '../../actions/reminders/digest-notice.ts';
import { LATE_UNITS } from '../../actions/reminders/late-units-notice.ts';
import { REMINDER } from '../../actions/reminders/reminder-notice.ts';
import { wordNotice } from '../parts/notice-view.ts';
import { viewDigest, viewLateUnits, viewReminder } from './reminders-view.ts';

/** Notices by which units are chased, and coordinators told how things stand. */
export const REMINDER_NOTICES = [
  wordNotice(REMINDER, viewReminder),
  wordNotice(LATE_UNITS, viewLateUnits),
  wordNotice(DIGEST, viewDigest),
] as const;
