/** The parts of a number's page: receipt, derivation, caveats, revisions, other pages, links. Rows are those of the card's receipt. */
import { html } from 'hono/html';
import { titleOfFact } from '../../../data/catalogue/format/names.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { WRITTEN_CAVEATS } from '../../../data/contract/enumerations.ts';
import type { Caveat, Fact } from '../../../data/contract/fact.ts';
import { isEarlierPrint } from '../../../data/fact/caveats.ts';
import { sourcePage, withParagraph } from '../../../data/fact/evidence.ts';
import { periodIn } from '../../../data/fact/id.ts';
import { boundsText, factText, fill, numberText } from '../../../data/fact/number-text.ts';
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
import {
  addressOf,
  cell,
  dayOf,
  inARow,
  keeping,
  type Markup,
  namedPeriod,
  rowList,
  statusMark,
  unbroken,
  withAmount,
} from '../site/markup.ts';
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
        html`<a href="/facts/${growth.id}${pin}${to}">${factText(growth, context.words, locale)}</a>${statusMark(growth.status, context)}`,
    ],
    [words.retrieved, retrieved && dayOf(retrieved, context)],
  ]);
}

/** A mark of its evidence, or of what it was derived from, with day and reason; of a number that pages contradict, what they print. */
export function marks(fact: LabelledFact, context: PageContext): Markup | '' {
  const { words } = fact;
  const mark = markOf(fact);
  const reasons = mark
    ? [fill(context.page.aside, english(html, withoutStop(mark.reason)), dayOf(mark.date, context))]
    : contradictions(fact).map((caveat) => html`${textOf(caveat, fact)}${pageOf(caveat, fact, context)}`);
  const name = words[mark?.status ?? 'disputed'];
  return html`${reasons.map((reason) => html`<p class="mark">${fill(words.item, html`<b class="doubt">${name}</b>`, reason)}</p>`)}${mark ? inEnglish(context) : ''}`;
}

/** Tells readers of other languages why reasons are in English. */
export function inEnglish({ lang, page }: PageContext): Markup | '' {
  return lang === 'en' ? '' : html`<p class="fine">${page.inEnglish}</p>`;
}

function markOf({ evidence, derivation }: LabelledFact) {
  return evidence.find((piece) => piece.mark)?.mark ?? derivation?.mark;
}

function contradictions({ caveats }: LabelledFact): Caveat[] {
  return caveats.filter(({ kind }) => kind === 'contradiction');
}

/** The formula and the numbers that went into it, each leading to its own page; `doubtful` are those that pages contradict. */
export function derivation(
  { derivation }: LabelledFact,
  doubtful: readonly string[],
  context: PageContext,
): Markup | '' {
  if (!derivation) return '';
  const { page, words, texts, to, pin, language } = context;
  const sum = termsOf(derivation).map(({ before, input, after }) => {
    // A negative number begins with a mark of the other direction, by which a number of its own would go.
    const number = html`<bdi dir="${language.direction}">${withAmount(factText(input, context.words, context.locale))}</bdi>`;
    return html`${before}${input.label ? fill(page.aside, number, keeping(input.label, periodLabel(texts, periodIn(input.id)))) : number}${after}`;
  });
  const rows = derivation.inputs.map((input) => {
    const source = fill(
      words.detail,
      html`<a href="${input.url}">${names(html, input)}</a>`,
      dayOf(input.published, context),
    );
    return html`<tr><th scope="row"><a href="/facts/${input.id}${pin}${to}">${keeping(titleOfFact(texts, input.id, commaOf(words)), periodLabel(texts, periodIn(input.id)))}</a>${doubtful.includes(input.id) ? statusMark('disputed', context) : ''}</th>${cell(words.printed, html`<bdi>${input.printed}</bdi>`, words)}${cell(words.source, source, words)}</tr>`;
  });
  return html`<p><b>${sum}</b></p>
<table class="stacked"><thead><tr><th scope="col">${page.figureWord}</th><th scope="col">${words.printed}</th><th scope="col">${words.source}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** Reasons for care, each with its explanation and the page that it is about, but for those that stand at the head of the page. */
export function caveats(fact: LabelledFact, context: PageContext): Markup | '' {
  const { page, words } = context;
  const above = markOf(fact) ? [] : contradictions(fact);
  const caveats = fact.caveats.filter((caveat) => caveat.kind !== 'mark' && !above.includes(caveat));
  if (!caveats.length) return '';
  const isWritten = caveats.some(({ kind }) => WRITTEN_CAVEATS.includes(kind));
  const items = caveats.map(
    (caveat) =>
      html`<li>${reason(html, { ...caveat, text: textOf(caveat, fact) }, words)}${pageOf(caveat, fact, context)}</li>`,
  );
  return html`<section aria-labelledby="caveats"><h2 id="caveats">${page.caveatsOf}</h2><ul>${items}</ul>${isWritten ? inEnglish(context) : ''}</section>`;
}

function pageOf({ release }: Caveat, { evidence }: LabelledFact, context: PageContext): Markup | '' {
  if (release === undefined) return '';
  const piece = evidence.find((piece) => piece.release === release);
  const name = piece
    ? fill(context.words.detail, names(html, piece), dayOf(piece.published, context))
    : html`<bdi>${release}</bdi>`;
  return html` (<a href="/releases/${release}${context.to}">${name}</a>)`;
}

/** Its explanation, in which tokens that pages print in the other direction, such as `$9.1 billion` in Arabic, keep their own. */
function textOf({ text }: Caveat, { dir, evidence }: LabelledFact): string {
  const isOther = (printed: string) => (dir === 'rtl' ? /\p{L}/u : /\p{Script=Arabic}/u).test(printed);
  const tokens = new Set(evidence.map(({ printed }) => printed).filter(isOther));
  return unbroken([...tokens].reduce((all, token) => all.replaceAll(token, `\u2068${token}\u2069`), text));
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
      ? html`<li><a href="/facts/${fact.id}@${today}${to}">${fill(page.pinLink, dayOf(today, context))}</a></li>`
      : '';
  const table = new URLSearchParams({ ...(place.day === undefined ? {} : { asOf: place.day }), ids: place.id });
  const area = texts.labels.areas[fact.area] ?? fact.area;
  const more = fill(page.moreOf, inARow([area, namedPeriod(fact.period, context)], texts.words));
  return html`<aside aria-labelledby="downloads"><h2 id="downloads">${page.downloads}</h2><ul class="plain"><li><a href="/v1/facts/${write(place)}">JSON</a></li><li><a href="/v1/facts.csv?${table}">CSV</a></li>${pinned}<li><a href="${addressOf(`/areas/${fact.area}`, { period: fact.period }, context)}#facts">${more}</a></li></ul><p class="fine"><code dir="ltr">${fact.id}</code></p></aside>`;
}
