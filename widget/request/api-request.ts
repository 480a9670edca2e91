/**
 * Decides when an element asks the API: once it is near the viewport, and once for all attributes that change together. If the API could
 * not be reached, the element asks again for as long as it is in the page. The interval doubles up to five minutes, and is never shorter
 * than the API asks for (`Retry-After`).
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { guarded } from '../dom/guard.ts';
import { failure, type LoadError } from './load.ts';

const FIRST_RETRY_SECONDS = 5;
const MAX_RETRY_SECONDS = 300;
/** A longer `Retry-After` counts as one day. */
const MAX_RETRY_AFTER_SECONDS = 86_400;
/** Statuses below 429 after which the same request can succeed: Request Timeout and Too Early. */
const TEMPORARY = [408, 425];
/** Milliseconds between two requests of an element whose attributes keep changing. */
const REQUEST_INTERVAL = 400;

interface ApiRequestOptions<Loaded> {
  /** Identifies what the element's attributes ask for, such as the URL of a card. A new key starts a new request. */
  key(): string;
  /** Returns true if the element loads before it is near the viewport. */
  isEager?(): boolean;
  /** Rejects with a `LoadError`. The result is dropped if `signal` has aborted. */
  load(key: string, signal: AbortSignal): Promise<Loaded>;
  onState(state: 'loading' | 'loaded'): void;
  /** A new result has been drawn. */
  onComplete(loaded: Loaded): void;
  /** Loading has failed. The element must call `forget()`. It must also call it if drawing fails, which is not reported here. */
  onError(error: Error): void;
}

export class ApiRequest<Loaded> implements ReactiveController {
  /** What the element draws. An earlier result stays until the next has loaded. Null before the first, and after a failure. */
  value: Loaded | null = null;
  /** The key of the current request, or of the last one. */
  key = '';
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: ApiRequestOptions<Loaded>;
  /** The key of `value`. */
  #loadedKey = '';
  #controller: AbortController | undefined;
  #retries = 0;
  /** When the last request began, by `performance.now()`, which a change of the system clock does not affect. */
  #lastStart = -REQUEST_INTERVAL;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isNear = false;
  #viewport: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & Element, options: ApiRequestOptions<Loaded>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Computes the key again, because an element that was moved may inherit another language. */
  hostConnected(): void {
    this.key = '';
    this.#host.requestUpdate();
  }

  /** Starts a request if the attributes have changed what the element asks for. */
  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const { isEager, onState } = this.#options;
    const key = this.#options.key();
    if (key === this.key) return;
    this.key = key;
    this.#cancel();
    // The attributes may ask again for what is drawn.
    const isLoaded = key === this.#loadedKey;
    onState(isLoaded ? 'loaded' : 'loading');
    if (!isLoaded) this.#schedule(isEager?.() || this.#isNear);
  }

  hostDisconnected = guarded(() => {
    this.#cancel();
    this.#viewport?.disconnect();
  });

  /** Drops the result, and stops loading. */
  forget(): void {
    this.hostDisconnected();
    this.value = null;
    this.#loadedKey = '';
  }

  #schedule(isUrgent: boolean): void {
    this.#retries = 0;
    if (isUrgent) {
      this.#runAfter(this.#lastStart + REQUEST_INTERVAL - performance.now());
      return;
    }
    // A screen ahead, so that the card is there when a reader scrolls to it.
    this.#viewport ??= new IntersectionObserver(this.#runIfNear, { rootMargin: '100%' });
    // Calls back at once for an element in view. Observing it twice does nothing.
    this.#viewport.observe(this.#host);
  }

  readonly #runIfNear = guarded((entries: IntersectionObserverEntry[]) => {
    if (!entries.at(-1)?.isIntersecting) return;
    this.#isNear = true;
    this.#run();
    this.#viewport?.disconnect();
  });

  #runAfter(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#run, Math.max(0, milliseconds));
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#controller?.abort();
    this.#controller = undefined;
  }

  readonly #run = guarded(async () => {
    const { load, onState, onComplete, onError } = this.#options;
    let controller: AbortController | undefined;
    try {
      this.#cancel();
      controller = this.#controller = new AbortController();
      this.#lastStart = performance.now();
      const loaded = await load(this.key, controller.signal);
      if (controller !== this.#controller) return;
      this.#retries = 0;
      this.#loadedKey = this.key;
      this.value = loaded;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      // An element that could not draw it has called `forget()` and shown its own error.
      if (this.value !== loaded) return;
      onState('loaded');
      onComplete(loaded);
    } catch (error) {
      if (controller !== this.#controller) return;
      onError(error as Error);
      this.#retryLater(error as Error);
    }
  });

  #retryLater(cause: Error): void {
    // A listener of the error event may have removed the element.
    if (!this.#host.isConnected) return;
    // Only a `LoadError` has `random`. Any other error, such as that of a lazy script, counts as a missing response.
    const error = 'random' in cause ? (cause as LoadError) : failure('', 0);
    if (!canRetry(error.status)) return;
    const interval = Math.min(FIRST_RETRY_SECONDS * 2 ** this.#retries++, MAX_RETRY_SECONDS);
    const retryAfter = Math.min(error.retryAfter, MAX_RETRY_AFTER_SECONDS);
    // Waits up to 1.5 times as long, so that readers do not all ask at the same moment. Elements that share the error wait equally long.
    this.#runAfter(Math.max(interval, retryAfter) * (1 + error.random / 2) * 1000);
  }
}

/** Whether the same request can succeed later. The status is 0 if there was no response. */
function canRetry(status: number): boolean {
  return !status || status >= 429 || TEMPORARY.includes(status);
}
