import type { Candidate, RuledQuestion } from '../question.ts';
import type { Reading, Slots } from '../reading.ts';
import { placesOf, containsPhrase } from '../sentence.ts';
import { placesAll, taskOfTopic, tasksNamed, yearOf } from './matching.ts';
import { isSpending } from './targets.ts';

const MONEY = [
  'kinh phi',
  'ngan sach',
  'tien',
  'von',
  'nguon',
  'nguon von',
  'chi phi',
  'tong kinh phi',
  'du toan',
  'nguon kinh phi',
  'bao nhieu tien',
  'may tien',
  'cap tien',
  'trieu',
  'trieu dong',
  'ho tro bao nhieu tien',
];
/** Words that fold to the letters of money. */
const NO_MONEY = ['tien do', 'cai tien', 'tien hanh', 'phuong tien', 'dau tien', 'uu tien', 'xuc tien'];
/** What says by itself that money of the plan is asked for. */
const OUTRIGHT = ['kinh phi', 'ngan sach', 'nguon von', 'tong tien', 'du toan'];
/** Words that say outright that spent money is asked for. */
export const SPENT = [
  'da chi',
  'giai ngan',
  'chi het',
  'tieu het',
  'da tieu',
  'quyet toan',
  'thuc chi',
  'da giai ngan',
  'chi duoc',
  'da dung het',
  'giai ngan duoc',
  'da tieu het',
  'da chi het',
  'chi bao nhieu tien',
];
const WHOLE = ['tong', 'ke hoach', 'ca tinh', 'toan tinh', 'tong kinh phi', 'theo ke hoach', 'tat ca'];
const ASIDE = [
  'chi',
  'nhiem vu',
  'cho',
  'dung cho',
  'nhiem vu nao',
  'cap',
  'dau',
  'hang nam',
  'phan bo',
  'su dung',
  'huyen',
  'het',
  'den dau',
  'doanh nghiep',
  'ho tro',
  'kinh phi',
  'lam',
];

declare module '../reading.ts' {
  interface QuestionKinds {
    budget: true;
  }
}

/** Money: planned and spent, by task, group, year, source or unit. */
export const budgetQuestion: RuledQuestion = {
  examples: ['kinh phí nhiệm vụ 2.1', 'ngân sách Trung ương bao nhiêu', 'năm 2018 đã giải ngân bao nhiêu'],
  phrases: [...MONEY, ...SPENT, ...WHOLE, ...ASIDE],
  places: { takes: ['task', 'group', 'year', 'source', 'unit', 'money'], ways: ['compare', 'most', 'least'] },
  match: (question) => {
    const { source, group, year, units, ownUnit } = question;
    const others = placesAll(placesOf(question, NO_MONEY), question.units);
    const money = placesOf(question, MONEY).filter((place) => !others.includes(place));
    const outright = containsPhrase(question, OUTRIGHT);
    const spent = [
      ...placesOf(question, SPENT),
      ...(isSpending(question.words) ? placesOf(question, ['chi tieu']) : []),
    ];
    if (money.length === 0 && spent.length === 0 && source === null) return [];
    const slots: Slots = {
      ...yearOf(question),
      ...(group === null ? {} : { group: group.value }),
      ...(source === null ? {} : { source: source.value }),
      ...(spent.length === 0 ? {} : { money: 'spent' }),
    };
    const whole = placesOf(question, WHOLE);
    const places = placesAll(money, spent, source, group, year, whole, placesOf(question, ASIDE), units);
    const of = (reading: Slots, score = 4, more: readonly number[] = []): Candidate => ({
      reading: { kind: 'budget', ...slots, ...reading },
      score,
      places: [...places, ...more],
    });
    if (units !== null) return units.value.map((unit) => of({ unit }, spent.length > 0 ? 4.5 : 3.5));
    const { ids, places: taskPlaces, weight } = tasksNamed(question);
    if (ids.length > 0 && weight === 2) return ids.map((task) => of({ task }, 4.3, taskPlaces));
    const kept = inherited(taskOfTopic(question), slots);
    if (kept !== null && Object.keys(slots).length === 0) return [of(kept)];
    const plain = of({}, outright || spent.length > 0 || Object.keys(slots).length > 0 ? 4 : 1.2);
    const own = year !== null && ownUnit !== null && Object.keys(slots).length === 1 && whole.length === 0;
    return [
      ...(kept === null ? [] : [of(kept)]),
      plain,
      ...(own ? [of({ unit: ownUnit, money: 'spent' }, containsPhrase(question, ['huyen']) ? 4.2 : 4)] : []),
    ];
  },
};

/** What money is asked for where the question before it was about a task. */
function inherited(topic: Reading | undefined, { group, source }: Slots): Slots | null {
  if (topic?.task === undefined || group !== undefined || source !== undefined) return null;
  return { task: topic.task, ...(topic.year === undefined ? {} : { year: topic.year }) };
}
