import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  AUDIT_ACTION_NAMES,
  AUDIT_ACTIONS,
  AUDIT_SUBJECTS,
  AUDIT_TOPICS,
} from '../../src/domain/audit/audit-actions.ts';

/** Names that nothing writes any more; the log of an older release may hold them. */
const FORMER: readonly string[] = ['broadcast.acknowledge'];

const WRITERS = ['src/actions', 'src/store']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file}`),
  )
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** Whether an action is written under this name, whole or by its noun and the kind of what was done. */
function isWritten(name: string): boolean {
  const [noun] = name.split('.');
  return WRITERS.some(({ text }) => text.includes(`'${name}'`) || text.includes(`action: \`${noun}.\${`));
}

describe('the names of the audit log', () => {
  test('are each of one topic, and every topic can be looked through', () => {
    expect(new Set(AUDIT_ACTION_NAMES).size).toBe(AUDIT_ACTION_NAMES.length);
    expect([...AUDIT_TOPICS].sort()).toEqual(Object.keys(AUDIT_ACTIONS).sort());
  });

  test('are those that are written, and former ones', () => {
    expect(AUDIT_ACTION_NAMES.filter((name) => !isWritten(name))).toEqual(FORMER);
  });

  test('and its subjects are those that are written', () => {
    const written = (subject: string): boolean => WRITERS.some(({ text }) => text.includes(`subject: '${subject}'`));
    expect(AUDIT_SUBJECTS.filter((subject) => !written(subject))).toEqual([]);
  });

  test('are written by recordAudit, which takes no other, and by one statement, under a name of the log', () => {
    const statements = WRITERS.flatMap(({ file, text }) =>
      [...text.matchAll(/INSERT INTO "AuditEntry"[\s\S]*?'([a-z.-]+)', '([a-z-]+)'|auditEntry\.(create\w*)/g)].map(
        ([, action, subject, call]) => `${file}: ${call ?? `${action} ${subject}`}`,
      ),
    );
    expect(statements.sort()).toEqual(['src/store/answers.ts: answer.save report', 'src/store/audit.ts: create']);
    expect(AUDIT_ACTION_NAMES).toContain('answer.save');
  });
});
