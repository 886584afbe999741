import { nameLacksMarks } from './name-marks.ts';
import { lacksMarks, searchKey } from '../text/normalize.ts';
import { isChoiceWord } from '../text/choice-words.ts';
import { expandTitle, parseNameAndTitle } from '../text/parse-name-and-title.ts';
import { parsePhone } from '../text/parse-phone.ts';
import { takePhones } from '../text/take-phone.ts';
import { readAskedRole } from './asked-role.ts';
import { correctedName, isTitle } from './corrected-name.ts';
import { findUnits } from './find-unit.ts';
import type { UnitIndex } from './unit-index.ts';
import type { GrantedRole } from './granted-roles.ts';

/** Version of the consent text; a change of the text needs a new number. */
export const CONSENT_VERSION = 2;

/** Where a registration stands. */
export const REGISTRATION_STATES = ['draft', 'submitted', 'approved', 'refused', 'cancelled'] as const;
export type RegistrationStanding = (typeof REGISTRATION_STATES)[number];

/** What has been told so far; each part is kept as soon as it is known. */
export interface RegistrationDraft {
  unitId: number | null;
  fullName: string | null;
  title: string | null;
  phone: string | null;
  /** Telegram gave the phone; one that was only typed may be anybody's. */
  phoneShared: boolean;
  /** The role that was chosen; null where it follows from the title. */
  askedRole: GrantedRole | null;
}

/** The draft of somebody who has just begun. */
export const NOTHING_TOLD: RegistrationDraft = {
  unitId: null,
  fullName: null,
  title: null,
  phone: null,
  phoneShared: false,
  askedRole: null,
};

/** What is asked now; `role` only on demand. `confirm` shows everything before it is sent. */
export const REGISTRATION_STEPS = ['unit', 'name', 'title', 'phone', 'role', 'confirm'] as const;
export type RegistrationStep = (typeof REGISTRATION_STEPS)[number];

/** The cursor over the draft. `editing`: after this answer, back to the confirmation. */
export interface RegistrationState {
  step: RegistrationStep;
  editing: boolean;
  /** Marks were asked for: what is typed now is taken as it is. */
  marksAsked?: boolean;
  /** What the number that was typed most likely is; nothing is kept of it before it is confirmed. */
  doubtedPhone?: string;
}

/** What a person can send while registering. */
export type RegistrationInput =
  | { kind: 'text'; text: string }
  | { kind: 'contact'; phone: string; own: boolean }
  | { kind: 'choose-unit'; unitId: number }
  | { kind: 'choose-role'; role: GrantedRole }
  | { kind: 'edit'; step: Exclude<RegistrationStep, 'confirm'> }
  | { kind: 'back' }
  /** A name as the unit's list or its people have it. */
  | { kind: 'spelling'; fullName: string }
  /** What was typed without marks stays as it is. */
  | { kind: 'as-typed' }
  /** The number that was made of the typed one. */
  | { kind: 'doubted-phone' }
  | { kind: 'other' };

/** What the answer says before it puts the open question (again). */
export type RegistrationNote =
  | { kind: 'unit-saved' }
  | { kind: 'unit-guessed'; unitId: number }
  | { kind: 'units-offered'; unitIds: number[] }
  | { kind: 'unit-unknown'; typed: string; nearest: number[] }
  | { kind: 'unit-gone' }
  | { kind: 'name-refused'; reason: string }
  | { kind: 'name-saved' }
  /** Name or title will read as they were typed, without marks. */
  | { kind: 'marks-missing' }
  | { kind: 'title-missing' }
  | { kind: 'title-refused' }
  | { kind: 'phone-refused' }
  /** One of eleven digits, which ended, or one written as nobody writes it: what it most likely is. */
  | { kind: 'phone-doubted'; phone: string }
  | { kind: 'contact-foreign' }
  | { kind: 'phone-saved' }
  | { kind: 'role-refused' }
  | { kind: 'use-buttons' }
  | { kind: 'not-understood' };

export interface RegistrationAdvance {
  draft: RegistrationDraft;
  state: RegistrationState;
  note: RegistrationNote | null;
}

/** Returns the first thing still missing. */
export function firstMissingStep(draft: RegistrationDraft): RegistrationStep {
  if (draft.unitId === null) return 'unit';
  if (draft.fullName === null) return 'name';
  if (draft.title === null) return 'title';
  if (draft.phone === null) return 'phone';
  return 'confirm';
}

const STEPS = REGISTRATION_STEPS.filter((step) => step !== 'role');

/**
 * Takes one message of a person who registers.
 * @param units the units that may be registered for.
 * @param roles those for which one can register in the unit of the draft.
 * @returns the draft and the cursor after it, and what must be said about it. A refused input changes neither.
 */
