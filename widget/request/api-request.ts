/**
 * Decides when an element asks the API: once it is near the viewport, and once for all attributes that change together. If the API could
 * not be reached, the element asks again for as long as it is in the page. The interval doubles up to five minutes, and is never shorter
 * than the API asks for.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { guarded } from '../dom/guard.ts';
import { failure, type LoadError } from './load.ts';

/** Seconds until the first retry, the longest interval between retries, and the longest wait that the API can ask for. */
const FIRST_RETRY = 5;
const MAX_RETRY = 300;
const MAX_RETRY_AFTER = 86_400;
/** Statuses below 429 after which the same request can succeed: Request Timeout and Too Early. */
const TEMPORARY = [408, 425];
/** Milliseconds between two requests of an element whose attributes keep changing. */
const INTERVAL = 400;

/** What the element asks for, and what becomes of it. */
interface ApiRequestOptions<Answer> {
  /** The address that the element's attributes stand for. */
  address(): string;
  /** Whether it asks before it is near the viewport. */
  isEager?(): boolean;
  /** Rejects with a `LoadError`. Later answers are dropped once `signal` aborts. */
  task(address: string, signal: AbortSignal): Promise<Answer>;
  /** Whether what is asked for is the answer that the element has. */
  onState?(state: 'loading' | 'loaded'): void;
  /** A new answer has been drawn. */
  onComplete(answer: Answer): void;
  /** The request has failed: the element forgets its answer. */
  onError(error: Error): void;
}

export class ApiRequest<Answer> implements ReactiveController {
  /** The answer to draw. One that came earlier stays until the next has come; null where there is none, or the request has failed. */
  value: Answer | null = null;
  /** The address that is asked for, or was. */
  address = '';
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: ApiRequestOptions<Answer>;
  /** The address of the answer. */
  #answered = '';
  #request: AbortController | undefined;
  #retries = 0;
  /** The time of the last request: milliseconds of a clock that nobody sets back. */
  #last = -INTERVAL;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isNear = false;
  #viewport: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & Element, options: ApiRequestOptions<Answer>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** An element that was moved may stand in another language. */
  hostConnected(): void {
    this.address = '';
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const { address, isEager, onState } = this.#options;
    const wanted = address();
    if (wanted === this.address) return;
    this.address = wanted;
    // The answer to what was asked for in between must not come after what is wanted now.
    this.#end();
    const isAnswered = wanted === this.#answered;
    onState?.(isAnswered ? 'loaded' : 'loading');
    if (!isAnswered) this.#start(isEager?.() || this.#isNear);
  }

  hostDisconnected = guarded(() => {
    this.#end();
    this.#viewport?.disconnect();
  });

  /** Drops the answer, or what is asked for, which can't be drawn. */
  forget(): void {
    this.#end();
    this.value = null;
    this.#answered = '';
    guarded(() => this.#viewport?.disconnect())();
  }

  #start(isUrgent: boolean): void {
    this.#retries = 0;
    if (isUrgent) {
      this.#wait(this.#last + INTERVAL - performance.now());
      return;
    }
    // About a screen ahead, so that a reader who scrolls finds the card there.
    this.#viewport ??= new IntersectionObserver(this.#look, { rootMargin: '100%' });
    // This fires at once for an element in view; observing again what is observed does nothing.
    this.#viewport.observe(this.#host);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = undefined;
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#run, Math.max(0, milliseconds));
  }

  readonly #run = guarded(async () => {
    const { task, onState, onComplete, onError } = this.#options;
    let own: AbortController | undefined;
    try {
      this.#end();
      own = this.#request = new AbortController();
      this.#last = performance.now();
      const answer = await task(this.address, own.signal);
      if (own !== this.#request) return;
      this.#retries = 0;
      this.#answered = this.address;
      this.value = answer;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      // What could not be drawn has been forgotten.
      if (this.value !== answer) return;
      onState?.('loaded');
      onComplete(answer);
    } catch (error) {
      if (own !== this.#request) return;
      onError(error as Error);
      this.#retry(error as Error);
    }
  });

  /** Asks again later if that can help. */
  #retry(cause: Error): void {
    // Whoever was told of the failure may have removed the element.
    if (!this.#host.isConnected) return;
    const error = 'spread' in cause ? (cause as LoadError) : failure('', 0);
    const { status } = error;
    if (status && status < 429 && !TEMPORARY.includes(status)) return;
    const interval = Math.min(FIRST_RETRY * 2 ** this.#retries++, MAX_RETRY);
    const named = Math.min(error.retryAfter, MAX_RETRY_AFTER);
    // Up to half as long again, so that readers do not all ask at the same moment.
    this.#wait(Math.max(interval, named) * (1 + error.spread / 2) * 1000);
  }

  readonly #look = guarded((entries: IntersectionObserverEntry[]) => {
    if (!entries.at(-1)?.isIntersecting) return;
    this.#isNear = true;
    this.#run();
    this.#viewport?.disconnect();
  });
}
