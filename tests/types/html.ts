/** A script of a page that uses the elements. The test is that it compiles. */
import '../../widget/types/trade-card.d.ts';

const card = document.querySelector('trade-card');
if (card) {
  card.area = 'CN-XJ';
  card.asOf = '2025-06-19';
  const value: number | null | undefined = card.card?.headline.value;
  console.log(value);
  // @ts-expect-error An area is a code.
  card.area = 1;
  // @ts-expect-error There is no such property.
  card.aera = 'CN-XJ';
  // @ts-expect-error The card is the element's own.
  card.card = null;
}

document.addEventListener('trade-card-load', ({ detail }) => console.log(detail.card.source.url));
card?.addEventListener('trade-card-error', ({ detail }) => console.log(detail.error.message));
document.createElement('trade-figure').addEventListener('trade-figure-load', ({ detail }) => {
  // @ts-expect-error A fact has no card.
  console.log(detail.fact.value, detail.card);
});
