/** Cards on pages whose scripts change built-in objects (prototypes, `fetch`, `Promise`), or whose headers isolate the page. */
import { beforeAll, expect, it } from 'vitest';
import { openHarness } from '../../support/harness.ts';
import { html, type Table } from '../../support/table.ts';
import { type Headline, headlineOf, hostPage, look, PERIOD, visit } from '../visit.ts';

const pages: Table = {};
const harness = openHarness(pages);
let headline: Headline;

beforeAll(async () => {
  headline = await headlineOf(harness);
});

const CARD = `<trade-card area="CN-XJ" period="${PERIOD}" lang="en" loading="eager">The sentence</trade-card>`;

function page(head: string, name = 'trade-card.js', folder = 'v1'): string {
  const script = `<script type="module" src="${harness.origin}/w/${folder}/${name}"></script>`;
  return hostPage(script + CARD, { head });
}

/** Changes that old libraries make to built-in objects. */
const TO_JSON = '<script>Array.prototype.toJSON = Object.prototype.toJSON = function () { return "x" }</script>';

const FROZEN =
  '<script>Object.freeze(Symbol); Object.freeze(Object.prototype); Object.freeze(Array.prototype)</script>';

const HOSTS: [name: string, head: string, headers?: Record<string, string>][] = [
  [
    'adds to Object and Array',
    '<script>Object.prototype.extra = 1; Array.prototype.each = function () {}; String.prototype.trim2 = () => 1</script>',
  ],
  ['has the toJSON of old libraries', TO_JSON],
  [
    'replaces Promise',
    '<script>{ const Original = Promise; window.Promise = class extends Original { then(...a) { return super.then(...a) } } }</script>',
  ],
  [
    'replaces JSON.parse',
    '<script>{ const parse = JSON.parse; JSON.parse = (text, ...more) => parse(text, ...more) }</script>',
  ],
  [
    'watches fetch',
    '<script>{ const original = fetch; window.fetch = async (...a) => { const r = await original(...a); return new Proxy(r, { get: (t, k) => typeof t[k] === "function" ? t[k].bind(t) : t[k] }) } }</script>',
  ],
  [
    'watches definitions',
    '<script>{ const original = customElements.define; customElements.define = function (name, type, ...more) { return original.call(this, name, class extends type {}, ...more) } }</script>',
  ],
  [
    'watches listeners',
    '<script>{ const original = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (type, f, ...more) { return original.call(this, type, function (...a) { return f?.handleEvent ? f.handleEvent(...a) : f.apply(this, a) }, ...more) } }</script>',
  ],
  ['has another base', '<base href="https://other.example/folder/" target="_blank">'],
  [
    'isolates itself',
    '',
    { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
  ],
  [
    'isolates itself by credentials',
    '',
    { 'cross-origin-embedder-policy': 'credentialless', 'cross-origin-opener-policy': 'same-origin' },
  ],
];

it.each(HOSTS)('shows the card and opens its receipt on a page that %s', async (_, head, headers = {}) => {
  pages['/'] = html(page(head), headers);
  const { page: hostWithCard, faults } = await look(harness, `${harness.host.origin}/`);
  const number = hostWithCard.locator('[part=headline] .cite');
  await number.waitFor();
  expect(await hostWithCard.locator('[part=headline] > span:first-child').allInnerTexts()).toEqual([headline.text]);
  expect(await number.getAttribute('aria-label')).toMatch(headline.text);
  await number.evaluate((link) => (link as HTMLElement).click());
  await hostWithCard.locator('.receipt [part], .receipt .head').first().waitFor();
  expect(new URL(hostWithCard.url()).origin).toBe(harness.host.origin);
  expect(faults).toEqual([]);
});

it.each([
  ['fetch that throws', '<script>window.fetch = () => { throw new Error("no") }</script>'],
  ['fetch that returns undefined', '<script>window.fetch = async () => undefined</script>'],
  ['customElements.define that throws', '<script>customElements.define = () => { throw new Error("no") }</script>'],
  ['attachShadow that throws', '<script>Element.prototype.attachShadow = () => { throw new Error("no") }</script>'],
  ['built-in objects that are frozen', FROZEN],
  ...['IntersectionObserver', 'MutationObserver', 'CSSStyleSheet', 'AbortController', 'CustomEvent', 'URL'].map(
    (name): [string, string] => [
      `a ${name} that throws`,
      `<script>window.${name} = class { constructor() { throw new Error("no") } }</script>`,
    ],
  ),
  ...['NumberFormat', 'DateTimeFormat', 'PluralRules'].map((name): [string, string] => [
    `an Intl.${name} that throws`,
    `<script>Intl.${name} = class { constructor() { throw new Error("no") } }</script>`,
  ]),
  ['no observers', '<script>delete window.IntersectionObserver; delete window.MutationObserver</script>'],
  [
    'properties that every descriptor inherits',
    '<script>Object.prototype.value = 1; Object.prototype.get = 1</script>',
  ],
])('keeps its sentence, or shows the card, on a page with %s', async (_, head) => {
  pages['/'] = html(page(head));
  const { page: hostWithCard, faults } = await look(harness, `${harness.host.origin}/`);
  await hostWithCard.waitForLoadState('networkidle');
  const text = await hostWithCard.locator('trade-card').evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const card = element.shadowRoot?.querySelector('.digits');
    return card ? card.textContent : range.getBoundingClientRect().height > 0 ? element.textContent : '';
  });
  expect(text).toMatch(/^(The sentence|227\.67.*)$/);
  expect(faults).toEqual([]);
});

it.each([
  ['cannot load', FROZEN],
  [
    'fails in a callback',
    '<script>window.IntersectionObserver = class { constructor() { throw new Error("no") } }</script>',
  ],
])('logs on the console why a script %s', async (_, head) => {
  pages['/'] = html(page(head).replace(' loading="eager"', ''));
  const { page: hostWithCard } = await visit(harness, 'about:blank');
  const logged: string[] = [];
  hostWithCard.on('console', (message) => logged.push(`${message.type()} ${message.text()}`));
  await hostWithCard.goto(`${harness.host.origin}/`);
  await hostWithCard.waitForLoadState('networkidle');

  expect(logged.filter((line) => line.startsWith('debug trade-card:'))).not.toEqual([]);
});
