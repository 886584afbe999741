import type { Translate } from '../../wording/locales.ts';

/** Says that a unit is being told, or that it has nobody who could be. @param told how many people. */
export function toldText(t: Translate, told: number): string {
  return t(told === 0 ? 'reporting:told.nobody' : 'reporting:told.some');
}

/** Says before it is done that a unit will be told, or that it has nobody who could be. @param told how many people. */
export function willTellText(t: Translate, told: number): string {
  return t(told === 0 ? 'reporting:told.nobody' : 'reporting:told.later');
}
