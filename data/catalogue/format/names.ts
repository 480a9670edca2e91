/** Names that pages, feeds and tools write: of facts, and of areas as they are looked for. What other answers read has none of this. */
import { type Key, parseFactId } from '../../fact/id.ts';
import { factTitle } from '../../fact/title.ts';
import { keyLabels, type Texts } from './texts.ts';

/** What the fact with this id is called; `comma` is that of the language. */
export function titleOfFact(texts: Texts, id: string, comma?: string): string {
  const key = parseFactId(id) as Key;
  return factTitle(key, keyLabels(texts, key), comma);
}

/** A name as it is looked for: in small letters and without accents. The script of the pages (site.js) writes what is typed alike. */
export function findable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
