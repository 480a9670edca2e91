/** The tool `cite_fact`: a number with its sources, and a citation to paste. */
import * as v from 'valibot';
import { currentId } from '../../data/catalogue/format/catalogue-index.ts';
import type { Answer } from '../../data/contract/answers.ts';
import type { Words } from '../../data/contract/enumerations.ts';
import type { Key } from '../../data/fact/id.ts';
import { factText } from '../../data/fact/number-text.ts';
import { citationText } from '../../widget/view/receipt/citation.ts';
import { describedText } from './arguments.ts';
import { pageOf } from './fact-lines.ts';
import { tool } from './tool.ts';

type Labelled = Answer<'FactAnswer'> & { labels: Key; words: Words };

export const citeFact = tool({
  title: 'Cite a fact',
  description:
    'Get one number with its receipt: every page that printed it, the printed token, the link that scrolls to it, revisions and caveats, and a citation. With a day it is the number that sources published by that day gave. Say so in your own text where the status is disputed, corrected or withdrawn, and where the basis is derived.',
  arguments: ({ index: { examples, languages } }) =>
    v.strictObject({
      id: describedText(`As find_facts gives it: ${examples.fact}`),
      day: v.optional(describedText('A day, 2025-06-19: what sources published by then say')),
      lang: v.optional(describedText(`Of the citation: ${languages.map(({ code }) => code).join(', ')}`)),
    }),
  async run(values, api) {
    const { id, day, lang = api.texts.language.code } = values;
    const response = await api.callRoute<Labelled>(
      'fact',
      { lang, asOf: day || undefined },
      { id: currentId(id, api.index) },
    );
    const { dataset, labels, words, dir: _, writing, ...fact } = response;
    const page = pageOf(api.origin, fact.id, day);
    const number = factText(fact, words, { tag: lang, writing });
    const citation = citationText({ fact, labels, url: page, number, words });
    return { dataset, citation, page, ...(fact.id === id ? {} : { movedFrom: id }), fact };
  },
  lines({ citation, fact: { status, basis, revisions } }) {
    const warnings = [status === 'current' ? '' : status, basis === 'derived' ? basis : ''].filter(Boolean);
    const earlierNumbers = revisions.map(({ printed, value, until }) => `Until ${until} it was ${printed ?? value}.`);
    return [citation, ...(warnings.length ? [`Say so: ${warnings.join(', ')}.`] : []), ...earlierNumbers];
  },
});
