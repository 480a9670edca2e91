import type { PropertyValues } from 'lit';
import { html, LitElement, render as lit } from 'lit';
import type { Card } from '../data/contract/card.ts';
import { failure, load } from './load.ts';
import { languageOf, localeOf } from './locale.ts';
import { styles } from './view/styles.ts';
import { view } from './view/view.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

/** The words that can't come with a card, because they are said when there is none; by language, put in by the build. */
declare const FAILED: Readonly<Record<string, string>>;

/** Seconds until the API is asked again, doubled each time. */
const RETRY = 5;
const RETRIES = 5;

/**
 * One area's trade as a compact card, each number with its receipt.
 *
 * The element's children are its fallback: they are what a reader sees before the script, without it, and when the API can't be
 * reached. The element asks the API once it is connected, replaces the fallback when the card has come, and tells either by event;
 * while the API can't be reached it asks again, and at once when the browser is back online.
 * Nothing is ever thrown into the host page, and nothing is added to it.
 *
 * The start page offers the snippet with the height that a card will need; without one the page moves when the card comes.
 *
 * @example <trade-card area="CN-XJ"><span>Xinjiang foreign trade … (source, date, link)</span></trade-card>
 *
 * @attr lang - A language of the data set; without it that of the nearest element with `lang`.
 * @attr theme - `light` or `dark`; without it the page's `color-scheme` is followed, then the system's.
 * @slot - The fallback: the number in words, with its source, date and a link.
 * @fires trade-card-load - A card is shown; `detail` is `{ card }`.
 * @fires trade-card-error - No card could be had; `detail` is `{ error }`. The fallback stays, or the last card of the same question.
 * @csspart card - The whole card
 * @csspart title - Area and indicator
 * @csspart period - The reference period
 * @csspart headline - The large number
 * @csspart growth - Its growth on a year earlier
 * @csspart month - The last month
 * @csspart trend - The same period over the years
 * @csspart shares - Parts of the whole as bars
 * @csspart partners - How many, and the largest
 * @csspart source - Source, date, basis and mode
 * @csspart number - Each number that opens a receipt
 * @csspart receipt - The receipt
 * @csspart status - What is said where no card could be had
 * @cssproperty --trade-card-ink - Text
 * @cssproperty --trade-card-muted - Secondary text
 * @cssproperty --trade-card-line - Rules and tracks
 * @cssproperty --trade-card-accent - Bars, columns, top edge
 * @cssproperty --trade-card-background - Paper
 * @cssproperty --trade-card-radius - Corners
 */
