/** `desk add-area` and `desk add-partner`: take a country into the vocabulary, with its labels in all languages. */
import { parseArgs } from 'node:util';
import { isCurrency } from '../../fact/unit.ts';
import type { Labels, TradeRecord, Vocabulary } from '../../record/schema.ts';
import { unreadUnits } from '../../record/unread-units.ts';
import { readFinished } from '../draft/draft-file.ts';
import { InputError } from '../input.ts';
import { ask, type Command, choose, mayAsk, say, UsageError, wrongIfEmpty } from '../terminal.ts';
import {
  COUNTRY,
  type CountryNames,
  countryNames,
  currencyLabels,
  partnerPhrases,
  usualCurrency,
} from '../vocabulary/country.ts';
import { addTerm, newCharacters } from '../vocabulary/vocabulary-file.ts';

const NAMES = { label: { type: 'string', multiple: true }, 'no-input': { type: 'boolean' } } as const;

const COMMON = `CODE is that of ISO 3166-1, such as MN. Labels are those that this computer's language data has (Intl.DisplayNames); compare them with what
newspapers write. At a terminal the command asks before it writes.

  --label LANG=NAME  another label in a language
  --no-input         never asks`;

const STATUS =
  'Exit status: 0 written, 2 the arguments are wrong, 3 the vocabulary has it, 4 not written, 130 stopped with Ctrl-C.';

export const addArea: Command = {
  summary: 'takes a country whose trade is reported into the vocabulary',
  help: `Usage: npm run desk -- add-area CODE [--currency CODE] [--label LANG=NAME]

Adds a country to areas.json, so that releases can report its trade. A region, a port or a group is written by hand
(data/README.md, Codes). ${COMMON}
  --currency CODE    the currency (ISO 4217) in which its office gives trade; else that of most countries of the record. One that is new
                     is added to units.json

${STATUS}`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { currency: { type: 'string' }, ...NAMES },
    });
    const record = readFinished();
    const { code, names } = countryOf('areas', positionals, values.label, record);
    const currency = await currencyOf(record, values);
    const unit = record.vocabulary.units[currency]
      ? null
      : currencyLabels(currency, record.dataset.languages, record.vocabulary);
    if (mayAsk(values)) await compare(code, names, { currency, ...(unit && { [`${currency} in`]: unit }) });
    if (unit) console.log(addTerm('units', currency, { labels: unit, note: 'ISO 4217' }));
    const { labels, aliases } = names;
    const term = { labels, aliases: unlessEmpty(aliases), kind: 'country', currency, note: 'ISO 3166-1' };
    console.log(addTerm('areas', code, term));
    notes([labels, ...(unit ? [unit] : [])], record.vocabulary);
    for (const line of unit ? unreadUnits({ [currency]: { labels: unit } }, record.dataset.languages) : [])
      console.error(line);
    return 0;
  },
};

export const addPartner: Command = {
  summary: 'takes a country that others trade with into the vocabulary',
  help: `Usage: npm run desk -- add-partner CODE [--label LANG=NAME]

Adds a country to partners.json, so that releases can report trade with it. A group of countries is written by hand (data/README.md,
Codes). ${COMMON}

${STATUS}`,
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: NAMES });
    const record = readFinished();
    const { partners } = record.vocabulary;
    const { code, names } = countryOf('partners', positionals, values.label, record);
    const phrases = partnerPhrases(names.labels, record.vocabulary);
    if (mayAsk(values)) await compare(code, names, { phrases });
    const division = Object.entries(partners).find(([other]) => COUNTRY.test(other))?.[1].division;
    const term = {
      labels: names.labels,
      aliases: unlessEmpty(names.aliases),
      division,
      note: 'ISO 3166-1',
      phrases: unlessEmpty(phrases),
    };
    console.log(addTerm('partners', code, term));
    const used = new Set(Object.values(partners).flatMap((each) => Object.keys(each.phrases ?? {})));
    const lacking = [...used].filter((language) => !phrases[language]);
    if (lacking.length) {
      console.error(
        `Titles in ${lacking.join(', ')} have other forms of the name ("to …", "from …", "with …"): add them as its "phrases", or the titles name it behind a colon.`,
      );
    }
    notes([names.labels], record.vocabulary);
    return 0;
  },
};

