/** Compiles without the types of any platform: `render` needs neither a document nor Node. */
import { type CardResponse, render } from 'trade-facts/render';

export const page = (card: CardResponse): string =>
  render(card, 'en-GB', { api: 'https://facts.example', theme: 'dark', headingLevel: 2 });

export const mistakes = [
  // @ts-expect-error The deployment is missing.
  (card: CardResponse) => render(card, 'en'),
  // @ts-expect-error There is no such theme.
  (card: CardResponse) => render(card, 'en', { api: 'https://facts.example', theme: 'blue' }),
];
