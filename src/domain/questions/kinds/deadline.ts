import type { Candidate, RuledQuestion } from '../question.ts';
import { placesOf, containsPhrase } from '../sentence.ts';
import { placesAll, taskOfTopic, tasksNamed, yearOf } from './matching.ts';

const DUE = [
  'han nop',
  'han cuoi',
  'het han',
  'den han',
  'thoi han',
  'han bao cao',
  'han khi nao',
  'han la',
  'han',
  'han chot',
  'may ngay nua',
  'bao nhieu ngay nua',
  'ngay nao phai nop',
  'khi nao phai nop',
  'bao gio phai nop',
  'bao gio nop',
  'khi nao nop',
  'nop khi nao',
  'nop ngay nao',
  'phai nop',
  'truoc ngay nao',
  'nop truoc ngay',
  'nop hom nao',
  'hom nao nop',
  'bi tre',
  'tinh tre',
  'bi tinh tre',
  'tinh la tre',
  'han nop bao cao',
  'ngay nao nop',
  'chot so lieu',
  'ngay chot',
  'cham nhat',
  'han nop ngay nao',
  'bao gio het han',
  'khi nao het han',
];
const WHEN = ['hom nao', 'khi nao', 'bao gio', 'ngay nao', 'ngay may', 'may ngay', 'bao nhieu ngay'];
const END = ['xong', 'ket thuc', 'to chuc', 'hoan thanh', 'han', 'phai xong', 'bat dau'];
const ABOUT = ['nop', 'bao cao', 'so lieu', 'cuoi', 'nhiem vu', 'ngay'];

declare module '../reading.ts' {
  interface QuestionKinds {
    deadline: true;
  }
}

/** Until when something is due: the report of a round, or a task. */
export const deadlineQuestion: RuledQuestion = {
  examples: ['hạn nộp báo cáo khi nào', 'còn mấy ngày nữa hết hạn'],
  phrases: [...DUE, ...WHEN, ...END, ...ABOUT],
  places: { takes: ['task', 'year'] },
  match: (question) => {
    const overdue = placesOf(question, ['qua han', 'tre han']);
    const due = placesOf(question, DUE).filter((place) => !overdue.includes(place));
    const when = placesOf(question, WHEN);
    const places = placesAll(due, when, placesOf(question, ABOUT), question.year);
    const { ids, weight, places: taskPlaces } = tasksNamed(question);
    const end = placesOf(question, END);
    if (ids.length > 0 && weight === 2 && (due.length > 0 || (when.length > 0 && end.length > 0))) {
      const all = placesAll(places, taskPlaces, end);
      const ofTasks = ids.map((task): Candidate => {
        return { reading: { kind: 'deadline', task, ...yearOf(question) }, score: 4.5, places: all };
      });
      // A task and the deadline of reports in one breath are two questions.
      const report: Candidate = { reading: { kind: 'deadline', ...yearOf(question) }, score: 4.5, places: all };
      return containsPhrase(question, ['nop', 'bao cao']) ? [...ofTasks, report] : ofTasks;
    }
    if (due.length === 0) return [];
    const [before] = question.topic;
    // What is handed in is a report, whatever was spoken of before.
    const ofReports = containsPhrase(question, ['nop', 'bao cao']);
    const ofTopic = !ofReports && (before?.kind === 'task' || before?.kind === 'deadline');
    const task = ofTopic ? taskOfTopic(question)?.task : undefined;
    const reading = { kind: 'deadline' as const, ...yearOf(question) };
    return [
      { reading: task === undefined ? reading : { ...reading, task }, score: when.length > 0 ? 4.2 : 3.3, places },
    ];
  },
};
