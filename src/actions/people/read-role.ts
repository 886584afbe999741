import { z } from 'zod';
import { HELD_ROLES, type HeldRole } from '../../domain/people/roles.ts';
import { findUnit } from '../../store/units.ts';
import type { NoticeSource } from '../outbox/notice-definition.ts';

/** What the outbox keeps of a notice about somebody's role. */
export const ROLE_PARAMS = z.object({
  unitId: z.int(),
  role: z.enum(HELD_ROLES),
  /** Its last day, yyyy-mm-dd; null where none was set. */
  to: z.string().nullable().default(null),
});

/** Something about a role that its holder is told. */
export interface RoleFacts {
  unitName: string;
  role: HeldRole;
  /** The last day, yyyy-mm-dd; null where none was set. */
  to: string | null;
  responsible: string;
}

/** Reads what a notice about a role says; null where the unit is gone. */
export async function readRole({
  database,
  plan,
  params,
}: NoticeSource<z.output<typeof ROLE_PARAMS>>): Promise<RoleFacts | null> {
  const unit = await findUnit(database, params.unitId);
  const { role, to } = params;
  return unit === null ? null : { unitName: unit.name, role, to, responsible: plan.coordinator.name };
}
