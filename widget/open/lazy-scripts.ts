/** The scripts that are loaded when they are first needed, and what the first script gives them. Types only. */
import type { html } from 'lit/html.js';
import type { bare, draw } from '../dom/root.ts';
import type { load } from '../request/load.ts';
import type { compact } from '../view/card/compact-card.ts';

/** What a control opens. */
interface Opened {
  /** What it opens says what could not be loaded; it throws, or rejects, where it could not be opened. */
  open(control: HTMLAnchorElement, element: HTMLElement, toolkit: Toolkit): unknown;
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
  render: typeof draw;
  bare: typeof bare;
  load: typeof load;
  /** Makes controls in the element's shadow root open receipts of numbers and the full view of a card; `failed` says that one was not loaded. */
  listen(element: HTMLElement, failed: () => string, toolkit: Toolkit): void;
  /** Origin of the script, which is that of the API unless an element names another. */
  origin: string;
  part: LoadPart;
}
