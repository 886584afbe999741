import type { RuledQuestion } from '../question.ts';
import { placesOf } from '../sentence.ts';
import { placesAll, taskOfTopic, tasksNamed, yearOf } from './matching.ts';

const STATE = [
  'toi dau',
  'den dau',
  'tien do',
  'the nao',
  'ra sao',
  'ket qua',
  'xong chua',
  'xong',
  'hoan thanh',
  'lam duoc gi',
  'lam duoc',
  'lam den dau',
  'lam toi dau',
  'dat',
  'dat duoc',
  'tinh hinh',
  'may co so',
  'may lop',
  'may mo hinh',
];
const WHO = [
  'chu tri',
  'ai chu tri',
  'ai lam',
  'phoi hop',
  'ai phoi hop',
  'don vi nao',
  'don vi nao chu tri',
  'so nao',
];
const NAME = ['nhiem vu', 'muc', 'viec', 'dau viec', 'to chuc', 'thuc hien', 'trien khai'];
const WHEN = ['khi nao', 'bao gio', 'khi nao xong', 'khi nao to chuc'];

declare module '../reading.ts' {
  interface QuestionKinds {
    task: true;
  }
}

/** How far one task is, who does it, what the plan says of it. */
export const taskQuestion: RuledQuestion = {
  examples: ['nhiệm vụ đánh giá nhanh tới đâu rồi', 'nhiệm vụ 2.1 năm 2019', 'ai chủ trì nhiệm vụ 1.5'],
  phrases: [...STATE, ...WHO, ...NAME, ...WHEN],
  places: { takes: ['task', 'year'], needs: 'task' },
  match: (question) => {
    const { ids, places, weight } = tasksNamed(question);
    const cues = placesOf(question, [...STATE, ...WHO, ...WHEN]);
    const names = placesOf(question, NAME);
    const all = placesAll(places, cues, names, question.year);
    const asked = (cues.length > 0 ? 1.2 : 0) + (names.length > 0 ? 0.5 : 0);
    if (ids.length > 0) {
      // One word that many tasks have is no question about a task, unless it is said to be one.
      if (weight < 2 && asked === 0) return ids.length > 5 ? [] : candidates(ids, 0.6);
      if (weight < 2) return candidates(ids, 1.2);
      return candidates(ids, weight + asked + (question.numbered === null ? 0 : 0.6));
    }
    const before = taskOfTopic(question);
    if (before?.task === undefined || cues.length === 0) return [];
    return [{ reading: { kind: 'task', task: before.task, ...yearOf(question) }, score: 2, places: all }];

    function candidates(tasks: readonly number[], score: number): ReturnType<RuledQuestion['match']> {
      return tasks.map((task) => ({ reading: { kind: 'task', task, ...yearOf(question) }, score, places: all }));
    }
  },
};
