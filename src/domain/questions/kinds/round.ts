import type { RuledQuestion } from '../question.ts';
import type { AskedState } from '../reading.ts';
import { placesOf, containsPhrase } from '../sentence.ts';
import { placesAll, yearOf } from './matching.ts';

const WHO = [
  'huyen nao',
  'don vi nao',
  'ai',
  'co quan nao',
  'noi nao',
  'so nao',
  'dia phuong nao',
  'may huyen',
  'may don vi',
  'bao nhieu huyen',
  'bao nhieu don vi',
  'nhung huyen',
  'nhung don vi',
  'cac huyen',
  'cac don vi',
  'con huyen nao',
  'bao nhieu bao cao',
  'danh sach',
  'con bao nhieu',
  'huyen',
  'don vi',
  'tong hop',
  'nhung ai',
  'may noi',
  'ca tinh',
  'toan tinh',
  'may phan',
  'cac noi',
  'nhung huyen nao',
];
const STATES: readonly [AskedState, readonly string[]][] = [
  [
    'without-document',
    [
      'chua co van ban',
      'chua gui van ban',
      'chua nop van ban',
      'thieu van ban',
      'chua co van ban ky',
      'thieu van ban ky',
    ],
  ],
  ['excused', ['cham co ly do', 'nop cham co ly do', 'xin nop cham']],
  ['handed-in-late', ['nop muon', 'da nop muon', 'gui muon', 'bao cao muon']],
  ['waived', ['duoc mien', 'mien bao cao', 'duoc mien bao cao', 'khong phai nop']],
  ['returned', ['bi tra lai', 'tra lai', 'da tra lai', 'cho nop lai', 'phai nop lai']],
  [
    'late',
    ['nop cham', 'cham nop', 'nop tre', 'tre han', 'qua han', 'cham bao cao', 'bi tre han', 'tre nop', 'cham tre'],
  ],
  [
    'not-submitted',
    [
      'chua chiu gui',
      'chua chiu nop',
      'chua nop',
      'chua bao cao',
      'chua gui',
      'con thieu',
      'khong nop',
      'chua gui bao cao',
      'chua lam bao cao',
      'chua nop bao cao',
      'con thieu bao cao',
      'chua thay nop',
      'khong bao cao',
      'no bao cao',
      'con no',
      'chua co bao cao',
    ],
  ],
  ['approved', ['da duyet', 'duoc duyet', 'duyet roi', 'duyet bao nhieu', 'da duoc duyet', 'duyet xong', 'duyet may']],
  [
    'submitted',
    [
      'da nop',
      'nop roi',
      'da gui',
      'gui roi',
      'da bao cao',
      'bao cao roi',
      'nop bao cao roi',
      'nop bao cao',
      'nop',
      'nop xong',
    ],
  ],
];
const WHOLE = [
  'tong hop toi dau',
  'tong hop den dau',
  'nop toi dau',
  'nop den dau',
  'tinh hinh nop',
  'tinh hinh bao cao',
  'tien do bao cao',
  'tong hop nop',
  'tinh hinh nop bao cao',
  'tien do nop',
  'tien do nop bao cao',
  'tong hop bao cao',
  'tong hop nop bao cao',
  'ky bao cao',
];
/** What is signed and sent on paper, and the words by which it is missed. */
const DOCUMENT = ['cong van', 'van ban ky', 'van ban', 'ban ky', 'ban giay', 'ban cung', 'dong dau', 'ky dong dau'];
const MISSED = ['chua', 'chua thay', 'chua thay ve', 'thieu', 'chua ve', 'chua co', 'chua nhan duoc', 'van chua'];
const ABOUT = ['bao cao', 'so lieu', 'van ban ky', 'van ban'];

declare module '../reading.ts' {
  interface QuestionKinds {
    round: true;
  }
}

/** Who has handed in, who has not, who is late: the state of a round over all its units. */
export const roundQuestion: RuledQuestion = {
  examples: ['huyện nào chưa nộp', 'đơn vị nào nộp chậm', 'tình hình nộp báo cáo'],
  phrases: [...DOCUMENT, ...MISSED, ...WHO, ...STATES.flatMap(([, phrases]) => phrases), ...WHOLE, ...ABOUT],
  places: { takes: ['year', 'unitKind', 'state'], ways: ['count', 'share'] },
  match: (question) => {
    if (question.units !== null || question.own || question.numbered !== null) return [];
    const who = placesOf(question, WHO);
    const whole = placesOf(question, WHOLE);
    const state = STATES.find(([, phrases]) => containsPhrase(question, phrases));
    const places = placesAll(
      who,
      whole,
      state === undefined ? [] : placesOf(question, state[1]),
      placesOf(question, ABOUT),
      question.year,
      placesOf(question, ['the nao', 'den dau', 'toi dau']),
    );
    const documents = placesOf(question, DOCUMENT);
    const missed = placesOf(question, MISSED);
    if (who.length > 0 && documents.length > 0 && missed.length > 0) {
      const all = [
        ...places,
        ...documents,
        ...missed,
        ...placesOf(question, ['gui', 'gui so', 'ky', 'nop', 'nhung', 've']),
      ];
      return [{ reading: { kind: 'round', state: 'without-document', ...yearOf(question) }, score: 4.2, places: all }];
    }
    if (
      whole.length > 0 &&
      (state === undefined || state[0] === 'submitted') &&
      !containsPhrase(question, ['huyen nao', 'don vi nao', 'ai'])
    )
      return [{ reading: { kind: 'round', ...yearOf(question) }, score: 3.5, places }];
    if (state === undefined) return [];
    // "Nộp" alone is in many questions; a state of its own, such as "chưa nộp", asks for those who are in it.
    const score = who.length > 0 ? 4 : state[0] === 'submitted' ? 0 : state[0] === 'late' ? 2 : 3;
    if (score === 0) return [];
    return [{ reading: { kind: 'round', state: state[0], ...yearOf(question) }, score, places }];
  },
};
