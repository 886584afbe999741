import type { AnswerEntryOutcome } from '../../actions/reporting/answer-entry.ts';
import type { EnterOutcome } from '../../actions/reporting/enter-report.ts';
import { ENTRY_WAYS } from '../../domain/reporting/entry-source.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../locales.ts';
import { documentRefusalText } from './documents.ts';
import { sourceText } from './entry-source.ts';
import { viewFilling } from './filling.ts';
import { viewForbidden } from './forbidden.ts';
import { viewFillingRefusal } from './reporting.ts';
import { button, inRows, type View } from './view.ts';

/** Each step of entering a report for a unit. */
export function viewEntering(t: Translate, outcome: EnterOutcome): View {
  switch (outcome.kind) {
    case 'choose-way': {
      const { unitName: unit, title, given } = outcome;
      const lines = [
        t('documents:entry.chooseWay', { unit, title }),
        given > 0 ? t('documents:entry.kept', { given: formatCount(given) }) : null,
      ];
      return {
        text: lines.filter((line) => line !== null).join('\n\n'),
        buttons: [
          ENTRY_WAYS.map((way) => button(t(`documents:entry.way.${way}`), 'entry-way', way)),
          [button(t('common:button.cancel'), 'cancel')],
        ],
      };
    }
    case 'source':
      return viewSource(t, outcome);
    case 'filling':
      return viewFilling(t, outcome);
    case 'handed-in':
      return {
        text: t('documents:entry.handedIn', { unit: outcome.unitName }),
        buttons: [[button(t('common:button.reviewReports'), 'review-open', outcome.reportId)]],
      };
    case 'nothing':
      return { text: t('documents:entry.nothing') };
    case 'not-found':
      return { text: t('documents:entry.notFound') };
    case 'not-open':
      return viewFillingRefusal(t, outcome);
    case 'forbidden':
      return viewForbidden(t, 'whoCoordinator');
  }
}

function viewSource(t: Translate, view: Extract<EnterOutcome, { kind: 'source' }>): View {
  const { draft, unitName: unit, title, ready, refusal } = view;
  const { way, reference, note, files } = draft;
  const known =
    way === 'document'
      ? reference === null
        ? null
        : sourceText(t, { way, ...reference, files })
      : way === null || note === ''
        ? null
        : sourceText(t, { way, note, files });
  const ask =
    way === 'document' || way === null ? t('documents:send.askReference') : t(`documents:entry.askNote.${way}`);
  const parts = [
    refusal === null ? null : documentRefusalText(t, refusal),
    known === null
      ? t('documents:entry.titleOpen', { unit, title })
      : t('documents:entry.title', { unit, title, source: known }),
    files.length === 0 ? null : t('documents:send.files', { total: formatCount(files.length) }),
    ready ? t('documents:entry.ready') : refusal === null || refusal === 'nothing' ? ask : null,
  ];
  return {
    text: parts.filter((part) => part !== null).join('\n\n'),
    buttons: [
      ...(ready ? [[button(t('documents:button.start'), 'entry-start')]] : []),
      [button(t('common:button.cancel'), 'cancel')],
    ],
  };
}

/** The units that have not handed in, each with the way to it. */
export function viewUnitsToEnter(
  t: Translate,
  title: string,
  owing: readonly { name: string; unitId: number }[],
): View {
  if (owing.length === 0) return { text: t('documents:entry.none') };
  return {
    text: t('documents:entry.chooseUnit', { title, total: formatCount(owing.length) }),
    buttons: inRows(
      owing.slice(0, 90).map(({ name, unitId }) => button(name, 'unit-status', unitId)),
      3,
    ),
  };
}

/** What became of a unit's answer to figures that were entered for it. */
export function viewEntryAnswer(t: Translate, outcome: AnswerEntryOutcome): View {
  switch (outcome.kind) {
    case 'confirmed':
      return { text: t('documents:entry.thanksConfirmed', { title: outcome.title }) };
    case 'objected':
      return { text: t('documents:entry.thanksObjected', { title: outcome.title }) };
    case 'ask-objection':
      return {
        text: t('documents:entry.askObjection', { title: outcome.title }),
        buttons: [[button(t('common:button.cancel'), 'cancel')]],
      };
    case 'not-entered':
      return { text: t('documents:entry.notEntered') };
    case 'not-found':
      return { text: t('documents:entry.notFound') };
    case 'forbidden':
      return viewForbidden(t, 'whoContact');
  }
}
