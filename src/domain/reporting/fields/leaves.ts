import type { z } from 'zod';
import { choiceField } from './choice.ts';
import { choicesField } from './choices.ts';
import { dateField } from './date.ts';
import { decimalField } from './decimal.ts';
import { documentField } from './document.ts';
import { facilityField } from './facility.ts';
import { integerField } from './integer.ts';
import { locationField } from './location.ts';
import { longTextField } from './long-text.ts';
import { moneyField } from './money.ts';
import { moneyBySourceField } from './money-by-source.ts';
import { percentField } from './percent.ts';
import { percentRangeField } from './percent-range.ts';
import { phoneField } from './phone.ts';
import { photoField } from './photo.ts';
import { taskField } from './task.ts';
import { textField } from './text.ts';
import { unitField } from './unit.ts';
import { yearField } from './year.ts';
import { yesNoField } from './yes-no.ts';

/** Every type of question with one answer of its own. A new one is a file beside these and a line here. */
export const LEAF_FIELDS = {
  text: textField,
  'long-text': longTextField,
  integer: integerField,
  decimal: decimalField,
  percent: percentField,
  'percent-range': percentRangeField,
  money: moneyField,
  'money-by-source': moneyBySourceField,
  date: dateField,
  year: yearField,
  phone: phoneField,
  'yes-no': yesNoField,
  choice: choiceField,
  choices: choicesField,
  unit: unitField,
  task: taskField,
  facility: facilityField,
  photo: photoField,
  document: documentField,
  location: locationField,
};

type LeafFieldOfAny = (typeof LEAF_FIELDS)[keyof typeof LEAF_FIELDS];

/** A question with one answer of its own: what a form, and a group in it, is made of. */
export type Leaf = z.output<LeafFieldOfAny['question']>;
/** The value of an answer to one of them. */
export type LeafValue = z.output<LeafFieldOfAny['value']>;

/** The shapes of their questions in a form file. */
export const LEAF_QUESTIONS = Object.values(LEAF_FIELDS).map(({ question }) => question) as [
  LeafFieldOfAny['question'],
  ...LeafFieldOfAny['question'][],
];

/** The shapes of their values in the store. */
export const LEAF_VALUES = Object.values(LEAF_FIELDS).map(({ value }) => value) as [
  LeafFieldOfAny['value'],
  ...LeafFieldOfAny['value'][],
];
