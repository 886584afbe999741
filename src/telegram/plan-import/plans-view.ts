import type { AwaitedOutcome, PlansOutcome, PlanTemplateOutcome } from '../../actions/plan-import/show-plans.ts';
import type { ChosenPlanOutcome } from '../../actions/plan-import/choose-plan.ts';
import type { SentPlanOutcome } from '../../actions/plan-import/send-plan-file.ts';
import { PLAN_FILE_LIMITS } from '../../actions/plan-import/send-plan-file.ts';
import type { TakenPlanOutcome } from '../../actions/plan-import/take-plan.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type Button, type View } from '../parts/view.ts';
import { viewDraft } from './preview-view.ts';

const MEGABYTE = 1024 * 1024;
/** So many faults are told at once. */
const FAULTS_TOLD = 8;

/** Returns the years of a plan as they are written: "2017 - 2020", "2026". */
function yearsOf({ fromYear, toYear }: { fromYear: number; toYear: number }): string {
  return fromYear === toYear ? String(fromYear) : `${fromYear} - ${toYear}`;
}

/** Renders the plans of the bot, and the way to a further one. */
export function viewPlans(t: Translate, { plans, spoken, adding }: Allowed<PlansOutcome>): View {
  const lines = plans.map((plan) => {
    const { title, amendments } = plan;
    const line = t(plans.length > 1 && plan.id === spoken ? 'planfiles:list.spoken' : 'planfiles:list.line', {
      title,
      years: yearsOf(plan),
      tasks: formatCount(plan.tasks),
    });
    return amendments === 0 ? line : `${line}; ${t('planfiles:list.amended', { count: formatCount(amendments) })}`;
  });
  const how = adding === null ? [] : ['', t('planfiles:list.how')];
  const others = plans.filter(({ id }) => id !== spoken);
  return {
    text: [t(`planfiles:list.${adding === null ? 'own' : 'title'}`), ...lines, ...how].join('\n'),
    buttons: [
      ...(adding === null ? [] : plans).map(({ id, shortTitle: title }) => [
        button(
          plans.length === 1 ? t('planfiles:button.amend') : t('planfiles:button.amendOne', { title, ...PLAIN }),
          'plan-amend',
          id,
        ),
      ]),
      ...others.map(({ id, shortTitle: title }) => [
        button(t('planfiles:button.choose', { title, ...PLAIN }), 'plan-choose', id),
      ]),
      ...(adding === null ? [] : [[addButton(t), templateButton(t)]]),
      ...(adding?.kind === 'draft' ? [[button(t('planfiles:button.goOn'), 'plan-draft')]] : []),
    ],
  };
}

const addButton = (t: Translate): Button => button(t('planfiles:button.add'), 'plan-add');
const templateButton = (t: Translate): Button => button(t('planfiles:button.template'), 'plan-template');

/** Renders that files are awaited, or why not. */
export function viewAwaited(t: Translate, outcome: Allowed<AwaitedOutcome>): View {
  switch (outcome.kind) {
    case 'awaited':
      return {
        text:
          outcome.amends === null ? t('planfiles:awaited') : t('planfiles:awaitedAmendment', { title: outcome.amends }),
        buttons: [[templateButton(t)]],
      };
    case 'begun':
      return {
        text: t('planfiles:notTaken.begun'),
        buttons: [
          [button(t('planfiles:button.goOn'), 'plan-draft')],
          [button(t('planfiles:button.discard'), 'plan-discard')],
        ],
      };
    case 'no-plan':
      return viewNothing(t);
  }
}

/** Renders the workbook to fill in. */
export function viewPlanTemplate(t: Translate, { file }: Allowed<PlanTemplateOutcome>): View {
  return { text: t('planfiles:template'), file: { name: `${t('planfiles:templateName', PLAIN)}.xlsx`, content: file } };
}

/** Renders what a file was read as, or why it could not be, and what to do. */
export function viewSentPlan(t: Translate, outcome: Allowed<SentPlanOutcome>): View {
  const buttons = [[templateButton(t)]];
  switch (outcome.kind) {
    case 'draft':
      return viewDraft(t, outcome);
    case 'nothing':
      return viewNothing(t);
    case 'not-a-plan':
      return outcome.calledItself === null
        ? { text: t('planfiles:refused.not-a-plan'), buttons }
        : { text: t('planfiles:refused.other-document', { called: outcome.calledItself }), buttons };
    default: {
      const values = {
        rows: formatCount(PLAN_FILE_LIMITS.rows),
        megabytes: formatCount(PLAN_FILE_LIMITS.bytes / MEGABYTE),
        sheetMegabytes: formatCount(PLAN_FILE_LIMITS.sheetBytes / MEGABYTE),
        cell: outcome.kind === 'beyond' ? outcome.cell : '',
      };
      return { text: t(`planfiles:refused.${outcome.kind}`, values), buttons };
    }
  }
}

/** Renders of which plan is spoken from now on. */
export function viewChosen(t: Translate, outcome: Allowed<ChosenPlanOutcome>): View {
  return {
    text: outcome.kind === 'chosen' ? t('planfiles:chosen', { title: outcome.title }) : t('planfiles:notTaken.nothing'),
  };
}

/** Renders that no plan is being added. */
export function viewNothing(t: Translate): View {
  return { text: t('planfiles:notTaken.nothing'), buttons: [[addButton(t)]] };
}

/** Renders that a plan was taken, or why it was not. */
export function viewTaken(t: Translate, outcome: Allowed<TakenPlanOutcome>): View {
  const back = [[button(t('planfiles:button.back'), 'plan-draft')]];
  switch (outcome.kind) {
    case 'taken': {
      const { title, tasks, targets, units } = outcome;
      const counts = { tasks: formatCount(tasks), targets: formatCount(targets), units: formatCount(units) };
      return {
        text: t(outcome.amended ? 'planfiles:takenAmendment' : 'planfiles:taken', { title, ...counts }),
        buttons: [[button(t('planfiles:button.speakOfIt'), 'plan-choose', outcome.planId)]],
      };
    }
    case 'open':
      return { text: t('planfiles:notTaken.open', { count: formatCount(outcome.blocking) }), buttons: back };
    case 'exists':
      return { text: t('planfiles:notTaken.exists', { title: outcome.title }), buttons: back };
    case 'faults': {
      const told = outcome.faults.slice(0, FAULTS_TOLD).map(({ path, message }) => `- ${path}: ${message}`);
      return {
        text: [t('planfiles:notTaken.faults', { count: formatCount(outcome.faults.length) }), ...told].join('\n'),
        buttons: back,
      };
    }
    case 'changed':
      return { text: t('planfiles:notTaken.changed'), buttons: back };
    case 'nothing':
      return viewNothing(t);
  }
}

/** Renders that the plan that was being added is given up. */
export function viewDiscarded(t: Translate, outcome: { kind: 'discarded' } | { kind: 'nothing' }): View {
  return outcome.kind === 'nothing' ? viewNothing(t) : { text: t('planfiles:discarded'), buttons: [[addButton(t)]] };
}
