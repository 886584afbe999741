import { codeOf } from '../../domain/text/code-of.ts';
import type { ComposeOutcome, SurveyDraftView, SurveyNote } from '../../actions/surveys/survey-draft.ts';
import type { SendOutcome } from '../../actions/surveys/send-survey.ts';
import { FARTHEST_DAYS } from '../../domain/surveys/survey-hour.ts';
import { QUESTION_LIMIT, SURVEY_KINDS } from '../../domain/surveys/survey-question.ts';
import { formatCount, formatMoment, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { shorten } from '../parts/shortened-text.ts';
import { viewSurveyAsked } from './survey-answer.ts';
import { pagedButtons, pageOf } from '../parts/paged.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';

/** Renders the open step of a survey in the making; the last view has its buttons. */
export function viewComposedSurvey(t: Translate, outcome: Allowed<ComposeOutcome>): View[] {
  switch (outcome.kind) {
    case 'not-composing':
      return [{ text: t('surveys:gone') }];
    case 'draft':
      return viewStep(t, outcome);
  }
}

/** Renders what became of sending a survey. */
export function viewSentSurvey(t: Translate, outcome: Allowed<SendOutcome>): View[] {
  if (outcome.kind !== 'sent') return viewComposedSurvey(t, outcome);
  const { roundId, units, told, dueAt, withoutContact } = outcome;
  const values = { units: formatCount(units), told: formatCount(told), hour: formatMoment(dueAt) };
  const text = [t('surveys:sent', values), withoutText(t, withoutContact)].filter((part) => part !== null).join('\n\n');
  return [{ text, buttons: [[button(t('surveys:button.result'), 'survey-open', roundId, 0)]] }];
}

/** Renders the open step. */
function viewStep(t: Translate, view: SurveyDraftView): View[] {
  const cancel = button(t('common:button.cancel'), 'cancel');
  switch (view.draft.step) {
    case 'questions': {
      const list = view.askedBefore ? [[button(t('surveys:button.list'), 'survey-list', 0)]] : [];
      return [{ text: led(t, view, [t('surveys:ask')]), buttons: [...list, [cancel]] }];
    }
    case 'units':
      return [{ text: led(t, view, unitsText(t, view)), buttons: unitsButtons(t, view, cancel) }];
    case 'hour':
      return [
        {
          text: led(t, view, [t('surveys:askHour')]),
          buttons: [
            ...view.suggestions.map((at) => [
              button(formatMoment(at), 'survey-hour', Math.floor(at.getTime() / 60_000)),
            ]),
            [button(t('surveys:button.editUnits'), 'survey-step', 'units'), cancel],
          ],
        },
      ];
    case 'preview':
      return viewPreviewStep(t, view, cancel);
  }
}

/** Renders the survey as units will get it, between what it is and whom it reaches. */
function viewPreviewStep(t: Translate, view: SurveyDraftView, cancel: Button): View[] {
  const { draft, units, withoutContact, responsible, now } = view;
  const dueAt = draft.dueAt === null ? now : new Date(draft.dueAt);
  const questions = draft.questions.map(({ text }) => text);
  const asked = { unitName: units[0]?.name ?? '', responsible, dueAt, questions, obligationId: null };
  const reached = withoutContact.length < units.length;
  return [
    { text: t('surveys:previewHead') },
    viewSurveyAsked(t, asked),
    {
      text: led(t, view, [
        t('surveys:reach', { units: formatCount(units.length), hour: formatMoment(dueAt) }),
        reached ? withoutText(t, withoutContact) : t('surveys:nobody'),
      ]),
      buttons: [
        ...(reached ? [[button(t('surveys:button.send'), 'survey-confirm')]] : []),
        [
          button(t('surveys:button.editQuestions'), 'survey-step', 'questions'),
          button(t('surveys:button.editUnits'), 'survey-step', 'units'),
        ],
        [button(t('surveys:button.editHour'), 'survey-step', 'hour'), cancel],
      ],
    },
  ];
}

/** The step's own words, led by what was not taken of the last message. */
function led(t: Translate, { note }: SurveyDraftView, parts: readonly (string | null)[]): string {
  return [note === null ? null : noteText(t, note), ...parts].filter((part) => part !== null).join('\n\n');
}

function unitsText(t: Translate, { draft, units }: SurveyDraftView): (string | null)[] {
  const lines = draft.questions.map(({ text, kind }, at) =>
    t('surveys:questionLine', { number: at + 1, text, kind: t(`surveys:kind.${kind}`) }),
  );
  const total = formatCount(units.length);
  const names = units.map(({ shortName }) => shortName).join(', ');
  return [
    [t('surveys:questions'), ...lines].join('\n'),
    units.length === 0 ? null : t(units.length > 40 ? 'surveys:chosenMany' : 'surveys:chosen', { total, names }),
    t('surveys:askUnits'),
  ];
}

/** Returns the buttons that add units and groups, and lead to the other steps. */
function unitsButtons(t: Translate, { draft, units, groups, note }: SurveyDraftView, cancel: Button): Button[][] {
  const unsure = note?.kind === 'names' ? note.unsure.flatMap((one) => one.units) : [];
  const offered = unsure.filter(({ id }, at) => unsure.findIndex((other) => other.id === id) === at).slice(0, 12);
  const missing = groups.filter(({ unitIds }) => unitIds.some((id) => !draft.unitIds.includes(id)));
  return [
    ...inRows(
      offered.map(({ id, shortName }) => button(shortName, 'survey-add', id)),
      3,
    ),
    ...(units.length > 0 ? [[button(t('surveys:button.continue'), 'survey-next')]] : []),
    ...missing.map(({ id, title, unitIds }) => {
      const total = formatCount(unitIds.length);
      const label =
        id === 0 ? t('surveys:button.agencies', { total }) : t('surveys:button.group', { total, title, ...PLAIN });
      return [button(label, 'survey-group', id)];
    }),
    ...(units.length > 0 ? [[button(t('surveys:button.drop'), 'survey-drops', 0)]] : []),
    ...draft.questions.map(({ text }, at) => [
      button(t('surveys:button.kind', { number: at + 1 }), 'survey-kinds', codeOf(text)),
    ]),
    [button(t('surveys:button.editQuestions'), 'survey-step', 'questions'), cancel],
  ];
}

/** Renders the ways in which a question can be answered. */
export function viewKinds(t: Translate, outcome: Allowed<ComposeOutcome>, code: number): View[] {
  const questions = outcome.kind === 'draft' ? outcome.draft.questions : [];
  const index = questions.findIndex(({ text }) => codeOf(text) === code);
  const question = questions[index];
  if (question === undefined) return viewComposedSurvey(t, outcome);
  return [
    {
      text: t('surveys:askKind', { number: index + 1, text: question.text }),
      buttons: [
        ...SURVEY_KINDS.map((kind, at) => [
          button(
            t('surveys:button.numbered', { number: at + 1, kind: t(`surveys:kind.${kind}`) }),
            'survey-kind',
            code,
            kind,
          ),
        ]),
        [button(t('common:button.back'), 'survey-step', 'units')],
      ],
    },
  ];
}

/** Renders the chosen units, each to be taken out. */
export function viewUnitsToRemove(t: Translate, outcome: Allowed<ComposeOutcome>, page: number): View[] {
  if (outcome.kind !== 'draft' || outcome.units.length === 0) return viewComposedSurvey(t, outcome);
  const shown = pageOf(outcome.units, page);
  const { at, pages } = shown;
  return [
    {
      text: t('surveys:drop', { page: at + 1, pages }),
      buttons: [
        ...pagedButtons(
          t,
          shown,
          3,
          ({ id, shortName }) => button(shortName, 'survey-drop', id, at),
          (label, to) => button(label, 'survey-drops', to),
        ),
        [button(t('surveys:button.done'), 'survey-step', 'units')],
      ],
    },
  ];
}

/** Says what of the last message was not taken. */
function noteText(t: Translate, note: SurveyNote): string {
  switch (note.kind) {
    case 'empty':
    case 'no-units':
    case 'use-buttons':
      return t(`surveys:note.${note.kind}`);
    case 'unmarked':
      return t('surveys:note.unmarked', { numbers: note.questions.join(', ') });
    case 'too-many':
      return t('surveys:note.too-many', { total: note.count });
    case 'too-long':
      return t('surveys:note.too-long', {
        number: note.number,
        length: formatNumber(note.length),
        maximum: formatNumber(QUESTION_LIMIT),
      });
    case 'hour':
      return t(`surveys:note.hour.${note.reason}`, { days: formatCount(FARTHEST_DAYS) });
    case 'names': {
      const names = note.unknown.map((name) => shorten(name, 60)).slice(0, 20);
      const unsure = note.unsure.map(({ typed, units }) =>
        t('surveys:note.unsure', {
          typed: escapeHtml(shorten(typed, 60)),
          ...PLAIN,
          names: escapeHtml(units.map(({ shortName }) => shortName).join(', ')),
        }),
      );
      return [...(names.length === 0 ? [] : [t('surveys:note.unknown', { names: names.join(', ') })]), ...unsure].join(
        '\n',
      );
    }
  }
}

function withoutText(t: Translate, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  return t('surveys:withoutContact', { total: formatCount(names.length), names: names.join(', ') });
}
