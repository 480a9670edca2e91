/** Which series a figure may be of: those that its area has had and those that its sentence names, the likeliest first. */
import type { Measure } from '../contract/enumerations.ts';
import type { TradeRecord } from '../record/schema.ts';
import { CURRENCY, UNITS_OF } from '../rules/alone.ts';
import type { Figure } from '../text/figures/figure.ts';
import type { NamedStory } from './named.ts';

export interface Series {
  indicator: string;
  measure: Measure;
  partner: string;
  breakdown: string;
}

/** Offered only where the area has had them. */
const SPECIAL: Measure[] = ['growth-usd'];

/** Those with the figure's unit. Names of its sentence come first, then what the area has had most often. */
export function seriesFor(
  figure: Figure,
  area: string,
  period: string,
  named: NamedStory,
  { releases, vocabulary }: TradeRecord,
): Series[] {
  const { currency = 'USD', parent } = vocabulary.areas[area] ?? {};
  const measures = (Object.keys(UNITS_OF) as Measure[]).filter(
    (measure) =>
      UNITS_OF[measure].map((unit) => (unit === CURRENCY ? currency : unit)).includes(figure.unit ?? 'count') &&
      !(measure === 'value-usd' && currency === 'USD') &&
      (parent !== undefined || !['national-share', 'lead'].includes(measure)),
  );
  const sentence = named.sentenceAt(figure) ?? figure;
  const names = {
    indicator: named.codesIn(sentence, 'indicators'),
    partner: named.codesIn(sentence, 'partners').filter((code) => code !== area && code !== parent),
    breakdown: named.codesIn(sentence, 'breakdowns'),
  };
  const had = new Map<string, { series: Series; count: number }>();
  const add = (series: Series, count: number) => {
    const key = Object.values(series).join('.');
    had.set(key, { series, count: (had.get(key)?.count ?? 0) + count });
  };
  for (const { observations } of releases) {
    for (const { area: other, indicator, measure, partner, breakdown } of observations) {
      if (other === area && measures.includes(measure)) add({ indicator, measure, partner, breakdown }, 1);
    }
  }
  const indicators = names.indicator.length ? names.indicator : ['trade'];
  for (const indicator of new Set(indicators)) {
    const only = vocabulary.indicators[indicator]?.partner;
    for (const measure of measures.filter((each) => !SPECIAL.includes(each))) {
      for (const partner of new Set(only ? [only] : ['world', ...names.partner])) {
        for (const breakdown of new Set(['total', ...names.breakdown])) {
          // The whole is no share of itself.
          const isWhole = partner === 'world' && breakdown === 'total';
          if (!(isWhole && measure === 'share')) add({ indicator, measure, partner, breakdown }, 0);
        }
      }
    }
  }
  const score = (series: Series) =>
    named.scoreOf({ ...series, area }, period, figure) +
    (isChange(series.measure) === (figure.direction !== null) ? 1 : 0) -
    (series.measure === 'target' ? 1 : 0);
  const scored = [...had.values()].map((each) => ({ ...each, score: score(each.series) }));
  return scored.sort((a, b) => b.score - a.score || b.count - a.count).map(({ series }) => series);
}

function isChange(measure: Measure): boolean {
  return measure === 'growth' || measure === 'growth-usd';
}
