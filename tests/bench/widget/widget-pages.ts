/** The pages that the widget benchmark loads: each has elements of one kind and measures when they show their content. */
import { bareElement } from './bare.ts';
import type { Files } from './compressing.ts';

/** `served` is a card whose HTML the Worker rendered; `bare` is the reference (bare.ts). The responses of `preloaded` and `bare` are preloaded. */
export type Contender = 'card' | 'preloaded' | 'served' | 'bare';

/** Scripts of the contenders that the Worker does not serve. */
export function contenderFiles(): Files {
  return { '/bare.js': { type: 'text/javascript', body: bareElement() } };
}

/** The script and markup of each contender; `isShown` is JavaScript that is true once `element` shows its content. */
const ELEMENTS: Record<
  Contender,
  { script: string; tag: string; markup(origin: string, area: string): string | Promise<string>; isShown: string }
> = {
  card: cardWith(),
  preloaded: cardWith(),
  // Visible before its script has loaded.
  served: {
    ...cardWith(),
    markup: async (origin, area) => (await fetch(`${origin}/v1/cards/${area}.html?fragment=element&lang=en`)).text(),
    isShown: 'element.shadowRoot?.querySelector("[part=headline]")',
  },
  bare: {
    script: '/bare.js',
    tag: 'bare-card',
    markup: (origin, area) => `<bare-card src="${origin}/v1/cards/${area}?lang=en"></bare-card>`,
    isShown: 'element.shadowRoot?.querySelector("b")',
  },
};

function cardWith() {
  return {
    script: '/w/v1/trade-card.js',
    tag: 'trade-card',
    markup: (_: string, area: string) =>
      `<trade-card area="${area}" lang="en" loading="eager" style="display:block;min-height:10em;margin-block:1em;line-height:1.4">Trade in words. <a href="/">A source</a></trade-card>`,
    isShown: 'element.matches(":state(loaded)")',
  };
}

async function elementsOf(contender: Contender, origin: string, areas: string[], count: number): Promise<string> {
  const markup = await Promise.all(areas.map((area) => ELEMENTS[contender].markup(origin, area)));
  return Array.from({ length: count }, (_, i) => markup[i % areas.length]).join('');
}

/** A page with `count` elements that take the areas in turn. Its script sets `shown`, `shift` and `longest` on `window`. */
export async function pageOf(contender: Contender, origin: string, areas: string[], count: number): Promise<string> {
  const { script, tag, isShown } = ELEMENTS[contender];
  const preload = ['preloaded', 'bare'].includes(contender)
    ? areas.map((area) => `<link rel="preload" as="fetch" crossorigin href="${origin}/v1/cards/${area}?lang=en">`)
    : [];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${preload.join('')}
<script>
var shown = null, shift = 0, longest = 0, count = ${count};
new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value }).observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration) }).observe({ type: 'longtask', buffered: true });
function allShown() {
  const elements = [...document.querySelectorAll('${tag}')];
  return elements.length === count && elements.every((element) => ${isShown});
}
(function look() {
  // Content that exists now is painted by the next frame.
  if (allShown()) requestAnimationFrame(() => { shown = performance.now() });
  else requestAnimationFrame(look);
})();
</script>
<script type="module" async src="${origin}${script}"></script>
<h1>A story</h1><p>Words before.</p><main>${await elementsOf(contender, origin, areas, count)}</main><p>Words after.</p>`;
}
