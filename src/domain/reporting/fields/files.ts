import type { AnswerFile, AnswerValue } from '../answers.ts';
import { refused, type Reading, type Sent } from './field-type.ts';

/** Adds sent files to those that are there, each once. */
export function addFiles(
  type: 'photo' | 'document',
  sent: Sent,
  current: AnswerValue | undefined,
  { maxFiles }: { maxFiles: number },
): Reading {
  const needed = refused({ kind: type === 'photo' ? 'needs-photo' : 'needs-document' });
  if (sent.kind !== 'files') return needed;
  if (type === 'photo' && sent.files.some(({ mime }) => !mime.startsWith('image/'))) return needed;
  const known = current?.type === type ? current.files : [];
  const fresh = sent.files.filter(({ id }) => known.every((file) => file.id !== id));
  const files: AnswerFile[] = [...known, ...fresh];
  return files.length > maxFiles
    ? refused({ kind: 'too-many-files', maximum: maxFiles })
    : { kind: 'value', value: { type, files } };
}
