/**
 * The card in its other formats: `/v1/cards/{area}.md` and so on. Part of the table in routes.ts. What writes a format is loaded when it
 * is first asked for.
 */
import type { CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import type { CompactCard, Words } from '../../data/contract/card.ts';
import { pictureName } from '../select/pictures.ts';
import { findCompact, findFull, unknownCard } from './cards.ts';
import { FILE_POLICY, PNG_MEDIA, SVG_MEDIA } from './media.ts';
import * as parameters from './parameters.ts';
import { cardPlace } from './places.ts';
import type { Values } from './query.ts';
import { invalid, optional, withDefault } from './query.ts';
import type { Handler, Question, Route } from './route.ts';
import { route } from './route.ts';

const WHICH = {
  period: optional(parameters.period),
  asOf: optional(parameters.asOf),
  currency: optional(parameters.currency),
  lang: withDefault(parameters.lang, parameters.defaultLang),
};
const DRAWN = { ...WHICH, theme: optional(parameters.theme) };
const WHOLE = {
  ...DRAWN,
  view: withDefault(parameters.view, () => 'compact'),
  fragment: optional(parameters.fragment),
};

type Asked = Values<typeof WHICH> & { area: string };

const text = written(async () => (await import('../formats/text.ts')).cardText);
const markdown = written(async () => (await import('../formats/text.ts')).cardMarkdown);

const html: Handler<Values<typeof WHOLE> & { area: string }> = async (question) => {
  const { values, origin } = question;
  const { theme, fragment } = values;
  const isFull = values.view === 'full' && !fragment;
  const card = await (isFull ? findFull(question) : findCompact(question));
  return async () => {
    const { cardFragment, cardHtml } = await import('../formats/html.ts');
    if (!fragment) return cardHtml(card, origin, theme);
    return cardFragment(card, (await question.catalogue.texts(card.lang)).words, origin);
  };
};

const svg: Handler<Values<typeof DRAWN> & { area: string }> = async (question) => {
  const { values, catalogue, index } = question;
  const card = await findCompact(question);
  return async () => {
    const [{ cardSvg }, { words }] = await Promise.all([import('../formats/svg.ts'), catalogue.texts(card.lang)]);
    return cardSvg(card, words, index.dataset, values.theme);
  };
};

/** A picture that the build drew: of the live card in any language, or of a period in the first one. */
const png: Handler<Pick<Asked, 'area' | 'period' | 'lang'>> = async ({ values, catalogue, index }) => {
  const { area, period, lang } = values;
  const first = parameters.defaultLang(index);
  if (period !== undefined && lang !== first) {
    const detail = `With a period there are pictures in the language "${first}" only; /v1/cards/${area}.svg has them all.`;
    throw invalid('lang', detail, [first]);
  }
  const picture = await catalogue.picture(pictureName({ area, period, lang }));
  return picture ?? unknownCard(catalogue, { area, period });
};

type Writer = (card: CompactCard, phrases: Words, origin: string) => string;

/** Answers with the card as text. Marks and revisions that came later stand on a pinned card too, so it is cached like a live one. */
function written(load: () => Promise<Writer>): Handler<Asked> {
  return async (question: Question<Asked>) => {
    const card = await findCompact(question);
    return async () => {
      const [write, { words }] = await Promise.all([load(), question.catalogue.texts(card.lang)]);
      return write(card, words, question.origin);
    };
  };
}

/** A newest one, and one as it was known on a day, with what is `more` in the query of both. */
function examples(ending: string, more = '') {
  return ({ examples: { area, period, day }, languages }: CatalogueIndex): [string, string] => [
    `/v1/cards/${area}.${ending}${more && `?${more}`}`,
    `/v1/cards/${area}.${ending}?period=${period}&asOf=${day}&lang=${languages.at(-1)?.code}${more && `&${more}`}`,
  ];
}

const SHARED = { pathValues: { area: cardPlace }, tag: 'Cards', answer: null, cache: 'live', statuses: [404] } as const;

export const CARD_FILE_ROUTES: Record<string, Route> = {
  cardText: route({
    ...SHARED,
    path: '/v1/cards/{area}.txt',
    title: 'The card as a cited sentence, in plain text',
    description:
      'The sentence with its source, and in lines of their own the page of the source and that of the figures.',
    parameters: WHICH,
    media: 'text/plain; charset=utf-8',
    examples: examples('txt'),
    handler: text,
  }),
  cardMarkdown: route({
    ...SHARED,
    path: '/v1/cards/{area}.md',
    title: 'The card as a cited sentence, in Markdown',
    parameters: WHICH,
    media: 'text/markdown; charset=utf-8',
    examples: examples('md'),
    handler: markdown,
  }),
  cardHtml: route({
    ...SHARED,
    path: '/v1/cards/{area}.html',
    title: 'The card as one HTML file that loads nothing',
    description:
      'For archives and static sites. With fragment=1 it is the compact card as a fragment of the tags figure, figcaption, p, a, strong, small and del, which a strict CMS keeps.',
    parameters: WHOLE,
    media: 'text/html; charset=utf-8',
    headers: () => ({ 'Content-Security-Policy': FILE_POLICY }),
    examples: (index) => [...examples('html')(index), ...examples('html', 'fragment=1')(index)],
    handler: html,
  }),
  cardSvg: route({
    ...SHARED,
    path: '/v1/cards/{area}.svg',
    title: 'The compact card as a picture',
    description:
      'One SVG file of 480 × 252 that loads nothing, dark where the reader prefers it unless theme says otherwise. Its metadata names the facts that it shows, their source and day. Problems are pictures too, which say what is wrong.',
    parameters: DRAWN,
    media: SVG_MEDIA,
    headers: () => ({ 'Content-Security-Policy': FILE_POLICY }),
    examples: (index) => [...examples('svg')(index), ...examples('svg', 'theme=dark')(index)],
    handler: svg,
  }),
  cardPng: route({
    ...SHARED,
    path: '/v1/cards/{area}.png',
    title: 'The compact card as a picture for previews of links',
    description:
      'A PNG of 1200 × 630, drawn in the build: of the newest card in each language, and of each period in the first language. A chunk iTXt with the keyword Receipt names its facts, their source and day, as the metadata of the SVG does. Problems are pictures too.',
    parameters: { period: WHICH.period, lang: WHICH.lang },
    media: PNG_MEDIA,
    examples: ({ examples: { area, period }, languages }) => [
      `/v1/cards/${area}.png`,
      `/v1/cards/${area}.png?period=${period}`,
      `/v1/cards/${area}.png?lang=${languages.at(-1)?.code}`,
    ],
    handler: png,
  }),
};
