import { z } from 'zod';
import { findTasks } from '../../tasks/find-task.ts';
import { defineField, refused } from './field-type.ts';
import { common } from './question-schema.ts';

interface TaskValue {
  type: 'task';
  code: string;
  title: string;
}

/** A task of the plan, by its number or words of its title. */
export const taskField = defineField(
  z.strictObject({ ...common, type: z.literal('task') }),
  z.object({ type: z.literal('task'), code: z.string(), title: z.string() }),
)({
  inExpressions: 'string',
  measure: ({ code }) => code,
  describe: ({ code, title }) => ({ kind: 'task', code, title }),
  looksUp: 'task',
  takesWords: true,
  hint: () => ({}),
  read(_question, text, { directory: { tasks } }) {
    const found = findTasks(tasks, text);
    const values = (ids: readonly number[]): TaskValue[] =>
      tasks.filter(({ id }) => ids.includes(id)).map(({ code, title }) => ({ type: 'task', code, title }));
    switch (found.kind) {
      case 'one': {
        const [value] = values([found.id]);
        if (value === undefined) return refused({ kind: 'unknown-task' });
        const byNumber = text.includes(value.code);
        return byNumber ? { kind: 'value', value } : { kind: 'candidates', values: [value] };
      }
      case 'several':
        return { kind: 'candidates', values: values(found.ids) };
      case 'none':
        return refused({ kind: 'unknown-task' });
    }
  },
});
