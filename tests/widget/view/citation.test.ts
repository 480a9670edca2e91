import { expect, it } from 'vitest';
import { type Cited, plainText } from '../../../widget/view/receipt/citation.ts';
import { fact } from '../fixture.ts';

const URL = 'https://trade-facts.example/v1/facts/CN-XJ.trade.growth.world.total.2025-01..2025-05';
const PAGE = 'http://en.chinagate.cn/2025-06/19/content_117936361.htm';
const TITLE = 'Xinjiang, Foreign trade, Growth on a year earlier, January – May 2025: 22.9%';

const stated: Cited = { fact, labels: fact.labels, url: URL, number: '22.9%', words: fact.words };
const derived: Cited = { ...stated, fact: { ...fact, basis: 'derived', evidence: [], printed: null } };
const disputed: Cited = { ...stated, fact: { ...fact, status: 'disputed' } };

it('a stated number is cited by its page and its address', () => {
  expect(plainText(stated)).toBe(`${TITLE}. Xinhua, China Gate, 2025-06-19, ${PAGE}. Trade Facts, ${URL}`);
});

it.each([
  ['that is derived', derived, 'Computed from published figures'],
  ['in doubt', disputed, 'Sources disagree'],
])('a number %s says so', (_, cited, said) => {
  expect(plainText(cited)).toContain(`(${said})`);
});

it('a part of a part is named whole', () => {
  const labels = { ...fact.labels, partner: 'Five Central Asian countries', breakdown: 'Agricultural products' };
  const part = { ...fact, partner: 'central-asia-5', breakdown: 'agricultural-products' };

  expect(plainText({ ...stated, fact: part, labels })).toContain(
    'Xinjiang, Foreign trade, Five Central Asian countries, Agricultural products, Growth on a year earlier,',
  );
});
