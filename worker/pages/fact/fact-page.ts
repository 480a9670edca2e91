/** `/facts/{id}`: one number for people, with where it was printed, what it stands for, what it was before, and the years around it. */
import { html } from 'hono/html';
import { isAllTrade, otherSeries, seriesOf } from '../../../data/card/series.ts';
import { seriesInSentence } from '../../../data/card/series-title.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { publishers, sourcePage } from '../../../data/fact/evidence.ts';
import { day, gap } from '../../../data/fact/format.ts';
import { factText, fillText } from '../../../data/fact/number-text.ts';
import { type Period, parsePeriod } from '../../../data/fact/period.ts';
import { commaOf, factPart } from '../../../data/fact/title.ts';
import { isNamed } from '../../../data/fact/unit.ts';
import type { LabelledFact } from '../../../widget/view/receipt/receipt.ts';
import { compactCard } from '../../api/cards/cards.ts';
import { FACT_PATH, type FoundFact, foundFact, labelled } from '../../api/facts/fact.ts';
import { defaultLang, lang } from '../../api/route/parameters.ts';
import type { FactReference } from '../../api/route/path-values.ts';
import { withDefault } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { historyOf } from '../charts/history.ts';
import { sameMonths } from '../charts/window.ts';
import { pictureAddress } from '../site/addresses.ts';
import { type Markup, unbroken } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { type PageContext, pageContext } from '../site/page-context.ts';
import { pageRoute } from '../site/page-route.ts';
import { factStructure } from '../site/structured.ts';
import { alsoPrinted, caveats, derivation, exactness, links, marks, printed, revisions } from './fact-parts.ts';
import { factHeadline, factSentence } from './fact-sentence.ts';
import { type NeighbourFacts, neighbourFacts } from './fact-series.ts';
import { follow, snippets } from './fact-snippets.ts';

type FactRequest = RouteRequest<{ id: FactReference; lang: string }>;

export const factPage = pageRoute({
  pathValues: FACT_PATH,
  parameters: { lang: withDefault(lang, defaultLang) },
  handler: async (request) => {
    const found = await foundFact(request);
    return () => showFact(request, found);
  },
  card: async (request) => {
    const { values, catalogue } = request;
    const { fact } = await foundFact(request);
    const { series, period } = await cardOfFact(catalogue, fact, { asOf: values.id.day, lang: values.lang });
    return { ...series, period, asOf: values.id.day, lang: values.lang };
  },
});

