/**
 * When an element asks the API: once it is near the viewport, once for all that changes within a task, and again where the API could not
 * be reached: after a time that doubles, not before the time that the API names, and when the browser is online again.
 */
import type { LoadError } from './load.ts';

/** Seconds until the API is asked again, which doubles, and how many times it is; the longest that it may have an element wait. */
const RETRY = 5;
const RETRIES = 5;
const LONGEST = 86_400;
/** Milliseconds within which elements ask when the browser is online again. */
const ONLINE = 1000;

export class Asking {
  readonly #element: Element;
  readonly #ask: (signal: AbortSignal) => Promise<void>;
  #request: AbortController | undefined;
  #isBusy = false;
  #retries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #viewport: IntersectionObserver | undefined;
  #isNear = false;

  /** `ask` rejects with a `LoadError` where it failed. */
  constructor(element: Element, ask: (signal: AbortSignal) => Promise<void>) {
    this.#element = element;
    this.#ask = ask;
  }

  /** Asks, for there is a new question: at once where `isEager`, or where the element has been near the viewport before. */
  start(isEager: boolean): void {
    this.#retries = 0;
    addEventListener('online', this.#online);
    if (isEager || this.#isNear) {
      this.#in(0);
      return;
    }
    // observe() fires at once for an element in view; observing again what is observed does nothing.
    this.#viewport ??= new IntersectionObserver(
      (entries) => {
        if (!entries.at(-1)?.isIntersecting) return;
        this.#isNear = true;
        this.#viewport?.disconnect();
        this.#run();
      },
      // About a screen ahead, so that a reader who scrolls finds the card there.
      { rootMargin: '100%' },
    );
    this.#viewport.observe(this.#element);
  }

  /** Ends what is under way. */
  stop(): void {
    removeEventListener('online', this.#online);
    clearTimeout(this.#timer);
    this.#viewport?.disconnect();
    this.#request?.abort();
    this.#isBusy = false;
  }

  #in(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#run(), milliseconds);
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = new AbortController();
    const { signal } = this.#request;
    this.#isBusy = true;
    let error: LoadError | undefined;
    await this.#ask(signal).catch((cause) => {
      error = cause;
    });
    if (signal.aborted) return;
    this.#isBusy = false;
    const { status = 500, retryAfter = 0 } = error ?? { status: 0 };
    if (status < 429) this.#retries = 0;
    else if (this.#retries < RETRIES) {
      // Up to half as long again, so that many elements don't ask at the same moment.
      const seconds = Math.max(RETRY * 2 ** this.#retries++, Math.min(retryAfter, LONGEST)) * (1 + Math.random() / 2);
      this.#in(seconds * 1000);
    }
  }

  #online = (): void => {
    if (this.#retries && !this.#isBusy) this.#in(Math.random() * ONLINE);
  };
}
