import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import type { FullCard } from '../../../data/contract/card.ts';
import { amount } from '../../../data/fact/format.ts';
import { ask, askJson } from '../ask.ts';
import { plainText } from '../plain-text.ts';

const markup = await (await ask('/')).text();
const card = await askJson<FullCard>('/v1/cards/CN-XJ?view=full');
/** The shadow tree that a browser opens before any script runs. */
const shadow = /<trade-card [^>]*><template shadowrootmode="open">(.*?)<\/template>/s.exec(markup)?.[1] ?? '';
const snippet = plainText(/<code id="snippet">(.*?)<\/code>/s.exec(markup)?.[1] ?? '');

it('holds the newest card in declarative shadow DOM', () => {
  const [digits, scale] = amount(card.headline, { tag: 'en' });
  expect(shadow).toContain(`aria-label="Xinjiang · Foreign trade, ${card.period.label}"`);
  expect(shadow).toContain(`<span class="digits">${digits}</span> <span class="scale">${scale} yuan</span>`);
  expect(shadow).toContain(`href="/facts/${card.headline.id}?lang=en"`);
  expect(shadow).toContain(`href="${card.source.url}"`);
});

it('links every number of the card to its page', async () => {
  const facts = JSON.stringify(card).match(/"id":"CN[^"]*\.[^"]*"/g) ?? [];
  const pages = [...new Set(shadow.match(/(?<=")\/facts\/[^"]*/g))];
  expect(pages.length).toBe(new Set(facts).size);
  for (const path of pages) expect((await ask(path)).status, path).toBe(200);
});

it('has no link on this site that leads nowhere', async () => {
  const paths = [
    ...new Set([...markup.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, path]) => plainText(path ?? ''))),
  ];
  expect(paths).toContain('/w/v1/trade-card.js');
  for (const path of paths) {
    const response = path.startsWith('/w/') ? await env.ASSETS.fetch(`https://any.example${path}`) : await ask(path);
    expect(response.status, path).toBe(200);
  }
});

it('gives a snippet that loads the widget from the public origin', () => {
  expect(env.PUBLIC_ORIGIN).toBe('https://trade-facts.example');
  expect(snippet).toMatch(
    /^<script type="module" async src="https:\/\/trade-facts\.example\/w\/v1\/trade-card\.js"><\/script>\n/,
  );
  expect(snippet).toContain('<trade-card area="CN-XJ"');
});

it('gives a snippet whose sentence says number, growth, period and source of the newest card', () => {
  const number = `${amount(card.headline, { tag: 'en' }).join(' ')} yuan`;
  expect(snippet).toContain(`>Xinjiang’s foreign trade in ${card.period.label}: ${number}`);
  expect(snippet).toMatch(/ percent on a year earlier\. <a href="/);
  expect(snippet).toContain(` <a href="${card.source.url}">${card.source.agency}, `);
});

it('reads the same without JavaScript and shadow DOM as the snippet does', () => {
  const after = /<\/template>(.*?)<\/trade-card>/s.exec(markup)?.[1];
  expect(after).toBeTruthy();
  expect(snippet).toContain(`>${after}</trade-card>`);
});

it('obeys its own policy: no inline script, style or handler', () => {
  // Structured data is text to browsers.
  const scripts = (markup.match(/<script[^>]*>/g) ?? []).filter((tag) => !tag.includes('application/ld+json'));
  expect(scripts.length).toBe(2);
  expect(scripts.filter((tag) => !/ src="\/w\/v1\/[a-z-]+\.js"/.test(tag))).toEqual([]);
  expect(markup).not.toMatch(/<[^>]*\s(style|on\w+)=|<style|javascript:/i);
});

it('is a whole page in English with one first heading and a canonical address', () => {
  expect(markup).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(markup.match(/<h1>/g)).toEqual(['<h1>']);
  expect(markup).toContain('<link rel="canonical" href="https://trade-facts.example/">');
});
