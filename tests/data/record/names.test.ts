/** What publishers, agencies and offices of the record are called in each language. */
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../data/catalogue/format/texts.ts';
import { readRecord } from '../../../data/record/record.ts';
import type { LanguageCode } from '../../support/languages.ts';

const record = readRecord();
const { dataset, releases, offices } = record;

/** A letter of the script in which readers of these languages write. */
const SCRIPTS: Record<LanguageCode, RegExp> = {
  en: /\p{scx=Latin}/u,
  zh: /\p{scx=Han}/u,
  ru: /\p{scx=Cyrillic}/u,
  kk: /\p{scx=Cyrillic}/u,
  ar: /\p{scx=Arabic}/u,
  fr: /\p{scx=Latin}/u,
  es: /\p{scx=Latin}/u,
};
/** Names that are written in Latin letters in Russian and Kazakh, too. */
const LATIN_NAMES = ['CCTV', 'CGTN'];
/** A site without a name of its own is called by its host: `haberler.com`. */
const HOST = /^[\w-]+(\.[\w-]+)*\.[a-z]{2,4}$/i;

const agencies = [...new Set(releases.map(({ agency }) => agency))];
const publishers = [...new Set([...agencies, ...releases.map(({ publisher }) => publisher)])];

describe.each(dataset.languages)('in $name', (language) => {
  const { code } = language;
  const texts = textsIn(language, record);
  const nameOf = (name: string) => texts.agencies[name] ?? name;

  it('each publisher, agency and office has a name, in the script of the language', () => {
    const names = [...publishers.map(nameOf), ...Object.keys(offices).map((office) => texts.offices[office] ?? '')];
    const foreign = names.filter((name) => !SCRIPTS[code as LanguageCode].test(name));
    expect(foreign.filter((name) => !LATIN_NAMES.includes(name) && !HOST.test(name))).toEqual([]);
  });

  it('the name of each agency fits into the foot of a compact card', () => {
    expect(agencies.map(nameOf).filter((name) => name.length > 28)).toEqual([]);
  });
});
