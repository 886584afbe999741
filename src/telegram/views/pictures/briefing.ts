import type { BriefingOutcome, BriefingPage } from '../../../actions/pictures/show-briefing.ts';
import type { Translate } from '../../../locales.ts';
import { viewForbidden } from '../forbidden.ts';
import { button, type Button, type View } from '../view.ts';

/** The page of the monthly giao ban: as a picture, as a file to be printed, or as text. */
export function viewBriefing(t: Translate, outcome: BriefingOutcome, as: 'picture' | 'print' | 'text'): View {
  if (outcome.kind === 'forbidden') return viewForbidden(t, 'whoCoordinator');
  if (outcome.kind === 'nothing') return { text: t('pictures:progress.none') };
  const { page, file } = outcome;
  const { title, source } = page;
  if (file === null) return { text: briefingText(t, page), buttons: ways(t, ['picture', 'print']) };
  if (as === 'print')
    return { text: t('pictures:briefing.fileCaption', { title }), file: { name: 'giao-ban.docx', content: file } };
  const figures = page.figures.map(({ value, label }) => `${label}: ${value}`).join('; ');
  const summary = figures.slice(0, 1).toUpperCase() + figures.slice(1);
  return {
    text: t('pictures:briefing.caption', { title, summary, source }),
    file: { name: 'giao-ban.png', content: file, picture: true },
    buttons: ways(t, ['text', 'print']),
  };
}

function ways(t: Translate, as: readonly ('picture' | 'print' | 'text')[]): Button[][] {
  return [as.map((way) => button(t(`pictures:button.${way}`), 'briefing', way))];
}

function briefingText(t: Translate, { title, subtitle, sections, source }: BriefingPage): string {
  const blocks = sections.map(({ title: label, lines }) =>
    [t('pictures:text.row', { label }), ...lines.map((text) => t('pictures:text.line', { text }))].join('\n'),
  );
  const head = `${t('pictures:text.head', { title })}\n${t('pictures:text.plain', { text: subtitle })}`;
  return [head, ...blocks, t('pictures:text.source', { source })].join('\n\n');
}
