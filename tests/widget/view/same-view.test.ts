/** The Worker (Hono) and the browser (Lit) render the same HTML from the views of cards and receipts, also with hostile texts. */
import { html as honoHtml } from 'hono/html';
import { html as litHtml, render } from 'lit';
import { describe, expect, it } from 'vitest';
import type { FullCard } from '../../../data/contract/card.ts';
import { compact } from '../../../widget/view/card/compact-card.ts';
import { full } from '../../../widget/view/card/full-card.ts';
import { receipt } from '../../../widget/view/receipt/receipt.ts';
import type { Html } from '../../../widget/view/writer.ts';
import { cardNote } from '../../support/card-note.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { card, cardIn, fact, type TestCard, withDisplay } from '../fixture.ts';

/** The DOM that a browser makes from the Worker's markup. */
async function byWorker(template: (html: Html) => unknown): Promise<Element> {
  const place = document.createElement('div');
  place.innerHTML = String(await template(honoHtml));
  return withSortedAttributes(place);
}

/** The DOM that Lit makes, without the comments that Lit uses as markers. */
function byBrowser(template: (html: Html) => unknown): Element {
  const place = document.createElement('div');
  render(template(litHtml), place);
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_COMMENT);
  const comments: Comment[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  for (const comment of comments) comment.remove();
  return withSortedAttributes(place);
}

/** Sorts the attributes, because Lit sets bound ones last. */
function withSortedAttributes(place: Element): Element {
  for (const element of place.querySelectorAll('*')) {
    const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name } of attributes) element.removeAttribute(name);
    for (const { name, value } of attributes) element.setAttribute(name, value);
  }
  return place;
}

function template(shown: TestCard, level = '', view: typeof full | typeof compact = full): (html: Html) => unknown {
  return (html) => view(html, shown, { api: 'https://api.example', level });
}

const HOSTILE = `<script>alert("1")</script><img src=x onerror='alert(2)'> & &amp; " ' \` \${1} <!-- -->`;

/** The value with the hostile text added to each text that is shown. */
function withHostileTexts<T>(value: T): T {
  const names = new Set([
    'label',
    'title',
    'narrow',
    'wide',
    'href',
    'shortTitle',
    'explains',
    'text',
    'agency',
    'publisher',
    'url',
    'printed',
    'attributedTo',
    'area',
    'measure',
    'year',
  ]);
  const addHostile = (text: string) => `${text}${HOSTILE}`;
  return JSON.parse(
    JSON.stringify(value, (name, part) => {
      if (name === 'words')
        return Object.fromEntries(Object.entries<string>(part).map(([key, word]) => [key, addHostile(word)]));
      return typeof part === 'string' && names.has(name) ? addHostile(part) : part;
    }),
  );
}

const EXTRA_SECTIONS: Partial<FullCard> = {
  mode: 'fixed',
  newer: { id: '2025', label: '2025' },
  notes: [cardNote('or 15', { kind: 'doubt', label: 'Sources disagree' })],
  parent: { id: 'CN', label: 'China', growth: card.growth && { ...card.growth, value: -0.4, digits: 1 } },
  source: { ...card.source, others: 3 },
};
const NO_SECTIONS: Partial<FullCard> = {
  growth: null,
  other: null,
  growthDifference: null,
  month: null,
  count: null,
  top: null,
  exceeds: [],
  groups: [],
  trend: [],
};

describe('Worker and browser render the same for', () => {
  it.each(LANGUAGES)('a card in %s', async (lang) => {
    const served = await byWorker(template(cardIn(lang)));
    expect(served.innerHTML).toBe(byBrowser(template(cardIn(lang))).innerHTML);
    expect(served.querySelectorAll('.cite').length).toBe(16);
  });

  it.each([
    ['full', full, '[part=title]'],
    ['compact', compact, '[role=heading] .wide'],
  ] as const)('a %s card whose texts and URLs are markup, which is shown as text', async (_, view, title) => {
    const shown = template(withHostileTexts(withDisplay<TestCard>({ ...card, ...EXTRA_SECTIONS })), '2', view);
    const served = await byWorker(shown);

    expect(served.innerHTML).toBe(byBrowser(shown).innerHTML);
    expect(served.querySelector('script, img')).toBeNull();
    expect(served.querySelector(title)?.textContent).toContain(HOSTILE);
    expect(served.querySelector('article')?.getAttribute('aria-label')).toContain(HOSTILE);
    expect(served.querySelector('[part=source] a')?.getAttribute('href')).toContain(HOSTILE);
  });

  it('a card with only a headline', async () => {
    const served = await byWorker(template({ ...card, ...NO_SECTIONS }));
    expect(served.innerHTML).toBe(byBrowser(template({ ...card, ...NO_SECTIONS })).innerHTML);
    expect(served.querySelectorAll('.cite').length).toBe(1);
  });

  it('a receipt whose texts are markup', async () => {
    const [evidence] = fact.evidence;
    const revision = { until: '2026-01-20', value: 23, printed: '23 percent', release: 'a', published: '2025-06-18' };
    const full = {
      ...fact,
      evidence: evidence ? [evidence, { ...evidence, setAside: 'a misprint' }] : [],
      revisions: [{ ...revision, bounds: fact.bounds }],
    };
    const shown = (html: Html) =>
      receipt(html, withHostileTexts(full), { tag: 'en', href: 'https://api.example/v1/facts/a', page: '/facts/a' });
    const served = await byWorker(shown);

    expect(served.innerHTML).toBe(byBrowser(shown).innerHTML);
    expect(served.querySelector('script, img')).toBeNull();
    expect(served.querySelector('q')?.textContent).toBe(`22.9 percent${HOSTILE}`);
  });
});
