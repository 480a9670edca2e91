import { html, noChange, unsafeCSS } from 'lit';
import { day } from '../../data/fact/format.ts';
import { fillText } from '../../data/fact/number-text.ts';
import { fire } from '../dom/guard.ts';
import { GuestElement, TEXT } from '../dom/guest-element.ts';
import { languageOf, localeOf } from '../dom/locale.ts';
import { toolkit } from '../open/lazy-scripts.ts';
import { OpenController } from '../open/open-controller.ts';
import { ApiRequest } from '../request/api-request.ts';
import { factAddress, type ListedFact, loadFact } from '../request/fact-list.ts';
import { failure, type LoadError, load } from '../request/load.ts';

/** The style sheet of view/styles/figure-styles.ts, set by the build. */
declare const FIGURE_STYLES: string;

/** Statuses of numbers that need no mark. That a number was revised matters only to words written before. */
const WITHOUT_MARK = ['current', 'revised', 'superseded'];

/** Ids that were warned of. */
const warned = new Set<string>();

interface Loaded {
  fact: ListedFact;
  /** The number's page, as known on the day on which the words were written. */
  href: string;
  /** What a reader has to know of the number; empty where that is nothing. */
  mark: string;
}

/**
 * One cited number inside running text. The element's children are the author's words, which stay; they lead to the receipt, and a mark
 * follows them where the number is in doubt or, since the day on which the words were written, has been revised.
 * Attributes, events and parts are described in widget/README.md.
 *
 * @example <trade-figure fact="…">22.9 percent</trade-figure>
 */
export class TradeFigure extends GuestElement {
  static override properties = {
    fact: TEXT,
    asOf: { ...TEXT, attribute: 'as-of' },
    theme: TEXT,
    api: TEXT,
  };
  static override styles = unsafeCSS(FIGURE_STYLES);

  declare fact: string;
  declare asOf: string;
  declare theme: string;
  declare api: string;

  /** Why there is no such number any more. */
  #withdrawn = '';

  readonly #request = new ApiRequest<Loaded>(this, {
    address: () => `${factAddress(this.#api, this.fact, languageOf(this))}#${this.asOf}`,
    ask: (_, signal) => this.#ask(signal),
    loaded: ({ fact }) => fire(this, 'trade-figure-load', { fact }),
    failed: (error) => this.fail(error),
  });

  constructor() {
    super();
    // A controller of Lit, which adds itself to the element. The sign stands for words, of which the first script has none.
    new OpenController(this, () => '⚠');
  }

  protected override render(): unknown {
    // Lit then leaves the root as it is: with the slot of the author's words.
    if (!this.hasContent) return noChange;
    const { value } = this.#request;
    const mark = value ? value.mark : this.#withdrawn;
    const words = value
      ? html`<a class="cite ${value.fact.basis}" part="number" href="${value.href}"><slot></slot></a>`
      : html`<slot></slot>`;
    return [words, mark ? html`<small part="mark"> (${mark})</small>` : ''];
  }

  protected get hasContent(): boolean {
    return this.#request.value !== null || this.#withdrawn !== '';
  }

  get #api(): string {
    return this.api || toolkit.origin;
  }

  async #ask(signal: AbortSignal): Promise<Loaded> {
    const [api, id, asOf, lang] = [this.#api, this.fact, this.asOf, languageOf(this)];
    if (!id) throw failure('no fact', 400);
    const href = `${api}/facts/${encodeURIComponent(id)}${asOf && `@${asOf}`}?lang=${lang}`;
    // Revisions are in the fact as known today.
    let fact = await loadFact(api, id, lang, signal);
    if (!Array.isArray(fact?.revisions)) throw failure('the answer is no fact', 200);
    const reason = reasonOf(fact, asOf);
    if (!reason) return { fact, href, mark: '' };
    if (!fact.words) fact = await load<ListedFact>(factAddress(api, id, lang), signal);
    const word = fact.words?.[reason.word];
    if (typeof word !== 'string') throw failure(`the answer has no word "${reason.word}"`, 200);
    const locale = { tag: localeOf(this, lang), writing: fact.writing };
    return { fact, href, mark: fillText(word, reason.day && day(reason.day, locale)) };
  }

  protected override fail(error: Error): void {
    const { status } = error as Partial<LoadError>;
    this.#request.forget();
    this.showChildren();
    if (status === 404 || status === 400) warn(this.fact);
    fire(this, 'trade-figure-error', { error });
    // A fact that is gone was withdrawn, which a reader of the words has to know.
    this.#withdrawn = status === 410 ? error.message : '';
    if (this.#withdrawn) this.requestUpdate();
  }
}

/** Why the number has a mark, as the name of a word and the day that it is filled in with; null where it has none. */
function reasonOf({ status, revisions }: ListedFact, asOf: string): { word: string; day: string } | null {
  if (!WITHOUT_MARK.includes(status)) return { word: status, day: '' };
  const last = revisions.at(-1)?.until ?? '';
  return asOf && last > asOf ? { word: 'revised', day: last } : null;
}

/** Tells whoever writes the page of a mistyped id, once for each. */
function warn(fact: string): void {
  if (warned.has(fact)) return;
  warned.add(fact);
  console.warn(`<trade-figure fact="${fact}">: there is no such fact`);
}

declare global {
  interface HTMLElementTagNameMap {
    'trade-figure': TradeFigure;
  }
}
