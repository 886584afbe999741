import type { AnswerValue } from '../../src/domain/reporting/answers.ts';
import { putApproved } from './approved-report.ts';
import type { Trial } from './trial.ts';

/** States from which stories of the consolidation start: approved reports of districts, agencies and courses. */

export const DISTRICT = 'bao-cao-nam-cap-huyen';
export const AGENCY = 'bao-cao-nam-so-nganh';
const COURSE = 'lop-tap-huan';

export const integer = (number: number): AnswerValue => ({ type: 'integer', number });
export const decimal = (number: number): AnswerValue => ({ type: 'decimal', number }) as AnswerValue;

/** Money by source, given in triệu đồng. */
export const money = (amounts: Readonly<Record<string, number>>): AnswerValue => ({
  type: 'money-by-source',
  amounts: Object.fromEntries(Object.entries(amounts).map(([source, million]) => [source, million * 1e6])),
  names: {},
});

/** The answer about a task, or another group: each of its parts is given. */
export const group = (parts: Readonly<Record<string, AnswerValue>>): AnswerValue =>
  ({
    type: 'group',
    items: Object.fromEntries(
      Object.entries(parts).map(([key, value]) => [key, { state: 'given', value, reason: null }]),
    ),
  }) as AnswerValue;

/** How many facilities a district has, how many of them were informed, and what else it says; of 2018 unless told otherwise. */
export interface DistrictFacilities {
  unit: string;
  total: number;
  informed: number;
  year?: number;
  more?: Readonly<Record<string, AnswerValue>>;
}

/** Approved reports of districts. */
export async function putDistricts(trial: Trial, districts: readonly DistrictFacilities[]): Promise<void> {
  for (const { unit, total, informed, year = 2018, more = {} } of districts)
    await putApproved(
      trial,
      { form: DISTRICT, unit, year },
      { facilities_total: integer(total), facilities_informed: integer(informed), ...more },
    );
}

/** Approved reports of the two leads of task 2.1, each with one model of its own. @param more answers of Sở Công Thương */
export async function putLeadsOfModels(
  trial: Trial,
  { result, more = {} }: { result?: string; more?: Readonly<Record<string, AnswerValue>> } = {},
): Promise<void> {
  for (const [unit, source, million] of [
    ['SCT', 'central', 480],
    ['STNMT', 'environment', 450],
  ] as const)
    await putApproved(
      trial,
      { form: AGENCY, unit },
      {
        task_2_1: group({
          status: { type: 'choice', option: 'done' },
          quantity: decimal(1),
          disbursed: money({ [source]: million, counterpart: 500 }),
          ...(result === undefined ? {} : { result: { type: 'long-text', text: result } as AnswerValue }),
        }),
        ...(unit === 'SCT' ? more : {}),
      },
    );
}

/** Approved reports of courses, each with what it cost in triệu đồng, held on a day. */
export async function putCourses(
  trial: Trial,
  courses: readonly (readonly [unit: string, name: string, million?: number])[],
  date = '2018-10-10',
): Promise<void> {
  for (const [unit, name, million] of courses)
    await putApproved(
      trial,
      { form: COURSE, unit },
      {
        name: { type: 'text', text: name },
        held_on: { type: 'date', date } as AnswerValue,
        ...(million === undefined ? {} : { money: money({ industry_promotion: million }) }),
      },
    );
}

/** Two courses of Sở Công Thương and one of a district. */
export const COURSES = [
  ['SCT', 'Lớp một', 38],
  ['SCT', 'Lớp hai', 38],
  ['QUY_HOP', 'Lớp huyện', 12.5],
] as const;
