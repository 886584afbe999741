import { readConfig } from './config.ts';
import { LeadLost } from './leadership.ts';
import { translateInto } from './locales.ts';
import { startApplication, type Application } from './start-application.ts';
import { describeStartFault } from './startup.ts';

// Composition root of the process: settings in, one line out when they cannot be used, a graceful stop at the end.
const settings = readConfig();
const t = translateInto(settings.kind === 'read' ? settings.config.DEFAULT_LOCALE : null);
const plain = { interpolation: { escapeValue: false } };

function refuse(line: string): never {
  console.error(line);
  process.exit(1);
}

if (settings.kind === 'refused') {
  const { name } = settings;
  refuse(t('startup:fault.config', { name, allowed: t(`startup:allowed.${name}`), ...plain }));
}

let running: Application | null = null;
const stop = (): void => void (running?.stop() ?? Promise.resolve()).then(() => process.exit(0));
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

try {
  for (;;) {
    running = await startApplication(settings.config, (line) => console.log(line));
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
