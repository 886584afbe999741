import { addDays, toLocalDate } from '../../domain/text/local-date.ts';
import { formatDateWithWeekday } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../locales.ts';

/** An hour as somebody says it now: 17:00 hôm nay, 11:00 ngày mai, 17:00 thứ Sáu 14/12/2018. */
export function hourText(t: Translate, at: Date, now: Date): string {
  const time = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
  const day = toLocalDate(at);
  const today = toLocalDate(now);
  if (day === today) return t('surveys:hour.today', { time });
  if (day === addDays(today, 1)) return t('surveys:hour.tomorrow', { time });
  return t('surveys:hour.day', { time, day: formatDateWithWeekday(day), ...PLAIN });
}
