/** Draws a view into the page without its element: in a shadow root, inside a container of a given width. */
import { html, render } from 'lit';
import { afterEach } from 'vitest';
import type { Card, CompactCard, FullCard } from '../../data/contract/card.ts';
import { compact } from '../../widget/view/card/compact-card.ts';
import { full } from '../../widget/view/card/full-card.ts';
import { compactStyles } from '../../widget/view/styles/compact-styles.ts';
import { fullStyles } from '../../widget/view/styles/full-styles.ts';
import { withDisplay } from './fixture.ts';
import { plain } from './page.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(compactStyles + fullStyles);

const places: HTMLElement[] = [];
afterEach(() => {
  for (const place of places.splice(0)) place.remove();
});

function draw(content: unknown, width: number): HTMLElement {
  const place = document.body.appendChild(document.createElement('div'));
  places.push(place);
  place.style.cssText = `width:${width}px;font:16px/1.5 sans-serif`;
  const host = place.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  render(content, root);
  return host;
}

export function drawCompact(card: Card, width = 360, level = '', today?: string): HTMLElement {
  return draw(compact(html, withDisplay<CompactCard>(card), { api: '', level, ...(today ? { today } : {}) }), width);
}

export function drawFull(card: FullCard, width = 360, level = '', today?: string): HTMLElement {
  return draw(full(html, card, { api: '', level, ...(today ? { today } : {}) }), width);
}

export function all(host: HTMLElement, selector: string): Element[] {
  return [...(host.shadowRoot?.querySelectorAll(selector) ?? [])];
}

/** The lines of text that a reader gets by selecting and copying the card. */
export function copied(host: HTMLElement): string[] {
  const article = all(host, 'article')[0] as Element;
  // A selection cannot cross a shadow root, so the card is moved into the page itself.
  const place = document.body.appendChild(document.createElement('div'));
  places.push(place);
  place.style.cssText = 'width:600px;container:card/inline-size';
  document.adoptedStyleSheets = [sheet];
  place.append(article);
  getSelection()?.selectAllChildren(place);
  const text = String(getSelection());
  document.adoptedStyleSheets = [];
  return text.split('\n').flatMap((line) => plain(line) || []);
}
