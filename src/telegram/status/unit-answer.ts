import { toLocalDate } from '../../domain/text/local-date.ts';
import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import type { UnitStatus } from '../../actions/status/show-status.ts';
import type { BotContext } from '../parts/context.ts';
import { viewUnitStatus } from './status-view.ts';
import type { View } from '../parts/view.ts';

/** Renders where one unit stands, or why that is not said. */
export async function viewUnitAnswer({ t, request }: BotContext, status: UnitStatus): Promise<View> {
  switch (status.kind) {
    case 'unit':
      return viewUnitStatus(t, status, await readCalendarFor(request), toLocalDate(request.now));
    case 'hidden':
      return { text: t('status:unit.hidden', { unit: status.name }) };
    case 'not-found':
      return { text: t('status:unit.notFound') };
  }
}
