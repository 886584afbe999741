import type { BroadcastPreview } from '../../actions/broadcasts/describe-broadcast.ts';
import type { ComposeOutcome, Unmarked } from '../../actions/broadcasts/show-draft.ts';
import { CONTENT_LIMITS, type ContentRefusal } from '../../domain/broadcasts/notice-content.ts';
import { excerpt } from '../../domain/text/storable.ts';
import { formatCount, formatNumber } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { button, type View } from '../parts/view.ts';
import { nameOf } from './audience-view.ts';

/** Of a text without marks, so many characters are repeated. */
const EXCERPT = 300;

/** Asks to whom a broadcast is to go. */
export function viewAudienceNeeded(t: Translate, { broadcast }: BroadcastPreview): View {
  const { id } = broadcast;
  return {
    text: t('broadcast:askAudience'),
    buttons: [
      [button(t('broadcast:button.audience'), 'broadcast-whom', id)],
      [
        button(t('broadcast:button.pick'), 'broadcast-units', id, 0),
        button(t('broadcast:button.tasks'), 'broadcast-tasks', id),
      ],
    ],
  };
}

/** Asks for the content; what is there is kept. */
export function askContent(t: Translate, { broadcast, audience }: BroadcastPreview): View {
  const { id, version, content } = broadcast;
  const again = content.text === '' ? [] : [t('broadcast:askTextAgain')];
  return {
    text: [t('broadcast:askText', { audience: nameOf(t, audience) }), ...again].join('\n\n'),
    buttons: [
      [
        button(t('broadcast:button.audience'), 'broadcast-whom', id),
        ...(content.files.length > 0 ? [button(t('broadcast:button.noFiles'), 'broadcast-no-files', id, version)] : []),
        button(t('broadcast:button.discard'), 'broadcast-discard', id, version),
      ],
    ],
  };
}

/** Returns why a message was not taken, and what to do. */
export function refusalText(
  t: Translate,
  refused: ContentRefusal,
  preview: Pick<BroadcastPreview, 'broadcast'>,
): string {
  switch (refused.reason) {
    case 'empty':
      return t('broadcast:refused.empty');
    case 'needs-text':
      return t('broadcast:refused.needs-text', { files: formatCount(preview.broadcast.content.files.length) });
    case 'too-long':
      return t('broadcast:refused.too-long', {
        length: formatNumber(refused.length),
        maximum: formatNumber(CONTENT_LIMITS.text),
      });
    case 'too-many-files':
      return t('broadcast:refused.too-many-files', { maximum: CONTENT_LIMITS.files });
    case 'file-too-large':
      return t('broadcast:refused.file-too-large', {
        name: refused.name,
        megabytes: refused.megabytes,
        maximum: CONTENT_LIMITS.fileMegabytes,
      });
  }
}

/** Says of a text without marks how it will read, and offers the names in it as they are known; what is written instead takes its place. */
export function unmarkedNote(
  t: Translate,
  { preview, unmarked }: { preview: BroadcastPreview; unmarked: Unmarked | null },
): View[] {
  const { id, version, content } = preview.broadcast;
  if (unmarked === null) return [];
  const text = t('broadcast:unmarked', { text: excerpt(content.text, EXCERPT) });
  if (unmarked.spelled === null) return [{ text }];
  const offered = t('broadcast:knownNames', { text: excerpt(unmarked.spelled, EXCERPT) });
  const taken = button(t('broadcast:button.knownNames'), 'broadcast-known-names', id, version);
  return [{ text: `${text}\n\n${offered}`, buttons: [[taken]] }];
}

/** Asks once for the file of a document that the text cites. */
export function viewCited(t: Translate, { preview, number }: Extract<ComposeOutcome, { kind: 'file-needed' }>): View {
  return {
    text: t('broadcast:cited', { number }),
    buttons: [[button(t('broadcast:button.withoutCited'), 'broadcast-asks', preview.broadcast.id)]],
  };
}

/** Asks whether a text takes the place of the one that is there. */
export function viewReplacing(t: Translate, { preview, text }: Extract<ComposeOutcome, { kind: 'replacing' }>): View {
  const { id, version, content } = preview.broadcast;
  return {
    text: t('broadcast:replacing', { text: excerpt(text, EXCERPT), before: excerpt(content.text, EXCERPT) }),
    buttons: [
      [
        button(t('broadcast:button.replace'), 'broadcast-replace', id, version),
        button(t('broadcast:button.keepText'), 'broadcast-ask-again', id),
      ],
    ],
  };
}

/** Asks whether a text that was written anew is kept as it is. */
export function viewKept(t: Translate, { preview, number }: Extract<ComposeOutcome, { kind: 'text-doubted' }>): View {
  const label = t(number === null ? 'broadcast:button.keepText' : 'broadcast:button.withoutCited');
  return {
    text: number === null ? t('broadcast:keepText') : t('broadcast:cited', { number }),
    buttons: [[button(label, 'broadcast-open', preview.broadcast.id)]],
  };
}
