/** The releases that are due, by the release schedules: the next one of each area, and those that are overdue. */
import { html } from 'hono/html';
import type { ExpectedRelease } from '../../../data/catalogue/format/catalogue-files.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { day } from '../../../data/fact/format.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { dayOf, type Markup, namedPeriod, section, withUnbroken } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';

/** `date` is the day on which the record last changed. */
export function dueSection(expected: readonly ExpectedRelease[], date: string, context: PageContext): Markup | '' {
  const missing = expected.filter(({ release }) => release === null);
  if (!missing.length) return '';
  const areas = Map.groupBy(missing, ({ area }) => area);
  const next = [...areas.values()].flatMap((releases) => releases.find(({ due }) => due > date) ?? []);
  const overdue = missing.filter(({ due }) => due <= date);
  return section('due', context.page.expectedOf, [nextList(next, context), overdueList(overdue, date, context)]);
}

function nextList(releases: readonly ExpectedRelease[], context: PageContext): Markup | '' {
  if (!releases.length) return '';
  const { texts, words } = context;
  const items = releases.map(({ area, due, period }) => {
    const text = [fill(words.nextDue, dayOf(due, context)), inBrackets(periodLabel(texts, period), context)];
    return html`<li>${fill(words.item, areaLink(area, context), text)}</li>`;
  });
  return html`<ul class="plain">${items}</ul>`;
}

/** Folded, because it is long. */
function overdueList(releases: readonly ExpectedRelease[], date: string, context: PageContext): Markup | '' {
  if (!releases.length) return '';
  const { page, locale } = context;
  const areas = [...Map.groupBy(releases, ({ area }) => area)].map(([area, ofArea]) => {
    const items = ofArea.map(
      ({ period, due }) =>
        html`<li>${namedPeriod(period, context)}<span class="fine">${inBrackets(day(due, locale), context)}</span></li>`,
    );
    return html`<h3>${areaLink(area, context)}</h3><ul class="areas">${items}</ul>`;
  });
  const note = fill(page.expectedNote, dayOf(date, context));
  return html`<details><summary>${fillText(page.overdueOf, releases.length)}</summary><p class="fine">${note}</p>${areas}</details>`;
}

function areaLink(code: string, { texts, to }: PageContext): Markup {
  return html`<a href="/areas/${code}${to}">${texts.labels.areas[code]}</a>`;
}

/** ` (June 19, 2025)` */
function inBrackets(text: string, { page }: PageContext): Markup {
  const aside = fillText(page.aside, '', text);
  return withUnbroken(aside, aside.trim());
}
