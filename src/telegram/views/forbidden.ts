import type { Translate } from '../../locales.ts';
import type { View } from './view.ts';

/** Says for whom something is; that somebody else tried it is logged where answers are shown. */
export function viewForbidden(
  t: Translate,
  who: 'whoCoordinator' | 'whoContact' | 'whoAdmin' | 'whoInCharge' | 'whoLead' | 'whoOfficer',
): View {
  return { text: t('common:fault.forbidden', { who: t(`common:fault.${who}`) }), refused: true };
}
