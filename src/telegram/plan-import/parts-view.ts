import type { DraftOutcome, DraftShown } from '../../actions/plan-import/draft-outcome.ts';
import { cutText } from '../../domain/text/storable.ts';
import { formatCount, formatNumber } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { pageLines, pageOf, turningButtons } from '../parts/paged.ts';
import { button, type View } from '../parts/view.ts';
import { viewNothing } from './plans-view.ts';

/** The parts of a plan that are looked through as they were read. */
export const SHOWN_PARTS = ['tasks', 'targets', 'duties', 'units'] as const;
export type ShownPart = (typeof SHOWN_PARTS)[number];

/** So many lines of a part stand in one message. */
const PAGE = 8;
const LONGEST = 200;

/** Renders a part of a plan as it was read, a page of it. */
export function viewPart(t: Translate, outcome: Allowed<DraftOutcome>, part: ShownPart, at: number): View {
  if (outcome.kind === 'nothing') return viewNothing(t);
  const lines = LINES[part](t, outcome);
  const page = pageOf(lines, at, PAGE);
  const text = page.items.length === 0 ? [t('planfiles:lists.none')] : page.items;
  return {
    text: [t(`planfiles:${part}.title`), ...text, ...pageLines(t, page)].join('\n'),
    buttons: [
      ...turningButtons(t, page, (label, to) => button(label, 'plan-part', part, to)),
      [button(t('planfiles:button.back'), 'plan-draft')],
    ],
  };
}

const LINES: Record<ShownPart, (t: Translate, draft: DraftShown) => string[]> = {
  tasks: (t, draft) =>
    draft.plan.tasks.map(({ code, title, leads, period }) =>
      t('planfiles:tasks.line', {
        code,
        title: cutText(title, LONGEST),
        leads: leads.length === 0 ? t('planfiles:tasks.noLead') : leads.map((key) => nameOf(draft, key)).join(', '),
        period,
      }),
    ),
  targets: (t, { plan }) =>
    plan.targets.map(({ code, indicator, minimum, maximum, unit, year }) => {
      const value = minimum === maximum ? formatNumber(minimum) : `${formatNumber(minimum)} - ${formatNumber(maximum)}`;
      return t('planfiles:targets.line', {
        code,
        indicator: cutText(indicator, LONGEST),
        value,
        unit,
        year: String(year),
      });
    }),
  duties: (t, draft) => [
    ...draft.plan.reportingDuties.map(({ place, senders, receivers, frequency, deadline }) =>
      t('planfiles:duties.reporting', {
        place,
        senders: senders.map((key) => nameOf(draft, key)).join(', '),
        receivers: receivers.length === 0 ? '…' : receivers.map((key) => nameOf(draft, key)).join(', '),
        frequency,
        deadline: deadline === null ? '' : t('planfiles:duties.deadline', { deadline }),
      }),
    ),
    ...draft.plan.duties.map(({ place, unit, statement }) =>
      t('planfiles:duties.line', { place, unit: nameOf(draft, unit), statement: cutText(statement, LONGEST) }),
    ),
  ],
  units: (t, { plan }) =>
    plan.units.map(({ name, memberCount }) =>
      memberCount === undefined
        ? t('planfiles:units.line', { name })
        : t('planfiles:units.members', { name, count: formatCount(memberCount) }),
    ),
};

function nameOf({ plan }: DraftShown, key: string): string {
  return plan.units.find((unit) => unit.key === key)?.shortName ?? key;
}
