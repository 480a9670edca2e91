// A card as HTML in Node: `node main.js https://facts.example`.
import { render } from 'trade-facts/render';
import { define } from 'trade-facts/trade-card/element';
import 'trade-facts/trade-card';

const api = process.argv[2];
const response = await fetch(`${api}/v1/cards/CN-XJ?period=2025`);
const card = await response.json();
console.log(render(card, 'en', { api }));

// Without a document this does nothing.
define();
