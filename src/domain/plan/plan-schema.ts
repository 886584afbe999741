import { z } from 'zod';
import { day, text, unitKey } from './schema-fields.ts';
import { planUnit, planUnitKind, reform } from './units-schema.ts';

const year = z.int().min(1990).max(2100);
/** Triệu đồng, as the document counts. */
const money = z.number().nonnegative();
const perYear = z.strictObject({ minimum: z.number(), maximum: z.number() });

const target = z.strictObject({
  code: text,
  part: text.optional(),
  statement: text,
  indicator: text,
  /** What people call it in questions, besides its indicator. */
  names: z.array(text).optional(),
  minimum: z.number(),
  maximum: z.number(),
  unit: text,
  /** Empty where the document names none. */
  denominator: z.string(),
  year,
  /** The paragraph of the document, as officials cite it. */
  place: text.optional(),
});

const section = z.strictObject({
  code: text,
  title: text,
  items: z.array(
    z.strictObject({
      code: text,
      text,
      perYear: perYear.optional(),
      source: text.optional(),
      databases: z.array(text).optional(),
    }),
  ),
});

const task = z.strictObject({
  /** Of any depth: "3", "1.1", "2.1.3". */
  code: z.string().regex(/^\d+(?:\.\d+)*$/),
  /** Null where the document gives the row no number. */
  codeInDocument: text.nullable(),
  group: text,
  title: text,
  /** What people call it in questions, besides its title. */
  names: z.array(text).optional(),
  /** Empty where the document has no such cell, or a blank one. */
  purpose: z.string(),
  /** Empty where the document's cell is blank. */
  expectedResult: z.string(),
  /** The cell that names the leads and those who cooperate, as the document writes it. */
  responsibility: text.optional(),
  leads: z.array(unitKey).min(1),
  cooperating: z.array(unitKey),
  leadsBySource: z.array(z.strictObject({ unit: unitKey, funding: text })).optional(),
  years: z.array(year).min(1),
  /** As the document writes it. */
  period: text,
  perYear: perYear.optional(),
  sections: z.array(text),
  note: text.optional(),
});

const budgetLine = z.strictObject({
  task: text,
  codeInDocument: text.nullable(),
  title: text,
  quantityUnit: text.nullable(),
  byYear: z.array(z.strictObject({ year, quantity: z.number().nullable(), cost: money.nullable() })),
  /** Null where the document adds nothing up. */
  declaredTotal: money.nullable(),
  sources: z.strictObject({
    central: money.nullable(),
    local: money.nullable(),
    localNames: z.array(text),
    counterpart: money.nullable(),
  }),
  /** A quantity that the row's title names besides its cells. */
  quantityInTitle: z.strictObject({ value: z.number(), words: text, perYear: z.boolean() }).optional(),
  unitCost: money.optional(),
  derivedUnitCost: money.optional(),
  note: text.optional(),
});

/** How often reports are due. */
export const REPORTING_RHYTHMS = ['month', 'quarter', 'half-year', 'year', 'once'] as const;
export type ReportingRhythm = (typeof REPORTING_RHYTHMS)[number];

/** A day of every year, as "12-15". */
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

const reportingDuty = z.strictObject({
  code: text,
  senders: z.array(text).min(1),
  receivers: z.array(text),
  frequency: text,
  /** As the document writes it; null where it names none. */
  deadline: text.nullable(),
  /** Month and day before which it is due each year, as "12-15". */
  before: monthDay.nullable(),
  /** The other days of the year of a duty that has several, as "20/6 và 20/12". */
  alsoBefore: z.array(monthDay).min(1).optional(),
  /** How often it is due; left out where words alone say it. */
  rhythm: z.enum(REPORTING_RHYTHMS).optional(),
  /** Before which day of which month of each period it is due, where that is no day of the year. */
  beforeDay: z
    .strictObject({ day: z.int().min(1).max(31), of: z.enum(['last-month', 'month-after', 'each-month']) })
    .optional(),
  forwardedTo: z.array(text),
  content: text.optional(),
  note: text.optional(),
  place: text,
});

