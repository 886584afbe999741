import { codeOf } from '../../domain/text/code-of.ts';
import type { AudiencePart } from '../../domain/broadcasts/audience.ts';
import { readAudience } from '../../domain/broadcasts/read-audience.ts';
import { readSurveyHour } from '../../domain/surveys/survey-hour.ts';
import { readQuestions, type SurveyKind } from '../../domain/surveys/survey-question.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { lacksMarksSomewhere } from '../../domain/text/unmarked.ts';
import type { Database } from '../../store/open-store.ts';
import { isAgency, isDistrictKind } from '../../domain/units/unit-kinds.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { listUnitsOn, type UnitFacts } from '../../store/units.ts';
import { indexUnits, isRegistrable } from '../registration/registration-step.ts';
import { currentStateOf, enterConversation } from '../conversations/conversation.ts';
import type { Request } from '../request.ts';
import {
  changeDraft,
  listUnitGroups,
  surveyConversation,
  viewDraft,
  type ComposeOutcome,
  type DraftChange,
  type SurveyDraft,
} from './survey-draft.ts';
import { authorize } from '../permissions/authorize.ts';

/** Begins a survey: its questions are asked first. */
export async function beginSurvey(request: Request): Promise<ComposeOutcome> {
  const { store, person } = request;
  const actor = authorize(person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  const draft: SurveyDraft = { step: 'questions', questions: [], unitIds: [], dueAt: null };
  await enterConversation(store.database, request, surveyConversation, draft);
  return viewDraft(request, { draft, note: null });
}

/** Reads the survey in the making, to be shown again. */
export async function readSurveyDraft(request: Request): Promise<ComposeOutcome> {
  const { store, person } = request;
  const actor = authorize(person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  const draft = await currentStateOf(store.database, request, surveyConversation);
  return draft === null ? { kind: 'not-composing' } : viewDraft(request, { draft, note: null });
}

/** Takes what was typed at the open step: questions, names of units, or an hour. */
export async function writeSurvey(request: Request, text: string): Promise<ComposeOutcome> {
  return changeDraft(request, 'write-survey', (draft, database) => {
    switch (draft.step) {
      case 'questions':
        return takeQuestions(draft, text);
      case 'units':
        // Whoever has named the units and goes on with the hour need not press a button between.
        if (draft.unitIds.length > 0 && readSurveyHour(text, request.now).kind === 'hour')
          return takeHour(draft, text, request.now);
        return takeNames(draft, text, database, request);
      case 'hour':
        return takeHour(draft, text, request.now);
      case 'preview':
        return { draft, note: { kind: 'use-buttons' } };
    }
  });
}

/** Returns to a step to change what was chosen there; units and hour need what comes before them. */
export async function goToStep(request: Request, step: SurveyDraft['step']): Promise<ComposeOutcome> {
  return changeDraft(request, 'survey-step', (draft) => {
    if (step !== 'questions' && draft.questions.length === 0) return { draft, note: { kind: 'empty' } };
    return { draft: { ...draft, step }, note: null };
  });
}

/** Completes the choice of units: goes on to the hour, or to the preview where the hour was chosen before. */
export async function finishUnits(request: Request): Promise<ComposeOutcome> {
  return changeDraft(request, 'survey-units-done', (draft) => {
    if (draft.unitIds.length === 0) return { draft, note: { kind: 'no-units' } };
    return { draft: { ...draft, step: draft.dueAt === null ? 'hour' : 'preview' }, note: null };
  });
}

/** Changes how a question is answered. @param code of its words: questions typed anew are others. */
export async function changeKind(request: Request, code: number, kind: SurveyKind): Promise<ComposeOutcome> {
  return changeDraft(request, 'survey-kind', (draft) => ({
    draft: { ...draft, questions: draft.questions.map((one) => (codeOf(one.text) === code ? { ...one, kind } : one)) },
    note: null,
  }));
}

/** Adds the units of a group. */
export async function addGroup(request: Request, groupId: number): Promise<ComposeOutcome> {
  return changeDraft(request, 'survey-group', async (draft, database) => {
    const groups = await listUnitGroups(database, request.planId, toLocalDate(request.now));
    const found = groups.find(({ id }) => id === groupId);
    return withUnits(draft, found?.unitIds ?? []);
  });
}

/** Adds one unit. */
export async function addUnit(request: Request, unitId: number): Promise<ComposeOutcome> {
  return changeDraft(request, 'survey-add', async (draft, database) => {
    const units = (await listUnitsOn(database, toLocalDate(request.now))).filter(isRegistrable);
    return withUnits(
      draft,
      units.filter(({ id }) => id === unitId).map(({ id }) => id),
    );
  });
}

/** Takes one unit out. */
export async function dropUnit(request: Request, unitId: number): Promise<ComposeOutcome> {
  return changeDraft(request, 'survey-drop', (draft) => ({
    draft: { ...draft, step: 'units', unitIds: draft.unitIds.filter((id) => id !== unitId) },
    note: null,
  }));
}

/** Takes an hour that was offered, in minutes since 1970. */
export async function chooseHour(request: Request, minutes: number): Promise<ComposeOutcome> {
  return changeDraft(request, 'survey-hour', (draft) => {
    const at = new Date(minutes * 60_000);
    if (at <= request.now) return { draft: { ...draft, step: 'hour' }, note: { kind: 'hour', reason: 'past' } };
    return withHour(draft, at);
  });
}

function withUnits(draft: SurveyDraft, unitIds: readonly number[]): DraftChange {
  return { draft: { ...draft, step: 'units', unitIds: [...new Set([...draft.unitIds, ...unitIds])] }, note: null };
}

function withHour(draft: SurveyDraft, at: Date): DraftChange {
  return { draft: { ...draft, dueAt: at.toISOString(), step: 'preview' }, note: null };
}

function takeQuestions(draft: SurveyDraft, text: string): DraftChange {
  const read = readQuestions(text);
  if (read.kind === 'refused') return { draft, note: read.refusal };
  // How they are answered was guessed, and is shown with the units.
  const questions = read.questions.flatMap((question, at) => (lacksMarksSomewhere(question.text) ? [at + 1] : []));
  const note = questions.length === 0 ? null : ({ kind: 'unmarked', questions } as const);
  return { draft: { ...draft, questions: read.questions, step: 'units' }, note };
}

/** Adds the units that were typed, by their names or kinds; those that are not sure or not known are noted. */
async function takeNames(
  draft: SurveyDraft,
  text: string,
  database: Database,
  { planId, now }: Pick<Request, 'planId' | 'now'>,
): Promise<DraftChange> {
  const units = (await listUnitsOn(database, toLocalDate(now))).filter(isRegistrable);
  const coordinator = (await readPlanFacts(database, planId))?.coordinator.key;
  const read = readAudience(text, { units: indexUnits(units), tasks: [], roundIds: [], askedBroadcastId: null });
  const named = read.parts.length + read.exclusions.length + read.unclear.length;
  if (named === 0) return { draft, note: { kind: 'names', unknown: [text.trim()], unsure: [] } };
  const idsOf = (parts: readonly AudiencePart[]): number[] =>
    units.filter((unit) => parts.some((part) => isMeant(unit, part, coordinator))).map(({ id }) => id);
  const left = idsOf(read.exclusions);
  const { draft: added } = withUnits(draft, idsOf(read.parts));
  const chosen = { ...added, unitIds: added.unitIds.filter((id) => !left.includes(id)) };
  const unclear = read.unclear.filter(({ typed }) => /[\p{L}\d]/u.test(typed));
  const unknown = unclear.flatMap(({ typed, unitIds }) => (unitIds.length === 0 ? [typed] : []));
  const unsure = unclear.flatMap(({ typed, unitIds }) =>
    unitIds.length === 0 ? [] : [{ typed, units: units.filter(({ id }) => unitIds.includes(id)) }],
  );
  return { draft: chosen, note: unclear.length === 0 ? null : { kind: 'names', unknown, unsure } };
}

/** Returns whether a unit is one of a part of an audience; the agency that coordinates is none of the agencies that it asks. */
function isMeant({ id, kind, key }: UnitFacts, part: AudiencePart, coordinator: string | undefined): boolean {
  switch (part.kind) {
    case 'unit':
      return part.unitId === id;
    case 'everybody':
      return key !== coordinator;
    case 'districts':
      return isDistrictKind(kind);
    case 'agencies':
      return isAgency(kind) && key !== coordinator;
    case 'enterprises':
      return kind === 'enterprise';
    default:
      return false;
  }
}

function takeHour(draft: SurveyDraft, text: string, now: Date): DraftChange {
  const read = readSurveyHour(text, now);
  return read.kind === 'hour' ? withHour(draft, read.at) : { draft, note: { kind: 'hour', reason: read.reason } };
}
