import i18next, { type TFunction } from 'i18next';
import enAudit from '../locales/en/audit.json' with { type: 'json' };
import enBroadcast from '../locales/en/broadcast.json' with { type: 'json' };
import enCommon from '../locales/en/common.json' with { type: 'json' };
import enLocalChat from '../locales/en/local-chat.json' with { type: 'json' };
import enNotices from '../locales/en/notices.json' with { type: 'json' };
import enObligations from '../locales/en/obligations.json' with { type: 'json' };
import enObstacles from '../locales/en/obstacles.json' with { type: 'json' };
import enPeople from '../locales/en/people.json' with { type: 'json' };
import enPlan from '../locales/en/plan.json' with { type: 'json' };
import enRegistration from '../locales/en/registration.json' with { type: 'json' };
import enReporting from '../locales/en/reporting.json' with { type: 'json' };
import enReviewing from '../locales/en/reviewing.json' with { type: 'json' };
import enStartup from '../locales/en/startup.json' with { type: 'json' };
import enStatus from '../locales/en/status.json' with { type: 'json' };
import viAudit from '../locales/vi/audit.json' with { type: 'json' };
import viBroadcast from '../locales/vi/broadcast.json' with { type: 'json' };
import viCommon from '../locales/vi/common.json' with { type: 'json' };
import viLocalChat from '../locales/vi/local-chat.json' with { type: 'json' };
import viNotices from '../locales/vi/notices.json' with { type: 'json' };
import viObligations from '../locales/vi/obligations.json' with { type: 'json' };
import viObstacles from '../locales/vi/obstacles.json' with { type: 'json' };
import viPeople from '../locales/vi/people.json' with { type: 'json' };
import viPlan from '../locales/vi/plan.json' with { type: 'json' };
import viRegistration from '../locales/vi/registration.json' with { type: 'json' };
import viReporting from '../locales/vi/reporting.json' with { type: 'json' };
import viReviewing from '../locales/vi/reviewing.json' with { type: 'json' };
import viStartup from '../locales/vi/startup.json' with { type: 'json' };
import viStatus from '../locales/vi/status.json' with { type: 'json' };

/** Every wording by locale and namespace; Vietnamese is the measure that the others must match. */
export const WORDING = {
  vi: {
    audit: viAudit,
    broadcast: viBroadcast,
    common: viCommon,
    'local-chat': viLocalChat,
    notices: viNotices,
    obligations: viObligations,
    obstacles: viObstacles,
    people: viPeople,
    plan: viPlan,
    registration: viRegistration,
    reporting: viReporting,
    reviewing: viReviewing,
    startup: viStartup,
    status: viStatus,
  },
  en: {
    audit: enAudit,
    broadcast: enBroadcast,
    common: enCommon,
    'local-chat': enLocalChat,
    notices: enNotices,
    obligations: enObligations,
    obstacles: enObstacles,
    people: enPeople,
    plan: enPlan,
    registration: enRegistration,
    reporting: enReporting,
    reviewing: enReviewing,
    startup: enStartup,
    status: enStatus,
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
    'common',
    'local-chat',
    'notices',
    'obligations',
    'obstacles',
    'people',
    'plan',
    'registration',
    'reporting',
    'reviewing',
    'startup',
    'status',
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
