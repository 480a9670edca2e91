/** The tool `cite_fact`: a number with its receipt, and a citation that can be pasted. */
import * as v from 'valibot';
import type { Answer } from '../../data/contract/answers.ts';
import type { Words } from '../../data/contract/card.ts';
import type { Fact } from '../../data/contract/fact.ts';
import type { Key } from '../../data/fact/id.ts';
import { factText } from '../../data/fact/number-text.ts';
import { plainText } from '../../widget/view/receipt/citation.ts';
import { Redirect } from '../http/redirect.ts';
import { defaultLanguage } from '../select/labels.ts';
import { pageOf, text } from './arguments.ts';
import { type Api, DATASET, FACT, tool } from './tool.ts';

type Labelled = Answer<'FactAnswer'> & { labels: Key; words: Words };

export const citeFact = tool({
  name: 'cite_fact',
  title: 'Cite a fact',
  description:
    'Get one number with its receipt: every page that printed it, the printed token, the link that scrolls to it, revisions and caveats, and a citation. With a day the citation is pinned to what was known on it. Say so in your own text where the status is disputed, corrected or withdrawn, and where the basis is derived.',
  arguments: ({ index }) =>
    v.strictObject({
      id: text(`The id of a fact, as find_facts gives it: ${index.examples.fact}`),
      day: v.optional(text('A day, 2025-06-19: the number as it was known on it')),
      lang: v.optional(
        v.pipe(v.picklist(index.languages.map(({ code }) => code)), v.description('The language of the citation')),
      ),
    }),
  output: v.looseObject({
    dataset: DATASET,
    citation: v.looseObject({ text: v.string() }),
    page: v.string(),
    fact: FACT,
  }),
  async run({ id, day, lang: asked }, api) {
    const lang = asked ?? defaultLanguage(api.catalogue.index).code;
    const found = await askMoved(api, id, day, lang);
    const { dataset, labels, words, dir: _, writing, ...fact } = found;
    const page = pageOf(api.origin, { id: fact.id, day });
    const cited = {
      fact: fact as Fact,
      labels,
      url: page,
      number: factText(fact as Fact, words, { tag: lang, writing }),
      words,
    };
    return {
      dataset,
      citation: { text: plainText(cited) },
      page,
      ...(fact.id === id ? {} : { movedFrom: id }),
      labels,
      fact,
    };
  },
  lines({ citation, fact }) {
    const { status, basis } = fact;
    const care = [status === 'current' ? '' : status, basis === 'derived' ? basis : ''].filter(Boolean);
    return [citation.text, ...(care.length ? [`Say so: ${care.join(', ')}`] : [])];
  },
});

/** The fact, by its new id where it has moved. */
async function askMoved(api: Api, id: string, day: string | undefined, lang: string): Promise<Labelled> {
  const place = (name: string) => ({ id: day === undefined ? name : `${name}@${day}` });
  try {
    return await api.ask<Labelled>('fact', { lang }, place(id));
  } catch (error) {
    const moved = error instanceof Redirect && /^\/v1\/facts\/([^?@]+)/.exec(error.location)?.[1];
    if (!moved) throw error;
    return api.ask<Labelled>('fact', { lang }, place(decodeURIComponent(moved)));
  }
}