async function showFact(
  { values, catalogue, index, origin, address }: FactRequest,
  { fact: found, entry }: FoundFact,
): Promise<Page> {
  const { id: place, lang } = values;
  const pin = place.day === undefined ? '' : `@${place.day}`;
  const [texts, near, { series: chosen, period, hasCard: isShown, card }] = await Promise.all([
    catalogue.texts(lang),
    neighbourFacts(catalogue, found, place.day),
    cardOfFact(catalogue, found, { asOf: place.day, lang }),
  ]);
  const options = { period, asOf: place.day };
  const fact = labelled(texts, found, entry);
  const context = pageContext(index, texts, pin);
  const { labels } = fact;
  const { areas } = index.vocabulary;
  const title = factSentence(found, areas, context);
  const description = [fillText(context.page.fullStop, title), cited(fact, context)].join(gap(context.locale)).trim();
  const url = `${origin}${address({})}`;
  const { parent } = areas[fact.area] ?? {};
  const hasCard = isShown && !pin;
  const number = factText(fact, context.words, context.locale);
  return {
    title,
    description,
    lang,
    dir: fact.dir,
    embeddable: hasCard,
    picture: hasCard
      ? pictureAddress({
          ...chosen,
          period: isAllTrade(seriesOf(chosen, index.vocabulary.indicators)) ? period : undefined,
          lang: context.to ? lang : undefined,
        })
      : undefined,
    structured: factStructure(found, {
      ...{ title, url, lang, description, area: labels.area },
      variable: [labels.indicator, factPart(fact, labels), labels.measure].filter(Boolean).join(', '),
      unit: isNamed(fact.unit) ? context.words[fact.unit] : undefined,
      method: fact.derivation?.formula,
    }),
    main: html`<nav class="path" aria-label="${context.page.areasPage}"><a href="/areas${context.to}">${context.page.areasPage}</a>${[parent, fact.area].map((code) => (code ? html` › <a href="/areas/${code}${context.to}">${texts.labels.areas[code]}</a>` : ''))}</nav>
<article class="fact"><div>
${pinnedNote(place, context)}
<h1${fact.status === 'withdrawn' || fact.status === 'superseded' ? html` class="${fact.status}"` : ''}>${factHeadline(found, areas, context)}</h1>
${marks(fact, context)}
<section aria-labelledby="receipt"><h2 id="receipt">${fact.derivation ? context.page.derivedHow : context.page.receiptOf}</h2>${printed(fact, context)}${derivation(fact, context)}${alsoPrinted(fact, context)}${exactness(fact, near.growth, context)}</section>
${caveats(fact, context)}${revisions(fact, context)}${series(near, fact, index.vocabulary.partners[fact.partner]?.breaks, context)}
${await snippets({ fact, card, options, cited: { fact: found, labels, url: `${origin}/facts/${fact.id}${pin}`, number, words: fact.words } }, context, origin)}
${pin ? '' : follow(fact.id, context)}
</div>
${links(fact, place, index.dataset.date, context)}
</article>`,
  };
}

/**
 * The series and period whose card shows the number: its own, where they have a card, which `card` then is; else the newest card of all
 * trade of the area, which would put another number on the reader's page.
 */
async function cardOfFact(
  catalogue: Catalogue,
  { area, indicator, partner, breakdown, period }: Fact,
  { asOf, lang }: { asOf: string | undefined; lang: string },
) {
  const own = { area, ...otherSeries({ indicator, partner, breakdown }) };
  for (const series of [own, { area }]) {
    const { periods } = await catalogue.cardPeriods(seriesOf(series, catalogue.index.vocabulary.indicators));
    if (!periods.length) continue;
    const card = await compactCard(catalogue, { ...series, period, asOf, lang });
    return { series, period: card ? period : undefined, hasCard: true, card: series === own ? card : null };
  }
  return { series: { area }, period: undefined, hasCard: false, card: null };
}

function pinnedNote({ id, day: pinned }: FactReference, context: PageContext): Markup | '' {
  if (pinned === undefined) return '';
  const { page, to } = context;
  // Days end in an abbreviation in some languages.
  const note = fillText(page.pinnedNote, unbroken(day(pinned, context.locale))).replace(/\.\.$/, '.');
  return html`<p class="pinned">${note} <a href="/facts/${id}${to}">${page.todayLink}</a></p>`;
}

/** Who printed the number and when; empty for one that is derived, whose headline says it. */
function cited(fact: LabelledFact, { words, locale }: PageContext): string {
  const best = sourcePage(fact);
  return best ? fillText(words.from, publishers(best).join(' · '), day(best.published, locale)) : '';
}

/** The years around the number; its own is set off. */
function series(
  { points }: NeighbourFacts,
  fact: LabelledFact,
  breaks: readonly string[] = [],
  context: PageContext,
): Markup | '' {
  if (points.length < 2) return '';
  const { page } = context;
  const { Title } = seriesInSentence(context.texts, fact);
  const measure = fact.measure === 'value' ? '' : fact.labels.measure;
  const title = [fact.labels.area, Title, measure].filter(Boolean).join(commaOf(context.words));
  const window = sameMonths(parsePeriod(fact.period) as Period);
  const columns = [{ title: page.numberWord, points }];
  const shown = historyOf({ title, window, columns, own: fact.id, breaks }, context);
  return html`<section aria-labelledby="series"><h2 id="series">${page.seriesAround}</h2>${shown}</section>`;
}
