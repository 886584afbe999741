import { TASK_STATES } from './kinds/tasks.ts';
import type { Candidate, Question } from './question.ts';
import type { Slots } from './reading.ts';
import { containsPhrase, placesOf } from './sentence.ts';

/** Words with which somebody goes on asking. */
export const FOLLOWING_PHRASES = [
  'thi ai',
  'thi',
  'con',
  'the',
  'the con',
  'thi sao',
  'thi the nao',
  'vay',
  'the thi',
  'thoi',
];

/** Whom was spoken of: "nhắc họ giúp tôi". */
export const THEM = [
  'ho',
  'no',
  'huyen nay',
  'don vi nay',
  'huyen do',
  'don vi do',
  'huyen ay',
  'don vi ay',
  'so do',
  'so nay',
];

/** Finds the ways in which words that are of one kind of question alone go on with one of that kind: "năm nay đạt chưa?" after a target. */
export function followUpOfTopic(question: Question): Candidate[] {
  return [...targetOfTopic(question), ...moneyOfTopic(question), ...reportOfTopic(question), ...tasksOfTopic(question)];
}

/** Words that say nothing else go on with what was asked, whatever they would be by themselves. */
export const CERTAIN = 6;

/** A reading where the question says nothing but these words, names of units aside, and a year. */
function goingOn(question: Question, words: readonly string[], change: Slots): Candidate[] {
  const { topic, year, units, numbered } = question;
  const [before] = topic;
  const places = [...placesOf(question, [...words, ...FOLLOWING_PHRASES]), ...(year?.places ?? [])];
  if (before === undefined || units !== null || numbered !== null || question.saysMoreThan(places)) return [];
  return [
    { reading: { ...before, ...change, ...(year === null ? {} : { year: year.value }) }, score: CERTAIN, places },
  ];
}

const REACHED = ['dat', 'dat duoc', 'phan tram', 'ty le', 'thuc te'];
const OF_TARGETS = [
  ...REACHED,
  'minh',
  'tinh',
  'tinh minh',
  'muc tieu',
  'chi tieu',
  'so voi',
  'muc',
  'con thieu',
  'thieu',
];

/** "Năm nay đạt chưa?", "hiện được mấy phần trăm?" after a target. */
function targetOfTopic(question: Question): Candidate[] {
  const isAsked = question.topic[0]?.kind === 'targets' && containsPhrase(question, REACHED);
  return isAsked ? goingOn(question, OF_TARGETS, {}) : [];
}

const HELD_AGAINST = ['so voi', 'phan tram', 'ty le', 'thua', 'vuot', 'thua hay thieu', 'con thieu', 'chenh'];
const OF_MONEY = [
  ...HELD_AGAINST,
  'bang',
  'so',
  'duoc giao',
  'giao',
  'ke hoach',
  'du toan',
  'du kien',
  'thieu',
  'dat',
  'chiem',
  'tien',
  'so tien',
  'kinh phi',
  'hon',
  'kem',
  'voi',
  'bo tri',
];

/** "So với kế hoạch thì thừa hay thiếu?", "bằng mấy phần trăm số được giao?" after money. */
function moneyOfTopic(question: Question): Candidate[] {
  const isAsked = question.topic[0]?.kind === 'budget' && containsPhrase(question, HELD_AGAINST);
  return isAsked ? goingOn(question, OF_MONEY, { how: 'compare' }) : [];
}

const OF_REPORT = [
  'nop',
  'bao cao',
  'gui',
  'duyet',
  'cham',
  'muon',
  'dung han',
  'tra lai',
  'xong',
  'so lieu',
  'van ban',
];

/** "Thế năm ngoái họ có nộp không?" after what one unit has handed in; who else has is another question. */
function reportOfTopic(question: Question): Candidate[] {
  const [before] = question.topic;
  const isOfThem = containsPhrase(question, THEM) || (question.follows && question.year !== null);
  const isAsked = before?.kind === 'unit-report' && isOfThem && containsPhrase(question, OF_REPORT);
  return isAsked && !containsPhrase(question, ['ai', 'nao', 'khi nao', 'bao nhieu', 'may'])
    ? goingOn(question, [...OF_REPORT, ...THEM], {})
    : [];
}

const WHICH = ['cai nao', 'nhung cai nao', 'may cai', 'trong so do', 'trong do'];

/** "Cái nào chưa làm?" after tasks. */
function tasksOfTopic(question: Question): Candidate[] {
  const state = TASK_STATES.find(([, phrases]) => containsPhrase(question, phrases));
  const isAsked = question.topic[0]?.kind === 'tasks' && containsPhrase(question, WHICH);
  return isAsked && state !== undefined ? goingOn(question, [...WHICH, ...state[1]], { state: state[0] }) : [];
}
