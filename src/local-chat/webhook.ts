import { setTimeout as delay } from 'node:timers/promises';
import type { EventEmitter } from 'node:events';

/** How long Telegram waits before it sends an update again that was not taken; here it is in a hurry. In milliseconds. */
const AGAIN = 200;

/** Where the updates are that the bot has not taken; emits `update` and is told `confirmed`. */
interface UpdateSource extends EventEmitter {
  updates: { update_id: number; [kind: string]: unknown }[];
}

/** Sends updates to a bot that asked for it, one after the other, each until it is taken. */
export class WebhookSender {
  private readonly state: UpdateSource;
  private target: { url: string; secret: string } | null = null;
  private running = false;

  constructor(state: UpdateSource) {
    this.state = state;
    state.on('update', () => void this.run());
  }

  /** Where updates go from now on; null ends it. */
  aim(target: { url: string; secret: string } | null): void {
    this.target = target;
    void this.run();
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (
      let update = this.state.updates[0];
      this.target !== null && update !== undefined;
      update = this.state.updates[0]
    ) {
      const { url, secret } = this.target;
      const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
      const taken = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update) }).then(
        ({ status }) => status === 200,
        () => false,
      );
      if (taken) {
        this.state.updates = this.state.updates.filter((waiting) => waiting !== update);
        this.state.emit('confirmed');
      } else {
        await delay(AGAIN, undefined, { ref: false });
      }
    }
    this.running = false;
  }
}
