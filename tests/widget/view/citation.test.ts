import { describe, expect, it } from 'vitest';
import { bibtex, type Cited, plainText } from '../../../widget/view/receipt/citation.ts';
import { fact } from '../fixture.ts';

const URL = 'https://trade-facts.example/v1/facts/CN-XJ.trade.growth.world.total.2025-01..2025-05';
const PAGE = 'http://en.chinagate.cn/2025-06/19/content_117936361.htm';
const TITLE = 'Xinjiang, Foreign trade, Growth on a year earlier, January – May 2025: 22.9%';

const stated: Cited = { fact, labels: fact.labels, url: URL, number: '22.9%', words: fact.words };
const derived: Cited = { ...stated, fact: { ...fact, basis: 'derived', evidence: [], printed: null } };
const disputed: Cited = { ...stated, fact: { ...fact, status: 'disputed' } };

describe('a stated number is cited by its page and its address', () => {
  it('as text', () => {
    expect(plainText(stated)).toBe(`${TITLE}. Xinhua, China Gate, 2025-06-19, ${PAGE}. Trade Facts, ${URL}`);
  });

  it('as BibTeX', () => {
    expect(bibtex(stated)).toBe(`@misc{CN-XJ.trade.growth.world.total.2025-01..2025-05,
  title = {${TITLE.replace('%', '\\%')}},
  author = {{Xinhua, China Gate}},
  year = {2025},
  date = {2025-06-19},
  url = {${PAGE}},
  note = {In the source’s words: 22.9 percent; ${URL}}
}`);
  });
});

it.each([
  ['that is derived', derived, 'Derived from stated figures'],
  ['in doubt', disputed, 'In doubt'],
])('a number %s says so in every form', (_, cited, said) => {
  expect(plainText(cited)).toContain(`(${said})`);
  expect(bibtex(cited)).toContain(`${said}; ${URL}`);
});

it('no text ends a field of BibTeX, which counts every brace', () => {
  const publisher = 'x}, author = {y \\} {{ ~^ 50%';
  const [page] = fact.evidence;
  const evidence = [{ ...page, publisher, url: 'https://a.example/}{#x' }] as typeof fact.evidence;
  const text = bibtex({ ...stated, fact: { ...fact, evidence } });

  expect(text).toContain('x{\\textbraceright}, author = {\\textbraceleft}y {\\textbackslash}{\\textbraceright}');
  expect(text).toContain('  url = {https://a.example/%7D%7B#x}');
  expect(fieldsOf(text)).toEqual(['title', 'author', 'year', 'date', 'url', 'note']);
});

it('a part of a part is named whole', () => {
  const labels = { ...fact.labels, partner: 'Five Central Asian countries', breakdown: 'Agricultural products' };
  const part = { ...fact, partner: 'central-asia-5', breakdown: 'agricultural-products' };

  expect(plainText({ ...stated, fact: part, labels })).toContain(
    'Xinjiang, Foreign trade, Five Central Asian countries, Agricultural products, Growth on a year earlier,',
  );
});

/** Names of the fields, as BibTeX itself finds them: a comma ends a field where no brace is open but the entry's. */
function fieldsOf(text: string): string[] {
  let depth = 0;
  let outer = '';
  for (const sign of text) {
    if (sign === '}') depth--;
    if (depth === 1) outer += sign;
    if (sign === '{') depth++;
  }
  expect(depth).toBe(0);
  return [...outer.matchAll(/(\w+) =/g)].map(([, name]) => name as string);
}
