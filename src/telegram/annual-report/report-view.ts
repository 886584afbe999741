import type {
  AnnualReportFacts,
  ReopenOutcome,
  ReportOutcome,
  ReportShown,
  ReportsOutcome,
} from '../../actions/annual-report/begin-report.ts';
import { openSections, REPORT_SECTIONS, sectionWords } from '../../domain/annual-report/report-words.ts';
import { formatCount, formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';
import { reportName } from './report-name.ts';

/** Renders the frozen consolidations with the report of each, and the way into it. @param asked the years that were asked for, in words */
export function viewReports(t: Translate, outcome: Allowed<ReportsOutcome>, asked: string | null): View {
  if (outcome.kind === 'none')
    return { text: asked === null ? t('annual:list.none') : t('annual:list.noneOfYears', { years: asked }) };
  const { reports, mayWrite } = outcome;
  const lines = reports.map(({ consolidation, report }) =>
    t('annual:list.line', {
      what: reportName(t, consolidation),
      version: formatCount(consolidation.version),
      state: t(`annual:state.${report?.state ?? 'none'}`),
    }),
  );
  return {
    text: [t('annual:list.title'), ...lines].join('\n'),
    buttons: reports.map(({ consolidation }) => {
      const { id, version } = consolidation;
      const what = reportName(t, consolidation);
      const label = t('annual:button.choose', { what, version: formatCount(version), ...PLAIN });
      return [button(label, mayWrite ? 'annual-begin' : 'annual-open', id)];
    }),
  };
}

/** Renders a report: how far its sections are, or how it was frozen and signed, with what can be done. */
export function viewReport(t: Translate, outcome: Allowed<ReportOutcome>, mayWrite: boolean): View {
  switch (outcome.kind) {
    case 'not-begun':
      return { text: t('annual:report.notBegun', { what: reportName(t, outcome.consolidation) }) };
    case 'not-found':
      return { text: t('annual:report.notFound') };
    case 'report': {
      const { takenOver } = outcome;
      const said = takenOver === undefined ? [] : [t('annual:report.takenOver', { version: formatCount(takenOver) })];
      return viewShown(t, outcome, mayWrite, said);
    }
  }
}

/** Renders a report as it stands. @param said what is told above how far it is */
export function viewShown(
  t: Translate,
  { report, newer }: Omit<ReportShown, 'kind'>,
  mayWrite: boolean,
  said: readonly string[] = [],
): View {
  const { consolidation, state } = report;
  const version = formatCount(consolidation.version);
  const head = t('annual:report.head', { what: reportName(t, consolidation), version });
  const newerLine =
    newer === null ? [] : [t('annual:report.newer', { version: formatCount(newer.version), own: version })];
  const newerWay =
    newer === null || !mayWrite
      ? []
      : [[button(t('annual:button.writeNewer', { version: formatCount(newer.version) }), 'annual-begin', newer.id)]];
  return {
    text: [
      head,
      ...said,
      ...newerLine,
      ...(state === 'draft' ? draftLines(t, report, mayWrite) : keptLines(t, report)),
    ].join('\n\n'),
    buttons: [
      ...(state === 'draft' ? draftButtons(t, report, mayWrite) : keptButtons(t, report, mayWrite)),
      ...newerWay,
      [
        ...(mayWrite ? [button(t('annual:button.rewards'), 'annual-rewards', consolidation.id)] : []),
        button(t('annual:button.budget'), 'annual-budget', consolidation.id),
      ],
      ...(mayWrite ? [[button(t('annual:button.template'), 'template-show')]] : []),
    ],
  };
}

function draftLines(t: Translate, { words }: AnnualReportFacts, mayWrite: boolean): string[] {
  const written = sectionWords(words);
  const lines = REPORT_SECTIONS.map((section, at) => {
    const own = written[section];
    const said =
      own.kind !== 'typed'
        ? t(`annual:report.words.${words[section] === undefined ? 'open' : own.kind}`)
        : t(section === 'results' ? 'annual:report.words.added' : 'annual:report.words.typed', {
            characters: formatCount(own.text.length),
          });
    return t('annual:report.line', { number: at + 1, title: t(`annual:section.${section}`), words: said });
  });
  const [next] = openSections(words);
  const ask =
    next === undefined
      ? t('annual:report.ready')
      : t('annual:report.next', { number: REPORT_SECTIONS.indexOf(next) + 1 });
  return [lines.join('\n'), ...(mayWrite ? [ask] : [])];
}

function draftButtons(t: Translate, { id, words }: AnnualReportFacts, mayWrite: boolean): Button[][] {
  const preview = button(t('annual:button.preview'), 'annual-file', id);
  if (!mayWrite) return [[preview]];
  const [next] = openSections(words);
  return [
    ...(next === undefined
      ? []
      : [[button(t('annual:button.goOn', { number: REPORT_SECTIONS.indexOf(next) + 1 }), 'annual-section', id, next)]]),
    ...inRows(
      REPORT_SECTIONS.map((section, at) =>
        button(t('annual:button.section', { number: at + 1 }), 'annual-section', id, section),
      ),
      5,
    ),
    [preview, button(t('annual:button.freeze'), 'annual-freeze', id)],
  ];
}

function keptLines(t: Translate, { frozen, signed }: AnnualReportFacts): string[] {
  return [
    ...(frozen === null
      ? []
      : [
          t('annual:report.frozen', {
            name: frozen.by.name,
            at: formatDateTime(frozen.at),
            hash: frozen.hash.slice(0, 16),
          }),
        ]),
    ...(signed === null
      ? []
      : [
          t('annual:report.signed', {
            number: signed.document.number,
            date: formatDate(signed.document.date),
            name: signed.by.name,
            at: formatDateTime(signed.at),
          }),
        ]),
  ];
}

/** Returns what can be done with a report that was frozen. */
export function keptButtons(t: Translate, { id, state, signed }: AnnualReportFacts, mayWrite: boolean): Button[][] {
  return [
    [
      button(t('annual:button.download'), 'annual-file', id),
      ...(signed === null ? [] : [button(t('annual:button.scans'), 'annual-scans', id)]),
    ],
    ...(mayWrite && state === 'frozen'
      ? [[button(t('annual:button.sign'), 'annual-sign', id)], [button(t('annual:button.reopen'), 'annual-reopen', id)]]
      : []),
  ];
}

/** Renders a report that was taken up again. */
export function viewReopened(t: Translate, outcome: Allowed<ReopenOutcome>): View {
  switch (outcome.kind) {
    case 'report':
      return viewShown(t, outcome, true);
    case 'not-frozen':
      return viewShown(t, { report: outcome.report, newer: null }, true);
    case 'not-found':
      return { text: t('annual:report.notFound') };
  }
}
