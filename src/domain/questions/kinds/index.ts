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
import { elsewhereQuestion } from './elsewhere.ts';
import { figureQuestion } from './figure.ts';
import { orderQuestion } from './order.ts';
import { passageQuestion } from './passage.ts';
import { thanksQuestion } from './thanks.ts';
import { greetingQuestion } from './greeting.ts';
import { helpQuestion } from './help.ts';
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

/** Every kind of question that is understood. */
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
  elsewhere: elsewhereQuestion,
  figure: figureQuestion,
  order: orderQuestion,
  passage: passageQuestion,
  thanks: thanksQuestion,
  greeting: greetingQuestion,
  help: helpQuestion,
};

/** The name of each. */
export const QUESTION_KINDS = Object.keys(QUESTIONS) as [QuestionKind, ...QuestionKind[]];
