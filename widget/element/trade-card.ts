import { html } from 'lit/html.js';
import type { CompactCard } from '../../data/contract/card.ts';
import { fire } from '../dom/guard.ts';
import { languageOf, localeOf } from '../dom/locale.ts';
import { adoptProperties, defineProperties } from '../dom/properties.ts';
import { bare, draw } from '../dom/root.ts';
import { styled } from '../dom/sheet.ts';
import { listen } from '../open/click.ts';
import { toolkit } from '../open/toolkit.ts';
import { addressOf } from '../request/card-address.ts';
import { failure, load } from '../request/load.ts';
import { asking } from '../request/schedule.ts';
import { turn } from '../request/turns.ts';
import { compact } from '../view/card/compact-card.ts';

/** The style sheet of view/compact-styles.ts, set by the build. */
declare const STYLES: string;

const addStyles = styled(STYLES);

const ATTRIBUTES = ['area', 'period', 'as-of', 'view', 'currency', 'show', 'heading-level', 'loading', 'api'];

/**
 * Shows the trade of one area as a card, compact or full; each number opens its receipt.
 *
 * The element's children are its fallback: readers see them before the script has run, without it, and when the API can't be reached.
 * Once connected, the element asks the API, replaces the fallback with the card, and fires an event. While the API can't be reached
 * it asks again a few times, and when the browser is back online. It throws no errors into the page and adds nothing to it.
 *
 * A compact card is 9em high; the style of the snippet keeps its place, so that nothing on the page moves when it comes.
 * An element that failed gives the place up and is as high as its fallback.
 *
 * @example <trade-card area="…" style="display:block;min-height:9em;margin:1em 0;line-height:1.4">Foreign trade of the area in a whole sentence. <a href="…">Source, date</a></trade-card>
 *
 * @attr area - The code of an area, as `/v1/areas` lists them.
 * @attr period - `latest` (default) follows the newest period; a period such as `2025-01..2025-05` stays at that one.
 * @attr as-of - A day such as `2025-06-19`: the card shows what was known on it, and what has been revised since.
 * @attr view - `compact` (default) has one height; `full` shows month, trend, shares and partners in place.
 * @attr currency - The currency whose total comes first, such as `USD`, where the publisher gives a conversion.
 * @attr show - The parts to show beside the headline, separated by spaces; by default all. The source is always shown.
 * @attr heading-level - 1 to 6 makes the title a heading of that level; by default the page's outline is left alone.
 * @attr loading - `lazy` (default) waits until the element is about a screen away from the viewport; `eager` asks at once.
 * @attr api - Origin of the API; by default that of the script.
 * @attr lang - A language of the data set, such as `en`; by default that of the nearest element with `lang`.
 * @attr theme - `light` or `dark`; by default the page's used `color-scheme`, which is light where the page declares none.
 * @slot - The fallback: the number in words, with its source, date and a link.
 * @fires trade-card-load - The card is shown. `detail` is `{ card }`.
 * @fires trade-card-error - The card could not be loaded. `detail` is `{ error }`. The fallback stays, or the last card for the same attributes.
 * @csspart card - The whole card
 * @csspart title - Area and indicator
 * @csspart period - The reference period
 * @csspart headline - The large number
 * @csspart growth - Its growth on a year earlier
 * @csspart month - The last month
 * @csspart trend - The same period over the years
 * @csspart shares - Parts of the whole as bars
 * @csspart partners - The number of trading partners, and the largest
 * @csspart caveats - Reasons for care
 * @csspart source - Source and date
 * @csspart open - The button that opens the full view
 * @csspart number - Each number that opens a receipt
 * @csspart receipt - The receipt
 * @csspart panel - The dialog that holds the full view over the page
 * @csspart status - The message where the card could not be loaded and there is no fallback
 * @cssState loading - The API is asked, and the card that is asked for is not shown
 * @cssState loaded - The card is shown
 * @cssState failed - The card could not be loaded: the fallback stands alone
 * @cssproperty --trade-card-ink - Text
 * @cssproperty --trade-card-muted - Secondary text
 * @cssproperty --trade-card-line - Rules and the empty part of bars
 * @cssproperty --trade-card-accent - Bars, columns, top edge
 * @cssproperty --trade-card-background - Background
 * @cssproperty --trade-card-radius - Radius of the corners
 */
export class TradeCard extends HTMLElement {
  static readonly observedAttributes = ['lang', ...ATTRIBUTES];

