/** Every change that the audit log knows, by the noun that it changes. Its words are the locale key `audit:action.<name>`. */
export const AUDIT_ACTIONS = {
  plan: ['plan.import', 'form.import'],
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
    'role.add',
    'role.end',
    'role.limit',
    'officer.suspend',
    'officer.restore',
  ],
  documents: [
    'document.send',
    'document.announce',
    'document.record',
    'document.receive',
    'document.refuse',
    'report.enter',
    'entry.confirm',
    'entry.object',
  ],
  reports: [
    'round.open',
    'round.form',
    'report.start',
    'answer.save',
    'report.submit',
    'report.approved',
    'report.returned',
  ],
  obstacles: ['obstacle.raise', 'obstacle.add', 'obstacle.answer', 'obstacle.close'],
  units: ['unit.add', 'unit.rename', 'unit.end', 'unit.plan', 'unit.cancel'],
  broadcasts: ['broadcast.send', 'broadcast.acknowledge'],
  groups: ['group.add', 'group.link', 'group.unlink', 'group.leave'],
  deadlines: [
    'holiday.add',
    'holiday.remove',
    'holiday.confirm',
    'ladder.change',
    'ladder.pause',
    'ladder.resume',
    'ladder.heads',
    'ladder.document',
    'reminder.chase',
    'call.record',
    'letter.draft',
    'letter.issue',
  ],
} as const;

export type AuditTopic = keyof typeof AUDIT_ACTIONS;
export type AuditAction = (typeof AUDIT_ACTIONS)[AuditTopic][number];

/** The topics by which the log can be looked through, in the order of their buttons. */
export const AUDIT_TOPICS = [
  'reports',
  'people',
  'documents',
  'obstacles',
  'units',
  'broadcasts',
  'groups',
  'deadlines',
  'plan',
] as const satisfies readonly AuditTopic[];

/** What an entry of the log is about: the kind of row that its number names. */
export const AUDIT_SUBJECTS = [
  'plan',
  'unit',
  'registration',
  'contacts',
  'invitation',
  'officer',
  'round',
  'report',
  'document',
  'form',
  'obstacle',
  'broadcast',
  'group',
  'holiday',
  'obligation',
] as const;
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];
