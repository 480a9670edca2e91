/**
 * How areas count their trade (`concept` in areas.json), and the caveats of facts whose areas count differently. It tests the real record.
 */
import { describe, expect, it } from 'vitest';
import { conceptOf } from '../../../data/record/concept.ts';
import { checkReferences } from '../../../data/record/references.ts';
import { recordFacts } from '../../support/texts/record-facts.ts';

const { record, byId, facts } = recordFacts();
const { vocabulary, offices } = record;

describe('how an area is counted', () => {
  it('is inherited from the parent, except for the office and the revisions', () => {
    expect(conceptOf(vocabulary.areas, 'CN-XJ')).toMatchObject({
      office: 'urumqi-customs',
      coverage: 'goods',
      system: 'general',
      valuation: 'fob-cif',
      adjustment: null,
      allocation: null,
    });
    expect(conceptOf(vocabulary.areas, 'CN-JX')).toMatchObject({ office: null, coverage: 'goods' });
    // How China revises its totals says nothing about its regions.
    expect(conceptOf(vocabulary.areas, 'CN').revisions?.en).toMatch(/^The total of a running year is revised later/);
    expect(conceptOf(vocabulary.areas, 'CN-XJ').revisions).toBeNull();
    expect(conceptOf(vocabulary.areas, 'CN-XJ-port-horgos').allocation).toBe('port');
  });

  it('is null if nobody states it', () => {
    expect(conceptOf(vocabulary.areas, 'KG')).toMatchObject({
      coverage: null,
      system: null,
      revisions: null,
      sources: [],
    });
  });

  it('must name a known office', () => {
    const areas = { ...vocabulary.areas, KG: { ...vocabulary.areas.KG, labels: {}, concept: { office: 'nobody' } } };
    expect(checkReferences({ ...vocabulary, areas }, offices, null)).toEqual([
      'data/vocabulary/areas.json, KG.concept.office is nobody, which is not in data/vocabulary/offices.json: correct it, or add the office',
    ]);
  });
});

describe('a caveat of a fact', () => {
  const kindsOf = (id: string) => byId.get(id)?.caveats.map(({ kind }) => kind);

  it('says that the partner country reports the same trade too', () => {
    expect(kindsOf('UZ.trade.value.KZ.total.2024-01..2024-05')).toContain('mirror');
    const { caveats = [] } = byId.get('CN-XJ.trade.value.KZ.total.2023-04') ?? {};
    expect(caveats.find(({ kind }) => kind === 'mirror')?.messages[0]).toEqual({
      message: 'caveatMirrorPart',
      values: { whole: { area: 'CN' } },
    });
    expect(kindsOf('CN.trade.value.world.total.2025')).not.toContain('mirror');
  });

  it("has the partner country's own figure", () => {
    const caveats = byId.get('KZ.trade.value.CN.total.2023')?.caveats ?? [];
    const { partnerFact } = caveats.findLast(({ kind }) => kind === 'mirror') ?? {};
    expect(partnerFact).toMatchObject({ id: 'CN.trade.value-usd.KZ.total.2023', value: 41e9, unit: 'USD' });
  });

  it('says that only one page prints an amount and nothing confirms it', () => {
    // No fact is named, because a second page would remove its caveat.
    const singleSource = facts.filter(({ caveats }) => caveats.some(({ kind }) => kind === 'single-source'));
    expect(singleSource.length).toBeGreaterThan(0);
    for (const { id, measure, basis } of singleSource) expect([id, measure, basis]).toEqual([id, 'value', 'stated']);
    // Exports and imports on the same page add up to the total.
    expect(kindsOf('UZ.trade.value.world.total.2024-01..2024-05')).not.toContain('single-source');
    // June and the first half confirm January to May.
    expect(kindsOf('CN-XJ.trade.value.world.total.2025-01..2025-05')).not.toContain('single-source');
  });
});
