/**
 * `/check`: looks up the figures of a text in the reader's browser. The page has the form, the messages, and how often the check is right; the
 * script check.js (widget/check) does the work.
 */
import { html, raw } from 'hono/html';
import { wordsNamed } from '../../../data/card/words.ts';
import { QUALIFIERS } from '../../../data/contract/enumerations.ts';
import { day, type Locale, plain, wordSpace } from '../../../data/fact/format.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { isNamed } from '../../../data/fact/unit.ts';
import type { CheckRates } from '../../../data/record/check-rates.ts';
import { CHECK_WORDS } from '../../../widget/check/check-words.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { scriptJson } from '../site/head.ts';
import type { Markup } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import type { PageContext, PageWords } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';

export const checkPage = translatedPage({ handler: showCheck });

/** The words that write numbers: phrases such as "over {}" by qualifier; `from` has the comma of the language, and `item` its colon. */
const NUMBER_WORDS = [...QUALIFIERS, 'from', 'item'] as const;

async function showCheck({ catalogue }: RouteRequest<unknown>, context: PageContext): Promise<Page> {
  const rates = await catalogue.checkRates();
  const { page, texts, language, locale } = context;
  const { contact } = catalogue.index.about;
  const { code, direction, writing, periods } = language;
  const units = Object.keys(texts.labels.units).filter(isNamed);
  const setting = {
    language: { code, direction, writing, periods },
    // A copy without a contact address cannot take sources.
    words: {
      ...Object.fromEntries(CHECK_WORDS.map((name) => [name, page[name]])),
      ...(contact ? {} : { checkSend: '' }),
    },
    numbers: wordsNamed(texts, NUMBER_WORDS, units),
    agencies: texts.agencies,
  };
  return {
    title: page.checkPage,
    description: page.checkIntro,
    script: 'check.js',
    main: html`<h1>${page.checkPage}</h1>
<p class="intro-line">${[page.checkIntro, page.checkFoundMeans, notFoundText(rates, page, locale)].join(wordSpace(locale))}</p>
<p class="fine">${page.checkPrivate}${wordSpace(locale)}${page.checkLanguages}</p>
<noscript><p class="missing">${page.checkNoScript}</p></noscript>
<form id="check" class="check" hidden>
<label for="check-text">${page.checkText}</label>
<textarea id="check-text" name="text" rows="8" dir="auto" required></textarea>
<div class="ask"><label>${page.checkDay} <input type="date" name="day" aria-describedby="check-day"></label><button>${page.checkButton}</button></div>
<p class="fine" id="check-day">${page.checkDayNote}</p>
</form>
<p role="status" id="check-status"></p>
<div id="check-result"></div>
${rates && measuredRates(rates, page, locale)}
<script type="application/json" id="check-setting">${raw(scriptJson(setting))}</script>`,
  };
}

/** Folded: how often the check finds right, changed and missing figures, and how that was measured. */
function measuredRates(rates: CheckRates, page: PageWords, locale: Locale): Markup {
  const lines = rateLines(rates, page, locale).map((line) => html`<li>${line}</li>`);
  return html`<details class="fine"><summary>${page.checkMeasured}</summary><ul>${lines}</ul><p>${measurementText(rates, page, locale)}</p></details>`;
}

/** Says that a figure that is not found may be right: `in our test, 49 of 1,000 correct figures were not found`. */
export function notFoundText(rates: CheckRates | null, page: PageWords, locale: Locale): string {
  if (!rates) return page.checkNotWrong;
  const { total, found, several } = rates.right;
  const missed = total - found - several;
  return fillText(page.checkNotWrongOf, countText(missed, locale), countText(total, locale));
}

/** One line each for right figures, altered figures, and figures that the record lacks. */
export function rateLines({ right, altered, swapped, lacking }: CheckRates, page: PageWords, locale: Locale): string[] {
  const line = (message: string, ...counts: number[]) =>
    fillText(message, ...counts.map((count) => countText(count, locale)));
  return [
    line(page.checkRatesRight, right.total, right.found, right.several),
    line(page.checkRatesAltered, altered.total, altered.found, altered.several, swapped.total, swapped.found),
    line(page.checkRatesLacking, lacking.total, lacking.found, lacking.several),
  ];
}

/** When and with how many texts the rates were measured. */
export function measurementText({ measured, stories }: CheckRates, page: PageWords, locale: Locale): string {
  return fillText(page.checkMeasuredHow, day(measured, locale), countText(stories, locale));
}

function countText(count: number, locale: Locale): string {
  return plain({ value: count, digits: 0 }, locale);
}
