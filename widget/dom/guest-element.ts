/**
 * An element of Lit that is a guest on pages of others: whatever fails in it, its children show and the page gets no error. What it adds to
 * `ReactiveElement` is in the documented hooks `createRenderRoot`, `update` and `scheduleUpdate` and in the callbacks of custom elements.
 * It is not a `LitElement`, because it draws only once it has content.
 */
import { type PropertyValues, ReactiveElement } from '@lit/reactive-element';
import { render } from 'lit/html.js';
import { guarded, logged } from './guard.ts';

/** Lit's declaration of a property that is an attribute as well: a text, empty where there is no attribute. */
export const TEXT = { reflect: true, useDefault: true };

export abstract class GuestElement extends ReactiveElement {
  /**
   * The last node of what Lit has drawn in the root. Without it, the root holds a slot, or the card that a server rendered (declarative
   * shadow DOM).
   */
  #end: Text | null = null;
  #slot: HTMLSlotElement | undefined;
  readonly #styles = new Set<string>();
  #internals: ElementInternals | undefined;

  /** The style sheet. */
  protected abstract readonly css: string;

  /**
   * Whether there is something to draw. Until then the root keeps what it holds: the slot that shows the children, or the card of a server.
   * With the first content the root is emptied once, for Lit to draw in.
   */
  protected abstract get hasContent(): boolean;

  /** The content, for Lit. */
  protected abstract draw(): unknown;

  /** Handles an error of the platform, or of `draw()`: tells the page by the element's event, and shows the children. */
  protected abstract fail(error: Error): void;

  /** The properties of the subclass are empty texts, unless its own constructor sets another value. */
  constructor() {
    super();
    for (const [name] of (this.constructor as typeof ReactiveElement).elementProperties)
      Object.assign(this, { [name]: '' });
  }

  /** `lang` is a property of every element, so Lit has none of its own for it. */
  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: the attributes of the subclass are asked for, as Lit's documentation writes it.
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  override connectedCallback(): void {
    this.#try(() => super.connectedCallback());
  }

  /** In another document the root has lost its sheets. */
  adoptedCallback(): void {
    this.#try(() => this.#adoptStyles());
  }

  /** Gives the root the looks of `css`, in whatever document it is or will be. */
  addStyles(css: string): void {
    this.#styles.add(css);
    this.#adoptStyles();
  }

  /** Keeps what a server rendered. The slot is there before Lit draws anything, because the children have to show where Lit can't. */
  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions } = this.constructor as typeof ReactiveElement;
    // Made before the root, which hides the children until it has a slot.
    this.#slot ??= document.createElement('slot');
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    if (!root.firstChild) {
      root.append(this.#slot);
      if (this.ownerDocument.readyState === 'loading') this.#slot.addEventListener('slotchange', this.#takeServed);
    }
    this.addStyles(this.css);
    return root;
  }

  /**
   * Takes what a server rendered out of the children. The parser gives an element that has its root already, because the script came before
   * the markup, no second one, and leaves the `<template>` where it is. After parsing a `<template>` is left alone: a sanitizer may have let
   * it through because it shows nothing.
   */
  readonly #takeServed = guarded(() => {
    const template = this.querySelector<HTMLTemplateElement>(':scope > template[shadowrootmode]');
    // Its content is whole when something follows it.
    if (!template?.nextSibling || this.#end) return;
    this.#slot?.replaceWith(template.content);
    template.remove();
  });

  /** Lit schedules updates in promises: an error that is not caught here is an unhandled rejection of the page. */
  protected override scheduleUpdate(): void {
    this.#try(() => super.scheduleUpdate());
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    if (!this.hasContent) return;
    const content = this.draw();
    if (!this.#end) {
      // Lit keeps its state at this node, so that a new one makes it begin anew in an empty root.
      this.#end = document.createTextNode('');
      this.renderRoot.replaceChildren(this.#end);
    }
    render(content, this.renderRoot as ShadowRoot, { renderBefore: this.#end });
  }

  /** Sets the one state that the element is in (`:state()`); empty for none. */
  protected setState(state: string): void {
    try {
      this.#internals ??= this.attachInternals();
      this.#internals.states.clear();
      if (state) this.#internals.states.add(state);
    } catch {
      // A browser that has no states of elements shows the element all the same.
    }
  }

  /** Shows the children in place of what Lit has drawn, which may be half of something. */
  protected showChildren(): void {
    if (!this.#end) return;
    this.#end = null;
    this.renderRoot.replaceChildren(this.#slot as HTMLSlotElement);
  }

  #adoptStyles(): void {
    const { shadowRoot: root, ownerDocument } = this;
    if (root) root.adoptedStyleSheets = [...this.#styles].map((css) => sheetIn(ownerDocument, css));
  }

  #try(act: () => unknown): void {
    try {
      act();
    } catch (error) {
      logged(error);
      guarded(() => this.fail(error as Error))();
    }
  }
}

/** The sheets of each document, by their text. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * The sheet of `css` for shadow roots in `page`. A constructed sheet can be adopted only in the document it was made in, so Lit's own
 * (`CSSResult.styleSheet`), which are of the script's document, do not fit a root that was moved to another.
 */
function sheetIn(page: Document, css: string): CSSStyleSheet {
  const known = sheets.get(page) ?? new Map<string, CSSStyleSheet>();
  sheets.set(page, known);
  let sheet = known.get(css);
  if (!sheet) {
    sheet = new (page.defaultView as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  return sheet;
}
