/** The parts of a number's page: receipt, derivation, caveats, revisions, other pages, links. Rows are those of the card's receipt. */
import { html } from 'hono/html';
import { titleOfFact } from '../../../data/catalogue/format/names.ts';
import { keyLabels } from '../../../data/catalogue/format/texts.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { isEarlierPrint } from '../../../data/fact/caveats.ts';
import { sourcePage, withParagraph } from '../../../data/fact/evidence.ts';
import { day } from '../../../data/fact/format.ts';
import { boundsText, factText, fill, fillText, numberText } from '../../../data/fact/number-text.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { termsOf } from '../../../widget/view/receipt/formulas.ts';
import {
  english,
  isRefuted,
  type LabelledFact,
  names,
  printedBy,
  quote,
  reason,
  withoutStop,
} from '../../../widget/view/receipt/receipt.ts';
import { type FactReference, factReference } from '../../api/route/path-values.ts';
import { addressOf, cell, dayOf, type Markup, rowList, unbroken, withAmount } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';

/** The number in the words of the page that printed it, who published them and when, and the way to that paragraph. */
export function printed(fact: LabelledFact, context: PageContext): Markup | '' {
  const { words } = fact;
  const best = sourcePage(fact);
  if (!best) return '';
  const { paragraph, attributedTo } = best;
  const page = html`<a href="/releases/${best.release}${context.to}">${names(html, best)}</a>`;
  const where = withParagraph(fill(words.detail, page, dayOf(best.published, context)), paragraph, words);
  const office = attributedTo ? html`<br>${fill(words.item, words.saidBy, html`<bdi>${attributedTo}</bdi>`)}` : '';
  return html`<figure class="printed"><blockquote><p>${quote({ html, words }, best)}</p></blockquote><figcaption>${where}${office}</figcaption></figure>
<p><a class="button" href="${best.url}">${best.normalised ? words.source : words.page}<span aria-hidden="true"> ↗</span></a></p>`;
}

/** How well the number is known, and what stands beside it. */
export function exactness(fact: LabelledFact, growth: Fact | null, context: PageContext): Markup {
  const { words } = fact;
  const { to, pin, page, locale } = context;
  const retrieved = sourcePage(fact)?.retrieved;
  const [lower, upper] = fact.bounds;
  const { allowance: value } = fact.derivation ?? {};
  const unit = fact.unit === 'percent' ? 'points' : fact.unit;
  const allowance = value && { value, digits: 2, unit, qualifier: 'exact' as const };
  return rowList([
    [words.exactness, lower !== upper && !isRefuted(fact) && withAmount(boundsText(fact, context.words, locale))],
    [page.allowanceOf, allowance && fill(page.eachWay, withAmount(numberText(allowance, context.words, locale)))],
    [
      page.growthOn,
      growth &&
        !isEarlierPrint(growth) &&
        html`<a href="/facts/${growth.id}${pin}${to}">${factText(growth, context.words, locale)}</a>${growth.status === 'disputed' ? html` <b>${context.words.disputed}</b>` : ''}`,
    ],
    [words.retrieved, retrieved && dayOf(retrieved, context)],
  ]);
}

/** A mark of its evidence, or of what it was derived from, with day and reason; of a number that pages contradict, that they do. */
export function marks({ evidence, derivation, status, words }: LabelledFact, context: PageContext): Markup | '' {
  const mark = evidence.find((piece) => piece.mark)?.mark ?? derivation?.mark;
  if (!mark) return status === 'disputed' ? html`<p class="mark"><b>${words.disputed}</b></p>` : '';
  return html`<p class="mark">${fill(words.item, html`<b>${words[mark.status]}</b>`, fill(context.page.aside, english(html, withoutStop(mark.reason)), dayOf(mark.date, context)))}</p>`;
}

