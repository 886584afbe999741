import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TASK_YEAR_STATES } from '../../src/domain/status/task-state.ts';

const wordsIn = (locale: string, namespace: string): Record<string, Record<string, Record<string, string>>> =>
  JSON.parse(readFileSync(`locales/${locale}/${namespace}.json`, 'utf8')) as never;

describe.each(['vi', 'en'])('in %s', (locale) => {
  test.each(TASK_YEAR_STATES)('a task that is %s is called so in the chart as in answers', (state) => {
    const answered = wordsIn(locale, 'questions')['task']?.['state']?.[state];
    // Of several tasks together it is not said of how many leads.
    expect(wordsIn(locale, 'pictures')['progress']?.['state']?.[state]).toBe(answered?.replace(/ \(.*\)$/, ''));
  });
});
