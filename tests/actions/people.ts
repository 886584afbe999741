import type { HeldRole, Person } from '../../src/domain/people/roles.ts';

/** The unit whose rows are acted on, another one, and the agency that coordinates the plan. */
export const UNIT = 'SKHCN';
export const OTHER_UNIT = 'STNMT';
export const AGENCY = 'SCT';

/** Somebody who tries an action, and what the tests must know of them to say whether they may. */
export interface Actor {
  /** What they are, as far as it counts today; null for whoever is nothing. */
  role: HeldRole | 'group' | null;
  /** Of the unit that is acted on. */
  own: boolean;
}

/** Everybody who tries every action. */
export const ACTORS = {
  'a stranger': { role: null, own: false },
  'somebody whose registration waits': { role: null, own: false },
  'a coordinator who was suspended': { role: null, own: false },
  'somebody to whom the head had delegated until last month': { role: null, own: false },
  'a contact of another unit': { role: 'contact', own: false },
  'a deputy of another unit': { role: 'deputy', own: false },
  'the head of another unit': { role: 'head', own: false },
  'the contact': { role: 'contact', own: true },
  'the deputy': { role: 'deputy', own: true },
  'the head': { role: 'head', own: true },
  'the coordinator': { role: 'coordinator', own: false },
  'the leader': { role: 'leader', own: false },
  'the administrator': { role: 'admin', own: false },
  'a coordinator of the unit itself': { role: 'coordinator', own: true },
  'a leader of the unit itself': { role: 'leader', own: true },
  'an administrator of the unit itself': { role: 'admin', own: true },
  'the group of the unit': { role: 'group', own: true },
  'the group of another unit': { role: 'group', own: false },
} as const satisfies Record<string, Actor>;
export type ActorName = keyof typeof ACTORS;
export const ACTOR_NAMES = Object.keys(ACTORS) as ActorName[];

/** The officers who are active today, whatever they are. */
export const OFFICERS = ACTOR_NAMES.filter(
  (name) =>
    !name.startsWith('the group') &&
    !['a stranger', 'somebody whose registration waits', 'a coordinator who was suspended'].includes(name),
);

/** Telegram ids of those who are in the store. */
export const IDS = {
  stranger: 700_000_000,
  pending: 700_000_001,
  suspended: 700_000_002,
  delegate: 700_000_003,
  otherContact: 700_000_004,
  otherDeputy: 700_000_005,
  otherHead: 700_000_006,
  contact: 700_000_007,
  deputy: 700_000_008,
  head: 700_000_009,
  coordinator: 700_000_010,
  leader: 700_000_011,
  admin: 700_000_012,
} as const;

/** Who is who in the store; those of the unit itself and the groups are made of others (see `world.ts`). */
export const STORED: Partial<Record<ActorName, number>> = {
  'a stranger': IDS.stranger,
  'somebody whose registration waits': IDS.pending,
  'a coordinator who was suspended': IDS.suspended,
  'somebody to whom the head had delegated until last month': IDS.delegate,
  'a contact of another unit': IDS.otherContact,
  'a deputy of another unit': IDS.otherDeputy,
  'the head of another unit': IDS.otherHead,
  'the contact': IDS.contact,
  'the deputy': IDS.deputy,
  'the head': IDS.head,
  'the coordinator': IDS.coordinator,
  'the leader': IDS.leader,
  'the administrator': IDS.admin,
};

/** Whom the trial admits: all but the stranger and whoever waits. */
export const ADMITTED: { id: number; unitKey: string; role: HeldRole }[] = [
  { id: IDS.suspended, unitKey: AGENCY, role: 'coordinator' },
  { id: IDS.delegate, unitKey: UNIT, role: 'deputy' },
  { id: IDS.otherContact, unitKey: OTHER_UNIT, role: 'contact' },
  { id: IDS.otherDeputy, unitKey: OTHER_UNIT, role: 'deputy' },
  { id: IDS.otherHead, unitKey: OTHER_UNIT, role: 'head' },
  { id: IDS.contact, unitKey: UNIT, role: 'contact' },
  { id: IDS.deputy, unitKey: UNIT, role: 'deputy' },
  { id: IDS.head, unitKey: UNIT, role: 'head' },
  { id: IDS.coordinator, unitKey: AGENCY, role: 'coordinator' },
  { id: IDS.leader, unitKey: AGENCY, role: 'leader' },
  { id: IDS.admin, unitKey: AGENCY, role: 'admin' },
];

export type People = Record<ActorName, Person>;
