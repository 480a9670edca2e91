/** One polite request for a page where a release is expected, and whether it names the period. */
import { type Period, parsePeriod } from '../fact/period.ts';
import { periodName } from '../fact/period-name.ts';
import { textOfHtml } from '../markup/html-text.ts';
import { periodGrammarOf } from '../text/grammars/all-mentions.ts';
import { mayMean, periodReader } from '../text/periods/periods.ts';
import { languageOf } from '../text/story/detect-language.ts';
import { storyOf } from '../text/story/story.ts';

const AGENT = 'trade-facts-desk/1.0';
const WAIT = 20_000;

/** A sentence for the editor. The address is one that a person wrote into the schedule; `today` is a day, YYYY-MM-DD. */
export async function look(address: string, period: string, today: string): Promise<string> {
  try {
    const page = await fetch(address, { headers: { 'user-agent': AGENT }, signal: AbortSignal.timeout(WAIT) });
    if (!page.ok) return `it answers ${page.status}: correct "look" in the schedule if it has moved.`;
    const { text } = textOfHtml(await page.text());
    const language = languageOf(text);
    const name = periodName(period, { code: 'en' });
    const { periods } = periodReader(text, storyOf(text), language)(today);
    const isNew = periods.some((named) => named.year !== null && mayMean(named, parsePeriod(period) as Period));
    if (isNew) return `new: it names ${name}.`;
    const isRead = periodGrammarOf(language)?.isPartial === false;
    return isRead
      ? `unchanged: it does not name ${name}.`
      : 'it is there; not all periods are read in its language: open it yourself.';
  } catch (error) {
    return `it can't be read (${(error as Error).message}).`;
  }
}
