/** Draws a card into the page without its element, in a container of a given width, and reads what is visible of it. */
import { html, render } from 'lit';
import { afterEach } from 'vitest';
import type { Card, CompactCard, FullCard } from '../../data/contract/card.ts';
import { compact } from '../../widget/view/card/compact-card.ts';
import { full } from '../../widget/view/card/full-card.ts';
import { compactStyles } from '../../widget/view/styles/compact-styles.ts';
import { fullStyles } from '../../widget/view/styles/full-styles.ts';
import { withDisplay } from './fixture.ts';
import { plain, shownText } from './page.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(compactStyles + fullStyles);

const containers: HTMLElement[] = [];
afterEach(() => {
  for (const container of containers.splice(0)) container.remove();
});

function draw(content: unknown, width: number): HTMLElement {
  const container = document.body.appendChild(document.createElement('div'));
  containers.push(container);
  container.style.cssText = `width:${width}px;font:16px/1.5 sans-serif`;
  const host = container.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  render(content, root);
  return host;
}

/** `today` is the reader's date: some notes appear only from a day on. */
export function drawCompact(card: Card, width = 360, level = '', today?: string): HTMLElement {
  return draw(compact(html, withDisplay<CompactCard>(card), { api: '', level, ...(today ? { today } : {}) }), width);
}

export function drawFull(card: FullCard, width = 360, level = '', today?: string): HTMLElement {
  return draw(full(html, card, { api: '', level, ...(today ? { today } : {}) }), width);
}

export function queryAll(host: HTMLElement, selector: string): Element[] {
  return [...(host.shadowRoot?.querySelectorAll(selector) ?? [])];
}

/** The text of each visible element that matches. */
export function visibleTexts(host: HTMLElement, selector: string): string[] {
  return queryAll(host, selector)
    .filter((element) => element.checkVisibility())
    .map((element) => plain(shownText(element)));
}

/** The source of the number and its day, at the foot of a compact card. */
export function sourceLine(host: HTMLElement): string {
  return visibleTexts(host, '.from').join(' ');
}

/** The lines of text that a reader gets by selecting and copying the card. */
export function copiedLines(host: HTMLElement): string[] {
  const article = queryAll(host, 'article')[0] as Element;
  // A selection cannot cross a shadow root, so the card is moved into the page itself.
  const container = document.body.appendChild(document.createElement('div'));
  containers.push(container);
  container.style.cssText = 'width:600px;container:card/inline-size';
  document.adoptedStyleSheets = [sheet];
  container.append(article);
  getSelection()?.selectAllChildren(container);
  const text = String(getSelection());
  document.adoptedStyleSheets = [];
  return text.split('\n').flatMap((line) => plain(line) || []);
}
