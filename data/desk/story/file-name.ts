/** The name of a new release's file: its day, its publisher and its subject. */
import type { RecordedRelease, TradeRecord } from '../../record/schema.ts';

/** `2025-06-19-china-daily-xinjiang-trade`. */
export function releaseName(
  { publisher, published }: Pick<RecordedRelease, 'publisher' | 'published'>,
  area: string | null,
  { vocabulary }: TradeRecord,
): string {
  const label = area === null ? 'page' : (vocabulary.areas[area]?.labels.en ?? area);
  return `${published}-${slug(publisher) || 'page'}-${slug(label) || 'page'}-trade`;
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
