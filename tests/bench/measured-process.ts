import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** What a process used. */
export interface Usage {
  /** Seconds of processor time, user and system, of all its threads. */
  cpu: number;
  /** Resident memory now, in megabytes. */
  memory: number;
}

/** A process of the bench that says “đang chạy” when it is ready; its usage is read from /proc (Linux). */
export class MeasuredProcess {
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.child = child;
  }

  static async start(
    script: string,
    args: readonly string[],
    settings: Record<string, string>,
  ): Promise<MeasuredProcess> {
    const child = spawn(
      process.execPath,
      ['--disable-warning=DeprecationWarning', '--import', 'tsx', script, ...args],
      {
        env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', LOG_LEVEL: 'warn', ...settings },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('đang chạy')) resolve();
      });
      child.once('exit', (code) => reject(new Error(`${script} ended with ${code}.`)));
    });
    return new MeasuredProcess(child);
  }

  usage(): Usage {
    const stat = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8');
    // The name, in brackets, may hold spaces: fields are counted after it (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    return { cpu: ticks / 100, memory: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024 };
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** Kills it at once, as a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}
