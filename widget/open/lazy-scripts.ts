/** The scripts that are loaded when they are first needed, and what the first script gives them. */
import { html, render } from 'lit/html.js';
import type { CompactCard } from '../../data/contract/card.ts';
import type { GuestElement, TEXT } from '../dom/guest-element.ts';
import type { ApiRequest } from '../request/api-request.ts';
import { load } from '../request/load.ts';
import type { Html, ViewOptions } from '../view/writer.ts';

/** Draws an answer. Throws if the answer is no card, so that the children show and never half a card. */
export type CardView = (html: Html, card: CompactCard, options: ViewOptions) => unknown;

/** What a control opens. */
interface Opened {
  /** What it opens says what could not be loaded; it throws, or rejects, where it could not be opened. */
  open(control: HTMLAnchorElement, host: GuestElement, toolkit: Toolkit): unknown;
  /** Loads what it is going to show. */
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
  full: Opened & { fullView(host: GuestElement): CardView };
  receipt: Opened;
  figure: { figureClass(kit: FigureKit, toolkit: Toolkit): CustomElementConstructor };
}

export type LoadScript = <Name extends keyof LazyScripts>(name: Name) => Promise<LazyScripts[Name]>;

/** What the first script gives the lazy ones, so that Lit and the answers are on a page once. */
export interface Toolkit {
  html: typeof html;
  render: typeof render;
  load: typeof load;
  /** Origin of the script, which is that of the API unless an element names another. */
  origin: string;
  /** Loads a lazy script, once. */
  script: LoadScript;
}

/** Of this page; `defineElements` sets `origin` and `script`. */
export const toolkit: Toolkit = { html, render, load, origin: '', script: undefined as unknown as LoadScript };
