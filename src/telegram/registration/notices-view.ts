import { REGISTRATIONS_WAITING } from '../../actions/registration/registrations-waiting-notice.ts';
import { REGISTRATION_APPROVED } from '../../actions/registration/registration-approved-notice.ts';
import { REGISTRATION_REFUSED } from '../../actions/registration/registration-refused-notice.ts';
import { REGISTRATION_SUBMITTED } from '../../actions/registration/registration-submitted-notice.ts';
import { ANSWERED_WITHIN } from '../../domain/reminders/waiting-registration.ts';
import { formatCount, formatDateTime, formatDateWithWeekday } from '../../domain/text/vietnamese-format.ts';
import { wordNotice } from '../parts/notice-view.ts';
import { button } from '../parts/view.ts';
import { startButtons } from '../reports/start-buttons.ts';
import { viewRegistrationCard } from './registration-card.ts';

/** Notices about registrations. */
export const REGISTRATION_NOTICES = [
  wordNotice(REGISTRATION_SUBMITTED, (t, { card }) => viewRegistrationCard(t, card)),
  wordNotice(REGISTRATION_APPROVED, (t, { coordinating, unitId, unitName, responsible, role, owed }) => {
    if (role === 'leader' || role === 'head') {
      const as = { responsible, unit: unitName, role: t(`people:inviteRole.${role}`) };
      const look = button(t('common:button.status'), 'status-all');
      const way =
        role === 'head'
          ? button(t('people:button.unit'), 'unit-card', unitId)
          : button(t('pictures:button.briefing'), 'briefing', 'picture');
      return { text: t('notices:registrationApprovedAs', as), buttons: [[look, way]] };
    }
    if (coordinating && role === 'coordinator') {
      const buttons = [
        [button(t('common:button.openRound'), 'round-list'), button(t('common:button.reviewReports'), 'review-queue')],
      ];
      return { text: t('notices:registrationApprovedCoordinator', { unit: unitName }), buttons };
    }
    const [first] = owed;
    const work =
      first === undefined
        ? t('notices:noWork')
        : t('notices:workDue', { title: first.title, due: formatDateWithWeekday(first.announcedOn) });
    const as = t(role === 'deputy' ? 'people:inviteRole.deputy' : 'people:inviteRole.contact');
    return {
      text: `${t('notices:registrationApprovedAs', { responsible, unit: unitName, role: as })}\n\n${work}`,
      buttons: first === undefined ? [] : startButtons(t, first.obligationId, first.questions),
    };
  }),
  wordNotice(REGISTRATION_REFUSED, (t, { responsible, unitName: unit, reason }) => ({
    text: t('notices:registrationRefused', { responsible, unit, reason }),
  })),
  wordNotice(REGISTRATIONS_WAITING, (t, { waiting, oldest }) => ({
    text: t('notices:registrationsWaiting', {
      waiting: formatCount(waiting),
      days: formatCount(ANSWERED_WITHIN),
      oldest: formatDateTime(oldest),
    }),
    buttons: [[button(t('common:button.reviewReports'), 'review-queue')]],
  })),
] as const;
