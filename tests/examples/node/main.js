// The client and the elements in Node: `node main.js https://facts.example`.
import { tradeFacts } from 'trade-facts/client';
import { define } from 'trade-facts/trade-card/element';
import 'trade-facts/trade-card';

// A server has no document: this does nothing.
define();

try {
  const facts = tradeFacts(process.argv[2] ?? '');
  const { points } = await facts.series({ area: 'CN-XJ', measure: 'value', window: 'year' });
  let count = 0;
  for await (const fact of facts.allFacts({ area: 'CN-XJ', period: '2025-01..2025-05' })) count += fact.id ? 1 : 0;
  console.log(JSON.stringify({ years: points.length, count }));
} catch (error) {
  console.log(`${error.name}: ${error.message}`);
}
