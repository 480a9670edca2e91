/** Compiles with the library of no platform: the client needs neither a document nor Node. */
import { type CompactCard, tradeFacts } from 'trade-facts/client';

const facts = tradeFacts('https://facts.example');

export async function headline(): Promise<CompactCard['headline']> {
  const query = { indicator: 'exports', partner: 'KZ', breakdown: 'total', show: ['trend'] };
  return (await facts.card('CN-XJ', query)).headline;
}

export const mistakes = [
  // @ts-expect-error A misspelt parameter is no parameter.
  () => facts.card('CN-XJ', { partners: 'KZ' }),
  // @ts-expect-error A series needs its window.
  () => facts.series({ area: 'CN-XJ', measure: 'value' }),
];
