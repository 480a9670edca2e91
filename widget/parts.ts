/** The scripts that are loaded when they are first needed, and what the first script gives them. Types only. */
import type { html } from 'lit/html.js';
import type { load } from './load.ts';
import type { compact } from './view/compact.ts';

/** What a control opens. */
interface Opened {
  /** Throws nothing: what it opens says what has failed. */
  open(control: HTMLAnchorElement, element: HTMLElement, toolkit: Toolkit): void;
  /** Loads what it is going to show. */
  prefetch(element: HTMLElement, toolkit: Toolkit): unknown;
}

/** The scripts that are loaded when a page or a reader first needs them, by name. */
export interface Parts {
  full: Opened & { viewIn(root: ShadowRoot): typeof compact };
  receipt: Opened;
  'trade-figure': { connect(element: HTMLElement, toolkit: Toolkit): Promise<void> };
}

export type LoadPart = <Name extends keyof Parts>(name: Name) => Promise<Parts[Name]>;

export interface Toolkit {
  html: typeof html;
  render(template: unknown, into: HTMLElement | DocumentFragment): unknown;
  load: typeof load;
  /** Makes controls in a shadow root open receipts of numbers and the full view of a card; `failed` says that one was not loaded. */
  listen(root: ShadowRoot, element: HTMLElement, failed: () => string): void;
  /** Origin of the script, which is that of the API unless an element names another. */
  origin: string;
  part: LoadPart;
}
