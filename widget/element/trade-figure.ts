/** `<trade-figure>`, in a script of its own: only pages that have one need it, with the parser of printed numbers. */
import { fire, guarded } from '../dom/guard.ts';
import { languageOf, tagOf } from '../dom/locale.ts';
import type { FigureKit, Toolkit } from '../open/lazy-scripts.ts';
import { type FigureAnswer, type FigureRequest, figureAnswer } from '../request/figure-answer.ts';
import type { LoadError } from '../request/load.ts';

/** The style sheet of view/styles/figure-styles.ts, set by the build. */
declare const FIGURE_STYLES: string;

export type TradeFigure = InstanceType<ReturnType<typeof figureClass>>;

/**
 * One cited number inside running text. The element's children are the author's words, which stay, and which are compared with the fact:
 * where they give its number they lead to the receipt; where they give another they are no link; where no number can be read in them
 * they are an ordinary link to the number's page. A note follows them where the number is in doubt or has been revised since.
 * Attributes, events and parts are described in widget/README.md.
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

    /** Why there is no such number any more. */
    #withdrawn = '';
    /** Sees that a script of the page has changed the words. */
    #observer: MutationObserver | undefined;

    readonly #request = new ApiRequest<FigureAnswer>(this, {
      // Not JSON, which a page's own `toJSON` may make the same for all figures.
      address: () => Object.values(this.#figureRequest).join('\n'),
      task: (_, signal) => figureAnswer(this.#figureRequest, signal),
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
      const { state, fact, href, mark } = this.#request.value ?? { state: '', mark: this.#withdrawn };
      // Without the class that the controller looks for, a link is an ordinary one.
      const [looks, popup] = state === 'matches' ? [`cite ${fact?.basis}`, 'dialog'] : [state, 'false'];
      const words =
        state && state !== 'differs'
          ? html`<a class="${looks}" part="number" href="${href}" aria-haspopup="${popup}"><slot></slot></a>`
          : html`<slot></slot>`;
      return [words, mark ? html`<small part="mark"> (${mark})</small>` : ''];
    }

    protected override get hasContent(): boolean {
      return this.#request.value !== null || this.#withdrawn !== '';
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
      // A fact that is gone was withdrawn, which a reader of the words has to know.
      this.#withdrawn = status === 410 ? error.message : '';
      if (this.#withdrawn) this.requestUpdate();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'trade-figure': TradeFigure;
  }
}
