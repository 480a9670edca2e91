/** Banner and footer of a page: words, names of facts and days in one language. */
import { titleOfFact } from '../../../data/catalogue/format/names.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { day } from '../../../data/fact/format.ts';
import { periodIn } from '../../../data/fact/id.ts';
import { commaOf } from '../../../data/fact/title.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { withUnbroken } from './markup.ts';
import type { SiteFrame } from './page.ts';
import { knownLang, pageWords } from './page-context.ts';

/** In a language of the data set; without `lang` for English prose. */
export async function siteFrame(catalogue: Catalogue, lang?: string): Promise<SiteFrame> {
  const texts = await catalogue.texts(knownLang(catalogue.index, lang));
  const { code, direction, writing } = texts.language;
  return {
    words: pageWords(texts),
    lang: code,
    dir: direction,
    nameOf: (id) => withUnbroken(titleOfFact(texts, id, commaOf(texts.words)), periodLabel(texts, periodIn(id))),
    dayName: (date) => day(date, { tag: code, writing }),
  };
}
