/**
 * The card as markup, for both renderers: the browser passes lit's `html`, the Worker passes `hono/html`. So the element and
 * the pages cannot drift apart. Pure: text and quoted attributes only, `''` for nothing, no events and no `style`.
 */

import type { Card, CardFact, CardShare } from '../../data/contract/card.ts';
import type { Locale } from '../../data/fact/format.ts';
import { amount, day, gap, numberOf, percent, plain } from '../../data/fact/format.ts';
import { publishers } from '../../data/fact/publishers.ts';
import { isAmount } from '../../data/fact/unit.ts';

export type Html = (strings: TemplateStringsArray, ...values: unknown[]) => unknown;

export interface ViewOptions {
  /** BCP 47 tag for `Intl`; its language is the card's. */
  locale: string;
  /** Origin of the API, for links; empty where the page is on it. */
  api: string;
  /** `os` where the page has no `color-scheme` and the system's is followed; else empty. */
  scheme: 'os' | '';
  /** 1 to 6 makes the title a heading; empty leaves the page's outline alone. */
  level: string;
}

export function view(html: Html, card: Card, { locale: tag, api, scheme, level }: ViewOptions): unknown {
  const { words, lang } = card;
  const locale: Locale = { tag, writing: card.writing };

  /** The number and unit in words, with its qualifier: `about 31.73 billion US dollars`. */
  const say = (fact: CardFact): string => {
    const { unit, qualifier } = fact;
    const text =
      unit === 'percent'
        ? percent(fact, locale)
        : isAmount(unit)
          ? [...amount(fact, locale), words[unit]].filter(Boolean).join(gap(locale))
          : plain(fact, locale);
    return fill(words[qualifier], text).join('');
  };

  /** A number that leads to its receipt: a link to the fact, which the element opens in place. */
  const cite = (fact: CardFact, text: unknown = say(fact)): unknown =>
    html`<a class="cite ${fact.basis} ${fact.qualifier} ${fact.status}" part="number" href="${api}/v1/facts/${fact.id}${card.pin}?lang=${lang}">${text}</a>`;

  /** Growth with its direction as a shape, a sign and, for listeners, a word. */
  const change = (fact: CardFact): unknown => {
    const value = numberOf(fact);
    const size = percent({ ...fact, value: Math.abs(value) }, locale);
    const [arrow, spoken] = value > 0 ? ['▲', words.up] : value < 0 ? ['▼', words.down] : [];
    return html`${cite(fact, html`<span aria-hidden="true"><span class="arrow">${arrow}</span>${fill(words[fact.qualifier], percent(fact, locale, true))}</span><span class="sr">${fill(spoken, fill(words[fact.qualifier], size).join(''))}</span>`)} <span class="on" aria-hidden="true">${words.onYear}</span>`;
  };

  /** What the area is compared with. */
  const parent = card.parent?.label;

  /** How far the area's growth is above the parent's, or below it. */
  const behind = (fact: CardFact): unknown => {
    const value = numberOf(fact);
    return fill(words[value < 0 ? 'lag' : 'lead'], parent, cite(fact, say({ ...fact, value: Math.abs(value) })));
  };

  const headline = (fact: CardFact): unknown => {
    const [digits, scale] = amount(fact, locale);
    const number = html`<span class="digits ${fact.status}">${digits}</span>${gap(locale)}<span class="scale">${scale}${gap(locale)}${words[fact.unit]}</span>`;
    return cite(fact, fill(words[fact.qualifier], number));
  };

  const bar = ({ label, share, growth, parentShare }: CardShare): unknown =>
    html`<div class="share"><span>${label}</span> <b>${cite(share)}</b><svg aria-hidden="true"><rect class="track" width="100%" height="100%"></rect><rect width="${numberOf(share)}%" height="100%"></rect></svg>${growth ? html`<div class="small">${change(growth)}</div>` : ''}${parentShare ? html`<div class="small">${fill(words.national, parent, cite(parentShare))}</div>` : ''}</div>`;

  /** A scale word without its ending: `milliard` and `milliards` are one. */
  const stem = (scale: string): string => scale.slice(0, 6);
  const highest = Math.max(...card.trend.map(({ fact }) => fact.value ?? 0));
  const [, unit] = amount(card.headline, locale);
  const column = ({ year, fact }: Card['trend'][number], i: number): unknown => {
    const height = ((fact.value ?? 0) / highest) * 100;
    const [digits, scale] = amount({ ...fact, digits: fact.digits && Math.min(fact.digits, 4) }, locale);
    const skipped = i && Number(year) - Number(card.trend[i - 1]?.year) > 1;
    return html`<div class="column ${skipped ? 'skip' : ''}">${cite(fact, stem(scale) === stem(unit) ? digits : `${digits} ${scale}`)}<svg class="${fact.basis}" viewBox="0 0 1 100" preserveAspectRatio="none" aria-hidden="true"><rect y="${100 - height}" width="1" height="${height}"></rect></svg>${year}</div>`;
  };

  const note = (text: unknown): unknown => (text ? html`<div class="note">${text}</div>` : '');
  const { growth, other, lead, month, count, top, source } = card;
  const beside = card.parent?.growth;
  const title = `${card.area.label} · ${card.indicator.label}`;
  // What changes the headline is said at the headline: a reader takes the large number and not the small print.
  const revised = card.revised && fill(words.revised, day(card.revised, locale)).join('');
  const { status } = card.headline;
  const mark = status === 'superseded' ? revised : doubt(status, words);
  const state = [
    words[card.headline.basis],
    fill(words[card.mode], card.asOf && day(card.asOf, locale)).join(''),
    !mark && revised,
    card.newer && fill(words.newer, card.newer.label).join(''),
  ];

  return html`<article class="card ${scheme}" part="card" lang="${lang}" dir="${card.dir}" aria-label="${title}, ${card.period.label}"><div class="head"><div class="title" part="title">${level ? html`<span role="heading" aria-level="${level}">${title}</span>` : title}</div><div class="note" part="period">${card.period.label}</div></div><div class="body"><div><div class="value ${mark ? 'marked' : ''}" part="headline">${mark ? html`<b>${mark}</b> ` : ''}${headline(card.headline)}</div>${
    growth ? html`<div class="growth" part="growth">${change(growth)}</div>` : ''
  }${note(other && cite(other))}${note(lead && behind(lead))}${note(
    beside && fill(words.nation, parent, cite(beside, fill(words[beside.qualifier], percent(beside, locale, true)))),
  )}${card.exceeds.map(({ period, fact }) => note(cite(fact, fill(words.exceeds, period.label))))}</div>${
    month
      ? html`<div class="box month" part="month"><span>${month.period.label}</span> <b>${cite(month.value)}</b> ${month.growth ? html`<span class="small">${change(month.growth)}</span>` : ''}</div>`
      : ''
  }${
    card.trend.length
      ? html`<div class="box" part="trend"><div class="label">${fill(words.trend, unit + gap(locale) + words[card.trend.at(-1)?.fact.unit ?? ''])}</div><div class="columns">${card.trend.map(column)}</div></div>`
      : ''
  }${
    card.shares.length
      ? html`<div class="box" part="shares"><div class="label">${words.shares}</div>${card.shares.map(bar)}</div>`
      : ''
  }${
    count || top
      ? html`<div class="box" part="partners">${note(count && fill(words.count, cite(count)))}${note(
          top &&
            fill(
              top.ranked ? words.top : words.unranked,
              String(top.upTo),
              top.partners.map(({ label, fact }) => cite(fact, label)).reduce((all, one) => fill(words.list, all, one)),
            ),
        )}</div>`
      : ''
  }</div><div class="foot" part="source"><div>${fill(words.from, html`<a href="${source.url}"><bdi>${publishers(source).join(' · ')}</bdi></a>`, html`<bdi>${day(source.published, locale)}</bdi>`)}${
    source.others ? ['\u00a0· ', fill(words.others, String(source.others))] : ''
  }</div><div class="small">${state.filter(Boolean).join('\u00a0· ')}\u00a0·\u00a0<a href="${api}${card.self}">JSON</a></div></div></article>`;
}

/** What is said of a number in doubt: disputed, corrected, withdrawn. Of the other statuses only `revised` has a word, for its day. */
export function doubt(status: string, words: Card['words']): string {
  return (status !== 'revised' && words[status]) || '';
}

/** Puts the values where the word has its `{}`, in order: pieces for a template, or for `join`. */
export function fill(word = '{}', ...values: unknown[]): unknown[] {
  return word.split('{}').flatMap((text, i) => (i ? [values[i - 1], text] : [text]));
}
