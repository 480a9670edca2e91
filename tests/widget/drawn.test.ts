/** What the card draws is what its numbers say. */
import { expect, it } from 'vitest';
import type { CardFact, FullCard } from '../../data/contract/card.ts';
import { json } from '../support/table.ts';
import { card } from './fixture.ts';
import { network, putLoaded, text } from './page.ts';

async function shown(change: Partial<FullCard> = {}) {
  network({ '/v1/cards/CN-XJ': json({ ...card, ...change }) });
  return putLoaded('<trade-card area="CN-XJ"></trade-card>');
}

function all(element: HTMLElement, selector: string): Element[] {
  return [...(element.shadowRoot?.querySelectorAll(selector) ?? [])];
}

it('draws a bar as long as its share', async () => {
  const element = await shown();
  const parts = all(element, '.share svg').map((bar) => {
    const [track, part] = [...bar.querySelectorAll('rect')].map((rect) => rect.getBoundingClientRect().width);
    return Math.round(((part ?? 0) / (track ?? 1)) * 1000) / 10;
  });

  expect(parts).toEqual(card.groups.flatMap(({ shares }) => shares.map(({ share }) => share.value)));
});

it('draws columns in proportion to the largest, a derived one paler and its number slanted', async () => {
  const element = await shown();
  const columns = all(element, '.column').map((column) => {
    const rect = column.querySelector('rect') as SVGRectElement;
    const slanted = getComputedStyle(column.querySelector('a') as Element).fontStyle === 'italic';
    return [Number(rect.getAttribute('height')), Number(getComputedStyle(rect).fillOpacity) < 1, slanted];
  });

  expect(columns).toEqual([
    [(185.25 / 227.67) * 100, true, true],
    [100, false, false],
  ]);
});

it('shows the growth of the parent beside that of the area, with its qualifier', async () => {
  const growth = {
    ...(card.growth as CardFact),
    id: 'CN.trade.growth.world.total.2025-01..2025-05',
    value: 2.5,
    digits: 2,
  };
  expect(text(await shown({ parent: { id: 'CN', label: 'China', growth } }), '.note')).toContain(
    'China, same period: +2.5%',
  );
  expect(
    text(await shown({ parent: { id: 'CN', label: 'China', growth: { ...growth, qualifier: 'about' } } }), '.note'),
  ).toContain('China, same period: about +2.5%');
});

it('says of growth below the parent’s that it is below', async () => {
  const lead = { ...(card.lead as CardFact), value: -3.2, digits: 2, qualifier: 'exact' as const };

  expect(text(await shown({ lead }), '.note')).toContain('Growth compared with China: 3.2 percentage points lower');
});

it('strikes through a number that was withdrawn, wherever it stands', async () => {
  const growth = { ...(card.growth as CardFact), status: 'withdrawn' as const };
  const struck = all(await shown({ growth }), '.cite').filter(
    (link) => getComputedStyle(link).textDecorationLine === 'line-through',
  );

  expect(struck.map((link) => link.getAttribute('href')?.includes(growth.id))).toEqual([true]);
});

it('opens from a pinned card the receipts of its day', async () => {
  const links = all(await shown({ mode: 'pinned', asOf: '2025-06-19', pin: '@2025-06-19' }), '.cite');

  expect(links.length).toBe(16);
  expect(links.filter((link) => !link.getAttribute('href')?.endsWith('@2025-06-19?lang=en'))).toEqual([]);
});
