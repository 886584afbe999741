import { createHash } from 'node:crypto';
import { drawBriefingPage } from '../../actions/pictures/draw-briefing.ts';
import type { BriefingOutcome, BriefingPage } from '../../actions/pictures/show-briefing.ts';
import type { Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type Button, type View } from '../parts/view.ts';

/** Renders the page of the monthly giao ban: as a picture, as a file to be printed, or as text. */
export function viewBriefing(t: Translate, outcome: Allowed<BriefingOutcome>, as: 'picture' | 'print' | 'text'): View {
  if (outcome.kind === 'nothing') return { text: t('pictures:progress.none') };
  const { page, printed, weekly } = outcome;
  if (printed !== null)
    return {
      text: t('pictures:briefing.fileCaption', { title: page.title }),
      file: { name: 'giao-ban.docx', content: printed },
    };
  if (as === 'text') return { text: briefingText(t, page), buttons: ways(t, ['picture', 'print'], weekly) };
  return viewBriefingPicture(t, page, weekly);
}

/** Renders what a leader finds at the beginning of a week. */
export function viewWeeklyBriefing(t: Translate, { page }: { page: BriefingPage }): View {
  const view = viewBriefingPicture(t, page, true);
  return { ...view, text: t('pictures:briefing.weekly', { page: view.text, interpolation: { escapeValue: false } }) };
}

function viewBriefingPicture(t: Translate, page: BriefingPage, weekly: boolean | null): View {
  const { title, summary, source } = page;
  const key = createHash('sha256').update(JSON.stringify(page)).digest('base64url');
  return {
    text: t('pictures:briefing.caption', { title, summary, source }),
    file: { name: 'giao-ban.png', content: { key, draw: () => drawBriefingPage(page) }, picture: true },
    buttons: ways(t, ['text', 'print'], weekly),
  };
}

/** @param weekly it comes each week; null where it is not for whoever looks. */
function ways(t: Translate, as: readonly ('picture' | 'print' | 'text')[], weekly: boolean | null): Button[][] {
  return [
    as.map((way) => button(t(`pictures:button.${way}`), 'briefing', way)),
    ...(weekly === null ? [] : [[weeklySwitch(t, !weekly)]]),
  ];
}

function weeklySwitch(t: Translate, wanted: boolean): Button {
  return button(t(`pictures:button.weekly.${wanted ? 'on' : 'off'}`), 'briefing-weekly', wanted ? 'on' : 'off');
}

/** Says what the switch is now, with the way back. */
export function viewWeeklySwitched(t: Translate, { wanted }: { wanted: boolean }): View {
  return { text: t(`pictures:briefing.switched.${wanted ? 'on' : 'off'}`), buttons: [[weeklySwitch(t, !wanted)]] };
}

function briefingText(t: Translate, { title, subtitle, sections, source }: BriefingPage): string {
  const blocks = sections.map(({ title: label, lines }) =>
    [t('pictures:text.row', { label }), ...lines.map((text) => t('pictures:text.line', { text }))].join('\n'),
  );
  const head = `${t('pictures:text.head', { title })}\n${t('pictures:text.plain', { text: subtitle })}`;
  return [head, ...blocks, t('pictures:text.source', { source })].join('\n\n');
}
