import { define } from 'trade-facts/trade-card/element';

const api = new URLSearchParams(location.search).get('api') ?? '';

// Listen before the elements are defined: the card may load at once.
document.querySelector('trade-card')?.addEventListener('trade-card-load', ({ detail }) => {
  document.title = detail.card.headline.id;
});

define(api);
