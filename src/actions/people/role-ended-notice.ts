import { defineNotice } from '../outbox/notice-definition.ts';
import { readRole, ROLE_PARAMS } from './read-role.ts';

/** That a role of somebody ended. */
export const ROLE_ENDED = defineNotice({
  kind: 'role-ended',
  changesRights: true,
  params: ROLE_PARAMS,
  read: readRole,
});
