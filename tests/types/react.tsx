/** Compiles: the elements in JSX. */
import '../../widget/types/trade-card.d.ts';

export const card = (
  <trade-card
    area="CN-XJ"
    period="2025-01..2025-05"
    as-of="2025-06-19"
    heading-level={2}
    loading="lazy"
    className="mine"
    ontrade-card-load={({ detail }) => console.log(detail.card.headline.value)}
  >
    The fallback
  </trade-card>
);

export const figure = (
  <p>
    Trade grew by <trade-figure fact="CN-XJ.trade.growth.world.total.2025-01..2025-05">22.9 percent</trade-figure>.
  </p>
);

export const wrong = [
  // @ts-expect-error A card is of an area.
  <trade-card key="1" />,
  // @ts-expect-error There are two themes.
  <trade-card key="2" area="CN-XJ" theme="blue" />,
  // @ts-expect-error A figure is of a fact.
  <trade-figure key="3">22.9 percent</trade-figure>,
];
