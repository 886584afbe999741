import { findTasks } from '../../status/find-task.ts';
import type { AnswerValue } from '../answers.ts';
import { refused, type FieldType } from './field-type.ts';

/** A task of the plan, by its number or words of its title. */
export const taskField: FieldType<'task'> = {
  type: 'task',
  inExpressions: 'string',
  measure: ({ code }) => code,
  read(_question, text, { directory: { tasks } }) {
    const found = findTasks(tasks, text);
    const values = (ids: readonly number[]): AnswerValue[] =>
      tasks.filter(({ id }) => ids.includes(id)).map(({ code, title }) => ({ type: 'task', code, title }));
    switch (found.kind) {
      case 'one': {
        const [value] = values([found.id]);
        if (value === undefined) return refused({ kind: 'unknown-task' });
        const byNumber = value.type === 'task' && text.includes(value.code);
        return byNumber ? { kind: 'value', value } : { kind: 'candidates', values: [value] };
      }
      case 'several':
        return { kind: 'candidates', values: values(found.ids) };
      case 'none':
        return refused({ kind: 'unknown-task' });
    }
  },
};
