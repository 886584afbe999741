import { RESTORED } from '../../actions/people/restored-notice.ts';
import { ROLE_ADDED } from '../../actions/people/role-added-notice.ts';
import { ROLE_ENDED } from '../../actions/people/role-ended-notice.ts';
import { ROLE_LIMITED } from '../../actions/people/role-limited-notice.ts';
import { SUSPENDED } from '../../actions/people/suspended-notice.ts';
import type { FactsOf } from '../../actions/outbox/notice-definition.ts';
import { formatDate } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { wordNotice } from '../parts/notice-view.ts';
import type { View } from '../parts/view.ts';

type RoleNotice = typeof ROLE_ADDED | typeof ROLE_ENDED | typeof ROLE_LIMITED;

/** What somebody is told about their own roles. */
export const MEMBER_NOTICES = [
  wordNotice(ROLE_ADDED, (t, facts) => viewRole(t, 'role-added', facts)),
  wordNotice(ROLE_ENDED, (t, facts) => viewRole(t, 'role-ended', facts)),
  wordNotice(ROLE_LIMITED, (t, facts) => viewRole(t, 'role-limited', facts)),
  wordNotice(SUSPENDED, (t, { responsible }) => ({ text: t('members:notice.suspended', { responsible }) })),
  wordNotice(RESTORED, (t, { responsible }) => ({ text: t('members:notice.restored', { responsible }) })),
] as const;

function viewRole(t: Translate, kind: RoleNotice['kind'], facts: FactsOf<RoleNotice>): View {
  const { unitName: unit, responsible, role, to } = facts;
  return {
    text: t(`members:notice.${kind}`, {
      unit,
      responsible,
      role: t(`people:inviteRole.${role}`, PLAIN),
      to: to === null ? '' : formatDate(to),
    }),
  };
}