/** A document that amended a plan. */
const amendment = z.strictObject({ kind: text, number: text.nullable(), issuedOn: day.nullable(), title: text });

/** A plan as data: the document itself, all its text verbatim, nothing in it corrected. */
export const planSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  language: z.literal('vi'),
  moneyUnit: z.literal('triệu đồng'),
  source: z.strictObject({ file: text, reading: text }),
  document: z.strictObject({
    kind: text,
    title: text,
    shortTitle: text,
    issuer: unitKey,
    number: text.nullable(),
    numberNote: text.nullable(),
    issuedOn: day.nullable(),
    issuedOnNote: text.nullable(),
    /** Empty where nobody's is written. */
    signature: z.string(),
    fromYear: year,
    toYear: year,
    /** How the document names itself in its parts. */
    references: z.array(z.strictObject({ place: text, words: text, number: text.nullable(), date: text.nullable() })),
    headings: z.array(z.strictObject({ place: text, title: text })).optional(),
    preamble: text.optional(),
    bases: z.array(text),
    recipients: z.array(text),
    closing: z.array(text),
    /** The documents that amended it, the oldest first. */
    amendedBy: z.array(amendment).optional(),
    /** Where its tasks, its money and its duties stand, if not in Phụ lục I, Phụ lục II and part IV. */
    annexes: z.strictObject({ tasks: text, budget: text, duties: text }).optional(),
  }),
  /** The agency to which reports come. */
  coordinator: unitKey,
  units: z.array(planUnit).min(1),
  reforms: z.array(reform).default([]),
  viewpoints: z.array(text),
  /** Empty where the document has none. */
  generalObjective: z.string(),
  targetsIntroduction: text.optional(),
  targets: z.array(target),
  sections: z.array(section),
  databases: z.array(z.strictObject({ code: text, title: text })),
  groups: z
    .array(
      z.strictObject({
        code: text,
        title: text,
        /** What people call it in questions, besides its title. */
        names: z.array(text).optional(),
        /** Null in a plan without money. */
        budgetTitle: text.nullable(),
        declaredCost: money.nullable(),
        /** The groups that it lies in, the outermost first, where they have more than one level. */
        within: z.array(z.strictObject({ code: text, title: text })).optional(),
      }),
    )
    .min(1),
  tasks: z.array(task).min(1),
  /** A plan without money has none of it. */
  budget: z
    .strictObject({
      /** The paragraph of the text that states the total. */
      place: text.optional(),
      statement: text.optional(),
      declaredTotal: money.nullable(),
      inFigures: text.nullable(),
      inWords: text.nullable(),
      sourcesIntroduction: text.optional(),
      sources: z.array(text),
      sourcesNote: text.optional(),
      lines: z.array(budgetLine),
    })
    .default({ declaredTotal: null, inFigures: null, inWords: null, sources: [], lines: [] }),
  duties: z.array(z.strictObject({ unit: unitKey, place: text, statement: text })),
  reportingDuties: z.array(reportingDuty),
  /** Contradictions and peculiarities that a reader of the document recorded. */
  notes: z.array(z.strictObject({ code: text, severity: z.enum(['high', 'medium', 'low']), text })),
  /** Files beside this one. */
  rosters: z.array(text),
  /** Lists of the plan's own agencies, to which a form can be addressed. */
  agencyRosters: z
    .array(
      z.strictObject({
        key: text,
        title: text,
        validFrom: day,
        validTo: day.nullable(),
        members: z.array(unitKey),
        /** Units of these kinds that are added in chat join it; a list that has none yet names them. */
        kinds: z.array(planUnitKind).default([]),
      }),
    )
    .default([]),
  forms: z.array(text),
});

export type PlanDocument = z.infer<typeof planSchema>;
