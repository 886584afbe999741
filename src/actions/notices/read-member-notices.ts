import type { HeldRole } from '../../domain/people/roles.ts';
import { findUnit } from '../../store/units.ts';
import type { NoticeReaders, NoticeSource } from './notice-facts.ts';

type Kinds = 'role-added' | 'role-ended' | 'role-limited' | 'suspended' | 'restored';

/** Notices about one's own roles. */
export const MEMBER_NOTICES: NoticeReaders<Kinds> = {
  'role-added': async (source) => withKind('role-added', await readRole(source)),
  'role-ended': async (source) => withKind('role-ended', await readRole(source)),
  'role-limited': async (source) => withKind('role-limited', await readRole(source)),
  suspended: ({ plan }) => Promise.resolve({ kind: 'suspended', responsible: plan.coordinator.name }),
  restored: ({ plan }) => Promise.resolve({ kind: 'restored', responsible: plan.coordinator.name }),
};

interface RoleFacts {
  unitName: string;
  role: HeldRole;
  to: string | null;
  responsible: string;
}

async function readRole({ database, plan, ids }: NoticeSource): Promise<RoleFacts | null> {
  const unit = await findUnit(database, ids.unitId ?? 0);
  if (unit === null || ids.role === undefined) return null;
  return { unitName: unit.name, role: ids.role, to: ids.to ?? null, responsible: plan.coordinator.name };
}

function withKind<K extends string>(kind: K, facts: RoleFacts | null): ({ kind: K } & RoleFacts) | null {
  return facts === null ? null : { kind, ...facts };
}
