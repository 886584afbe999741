import type { UnitKind } from '../units/unit-kinds.ts';
import { isAllowed, type Person, type Role } from './roles.ts';

/** Roles that can be given to somebody by approving a registration or by an invitation. */
export const GRANTED_ROLES = ['contact', 'deputy', 'head', 'coordinator', 'leader'] as const satisfies readonly Role[];
export type GrantedRole = (typeof GRANTED_ROLES)[number];

/** A unit, as far as it decides what its people can be. */
export interface RoleUnit {
  id: number;
  kind: UnitKind;
  /** It coordinates the plan. */
  coordinating: boolean;
}

/**
 * Returns what people can be in a unit, which follows its kind: coordinators and leaders are of the agency that
 * coordinates the plan, leaders of the province too, which reports nothing; all others have contacts and a head. For a
 * ministry, and for a name that stands for many units, nobody acts here.
 */
export function rolesOfUnit({ kind, coordinating }: Omit<RoleUnit, 'id'>): readonly GrantedRole[] {
  if (coordinating) return ['contact', 'deputy', 'coordinator', 'leader'];
  switch (kind) {
    case 'province':
      return ['leader'];
    case 'ministry':
    case 'group':
      return [];
    default:
      return ['contact', 'deputy', 'head'];
  }
}

/**
 * Returns whether the person may give `role` in a unit that has it: the head of a unit its contacts, everything else
 * those who decide everywhere.
 */
export function mayGrant(person: Person, role: GrantedRole, unit: RoleUnit): boolean {
  const everywhere = isAllowed(person, 'registration.decide');
  const asHead = isAllowed(person, 'registration.decide', unit.id) && (role === 'contact' || role === 'deputy');
  return rolesOfUnit(unit).includes(role) && (everywhere || asHead);
}
