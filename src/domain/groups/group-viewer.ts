import type { Person } from '../people/roles.ts';

/**
 * Returns the person whose rights everything in a group chat is answered with, whoever asks: a stranger who sees the
 * state of the linked unit. What everybody in a group may read is decided here alone.
 * @param unitId the linked unit; null for the plan or for no link.
 */
export function groupViewer(unitId: number | null): Person {
  return { telegramUserId: 0, officerId: null, memberships: unitId === null ? [] : [{ unitId, role: 'group' }] };
}

/** Returns whether somebody with this status in a chat is in it, as Telegram's `my_chat_member` says it. */
export function isInside(member: { status: string; is_member?: boolean }): boolean {
  return member.status === 'restricted'
    ? member.is_member === true
    : ['creator', 'administrator', 'member'].includes(member.status);
}
