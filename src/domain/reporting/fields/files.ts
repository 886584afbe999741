import { z } from 'zod';
import type { AnswerFile } from '../answers.ts';
import { refused, type Reading, type Sent } from './field-type.ts';

/** A file as the store keeps it. */
export const storedFile = z.object({ id: z.string(), name: z.string(), mime: z.string() });

/** Adds sent files to those that are there, each once. */
export function addFiles<T extends 'photo' | 'document'>(
  type: T,
  sent: Sent,
  current: { files: AnswerFile[] } | undefined,
  { maxFiles }: { maxFiles: number },
): Reading<{ type: T; files: AnswerFile[] }> {
  const needed = refused({ kind: type === 'photo' ? 'needs-photo' : 'needs-document' });
  if (sent.kind !== 'files') return needed;
  if (type === 'photo' && sent.files.some(({ mime }) => !mime.startsWith('image/'))) return needed;
  const known = current?.files ?? [];
  const fresh = sent.files.filter(({ id }) => known.every((file) => file.id !== id));
  const files: AnswerFile[] = [...known, ...fresh];
  return files.length > maxFiles
    ? refused({ kind: 'too-many-files', maximum: maxFiles })
    : { kind: 'value', value: { type, files } };
}
