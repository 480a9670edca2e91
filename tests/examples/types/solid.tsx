/** @jsxImportSource solid-js */
/** Compiles: the elements in Solid's JSX. */
import './trade-card.d.ts';
import { createSignal } from 'solid-js';

const [area] = createSignal('CN-XJ');

export const card = (
  <trade-card
    area={area()}
    attr:as-of="2025-06-19"
    heading-level="2"
    class="mine"
    on:trade-card-load={({ detail }) => console.log(detail.card.headline.value)}
  >
    The fallback
  </trade-card>
);

export const figure = (
  <p>
    Trade grew by{' '}
    <trade-figure fact="CN-XJ.trade.growth.world.total.2025-01..2025-05" on:trade-figure-error={() => {}}>
      22.9 percent
    </trade-figure>
    .
  </p>
);

// @ts-expect-error A card is of an area.
export const arealess = <trade-card lang="en" />;
// @ts-expect-error There are two themes.
export const blue = <trade-card area="CN-XJ" attr:theme="blue" />;
// @ts-expect-error A figure is of a fact.
export const factless = <trade-figure>22.9 percent</trade-figure>;
