import type { SurveyAskedFacts } from '../../actions/notices/notice-facts.ts';
import type { LoadedFilling } from '../../actions/reporting/load-filling.ts';
import { isAnswered, type OwedSurvey, type SendAnswerOutcome } from '../../actions/surveys/answer-survey.ts';
import { findGaps } from '../../domain/reporting/gaps.ts';
import { questionsOf } from '../../domain/reporting/questions-of.ts';
import { escapeHtml, PLAIN, type Translate } from '../../locales.ts';
import { formatAnswer, shorten } from './format-answer.ts';
import { viewFillingRefusal } from './reporting.ts';
import { listNumbers } from './review-draft.ts';
import { hourText } from './survey-hour.ts';
import { button, type Button, type View } from './view.ts';

/** A survey as a unit is asked it. In the preview of whoever asks there is no obligation yet, and no button. */
export function viewSurveyAsked(
  t: Translate,
  facts: Omit<SurveyAskedFacts, 'obligationId'> & { obligationId: number | null },
): View {
  return asking(t, facts, 'surveys:asked');
}

/** A reminder of a survey, before its hour or at it. */
export function viewSurveyReminder(t: Translate, facts: SurveyAskedFacts & { late: boolean }): View {
  return asking(t, facts, facts.late ? 'surveys:reminderLate' : 'surveys:reminder');
}

function asking(
  t: Translate,
  facts: Omit<SurveyAskedFacts, 'obligationId'> & { obligationId: number | null },
  key: 'surveys:asked' | 'surveys:reminder' | 'surveys:reminderLate',
): View {
  const { obligationId, unitName: unit, responsible, dueAt, now, questions } = facts;
  const text = t(key, {
    unit,
    responsible,
    hour: hourText(t, dueAt, now),
    questions: numbered(t, questions),
    ...PLAIN,
  });
  if (obligationId === null) return { text };
  return { text, buttons: [[button(t('surveys:button.answer'), 'survey-answer', obligationId)]] };
}

/** Questions in HTML, numbered where there are two. */
export function numbered(t: Translate, texts: readonly string[]): string {
  if (texts.length === 1) return escapeHtml(texts[0] ?? '');
  return texts.map((text, at) => t('surveys:question', { number: at + 1, text })).join('\n');
}

/** The answer of a unit before it is sent. */
export function viewSurveyReview(t: Translate, filling: LoadedFilling, lead: string | null): View {
  const { report, questions, answers } = filling;
  const { unanswered } = findGaps(filling);
  const lines = questions.map((question) =>
    t('surveys:review.line', {
      ...{ number: question.number, label: escapeHtml(question.shortLabel), ...PLAIN },
      value: shorten(formatAnswer(t, question, answers[question.key]), 500),
    }),
  );
  const fix = questions.map(({ number }) =>
    button(t('surveys:button.fix', { number }), 'answer-jump', report.id, number),
  );
  const send = button(t('surveys:button.sendAnswer'), 'survey-send', report.id);
  return {
    text: [
      lead,
      [t('surveys:review.head', { unit: report.unit.name }), ...lines].join('\n'),
      unanswered.length === 0
        ? t('surveys:review.ready')
        : t('surveys:review.unanswered', { numbers: listNumbers(unanswered) }),
    ]
      .filter((part) => part !== null)
      .join('\n\n'),
    buttons: [...(unanswered.length === 0 ? [[send]] : []), fix],
  };
}

/** What became of sending an answer. */
export function viewAnswerSent(t: Translate, outcome: SendAnswerOutcome): View {
  switch (outcome.kind) {
    case 'sent': {
      const { responsible, obligationId } = outcome;
      const change = button(t('surveys:button.change'), 'survey-answer', obligationId);
      return { text: t('surveys:thanks', { responsible }), buttons: [[change]] };
    }
    case 'unanswered': {
      const { reportId, numbers } = outcome;
      const fix = numbers.map((number) => button(t('surveys:button.fix', { number }), 'answer-jump', reportId, number));
      return { text: t('surveys:review.unanswered', { numbers: listNumbers(numbers) }), buttons: [fix] };
    }
    case 'nothing-given': {
      const fix = button(t('surveys:button.fix', { number: 1 }), 'answer-jump', outcome.reportId, 1);
      return { text: t('surveys:review.nothingGiven'), buttons: [[fix]] };
    }
    case 'forbidden':
    case 'not-found':
      return viewFillingRefusal(t, outcome);
    case 'not-open':
      // The other contact of the unit was first.
      return viewFillingRefusal(
        t,
        outcome.state === 'submitted' ? { kind: 'not-open', state: 'survey-sent' } : outcome,
      );
  }
}

/** A survey in what a unit has to do: to be answered, or answered and still to be changed. */
export function viewOwedSurvey(t: Translate, { obligation, round, responsible }: OwedSurvey, now: Date): View {
  const questions = questionsOf(round.form, round.year).map(({ text }) => text);
  const facts = { unitName: obligation.unit.name, responsible, questions, now, dueAt: round.dueAt ?? now };
  if (!isAnswered(obligation)) return viewSurveyAsked(t, { ...facts, obligationId: obligation.id });
  const values = { responsible, unit: facts.unitName, questions: numbered(t, questions), ...PLAIN };
  const change = button(t('surveys:button.change'), 'survey-answer', obligation.id);
  return { text: t('surveys:answered', values), buttons: [[change]] };
}

/** Surveys that somebody's units owe, each a line with the way into it. */
export function surveyWork(
  t: Translate,
  surveys: readonly OwedSurvey[],
  now: Date,
): { lines: string[]; ways: Button[] } {
  return {
    lines: surveys.map(({ obligation, round }) =>
      t('surveys:work', {
        ...{ unit: obligation.unit.shortName, title: round.title, hour: hourText(t, round.dueAt ?? now, now) },
      }),
    ),
    ways: surveys
      .slice(0, 4)
      .map(({ obligation, round }) =>
        button(
          t('surveys:button.answerOf', { title: shorten(round.title, 30), ...PLAIN }),
          'survey-answer',
          obligation.id,
        ),
      ),
  };
}
