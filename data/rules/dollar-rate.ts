import { factId } from '../fact/id.ts';
import { parsePeriod } from '../fact/period.ts';
import type { Finding, Place, Rule } from './rule.ts';
import { groupBy } from './rule.ts';

/** Yuan per dollar: what conversions since 2011 have implied, with room. */
const PLAUSIBLE = [6.0, 7.4] as const;

/** Editors take the rate of a day or an average; for periods that end alike they differ by less than this. */
const TOLERANCE = 0.02;

interface Rate {
  place: Place;
  yuan: Place;
  rate: number;
  /** The period's last month: rates move with the time that is converted. */
  end: string;
}

/** Dollar values are conversions by editors. A page's yuan over its dollars is a plausible rate, and near that of other pages. */
export const dollarRate: Rule = {
  name: 'dollar-rate',
  check({ places }) {
    const rates = places.flatMap(({ release, observation }): Rate[] => {
      if (observation.measure !== 'value-usd' || !observation.value) return [];
      const id = factId({ ...observation, measure: 'value' });
      const yuan = release.observations.find((one) => factId(one) === id);
      if (!yuan?.value) return [];
      const period = parsePeriod(observation.period);
      const end = `${period?.year}-${period?.to}`;
      return [
        {
          place: { release, observation },
          yuan: { release, observation: yuan },
          rate: yuan.value / observation.value,
          end,
        },
      ];
    });
    return [...groupBy(rates, ({ end }) => end).values()].flatMap((alike) =>
      alike.flatMap((one) => compare(one, alike)),
    );
  },
};

function compare({ place, yuan, rate }: Rate, alike: Rate[]): Finding[] {
  const said = `implies ${rate.toFixed(3)} yuan per dollar`;
  if (rate < PLAUSIBLE[0] || rate > PLAUSIBLE[1]) {
    return [{ places: [place, yuan], message: `${said}, which no page of these years does: copy both again` }];
  }
  const others = alike.filter(
    (one) => one.place !== place && !one.place.observation.waivers?.some((waiver) => waiver.rule === 'dollar-rate'),
  );
  if (!others.length || others.some((one) => Math.abs(rate - one.rate) <= TOLERANCE * one.rate)) return [];
  const implied = others.map((one) => one.rate.toFixed(3)).join(', ');
  const message = `${said}, where other pages of the time imply ${implied}: copy both again, or waive with the reason`;
  return [{ places: [place, yuan], message }];
}
