import { readConfig } from './config.ts';
import { translateInto } from './locales.ts';
import { startApplication } from './start-application.ts';
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

try {
  const application = await startApplication(settings.config);
  const stop = (): void => void application.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(application.greeting);
  const reason = await application.ended;
  await application.stop();
  refuse(describeStartFault(t, reason));
} catch (error) {
  refuse(describeStartFault(t, error));
}
