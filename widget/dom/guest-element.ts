/**
 * A Lit element for pages of other sites. If anything in it fails, it shows its children, and the page gets no error. It extends
 * `ReactiveElement` only through the documented hooks `createRenderRoot`, `update` and `scheduleUpdate`, and custom element callbacks.
 * It is not a `LitElement`, because it draws only once it has content.
 */
import { type PropertyValues, ReactiveElement } from '@lit/reactive-element';
import { render } from 'lit/html.js';
import { guarded, logError } from './guard.ts';

/** Lit's declaration of a text property that reflects to an attribute. It is empty if the attribute is missing. */
export const TEXT = { reflect: true, useDefault: true };

export abstract class GuestElement extends ReactiveElement {
  /**
   * The node at the end of what Lit has drawn in the root. Until Lit draws, it is null, and the root has a slot or the card that a server
   * rendered (declarative shadow DOM).
   */
  #end: Text | null = null;
  #slot: HTMLSlotElement | undefined;
  #internals: ElementInternals | undefined;

  protected abstract readonly css: string;

  /**
   * True once there is something to draw. Until then the root keeps the slot that shows the children, or the server-rendered card.
   * Lit empties the root when it draws for the first time.
   */
  protected abstract get hasContent(): boolean;

  /** The content, for Lit. */
  protected abstract draw(): unknown;

  /** Handles an error of the platform or of `draw()`: dispatches the element's error event and shows the children. */
  protected abstract fail(error: Error): void;

  /** Sets the properties that the subclass declares to empty strings. Its constructor may set other values. */
  constructor() {
    super();
    for (const [name] of (this.constructor as typeof ReactiveElement).elementProperties)
      Object.assign(this, { [name]: '' });
  }

  /** Every HTML element has a `lang` property, so it is not declared as a Lit property, and Lit does not observe it. */
  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: `super` must see the attributes of the subclass; Lit's documentation writes it this way.
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  override connectedCallback(): void {
    this.#try(() => super.connectedCallback());
  }

  /** Adds the styles to the root, once. */
  addStyles(css: string): void {
    const root = this.shadowRoot as ShadowRoot;
    const sheet = sheetOf(css);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }

  /** Keeps server-rendered content. Without it, adds a slot before Lit draws, so that the children show even if Lit fails. */
  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions } = this.constructor as typeof ReactiveElement;
    // Created before the root, because a root without a slot hides the children.
    this.#slot ??= document.createElement('slot');
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    if (!root.firstChild) {
      root.append(this.#slot);
      // The parser connects an element before it has children. One that a script inserted has them already.
      if (document.readyState === 'loading' && !this.firstChild)
        this.#slot.addEventListener('slotchange', this.#adoptServerCard);
    }
    this.addStyles(this.css);
    return root;
  }

  /**
   * Moves a server-rendered card from a `<template>` child into the root. If the script runs before the markup is parsed, the element
   * already has a root. The parser then creates no second one and leaves the `<template>` among the children. Templates that a script inserts
   * are ignored, because a sanitizer of the page may have let an untrusted one through.
   */
  readonly #adoptServerCard = guarded(() => {
    const template = this.querySelector<HTMLTemplateElement>(':scope > template[shadowrootmode]');
    // The parser has finished the template once another node follows it.
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
      // Lit keeps its state at this node. With a new node it starts again, in an empty root.
      this.#end = document.createTextNode('');
      this.renderRoot.replaceChildren(this.#end);
    }
    render(content, this.renderRoot as ShadowRoot, { renderBefore: this.#end });
  }

  /** Sets the only `:state()` of the element. An empty string clears it. */
  protected setState(state: string): void {
    try {
      this.#internals ??= this.attachInternals();
      this.#internals.states.clear();
      if (state) this.#internals.states.add(state);
    } catch {
      // The element still works in a browser without custom states.
    }
  }

  /** Replaces what Lit has drawn, which may be incomplete, with the children. */
  protected showChildren(): void {
    if (!this.#end) return;
    this.#end = null;
    this.renderRoot.replaceChildren(this.#slot as HTMLSlotElement);
  }

  #try(callback: () => unknown): void {
    try {
      callback();
    } catch (error) {
      logError(error);
      guarded(() => this.fail(error as Error))();
    }
  }
}

const sheets = new Map<string, CSSStyleSheet>();

/** The style sheet of `css`, which all elements share. */
function sheetOf(css: string): CSSStyleSheet {
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  return sheet;
}
