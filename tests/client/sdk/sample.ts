/** A program on the generated functions. It is compiled, and run against a deployment: `node sample.ts <address>`. */
import { argv } from 'node:process';
import type { Fact } from '../../../dist/client/sdk/index.ts';
import { fact, facts, series } from '../../../dist/client/sdk/index.ts';

const baseUrl = argv[2] ?? '';

const list = await facts({ baseUrl, query: { area: ['CN-XJ'], period: ['2025-01..2025-05'], limit: 3 } });
const listed: Fact[] = list.data?.facts ?? [];
const one = await fact({ baseUrl, path: { id: 'CN-XJ.trade.value.world.total.2025-01..2025-05' } });
const wrong = await fact({ baseUrl, path: { id: 'nothing' } });
const years = await series({ baseUrl, query: { area: ['CN-XJ'], measure: 'value', window: 'year' } });
const points = years.data && 'points' in years.data ? years.data.points.length : 0;
console.log(
  JSON.stringify({ listed: listed.length, value: one.data?.value, wrong: wrong.error?.status, hasYears: points > 0 }),
);

// @ts-expect-error a code that does not exist is none
void facts({ baseUrl, query: { area: ['Xinjiang'] } });
// @ts-expect-error a series needs its window
void series({ baseUrl, query: { area: ['CN-XJ'], measure: 'value' } });
