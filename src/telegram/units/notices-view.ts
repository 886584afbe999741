import { UNIT_CHANGED } from '../../actions/units/unit-changed-notice.ts';
import { UNIT_ENDED } from '../../actions/units/unit-ended-notice.ts';
import { formatDate } from '../../domain/text/vietnamese-format.ts';
import { wordNotice } from '../parts/notice-view.ts';
import { button } from '../parts/view.ts';

/** What people and coordinators are told about units. */
export const UNIT_NOTICES = [
  wordNotice(UNIT_ENDED, (t, { unitName: unit, successors, from, responsible }) => {
    const names = successors.slice(0, 12).join('; ');
    const key = names === '' ? 'units:notice.endedAlone' : 'units:notice.ended';
    return {
      text: t(key, { unit, names, from: formatDate(from), responsible }),
      buttons: [[button(t('common:button.register'), 'consent', 'ask')]],
    };
  }),
  wordNotice(UNIT_CHANGED, (t, { unitName: unit, nameBefore, change, on }) => ({
    text:
      nameBefore === null
        ? t(`units:notice.${change}`, { unit, on: formatDate(on) })
        : t('units:notice.renamed', { unit, before: nameBefore, on: formatDate(on) }),
  })),
] as const;
