/** To whom a broadcast can go. */
export const AUDIENCES = ['districts', 'agencies', 'owing', 'everybody'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Kinds of unit that are agencies of the province. */
const AGENCIES: readonly string[] = ['department', 'agency', 'board', 'press'];

/** Whether a unit belongs to an audience; `owing`: it still owes a report of an open round. */
export function isInAudience(audience: Audience, unit: { kind: string; owing: boolean }): boolean {
  switch (audience) {
    case 'districts':
      return unit.kind === 'district' || unit.kind === 'commune';
    case 'agencies':
      return AGENCIES.includes(unit.kind);
    case 'owing':
      return unit.owing;
    case 'everybody':
      return unit.kind !== 'group' && unit.kind !== 'ministry';
  }
}

/** Longest text of a broadcast, in characters: with its salutation it still fits one message. */
export const BROADCAST_LIMIT = 3500;