  /** The attribute `area`. */
  declare area: string;
  /** The attribute `period`. */
  declare period: string;
  /** The attribute `as-of`. */
  declare asOf: string;
  /** The attribute `view`. */
  declare view: string;
  /** The attribute `currency`. */
  declare currency: string;
  /** The attribute `show`. */
  declare show: string;
  /** The attribute `heading-level`. */
  declare headingLevel: string;
  /** The attribute `loading`. */
  declare loading: string;
  /** The attribute `theme`. */
  declare theme: string;
  /** The attribute `api`. */
  declare api: string;

  #card: CompactCard | null = null;
  #view: typeof compact = compact;
  readonly #asking = asking(
    this,
    (signal) => this.#ask(signal),
    (error) => this.#fail(error),
  );
  /** The addresses of the card that is asked for, and of the one that is shown. */
  #asked = '';
  #shown = '';
  #internals: ElementInternals | undefined;
  #isChanged = false;
  #isFailed = false;
  /** Whether the root holds a card that a server rendered (declarative shadow DOM), which stays until the element has its own. */
  #isServed = Boolean(this.shadowRoot);

  constructor() {
    super();
    listen(this, () => this.#card?.words.failed ?? '⚠', toolkit);
  }

  /** The card that is shown, as the API answered it; null while there is none. */
  get card(): CompactCard | null {
    return this.#card;
  }

  connectedCallback(): void {
    this.#asked = '';
    this.#change();
  }

  disconnectedCallback(): void {
    this.#asking.stop();
  }

  attributeChangedCallback(): void {
    this.#change();
  }

  get #api(): string {
    return this.api || toolkit.origin;
  }

  /** Draws, and asks where the attributes ask for another card than before; once for all changes that come together. */
  async #change(): Promise<void> {
    if (this.#isChanged) return;
    this.#isChanged = true;
    await null;
    this.#isChanged = false;
    if (!this.isConnected) return;
    try {
      adoptProperties(this);
      this.#render();
      const url = addressOf(this, this.#api, languageOf(this), this.view);
      if (url === this.#asked) return;
      this.#asked = url;
      if (url === this.#shown) {
        // An element that was moved has what it asks for; the answer to what it asked for in between must not come after it.
        this.#asking.stop();
        this.#enter('loaded');
        return;
      }
      this.#enter('loading');
      this.#asking.start(this.loading === 'eager');
    } catch (error) {
      this.#fail(error as Error);
    }
  }

  /** Asks the API; the card that is shown stays until the next has come. */
  async #ask(signal: AbortSignal): Promise<void> {
    const url = this.#asked;
    if (!this.area) throw failure('no area', 400);
    const [card, view] = await Promise.all([
      load<CompactCard>(url, signal),
      this.view === 'full' ? toolkit.part('full').then(({ viewIn }) => viewIn(this.shadowRoot as ShadowRoot)) : compact,
    ]);
    await turn();
    if (signal.aborted) return;
    try {
      this.#card = card;
      this.#view = view;
      this.#render();
      // Without an id it is no card, and this is what stands for no text where the view writes text.
      if (!card.headline.id || /undefined|\[object/.test(this.shadowRoot?.textContent ?? '')) throw new TypeError();
    } catch {
      throw failure('the answer is no card', 200);
    }
    this.#shown = url;
    this.#enter('loaded');
    fire(this, 'trade-card-load', { card });
  }

  /** Shows the fallback, and tells the page. */
  #fail({ message }: Error): void {
    this.#shown = '';
    this.#card = null;
    this.#enter('failed');
    try {
      this.#render();
    } catch {
      // What could not be drawn is not there: the sentence stands alone.
    }
    fire(this, 'trade-card-error', { error: new Error(`${this.#asked}: ${message}`) });
  }

  /** Draws the card, or gives the place to the children where there is none. */
  #render(): void {
    const card = this.#card;
    if (!card && !this.#isServed) bare(this);
    const root = this.shadowRoot as ShadowRoot;
    // A root that was moved to another document has lost its looks.
    addStyles(root);
    if (card) {
      const settings = { tag: localeOf(this, card.lang), api: this.#api, level: this.headingLevel };
      draw(this.#view(html, card, settings), root);
      this.#isServed = false;
    } else if (this.#isFailed && !this.#isServed && !this.textContent?.trim()) {
      draw(html`<slot></slot><p part="status" role="status">⚠ ${this.area}</p>`, root);
    }
  }

  #enter(state: 'loading' | 'loaded' | 'failed'): void {
    this.#isFailed = state === 'failed';
    try {
      this.#internals ??= this.attachInternals();
      this.#internals.states.clear();
      this.#internals.states.add(state);
    } catch {
      // A browser that has no states of elements shows the card all the same.
    }
  }
}

defineProperties(TradeCard, [...ATTRIBUTES, 'theme']);

declare global {
  interface HTMLElementTagNameMap {
    'trade-card': TradeCard;
  }
}
