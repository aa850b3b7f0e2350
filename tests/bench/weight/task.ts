import type { Page } from 'puppeteer-core';

/** One turn of the page's main thread in which our code ran. Times in milliseconds; `start` counts from the load event. */
export type Task = {
  start: number;
  /** How long it took on the clock, the neighbours' share of the processor included. */
  wall: number;
  /** Processor time of the whole turn. */
  cpu: number;
  /** The turn in which the script was compiled and run for the first time. */
  evaluates: boolean;
};

/** Watches the main thread from before a page is opened until `stop`. */
export type Watch = { stop(): Promise<Task[]> };

export type Recorder = {
  watch(page: Page): Promise<Watch>;
  /** Bytes the page's scripts hold after a garbage collection; null where the engine does not tell. */
  heap(page: Page): Promise<number | null>;
};
