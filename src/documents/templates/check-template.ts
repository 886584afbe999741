import { toStorable } from '../../domain/text/storable.ts';
import { readInThread } from '../reading/read-in-thread.ts';
import { checkTags, type ScannedTag, type TemplateFault } from './check-tags.ts';
import { TEMPLATE_LIMITS, templateWorker } from './template-limits.ts';

/** Why a file is no template at all. */
export type TemplateRefusal = 'not-a-document' | 'too-large' | 'password' | 'old-format';

/** What a file held that was sent as a template. */
export type TemplateCheck =
  | { kind: 'valid' }
  /** In the order in which they stand in it. */
  | { kind: 'faults'; faults: readonly TemplateFault[] }
  | { kind: TemplateRefusal };

type TemplateReading = { kind: 'tags'; tags: ScannedTag[]; tracked: boolean } | { kind: TemplateRefusal };

/**
 * Checks a .docx that somebody sent as a template of the annual report: whether its tags are known, and its loops closed where they
 * may be. It is read within bounds, in a thread of its own.
 */
export async function checkTemplate(bytes: Uint8Array): Promise<TemplateCheck> {
  const read = await readInThread<TemplateReading>(templateWorker(), { bytes, limits: TEMPLATE_LIMITS });
  if (read === null) return { kind: 'too-large' };
  if (read.kind !== 'tags') return read;
  const { tags, tracked } = toStorable(read);
  const faults: TemplateFault[] = [
    ...(tracked ? [{ kind: 'tracked-changes' as const }] : []),
    ...(tags.length === 0 ? [{ kind: 'no-tags' as const }] : checkTags(tags)),
  ];
  return faults.length === 0 ? { kind: 'valid' } : { kind: 'faults', faults };
}