export class TradeCard extends LitElement {
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
    view: { state: true },
  };

  /** The area's code, such as `CN-XJ`. */
  declare area: string;
  /** `latest` follows the newest period; a period such as `2025-01..2025-05` stays at it. */
  declare period: string;
  /** A day such as `2025-06-19`: the card shows what was known then, and says what has been revised since. */
  declare asOf: string;
  /** The currency whose total comes first, such as `USD`: that of the publisher's conversion, where there is one. */
  declare currency: string;
  /** Parts to show beside the headline, separated by spaces; all by default. The source is always shown. */
  declare show: string;
  /** 1 to 6 makes the title a heading of that level; without it the page's outline is left alone. */
  declare headingLevel: string;
  /** `lazy` waits until the element is near the viewport. */
  declare loading: string;
  /** Origin of the API; by default that of the script. */
  declare api: string;
  /** The card shown, once there is one. */
  card: Card | null = null;
  /** What is rendered instead of the fallback. */
  declare view: unknown;

  /** Address of the script, set by the module that registers the element: the API and the receipts are beside it. */
  static base = '';

  #asking: AbortController | null = null;
  #asked = '';
  #retries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the server rendered. */
  #served: ChildNode[] = [];
  #seen: IntersectionObserver | null = null;

  constructor() {
    super();
    this.api = TradeCard.base && new URL(TradeCard.base).origin;
  }

  /** A server may have rendered the same view into the root (declarative shadow DOM): it stays until the element has its own. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#served = [...(this.shadowRoot?.childNodes ?? [])];
    const root = super.createRenderRoot();
    this.renderOptions.renderBefore = null;
    root.addEventListener('click', (event) => this.#open(event as MouseEvent));
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#again);
    this.requestUpdate('area');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#again);
    clearTimeout(this.#timer);
    this.#seen?.disconnect();
    this.#asking?.abort();
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.isConnected || (changed.size === 1 && changed.has('view'))) return;
    this.#retries = 0;
    if (this.loading !== 'lazy') {
      this.#load();
      return;
    }
    // Observed anew it is told at once where it is; while it waits, that does nothing.
    this.#seen ??= new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#seen?.disconnect();
        this.#load();
      },
      // About a screen ahead, so that a reader who scrolls finds the card there.
      { rootMargin: '100%' },
    );
    this.#seen.observe(this);
  }

  protected override render(): unknown {
    return this.#served.length ? '' : (this.view ?? html`<div><slot></slot></div>`);
  }

  /** Asks the API; the card that is shown stays until the next one has come. */
  async #load(): Promise<void> {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const { area, period, asOf, currency, show } = this;
    let url = '';
    try {
      const query = new URLSearchParams({ lang: languageOf(this) });
      for (const [name, value] of Object.entries({ period: period !== 'latest' && period, asOf, currency, show })) {
        // A framework may have set a number.
        if (value) query.set(name, `${value}`.trim().split(/\s+/).sort().join(','));
      }
      url = `${this.api}/v1/cards/${encodeURIComponent(area ?? '')}?${query}`;
      if (!area) throw failure('trade-card needs the attribute area, with the code of an area', 400);
      const card = await load<Card>(url, signal);
      if (signal.aborted) return;
      this.view = this.#show(card);
      for (const node of this.#served.splice(0)) node.remove();
      this.card = card;
      this.#asked = url;
      this.#retries = 0;
      await this.updateComplete;
      this.#tell('load', { card });
    } catch (cause) {
      if (signal.aborted) return;
      const error = new Error(`${url}: ${(cause as Error).message}`);
      if (this.#asked !== url) {
        this.card = null;
        this.view = html`<div><slot></slot></div><p class="note" part="status" role="status">${FAILED[languageOf(this)]}</p>`;
      }
      this.#tell('error', { error });
      const { status = 500 } = cause as { status?: number };
      if (status >= 429 && this.#retries < RETRIES) {
        this.#timer = setTimeout(() => this.#load(), RETRY * 1000 * 2 ** this.#retries++);
      }
    }
  }

  /** The card as a template. What is no card, or can't be shown, fails here: lit would let an error of an update reach the page. */
  #show(card: Card): unknown {
    try {
      (card.headline.value as number).toFixed();
      return view(html, card, {
        locale: localeOf(this, card.lang),
        api: this.api,
        // A page that says nothing of its scheme can't be followed: then the system decides.
        scheme: getComputedStyle(this).colorScheme === 'normal' ? 'os' : '',
        level: this.headingLevel ?? '',
      });
    } catch {
      throw new Error('the answer is no card');
    }
  }

  #again = (): void => {
    if (this.#retries) this.#load();
  };

  /** Opens a number's receipt in place; a click that asks for a tab or window of its own is left to the browser. */
  async #open(event: MouseEvent): Promise<void> {
    const link = (event.target as Element).closest('a');
    // Without a card the links are the fallback's, and so the page's.
    if (!link || !this.card) return;
    // Whatever an answer says, a link leads to a page and runs nothing.
    if (!/^http/.test(link.protocol)) event.preventDefault();
    if (!link.matches('.cite') || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      const { openReceipt } = await import(/* @vite-ignore */ new URL('receipt.js', TradeCard.base).href);
      await openReceipt(link, html, lit, localeOf(this, this.card.lang));
    } catch {
      if (link.isConnected) location.assign(link.href);
    }
  }

  #tell(what: 'load' | 'error', detail: object): void {
    this.dispatchEvent(new CustomEvent(`trade-card-${what}`, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trade-card': TradeCard;
  }
}
