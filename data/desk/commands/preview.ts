/** `desk preview`: the cards of a release before and after it, as a page shows them. */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isTotalTrade, type Key } from '../../fact/id.ts';
import { type Draft, nameOf, readDraft, releaseId, releasePath, undecided } from '../draft/draft-file.ts';
import { InputError } from '../input.ts';
import { buildBoth, startWorker } from '../preview/preview-build.ts';
import { nameOfCard, parametersOf, refuseTakenPort, type Shown, servePage } from '../preview/preview-page.ts';
import { type Command, mayAsk, UsageError } from '../terminal.ts';

export const preview: Command = {
  summary: 'shows the card before and after a release',
  help: `Usage: npm run desk -- preview <release> [--port N] [--json]

Builds the site twice into a temporary folder, without the release and with it, serves both, and prints the address of a page that shows
the cards side by side. At a terminal it serves until Ctrl-C; else it asks both for the cards, prints them and ends.

  --port N    the port of the page (any that is free)
  --json      { address, cards } instead of lines
  --no-input  asks for the cards, prints them and ends

Exit status: 0 shown, 130 ended with Ctrl-C, 1 the release does not build or has no card, 2 the arguments are wrong, 3 the release can't be read.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { port: { type: 'string', default: '0' }, json: { type: 'boolean' }, 'no-input': { type: 'boolean' } },
    });
    const [name] = positionals;
    if (positionals.length !== 1 || !name) throw new UsageError('preview takes one release.');
    if (!/^\d{1,5}$/.test(values.port)) throw new UsageError(`--port ${values.port}: write a number.`);
    const path = releasePath(name);
    const draft = readDraft(path);
    const open = undecided(path, draft);
    if (open) {
      console.error(open);
      return 1;
    }
    const shown = shownIn(draft);
    if (!shown.length) throw new InputError(`${nameOf(path)} states no number that a card shows.`);
    await refuseTakenPort(Number(values.port));
    // Until there is something to close, Ctrl-C ends with what is done at the exit: the builds and their folder go.
    const stop = () => process.exit(130);
    process.once('SIGINT', stop);
    console.error('Building the site without the release and with it …');
    const built = await buildBoth(releaseId(path));
    if (!built) return 1;
    const { folder, hasBefore } = built;
    const servers = await Promise.all(
      (hasBefore ? ['after', 'before'] : ['after']).map((side) => startWorker(folder, side)),
    );
    const [after = '', before = null] = servers.map(({ origin }) => origin);
    const page = await servePage(Number(values.port), { title: releaseId(path), shown, before, after });
    const close = async () => {
      await Promise.all([page.close(), ...servers.map((server) => server.close())]);
      rmSync(folder, { recursive: true, force: true });
    };
    try {
      const cards = await Promise.all(shown.map((card) => sentences(card, before, after)));
      if (values.json) console.log(JSON.stringify({ address: page.address, cards }, null, 2));
      else {
        console.log(page.address);
        for (const card of cards)
          console.log(`${nameOfCard(card)}: ${card.before ?? 'no card'} -> ${card.after ?? 'no card'}`);
      }
      process.off('SIGINT', stop);
      if (mayAsk(values)) {
        console.error('Open the address in a browser. Ctrl-C ends.');
        await new Promise((resolve) => process.once('SIGINT', resolve));
        console.error('Removing both builds …');
      }
      return cards.every(({ after: sentence }) => sentence !== null) ? 0 : 1;
    } finally {
      await close();
    }
  },
};

/** More cards than these make no preview. */
const MOST = 6;

/**
 * The newest card of each area of which the release states the total trade, and those of its periods. Where it states none, the cards of
 * its first series with an amount, or else of its first.
 */
function shownIn({ observations }: Draft): Shown[] {
  const stated = observations.filter(({ value }) => value !== null);
  const totals = stated.filter((each) => isTotalTrade(each as never));
  const areas = [...new Set(totals.map(({ area }) => area ?? ''))];
  const cards = areas.flatMap((area) => {
    const periods = new Set(totals.filter((each) => each.area === area).map(({ period }) => period));
    return [...[...periods].map((period) => ({ area, period })), { area, period: null }];
  });
  const [first] = [...stated].sort((a, b) => Number(b.measure === 'value') - Number(a.measure === 'value'));
  if (!cards.length && first) {
    const { area, indicator, partner, breakdown, period } = first as Key;
    const series = { area, indicator, partner, breakdown };
    return [
      { ...series, period },
      { ...series, period: null },
    ];
  }
  return cards.slice(0, MOST);
}

/** What the cards say in a sentence; null where there is no card. */
async function sentences(card: Shown, before: string | null, after: string) {
  const ask = async (origin: string | null): Promise<string | null> => {
    if (origin === null) return null;
    const response = await fetch(`${origin}/v1/cards/${card.area}.txt?${new URLSearchParams(parametersOf(card))}`);
    return response.ok ? ((await response.text()).trim().split('\n')[0] ?? null) : null;
  };
  return { ...card, before: await ask(before), after: await ask(after) };
}
