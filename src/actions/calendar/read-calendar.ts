import { workingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { readCalendarFacts } from '../../store/holidays.ts';
import type { Database } from '../../store/open-store.ts';
import type { Request } from '../request.ts';

/** Reads the calendar of working days as the store knows it now, once for a request, a notice or a run of a job. */
export async function readCalendar(database: Database): Promise<IsDayOff> {
  return workingCalendar(await readCalendarFacts(database));
}

/** Reads the calendar of working days for a request, to word its answer. */
export async function readCalendarFor({ store }: Pick<Request, 'store'>): Promise<IsDayOff> {
  return readCalendar(store.database);
}