/** undefined for an object without fields: JSON leaves it out. */
function unlessEmpty<T extends object>(value: T): T | undefined {
  return Object.keys(value).length ? value : undefined;
}

function countryOf(
  list: 'areas' | 'partners',
  positionals: string[],
  given: string[] = [],
  { vocabulary, dataset: { languages } }: TradeRecord,
): { code: string; names: CountryNames } {
  const command = list === 'areas' ? 'add-area' : 'add-partner';
  const [code = ''] = positionals;
  if (positionals.length !== 1) throw new UsageError(`${command} takes the code of one country.`);
  if (!COUNTRY.test(code))
    throw new UsageError(
      `"${code}" is no code of a country in two capital letters, such as MN. Regions, ports and groups are written by hand.`,
    );
  const known = vocabulary[list][code];
  if (known) throw new InputError(`${list}.json has ${code} already: ${Object.values(known.labels)[0]}.`);
  const names = countryNames(code, languages, vocabulary);
  if (!names) throw new UsageError(`No country has the code ${code} (ISO 3166-1).`);
  const labels: Labels = { ...names.labels };
  for (const flag of given) {
    const [, language = '', label = ''] = /^([A-Za-z-]+)=(.+)$/.exec(flag) ?? [];
    if (!languages.some((each) => each.code === language))
      throw new UsageError(
        `--label ${flag}: write LANG=NAME; the languages are ${languages.map((each) => each.code).join(', ')}.`,
      );
    labels[language] = label;
  }
  const lacking = languages.filter((language) => !labels[language.code]);
  if (lacking.length)
    throw new UsageError(
      `This computer has no name of ${code} in ${lacking.map(({ name }) => name).join(', ')}: give it with --label ${lacking[0]?.code}=NAME.`,
    );
  return { code, names: { ...names, labels } };
}

async function currencyOf(
  { vocabulary, dataset: { languages } }: TradeRecord,
  values: { currency?: string | undefined; 'no-input'?: boolean | undefined },
): Promise<string> {
  const wrong = (text: string) =>
    vocabulary.units[text] || (isCurrency(text) && currencyLabels(text, languages, vocabulary))
      ? undefined
      : `"${text}" is no currency: write a code of ISO 4217, such as USD.`;
  const usual = usualCurrency(vocabulary);
  if (values.currency !== undefined) {
    const problem = wrong(values.currency);
    if (problem) throw new UsageError(`--currency ${problem}`);
    return values.currency;
  }
  if (mayAsk(values)) return await ask('In which currency does its office give trade?', wrong, usual ?? '');
  if (!usual) throw new UsageError('In which currency does its office give trade? Give it with --currency.');
  return usual;
}

/** Shows what will be written; a label can be corrected. */
async function compare(code: string, { labels, aliases }: CountryNames, rest: object): Promise<void> {
  for (;;) {
    const others = Object.entries(aliases).map(([language, names]) => `${language}  also ${names.join(', ')}`);
    say([...linesOf(labels), ...others, ...linesOf(rest)].join('\n'), code);
    const answer = await choose('Are these right?', [
      { value: 'yes', label: 'yes, write them' },
      ...Object.keys(labels).map((language) => ({ value: language, label: `correct the label in ${language}` })),
    ]);
    if (answer === 'yes') return;
    labels[answer] = await ask(answer, wrongIfEmpty, labels[answer]);
  }
}

function linesOf(fields: object, before = ''): string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [`${before}${name}  ${value}`]
      : Array.isArray(value)
        ? [`${before}${name}  ${value.join(', ')}`]
        : linesOf(value as object, `${before}${name} `),
  );
}

/** What is left to do after labels were written. */
function notes(labels: Labels[], vocabulary: Vocabulary): void {
  const characters = newCharacters(
    labels.flatMap((each) => Object.values(each)),
    vocabulary,
  );
  if (characters) console.error(`New characters: ${characters}. Run npm run fonts, so that pictures can show them.`);
}
