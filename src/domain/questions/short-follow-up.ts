import { findExtreme } from './find-extreme.ts';
import { FOLLOWING_PHRASES, followUpOfTopic, THEM } from './follow-up-of-topic.ts';
import type { Candidate, Question } from './question.ts';
import type { Slots } from './reading.ts';
import { placesOf, containsPhrase } from './sentence.ts';

/** With these words a task that was spoken of is asked for its end. */
const UNTIL = ['den khi nao', 'khi nao', 'bao gio', 'phai xong', 'xong', 'ngay nao', 'han'];

/** Finds the ways in which a few words go on with the question before, asking something else of the same: "Lý do?", "liệt kê ra đi". */
export function shortFollowUp(question: Question): Candidate[] {
  return [
    ...endOfTask(question),
    ...countOfTopic(question),
    ...listOfTopic(question),
    ...reasonOfTopic(question),
    ...extremeOfTopic(question),
    ...kindOfUnitsOfTopic(question),
    ...figureOfTopic(question),
    ...orderOfTopic(question),
    ...followUpOfTopic(question),
  ];
}

/** "Thế khi nào phải xong?" after a question about a task asks until when it is due. */
function endOfTask(question: Question): Candidate[] {
  const [before] = question.topic;
  const places = placesOf(question, [...UNTIL, ...FOLLOWING_PHRASES]);
  if (before?.kind !== 'task' || before.task === undefined || question.saysMoreThan(places)) return [];
  if (!containsPhrase(question, ['khi nao', 'bao gio', 'ngay nao', 'han'])) return [];
  return [{ reading: { kind: 'deadline', task: before.task }, score: 5, places }];
}

/** Words that only ask how many: "tất cả là mấy cái?". */
const HOW_MANY = [
  'bao nhieu',
  'may',
  'tat ca',
  'tong so',
  'tong cong',
  'cai',
  'huyen',
  'don vi',
  'so',
  'nhiem vu',
  'viec',
];

/** "Mấy huyện?" after a list asks how many there are. */
function countOfTopic(question: Question): Candidate[] {
  const [before] = question.topic;
  const places = placesOf(question, [...HOW_MANY, ...FOLLOWING_PHRASES]);
  const isAsked = containsPhrase(question, ['bao nhieu', 'may']) && !question.saysMoreThan(places);
  if (!isAsked || question.units !== null || (before?.kind !== 'round' && before?.kind !== 'tasks')) return [];
  return [{ reading: before.kind === 'round' ? { ...before, how: 'count' } : before, score: 5, places }];
}

const TO_LIST = [
  'liet ke',
  'danh sach',
  'ke ten',
  'ke ra',
  'list',
  'ra',
  'ten',
  'nhung',
  'cac',
  'ai',
  'nao',
  'huyen',
  'don vi',
  'nhiem vu',
];

/** "Liệt kê ra đi" after how many there are. */
function listOfTopic(question: Question): Candidate[] {
  const [before] = question.topic;
  const places = placesOf(question, [...TO_LIST, ...FOLLOWING_PHRASES]);
  if (!containsPhrase(question, ['liet ke', 'danh sach', 'ke ten', 'ke ra', 'list'])) return [];
  if (question.units !== null || question.saysMoreThan(places)) return [];
  if (before?.kind !== 'round' && before?.kind !== 'tasks') return [];
  const { how: _how, ...listed } = before;
  return [{ reading: listed, score: 5, places }];
}

const EXTREME = ['nhieu', 'cao', 'lon', 'it', 'thap', 'kem', 'be', 'nhat', 'huyen', 'don vi', 'nao', 'ai', 'dau'];

/** "Huyện nào nhiều nhất?" after a figure or money. */
function extremeOfTopic(question: Question): Candidate[] {
  const [before] = question.topic;
  const how = findExtreme(question);
  const places = placesOf(question, [...EXTREME, ...FOLLOWING_PHRASES]);
  if (how === null || question.saysMoreThan(places)) return [];
  if (before?.kind !== 'figure' && before?.kind !== 'budget') return [];
  const { unit: _unit, ...asked } = before;
  const unitKind = before.kind === 'figure' && question.unitKind !== null ? { unitKind: question.unitKind.value } : {};
  return [{ reading: { ...asked, how, ...unitKind }, score: 5, places }];
}

/** "Còn sở, ngành?" after how many districts handed in. */
function kindOfUnitsOfTopic(question: Question): Candidate[] {
  const { unitKind, units, follows, topic } = question;
  const [before] = topic;
  if (unitKind === null || units !== null || !follows) return [];
  const places = [...unitKind.places, ...placesOf(question, [...FOLLOWING_PHRASES, 'cac', 'cap', 'khoi'])];
  if ((before?.kind !== 'round' && before?.kind !== 'figure') || question.saysMoreThan(places)) return [];
  const { unit: _unit, ...asked } = before;
  return [{ reading: { ...asked, unitKind: unitKind.value }, score: 5, places }];
}

/** "Còn tờ rơi?" after another figure of the same units. */
function figureOfTopic(question: Question): Candidate[] {
  const { figures, units, follows, topic } = question;
  const [before] = topic;
  if (before?.kind !== 'figure' || figures === null || units !== null || !follows) return [];
  const places = [...figures.places, ...placesOf(question, [...FOLLOWING_PHRASES, ...HOW_MANY, 'duoc', 'luong'])];
  if (question.saysMoreThan(places)) return [];
  return figures.value.slice(0, 1).map((figure) => ({ reading: { ...before, figure }, score: 5, places }));
}

const REMINDING = ['nhac', 'nhac nho', 'don doc', 'nhan tin'];

/** "Nhắc họ giúp tôi" after what one unit has handed in. */
function orderOfTopic(question: Question): Candidate[] {
  const [before] = question.topic;
  const places = placesOf(question, [
    ...REMINDING,
    ...THEM,
    ...FOLLOWING_PHRASES,
    'giup',
    'nop',
    'bao cao',
    'ho',
    'luon',
    'ngay',
    'di',
  ]);
  if (before?.unit === undefined || question.units !== null || question.saysMoreThan(places)) return [];
  if (!containsPhrase(question, REMINDING) || !containsPhrase(question, [...THEM, 'luon', 'di', 'ngay'])) return [];
  return [{ reading: { kind: 'order', do: 'remind', unit: before.unit }, score: 5, places }];
}

const WHY = ['ly do', 'vi sao', 'tai sao', 'sao vay', 'sao the', 'nguyen nhan'];

/** "Lý do?" after what is late asks what is in the way there. */
function reasonOfTopic(question: Question): Candidate[] {
  const [before] = question.topic;
  const places = placesOf(question, [...WHY, ...FOLLOWING_PHRASES]);
  if (before === undefined || !containsPhrase(question, WHY) || question.saysMoreThan(places)) return [];
  const { task, unit } = before;
  const slots = definedOnly({ task, unit });
  return ['task', 'tasks', 'unit-report'].includes(before.kind)
    ? [{ reading: { kind: 'obstacles', ...slots }, score: 5, places }]
    : [];
}

/** Returns the slots that have a value. */
export function definedOnly(slots: Record<string, unknown>): Slots {
  return Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined));
}
