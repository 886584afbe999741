import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('pages of a list are turned in one way', () => {
  const turning = readdirSync('src/telegram', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) =>
      /common:button\.(?:previous|next)|common:list\.page/.test(readFileSync(`src/telegram/${file}`, 'utf8')),
    );
  expect(turning).toEqual(['parts/paged.ts']);
});
