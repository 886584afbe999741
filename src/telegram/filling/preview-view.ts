import type { OwedReport } from '../../actions/reports/list-obligations.ts';
import type { Translate } from '../../wording/locales.ts';
import { button, type View } from '../parts/view.ts';

const PREVIEW_PAGE = 7;

/** Renders the questions of a form to read, print or forward, some at a time. */
export function viewPreview(t: Translate, { obligation, round, questions }: OwedReport, page: number): View {
  const pages = Math.ceil(questions.length / PREVIEW_PAGE);
  const at = Math.min(page, pages - 1);
  const shown = questions.slice(at * PREVIEW_PAGE, (at + 1) * PREVIEW_PAGE);
  const lines = shown.map(({ number, text, help }) => {
    const line = t('reporting:preview.line', { number, text });
    return help === undefined ? line : `${line}\n${t('reporting:preview.from', { from: help })}`;
  });
  const turn = [
    ...(at > 0 ? [button(t('common:button.previous'), 'report-preview', obligation.id, at - 1)] : []),
    ...(at + 1 < pages ? [button(t('common:button.next'), 'report-preview', obligation.id, at + 1)] : []),
  ];
  const closed = obligation.report !== null && obligation.report.state !== 'draft';
  const start = button(
    t(obligation.report === null ? 'reporting:button.start' : 'reporting:button.continue'),
    'report-start',
    obligation.id,
  );
  return {
    text: [t('reporting:preview.head', { title: round.title, page: at + 1, pages }), ...lines].join('\n\n'),
    buttons: [
      ...(turn.length > 0 ? [turn] : []),
      [button(t('forms:file.button'), 'report-preview-file', obligation.id)],
      ...(closed ? [] : [[start]]),
    ],
  };
}
