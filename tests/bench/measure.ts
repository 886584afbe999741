import type { MeasuredProcess } from './measured-process.ts';

/** What a load came to. Latencies in milliseconds, processor time in milliseconds an update, memory in megabytes. */
export interface Figures {
  updates: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  cpu: number;
  memory: number;
}

/** Runs walks to their end and measures them against the process that answers. */
export async function measure(bot: MeasuredProcess, walks: () => Promise<number[]>[]): Promise<Figures> {
  const before = bot.usage();
  const begun = performance.now();
  const latencies = (await Promise.all(walks())).flat().sort((a, b) => a - b);
  const seconds = (performance.now() - begun) / 1000;
  const after = bot.usage();
  const at = (share: number): number =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return {
    updates: latencies.length,
    perSecond: latencies.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    cpu: ((after.cpu - before.cpu) * 1e3) / latencies.length,
    memory: after.memory,
  };
}

/** One line of the table. */
export function line(name: string, { updates, perSecond, p50, p95, p99, cpu, memory }: Figures): string {
  const cells = [updates, perSecond, p50, p95, p99].map((value) => value.toFixed(0).padStart(8));
  return `${name.padEnd(46)}${cells.join('')}${cpu.toFixed(2).padStart(9)}${memory.toFixed(0).padStart(8)}`;
}

export const HEAD = `${''.padEnd(46)} updates      /s     p50     p95     p99   CPU ms      MB`;
