import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted and timed while the bot runs. Labels are few and fixed: nothing that tells a person. */
export interface Measurements {
  registry: Registry;
  updateHandled(seconds: number, outcome: 'done' | 'set-aside'): void;
  noticeSettled(seconds: number, outcome: string): void;
  /** A notice was taken by Telegram, so many seconds of business time after it was due. */
  noticeHandedOver(secondsAfterDue: number): void;
  /** Updates were taken in, or there were none: a poll was answered and what came is stored. */
  intakeWorked(): void;
  /** The outbox was looked at, so the delivery is alive. */
  deliveryLooked(): void;
  /** An update that was sent to the bot could not be stored. */
  intakeFailed(): void;
  /** Updates are sent to the bot: that none come is no fault. */
  intakeIsSent(): void;
  jobRan(name: string, seconds: number, outcome: 'done' | 'failed'): void;
  /** The jobs have been run through, so the schedule is alive. */
  scheduleTicked(): void;
  /** This process leads from now on: what never shows a sign of life is silent since then. */
  leadBegan(): void;
  /**
   * For how many seconds intake, delivery and schedule have been silent; null before this process led. Where updates are sent to
   * the bot, its intake is silent from the first that could not be stored.
   */
  silence(): { intake: number | null; delivery: number | null; schedule: number | null };
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Makes a registry of its own, so that two applications in one process do not count for each other. */
export function createMeasurements(): Measurements {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'dieu_phoi_' });
  const common = { registers: [registry] };
  const updates = new Histogram({
    name: 'dieu_phoi_update_seconds',
    help: 'Time from taking up an update to its answer, by outcome.',
    labelNames: ['outcome'],
    buckets: SECONDS,
    ...common,
  });
  const notices = new Histogram({
    name: 'dieu_phoi_notice_seconds',
    help: 'Time of an attempt to send a notice, by outcome.',
    labelNames: ['outcome'],
    buckets: SECONDS,
    ...common,
  });
  const delays = new Histogram({
    name: 'dieu_phoi_notice_delay_seconds',
    help: 'Time from when a notice was due to when Telegram had taken it.',
    buckets: [0.5, 1, 2, 5, 10, 30, 75, 300, 3600],
    ...common,
  });
  const jobs = new Counter({
    name: 'dieu_phoi_job_runs_total',
    help: 'Runs of a scheduled job, by outcome.',
    labelNames: ['job', 'outcome'],
    ...common,
  });
  const jobSeconds = new Gauge({
    name: 'dieu_phoi_job_seconds',
    help: 'Time of the last run of a scheduled job.',
    labelNames: ['job'],
    ...common,
  });
  const seen = { intake: null as number | null, delivery: null as number | null, schedule: null as number | null };
  let sent = false;
  const since = (at: number | null): number | null => (at === null ? null : (performance.now() - at) / 1000);
  return {
    registry,
    updateHandled: (seconds, outcome) => updates.observe({ outcome }, seconds),
    noticeSettled: (seconds, outcome) => notices.observe({ outcome }, seconds),
    noticeHandedOver: (seconds) => delays.observe(seconds),
    intakeWorked: () => void (seen.intake = sent ? null : performance.now()),
    intakeFailed: () => void (seen.intake ??= performance.now()),
    intakeIsSent: () => {
      sent = true;
      seen.intake = null;
    },
    deliveryLooked: () => void (seen.delivery = performance.now()),
    jobRan: (job, seconds, outcome) => {
      jobs.inc({ job, outcome });
      jobSeconds.set({ job }, seconds);
    },
    scheduleTicked: () => void (seen.schedule = performance.now()),
    leadBegan: () => {
      const now = performance.now();
      seen.intake ??= now;
      seen.delivery ??= now;
      seen.schedule ??= now;
    },
    silence: () => ({ intake: since(seen.intake), delivery: since(seen.delivery), schedule: since(seen.schedule) }),
  };
}
