import type { GroupFacts } from '../../actions/groups/read-group.ts';
import type { UnitName } from '../../actions/registration/registration-step.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { button, type Button, type View } from '../parts/view.ts';
import { pagedButtons, pageOf, SHORT_PAGE } from '../parts/paged.ts';

/** The ways to link a group. */
function linkButtons(t: Translate): Button[][] {
  return [
    [button(t('groups:button.linkPlan'), 'group-link-plan')],
    [button(t('groups:button.linkUnit'), 'group-units', 0)],
  ];
}

/** Renders what the bot says when it comes into a group. */
export function viewIntroduction(t: Translate, plan: string): View {
  return { text: t('groups:introduction', { plan }), buttons: linkButtons(t) };
}

/** To what a group is linked. */
function linkLine(t: Translate, { unit }: GroupFacts, plan: string): string {
  return unit === null ? t('groups:linked.plan', { plan }) : t('groups:linked.unit', { unit: unit.name });
}

/** Renders what a linked group can ask for. @param address opens the private chat. */
export function viewGroupHelp(
  t: Translate,
  group: GroupFacts,
  { plan, address, commands }: { plan: string; address: string; commands: readonly string[] },
): View {
  return {
    text: [
      linkLine(t, group, plan),
      [t('groups:canAsk'), ...commands].join('\n'),
      t('groups:privately', { address }),
    ].join('\n\n'),
  };
}

/** Renders the buttons with which the link of a group is set, changed and taken away. */
export function viewLinkChoice(t: Translate, group: GroupFacts, plan: string): View {
  if (group.state !== 'linked') return { text: t('groups:choose'), buttons: linkButtons(t) };
  return {
    text: `${linkLine(t, group, plan)}\n\n${t('groups:choose')}`,
    buttons: [...linkButtons(t), [button(t('groups:button.unlink'), 'group-unlink')]],
  };
}

/** Renders units that a typed name may mean, for the coordinator to choose from. */
export function viewUnitsMeant(t: Translate, units: readonly UnitName[]): View {
  return {
    text: t('groups:confirmUnit'),
    buttons: units.map(({ id, name }) => [button(name, 'group-link-unit', id)]),
  };
}

/** Renders one page of all units, two in a row. */
export function viewUnitsToLink(t: Translate, { units }: { units: readonly UnitName[] }, page: number): View {
  const buttons = pagedButtons(
    t,
    pageOf(units, page, SHORT_PAGE),
    2,
    ({ id, shortName }) => button(shortName, 'group-link-unit', id),
    (label, to) => button(label, 'group-units', to),
  );
  return { text: t('groups:chooseUnit'), buttons };
}

/** Renders the linked groups and how to link one, in the private chat. */
export function viewGroups(t: Translate, { groups }: { groups: readonly GroupFacts[] }): View {
  if (groups.length === 0) return { text: t('groups:notInGroup') };
  const lines = groups.map(({ title, unit }) =>
    unit === null ? t('groups:listPlan', { title }) : t('groups:listUnit', { title, unit: unit.name }),
  );
  const head = t('groups:list', { total: formatCount(groups.length) });
  return { text: `${[head, ...lines].join('\n')}\n\n${t('groups:notInGroup')}` };
}
