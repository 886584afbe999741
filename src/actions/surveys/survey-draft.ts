import { z } from 'zod';
import { isAgency } from '../../domain/units/unit-kinds.ts';
import type { HourRefusal } from '../../domain/surveys/survey-hour.ts';
import { suggestHours } from '../../domain/surveys/survey-hour.ts';
import { SURVEY_KINDS, type QuestionsRefusal } from '../../domain/surveys/survey-question.ts';
import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { findRoster, listRounds } from '../../store/rounds.ts';
import { listRosterKeys } from '../../store/forms.ts';
import { listUnitsOn, type UnitFacts } from '../../store/units.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { currentStateOf, defineConversation, enterConversation, type StateOf } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** Composing a survey. */
export const surveyConversation = defineConversation(
  'survey',
  z.object({
    /** What is asked of the coordinator next. */
    step: z.enum(['questions', 'units', 'hour', 'preview']),
    questions: z.array(z.object({ text: z.string(), kind: z.enum(SURVEY_KINDS) })),
    unitIds: z.array(z.int()),
    /** Until when it is answered, in ISO form; null while no hour was chosen. */
    dueAt: z.string().nullable(),
  }),
);

/** A survey in the making. */
export type SurveyDraft = StateOf<typeof surveyConversation>;

/** Units that are added with one button: a roster of the plan, or its agencies (id 0). */
export interface UnitGroup {
  id: number;
  title: string;
  unitIds: number[];
}

/** What was not taken of the last message or button. */
export type SurveyNote =
  | QuestionsRefusal
  | { kind: 'hour'; reason: HourRefusal }
  | { kind: 'no-units' }
  /** Names that are none of a unit, and those that may be one of several. */
  | { kind: 'names'; unknown: string[]; unsure: { typed: string; units: UnitFacts[] }[] }
  /** Questions by their numbers, that were written without marks. */
  | { kind: 'unmarked'; questions: readonly number[] }
  | { kind: 'use-buttons' };

/** A survey in the making with what its open step shows. */
export interface SurveyDraftView {
  kind: 'draft';
  draft: SurveyDraft;
  note: SurveyNote | null;
  units: UnitFacts[];
  groups: UnitGroup[];
  suggestions: Date[];
  /** Units of which nobody could be told. */
  withoutContact: string[];
  responsible: string;
  /** Whether surveys were asked before. */
  askedBefore: boolean;
  now: Date;
}

export type ComposeOutcome = SurveyDraftView | Refusal | { kind: 'not-composing' };

/** What a message or button makes of a survey in the making. */
export interface DraftChange {
  draft: SurveyDraft;
  note: SurveyNote | null;
}

/** Takes a message or button of somebody who composes a survey: the changed draft is kept, and its open step shown. */
export async function changeDraft(
  request: Request,
  name: string,
  change: (draft: SurveyDraft, database: Database) => DraftChange | Promise<DraftChange>,
): Promise<ComposeOutcome> {
  const { person } = request;
  const actor = authorize(person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  const changed = await applyOnce(request, name, async (database): Promise<DraftChange | null> => {
    const draft = await currentStateOf(database, request, surveyConversation);
    if (draft === null) return null;
    const next = await change(draft, database);
    await enterConversation(database, request, surveyConversation, next.draft);
    return next;
  });
  return changed === null ? { kind: 'not-composing' } : viewDraft(request, changed);
}

/** Returns a survey in the making with what its open step shows. */
export async function viewDraft(
  { store, now, planId }: Request,
  { draft, note }: DraftChange,
): Promise<SurveyDraftView> {
  const { database } = store;
  const today = toLocalDate(now);
  const all = await listUnitsOn(database, today);
  const units = all.filter(({ id }) => draft.unitIds.includes(id));
  const unitIds = units.map(({ id }) => id);
  const contacts = unitIds.length === 0 ? [] : await listOfficers(database, null, REPORTING_ROLES, today, unitIds);
  const reached = new Set(contacts.flatMap((contact) => contact.unitIds));
  return {
    kind: 'draft',
    draft: {
      ...draft,
      unitIds,
    },
    note,
    units,
    now,
    groups: draft.step === 'units' ? await listUnitGroups(database, planId, today) : [],
    suggestions: draft.step === 'hour' ? suggestHours(now, await readCalendar(database)) : [],
    withoutContact: units.filter(({ id }) => !reached.has(id)).map(({ shortName }) => shortName),
    responsible: (await readPlanFacts(database, planId))?.coordinator.name ?? '',
    askedBefore:
      draft.step === 'questions' && (await listRounds(database, planId, { filledBy: 'chosen-units' })).length > 0,
  };
}

/**
 * Lists the groups of units that exist on a day (yyyy-mm-dd): the plan's rosters, and its agencies but the coordinating
 * one.
 */
export async function listUnitGroups(database: Database, planId: number, today: string): Promise<UnitGroup[]> {
  const plan = await readPlanFacts(database, planId);
  if (plan === null) return [];
  const groups: UnitGroup[] = [];
  for (const key of await listRosterKeys(database, plan.id)) {
    const roster = await findRoster(database, plan.id, key, today);
    if (roster !== null && roster.units.length > 0)
      groups.push({ id: roster.id, title: roster.title, unitIds: roster.units.map(({ id }) => id) });
  }
  const agencies = (await listUnitsOn(database, today)).filter(
    ({ kind, key }) => isAgency(kind) && key !== plan.coordinator.key,
  );
  return [...groups, { id: 0, title: '', unitIds: agencies.map(({ id }) => id) }];
}
