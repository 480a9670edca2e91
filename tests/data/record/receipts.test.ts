/** Receipts of all facts of the record that several pages print: each token stands beside its own page, as the releases have them. */
import { html } from 'hono/html';
import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { caveatWriter } from '../../../data/card/caveat-text.ts';
import { textsIn } from '../../../data/catalogue/format/texts.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { pageUrl } from '../../../data/fact/evidence.ts';
import { day } from '../../../data/fact/format.ts';
import { factId } from '../../../data/fact/id.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { servedFact } from '../../../data/fact/served.ts';
import { receipt } from '../../../widget/view/receipt/receipt.ts';
import { labelled } from '../../../worker/api/facts/fact.ts';
import { languageOf } from '../../support/languages.ts';
import { recordFacts } from '../../support/texts/record-facts.ts';

const { record, entries } = recordFacts();
const texts = textsIn(languageOf('en'), record, new Set(entries.map(({ period }) => period)));

/** What releases print for a fact: address, token and day of each page. */
const printed = Map.groupBy(
  record.releases.flatMap(({ id, url, published, observations }) =>
    observations.map((observation) => ({
      id: factId(observation),
      release: id,
      page: [url, observation.printed, day(published, { tag: 'en' })].join(' '),
    })),
  ),
  ({ id }) => id,
);

/** The pages of a receipt: each in a row or an item of its own, or alone at its head. */
async function pagesOf(fact: Fact): Promise<string[]> {
  const served = servedFact(fact, { caveats: caveatWriter(texts) });
  const root = parseDocument(String(await receipt(html, labelled(texts, served), { tag: 'en', href: '', page: '' })));
  // The row of a sum has items for its inputs, which are other facts.
  const items = DomUtils.getElementsByTagName('li', root).filter(
    (item) => !DomUtils.getElementsByTagName('ul', item).length,
  );
  for (const item of items) DomUtils.removeElement(item);
  return [root, ...items].flatMap((place) => {
    const token = DomUtils.findOne((node) => node.name === 'bdi' && 'lang' in node.attribs, [place]);
    const [link] = DomUtils.getElementsByTagName('a', place);
    const by = DomUtils.findOne((node) => node.attribs.class === 'by', [place]) ?? place;
    const [published] = DomUtils.textContent(by).match(/\w+ \d+, \d{4}/) ?? [];
    return token ? [[pageUrl(link?.attribs.href ?? ''), DomUtils.textContent(token), published].join(' ')] : [];
  });
}

function differing({ release, value, others = [] }: Fact['revisions'][number]) {
  const prints = [{ release, value }, ...others];
  return prints.filter((print, i) => prints.findIndex((other) => other.value === print.value) === i);
}

it('holds for each page its own address, token and day', async () => {
  const several = entries.flatMap((entry) => {
    const fact = resolve(entry);
    return fact && fact.evidence.length + fact.revisions.length > 1 ? [fact] : [];
  });
  expect(several.length).toBeGreaterThan(100);
  for (const fact of several) {
    // Of what was replaced, a page for each number.
    const pages = printed.get(fact.id) ?? [];
    const shown = [...fact.evidence, ...fact.revisions.flatMap(differing)].map(({ release }) => release);
    const expected = pages.filter(({ release }) => shown.includes(release)).map(({ page }) => page);
    expect((await pagesOf(fact)).sort(), fact.id).toEqual([...new Set(expected)].sort());
  }
});
