import { defineNotice } from '../outbox/notice-definition.ts';
import { readRole, ROLE_PARAMS } from './read-role.ts';

/** That somebody has one more role. */
export const ROLE_ADDED = defineNotice({
  kind: 'role-added',
  changesRights: true,
  params: ROLE_PARAMS,
  read: readRole,
});
