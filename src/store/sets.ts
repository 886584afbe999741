import { ANNUAL_REPORT_STATES, TEMPLATE_STATES } from '../domain/annual-report/report-state.ts';
import { AUDIT_SUBJECTS } from '../domain/audit/audit-actions.ts';
import { FIGURES_WAYS } from '../domain/reporting/entered-figures.ts';
import { PLAN_STATES } from '../domain/plan/plan-states.ts';
import { TASK_ROLES } from '../domain/plan/task-roles.ts';
import { CHASE_KINDS, CHASE_STATES } from '../domain/reminders/chase.ts';
import { PLANNED_SOURCES } from '../domain/status/money-by-source.ts';
import { ASKS } from '../domain/broadcasts/answers.ts';
import { BROADCAST_STATES } from '../domain/broadcasts/broadcast-state.ts';
import { CONSOLIDATION_STATES } from '../domain/consolidation/consolidation-state.ts';
import { CELL_PLACES } from '../domain/consolidation/placed-cell.ts';
import { DOCUMENT_STATES } from '../domain/documents/signed-document.ts';
import { OBSTACLE_STATES } from '../domain/obstacles/obstacle.ts';
import { GRANTED_ROLES } from '../domain/people/granted-roles.ts';
import { INVITED_ROLES } from '../domain/people/invitation.ts';
import { OFFICER_STATES } from '../domain/people/officer-state.ts';
import { EXPECTED_ROLES } from '../domain/people/read-contact-list.ts';
import { REGISTRATION_STATES } from '../domain/people/registration.ts';
import { HELD_ROLES } from '../domain/people/roles.ts';
import {
  CORRECTION_STATES,
  OBLIGATION_STATES,
  REPORT_STATES,
  ROUND_STATES,
} from '../domain/reporting/obligation-state-machine.ts';
import { LATE_REQUEST_STATES } from '../domain/reporting/late-request.ts';
import { OCCASIONS } from '../domain/reporting/occasions.ts';
import { UPDATE_STATES } from '../domain/status/task-update.ts';
import { UPDATE_STATUSES } from '../domain/status/update-status.ts';
import { UNIT_KINDS } from '../domain/units/unit-kinds.ts';
import { UNIT_CHANGE_STATES } from '../domain/units/unit-change.ts';

/** Columns that hold one of a set, or have one in their JSON. The database holds them to it by a CHECK, and a test both to each other. */
export const SETS = {
  'AnnualReport.state': ANNUAL_REPORT_STATES,
  'Answer.state': ['given', 'later'],
  'AuditEntry.subject': AUDIT_SUBJECTS,
  'Broadcast.ask': ASKS,
  'Broadcast.state': BROADCAST_STATES,
  'BroadcastRecipient.answer': ['received', 'attends', 'declines'],
  'BroadcastRecipient.state': ['pending', 'sent', 'failed', 'unknown', 'cancelled'],
  'BudgetLine.source': PLANNED_SOURCES,
  'Chase.kind': CHASE_KINDS,
  'Chase.role': EXPECTED_ROLES,
  'Chase.state': CHASE_STATES,
  'ConsolidatedFigureRow.kind': ['value', 'missing'],
  'ConsolidatedFigureRow.place': CELL_PLACES,
  'ConsolidatedSource.kind': ['report', 'update'],
  'Consolidation.state': CONSOLIDATION_STATES,
  'Consent.decision': ['given', 'refused', 'withdrawn'],
  'ExpectedContact.role': EXPECTED_ROLES,
  'GroupChat.state': ['new', 'linked', 'left'],
  'Holiday.kind': ['off', 'work'],
  'Invitation.role': INVITED_ROLES,
  'LateRequest.state': LATE_REQUEST_STATES,
  'Membership.role': HELD_ROLES,
  'Notice.state': ['pending', 'claimed', 'sent', 'failed', 'dropped', 'set-aside'],
  'Obligation.correction': CORRECTION_STATES,
  'Obligation.state': OBLIGATION_STATES,
  'Obstacle.state': OBSTACLE_STATES,
  'Officer.state': OFFICER_STATES,
  'Plan.state': PLAN_STATES,
  'Registration.askedRole': GRANTED_ROLES,
  'Registration.state': REGISTRATION_STATES,
  'Report.entrySource.way': FIGURES_WAYS,
  'Report.state': REPORT_STATES,
  'Report.unitVerdict': ['confirmed', 'objected'],
  'ReportTemplate.state': TEMPLATE_STATES,
  'Review.decision': ['approved', 'returned'],
  'Roster.kinds': UNIT_KINDS,
  'Round.occasion': OCCASIONS,
  'Round.state': ROUND_STATES,
  'SignedDocument.state': DOCUMENT_STATES,
  'SignedDocument.via': ['chat', 'paper'],
  'TaskUnit.role': TASK_ROLES,
  'TaskUpdate.state': UPDATE_STATES,
  'TaskUpdate.status': UPDATE_STATUSES,
  'Unit.kind': UNIT_KINDS,
  'UnitChange.state': UNIT_CHANGE_STATES,
} as const;

type Place = keyof typeof SETS;

/** One of the set of a column. */
export type OneOf<P extends Place> = (typeof SETS)[P][number];

/**
 * Reads a column that holds one of a set.
 * @throws where it holds anything else: the database let in what no code writes.
 */
export function oneOf<P extends Place>(place: P, value: string): OneOf<P> {
  return oneOfThese<OneOf<P>>(SETS[place], value);
}

/**
 * Reads a value that is one of these, where what was asked for brings no others.
 * @throws where it is none of them.
 */
export function oneOfThese<S extends string>(these: readonly S[], value: string): S {
  const found = these.find((one) => one === value);
  if (found === undefined) throw new Error(`“${value}” is none of ${these.join(', ')}.`);
  return found;
}