/** The formula and the numbers that went into it, each leading to its own page. */
export function derivation({ derivation }: LabelledFact, context: PageContext): Markup | '' {
  if (!derivation) return '';
  const { page, words, texts, to, pin, language } = context;
  const sum = termsOf(derivation).map(({ before, input, after }) => {
    // A negative number begins with a mark of the other direction, by which a number of its own would go.
    const number = html`<bdi dir="${language.direction}">${withAmount(factText(input, context.words, context.locale))}</bdi>`;
    return html`${before}${input.label ? fill(page.aside, number, unbroken(input.label)) : number}${after}`;
  });
  const rows = derivation.inputs.map((input) => {
    const source = fill(
      words.detail,
      html`<a href="${input.url}">${names(html, input)}</a>`,
      dayOf(input.published, context),
    );
    return html`<tr><th scope="row"><a href="/facts/${input.id}${pin}${to}">${unbroken(titleOfFact(texts, input.id, commaOf(words)))}</a></th>${cell(words.printed, html`<bdi>${input.printed}</bdi>`, words)}${cell(words.source, source, words)}</tr>`;
  });
  return html`<p>${fill(words.item, words.derived, html`<b>${sum}</b>`)}</p>
<table class="stacked"><thead><tr><th scope="col">${page.figureWord}</th><th scope="col">${words.printed}</th><th scope="col">${words.source}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** Reasons for care, each with its explanation and the page that it is about. */
export function caveats(fact: LabelledFact, context: PageContext): Markup | '' {
  const { page, words, to } = context;
  // A mark stands above, with its reason.
  const caveats = fact.caveats.filter(({ kind }) => kind !== 'mark');
  if (!caveats.length) return '';
  const items = caveats.map(({ kind, text, release }) => {
    const piece = fact.evidence.find((piece) => piece.release === release);
    const name = piece
      ? fill(words.detail, names(html, piece), dayOf(piece.published, context))
      : html`<bdi>${release}</bdi>`;
    const source = release === undefined ? '' : html` (<a href="/releases/${release}${to}">${name}</a>)`;
    return html`<li>${reason(html, { kind, text: unbroken(isolated(text, fact)) }, words)}${source}</li>`;
  });
  return html`<section aria-labelledby="caveats"><h2 id="caveats">${page.caveatsOf}</h2><ul>${items}</ul></section>`;
}

/** Tokens that its pages print, such as `$9.1 billion`, keep their direction in a text that is written from right to left. */
function isolated(text: string, { dir, evidence }: LabelledFact): string {
  const tokens = new Set(evidence.map(({ printed }) => printed).filter((printed) => /\p{L}/u.test(printed)));
  return dir === 'rtl' ? [...tokens].reduce((all, token) => all.replaceAll(token, `\u2068${token}\u2069`), text) : text;
}

/** Earlier values and what replaced them, the newest last. */
export function revisions(fact: LabelledFact, context: PageContext): Markup | '' {
  if (!fact.revisions.length) return '';
  const { page, words, to } = context;
  const date = (text: string) => dayOf(text, context);
  const number = (printed: string | null, fact: Fact): Markup =>
    printed === null ? withAmount(factText(fact, context.words, context.locale)) : html`<bdi>${printed}</bdi>`;
  const row = (number: Markup, published: Markup, until: Markup) =>
    html`<tr><th scope="row">${number}</th>${cell(words.published, published, words)}${until}</tr>`;
  const rows = fact.revisions.map((earlier) => {
    const { published, until, release, printed } = earlier;
    return row(
      number(printed, { ...fact, ...earlier }),
      release ? html`<a href="/releases/${release}${to}">${date(published)}</a>` : date(published),
      cell(page.untilDay, date(until), words),
    );
  });
  const current = html`${number(fact.printed, fact)} <span class="fine">${page.nowDay}</span>`;
  return html`<section aria-labelledby="revisions"><h2 id="revisions">${page.revisionsOf}</h2><table class="stacked"><thead><tr><th scope="col">${page.numberWord}</th><th scope="col">${words.published}</th><th scope="col">${page.untilDay}</th></tr></thead><tbody>${rows}${row(current, date(fact.published), html`<td class="none"></td>`)}</tbody></table></section>`;
}

/** Further pages that print the number or a limit of it, those with another number and the reason included. */
export function alsoPrinted(fact: LabelledFact, context: PageContext): Markup | '' {
  const { evidence, words } = fact;
  const rest = sourcePage(fact) ? evidence.slice(1) : evidence;
  if (!rest.length) return '';
  const receipt = { html, fact, words, locale: context.locale };
  const items = rest.map((piece) => {
    const reason = piece.setAside ? html` ${english(html, `(${piece.setAside})`)}` : '';
    return html`<li>${printedBy(receipt, piece)}${reason}</li>`;
  });
  return html`<h3>${words.alsoIn}</h3><ul>${items}</ul>`;
}

/** The same for programs, of the day that the page is pinned to, a permanent address, and the area's other numbers. */
export function links(fact: LabelledFact, place: FactReference, today: string, context: PageContext): Markup {
  const { page, to, texts } = context;
  const { write = String } = factReference;
  const pinned =
    place.day === undefined
      ? html`<li><a href="/facts/${fact.id}@${today}${to}">${fillText(page.pinLink, unbroken(day(today, context.locale)))}</a></li>`
      : '';
  const table = new URLSearchParams({ ...(place.day === undefined ? {} : { asOf: place.day }), ids: place.id });
  const { area, period } = keyLabels(texts, fact);
  const more = fillText(page.moreOf, unbroken([area, period].join(commaOf(texts.words))));
  return html`<aside aria-labelledby="downloads"><h2 id="downloads">${page.downloads}</h2><ul class="plain"><li><a href="/v1/facts/${write(place)}">JSON</a></li><li><a href="/v1/facts.csv?${table}">CSV</a></li>${pinned}<li><a href="${addressOf(`/areas/${fact.area}`, { period: fact.period }, context)}#facts">${more}</a></li></ul><p class="fine"><code dir="ltr">${fact.id}</code></p></aside>`;
}
