import { changeHolidays, showHolidays } from '../../actions/calendar/edit-holidays.ts';
import { toLocalDate, yearOf } from '../../domain/text/local-date.ts';
import { viewHolidays } from './view.ts';
import type { Command } from '../parts/command.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';

/** /ngaynghi: the days off of a year; a change may follow the command at once, as in "/ngaynghi nghỉ 30/4/2027". */
export const holidaysCommand: Command = {
  name: 'ngaynghi',
  menu: 'holiday.edit',
  aside: true,
  answer: async (ctx, rest) => {
    const { request } = ctx;
    const year = /^\d{4}$/.test(rest) ? Number(rest) : null;
    const thisYear = yearOf(toLocalDate(request.now));
    const outcome =
      rest === '' || year !== null ? await showHolidays(request, year) : await changeHolidays(request, thisYear, rest);
    return answerOutcome(ctx.t, outcome, viewHolidays);
  },
};
