import type { FreezeReportOutcome, ReportFileOutcome } from '../../actions/annual-report/freeze-report.ts';
import type { ScansOutcome, SigningOutcome } from '../../actions/annual-report/sign-report.ts';
import { REPORT_SECTIONS } from '../../domain/annual-report/report-words.ts';
import { formatCount, formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { documentRefusalText, earlyDateText } from '../documents/documents-view.ts';
import { sentFiles } from '../obstacles/obstacles-view.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type View } from '../parts/view.ts';
import { missingLines } from '../parts/missing-text.ts';
import { reportFileName, reportName } from './report-name.ts';
import { keptButtons, viewShown } from './report-view.ts';

/** Renders the file of a report: a preview of a draft, or what was frozen. */
export function viewFile(t: Translate, outcome: Allowed<ReportFileOutcome>, mayWrite: boolean): View {
  if (outcome.kind === 'not-found') return { text: t('annual:report.notFound') };
  const { report, file } = outcome;
  const { consolidation, frozen, id } = report;
  const what = reportName(t, consolidation);
  const name = reportFileName(t, consolidation, frozen === null);
  if (frozen !== null)
    return {
      text: t('annual:file.frozen', { what, at: formatDateTime(frozen.at) }),
      file: { name, content: file },
      buttons: keptButtons(t, report, mayWrite),
    };
  return {
    text: [t('annual:file.preview', { what }), ...missingLines(t, outcome)].join('\n\n'),
    file: { name, content: file },
    ...(mayWrite
      ? {
          buttons: [
            [
              button(t('annual:button.sections'), 'annual-begin', consolidation.id),
              button(t('annual:button.freeze'), 'annual-freeze', id),
            ],
          ],
        }
      : {}),
  };
}

/** Renders what came of freezing a report. */
export function viewFreezing(t: Translate, outcome: Allowed<FreezeReportOutcome>): View {
  switch (outcome.kind) {
    case 'frozen': {
      const { report, file } = outcome;
      const at = report.frozen === null ? '' : formatDateTime(report.frozen.at);
      return {
        text: t('annual:freezing.done', { what: reportName(t, report.consolidation), at }),
        file: { name: reportFileName(t, report.consolidation, false), content: file },
        buttons: keptButtons(t, report, true),
      };
    }
    case 'confirm': {
      const { report, open, newer } = outcome;
      const { id, consolidation } = report;
      const sections = open.map((section) => String(REPORT_SECTIONS.indexOf(section) + 1)).join(', ');
      const own = formatCount(consolidation.version);
      return {
        text: [
          t('annual:freezing.confirm', { what: reportName(t, consolidation) }),
          ...(open.length === 0 ? [] : [t('annual:freezing.open', { total: formatCount(open.length), sections })]),
          ...(newer === null ? [] : [t('annual:freezing.newer', { version: formatCount(newer.version), own })]),
        ].join('\n'),
        buttons: [
          [button(t('annual:button.freeze'), 'annual-freeze-anyway', id)],
          ...(newer === null
            ? []
            : [
                [
                  button(
                    t('annual:button.writeNewer', { version: formatCount(newer.version) }),
                    'annual-begin',
                    newer.id,
                  ),
                ],
              ]),
          [button(t('annual:button.sections'), 'annual-begin', consolidation.id)],
        ],
      };
    }
    case 'changed':
      return viewShown(t, { report: outcome.report, newer: null }, true, [t('annual:freezing.changed')]);
    case 'not-found':
      return { text: t('annual:report.notFound') };
  }
}

/** Renders each step of recording the signed document of a report. */
export function viewSigning(t: Translate, outcome: Allowed<SigningOutcome>): View {
  switch (outcome.kind) {
    case 'signing': {
      const { report, files, reference, early, refusal } = outcome;
      const what = reportName(t, report.consolidation);
      const scans =
        files.length === 0
          ? t('annual:signing.noScans')
          : t('annual:signing.scans', { total: formatCount(files.length) });
      const parts =
        reference === null && files.length === 0
          ? [t('annual:signing.ask')]
          : reference === null
            ? [scans, t('annual:signing.askReference')]
            : [
                t('annual:signing.reference', { number: reference.number, date: formatDate(reference.date) }),
                scans,
                t('annual:signing.ready'),
              ];
      return {
        text: [
          ...(refusal === null ? [] : [documentRefusalText(t, refusal)]),
          t('annual:signing.title', { what }),
          ...(early === null || report.frozen === null
            ? parts
            : [...(files.length === 0 ? [] : [scans]), earlyDateText(t, early, report.frozen.at)]),
        ].join('\n\n'),
        buttons: [
          ...(early === null
            ? []
            : [[button(t('documents:early.button', { date: formatDate(early.date) }), 'annual-early')]]),
          ...(reference === null ? [] : [[button(t('annual:button.record'), 'annual-record')]]),
          [button(t('common:button.cancel'), 'cancel')],
        ],
      };
    }
    case 'signed': {
      const done = t('annual:signing.done', { what: reportName(t, outcome.report.consolidation) });
      return viewShown(t, { report: outcome.report, newer: null }, true, [done]);
    }
    case 'not-frozen':
      return viewShown(t, { report: outcome.report, newer: null }, true, [t('annual:signing.notFrozen')]);
    case 'not-found':
      return { text: t('annual:report.notFound') };
  }
}

/** Renders the scans of the signed document of a report. */
export function viewScans(t: Translate, outcome: Allowed<ScansOutcome>): View {
  if (outcome.kind === 'not-found' || outcome.report.signed === null) return { text: t('annual:report.notFound') };
  const { report, files } = outcome;
  const { number, date } = outcome.report.signed.document;
  const text = t('annual:signing.files', { what: reportName(t, report.consolidation), number, date: formatDate(date) });
  if (files.length === 0) return { text: `${text} ${t('annual:signing.noFiles')}` };
  return { text, sent: sentFiles(files), filesGone: t('annual:signing.filesGone') };
}
