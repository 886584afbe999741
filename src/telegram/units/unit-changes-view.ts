import type { ReformFacts, ReformOutcome } from '../../actions/units/apply-reform.ts';
import type { ChangePreview, ChangeUnitOutcome, PlannedUnit } from '../../actions/units/change-unit.ts';
import { formatCount, formatDate } from '../../domain/text/vietnamese-format.ts';
import { lackingInName } from '../../domain/units/read-unit-change.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { joinButtons, joinOffer } from './join-round-view.ts';
import { button, type Button, type View } from '../parts/view.ts';

/** Renders each step of changing a unit. */
export function viewUnitChange(t: Translate, outcome: Allowed<ChangeUnitOutcome>): View {
  switch (outcome.kind) {
    case 'ask': {
      const ask = t(`units:ask.${outcome.what}`, { unit: outcome.unitName ?? '' });
      // Nothing is asked about what cannot be changed.
      if (outcome.refused === 'coordinating' || outcome.refused === 'ended')
        return { text: t(`units:refused.${outcome.refused}`) };
      return { text: outcome.refused === null ? ask : `${t(`units:refused.${outcome.refused}`)}\n\n${ask}` };
    }
    case 'marks-missing':
      return {
        text: t('units:marksMissing', { written: outcome.written.join('; ') }),
        buttons: [
          [button(t('units:button.asTyped'), 'unit-change-as-typed')],
          [button(t('common:button.cancel'), 'cancel')],
        ],
      };
    case 'preview':
      return {
        text: [t('units:preview'), ...describeChange(t, outcome), t('units:changeIt')].join('\n\n'),
        buttons: [
          ...kindButtons(t, outcome.change),
          [
            outcome.now
              ? button(t('units:button.apply'), 'unit-change-confirm')
              : button(t('units:button.plan', { on: formatDate(outcome.effectiveOn) }), 'unit-change-confirm'),
          ],
          [button(t('common:button.cancel'), 'cancel')],
        ],
      };
    case 'applied':
    case 'planned': {
      const { unitId, joinable } = outcome;
      const text = [t(`units:${outcome.kind}`), ...describeChange(t, outcome.preview)];
      if (unitId === null || joinable.length === 0) return { text: text.join('\n\n') };
      return { text: [...text, joinOffer(t, joinable)].join('\n\n'), buttons: joinButtons(t, unitId, joinable) };
    }
    case 'cancelled':
      return { text: t('units:cancelled') };
    case 'nothing':
      return { text: t('units:nothing') };
  }
}

/** Says of a name that was typed without marks or capitals that documents will have it so. */
function nameNote(t: Translate, name: string): string[] {
  const lacking = lackingInName(name);
  return lacking === null ? [] : [t(`units:nameLacks.${lacking}`, { name })];
}

/** What a change does, a paragraph each. */
function describeChange(
  t: Translate,
  { change, effectiveOn, unitName, successors, roles, owed, sole }: ChangePreview,
): string[] {
  const on = formatDate(effectiveOn);
  switch (change.kind) {
    case 'add':
      return [
        t('units:does.add', { unit: change.unit.name, on }),
        t('units:kind.line', { kind: t(`units:kind.${change.unit.kind}`) }),
        ...nameNote(t, change.unit.name),
      ];
    case 'rename':
      return [
        t('units:does.rename', { unit: unitName ?? '', name: change.name, on }),
        t('units:does.history'),
        ...nameNote(t, change.name),
      ];
    case 'end': {
      const names = successors.map(({ name, begins }) => (begins ? t('units:does.begins', { name }) : name)).join('; ');
      const key = successors.length === 0 ? 'alone' : successors.length === 1 ? 'merge' : 'split';
      return [
        t(`units:does.${key}`, { unit: unitName ?? '', names, on }),
        ...(roles > 0 ? [t('units:does.roles', { total: formatCount(roles) })] : []),
        ...(owed > 0
          ? [t(sole ? 'units:does.owedBySuccessor' : 'units:does.owedByNobody', { total: formatCount(owed), names })]
          : []),
        t('units:does.history'),
      ];
    }
  }
}

/** Renders the way to a reform that the plan ships. `at`: its place among the plan's reforms. */
export function viewReform(t: Translate, outcome: Allowed<ReformOutcome>, at: number): View {
  switch (outcome.kind) {
    case 'reform': {
      const { title, renames, ends, later, applied } = outcome.reform;
      const counts = { title, renames: formatCount(renames), ends: formatCount(ends), later: formatCount(later) };
      if (applied) return { text: t('units:reform.appliedBefore', { title }) };
      return {
        text: t('units:reform.preview', counts),
        buttons: [[button(t('units:reform.apply'), 'reform-apply', at)]],
      };
    }
    case 'applied':
      return outcome.done + outcome.planned === 0
        ? { text: t('units:reform.appliedBefore', { title: outcome.reform.title }) }
        : {
            text: t('units:reform.applied', {
              title: outcome.reform.title,
              done: formatCount(outcome.done),
              planned: formatCount(outcome.planned),
            }),
          };
    case 'not-found':
      return { text: t('units:nothing') };
  }
}

/** Returns the units that are to begin, a line each. */
export function plannedUnitLines(t: Translate, planned: readonly PlannedUnit[]): string[] {
  return planned.map(({ name, on }) => t('units:planning.line', { unit: name, on: formatDate(on) }));
}

/** Returns the buttons that change units, for those who manage them. */
export function unitButtons(
  t: Translate,
  planned: readonly PlannedUnit[],
  reforms: readonly ReformFacts[],
): NonNullable<View['buttons']> {
  return [
    [button(t('units:button.add'), 'unit-change', 0, 'add')],
    ...planned.map(({ changeId, name }) => [
      button(t('units:planning.cancel', { unit: name, ...PLAIN }), 'unit-change-cancel', changeId),
    ]),
    ...reforms.map(({ at, title }) => [button(title, 'reform', at)]),
  ];
}

/** The button that makes a new unit of the other kind, where its name may be of either. */
function kindButtons(t: Translate, change: ChangePreview['change']): Button[][] {
  const kind = change.kind === 'add' ? change.unit.kind : '';
  if (kind === 'agency') return [[button(t('units:kind.toEnterprise'), 'unit-kind', 'enterprise')]];
  return kind === 'enterprise' ? [[button(t('units:kind.toAgency'), 'unit-kind', 'agency')]] : [];
}
