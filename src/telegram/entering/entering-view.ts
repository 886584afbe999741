import type { EnteredFiguresOutcome } from '../../actions/entering/answer-entered-figures.ts';
import type { listUnitsToEnter } from '../../actions/entering/list-units-to-enter.ts';
import type { EnterOutcome } from '../../actions/entering/enter-report.ts';
import { FIGURES_CHANNELS } from '../../domain/reporting/entered-figures.ts';
import { formatCount, formatDate } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { documentRefusalText } from '../documents/documents-view.ts';
import { figuresSourceText } from '../reports/entered-figures.ts';
import { viewFilling } from '../filling/filling-view.ts';
import { viewFillingRefusal } from '../reports/filling-refusal.ts';
import type { Allowed, AllowedOf } from '../parts/answer-outcome.ts';
import { button, type View } from '../parts/view.ts';
import { pagedButtons, pageLines, pageOf, SHORT_PAGE } from '../parts/paged.ts';

/** Renders each step of entering a report for a unit. */
export function viewEntering(t: Translate, outcome: Allowed<EnterOutcome>): View {
  switch (outcome.kind) {
    case 'choose-way': {
      const { unitName: unit, title, given, draft, refusal } = outcome;
      const { reference, files } = draft;
      const lines = [
        refusal === null || refusal === 'nothing' ? null : documentRefusalText(t, refusal),
        files.length === 0 ? null : t('documents:send.files', { total: formatCount(files.length) }),
        reference === null
          ? null
          : t('documents:entering.keptReference', { number: reference.number, date: formatDate(reference.date) }),
        t('documents:entering.chooseWay', { unit, title }),
        given > 0 ? t('documents:entering.kept', { given: formatCount(given) }) : null,
      ];
      return {
        text: lines.filter((line) => line !== null).join('\n\n'),
        buttons: [
          FIGURES_CHANNELS.map((way) => button(t(`documents:entering.way.${way}`), 'entry-way', way)),
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
        text: t('documents:entering.handedIn', { unit: outcome.unitName }),
        buttons: [[button(t('common:button.reviewReports'), 'review-open', outcome.reportId)]],
      };
    case 'nothing':
      return { text: t('documents:entering.nothing') };
    case 'not-found':
      return { text: t('documents:entering.notFound') };
    case 'not-open':
      return viewFillingRefusal(t, outcome);
  }
}

/** Renders where entered figures come from, and what is still asked for. */
function viewSource(t: Translate, view: Extract<EnterOutcome, { kind: 'source' }>): View {
  const { draft, unitName: unit, title, ready, refusal } = view;
  const { way, reference, note, files } = draft;
  const known =
    way === 'document'
      ? reference === null
        ? null
        : figuresSourceText(t, { way, ...reference, files })
      : way === null || note === ''
        ? null
        : figuresSourceText(t, { way, note, files });
  const ask =
    way === 'document' || way === null ? t('documents:send.askReference') : t(`documents:entering.askNote.${way}`);
  const parts = [
    refusal === null ? null : documentRefusalText(t, refusal),
    known === null
      ? t('documents:entering.titleOpen', { unit, title })
      : t('documents:entering.title', { unit, title, source: known }),
    files.length === 0 ? null : t('documents:send.files', { total: formatCount(files.length) }),
    ready ? t('documents:entering.ready') : refusal === null || refusal === 'nothing' ? ask : null,
  ];
  return {
    text: parts.filter((part) => part !== null).join('\n\n'),
    buttons: [
      ...(ready ? [[button(t('documents:button.start'), 'entry-start')]] : []),
      [button(t('common:button.cancel'), 'cancel')],
    ],
  };
}

/** Renders the units that have not handed in, each with the way to it. */
export function viewUnitsToEnter(
  t: Translate,
  { title, owing }: AllowedOf<typeof listUnitsToEnter>,
  roundId: number,
  page: number,
): View {
  if (owing.length === 0) return { text: t('documents:entering.none') };
  const shown = pageOf(owing, page, SHORT_PAGE);
  const choose = t('documents:entering.chooseUnit', { title, total: formatCount(owing.length) });
  return {
    text: [choose, ...pageLines(t, shown)].join('\n\n'),
    buttons: pagedButtons(
      t,
      shown,
      3,
      ({ name, unitId }) => button(name, 'unit-status', unitId),
      (label, to) => button(label, 'entry-page', roundId, to),
    ),
  };
}

/** Renders what became of a unit's answer to figures that were entered for it. */
export function viewEnteredFiguresOutcome(t: Translate, outcome: Allowed<EnteredFiguresOutcome>): View {
  switch (outcome.kind) {
    case 'confirmed':
      return { text: t('documents:entering.thanksConfirmed', { title: outcome.title }) };
    case 'objected':
      return { text: t('documents:entering.thanksObjected', { title: outcome.title }) };
    case 'ask-objection':
      return {
        text: t('documents:entering.askObjection', { title: outcome.title }),
        buttons: [[button(t('common:button.cancel'), 'cancel')]],
      };
    case 'not-entered':
      return { text: t('documents:entering.notEntered') };
    case 'not-found':
      return { text: t('documents:entering.notFound') };
  }
}
