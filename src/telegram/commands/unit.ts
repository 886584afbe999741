import { isAllowed } from '../../domain/people/roles.ts';
import { listReforms } from '../../actions/units/apply-reform.ts';
import { listPlannedUnits, type PlannedUnit } from '../../actions/units/change-unit.ts';
import { findUnitsTyped, listUnitsWithoutContact, showUnit } from '../../actions/people/show-unit.ts';
import type { BotContext } from '../context.ts';
import { say } from '../views/main-buttons.ts';
import { viewHiddenUnit, viewUnitCard, viewUnitsWithoutContact } from '../views/units.ts';
import { plannedUnitLines, unitButtons } from '../views/unit-changes.ts';
import { button, type Answer, type Button } from '../views/view.ts';
import type { Command } from './command.ts';

/** /donvi: a unit with its people; for coordinators also the units that have nobody. */
export const unitCommand: Command = {
  name: 'donvi',
  menu: 'everybody',
  aside: true,
  answer: async (ctx, rest) => {
    if (rest === '') {
      const without = await listUnitsWithoutContact(ctx.request);
      if (without.kind === 'units') {
        const planned = await listPlannedUnits(ctx.request);
        const lines = plannedUnitLines(ctx.t, planned);
        return { views: [viewUnitsWithoutContact(ctx.t, without.units, lines, await waysToManage(ctx, planned))] };
      }
    }
    const found = await findUnitsTyped(ctx.request, rest);
    switch (found.kind) {
      case 'one':
        return answerUnit(ctx, found.id);
      case 'several':
        return say(
          ctx.t('status:units.choose'),
          found.units.map(({ id, name }) => [button(name, 'unit-card', id)]),
        );
      case 'none':
        return say(ctx.t('people:unit.ask'));
    }
  },
};

/** What whoever asks may do about units in general. */
async function waysToManage({ t, request }: BotContext, planned: readonly PlannedUnit[]): Promise<Button[][]> {
  const { person } = request;
  const contacts = isAllowed(person, 'contacts.import') ? [[button(t('people:contacts.begin'), 'contact-list')]] : [];
  if (!isAllowed(person, 'unit.manage')) return contacts;
  return [...contacts, ...unitButtons(t, planned, await listReforms(request))];
}

/** A unit with its people, or why that is not shown. */
export async function answerUnit({ t, request }: BotContext, unitId: number): Promise<Answer> {
  const outcome = await showUnit(request, unitId);
  switch (outcome.kind) {
    case 'unit':
      return { views: [viewUnitCard(t, outcome)] };
    case 'hidden':
      return { views: [viewHiddenUnit(t, outcome)] };
    case 'not-found':
      return say(t('status:unit.notFound'));
  }
}
