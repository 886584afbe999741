/** What a form is for: for a year, for each event, asked once by a coordinator, or for each entry of a database. */
export const OCCASIONS = ['yearly', 'each-event', 'survey', 'database'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** All that follows from what a form is for. */
export interface OccasionPolicy {
  /** Every unit of a roster, a unit that has an event to tell of, the units that were chosen, or who contributes entries. */
  filledBy: 'roster' | 'unit-with-event' | 'chosen-units' | 'contributors';
  /** The permission that lets somebody fill it in for their own unit. */
  filledWith: 'report.fill' | 'database.contribute';
  /** Whether it may be entered for a unit by who enters reports. */
  enteredForUnit: boolean;
  /** Whether several people of a unit write one draft, and are told of each other when they open it. */
  writtenTogether: boolean;
  /** The plan brings the form, or whoever asks makes one for that time. */
  formOf: 'plan' | 'asker';
  /** Until when it is handed in. */
  due: 'day' | 'hour' | 'never';
  /** By the steps of the round's ladder, before and at its hour, or not. */
  reminded: 'ladder' | 'by-hour' | 'never';
  /** Whether it is told of who has handed in and who has not: in tables, questions, pictures and what a unit owes. */
  counted: boolean;
  /** Whether its figures are held against those of the year before and of other units. */
  compared: boolean;
  /** Which list it waits in to be reviewed. */
  reviewedIn: 'reports' | 'entries' | 'nowhere';
  /** Whether a reviewer sees all answers at once, for it is short. */
  reviewedWhole: boolean;
  /** What it is called, and by which button it is handed in. */
  handedInAs: 'report' | 'answer' | 'entry';
  /** Whether its receipt names the round or the very report, where there is one. */
  receipt: 'of-round' | 'of-report' | 'none';
  /** Whether a round may ask for the word of the head of the unit first. */
  signedOff: boolean;
  /** Whether a round of it begins with asking for the signed document. */
  asksDocument: boolean;
  /** What was handed in is corrected with a reason of which reviewers are told, or as soon as it is opened again. */
  corrected: 'with-reason' | 'when-opened';
  /** Whether an approved one may become an entry of a database. */
  becomesEntry: boolean;
  /** Why one cannot be filled in whose round is closed. */
  closedAs: 'locked' | 'survey-closed';
  /** Why one cannot be filled in that is no draft; null where its own state says it. */
  sentAs: 'entry-sent' | null;
}

/** What holds for reports, be they of a year or of an event. */
const REPORT = {
  filledWith: 'report.fill',
  enteredForUnit: true,
  writtenTogether: true,
  formOf: 'plan',
  reviewedIn: 'reports',
  handedInAs: 'report',
  corrected: 'with-reason',
  closedAs: 'locked',
  sentAs: null,
} as const satisfies Partial<OccasionPolicy>;

/** What holds for everything outside the yearly rounds. */
const OUTSIDE_ROUNDS = {
  counted: false,
  compared: false,
  signedOff: false,
  asksDocument: false,
} as const satisfies Partial<OccasionPolicy>;

const POLICIES: Readonly<Record<Occasion, Readonly<OccasionPolicy>>> = {
  yearly: {
    ...REPORT,
    filledBy: 'roster',
    due: 'day',
    reminded: 'ladder',
    counted: true,
    compared: true,
    reviewedWhole: false,
    receipt: 'of-round',
    signedOff: true,
    asksDocument: true,
    becomesEntry: true,
  },
  'each-event': {
    ...REPORT,
    ...OUTSIDE_ROUNDS,
    filledBy: 'unit-with-event',
    due: 'never',
    reminded: 'never',
    reviewedWhole: true,
    receipt: 'of-report',
    becomesEntry: true,
  },
  survey: {
    ...OUTSIDE_ROUNDS,
    filledBy: 'chosen-units',
    filledWith: 'report.fill',
    enteredForUnit: true,
    writtenTogether: true,
    formOf: 'asker',
    due: 'hour',
    reminded: 'by-hour',
    reviewedIn: 'nowhere',
    reviewedWhole: false,
    handedInAs: 'answer',
    receipt: 'none',
    corrected: 'when-opened',
    becomesEntry: false,
    closedAs: 'survey-closed',
    sentAs: null,
  },
  database: {
    ...OUTSIDE_ROUNDS,
    filledBy: 'contributors',
    filledWith: 'database.contribute',
    enteredForUnit: false,
    writtenTogether: false,
    formOf: 'plan',
    due: 'never',
    reminded: 'never',
    reviewedIn: 'entries',
    reviewedWhole: false,
    handedInAs: 'entry',
    receipt: 'none',
    corrected: 'when-opened',
    becomesEntry: false,
    closedAs: 'locked',
    sentAs: 'entry-sent',
  },
};

/** Returns what follows from what a form is for. */
export function policyOf(occasion: Occasion): Readonly<OccasionPolicy> {
  return POLICIES[occasion];
}

/** Which occasions are meant: those whose policy says all of this. */
export type OccasionsWhere = Readonly<Partial<OccasionPolicy>>;

/** Returns the occasions of which all of `wanted` holds, in the order of `OCCASIONS`; the lists of queries come from here. */
export function occasionsWhere(wanted: OccasionsWhere): Occasion[] {
  const asked = Object.entries(wanted) as [keyof OccasionPolicy, unknown][];
  return OCCASIONS.filter((occasion) => asked.every(([name, value]) => policyOf(occasion)[name] === value));
}

/** Returns whether all of `wanted` holds for an occasion. */
export function isWhere(occasion: Occasion, wanted: OccasionsWhere): boolean {
  return occasionsWhere(wanted).includes(occasion);
}

/** What a round is that asks every unit of a roster, and what a form is for that does not say. */
export const OF_ROSTER = occasionFilledBy('roster');
/** What a form is for that asks chosen units once. */
export const OF_CHOSEN_UNITS = occasionFilledBy('chosen-units');
/** What a form is for whose filled-in copies are entries of a database. */
export const OF_CONTRIBUTORS = occasionFilledBy('contributors');

function occasionFilledBy(whom: OccasionPolicy['filledBy']): Occasion {
  const [occasion] = occasionsWhere({ filledBy: whom });
  if (occasion === undefined) throw new Error(`Nothing is filled in by ${whom}.`);
  return occasion;
}
