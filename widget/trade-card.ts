import type { PropertyValues } from 'lit';
import { html, LitElement, render as lit, unsafeCSS } from 'lit';
import type { Card } from '../worker/card.ts';
import { loadCard } from './load.ts';
import { styles } from './styles.ts';
import type { ViewOptions } from './view.ts';
import { view } from './view.ts';

/** The few words that can't come with a card, because they are said when there is none, in the languages that the API has labels in. */
const FAILED: Record<string, string> = {
  en: 'Could not be loaded.',
  zh: '无法加载。',
  ru: 'Не удалось загрузить.',
  kk: 'Жүктелмеді.',
  ar: 'تعذر التحميل.',
  fr: 'Chargement impossible.',
  es: 'No se pudo cargar.',
};

/**
 * One area's trade as a compact card, each number with its receipt.
 *
 * The element's children are its fallback: they are what a reader sees before the script, without it, and when the API can't be
 * reached. The element asks the API once it is connected, replaces the fallback when the card has come, and tells either by event.
 * Nothing is ever thrown into the host page, and nothing is added to it.
 *
 * @example <trade-card area="CN-XJ" style="display:block;min-height:24em">Xinjiang foreign trade … (source, date, link)</trade-card>
 *
 * @attr theme - `light` or `dark`; without it the page's `color-scheme` is followed, then the system's.
 * @slot - The fallback: the number in words, with its source, date and a link.
 * @fires trade-card-load - A card is shown; `detail` is `{ card }`.
 * @fires trade-card-error - No card could be had, the fallback stays; `detail` is `{ error }`.
 * @csspart card - The whole card; also `title`, `period`, `headline`, `growth`, `month`, `shares`, `partners`, `trend`,
 *   `source`, and on each number `number` and `receipt`.
 * @cssproperty --trade-card-ink - Text. Also `--trade-card-muted`, `--trade-card-line`, `--trade-card-accent`,
 *   `--trade-card-background`, `--trade-card-radius`.
 */
export class TradeCard extends LitElement {
  static override styles = unsafeCSS(styles);

  static override properties = {
    area: {},
    period: {},
    lang: {},
    headingLevel: { attribute: 'heading-level' },
    api: {},
    card: { state: true },
    error: { state: true },
  };

  /** The area's code, such as `CN-XJ`. */
  declare area: string;
  /** `latest` follows the newest period; a period such as `2025-01..2025-05` stays at it. */
  declare period: string;
  /** 1 to 6 makes the title a heading of that level; without it the page's outline is left alone. */
  declare headingLevel: string;
  /** Origin of the API; by default that of the script. */
  declare api: string;
  /** The card shown, once there is one. */
  declare card: Card | null;
  declare error: Error | null;

  /** Address of the script, set by the module that registers the element: the API and the receipts are beside it. */
  static base = '';

  #loading: AbortController | null = null;

  constructor() {
    super();
    this.area = '';
    this.period = 'latest';
    this.headingLevel = '';
    this.api = TradeCard.base && new URL(TradeCard.base).origin;
    this.card = null;
    this.error = null;
  }

  /** A server may have rendered the same view into the root (declarative shadow DOM): lit starts from an empty one. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    const root = super.createRenderRoot();
    root.addEventListener('click', (event) => this.#open(event as MouseEvent));
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const asked = ['area', 'period', 'lang', 'api'].some((name) => changed.has(name));
    if (asked && this.hasUpdated) this.#load();
  }

  /** Asks the API again; the card that is shown stays until the next one has come. */
  async #load(): Promise<void> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const { api, area, period } = this;
    try {
      if (!area) throw new Error('trade-card needs the attribute area, such as area="CN-XJ"');
      const card = await loadCard({ api, area, period: period || 'latest', lang: this.#language() }, loading.signal);
      if (loading.signal.aborted) return;
      this.card = card;
      this.error = null;
      await this.updateComplete;
      this.#tell('load', { card });
    } catch (error) {
      if (loading.signal.aborted) return;
      this.card = null;
      this.error = error as Error;
      this.#tell('error', { error });
    }
  }

  protected override render(): unknown {
    if (!this.card) {
      const failed = this.error
        ? html`<p class="status" part="status" role="status">${FAILED[this.#language()]}</p>`
        : '';
      return html`<slot></slot>${failed}`;
    }
    return view(html, this.card, this.#options(this.card));
  }

  #options(card: Card): ViewOptions {
    return {
      locale: this.#locale(card),
      api: this.api,
      // A page that says nothing of its scheme can't be followed: then the system decides.
      scheme: getComputedStyle(this).colorScheme === 'normal' ? 'os' : '',
      level: this.headingLevel,
    };
  }

  /** Opens a number's receipt in place; a click that asks for a tab or window of its own is left to the browser. */
  async #open(event: MouseEvent): Promise<void> {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.cite');
    if (!link || !this.card || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      const { openReceipt } = await import(new URL('receipt.js', TradeCard.base).href);
      await openReceipt(link, html, lit, this.#locale(this.card));
    } catch {
      location.assign(link.href);
    }
  }

  /** The page's own tag where it is of the card's language (`en-GB` writes days otherwise than `en`). */
  #locale({ lang }: Card): string {
    const tag = this.#tag();
    return tag.startsWith(lang) ? tag : lang;
  }

  /** The nearest language tag, through shadow roots; English where there is none that `Intl` knows. */
  #tag(): string {
    let near: Element | null | undefined = this;
    while (near && !near.closest('[lang]')) near = (near.getRootNode() as ShadowRoot).host;
    const tag = near?.closest('[lang]')?.getAttribute('lang') ?? '';
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? 'en';
    } catch {
      return 'en';
    }
  }

  #language(): string {
    const language = this.#tag().split('-')[0] ?? '';
    return language in FAILED ? language : 'en';
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
