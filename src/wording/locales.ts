import { readFileSync } from 'node:fs';
import i18next, { type TFunction } from 'i18next';
import { shortAgencyName } from '../domain/plan/agency-name.ts';
import * as vietnamese from './vietnamese-wording.ts';

type Namespaces = typeof vietnamese;
export const NAMESPACES = Object.keys(vietnamese) as (keyof Namespaces)[];

/** Every wording by locale and namespace; Vietnamese is the measure that the others must match, and a test holds them to it. */
export const WORDING = { vi: { ...vietnamese }, en: readWording('en') };

export type Locale = keyof typeof WORDING;

function readWording(locale: string): Namespaces {
  const files = NAMESPACES.map(
    (name) => [name, new URL(`../../locales/${locale}/${name}.json`, import.meta.url)] as const,
  );
  return Object.fromEntries(files.map(([name, file]) => [name, JSON.parse(readFileSync(file, 'utf8'))])) as Namespaces;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Namespaces;
    returnNull: false;
  }
}

/** Puts a key into words; what is interpolated is escaped for Telegram's HTML. */
export type Translate = TFunction<['common', ...(keyof Namespaces)[]]>;

const instance = i18next.createInstance();
await instance.init({
  resources: WORDING,
  fallbackLng: 'vi',
  ns: NAMESPACES,
  defaultNS: 'common',
  interpolation: { escape: escapeHtml },
});

/**
 * Says which agency coordinates the plan: every wording may speak of `agency`, and of `agencyShort` for short, where
 * `translateFor` names no other.
 */
export function nameAgency(agency: string, agencyShort: string): void {
  instance.options.interpolation = { ...instance.options.interpolation, defaultVariables: { agency, agencyShort } };
}

/** Returns the wording of one locale; an unknown one gets Vietnamese. */
export function translateInto(locale: string | null): Translate {
  return instance.getFixedT(locale !== null && locale in WORDING ? locale : 'vi', NAMESPACES) as unknown as Translate;
}

/** Returns the wording of one locale in which the agency is the one that coordinates this plan. */
export function translateFor(locale: string | null, agency: string): Translate {
  const translate = translateInto(locale);
  const named = { agency, agencyShort: shortAgencyName(agency) };
  return ((key: never, values?: object) => translate(key, { ...named, ...values } as never)) as Translate;
}

/** Escapes text for Telegram's HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Leaves what is put into a wording as it is: in texts that Telegram shows as they are, such as the small notes on top of the
 * screen and the labels of buttons, and where what is put in is HTML already.
 */
export const PLAIN = { interpolation: { escapeValue: false } } as const;
