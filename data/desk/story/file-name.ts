/** The name of a new release's file: its day, its publisher and its subject, as the record has named them before. */
import type { RecordedRelease, TradeRecord } from '../../record/schema.ts';

type Page = Pick<RecordedRelease, 'publisher' | 'published' | 'language'>;

/** `2025-06-19-chinagate-xinjiang-trade`. */
export function releaseName(page: Page, area: string | null, record: TradeRecord): string {
  const { releases, vocabulary } = record;
  const label = area === null ? null : (vocabulary.areas[area]?.labels.en ?? area);
  const subject = subjectIn(releases, area) ?? `${slug(label ?? 'page')}-trade`;
  const publisher = publisherIn(record, page) ?? (slug(page.publisher) || 'page');
  return `${page.published}-${publisher}-${subject}`;
}

/** The longest end that names of two publishers with this total trade share: `xinjiang-trade`. */
function subjectIn(releases: RecordedRelease[], area: string | null): string | null {
  const publishers = new Map<string, Set<string>>();
  for (const { id, publisher, observations } of releases) {
    if (observations[0]?.area !== area) continue;
    const parts = id.slice('YYYY-MM-DD-'.length).split('-');
    for (let from = 1; from < parts.length - 1; from++) {
      const end = parts.slice(from).join('-');
      if (end.endsWith('-trade')) publishers.set(end, (publishers.get(end) ?? new Set()).add(publisher));
    }
  }
  const [best] = [...publishers].sort((a, b) => b[1].size - a[1].size || b[0].length - a[0].length);
  return best && best[1].size > 1 ? best[0] : null;
}

/** What stands before the name of an area in the name of the publisher's last release in this language. */
function publisherIn({ releases, vocabulary }: TradeRecord, { publisher, language }: Page): string | null {
  const last = releases.findLast((release) => release.publisher === publisher && release.language === language);
  const parts = last?.id.slice('YYYY-MM-DD-'.length).split('-') ?? [];
  const areas = new Set(Object.values(vocabulary.areas).map(({ labels }) => slug(labels.en ?? '').split('-')[0]));
  const subject = parts.findIndex((part, i) => i > 0 && areas.has(part));
  return subject > 0 ? parts.slice(0, subject).join('-') : null;
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