export function advanceRegistration(
  draft: RegistrationDraft,
  state: RegistrationState,
  input: RegistrationInput,
  units: UnitIndex,
  roles: readonly GrantedRole[],
): RegistrationAdvance {
  const { doubtedPhone, ...asked } = state;
  const stay = (note: RegistrationNote): RegistrationAdvance => ({ draft, state, note });
  const save: SavePart = (part, note) => {
    const saved = { ...draft, ...part };
    return { draft: saved, state: { ...asked, step: firstMissingStep(saved), editing: false }, note };
  };

  switch (input.kind) {
    case 'other':
      return stay({ kind: 'not-understood' });
    case 'choose-unit':
      return units.units.has(input.unitId)
        ? save({ unitId: input.unitId }, { kind: 'unit-saved' })
        : stay({ kind: 'unit-gone' });
    case 'choose-role':
      return takeRole(input.role, roles, save, stay);
    case 'edit':
      return { draft, state: { ...state, step: input.step, editing: true }, note: null };
    case 'spelling':
      return draft.fullName === null
        ? stay({ kind: 'not-understood' })
        : save({ fullName: input.fullName }, { kind: draft.title === null ? 'title-missing' : 'name-saved' });
    case 'as-typed':
      if (draft.fullName === null) return stay({ kind: 'not-understood' });
      return save({}, { kind: draft.title === null ? 'title-missing' : 'name-saved' });
    case 'doubted-phone':
      return doubtedPhone === undefined ? stay({ kind: 'not-understood' }) : savePhone(doubtedPhone, false, save, stay);
    case 'back':
      return { draft, state: stepBack(draft, state), note: null };
    case 'contact':
      if (state.step !== 'phone') return stay({ kind: 'not-understood' });
      if (!input.own) return stay({ kind: 'contact-foreign' });
      return savePhone(input.phone, true, save, stay);
    case 'text':
      return takeText(draft, input.text, state, { units, roles }, save, stay);
  }
}

type SavePart = (part: Partial<RegistrationDraft>, note: RegistrationNote | null) => RegistrationAdvance;
type StayAtStep = (note: RegistrationNote) => RegistrationAdvance;

/** Takes what was typed at a step of the registration. */
function takeText(
  draft: RegistrationDraft,
  text: string,
  state: RegistrationState,
  { units, roles }: { units: UnitIndex; roles: readonly GrantedRole[] },
  save: SavePart,
  stay: StayAtStep,
): RegistrationAdvance {
  /** Saves a part; where it lacks marks, they are asked for once, at the same step. */
  const saveWritten = (part: Partial<RegistrationDraft>, note: RegistrationNote): RegistrationAdvance => {
    const saved = save(part, note);
    const lacking = nameLacksMarks(part.fullName ?? '') || lacksMarks(part.title ?? '');
    if (state.marksAsked === true || !lacking) return saved;
    return { ...saved, state: { ...state, marksAsked: true }, note: { kind: 'marks-missing' } };
  };
  switch (state.step) {
    case 'unit': {
      const found = findUnits(units, text);
      if (found.kind === 'none') return stay({ kind: 'unit-unknown', typed: text, nearest: found.nearest });
      if (found.kind === 'several') return stay({ kind: 'units-offered', unitIds: found.ids });
      // Even a sure reading is shown and confirmed: a person registered for the wrong unit harms both.
      return stay({ kind: 'unit-guessed', unitId: found.id });
    }
    case 'name': {
      const parsed = parseNameAndTitle(text);
      if (parsed.kind === 'refused') return stay({ kind: 'name-refused', reason: parsed.reason });
      const phone = parsed.phone === null ? {} : { phone: parsed.phone, phoneShared: false };
      // The name alone, typed once more with its marks, leaves the title as it is.
      const again = parsed.kind === 'title-missing' && searchKey(parsed.fullName) === searchKey(draft.fullName ?? '');
      const title = parsed.kind === 'title-missing' ? (again ? draft.title : null) : parsed.title;
      const note = { kind: title === null ? ('title-missing' as const) : ('name-saved' as const) };
      return saveWritten({ fullName: parsed.fullName, title, ...phone }, note);
    }
    case 'title': {
      const { rest, phone } = takePhones(text.trim());
      const title = expandTitle(rest);
      if (!isTitle(title) || isChoiceWord(rest)) return stay({ kind: 'title-refused' });
      return saveWritten({ title, ...(phone === null ? {} : { phone, phoneShared: false }) }, { kind: 'name-saved' });
    }
    case 'phone':
      return savePhone(text, false, save, stay);
    case 'role':
      return takeRole(readAskedRole(text, roles), roles, save, stay);
    case 'confirm': {
      const corrected = correctedName(text, draft.fullName);
      return corrected === null ? stay({ kind: 'use-buttons' }) : save(corrected, { kind: 'name-saved' });
    }
  }
}

function takeRole(
  role: GrantedRole | null,
  roles: readonly GrantedRole[],
  save: SavePart,
  stay: StayAtStep,
): RegistrationAdvance {
  return role !== null && roles.includes(role) ? save({ askedRole: role }, null) : stay({ kind: 'role-refused' });
}

function savePhone(typed: string, phoneShared: boolean, save: SavePart, stay: StayAtStep): RegistrationAdvance {
  const phone = parsePhone(typed);
  switch (phone.kind) {
    case 'phone':
      return save({ phone: phone.phone, phoneShared }, { kind: 'phone-saved' });
    case 'doubted':
      return doubtPhone(stay, phone.phone);
    case 'refused':
      return stay({ kind: 'phone-refused' });
  }
}

/** Asks whether a number is the one that it most likely is; it is kept beside the question until then. */
function doubtPhone(stay: StayAtStep, phone: string): RegistrationAdvance {
  const asked = stay({ kind: 'phone-doubted', phone });
  return { ...asked, state: { ...asked.state, doubtedPhone: phone } };
}

/** One question back, or out of a correction. The first question stays where it is. */
function stepBack(draft: RegistrationDraft, state: RegistrationState): RegistrationState {
  if (state.editing) return { ...state, step: firstMissingStep(draft), editing: false };
  const at = STEPS.findIndex((step) => step === state.step);
  const before = STEPS[Math.max(0, at - 1)] ?? 'unit';
  return { ...state, step: before === 'title' ? 'name' : before, editing: true };
}
