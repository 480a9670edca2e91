/**
 * What a reader does on a page with a card and a figure, done by a script in the page itself, and what the page looks like at each step:
 * the card comes, a receipt and the panel are opened, the figure's receipt too, the card is moved and asked for in another language.
 */
import type { Operations } from './card-operations.ts';

export interface Seen {
  /** What stands in the element: the card, its sentence, or nothing. */
  shows: 'card' | 'sentence' | 'nothing';
  /** Its height, those of the paragraphs around it, and how wide the page is. */
  height: number;
  paragraphs: number[];
  width: number;
}

export interface Report {
  isDefined: { card: boolean; figure: boolean };
  /** The events of each element until the first look, and those of the card after it was moved, and after its question has changed. */
  events: { card: string[]; figure: string[]; moved: string[]; changed: string[] };
  /** Looks at the page: when the card has come or not, and at the end. */
  looks: Seen[];
  /** For receipt, panel and the figure's receipt: what came of the first click, and of the second where the first opened nothing. */
  opened: Record<string, string[]>;
  /** Of the words of the figure. */
  figure: string;
  children: number;
  address: string;
  made: string[];
}

/** Runs in the page, with its functions as they were before any of them was made to fail. */
export function prepareVisit(): void {
  const later = window.setTimeout.bind(window);
  const now = performance.now.bind(performance);
  const query = Function.prototype.call.bind(Element.prototype.querySelector) as (e: Element, s: string) => Element;
  const boxOf = Function.prototype.call.bind(Element.prototype.getBoundingClientRect) as (e: Element) => DOMRect;
  const hide = Function.prototype.call.bind(HTMLElement.prototype.hidePopover) as (e: Element) => void;
  const set = Function.prototype.call.bind(Element.prototype.setAttribute) as (
    e: Element,
    n: string,
    v: string,
  ) => void;
  const insert = Function.prototype.call.bind(Node.prototype.insertBefore) as (
    e: Node,
    n: Node,
    b: Node | null,
  ) => void;
  const events: { type: string; target: Element }[] = [];
  for (const type of ['trade-card-load', 'trade-card-error', 'trade-figure-load', 'trade-figure-error']) {
    document.addEventListener(type, ({ target }) => events.push({ type, target: target as Element }));
  }
  const pause = (milliseconds: number) => new Promise<void>((resolve) => later(resolve, milliseconds));
  /** Whether it became true before nothing had happened for so long. */
  const until = async (isTrue: () => boolean, quiet: number): Promise<boolean> => {
    const { made } = (window as unknown as { operations: Operations }).operations;
    let [count, changed] = [-1, now()];
    while (!isTrue()) {
      if (count !== made.length) [count, changed] = [made.length, now()];
      if (now() - changed > quiet) return false;
      await pause(4);
    }
    return true;
  };
  const firstOf = (selector: string) => query(document.documentElement, selector);
  const shows = (element: Element): Seen['shows'] => {
    const number = element.shadowRoot ? ShadowRoot.prototype.querySelector.call(element.shadowRoot, '.digits') : null;
    if (number && boxOf(number).height) return 'card';
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect().height ? 'sentence' : 'nothing';
  };
  const look = (): Seen => ({
    shows: shows(firstOf('trade-card')),
    height: boxOf(firstOf('trade-card')).height,
    paragraphs: [...document.querySelectorAll('p')].map((paragraph) => boxOf(paragraph).height),
    width: document.documentElement.scrollWidth,
  });
  const eventsOf = (name: string) => events.filter(({ target }) => target.localName === name).map(({ type }) => type);

  /** What a click on the control came to: what is open says a number, says that it failed, says nothing, or nothing is open. */
  const open = async (element: Element, selector: string, isPanel: boolean): Promise<string> => {
    const root = element.shadowRoot;
    const control = root && (ShadowRoot.prototype.querySelector.call(root, selector) as HTMLElement | null);
    if (!control) return 'no control';
    control.click();
    const what = () => {
      const box = ShadowRoot.prototype.querySelector.call(root, isPanel ? 'dialog[open]' : ':popover-open');
      const failed = ShadowRoot.prototype.querySelector.call(root, ':popover-open [role=alert]');
      if (failed) return 'failed';
      if (!box) return 'nothing';
      if (isPanel && query(box, '.pending')) return box.ariaBusy ? 'waiting' : 'failed';
      const done = query(box, isPanel ? '.full .digits' : '.head');
      return done
        ? 'open'
        : query(box, '[role=alert]')
          ? 'failed'
          : (box.textContent ?? '').trim()
            ? 'waiting'
            : 'empty';
    };
    const isDone = () => ['open', 'failed'].includes(what()) && !control.hasAttribute('aria-busy');
    await until(isDone, 1500);
    const came = control.hasAttribute('aria-busy') ? 'busy' : what();
    const panel = ShadowRoot.prototype.querySelector.call(root, 'dialog[open]') as HTMLDialogElement | null;
    panel?.close();
    const popover = ShadowRoot.prototype.querySelector.call(root, ':popover-open');
    if (popover) hide(popover);
    await pause(0);
    return came;
  };
  const openTwice = async (element: Element, selector: string, isPanel = false): Promise<string[]> => {
    const first = await open(element, selector, isPanel);
    return first === 'open' || first === 'no control' ? [first] : [first, await open(element, selector, isPanel)];
  };

  const visit = async (): Promise<Report> => {
    const card = firstOf('trade-card') as HTMLElement;
    const figure = firstOf('trade-figure') as HTMLElement;
    // The scripts of a page have run when it is complete: what is not defined then has failed.
    const isSettled = (element: Element) =>
      element.matches(':defined') ? eventsOf(element.localName).length > 0 : document.readyState === 'complete';
    await until(() => isSettled(card) && isSettled(figure), 1500);
    await pause(20);
    const report: Report = {
      isDefined: { card: card.matches(':defined'), figure: figure.matches(':defined') },
      events: { card: eventsOf('trade-card'), figure: eventsOf('trade-figure'), moved: [], changed: [] },
      looks: [look()],
      opened: {
        receipt: await openTwice(card, '.cite'),
        panel: await openTwice(card, '.open', true),
        figure: await openTwice(figure, '.cite'),
      },
      figure: `${shows(figure)}: ${figure.textContent}`,
      children: document.body.children.length,
      address: location.href,
      made: [],
    };
    const hasAnswered = async () => {
      if (report.isDefined.card) await until(() => eventsOf('trade-card').length > 0, 1500);
      await pause(20);
      return eventsOf('trade-card');
    };
    const [place, next] = [card.parentNode as Node, card.nextSibling];
    const stands = report.looks[0]?.shows === 'card';
    events.length = 0;
    card.remove();
    insert(place, card, next);
    // A card that is shown is asked for no more.
    if (stands) await pause(20);
    report.events.moved = stands ? eventsOf('trade-card') : await hasAnswered();
    report.looks.push(look());
    events.length = 0;
    set(card, 'lang', 'zh');
    report.events.changed = await hasAnswered();
    report.looks.push(look());
    const { operations } = window as unknown as { operations: Operations };
    report.made = [...operations.made];
    return report;
  };
  Object.assign(window, { visit });
}
