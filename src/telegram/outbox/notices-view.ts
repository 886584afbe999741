import { UPDATE_NOT_HANDLED } from '../../actions/inbox/update-not-handled-notice.ts';
import { UPDATE_SET_ASIDE } from '../../actions/inbox/update-set-aside-notice.ts';
import { NOTICES_SET_ASIDE } from '../../actions/outbox/notices-set-aside-notice.ts';
import { NOT_REACHED } from '../../actions/outbox/not-reached-notice.ts';
import { formatPhone } from '../../domain/text/vietnamese-format.ts';
import { wordNotice } from '../parts/notice-view.ts';
import { button } from '../parts/view.ts';
import { viewSetAside } from './set-aside-view.ts';
import { viewNotHandled, viewUpdateSetAside } from './set-aside-update-view.ts';

/** Notices about notices, and about messages that were not handled. */
export const OUTBOX_NOTICES = [
  wordNotice(NOTICES_SET_ASIDE, viewSetAside),
  wordNotice(NOT_REACHED, (t, { officerName: name, phone, units, others }) => ({
    text: [
      t('notices:notReached', {
        name,
        units: units.map(({ name: unit }) => unit).join(', '),
        phone: phone === '' ? t('reminders:calls.nobody') : formatPhone(phone),
      }),
      others.length === 0 ? t('notices:notReachedNobody') : t('notices:notReachedOthers', { names: others.join(', ') }),
    ].join(' '),
    buttons: units.slice(0, 3).map(({ id, name: unit }) => [button(unit, 'unit-card', id)]),
  })),
  wordNotice(UPDATE_NOT_HANDLED, viewNotHandled),
  wordNotice(UPDATE_SET_ASIDE, viewUpdateSetAside),
] as const;
