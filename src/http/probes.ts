import { Gauge, type Registry } from 'prom-client';
import { measureQueues } from '../actions/health/measure-queues.ts';
import type { Request } from '../actions/request.ts';
import type { Measurements } from '../process/measurements.ts';
import type { Reply } from './server.ts';

/** A poll takes up to 30 seconds, and one that failed is tried again within 30: nothing was taken in for so many seconds. */
const INTAKE_SILENCE = 120;
/** After so many seconds without a sign of life the schedule (ticked each minute) stands still. */
const SCHEDULE_SILENCE = 180;
/** The delivery looks each second, but may wait two minutes when Telegram asks everybody to slow down. */
const DELIVERY_SILENCE = 180;

export interface ProbeDependencies {
  store: Request['store'];
  measurements: Measurements;
  /** Business time. */
  now: () => Date;
  /** Whether this process takes updates, delivers and runs jobs; others stand by. */
  leads: () => boolean;
}

/** Creates the routes /healthz and /metrics. */
export function createProbes(dependencies: ProbeDependencies): {
  health: () => Promise<Reply>;
  metrics: () => Promise<Reply>;
} {
  const gauges = createGauges(dependencies.measurements.registry);
  return {
    health: async () => {
      const faults = await findFaults(dependencies);
      const role = dependencies.leads() ? 'leader' : 'standby';
      const body = JSON.stringify({ ok: faults.length === 0, role, faults });
      return { status: faults.length === 0 ? 200 : 503, type: 'application/json', body };
    },
    metrics: async () => {
      const { registry } = dependencies.measurements;
      gauges.leader.set(dependencies.leads() ? 1 : 0);
      gauges.intake.set(dependencies.measurements.silence().intake ?? 0);
      const sizes = await measureQueues(dependencies.store, dependencies.now());
      gauges.inbox.set(sizes.inboxWaiting);
      gauges.outbox.set(sizes.outboxWaiting);
      gauges.oldest.set(sizes.outboxOldestSeconds);
      gauges.unknown.set(sizes.outcomesUnknown);
      gauges.setAside.set(sizes.noticesSetAside);
      return { status: 200, type: registry.contentType, body: await registry.metrics() };
    },
  };
}

async function findFaults({ store, measurements, now, leads }: ProbeDependencies): Promise<string[]> {
  const faults: string[] = [];
  const reached = await measureQueues(store, now()).then(
    () => true,
    () => false,
  );
  if (!reached) faults.push('store');
  const { intake, delivery, schedule } = measurements.silence();
  if (leads() && (intake ?? 0) > INTAKE_SILENCE) faults.push('intake');
  if (leads() && (delivery ?? 0) > DELIVERY_SILENCE) faults.push('delivery');
  if (leads() && (schedule ?? 0) > SCHEDULE_SILENCE) faults.push('schedule');
  return faults;
}

function createGauges(registry: Registry) {
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers: [registry] });
  return {
    leader: gauge('dieu_phoi_leader', '1 in the process that takes updates, delivers and runs jobs.'),
    intake: gauge('dieu_phoi_intake_silent_seconds', 'For how long no updates could be taken in.'),
    inbox: gauge('dieu_phoi_inbox_waiting', 'Stored updates that are not finished.'),
    outbox: gauge('dieu_phoi_outbox_waiting', 'Notices that are due and not finished.'),
    oldest: gauge('dieu_phoi_outbox_oldest_seconds', 'How long the oldest due notice has waited.'),
    unknown: gauge(
      'dieu_phoi_outcomes_unknown',
      'Attempts to send whose outcome is unknown, in notices that are kept.',
    ),
    setAside: gauge('dieu_phoi_notices_set_aside', 'Notices that broke again and again, and are tried no more.'),
  };
}
