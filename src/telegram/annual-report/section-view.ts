import type { SectionShown, WritingOutcome } from '../../actions/annual-report/write-section.ts';
import { LONGEST_SECTION, REPORT_SECTIONS, sectionWords } from '../../domain/annual-report/report-words.ts';
import { formatCount, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { pageLines, turningButtons } from '../parts/paged.ts';
import { shorten } from '../parts/shortened-text.ts';
import { button, type Button, type View } from '../parts/view.ts';
import { keptButtons, viewShown } from './report-view.ts';

/** So many paragraphs of a draft are shown at once, and so much of each. */
const FIRST = 3;
const OF_EACH = 220;
/** So much of own words is shown where they are written. */
const OF_WORDS = 600;
/** So much of the whole stands on a page, in characters. */
const PAGE = 2500;

/** Renders a section that is being written, or what came of ending one. */
export function viewWriting(t: Translate, outcome: Allowed<WritingOutcome>): View {
  switch (outcome.kind) {
    case 'section':
      return viewSection(t, outcome);
    case 'report':
      return viewShown(t, outcome, true);
    case 'not-draft':
      return { text: t('annual:report.notDraft'), buttons: keptButtons(t, outcome.report, true) };
    case 'not-found':
      return { text: t('annual:report.notFound') };
  }
}

function viewSection(t: Translate, shown: SectionShown): View {
  const { report, section, drafted, refusal } = shown;
  const words = sectionWords(report.words)[section];
  const isAdded = section === 'results';
  const draft =
    drafted.length === 0
      ? [t('annual:writing.nothing')]
      : [
          t('annual:writing.drafted'),
          ...drafted.slice(0, FIRST).map((paragraph) => escapeHtml(shorten(paragraph, OF_EACH))),
          ...(drafted.length > FIRST ? [t('annual:writing.more', { total: formatCount(drafted.length - FIRST) })] : []),
        ];
  const refused =
    refusal === null
      ? []
      : [
          t(`annual:writing.refusal.${refusal.kind}`, {
            length: refusal.kind === 'too-long' ? formatNumber(refusal.length) : '',
            most: formatNumber(LONGEST_SECTION),
          }),
        ];
  return {
    text: [
      ...refused,
      t('annual:writing.head', {
        number: REPORT_SECTIONS.indexOf(section) + 1,
        total: REPORT_SECTIONS.length,
        title: t(`annual:section.${section}`),
      }),
      ...(words.kind === 'typed' && !isAdded ? [] : [draft.join('\n')]),
      ...(words.kind === 'left-out' ? [t('annual:writing.leftOut')] : []),
      ...(words.kind === 'typed'
        ? [
            [
              t(isAdded ? 'annual:writing.added' : 'annual:writing.typed'),
              escapeHtml(shorten(words.text, OF_WORDS)),
            ].join('\n'),
            t('annual:writing.goOn'),
          ]
        : [t(isAdded ? 'annual:writing.askAdding' : 'annual:writing.ask')]),
    ].join('\n\n'),
    buttons: sectionButtons(t, shown),
  };
}

function sectionButtons(t: Translate, { report, section, drafted }: SectionShown): Button[][] {
  const { id, consolidation } = report;
  const words = sectionWords(report.words)[section];
  // What contradicts itself in the plan goes upward where that is said, and only there.
  const release = section === 'proposals' ? [[button(t('annual:button.release'), 'annual-release', id)]] : [];
  const ways = [
    ...(drafted.length > 0 || words.kind === 'typed'
      ? [button(t('annual:button.whole'), 'annual-whole', id, section, 0)]
      : []),
    button(t('annual:button.sections'), 'annual-begin', consolidation.id),
  ];
  const keep = button(t('annual:button.keep'), 'annual-keep', id, section);
  if (words.kind === 'typed')
    return [
      [button(t('annual:button.done'), 'annual-done', id, section)],
      [button(t('annual:button.return'), 'annual-return', id, section)],
      ...release,
      ways,
    ];
  return words.kind === 'left-out'
    ? [[keep], ...release, ways]
    : [[keep, button(t('annual:button.leaveOut'), 'annual-leave-out', id, section)], ...release, ways];
}

/** Renders a section as it will stand in the document, a page at a time. */
export function viewWhole(t: Translate, outcome: Allowed<WritingOutcome>, page: number): View {
  if (outcome.kind !== 'section') return viewWriting(t, outcome);
  const { report, section, drafted } = outcome;
  const words = sectionWords(report.words)[section];
  const typed = words.kind === 'typed' ? words.text.split('\n') : [];
  const pages = inPages(words.kind === 'typed' && section !== 'results' ? typed : [...drafted, ...typed]);
  const at = Math.min(page, pages.length - 1);
  return {
    text: [
      t('annual:writing.whole', {
        number: REPORT_SECTIONS.indexOf(section) + 1,
        title: t(`annual:section.${section}`),
      }),
      ...(pages[at] ?? [t('annual:writing.nothing')]).map(escapeHtml),
      ...pageLines(t, { at, pages: pages.length }),
    ].join('\n'),
    buttons: [
      ...turningButtons(t, { at, pages: pages.length }, (label, turned) =>
        button(label, 'annual-whole', report.id, section, turned),
      ),
      ...(report.state === 'draft' ? sectionButtons(t, { ...outcome, drafted: [] }) : []),
    ],
  };
}

/** Fills pages with paragraphs; one that is longer than a page has a page of its own. */
function inPages(paragraphs: readonly string[]): string[][] {
  const pages: string[][] = [];
  let length = PAGE;
  for (const paragraph of paragraphs) {
    length += paragraph.length;
    const last = pages.at(-1);
    if (last === undefined || length > PAGE) {
      pages.push([paragraph]);
      length = paragraph.length;
    } else last.push(paragraph);
  }
  return pages.length === 0 ? [[]] : pages;
}
