import * as events from '../../../src/actions/events/list-events.ts';
import * as forms from '../../../src/actions/events/list-event-forms.ts';
import * as event from '../../../src/actions/events/start-event.ts';
import type { Row, Rows } from '../row.ts';

const fill = (call: Row['call'], ...done: [string, ...string[]]): Row => ({ needs: ['report.fill'], call, done });

export const EVENTS: Rows = {
  'events/list-event-forms.ts#listEventForms': {
    needs: [['report.fill', 'somewhere']],
    call: (request) => forms.listEventForms(request),
    done: ['forms'],
    shows: [
      {
        need: 'report.fill',
        seen: (outcome: { forms: { unit: { shortName: string } }[] }) =>
          outcome.forms.some(({ unit }) => unit.shortName === 'Sở Khoa học và Công nghệ'),
      },
    ],
  },
  'events/list-event-forms.ts#readEventWays': {
    needs: { everybody: 'it says whether there is anything to hand in' },
    call: (request) => forms.readEventWays(request),
    shows: [{ need: ['report.fill', 'somewhere'], seen: ({ may }: { may: boolean }) => may }],
  },
  'events/list-events.ts#listOpenEvents': {
    needs: { everybody: 'it lists what is of the own units' },
    call: (request) => events.listOpenEvents(request),
    shows: [{ need: 'report.fill', seen: ({ length }: unknown[]) => length > 0 }],
  },
  'events/list-events.ts#listEventRounds': {
    needs: { everybody: 'it lists what is of the own units, and all to those who review' },
    call: (request) => events.listEventRounds(request),
    shows: [
      {
        need: 'report.fill',
        or: ['report.review', 'everywhere'],
        seen: ({ length }: unknown[]) => length > 0,
      },
    ],
  },
  'events/list-events.ts#readEventRound': {
    needs: { everybody: 'what is in it is of the own units, and all to those who review' },
    call: async (request) => {
      const [round] = await request.store.database.round.findMany({ where: { occasion: 'each-event' } });
      return events.readEventRound(request, round?.id ?? 0);
    },
    shows: [{ need: ['report.review', 'everywhere'], seen: ({ reviews }: { reviews: boolean }) => reviews }],
  },
  'events/start-event.ts#startEvent': fill(
    (request, { eventForm: formId, unit: unitId }) => event.startEvent(request, { formId, year: 2020, unitId }),
    'filling',
  ),
  'events/start-event.ts#dropEvent': fill((request, ids) => event.dropEvent(request, ids.event), 'dropped'),
};
