/** `<trade-figure>`, which cites one number in running text. It is a script of its own, because only pages that use it need the parser of numbers. */
import { fire, guarded } from '../dom/guard.ts';
import { languageOf, tagOf } from '../dom/locale.ts';
import type { FigureKit, Toolkit } from '../open/lazy-scripts.ts';
import type { LoadError } from '../request/load.ts';
import { type FigureRequest, type LoadedFigure, loadFigure } from '../request/load-figure.ts';

/** The style sheet of view/styles/figure-styles.ts, set by the build. */
declare const FIGURE_STYLES: string;

export type TradeFigure = InstanceType<ReturnType<typeof figureClass>>;

/**
 * Makes the class of `<trade-figure>`. The element's children are the author's words, which stay. They are compared with the fact:
 *
 *   the number of the fact      a link that opens the receipt
 *   another number              plain text
 *   no number, or unreadable    a link to the page of the number
 *
 * A mark, such as "(revised on June 19, 2025)", follows the words if the number is disputed, corrected, withdrawn, or revised since.
 * widget/README.md describes attributes, events and parts.
 *
 * @example <trade-figure fact="…">22.9 percent</trade-figure>
 */
export function figureClass({ GuestElement, TEXT, ApiRequest, OpenController }: FigureKit, toolkit: Toolkit) {
  const { html } = toolkit;
  return class TradeFigure extends GuestElement {
    static override properties = {
      fact: TEXT,
      asOf: { ...TEXT, attribute: 'as-of' },
      theme: TEXT,
      strict: { type: Boolean, reflect: true },
      api: TEXT,
    };

    declare fact: string;
    declare asOf: string;
    declare theme: string;
    declare strict: boolean;
    declare api: string;

    /** Why the fact was withdrawn. Empty if it was not. */
    #withdrawal = '';
    /** Compares again if a script of the page changes the words. */
    #observer: MutationObserver | undefined;

    readonly #request = new ApiRequest<LoadedFigure>(this, {
      // Not `JSON.stringify`, because a `toJSON` that a page has defined could give all figures the same key.
      key: () => Object.values(this.#figureRequest).join('\n'),
      load: (_, signal) => loadFigure(this.#figureRequest, signal),
      onState: (state) => this.setState(state === 'loaded' ? (this.#request.value?.state ?? '') : state),
      onComplete: ({ fact, state, words }) => {
        fire(this, 'trade-figure-load', { fact });
        if (state === 'differs') fire(this, 'trade-figure-differs', { fact, words });
      },
      onError: (error) => this.fail(error),
    });

    constructor() {
      super();
      this.strict = false;
      // The controller registers its own listeners.
      new OpenController(this);
    }

    protected override get css(): string {
      return FIGURE_STYLES;
    }

    override connectedCallback(): void {
      super.connectedCallback();
      guarded(() => {
        this.#observer ??= new MutationObserver(() => this.requestUpdate());
        this.#observer.observe(this, { childList: true, characterData: true, subtree: true });
      })();
    }

    protected override draw(): unknown {
      const { state, fact, href, mark } = this.#request.value ?? { state: '', mark: this.#withdrawal };
      // `OpenController` opens a receipt only for links with the class `cite`.
      const [className, popup] = state === 'matches' ? [`cite ${fact?.basis}`, 'dialog'] : [state, 'false'];
      const words =
        state && state !== 'differs'
          ? html`<a class="${className}" part="number" href="${href}" aria-haspopup="${popup}"><slot></slot></a>`
          : html`<slot></slot>`;
      return [words, mark ? html`<small part="mark"> (${mark})</small>` : ''];
    }

    protected override get hasContent(): boolean {
      return this.#request.value !== null || this.#withdrawal !== '';
    }

    get #figureRequest(): FigureRequest {
      const lang = languageOf(this);
      return {
        api: this.api || toolkit.origin,
        id: this.fact,
        asOf: this.asOf,
        lang,
        tag: tagOf(this),
        words: (this.textContent ?? '').replace(/\s+/g, ' ').trim(),
        isStrict: this.strict,
      };
    }

    protected override fail(error: Error): void {
      const { status } = error as Partial<LoadError>;
      this.#request.forget();
      this.setState('failed');
      this.showChildren();
      fire(this, 'trade-figure-error', { error });
      // 410 Gone: the fact was withdrawn, so readers of the words must be warned.
      this.#withdrawal = status === 410 ? error.message : '';
      if (this.#withdrawal) this.requestUpdate();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'trade-figure': TradeFigure;
  }
}
