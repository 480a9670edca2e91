/** One polite request for a page where a release is expected, and whether it names the period. */
import { type Period, parsePeriod } from '../fact/period.ts';
import { periodName } from '../fact/period-name.ts';
import { textOfHtml } from '../markup/html-text.ts';
import { periodGrammarOf } from '../text/grammars/all-mentions.ts';
import { mayMean, periodReader } from '../text/periods/periods.ts';
import { languageOf } from '../text/story/detect-language.ts';
import { storyOf } from '../text/story/story.ts';

/** By which robots.txt knows the program. */
const AGENT = 'trade-facts-desk';
const WAIT = 20_000;

/** A sentence for the editor. It asks for robots.txt first, and for nothing that this forbids; `today` is a day, YYYY-MM-DD. */
export async function look(address: string, period: string, today: string): Promise<string> {
  try {
    const { origin, pathname, search } = new URL(address);
    const robots = await request(`${origin}/robots.txt`);
    // RFC 9309, 2.3.1.3 and 2.3.1.4: without the file all is allowed; where it can't be had, nothing is.
    if (robots.status >= 500 || (robots.ok && !mayFetch(await robots.text(), pathname + search)))
      return 'robots.txt forbids programs to look: open it yourself.';
    const page = await request(address);
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

function request(address: string): Promise<Response> {
  return fetch(address, { headers: { 'user-agent': `${AGENT}/1.0` }, signal: AbortSignal.timeout(WAIT) });
}

interface Group {
  agents: string[];
  rules: { allows: boolean; path: string }[];
}

/** Whether robots.txt lets us read the path (RFC 9309, 2.2): the longest rule of our group decides, and allows where two are as long. */
function mayFetch(robots: string, path: string): boolean {
  const groups: Group[] = [];
  let wasAgent = false;
  for (const line of robots.split(/\r?\n|\r/)) {
    const [, key = '', value = ''] = /^\s*(user-agent|allow|disallow)\s*:\s*([^\s#]*)/i.exec(line) ?? [];
    const isAgent = /^user-agent$/i.test(key);
    // A rule ends the agents of a group, also one without a path.
    if (isAgent && !wasAgent) groups.push({ agents: [], rules: [] });
    if (isAgent) groups.at(-1)?.agents.push(value.toLowerCase());
    // Of a pattern what stands before its first sign counts: more is forbidden than it says, and no less.
    else if (value && !(/^allow$/i.test(key) && /[*$]/.test(value)))
      groups.at(-1)?.rules.push({ allows: /^allow$/i.test(key), path: value.replace(/[*$].*/, '') });
    if (key) wasAgent = isAgent;
  }
  const of = (agent: string) => groups.filter(({ agents }) => agents.includes(agent));
  const own = of(AGENT);
  const [rule] = (own.length ? own : of('*'))
    .flatMap(({ rules }) => rules)
    .filter((each) => path.startsWith(each.path))
    .sort((a, b) => b.path.length - a.path.length || Number(b.allows) - Number(a.allows));
  return rule?.allows ?? true;
}
