import { html } from 'lit/html.js';
import type { CompactCard } from '../../data/contract/card.ts';
import { fire } from '../dom/guard.ts';
import { GuestElement, TEXT } from '../dom/guest-element.ts';
import { languageOf } from '../dom/locale.ts';
import { type CardView, toolkit } from '../open/lazy-scripts.ts';
import { OpenController } from '../open/open-controller.ts';
import { ApiRequest } from '../request/api-request.ts';
import { addressOf } from '../request/card-address.ts';
import { failure, load } from '../request/load.ts';
import { strict } from '../request/strict.ts';
import { turn } from '../request/turns.ts';
import { compact } from '../view/card/compact-card.ts';

/** The style sheet of view/styles/compact-styles.ts, set by the build. */
declare const STYLES: string;

interface Loaded {
  card: CompactCard;
  view: CardView;
}

const compactView: CardView = (html, card, options) => compact(html, strict(card), options);

/**
 * Shows one series of an area as a card, compact or full; each number opens its receipt. Attributes, events, parts and states are
 * described in widget/README.md.
 *
 * The element's children are its fallback: readers see them before the script has run, without it, and when the API can't be reached.
 * Once connected, the element asks the API, shows the card in place of the fallback, and fires an event.
 *
 * A compact card is 10em high; the style of the snippet keeps its place, so that nothing on the page moves when it comes.
 * An element that failed gives the place up and is as high as its fallback.
 *
 * @example <trade-card area="…" style="display:block;min-height:10em;margin-block:1em;line-height:1.4">Foreign trade of the area in a whole sentence. <a href="…">Source, date</a></trade-card>
 */
export class TradeCard extends GuestElement {
  static override properties = {
    area: TEXT,
    indicator: TEXT,
    partner: TEXT,
    breakdown: TEXT,
    period: TEXT,
    asOf: { ...TEXT, attribute: 'as-of' },
    view: TEXT,
    theme: TEXT,
    currency: TEXT,
    show: TEXT,
    headingLevel: { ...TEXT, attribute: 'heading-level' },
    loading: TEXT,
    api: TEXT,
  };
  protected override get css(): string {
    return STYLES;
  }

  // Declared only, because a class field would hide Lit's accessor; `GuestElement` sets each to the empty text.
  declare area: string;
  declare indicator: string;
  declare partner: string;
  declare breakdown: string;
  declare period: string;
  declare asOf: string;
  declare view: string;
  declare theme: string;
  declare currency: string;
  declare show: string;
  declare headingLevel: string;
  declare loading: string;
  declare api: string;

  // Not the task controller of `@lit/task`: that one asks anew with each change of an attribute. This one waits until the element is near the
  // viewport, asks once for all that changes together, and again after failures.
  readonly #request = new ApiRequest<Loaded>(this, {
    address: () => addressOf(this, this.#origin, languageOf(this), this.view),
    isEager: () => this.loading === 'eager',
    task: (address, signal) => this.#load(address, signal),
    onState: (state) => this.setState(state),
    onComplete: ({ card }) => fire(this, 'trade-card-load', { card }),
    onError: (error) => this.fail(error),
  });

  constructor() {
    super();
    // The controller registers its own listeners.
    new OpenController(this);
  }

  /** The card that is shown, as the API answered it; null while there is none. */
  get card(): CompactCard | null {
    return this.#request.value?.card ?? null;
  }

  protected override draw(): unknown {
    const { card, view } = this.#request.value as Loaded;
    // The view is given its template tag, because the Worker renders the same one with another.
    return view(html, card, {
      api: this.#origin,
      level: this.headingLevel,
      today: new Date().toISOString().slice(0, 10),
      popup: 'dialog',
    });
  }

  protected get hasContent(): boolean {
    return this.#request.value !== null;
  }

  /** Origin of the API. */
  get #origin(): string {
    return this.api || toolkit.origin;
  }

  async #load(address: string, signal: AbortSignal): Promise<Loaded> {
    if (!this.area) throw failure('no area', 400);
    const [card, view] = await Promise.all([
      load<CompactCard>(address, signal),
      this.view === 'full' ? toolkit.script('full').then(({ fullView }) => fullView(this)) : compactView,
    ]);
    // Cards of a page are drawn in turns, one a frame.
    await turn();
    return { card, view };
  }

  protected override fail({ message }: Error): void {
    this.#request.forget();
    this.setState('failed');
    this.showChildren();
    fire(this, 'trade-card-error', { error: new Error(`${this.#request.address}: ${message}`) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trade-card': TradeCard;
  }
}
