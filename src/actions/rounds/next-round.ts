import { isTimeToOpen } from '../../domain/reporting/propose-round.ts';
import { readPeriodKey } from '../../domain/reporting/periods.ts';
import type { LocalDate } from '../../domain/text/local-date.ts';
import { listForms } from '../../store/forms.ts';
import type { Database } from '../../store/open-store.ts';
import { listRounds } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { readRoundChoices, type RoundChoice } from './list-round-choices.ts';
import { readPeriodDates } from './read-period-dates.ts';

/** A period of which rounds should be opened now, with the dates that the plan suggests. */
export interface NextRound {
  /** The period in one word, such as 2026-Q3. */
  period: string;
  closingOn: LocalDate;
  dueOn: LocalDate;
  /** The forms of which no round of the period is open. */
  choices: RoundChoice[];
}

/** Lists the periods of a plan of which rounds should be opened on a day; none without a form that units owe. Asks no permission. */
export async function listNextRounds(database: Database, planId: number, today: LocalDate): Promise<NextRound[]> {
  const rounds = await listRounds(database, planId);
  const forms = await listForms(database, planId);
  const { choices } = await readRoundChoices(database, planId, today, { rounds, forms });
  const isDayOff = await readCalendar(database);
  const next: NextRound[] = [];
  for (const key of new Set(choices.map(({ period }) => period))) {
    const period = readPeriodKey(key);
    // What is asked once has no day on which it comes round.
    if (period === null || period.kind === 'once') continue;
    const dates = await readPeriodDates(database, planId, period);
    if (!isTimeToOpen(dates, today, isDayOff)) continue;
    next.push({ period: key, ...dates, choices: choices.filter((choice) => choice.period === key) });
  }
  return next;
}
