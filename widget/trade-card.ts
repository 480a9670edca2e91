import { ReactiveElement } from '@lit/reactive-element';
import type { PropertyValues } from 'lit';
import { html, render } from 'lit/html.js';
import type { FullCard } from '../data/contract/card.ts';
import type { LoadError } from './load.ts';
import { load } from './load.ts';
import { failureOf, languageOf, localeOf } from './locale.ts';
import { toolkit } from './toolkit.ts';
import { full } from './view/full.ts';

/** Seconds until the API is asked again, doubled each time, and how many times it is. */
const RETRY = 5;
const RETRIES = 5;

/** The style sheet of view/styles.ts, set by the build. */
declare const STYLES: string;

const sheet = new CSSStyleSheet();
const styles = STYLES;
sheet.replaceSync(styles);

/**
 * Shows the trade of one area as a card; each number opens its receipt.
 *
 * The element's children are its fallback: readers see them before the script has run, without it, and when the API can't be reached.
 * Once connected, the element asks the API, replaces the fallback with the card, and fires an event. While the API can't be reached
 * it asks again a few times, and when the browser is back online. It throws no errors into the page and adds nothing to it.
 *
 * The start page offers a snippet that reserves the height of the card; without a reserved height the page moves when the card comes.
 *
 * @example <trade-card area="…"><span>Foreign trade of the area: number, period (source, date, link)</span></trade-card>
 *
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
 * @csspart source - Source, date, basis and mode
 * @csspart number - Each number that opens a receipt
 * @csspart receipt - The receipt
 * @csspart status - The message where the card could not be loaded
 * @cssproperty --trade-card-ink - Text
 * @cssproperty --trade-card-muted - Secondary text
 * @cssproperty --trade-card-line - Rules and the empty part of bars
 * @cssproperty --trade-card-accent - Bars, columns, top edge
 * @cssproperty --trade-card-background - Background
 * @cssproperty --trade-card-radius - Radius of the corners
 */
export class TradeCard extends ReactiveElement {
  static override styles = sheet;

  static override properties = {
    area: {},
    period: {},
    asOf: { attribute: 'as-of' },
    lang: { reflect: true },
    currency: {},
    show: {},
    headingLevel: { attribute: 'heading-level' },
    loading: {},
    api: {},
    card: { attribute: false },
  };

  /** The code of an area, as `/v1/areas` lists them. */
  declare area: string;
  /** `latest` (default) follows the newest period; a period such as `2025-01..2025-05` stays at that one. */
  declare period: string;
  /** A day such as `2025-06-19`: the card shows what was known on it, and what has been revised since. */
  declare asOf: string;
  /** The currency whose total comes first, such as `USD`, where the publisher gives a conversion. */
  declare currency: string;
  /** The parts to show beside the headline, separated by spaces; by default all. The source is always shown. */
  declare show: string;
  /** 1 to 6 makes the title a heading of that level; by default the page's outline is left alone. */
  declare headingLevel: string;
  /** `lazy` waits until the element is near the viewport. */
  declare loading: string;
  /** Origin of the API; by default that of the script. */
  declare api: string;
  /** The card that is shown, as the API answered it; null while there is none. Read only. */
  declare card: FullCard | null;

  #request: AbortController | null = null;
  /** The address of the card that is shown. */
  #shown = '';
  #failed = false;
  #retries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the root holds a card that a server rendered (declarative shadow DOM), which stays until the element has its own. */
  #served = Boolean(this.shadowRoot);
  #viewport: IntersectionObserver | null = null;

  constructor() {
    super();
    this.api = toolkit.origin;
    this.card = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#online);
    this.requestUpdate('area');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#online);
    clearTimeout(this.#timer);
    this.#viewport?.disconnect();
    this.#request?.abort();
  }

  /** A constructed sheet is bound to its document, and a root that is moved to another one loses it. */
  adoptedCallback(): void {
    const { shadowRoot: root, ownerDocument } = this;
    const copy = ownerDocument.defaultView && new ownerDocument.defaultView.CSSStyleSheet();
    copy?.replaceSync(styles);
    if (root && copy) root.adoptedStyleSheets = [copy];
  }

  /** Renders the card, or the fallback while there is none. Throws where the answer is no card. */
  #render(): void {
    const { card, renderRoot } = this;
    if (!card && this.#served) return;
    // The least that makes an answer a card; the view fails on what else is missing.
    if (card && !card.headline.id) throw new TypeError();
    const content = card
      ? full(html, card, { tag: localeOf(this, card.lang), api: this.api, level: this.headingLevel ?? '' })
      : html`<div><slot></slot></div>${this.#failed ? html`<p class="note" part="status" role="status">${failureOf(this)}</p>` : ''}`;
    if (this.#served) renderRoot.replaceChildren();
    this.#served = false;
    render(content, renderRoot);
  }

  /** Goes back to the card before where an answer can't be shown: an error of an update would reach the page. */
  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    try {
      this.#render();
    } catch {
      this.card = changed.get('card') ?? null;
      this.#render();
    }
  }

  protected override firstUpdated(): void {
    toolkit.listen(this.renderRoot as ShadowRoot, this);
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.isConnected || ![...changed.keys()].some((name) => !/card|level/i.test(name as string))) return;
    this.#retries = 0;
    if (this.loading !== 'lazy') return void this.#load();
    // observe() fires at once for an element in view; observing again what is observed does nothing.
    this.#viewport ??= new IntersectionObserver(
      (entries) => {
        if (!entries.at(-1)?.isIntersecting) return;
        this.#viewport?.disconnect();
        this.#load();
      },
      // About a screen ahead, so that a reader who scrolls finds the card there.
      { rootMargin: '100%' },
    );
    this.#viewport.observe(this);
  }

  /** Asks the API; the card that is shown stays until the next has come. */
  async #load(): Promise<void> {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = new AbortController();
    const { signal } = this.#request;
    const { area, period, asOf, currency, show } = this;
    let url = '';
    try {
      const query = new URLSearchParams({ lang: languageOf(this), view: 'full' });
      for (const [name, value] of Object.entries({ period: period !== 'latest' && period, asOf, currency, show })) {
        // A framework may have set a number.
        if (value) query.set(name, `${value}`.trim().split(/\s+/).sort().join(','));
      }
      url = `${this.api}/v1/cards/${encodeURIComponent(area ?? '')}?${query}`;
      if (!area) throw Object.assign(new Error('no area'), { status: 400 });
      const card = await load<FullCard>(url, signal);
      if (signal.aborted) return;
      this.card = card;
      await this.updateComplete;
      if (!card || this.card !== card) throw new Error('the answer is no card');
      this.#shown = url;
      this.#retries = 0;
      this.#fire('load', { card });
    } catch (cause) {
      if (signal.aborted) return;
      const { message, status = 500, retryAfter = 0 } = cause as LoadError;
      if (this.#shown !== url) {
        this.card = null;
        this.#failed = true;
        this.requestUpdate();
      }
      this.#fire('error', { error: new Error(`${url}: ${message}`) });
      if (status >= 429 && this.#retries < RETRIES) {
        // Up to half as long again, so that many cards don't ask at the same moment.
        const seconds = Math.max(RETRY * 2 ** this.#retries++, retryAfter) * (1 + Math.random() / 2);
        this.#timer = setTimeout(() => this.#load(), seconds * 1000);
      }
    }
  }

  #online = (): void => {
    if (this.#retries) this.#load();
  };

  #fire(outcome: 'load' | 'error', detail: object): void {
    this.dispatchEvent(new CustomEvent(`trade-card-${outcome}`, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trade-card': TradeCard;
  }
}
