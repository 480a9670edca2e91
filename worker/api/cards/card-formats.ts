/** The handlers of the card's other formats. */
import type { CompactCard, Words } from '../../../data/contract/card.ts';
import { servedElement } from '../../formats/element-fragment.ts';
import { mailCell } from '../../formats/mail-cell.ts';
import { cardMarkdown, cardText } from '../../formats/plain-text.ts';
import { cardHtml } from '../../formats/static-html.ts';
import { themeOf } from '../../formats/static-view.ts';
import { cardSvg } from '../../formats/svg.ts';
import { isOther, pictureName } from '../../select/picture-names.ts';
import type { CARD_SERIES, DRAWN, WHICH, WHOLE } from '../route/few-parameters.ts';
import * as parameters from '../route/parameters.ts';
import { notFound } from '../route/path-values.ts';
import { invalid, type Values } from '../route/query.ts';
import type { Handler } from '../route/route.ts';
import { findCard, unknownCard } from './cards.ts';

export const text = written(cardText);
export const markdown = written(cardMarkdown);

export const html: Handler<Values<typeof WHOLE> & { area: string }> = async (request) => {
  const { values, catalogue, origin } = request;
  const { theme, fragment, view, style } = values;
  const card = await findCard(request, fragment === '1' ? 'compact' : view);
  return async () => {
    if (!fragment) return cardHtml(card, origin, themeOf(theme));
    if (fragment === 'element') {
      const { words } = await catalogue.texts(card.lang);
      const { period, asOf, currency } = values;
      const options = { period, asOf, currency, theme: themeOf(theme), origin, style };
      return `${await servedElement(card, words, options)}\n`;
    }
    return mailCell(card, (await catalogue.texts(card.lang)).words, origin);
  };
};

export const svg: Handler<Values<typeof DRAWN> & { area: string }> = async (request) => {
  const { values, catalogue, index } = request;
  const card = await findCard(request, 'compact');
  return async () => cardSvg(card, (await catalogue.texts(card.lang)).words, index.dataset, themeOf(values.theme));
};

/** A picture that the build drew: of the live card of all trade in any language, or in the first one of a period or of another series. */
export const png: Handler<CardPicture> = async ({ values, catalogue, index }) => {
  const { area, period, lang } = values;
  const first = parameters.defaultLang(index);
  const instead = `/v1/cards/${area}.svg has them all.`;
  if (lang !== first && isOther(values)) {
    const detail = `Pictures of this series are in the language "${first}" only; ${instead}`;
    throw notFound(detail, 'lang', [first]);
  }
  if (period !== undefined && isOther(values)) {
    throw notFound(`Of this series the newest period alone has a picture; ${instead}`, 'period', 'no period');
  }
  if (period !== undefined && lang !== first) {
    const detail = `With a period there are pictures in the language "${first}" only; ${instead}`;
    throw invalid('lang', detail, [first]);
  }
  const picture = await catalogue.picture(pictureName(values));
  return picture ?? unknownCard(catalogue, values);
};

type CardValues = Values<typeof WHICH> & { area: string };
type CardPicture = Pick<CardValues, 'area' | 'period' | 'lang' | keyof typeof CARD_SERIES>;

/** Answers with the card as text. Marks and revisions that came later stand on a pinned card too, so it is cached like a live one. */
function written(write: (card: CompactCard, words: Words, origin: string) => string): Handler<CardValues> {
  return async (request) => {
    const card = await findCard(request, 'compact');
    return async () => write(card, (await request.catalogue.texts(card.lang)).words, request.origin);
  };
}
