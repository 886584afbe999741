import i18next, { type TFunction } from 'i18next';
import enAudit from '../locales/en/audit.json' with { type: 'json' };
import enBroadcast from '../locales/en/broadcast.json' with { type: 'json' };
import enCalendar from '../locales/en/calendar.json' with { type: 'json' };
import enCommon from '../locales/en/common.json' with { type: 'json' };
import enGroups from '../locales/en/groups.json' with { type: 'json' };
import enDatabases from '../locales/en/databases.json' with { type: 'json' };
import enDocuments from '../locales/en/documents.json' with { type: 'json' };
import enEvents from '../locales/en/events.json' with { type: 'json' };
import enFilling from '../locales/en/filling.json' with { type: 'json' };
import enForms from '../locales/en/forms.json' with { type: 'json' };
import enLocalChat from '../locales/en/local-chat.json' with { type: 'json' };
import enMembers from '../locales/en/members.json' with { type: 'json' };
import enNotices from '../locales/en/notices.json' with { type: 'json' };
import enObligations from '../locales/en/obligations.json' with { type: 'json' };
import enObstacles from '../locales/en/obstacles.json' with { type: 'json' };
import enPeople from '../locales/en/people.json' with { type: 'json' };
import enPictures from '../locales/en/pictures.json' with { type: 'json' };
import enPlan from '../locales/en/plan.json' with { type: 'json' };
import enRegistration from '../locales/en/registration.json' with { type: 'json' };
import enReminders from '../locales/en/reminders.json' with { type: 'json' };
import enQuestions from '../locales/en/questions.json' with { type: 'json' };
import enReporting from '../locales/en/reporting.json' with { type: 'json' };
import enReviewing from '../locales/en/reviewing.json' with { type: 'json' };
import enStartup from '../locales/en/startup.json' with { type: 'json' };
import enStatus from '../locales/en/status.json' with { type: 'json' };
import enSurveys from '../locales/en/surveys.json' with { type: 'json' };
import enUnits from '../locales/en/units.json' with { type: 'json' };
import viAudit from '../locales/vi/audit.json' with { type: 'json' };
import viBroadcast from '../locales/vi/broadcast.json' with { type: 'json' };
import viCalendar from '../locales/vi/calendar.json' with { type: 'json' };
import viCommon from '../locales/vi/common.json' with { type: 'json' };
import viGroups from '../locales/vi/groups.json' with { type: 'json' };
import viDatabases from '../locales/vi/databases.json' with { type: 'json' };
import viDocuments from '../locales/vi/documents.json' with { type: 'json' };
import viEvents from '../locales/vi/events.json' with { type: 'json' };
import viFilling from '../locales/vi/filling.json' with { type: 'json' };
import viForms from '../locales/vi/forms.json' with { type: 'json' };
import viLocalChat from '../locales/vi/local-chat.json' with { type: 'json' };
import viMembers from '../locales/vi/members.json' with { type: 'json' };
import viNotices from '../locales/vi/notices.json' with { type: 'json' };
import viObligations from '../locales/vi/obligations.json' with { type: 'json' };
import viObstacles from '../locales/vi/obstacles.json' with { type: 'json' };
import viPeople from '../locales/vi/people.json' with { type: 'json' };
import viPictures from '../locales/vi/pictures.json' with { type: 'json' };
import viPlan from '../locales/vi/plan.json' with { type: 'json' };
import viRegistration from '../locales/vi/registration.json' with { type: 'json' };
import viReminders from '../locales/vi/reminders.json' with { type: 'json' };
import viQuestions from '../locales/vi/questions.json' with { type: 'json' };
import viReporting from '../locales/vi/reporting.json' with { type: 'json' };
import viReviewing from '../locales/vi/reviewing.json' with { type: 'json' };
import viStartup from '../locales/vi/startup.json' with { type: 'json' };
import viStatus from '../locales/vi/status.json' with { type: 'json' };
import viSurveys from '../locales/vi/surveys.json' with { type: 'json' };
import viUnits from '../locales/vi/units.json' with { type: 'json' };

/** Every wording by locale and namespace; Vietnamese is the measure that the others must match. */
export const WORDING = {
  vi: {
    audit: viAudit,
    broadcast: viBroadcast,
    calendar: viCalendar,
    common: viCommon,
    groups: viGroups,
    databases: viDatabases,
    documents: viDocuments,
    events: viEvents,
    filling: viFilling,
    forms: viForms,
    'local-chat': viLocalChat,
    members: viMembers,
    notices: viNotices,
    obligations: viObligations,
    obstacles: viObstacles,
    people: viPeople,
    pictures: viPictures,
    plan: viPlan,
    registration: viRegistration,
    reminders: viReminders,
    questions: viQuestions,
    reporting: viReporting,
    reviewing: viReviewing,
    startup: viStartup,
    status: viStatus,
    surveys: viSurveys,
    units: viUnits,
  },
  en: {
    audit: enAudit,
    broadcast: enBroadcast,
    calendar: enCalendar,
    common: enCommon,
    groups: enGroups,
    databases: enDatabases,
    documents: enDocuments,
    events: enEvents,
    filling: enFilling,
    forms: enForms,
    'local-chat': enLocalChat,
    members: enMembers,
    notices: enNotices,
    obligations: enObligations,
    obstacles: enObstacles,
    people: enPeople,
    pictures: enPictures,
    plan: enPlan,
    registration: enRegistration,
    reminders: enReminders,
    questions: enQuestions,
    reporting: enReporting,
    reviewing: enReviewing,
    startup: enStartup,
    status: enStatus,
    surveys: enSurveys,
    units: enUnits,
  },
} as const;

type Namespaces = (typeof WORDING)['vi'];
export type Locale = keyof typeof WORDING;
export const NAMESPACES = Object.keys(WORDING.vi) as (keyof Namespaces)[];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Namespaces;
    returnNull: false;
  }
}

/** Puts a key into words; what is interpolated is escaped for Telegram's HTML. */
export type Translate = TFunction<
  [
    'audit',
    'broadcast',
    'calendar',
    'common',
    'groups',
    'databases',
    'documents',
    'filling',
    'forms',
    'local-chat',
    'members',
    'notices',
    'events',
    'obligations',
    'obstacles',
    'people',
    'pictures',
    'plan',
    'registration',
    'reminders',
    'questions',
    'reporting',
    'reviewing',
    'startup',
    'status',
    'surveys',
    'units',
  ]
>;

const instance = i18next.createInstance();
await instance.init({
  resources: WORDING,
  fallbackLng: 'vi',
  ns: NAMESPACES,
  defaultNS: 'common',
  interpolation: { escape: escapeHtml },
});

/**
 * Says which agency coordinates the plan: every wording may speak of `agency`, and of `agencyShort` for short. A process
 * serves one plan.
 */
export function nameAgency(agency: string, agencyShort: string): void {
  instance.options.interpolation = { ...instance.options.interpolation, defaultVariables: { agency, agencyShort } };
}

/** The wording of one locale; an unknown one gets Vietnamese. */
export function translateInto(locale: string | null): Translate {
  return instance.getFixedT(locale !== null && locale in WORDING ? locale : 'vi', NAMESPACES) as unknown as Translate;
}

/** Escapes text for Telegram's HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** For texts that Telegram shows as they are: the small notes on top of the screen, and the labels of buttons. */
export const PLAIN = { interpolation: { escapeValue: false } } as const;
