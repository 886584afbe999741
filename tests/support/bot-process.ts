import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { fromOneFile } from './bundled-program.ts';
import { endLead } from './end-lead.ts';
import type { Place } from './place.ts';

/** What the bot tells its operator when it serves, and when another process does. */
const SERVES = 'đang chạy';
const STANDS_BY = 'chờ sẵn';

/** The bot in a process of its own, on a store and a Bot API server that outlive it. */
export class BotProcess {
  private child: ChildProcess | null = null;
  private readonly lines = new EventEmitter();
  private said = '';
  private readonly settings: Record<string, string>;
  private readonly place: Place;

  constructor(place: Place, apiRoot: string, token: string, settings: Record<string, string> = {}) {
    this.place = place;
    this.settings = {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      DATA_DIR: place.dataFolder,
      ...(place.databaseUrl === undefined ? {} : { DATABASE_URL: place.databaseUrl }),
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: apiRoot,
      LOG_LEVEL: 'silent',
      PORT: '0',
      ...settings,
    };
  }

  /** Starts it and waits until it serves. */
  async start(): Promise<void> {
    await this.spawn(SERVES);
  }

  /** Starts it again, the only process on its store, after it was killed; nobody waits for the lead that it left to run out. */
  async startAgain(): Promise<void> {
    await endLead(this.place);
    await this.start();
  }

  /** Starts it and waits until it says that another process serves. */
  async startStandingBy(): Promise<void> {
    await this.spawn(STANDS_BY);
  }

  /** Resolves when it says the next time that it serves. */
  async takesOver(): Promise<void> {
    await once(this.lines, SERVES);
  }

  /** Resolves when it says the next time that another process serves. */
  async standsBy(): Promise<void> {
    await once(this.lines, STANDS_BY);
  }

  /** Holds the whole process up, as a laptop that sleeps does. */
  pause(): void {
    this.child?.kill('SIGSTOP');
  }

  resume(): void {
    this.child?.kill('SIGCONT');
  }

  /** Kills it at once, as a power cut would the process. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Asks it to stop and waits. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** Whether it has said last that it serves. */
  get serving(): boolean {
    return this.child !== null && this.said.lastIndexOf(SERVES) > this.said.lastIndexOf(STANDS_BY);
  }

  /** Everything it has written to its output. */
  get output(): string {
    return this.said;
  }

  private async spawn(until: string): Promise<void> {
    const args = await fromOneFile('src/main.ts');
    const child = spawn(process.execPath, args, { env: this.settings, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    const hear = (chunk: Buffer): void => {
      const text = chunk.toString();
      this.said += text;
      for (const word of [SERVES, STANDS_BY]) if (text.includes(word)) this.lines.emit(word);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    await new Promise<void>((resolve, reject) => {
      this.lines.once(until, resolve);
      child.once('exit', (code) => reject(new Error(`The bot ended with ${code}: ${this.said}`)));
    });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    this.child = null;
  }
}
