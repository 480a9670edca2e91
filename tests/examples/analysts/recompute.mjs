// Computes every derived number again from its receipt: formula, inputs with their bounds, revisionTolerance. Needs Node alone.
//   ORIGIN=http://localhost:8787 node recompute.mjs
const { ORIGIN = 'http://localhost:8787' } = process.env;

// Interval arithmetic; what is multiplied and divided is never negative.
const add = (a, b) => [a[0] + b[0], a[1] + b[1]];
const less = (a, b) => [a[0] - b[1], a[1] - b[0]];
const times = (a, b) => [a[0] * b[0], a[1] * b[1]];
const over = (a, b) => [a[0] / b[1], a[1] / b[0]];
const percent = (a) => [a[0] * 100, a[1] * 100];

const FORMULAS = {
  subtraction: (whole, ...parts) => parts.reduce(less, whole),
  'exports-plus-imports': add,
  'trade-minus-part': less,
  'exports-minus-balance': less,
  'imports-plus-balance': add,
  balance: less,
  'growth-difference': less,
  'share-of-total': (share, total) => times(share, [total[0] / 100, total[1] / 100]),
  'year-before': (amount, growth) => over(amount, [1 + growth[0] / 100, 1 + growth[1] / 100]),
  'part-over-total': (part, total) => percent(over(part, total)),
  'part-over-parent': (part, whole) => percent(over(part, whole)),
  'national-total': (total, share, national) => over(times(total, share), national),
  'national-total-of-value': (part, national) => percent(over(part, national)),
};

// Numbers have twelve digits; a difference of two that are nearly the same has fewer.
const same = (a, b) => a === b || Math.abs(a - b) <= 1e-10 * Math.max(Math.abs(a), Math.abs(b), 1);

function isRight({
  value,
  bounds,
  derivation: { formula, inputs, revisionTolerance = 0, statedBounds = [null, null] },
}) {
  const compute = FORMULAS[formula];
  const [result] = compute(...inputs.map((input) => [input.value, input.value]));
  const [low, high] = compute(...inputs.map((input) => [input.bounds[0] ?? -Infinity, input.bounds[1] ?? Infinity]));
  const ends = [
    Math.max(low - revisionTolerance, statedBounds[0] ?? -Infinity),
    Math.min(high + revisionTolerance, statedBounds[1] ?? Infinity),
  ];
  // If the result lies outside of the bound that a page prints, the number is the middle of what is left.
  const middle = (ends[0] + ends[1]) / 2;
  return (same(result, value) || same(middle, value)) && ends.every((end, i) => same(end, bounds[i]));
}

let address = '/v1/facts?basis=derived&limit=1000';
let all = 0;
const wrong = [];
while (address) {
  const { facts, next } = await (await fetch(new URL(address, ORIGIN))).json();
  all += facts.length;
  wrong.push(...facts.filter((fact) => !isRight(fact)).map(({ id }) => id));
  address = next;
}
console.log(`${all - wrong.length} of ${all} derived numbers follow from their receipts`);
for (const id of wrong) console.log(`  not ${id}`);
process.exitCode = wrong.length ? 1 : 0;
