import { parseNameAndTitle } from '../text/parse-name-and-title.ts';
import { parsePhone } from '../text/parse-phone.ts';
import { findUnits, type UnitIndex } from './find-unit.ts';

/** Version of the consent text; a change of the text needs a new number. */
export const CONSENT_VERSION = 1;

/** What has been told so far; each part is kept as soon as it is known. */
export interface RegistrationDraft {
  unitId: number | null;
  fullName: string | null;
  title: string | null;
  phone: string | null;
}

/** What is asked now. `confirm` shows everything before it is sent. */
export type RegistrationStep = 'unit' | 'name' | 'title' | 'phone' | 'confirm';

/** The cursor over the draft. `editing`: after this answer, back to the confirmation. */
export interface RegistrationState {
  step: RegistrationStep;
  editing: boolean;
}

/** What a person can send while registering. */
export type RegistrationInput =
  | { kind: 'text'; text: string }
  | { kind: 'contact'; phone: string; own: boolean }
  | { kind: 'choose-unit'; unitId: number }
  | { kind: 'edit'; step: Exclude<RegistrationStep, 'confirm'> }
  | { kind: 'back' }
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
  | { kind: 'title-missing' }
  | { kind: 'title-refused' }
  | { kind: 'phone-refused' }
  | { kind: 'contact-foreign' }
  | { kind: 'phone-saved' }
  | { kind: 'use-buttons' }
  | { kind: 'not-understood' };

export interface RegistrationAdvance {
  draft: RegistrationDraft;
  state: RegistrationState;
  note: RegistrationNote | null;
}

/** The first thing still missing. */
export function firstMissingStep(draft: RegistrationDraft): RegistrationStep {
  if (draft.unitId === null) return 'unit';
  if (draft.fullName === null) return 'name';
  if (draft.title === null) return 'title';
  if (draft.phone === null) return 'phone';
  return 'confirm';
}

const STEPS: readonly RegistrationStep[] = ['unit', 'name', 'title', 'phone', 'confirm'];

/**
 * Takes one message of a person who registers.
 * @param units the units that may be registered for.
 * @returns the draft and the cursor after it, and what must be said about it. A refused input changes neither.
 */
export function advanceRegistration(
  draft: RegistrationDraft,
  state: RegistrationState,
  input: RegistrationInput,
  units: UnitIndex,
): RegistrationAdvance {
  const stay = (note: RegistrationNote): RegistrationAdvance => ({ draft, state, note });
  const save = (part: Partial<RegistrationDraft>, note: RegistrationNote): RegistrationAdvance => {
    const saved = { ...draft, ...part };
    return { draft: saved, state: { step: firstMissingStep(saved), editing: false }, note };
  };

  switch (input.kind) {
    case 'other':
      return stay({ kind: 'not-understood' });
    case 'choose-unit':
      return units.has(input.unitId)
        ? save({ unitId: input.unitId }, { kind: 'unit-saved' })
        : stay({ kind: 'unit-gone' });
    case 'edit':
      return { draft, state: { step: input.step, editing: true }, note: null };
    case 'back':
      return { draft, state: stepBack(draft, state), note: null };
    case 'contact':
      if (state.step !== 'phone') return stay({ kind: 'not-understood' });
      if (!input.own) return stay({ kind: 'contact-foreign' });
      return savePhone(input.phone, save, stay);
    case 'text':
      return takeText(input.text, state.step, units, save, stay);
  }
}

type Save = (part: Partial<RegistrationDraft>, note: RegistrationNote) => RegistrationAdvance;
type Stay = (note: RegistrationNote) => RegistrationAdvance;

function takeText(text: string, step: RegistrationStep, units: UnitIndex, save: Save, stay: Stay): RegistrationAdvance {
  switch (step) {
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
      if (parsed.kind === 'title-missing')
        return save({ fullName: parsed.fullName, title: null }, { kind: 'title-missing' });
      return save({ fullName: parsed.fullName, title: parsed.title }, { kind: 'name-saved' });
    }
    case 'title': {
      const title = text.trim();
      const sound =
        title.length >= 2 &&
        title.length <= 120 &&
        /\p{L}{2}/u.test(title) &&
        !/\p{Extended_Pictographic}/u.test(title);
      return sound ? save({ title }, { kind: 'name-saved' }) : stay({ kind: 'title-refused' });
    }
    case 'phone':
      return savePhone(text, save, stay);
    case 'confirm':
      return stay({ kind: 'use-buttons' });
  }
}

function savePhone(typed: string, save: Save, stay: Stay): RegistrationAdvance {
  const phone = parsePhone(typed);
  return phone.kind === 'phone'
    ? save({ phone: phone.phone }, { kind: 'phone-saved' })
    : stay({ kind: 'phone-refused' });
}

/** One question back, or out of a correction. The first question stays where it is. */
function stepBack(draft: RegistrationDraft, state: RegistrationState): RegistrationState {
  if (state.editing) return { step: firstMissingStep(draft), editing: false };
  const before = STEPS[Math.max(0, STEPS.indexOf(state.step) - 1)] ?? 'unit';
  return { step: before === 'title' ? 'name' : before, editing: true };
}
