/**
 * When an element asks the API: once it is near the viewport, once for all that changes within a task, and again where the API could not
 * be reached: after a time that doubles, or when the browser is online again, but not before the time that the API names.
 */
import { guarded } from '../dom/guard.ts';
import type { LoadError } from './load.ts';

/** Seconds until the API is asked again, which doubles, and how many times it is; the longest wait that the API may name. */
const RETRY = 5;
const RETRIES = 5;
const LONGEST = 86_400;
/** Milliseconds within which elements ask when the browser is online again. */
const ONLINE = 1000;

export interface Asking {
  /** Asks, for there is a new question: at once where `isEager`, or where the element has been near the viewport before. */
  start(isEager: boolean): void;
  /** Ends what is under way. */
  stop(): void;
}

/** `ask` rejects with a `LoadError` where it failed; `failed` is told of it, unless the request was ended. */
export function asking(
  element: Element,
  ask: (signal: AbortSignal) => Promise<void>,
  failed: (error: LoadError) => void,
): Asking {
  let request: AbortController | undefined;
  let isBusy = false;
  let retries = 0;
  /** The time that the API named, in milliseconds. */
  let earliest = 0;
  let timer: ReturnType<typeof setTimeout>;
  let isNear = false;
  let viewport: IntersectionObserver | undefined;

  const stop = () => {
    clearTimeout(timer);
    request?.abort();
    request = undefined;
  };
  const wait = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
  };
  const run = guarded(async () => {
    let own: typeof request;
    let error = { status: 0 } as LoadError;
    isBusy = true;
    try {
      stop();
      own = request = new AbortController();
      await ask(own.signal);
    } catch (cause) {
      error = cause as LoadError;
    }
    if (own !== request) return;
    isBusy = false;
    const { status = 500, retryAfter = 0 } = error;
    if (status) failed(error);
    const named = Math.min(retryAfter, LONGEST);
    earliest = Date.now() + named * 1000;
    if (status < 429) retries = 0;
    else if (retries < RETRIES) {
      // Up to half as long again, so that many elements don't ask at the same moment.
      wait(Math.max(RETRY * 2 ** retries++, named) * (1 + Math.random() / 2) * 1000);
    }
  });
  const online = guarded(() => {
    if (retries && !isBusy) wait(Math.max(Math.random() * ONLINE, earliest - Date.now()));
  });
  const look = guarded((entries: IntersectionObserverEntry[]) => {
    if (!entries.at(-1)?.isIntersecting) return;
    isNear = true;
    run();
    viewport?.disconnect();
  });

  return {
    start(isEager) {
      retries = 0;
      addEventListener('online', online);
      if (isEager || isNear) wait(0);
      else {
        // About a screen ahead, so that a reader who scrolls finds the card there.
        viewport ??= new IntersectionObserver(look, { rootMargin: '100%' });
        // This fires at once for an element in view; observing again what is observed does nothing.
        viewport.observe(element);
      }
    },
    stop: guarded(() => {
      removeEventListener('online', online);
      stop();
      viewport?.disconnect();
    }),
  };
}
