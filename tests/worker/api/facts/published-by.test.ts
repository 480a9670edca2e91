import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../data/contract/answers.ts';
import { ask, askJson, askProblem } from '../../ask.ts';
import { readCsv } from '../../read-csv.ts';

const QUARTER = 'CN.trade.value.world.total.2023-01..2023-03';
const SERIES = 'area=CN&measure=value&window=ytd-03&from=2023-01&to=2023-12';

describe('publishedBy', () => {
  it('gives in lists, series and tables what could be read on the day, whenever the record found it', async () => {
    const list = await askJson<Answer<'FactList'>>(`/v1/facts?ids=${QUARTER}&publishedBy=2023-05-01`);
    expect(list).toMatchObject({ asOf: null, publishedBy: '2023-05-01', total: 1 });
    expect(list.facts[0]).toMatchObject({ value: 9_890_000_000_000, status: 'current', revisions: [] });
    const series = await askJson<Answer<'Series'>>(`/v1/series?${SERIES}&publishedBy=2023-08-01`);
    expect(series.points.map(({ value, status }) => [value, status])).toEqual([[9_760_000_000_000, 'revised']]);
    for (const path of [`/v1/facts.csv?ids=${QUARTER}`, `/v1/series.csv?${SERIES}`]) {
      const [row] = readCsv(await (await ask(`${path}&publishedBy=2023-05-01`)).text());
      expect([path, row?.value]).toEqual([path, '9890000000000']);
    }
  });

  it('lists no fact whose pages came later', async () => {
    expect(await askJson(`/v1/facts?area=CN&period=2024&publishedBy=2024-12-31&measure=value`)).toMatchObject({
      total: 0,
    });
  });

  it.each(['asOf=2025-06-19', 'updatedAfter=2025-06-19'])('is a 400 with %s', async (other) => {
    const name = other.split('=')[0];
    expect(await askProblem(`/v1/facts?publishedBy=2025-06-19&${other}`, 400)).toMatchObject({
      parameter: 'publishedBy',
      detail: `"publishedBy" goes by the day on which pages were published, "${name}" by the day on which they entered the record.`,
    });
  });
});
