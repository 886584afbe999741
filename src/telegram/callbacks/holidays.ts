import { confirmYear, showHolidays } from '../../actions/calendar/edit-holidays.ts';
import { PLAIN } from '../../locales.ts';
import { viewHolidays } from '../views/holidays.ts';
import type { CallbackHandlers } from './handler.ts';

/** The buttons of days off. */
export const holidayCallbacks: CallbackHandlers<'holiday-year' | 'holiday-confirm'> = {
  'holiday-year': async ({ t, request }, year) => ({
    views: [viewHolidays(t, await showHolidays(request, year))],
    replace: true,
  }),
  'holiday-confirm': async ({ t, request }, year) => {
    const words = {
      name: (holiday: Parameters<Parameters<typeof confirmYear>[2]['name']>[0], madeUp: boolean): string => {
        const name = t(`calendar:name.${holiday}`);
        return madeUp ? t('calendar:madeUp', { name, ...PLAIN }) : name;
      },
      source: t('calendar:source'),
    };
    return { views: [viewHolidays(t, await confirmYear(request, year, words))], replace: true };
  },
};
