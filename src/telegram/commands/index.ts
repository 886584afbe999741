import { auditCommand } from './audit.ts';
import { broadcastCommand } from './broadcast.ts';
import { briefingCommand } from './briefing.ts';
import { budgetCommand, deadlineCommand, targetsCommand } from './asking.ts';
import { cancelCommand } from './cancel.ts';
import type { Command } from './command.ts';
import { helpCommand } from './help.ts';
import { eraseCommand } from './erase.ts';
import { holidaysCommand } from './holidays.ts';
import { obstaclesCommand } from './obstacles.ts';
import { linkCommand } from './link.ts';
import { ownDataCommand } from './own-data.ts';
import { profileCommand } from './profile.ts';
import { registerCommand } from './register.ts';
import { reportCommand } from './report.ts';
import { reviewCommand } from './review.ts';
import { roundCommand } from './round.ts';
import { searchCommand } from './search.ts';
import { startCommand } from './start.ts';
import { statusCommand } from './status.ts';
import { surveyCommand } from './survey.ts';
import { tasksCommand } from './tasks.ts';
import { unitCommand } from './unit.ts';

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
  reviewCommand,
  roundCommand,
  surveyCommand,
  broadcastCommand,
  unitCommand,
  auditCommand,
  linkCommand(() => COMMANDS),
  holidaysCommand,
  profileCommand,
  ownDataCommand,
  eraseCommand,
  cancelCommand,
  helpCommand(() => COMMANDS),
];
