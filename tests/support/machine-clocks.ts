import type { MachineClock } from '../../src/process/machine-clock.ts';

/** How many times as fast as real time the clock of a story goes. */
const SPEED = 20;

/**
 * A clock that goes 20 times as fast: a story waits 50 ms where a chat would rest for a second. What is promised about
 * times is tested by the other clocks, which only the test moves.
 * @param atOnce whether what goes by minutes is done at once, where it asks for that: jobs at the start.
 */
export function fastClock(atOnce = true): MachineClock {
  const begun = { at: performance.now(), instant: Date.now() };
  const passed = (): number => (performance.now() - begun.at) * SPEED;
  return {
    now: passed,
    instant: () => new Date(begun.instant + passed()),
    after: (milliseconds, work) => {
      const timer = setTimeout(work, milliseconds / SPEED);
      return () => clearTimeout(timer);
    },
    // Jobs run when a story moves business time, and not besides because it took a while.
    eachMinute: (work, asked) => {
      if (atOnce && asked !== undefined) work();
      return () => undefined;
    },
  };
}

/** A clock that stands still until a test moves it. */
export class HandClock implements MachineClock {
  private passed = 0;
  private waiting: { at: number; work: () => void }[] = [];
  private readonly begun = Date.UTC(2018, 10, 12, 1);

  now(): number {
    return this.passed;
  }

  instant(): Date {
    return new Date(this.begun + this.passed);
  }

  after(milliseconds: number, work: () => void): () => void {
    const one = { at: this.passed + milliseconds, work };
    this.waiting.push(one);
    return () => (this.waiting = this.waiting.filter((other) => other !== one));
  }

  eachMinute(work: () => void, atOnce?: 'at-once'): () => void {
    if (atOnce !== undefined) work();
    let callOff: () => void;
    const wait = (): void => {
      callOff = this.after(60_000 - (this.instant().getTime() % 60_000), () => {
        wait();
        work();
      });
    };
    wait();
    return () => callOff();
  }

  /** Milliseconds from now until the next thing that waits; null when nothing does. */
  get next(): number | null {
    return this.waiting.length === 0 ? null : Math.min(...this.waiting.map(({ at }) => at)) - this.passed;
  }

  /** Moves it on by so many milliseconds, and does what falls due on the way, in its order. */
  async moveBy(milliseconds: number): Promise<void> {
    const until = this.passed + milliseconds;
    for (;;) {
      const next = this.waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.waiting = this.waiting.filter((other) => other !== next);
      this.passed = Math.max(this.passed, next.at);
      next.work();
      // Whoever was woken may wait again for something on the way.
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.passed = until;
  }
}

/** A clock that moves to the next thing that waits as soon as everybody waits; for what does no I/O. */
export class SleepersClock extends HandClock {
  override after(milliseconds: number, work: () => void): () => void {
    const callOff = super.after(milliseconds, work);
    setImmediate(() => void (this.next !== null && this.moveBy(Math.max(0, this.next))));
    return callOff;
  }
}
