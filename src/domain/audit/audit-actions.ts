/** Every change that the audit log knows, by the noun that it changes. Its words are the locale key `audit:action.<name>`. */
export const AUDIT_ACTIONS = {
  plan: ['plan.import'],
  people: [
    'registration.start',
    'registration.submit',
    'registration.admit',
    'registration.approve',
    'registration.refuse',
    'registration.cancel',
    'contacts.import',
    'invitation.create',
    'invitation.withdraw',
    'profile.correct',
    'duty.leave',
    'duty.handover',
    'duty.delegate',
    'duty.recall',
    'person.erase',
  ],
  reports: [
    'round.open',
    'report.start',
    'answer.save',
    'report.submit',
    'report.approved',
    'report.returned',
    'report.present',
    'report.sign',
    'report.withhold',
    'report.withdraw',
    'report.correct',
    'report.drop-correction',
    'report.unapprove',
    'round.lock',
    'obligation.waive',
    'obligation.unwaive',
    'obligation.reopen',
    'late.ask',
    'late.record',
    'late.figures-first',
  ],
  obstacles: ['obstacle.raise', 'obstacle.add', 'obstacle.answer', 'obstacle.close'],
  broadcasts: ['broadcast.send', 'broadcast.acknowledge'],
} as const;

export type AuditTopic = keyof typeof AUDIT_ACTIONS;
export type AuditAction = (typeof AUDIT_ACTIONS)[AuditTopic][number];

/** The topics by which the log can be looked through, in the order of their buttons. */
export const AUDIT_TOPICS = [
  'reports',
  'people',
  'obstacles',
  'broadcasts',
  'plan',
] as const satisfies readonly AuditTopic[];

/** What an entry of the log is about: the kind of row that its number names. */
export const AUDIT_SUBJECTS = [
  'plan',
  'registration',
  'contacts',
  'invitation',
  'officer',
  'round',
  'report',
  'obligation',
  'obstacle',
  'broadcast',
] as const;
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];
