import type { QuestionType } from '../question.ts';
import type { QuestionKind } from '../reading.ts';
import { budgetQuestion } from './budget.ts';
import { briefingQuestion } from './briefing.ts';
import { chartQuestion } from './chart.ts';
import { contactQuestion } from './contact.ts';
import { contradictionsQuestion } from './contradictions.ts';
import { databasesQuestion } from './databases.ts';
import { deadlineQuestion } from './deadline.ts';
import { dutiesQuestion } from './duties.ts';
import { greetingQuestion } from './greeting.ts';
import { helpQuestion } from './help.ts';
import { LEARNED_QUESTIONS } from './learned.ts';
import { mineQuestion } from './mine.ts';
import { nextQuestion } from './next.ts';
import { obstaclesQuestion } from './obstacles.ts';
import { overviewQuestion } from './overview.ts';
import { planQuestion } from './plan.ts';
import { roundQuestion } from './round.ts';
import { targetsQuestion } from './targets.ts';
import { taskQuestion } from './task.ts';
import { tasksQuestion } from './tasks.ts';
import { unitReportQuestion } from './unit-report.ts';

/** Every kind of question that is understood: those that are learned, and those that rules look for as well. */
export const QUESTIONS: Readonly<Record<QuestionKind, QuestionType>> = {
  task: taskQuestion,
  tasks: tasksQuestion,
  round: roundQuestion,
  'unit-report': unitReportQuestion,
  mine: mineQuestion,
  deadline: deadlineQuestion,
  targets: targetsQuestion,
  budget: budgetQuestion,
  duties: dutiesQuestion,
  contact: contactQuestion,
  obstacles: obstaclesQuestion,
  next: nextQuestion,
  plan: planQuestion,
  contradictions: contradictionsQuestion,
  chart: chartQuestion,
  briefing: briefingQuestion,
  overview: overviewQuestion,
  databases: databasesQuestion,
  ...LEARNED_QUESTIONS,
  greeting: greetingQuestion,
  help: helpQuestion,
};

/** The name of each. */
export const QUESTION_KINDS = Object.keys(QUESTIONS) as [QuestionKind, ...QuestionKind[]];
