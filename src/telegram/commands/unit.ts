import { isAllowed } from '../../domain/people/roles.ts';
import { findUnitsTyped, listUnitsWithoutContact, showUnit } from '../../actions/people/show-unit.ts';
import type { BotContext } from '../context.ts';
import { say } from '../views/main-buttons.ts';
import { viewUnitCard, viewUnitsWithoutContact } from '../views/units.ts';
import { button, type Answer } from '../views/view.ts';
import type { Command } from './command.ts';

/** /donvi: a unit with its people; for coordinators also the units that have nobody. */
export const unitCommand: Command = {
  name: 'donvi',
  menu: 'everybody',
  aside: true,
  answer: async (ctx, rest) => {
    if (rest === '') {
      const without = await listUnitsWithoutContact(ctx.request);
      if (without.kind === 'units')
        return {
          views: [viewUnitsWithoutContact(ctx.t, without.units, isAllowed(ctx.request.person, 'contacts.import'))],
        };
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

/** A unit with its people, or why that is not shown. */
export async function answerUnit({ t, request }: BotContext, unitId: number): Promise<Answer> {
  const outcome = await showUnit(request, unitId);
  switch (outcome.kind) {
    case 'unit':
      return { views: [viewUnitCard(t, outcome)] };
    case 'hidden':
      return say(t('people:unit.hidden', { unit: outcome.name }));
    case 'not-found':
      return say(t('status:unit.notFound'));
  }
}
