import type { OwedReport } from '../../actions/reports/list-obligations.ts';
import type { Translate } from '../../wording/locales.ts';
import { pageOf, turningButtons } from '../parts/paged.ts';
import { button, type View } from '../parts/view.ts';

const PREVIEW_PAGE = 7;

/** Renders the questions of a form to read, print or forward, some at a time. */
export function viewPreview(t: Translate, { obligation, round, questions }: OwedReport, page: number): View {
  const shown = pageOf(questions, page, PREVIEW_PAGE);
  const { items, at, pages } = shown;
  const lines = items.map(({ number, text, help }) => {
    const line = t('reporting:preview.line', { number, text });
    return help === undefined ? line : `${line}\n${t('reporting:preview.from', { from: help })}`;
  });
  const closed = obligation.report !== null && obligation.report.state !== 'draft';
  const start = button(
    t(obligation.report === null ? 'reporting:button.start' : 'reporting:button.continue'),
    'report-start',
    obligation.id,
  );
  return {
    text: [t('reporting:preview.head', { title: round.title, page: at + 1, pages }), ...lines].join('\n\n'),
    buttons: [
      ...turningButtons(t, shown, (label, to) => button(label, 'report-preview', obligation.id, to)),
      [button(t('forms:file.button'), 'report-preview-file', obligation.id)],
      ...(closed ? [] : [[start]]),
    ],
  };
}
