import type { TrialPerson } from '../actions/trial/admit-trial-people.ts';

/** Whom the local chat offers to be: offices, not people. A newcomer is registered by whoever tries the bot. */
export const TRIAL_PEOPLE: readonly TrialPerson[] = [
  {
    telegramUserId: 600_000_001,
    fullName: 'Điều phối viên',
    title: 'cán bộ điều phối, Sở Công Thương',
    phone: '0900000001',
    unitKey: 'SCT',
    roles: ['coordinator', 'admin'],
  },
  {
    telegramUserId: 600_000_002,
    fullName: 'Đầu mối Quỳ Hợp',
    title: 'đầu mối của huyện Quỳ Hợp',
    phone: '0900000002',
    unitKey: 'QUY_HOP',
    roles: ['contact'],
  },
  {
    telegramUserId: 600_000_003,
    fullName: 'Cán bộ Sở TN&MT',
    title: 'đầu mối của Sở Tài nguyên và Môi trường',
    phone: '0900000003',
    unitKey: 'STNMT',
    roles: ['contact'],
  },
];

/** What the page of the local chat offers to try first: who writes what, null for a newcomer; the label is of `local-chat`. */
export const FIRST_TRIES = [
  { person: 600_000_001, text: '/kybaocao', word: 'tryRound' },
  { person: 600_000_002, text: '/baocao', word: 'tryReport' },
  { person: null, text: '/start', word: 'tryRegister' },
] as const;
