import type { SurveyAskedFacts } from '../../actions/surveys/read-owed-survey.ts';
import { isAnswered, type OwedSurvey, type SendAnswerOutcome } from '../../actions/surveys/answer-survey.ts';
import { questionsOf } from '../../domain/reporting/questions-of.ts';
import { formatMoment } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import { shorten } from '../parts/shortened-text.ts';
import { viewFillingRefusal } from '../reports/filling-refusal.ts';
import { listNumbers } from '../reports/review-draft.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type Button, type View } from '../parts/view.ts';

/** Renders a survey as a unit is asked it. In the preview of whoever asks there is no obligation yet, and no button. */
export function viewSurveyAsked(
  t: Translate,
  facts: Omit<SurveyAskedFacts, 'obligationId'> & { obligationId: number | null },
): View {
  return asking(t, facts, 'surveys:asked');
}

/** Renders a reminder of a survey, before its hour or at it. */
export function viewSurveyReminder(t: Translate, facts: SurveyAskedFacts & { late: boolean }): View {
  return asking(t, facts, facts.late ? 'surveys:reminderLate' : 'surveys:reminder');
}

/** Renders what is asked, with the button to answer. */
function asking(
  t: Translate,
  facts: Omit<SurveyAskedFacts, 'obligationId'> & { obligationId: number | null },
  key: 'surveys:asked' | 'surveys:reminder' | 'surveys:reminderLate',
): View {
  const { obligationId, unitName: unit, responsible, dueAt, questions } = facts;
  const text = t(key, {
    unit,
    responsible,
    hour: formatMoment(dueAt),
    questions: numbered(t, questions),
    ...PLAIN,
  });
  if (obligationId === null) return { text };
  return { text, buttons: [[button(t('surveys:button.answer'), 'survey-answer', obligationId)]] };
}

/** Writes questions in HTML, numbered where there are two. */
export function numbered(t: Translate, texts: readonly string[]): string {
  if (texts.length === 1) return escapeHtml(texts[0] ?? '');
  return texts.map((text, at) => t('surveys:question', { number: at + 1, text })).join('\n');
}

/** Renders what became of sending an answer. */
export function viewAnswerSent(t: Translate, outcome: Allowed<SendAnswerOutcome>): View {
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

/** Renders a survey in what a unit has to do: to be answered, or answered and still to be changed. */
export function viewOwedSurvey(t: Translate, { obligation, round, responsible }: OwedSurvey, now: Date): View {
  const questions = questionsOf(round.form, round.year).map(({ text }) => text);
  const facts = { unitName: obligation.unit.name, responsible, questions, dueAt: round.dueAt ?? now };
  if (!isAnswered(obligation)) return viewSurveyAsked(t, { ...facts, obligationId: obligation.id });
  const values = { responsible, unit: facts.unitName, questions: numbered(t, questions), ...PLAIN };
  const change = button(t('surveys:button.change'), 'survey-answer', obligation.id);
  return { text: t('surveys:answered', values), buttons: [[change]] };
}

/** Lists the surveys that somebody's units owe, each a line with the way into it. */
export function surveyWork(
  t: Translate,
  surveys: readonly OwedSurvey[],
  now: Date,
): { lines: string[]; ways: Button[] } {
  return {
    lines: surveys.map(({ obligation, round }) =>
      t('surveys:work', {
        unit: obligation.unit.shortName,
        title: round.title,
        hour: formatMoment(round.dueAt ?? now),
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
