import type { RuledQuestion } from '../question.ts';
import { placesOf } from '../sentence.ts';
import { forUnits, placesAll, taskOfTopic, tasksNamed } from './matching.ts';

const CUES = [
  'ket cho nao',
  'bi ket',
  'dang ket',
  'ket o dau',
  'gap kho',
  'phan anh',
  'tac o dau',
  'vuong mac',
  'kho khan',
  'vuong',
  'tro ngai',
  'kien nghi',
  'bat cap',
  'ton tai',
  'de xuat',
  'kho khan vuong mac',
];

declare module '../reading.ts' {
  interface QuestionKinds {
    obstacles: true;
  }
}

/** What stands in the way: of the plan, a task or a unit. */
export const obstaclesQuestion: RuledQuestion = {
  examples: ['có vướng mắc nào không', 'nhiệm vụ 2.1 có khó khăn gì'],
  phrases: [...CUES, 'cac huyen', 'nhiem vu'],
  places: { takes: ['unit', 'task', 'year'] },
  match: (question) => {
    const cues = placesOf(question, CUES);
    if (cues.length === 0) return [];
    const places = placesAll(
      cues,
      placesOf(question, [
        'cac huyen',
        'nhiem vu',
        'huyen',
        'ke hoach',
        'don vi',
        'cac don vi',
        'xong',
        'chua xong',
        'len',
      ]),
    );
    if (question.units !== null) return forUnits(question, 'obstacles', {}, 4.5, places);
    const { ids, places: taskPlaces, weight } = tasksNamed(question);
    if (ids.length > 0 && weight === 2) {
      const all = [...places, ...taskPlaces];
      return ids.map((task) => ({ reading: { kind: 'obstacles', task }, score: 4.5, places: all }));
    }
    const before = taskOfTopic(question)?.task;
    return [
      { reading: before === undefined ? { kind: 'obstacles' } : { kind: 'obstacles', task: before }, score: 4, places },
    ];
  },
};
