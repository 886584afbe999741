import { readConfig } from './config.ts';
import { LeadLost } from './startup/leadership.ts';
import { translateInto } from './wording/locales.ts';
import { REAL_CLOCK } from './process/machine-clock.ts';
import { startApplication, type Application } from './startup/start-application.ts';
import { describeRefusedSetting, describeStartFault } from './startup/start-refusal.ts';

// Composition root of the process: settings in, one line out when they cannot be used, a graceful stop at the end.
const settings = readConfig();
const t = translateInto(settings.kind === 'read' ? settings.config.DEFAULT_LOCALE : null);

function refuse(line: string): never {
  console.error(line);
  process.exit(1);
}

if (settings.kind === 'refused') refuse(describeRefusedSetting(t, settings.name));

let running: Application | null = null;
const stop = (): void => void (running?.stop() ?? Promise.resolve()).then(() => process.exit(0));
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

try {
  for (;;) {
    running = await startApplication(settings.config, REAL_CLOCK, (line) => console.log(line));
    console.log(running.greeting);
    const reason = await running.ended;
    await running.stop();
    running = null;
    // Another process took over while this one was held up: it stands by from now on.
    if (!(reason instanceof LeadLost)) refuse(describeStartFault(t, reason));
  }
} catch (error) {
  refuse(describeStartFault(t, error));
}
