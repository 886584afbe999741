import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Place } from './place.ts';

/** The bot in a process of its own, on a store and a Bot API server that outlive it. */
export class BotProcess {
  private child: ChildProcess | null = null;
  private readonly settings: Record<string, string>;

  constructor(place: Place, apiRoot: string, token: string, settings: Record<string, string> = {}) {
    this.settings = {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      DATA_DIR: place.dataFolder,
      ...(place.databaseUrl === undefined ? {} : { DATABASE_URL: place.databaseUrl }),
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: apiRoot,
      LOG_LEVEL: 'silent',
      ...settings,
    };
  }

  /** Starts it and waits until it says that it runs. */
  async start(): Promise<void> {
    const args = ['--disable-warning=DeprecationWarning', '--import', 'tsx', 'src/main.ts'];
    const child = spawn(process.execPath, args, { env: this.settings, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        said += chunk.toString();
        if (said.includes('đang chạy')) resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', (code) => reject(new Error(`The bot ended with ${code}: ${said}`)));
    });
  }

  /** Kills it at once, as a power cut would the process. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Asks it to stop and waits. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child?.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    this.child = null;
  }
}
