/** The scripts that are loaded when they are first needed, and what the first script passes to them. */
import { html, render } from 'lit/html.js';
import type { CompactCard } from '../../data/contract/card.ts';
import type { GuestElement, TEXT } from '../dom/guest-element.ts';
import type { ApiRequest } from '../request/api-request.ts';
import { load } from '../request/load.ts';
import type { Html, ViewOptions } from '../view/writer.ts';

/** Draws a card. Throws if the response is not a valid card. The element then shows its children instead of half a card. */
export type CardView = (html: Html, card: CompactCard, options: ViewOptions) => unknown;

/** A script that opens something at a click: the panel or a receipt. */
interface OpenableScript {
  /** Throws or rejects if nothing could be opened. If only the content fails to load, the panel or receipt says so. */
  open(control: HTMLAnchorElement, host: GuestElement, toolkit: Toolkit): unknown;
  /** Loads the content before a click. */
  prefetch(host: GuestElement, toolkit: Toolkit): unknown;
}

/** The classes of the first script that the class of `<trade-figure>` needs besides the toolkit. */
export interface FigureKit {
  GuestElement: typeof GuestElement;
  TEXT: typeof TEXT;
  ApiRequest: typeof ApiRequest;
  OpenController: new (host: GuestElement) => unknown;
}

/** The scripts by name. */
export interface LazyScripts {
  full: OpenableScript & { fullView(host: GuestElement): CardView };
  receipt: OpenableScript;
  figure: { figureClass(kit: FigureKit, toolkit: Toolkit): CustomElementConstructor };
}

export type LoadScript = <Name extends keyof LazyScripts>(name: Name) => Promise<LazyScripts[Name]>;

/** The first script passes this to the lazy ones, so that they share one copy of Lit and the loaded responses. */
export interface Toolkit {
  html: typeof html;
  render: typeof render;
  load: typeof load;
  /** Origin of the script, which is that of the API unless an element names another. */
  origin: string;
  /** Loads a lazy script, once. */
  script: LoadScript;
}

/** The toolkit of this page. `defineElements` sets `origin` and `script`. */
export const toolkit: Toolkit = { html, render, load, origin: '', script: undefined as unknown as LoadScript };
