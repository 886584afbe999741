import type { Refusal } from '../../actions/permissions/authorize.ts';
import type { Permission } from '../../domain/people/roles.ts';
import type { Translate } from '../../wording/locales.ts';
import type { View } from './view.ts';

type Who = 'whoCoordinator' | 'whoContact' | 'whoAdmin' | 'whoInCharge' | 'whoLead' | 'whoLeader' | 'whoOfficer';

/** For whom something is, as those are told for whom it is not. */
const WHO = {
  'registration.decide': 'whoCoordinator',
  'invitation.create': 'whoCoordinator',
  'contacts.import': 'whoCoordinator',
  'member.manage': 'whoCoordinator',
  'member.suspend': 'whoCoordinator',
  'admin.grant': 'whoAdmin',
  'unit.manage': 'whoCoordinator',
  'round.open': 'whoCoordinator',
  'plan.import': 'whoAdmin',
  'form.import': 'whoCoordinator',
  'report.fill': 'whoContact',
  'reminder.chase': 'whoCoordinator',
  'holiday.edit': 'whoAdmin',
  'notice.retry': 'whoAdmin',
  'report.sign': 'whoInCharge',
  'report.review': 'whoCoordinator',
  'report.read': 'whoInCharge',
  'report.enter': 'whoCoordinator',
  'document.read': 'whoContact',
  'document.send': 'whoContact',
  'document.receive': 'whoCoordinator',
  'obstacle.raise': 'whoContact',
  'obstacle.read': 'whoContact',
  'obstacle.answer': 'whoCoordinator',
  'task.update': 'whoLead',
  'task.confirm': 'whoCoordinator',
  'broadcast.send': 'whoCoordinator',
  'database.contribute': 'whoContact',
  'database.review': 'whoCoordinator',
  'database.personal': 'whoOfficer',
  'audit.read': 'whoCoordinator',
  'archive.read': 'whoAdmin',
  'briefing.read': 'whoCoordinator',
  'briefing.receive': 'whoLeader',
  'consolidation.read': 'whoCoordinator',
  'consolidation.freeze': 'whoCoordinator',
  'status.names': 'whoCoordinator',
  'unit.status': 'whoCoordinator',
  'group.link': 'whoCoordinator',
} as const satisfies Record<Permission, Who>;

/** Says for whom something is; that somebody else tried it is logged where answers are shown. */
export function viewRefusal(t: Translate, { permission }: Refusal): View {
  const who = t(`common:fault.${WHO[permission]}`);
  return { text: t('common:fault.forbidden', { who }), refused: permission };
}
