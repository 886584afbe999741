import type { RegistrationStepView } from '../../actions/registration/registration-step.ts';
import type { RegistrationNote } from '../../domain/people/registration.ts';
import { formatPhone } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../locales.ts';
import { button, inRows, type Button, type View } from './view.ts';

/** What registration shows before it asks for anything. `code`: of the invitation with which the person came. */
export function viewConsent(t: Translate, plan: string, responsible: string, code?: string): View {
  const label = t('registration:consent.yes');
  const yes = code === undefined ? button(label, 'consent', 'yes') : button(label, 'invitation-accept', code);
  return {
    text: t('registration:consent.text', { plan, responsible }),
    buttons: [
      [yes, button(t('registration:consent.no'), 'consent', 'no')],
      [button(t('registration:consent.more'), 'consent', 'full')],
    ],
  };
}

/** The whole text of the consent, with the same two answers. */
export function viewFullConsent(t: Translate, responsible: string): View {
  const answers = [
    button(t('registration:consent.yes'), 'consent', 'yes'),
    button(t('registration:consent.no'), 'consent', 'no'),
  ];
  return { text: t('registration:consent.full', { responsible }), buttons: [answers] };
}

/**
 * The open question of a registration, led by what became of the last answer.
 * After the phone number its keyboard goes away, which takes a message of its own.
 */
export function viewRegistrationStep(t: Translate, step: RegistrationStepView): View[] {
  const note = step.note === null ? null : noteText(t, step.note, step);
  const asksBack =
    step.note?.kind === 'unit-guessed' || step.note?.kind === 'units-offered' || step.note?.kind === 'unit-unknown';
  const question = asksBack ? null : questionText(t, step);
  if (step.note?.kind === 'phone-saved' && note !== null && question !== null) {
    return [
      { text: note, phoneKeyboard: 'remove' },
      { text: question, ...replyWays(t, step) },
    ];
  }
  return [{ text: [note, question].filter((part) => part !== null).join('\n\n'), ...replyWays(t, step) }];
}

function questionText(t: Translate, { state, draft, unit }: RegistrationStepView): string {
  switch (state.step) {
    case 'unit':
      return t('registration:ask.unit');
    case 'name':
      return t('registration:ask.name');
    case 'title':
      return t('registration:ask.title');
    case 'phone':
      return t('registration:ask.phone');
    case 'confirm':
      return t('registration:ask.confirm', {
        fullName: draft.fullName ?? '',
        title: draft.title ?? '',
        unit: unit?.name ?? '',
        phone: formatPhone(draft.phone ?? ''),
      });
  }
}

function noteText(t: Translate, note: RegistrationNote, { draft, unit, named }: RegistrationStepView): string {
  switch (note.kind) {
    case 'unit-saved':
      return t('registration:note.unitSaved', { unit: unit?.name ?? '' });
    case 'unit-guessed':
      return t('registration:note.unitGuessed', { unit: named[0]?.name ?? '' });
    case 'units-offered':
      return t('registration:note.unitsOffered');
    case 'unit-unknown':
      return note.nearest.length > 0
        ? t('registration:note.unitUnknownNear', { typed: note.typed.slice(0, 60) })
        : t('registration:note.unitUnknown', { typed: note.typed.slice(0, 60) });
    case 'unit-gone':
      return t('registration:note.unitGone');
    case 'name-saved':
      return t('registration:note.nameSaved', { fullName: draft.fullName ?? '', title: draft.title ?? '' });
    case 'name-refused':
      return t('registration:note.nameRefused');
    case 'title-missing':
      return t('registration:note.titleMissing', { fullName: draft.fullName ?? '' });
    case 'title-refused':
      return t('registration:note.titleRefused');
    case 'phone-saved':
      return t('registration:note.phoneSaved', { phone: formatPhone(draft.phone ?? '') });
    case 'phone-refused':
      return t('registration:note.phoneRefused');
    case 'contact-foreign':
      return t('registration:note.contactForeign');
    case 'use-buttons':
      return t('registration:note.useButtons');
    case 'not-understood':
      return t('registration:note.notUnderstood');
  }
}

function replyWays(
  t: Translate,
  { state, note, named }: RegistrationStepView,
): Pick<View, 'buttons' | 'phoneKeyboard'> {
  const browse = [button(t('registration:button.browse'), 'unit-kinds')];
  switch (state.step) {
    case 'unit': {
      if (note?.kind === 'unit-guessed' && named[0] !== undefined) {
        const sure = button(t('registration:button.yes'), 'unit', named[0].id);
        return { buttons: [[sure, button(t('registration:button.otherUnit'), 'unit-kinds')]] };
      }
      return { buttons: [...named.map(({ id, name }) => [button(name, 'unit', id)]), browse] };
    }
    case 'name':
    case 'title':
      return { buttons: [[button(t('common:button.back'), 'registration-back')]] };
    case 'phone':
      return { phoneKeyboard: { share: t('registration:button.sharePhone'), back: t('common:button.back') } };
    case 'confirm':
      return {
        buttons: [
          [button(t('registration:button.send'), 'registration-send')],
          [
            button(t('registration:button.editName'), 'registration-edit', 'name'),
            button(t('registration:button.editPhone'), 'registration-edit', 'phone'),
          ],
          [button(t('registration:button.editUnit'), 'registration-edit', 'unit')],
        ],
      };
  }
}

/** The kinds among which a unit can be picked, as the callback's index names them. */
export const UNIT_KINDS = ['district', 'commune', 'department', 'other'] as const;

/** The choice of a kind of unit; kinds without units are left out. */
export function viewUnitKinds(t: Translate, present: readonly (typeof UNIT_KINDS)[number][]): View {
  return {
    text: t('registration:ask.kind'),
    buttons: present.map((kind) => [button(t(`registration:kind.${kind}`), 'unit-page', UNIT_KINDS.indexOf(kind), 0)]),
  };
}

const PAGE = 12;

/** One page of the units of a kind, two in a row. */
export function viewUnitPage(
  t: Translate,
  units: readonly { id: number; shortName: string }[],
  kindIndex: number,
  page: number,
): View {
  const start = Math.min(page * PAGE, Math.max(0, Math.floor((units.length - 1) / PAGE) * PAGE));
  const shown = units.slice(start, start + PAGE);
  const turning: Button[] = [];
  if (start > 0) turning.push(button(t('common:button.previous'), 'unit-page', kindIndex, start / PAGE - 1));
  if (start + PAGE < units.length)
    turning.push(button(t('common:button.next'), 'unit-page', kindIndex, start / PAGE + 1));
  const choices = shown.map(({ id, shortName }) => button(shortName, 'unit', id));
  return {
    text: t('registration:ask.page', { from: start + 1, to: start + shown.length, total: units.length }),
    buttons: [
      ...inRows(choices, 2),
      ...(turning.length > 0 ? [turning] : []),
      [button(t('common:button.back'), 'unit-kinds')],
    ],
  };
}
