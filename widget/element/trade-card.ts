/** `<trade-card>`, the element that shows a card. The first script contains it; the full view and receipts are scripts of their own. */
import { html } from 'lit/html.js';
import type { CompactCard } from '../../data/contract/card.ts';
import { fire } from '../dom/guard.ts';
import { GuestElement, TEXT } from '../dom/guest-element.ts';
import { languageOf } from '../dom/locale.ts';
import { type CardView, toolkit } from '../open/lazy-scripts.ts';
import { OpenController } from '../open/open-controller.ts';
import { ApiRequest } from '../request/api-request.ts';
import { cardUrl } from '../request/card-url.ts';
import { failure, load } from '../request/load.ts';
import { strict } from '../request/strict.ts';
import { waitForTurn } from '../request/turns.ts';
import { compact } from '../view/card/compact-card.ts';

/** The style sheet of view/styles/compact-styles.ts, set by the build. */
declare const STYLES: string;

interface LoadedCard {
  card: CompactCard;
  view: CardView;
}

const compactView: CardView = (html, card, options) => compact(html, strict(card), options);

/**
 * Shows one series of an area as a card, compact or full. Each number opens its receipt. widget/README.md describes attributes, events,
 * parts and states.
 *
 * The element's children are its fallback. Readers see them before the script runs, without JavaScript, and if the API can't be reached.
 * When the element is near the viewport, it asks the API, replaces the fallback with the card, and fires an event.
 *
 * A compact card is 10em high. The style of the snippet reserves that height, so that nothing on the page moves when the card appears.
 * On failure the element is as high as its fallback.
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

  // Only declared, because a class field would hide Lit's accessor. `GuestElement` sets each to an empty string.
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

  // Not the controller of `@lit/task`, which starts a request for each change of an attribute. This one waits until the element is near the
  // viewport, makes one request for all changes, and retries.
  readonly #request = new ApiRequest<LoadedCard>(this, {
    key: () => cardUrl(this, this.#origin, languageOf(this), this.view),
    isEager: () => this.loading === 'eager',
    load: (url, signal) => this.#load(url, signal),
    onState: (state) => this.setState(state),
    onComplete: ({ card }) => fire(this, 'trade-card-load', { card }),
    onError: (error) => this.fail(error),
  });

  constructor() {
    super();
    // The controller registers its own listeners.
    new OpenController(this);
  }

  /** The response of the API that is shown. Null until a card is shown. */
  get card(): CompactCard | null {
    return this.#request.value?.card ?? null;
  }

  protected override draw(): unknown {
    const { card, view } = this.#request.value as LoadedCard;
    // The Worker renders the same view with the template tag of Hono.
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

  async #load(url: string, signal: AbortSignal): Promise<LoadedCard> {
    if (!this.area) throw failure('no area', 400);
    const [card, view] = await Promise.all([
      load<CompactCard>(url, signal),
      this.view === 'full' ? toolkit.script('full').then(({ fullView }) => fullView(this)) : compactView,
    ]);
    await waitForTurn();
    return { card, view };
  }

  protected override fail({ message }: Error): void {
    this.#request.forget();
    this.setState('failed');
    this.showChildren();
    fire(this, 'trade-card-error', { error: new Error(`${this.#request.key}: ${message}`) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trade-card': TradeCard;
  }
}
