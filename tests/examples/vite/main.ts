import { tradeFacts } from 'trade-facts/client';
import { define } from 'trade-facts/trade-card/element';

const api = new URLSearchParams(location.search).get('api') ?? '';

// Before the elements are defined: the card may load sooner than what is asked for below.
document.querySelector('trade-card')?.addEventListener('trade-card-load', ({ detail }) => {
  document.title = detail.card.headline.id;
});

// This page decides when the elements are defined.
define(api);

const client = tradeFacts(api);
const { value, unit } = await client.fact('CN-XJ.trade.value.world.total.2025-01..2025-05');
const { points } = await client.series({ area: 'CN-XJ', measure: 'value', window: 'year' });
const several = await client.series({ area: ['CN-XJ', 'CN'], measure: 'growth', window: 'year' });
const count = 'series' in several ? several.series.length : 1;
const paragraph: HTMLElement | null = document.querySelector('#value');
if (paragraph) paragraph.textContent = `${value} ${unit}, ${points.at(-1)?.period}, ${count} series`;
