import { defineNotice } from '../outbox/notice-definition.ts';
import { readRole, ROLE_PARAMS } from './read-role.ts';

/** That a role of somebody has a last day. */
export const ROLE_LIMITED = defineNotice({
  kind: 'role-limited',
  changesRights: true,
  params: ROLE_PARAMS,
  read: readRole,
});
