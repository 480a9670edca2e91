/** The tool `cite_fact`: a number with its receipt, and a citation that can be pasted. */
import * as v from 'valibot';
import { currentId } from '../../data/catalogue/format/catalogue-index.ts';
import type { Answer } from '../../data/contract/answers.ts';
import type { Words } from '../../data/contract/card.ts';
import type { Key } from '../../data/fact/id.ts';
import { factText } from '../../data/fact/number-text.ts';
import { plainText } from '../../widget/view/receipt/citation.ts';
import { text } from './arguments.ts';
import { pageOf } from './fact-lines.ts';
import { tool } from './tool.ts';

type Labelled = Answer<'FactAnswer'> & { labels: Key; words: Words };

export const citeFact = tool({
  title: 'Cite a fact',
  description:
    'Get one number with its receipt: every page that printed it, the printed token, the link that scrolls to it, revisions and caveats, and a citation. With a day it is the number that sources published by that day gave. Say so in your own text where the status is disputed, corrected or withdrawn, and where the basis is derived.',
  arguments: ({ index: { examples, languages } }) =>
    v.strictObject({
      id: text(`As find_facts gives it: ${examples.fact}`),
      day: v.optional(text('A day, 2025-06-19: what sources published by then say')),
      lang: v.optional(text(`Of the citation: ${languages.map(({ code }) => code).join(', ')}`)),
    }),
  async run({ id, day, lang: asked }, api) {
    const lang = asked ?? api.texts.language.code;
    const answer = await api.ask<Labelled>('fact', { lang, asOf: day || undefined }, { id: currentId(id, api.index) });
    const { dataset, labels, words, dir: _, writing, ...fact } = answer;
    const page = pageOf(api.origin, fact.id, day);
    const number = factText(fact, words, { tag: lang, writing });
    const citation = plainText({ fact, labels, url: page, number, words });
    return { dataset, citation, page, ...(fact.id === id ? {} : { movedFrom: id }), fact };
  },
  lines({ citation, fact: { status, basis, revisions } }) {
    const care = [status === 'current' ? '' : status, basis === 'derived' ? basis : ''].filter(Boolean);
    const earlier = revisions.map(({ printed, value, until }) => `Until ${until} it was ${printed ?? value}.`);
    return [citation, ...(care.length ? [`Say so: ${care.join(', ')}.`] : []), ...earlier];
  },
});
