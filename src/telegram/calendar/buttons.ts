import { confirmYear, showHolidays } from '../../actions/calendar/edit-holidays.ts';
import { PLAIN } from '../../wording/locales.ts';
import { viewHolidays } from './view.ts';
import { answerOutcomeInPlace } from '../parts/answer-outcome.ts';
import { year } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';

const ARGUMENTS = {
  'holiday-year': [year],
  'holiday-confirm': [year],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'holiday-year': async (ctx, year) => answerOutcomeInPlace(ctx.t, await showHolidays(ctx.request, year), viewHolidays),
  'holiday-confirm': async (ctx, year) => {
    const { t, request } = ctx;
    const words = {
      name: (holiday: Parameters<Parameters<typeof confirmYear>[2]['name']>[0], madeUp: boolean): string => {
        const name = t(`calendar:name.${holiday}`);
        return madeUp ? t('calendar:madeUp', { name, ...PLAIN }) : name;
      },
      source: t('calendar:source'),
    };
    return answerOutcomeInPlace(ctx.t, await confirmYear(request, year, words), viewHolidays);
  },
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of days off. */
export const calendarButtons = { schemas: ARGUMENTS, handlers: HANDLERS };
