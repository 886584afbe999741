import type { AuditTopic } from '../../domain/audit/audit-actions.ts';
import { AUDIT_ACTIONS } from '../../domain/audit/audit-actions.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { countAudit, listAudit, type AuditRow } from '../../store/audit.ts';
import type { Request } from '../request.ts';

/** Entries on one page of the chat. */
const PAGE = 10;
/** The most entries in an exported file: more than ten years of a province. */
const EXPORTED = 50_000;

export type AuditLogOutcome =
  | { kind: 'page'; topic: AuditTopic | null; page: number; pages: number; entries: AuditRow[] }
  | { kind: 'export'; entries: AuditRow[] }
  | { kind: 'forbidden' };

/** One page of the audit log, the newest first; `topic` null for all of it. A page beyond the last is the last. */
export async function readAuditLog(request: Request, topic: AuditTopic | null, page: number): Promise<AuditLogOutcome> {
  const { store, person } = request;
  if (!isAllowed(person, 'audit.read')) return { kind: 'forbidden' };
  const actions = topic === null ? null : AUDIT_ACTIONS[topic];
  const pages = Math.max(1, Math.ceil((await countAudit(store.database, actions)) / PAGE));
  const shown = Math.min(page, pages - 1);
  const entries = await listAudit(store.database, actions, shown * PAGE, PAGE);
  return { kind: 'page', topic, page: shown, pages, entries };
}

/** The log as a file; `topic` null for all of it. */
export async function exportAuditLog(request: Request, topic: AuditTopic | null): Promise<AuditLogOutcome> {
  const { store, person } = request;
  if (!isAllowed(person, 'audit.read')) return { kind: 'forbidden' };
  const actions = topic === null ? null : AUDIT_ACTIONS[topic];
  return { kind: 'export', entries: await listAudit(store.database, actions, 0, EXPORTED) };
}
