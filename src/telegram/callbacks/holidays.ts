import { confirmYear, showHolidays } from '../../actions/calendar/edit-holidays.ts';
import { PLAIN } from '../../locales.ts';
import { viewHolidays } from '../views/holidays.ts';
import { replacing } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';

/** The buttons of days off. */
export const holidayCallbacks: CallbackHandlers<'holiday-year' | 'holiday-confirm'> = {
  'holiday-year': async ({ t, request }, year) => replacing(viewHolidays(t, await showHolidays(request, year))),
  'holiday-confirm': async ({ t, request }, year) => {
    const words = {
      name: (holiday: Parameters<Parameters<typeof confirmYear>[2]['name']>[0], madeUp: boolean): string => {
        const name = t(`calendar:name.${holiday}`);
        return madeUp ? t('calendar:madeUp', { name, ...PLAIN }) : name;
      },
      source: t('calendar:source'),
    };
    return replacing(viewHolidays(t, await confirmYear(request, year, words)));
  },
};
