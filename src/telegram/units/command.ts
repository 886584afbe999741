import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { listReforms } from '../../actions/units/apply-reform.ts';
import { listPlannedUnits, type PlannedUnit } from '../../actions/units/change-unit.ts';
import { findUnitsTyped, listUnitsWithoutContact, showUnit } from '../../actions/units/show-unit.ts';
import { cutText } from '../../domain/text/storable.ts';
import type { BotContext } from '../parts/context.ts';
import { answerText } from '../parts/main-buttons.ts';
import { viewHiddenUnit, viewUnitCard, viewUnitsWithoutContact } from './units-view.ts';
import { plannedUnitLines, unitButtons } from './unit-changes-view.ts';
import { button, type Answer, type Button } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';

/** /donvi: a unit with its people; for coordinators also the units that have nobody. */
export const unitCommand: Command = {
  name: 'donvi',
  menu: 'everybody',
  aside: true,
  answer: async (ctx, rest) => {
    const without = rest === '' ? await answerUnitsWithoutContact(ctx, 0) : null;
    if (without !== null) return without;
    const found = await findUnitsTyped(ctx.request, rest);
    switch (found.kind) {
      case 'one':
        return answerUnit(ctx, found.id);
      case 'several':
        return answerText(
          ctx.t('status:units.choose'),
          found.units.map(({ id, name }) => [button(name, 'unit-card', id)]),
        );
      case 'near':
        return answerText(
          ctx.t('people:unit.near', { typed: cutText(rest, 60) }),
          found.units.map(({ id, name }) => [button(name, 'unit-card', id)]),
        );
      case 'none': {
        const ask = ctx.t('people:unit.ask');
        return answerText(rest === '' ? ask : `${ctx.t('people:unit.notFound', { typed: cutText(rest, 60) })} ${ask}`);
      }
    }
  },
};

/** Answers with one page of the units that nobody reports for; null for those who may not see them. */
export async function answerUnitsWithoutContact(ctx: BotContext, page: number): Promise<Answer | null> {
  const without = await listUnitsWithoutContact(ctx.request);
  if (without.kind !== 'units') return null;
  const planned = await listPlannedUnits(ctx.request);
  const lines = plannedUnitLines(ctx.t, planned);
  return { views: [viewUnitsWithoutContact(ctx.t, without.units, lines, await waysToManage(ctx, planned), page)] };
}

/** What whoever asks may do about units in general. */
async function waysToManage({ t, request }: BotContext, planned: readonly PlannedUnit[]): Promise<Button[][]> {
  const { person } = request;
  const contacts = isAllowed(person, 'contacts.import') ? [[button(t('people:contacts.begin'), 'contact-list')]] : [];
  if (!isAllowed(person, 'unit.manage')) return contacts;
  return [...contacts, ...unitButtons(t, planned, await listReforms(request))];
}

/** Answers with the card of a unit and its people, or why that is not shown. */
export async function answerUnit({ t, request }: BotContext, unitId: number): Promise<Answer> {
  const outcome = await showUnit(request, unitId);
  switch (outcome.kind) {
    case 'unit':
      return { views: [viewUnitCard(t, outcome, await readCalendarFor(request))] };
    case 'hidden':
      return { views: [viewHiddenUnit(t, outcome)] };
    case 'not-found':
      return answerText(t('status:unit.notFound'));
  }
}
