import { codeOf } from '../../domain/text/code-of.ts';
import type { RegistrationStepView } from '../../actions/registration/registration-step.ts';
import type { RegistrationNote } from '../../domain/people/registration.ts';
import { KEPT_MONTHS } from '../../domain/retention/periods.ts';
import { formatCount, formatPhone } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { UNIT_HEADINGS, type UnitHeading } from '../../actions/registration/list-units-to-choose.ts';
import { pagedButtons, pageOf, SHORT_PAGE } from '../parts/paged.ts';
import { button, type View } from '../parts/view.ts';
import { cutText } from '../../domain/text/storable.ts';

/** Months for which somebody is known after their last duty, as the consent says them. */
const KEPT_AFTERWARDS = formatCount(KEPT_MONTHS.afterDuty);

/**
 * Renders what registration shows before it asks for anything. `code`: of the invitation with which the person came.
 */
export function viewConsent(t: Translate, plan: string, responsible: string, code?: string): View {
  const label = t('registration:consent.yes');
  const yes = code === undefined ? button(label, 'consent', 'yes') : button(label, 'invitation-accept', code);
  return {
    text: t('registration:consent.text', { plan, responsible, months: KEPT_AFTERWARDS }),
    buttons: [
      [yes, button(t('registration:consent.no'), 'consent', 'no')],
      [button(t('registration:consent.more'), 'consent', 'full')],
    ],
  };
}

/** Renders the whole text of the consent, with the same two answers. */
export function viewFullConsent(t: Translate, responsible: string): View {
  const answers = [
    button(t('registration:consent.yes'), 'consent', 'yes'),
    button(t('registration:consent.no'), 'consent', 'no'),
  ];
  return { text: t('registration:consent.full', { responsible, months: KEPT_AFTERWARDS }), buttons: [answers] };
}

/**
 * Renders the open question of a registration, led by what became of the last answer. After the phone number its
 * keyboard goes away, which takes a message of its own.
 */
export function viewRegistrationStep(t: Translate, step: RegistrationStepView): View[] {
  const note = step.note === null ? null : noteText(t, step.note, step);
  const question = asksBack(step.note) ? null : questionText(t, step);
  if (step.note?.kind === 'phone-saved' && note !== null && question !== null) {
    return [
      { text: note, phoneKeyboard: 'remove' },
      { text: question, ...replyWays(t, step) },
    ];
  }
  return [{ text: [note, question].filter((part) => part !== null).join('\n\n'), ...replyWays(t, step) }];
}

/** Whether a note is the question itself. */
function asksBack(note: RegistrationNote | null): boolean {
  return ['unit-guessed', 'units-offered', 'unit-unknown', 'marks-missing', 'phone-doubted'].includes(note?.kind ?? '');
}

function questionText(t: Translate, { state, draft, unit, role }: RegistrationStepView): string {
  switch (state.step) {
    case 'unit':
      return t('registration:ask.unit');
    case 'name':
      return t('registration:ask.name');
    case 'title':
      return t('registration:ask.title');
    case 'phone':
      return t('registration:ask.phone');
    case 'role':
      return t('registration:ask.role', { unit: unit?.name ?? '' });
    case 'confirm':
      return t('registration:ask.confirm', {
        role: role === null ? '' : t(`people:inviteRole.${role}`),
        fullName: draft.fullName ?? '',
        title: draft.title ?? '',
        unit: unit?.name ?? '',
        phone: formatPhone(draft.phone ?? ''),
      });
  }
}

/** Says what became of the last message, before the next question. */
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
        ? t('registration:note.unitUnknownNear', { typed: cutText(note.typed, 60) })
        : t('registration:note.unitUnknown', { typed: cutText(note.typed, 60) });
    case 'unit-gone':
      return t('registration:note.unitGone');
    case 'name-saved':
      return t('registration:note.nameSaved', { fullName: draft.fullName ?? '', title: draft.title ?? '' });
    case 'name-refused':
      return t('registration:note.nameRefused');
    case 'marks-missing':
      return t('registration:note.marksMissing', {
        written: [draft.fullName, draft.title].filter((part) => part !== null).join(', '),
      });
    case 'title-missing':
      return t('registration:note.titleMissing', { fullName: draft.fullName ?? '' });
    case 'title-refused':
      return t('registration:note.titleRefused');
    case 'phone-saved':
      return t('registration:note.phoneSaved', { phone: formatPhone(draft.phone ?? '') });
    case 'phone-doubted':
      return t('people:phoneDoubted', { phone: formatPhone(note.phone) });
    case 'phone-refused':
      return t('registration:note.phoneRefused');
    case 'role-refused':
      return t('registration:note.roleRefused');
    case 'contact-foreign':
      return t('registration:note.contactForeign');
    case 'use-buttons':
      return t('registration:note.useButtons');
    case 'not-understood':
      return t('registration:note.notUnderstood');
  }
}

/** Returns how a step can be answered beside typing. */
function replyWays(
  t: Translate,
  { state, note, named, roles, spellings }: RegistrationStepView,
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
    case 'title': {
      const back = [button(t('common:button.back'), 'registration-back')];
      if (note?.kind !== 'marks-missing') return { buttons: [back] };
      const known = spellings.map((name) => [button(name, 'registration-spelling', codeOf(name))]);
      return { buttons: [...known, [button(t('registration:button.asTyped'), 'registration-as-typed')], back] };
    }
    case 'phone':
      // The keyboard for sharing a number stays; a message has one kind of buttons only.
      if (note?.kind === 'phone-doubted')
        return {
          buttons: [[button(t('people:button.phone', { phone: formatPhone(note.phone) }), 'registration-phone')]],
        };
      return { phoneKeyboard: { share: t('registration:button.sharePhone'), back: t('common:button.back') } };
    case 'role':
      return {
        buttons: [
          ...roles.map((role) => [button(t(`registration:button.role.${role}`), 'registration-role', role)]),
          [button(t('common:button.back'), 'registration-back')],
        ],
      };
    case 'confirm':
      return {
        buttons: [
          [button(t('registration:button.send'), 'registration-send')],
          [
            button(t('registration:button.editName'), 'registration-edit', 'name'),
            button(t('registration:button.editPhone'), 'registration-edit', 'phone'),
          ],
          [
            button(t('registration:button.editUnit'), 'registration-edit', 'unit'),
            ...(roles.length > 1 ? [button(t('registration:button.editRole'), 'registration-edit', 'role')] : []),
          ],
        ],
      };
  }
}

/** Renders the headings among which a unit can be picked, by their index; those without units are left out. */
export function viewUnitHeadings(t: Translate, present: readonly UnitHeading[]): View {
  return {
    text: t('registration:ask.kind'),
    buttons: present.map((heading) => [
      button(t(`registration:kind.${heading}`), 'unit-page', UNIT_HEADINGS.indexOf(heading), 0),
    ]),
  };
}

/** Renders one page of the units under a heading, two in a row. */
export function viewUnitPage(
  t: Translate,
  units: readonly { id: number; shortName: string }[],
  headingIndex: number,
  page: number,
): View {
  const shown = pageOf(units, page, SHORT_PAGE);
  const { start, items } = shown;
  return {
    text: t('registration:ask.page', { from: start + 1, to: start + items.length, total: units.length }),
    buttons: [
      ...pagedButtons(
        t,
        shown,
        2,
        ({ id, shortName }) => button(shortName, 'unit', id),
        (label, to) => button(label, 'unit-page', headingIndex, to),
      ),
      [button(t('common:button.back'), 'unit-kinds')],
    ],
  };
}
