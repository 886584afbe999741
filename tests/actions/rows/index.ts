import type { Row, Rows } from '../row.ts';
import { BROADCASTS } from './broadcasts.ts';
import { ANNUAL_REPORT } from './annual-report.ts';
import { CONSOLIDATION } from './consolidation.ts';
import { DATABASE_ENTRIES } from './database-entries.ts';
import { DOCUMENTS } from './documents.ts';
import { EARLIER_FIGURES } from './earlier-figures.ts';
import { OBSTACLES } from './obstacles.ts';
import { PEOPLE } from './people.ts';
import { ENTERING } from './entering.ts';
import { EVENTS } from './events.ts';
import { READING } from './reading.ts';
import { REGISTRATION } from './registration.ts';
import { PLAN_IMPORT } from './plan-import.ts';
import { REPORT_TEMPLATES } from './report-templates.ts';
import { REPORTS } from './reports.ts';
import { REVIEW } from './review.ts';
import { ROUNDS } from './rounds.ts';
import { STATUS } from './status.ts';
import { SURVEYS } from './surveys.ts';
import { SYSTEM } from './system.ts';
import { TASK_UPDATES } from './task-updates.ts';
import { UNITS } from './units.ts';

/** Every way in which an action is tried that somebody asks for, by action. */
export const ACTION_ROWS: Rows = {
  ...PLAN_IMPORT,
  ...BROADCASTS,
  ...ANNUAL_REPORT,
  ...CONSOLIDATION,
  ...DATABASE_ENTRIES,
  ...DOCUMENTS,
  ...EARLIER_FIGURES,
  ...OBSTACLES,
  ...PEOPLE,
  ...ENTERING,
  ...EVENTS,
  ...READING,
  ...REGISTRATION,
  ...REPORT_TEMPLATES,
  ...REPORTS,
  ...REVIEW,
  ...ROUNDS,
  ...STATUS,
  ...SURVEYS,
  ...TASK_UPDATES,
  ...UNITS,
};

/** The same as a list, each with its action, and what the system does by itself. */
export const ALL_ROWS: { action: string; row: Row }[] = Object.entries({ ...ACTION_ROWS, ...SYSTEM }).flatMap(
  ([action, rows]) => ('call' in rows ? [rows] : rows).map((row) => ({ action, row })),
);
