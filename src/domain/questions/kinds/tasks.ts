import type { Question, RuledQuestion } from '../question.ts';
import type { AskedState, Slots } from '../reading.ts';
import { placesOf, containsPhrase } from '../sentence.ts';
import { forUnits, placesAll, yearOf } from './matching.ts';

const LIST = [
  'nhiem vu nao',
  'viec nao',
  'nhung nhiem vu',
  'cac nhiem vu',
  'danh sach nhiem vu',
  'may nhiem vu',
  'viec gi',
  'bao nhieu nhiem vu',
  'nhiem vu gi',
  'nhung viec',
  'cac viec',
  'nhung viec gi',
  'liet ke nhiem vu',
  'nhiem vu do',
  'danh muc nhiem vu',
  'danh muc cac nhiem vu',
  'tinh hinh thuc hien ke hoach',
  'thuc hien ke hoach',
  'tien do ke hoach',
  'tinh hinh thuc hien',
  'dau viec',
  'nhiem vu chua',
  'nhiem vu cua',
  'nhiem vu qua han',
  'nhiem vu cham',
  'tien do thuc hien ke hoach',
  'cong viec nao',
];
const WHOLE = [
  'danh muc',
  'danh sach',
  'liet ke',
  'tat ca',
  'gom',
  'tien do',
  'tinh hinh',
  'den dau',
  'ke hoach',
  'nhiem vu',
];
/** States of tasks, with the words for each. */
export const TASK_STATES: readonly [AskedState, readonly string[]][] = [
  ['not-started', ['chua bat dau', 'chua lam', 'chua trien khai', 'chua thuc hien', 'chua khoi dong']],
  [
    'not-done',
    [
      'chua xong',
      'chua hoan thanh',
      'chua lam xong',
      'con lai',
      'con do',
      'dang do dang',
      'chua dat',
      'khong hoan thanh',
    ],
  ],
  ['running', ['dang lam', 'dang thuc hien', 'dang trien khai', 'dang do', 'dang chay']],
  ['late', ['cham', 'cham tien do', 'dang cham', 'qua han', 'tre', 'tre han', 'cham tre', 'bi cham', 'khong kip']],
  ['done', ['da xong', 'hoan thanh', 'da hoan thanh', 'xong roi', 'xong', 'hoan thanh roi', 'lam xong']],
];
const NAME = ['nhiem vu', 'viec', 'nhung viec', 'viec nao'];

/** How many slots narrow the list down. */
const filteredBy = ({ group, year }: Question): number => (group === null ? 0 : 1) + (year === null ? 0 : 1);

declare module '../reading.ts' {
  interface QuestionKinds {
    tasks: true;
  }
}

/** Which tasks there are: of an agency, a year, a group, in a state. */
export const tasksQuestion: RuledQuestion = {
  examples: ['Sở Công Thương chủ trì những nhiệm vụ nào', 'nhiệm vụ năm 2019', 'nhiệm vụ nào chậm'],
  phrases: [
    ...LIST,
    ...WHOLE,
    ...TASK_STATES.flatMap(([, phrases]) => phrases),
    ...NAME,
    'chu tri',
    'phoi hop',
    'tham gia',
  ],
  places: { takes: ['unit', 'role', 'group', 'year', 'state'] },
  match: (question) => {
    const { units, group, role, year, numbered } = question;
    if (numbered !== null) return [];
    const list = placesOf(question, LIST);
    const named = placesOf(question, NAME);
    const state = TASK_STATES.find(([, phrases]) => containsPhrase(question, phrases));
    const statePlaces = state === undefined ? [] : placesOf(question, state[1]);
    const slots: Slots = {
      ...yearOf(question),
      ...(group === null ? {} : { group: group.value }),
      ...(role === null ? {} : { role: role.value }),
      ...(state === undefined || named.length === 0 ? {} : { state: state[0] }),
    };
    const places = placesAll(list, named, statePlaces, group, role, year, placesOf(question, [...WHOLE, 'tham gia']));
    if (units !== null) {
      const asked = list.length > 0 || role !== null;
      return asked ? forUnits(question, 'tasks', slots, 4 + (role === null ? 0 : 0.5), places) : [];
    }
    // "Huyện mình phối hợp việc gì" asks of the own unit; "tôi cần làm việc gì" is no question about the plan.
    if (question.own && role !== null && question.memberOf !== null && list.length > 0)
      return [
        {
          reading: { kind: 'tasks', unit: question.memberOf, ...slots },
          score: 4.5,
          places: [...places, ...placesOf(question, ['huyen', 'don vi'])],
        },
      ];
    if (question.own && role === null && filteredBy(question) === 0) return [];
    if (role !== null && list.length === 0) return [];
    const filtered = (group === null ? 0 : 1) + (year === null ? 0 : 1) + (state === undefined ? 0 : 1);
    const score = list.length > 0 ? 3 + filtered * 0.5 : named.length > 0 ? 1 + filtered : group === null ? 0 : 1.5;
    if (score < 1.5) return [];
    return [{ reading: { kind: 'tasks', ...slots }, score, places }];
  },
};
