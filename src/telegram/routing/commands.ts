import { annualReportCommand } from '../annual-report/command.ts';
import { auditCommand } from '../audit/command.ts';
import { broadcastCommand } from '../broadcasts/command.ts';
import { briefingCommand } from '../pictures/briefing-command.ts';
import { budgetCommand, deadlineCommand, targetsCommand } from '../questions/asking-commands.ts';
import { cancelCommand } from './cancel-command.ts';
import type { Command } from '../parts/command.ts';
import { helpCommand } from './help-command.ts';
import { consolidationCommand } from '../consolidation/command.ts';
import { earlierFiguresCommand } from '../earlier-figures/command.ts';
import { eraseCommand } from '../people/erase-command.ts';
import { holidaysCommand } from '../calendar/command.ts';
import { obstaclesCommand } from '../obstacles/command.ts';
import { linkCommand } from '../groups/command.ts';
import { ownDataCommand } from '../people/own-data-command.ts';
import { plansCommand } from '../plan-import/command.ts';
import { profileCommand } from '../people/profile-command.ts';
import { registerCommand } from '../registration/command.ts';
import { reportCommand } from '../work/report-command.ts';
import { reviewCommand } from '../review/command.ts';
import { roundCommand } from '../rounds/command.ts';
import { searchCommand } from '../questions/search-command.ts';
import { startCommand } from './start-command.ts';
import { statusCommand } from '../questions/status-command.ts';
import { surveyCommand } from '../surveys/command.ts';
import { textChoicesCommand } from '../people/text-choices-command.ts';
import { tasksCommand } from '../questions/tasks-command.ts';
import { unitCommand } from '../units/command.ts';

/** Every command of the bot, in the order of the menu. It feeds the router, Telegram's menu, /trogiup and the rights. */
export const COMMANDS: readonly Command[] = [
  startCommand,
  registerCommand,
  reportCommand,
  obstaclesCommand,
  statusCommand,
  tasksCommand,
  deadlineCommand,
  targetsCommand,
  budgetCommand,
  searchCommand,
  briefingCommand,
  consolidationCommand,
  annualReportCommand,
  earlierFiguresCommand,
  reviewCommand,
  roundCommand,
  surveyCommand,
  broadcastCommand,
  unitCommand,
  plansCommand,
  auditCommand,
  linkCommand,
  holidaysCommand,
  profileCommand,
  ownDataCommand,
  eraseCommand,
  textChoicesCommand,
  cancelCommand,
  helpCommand,
];
