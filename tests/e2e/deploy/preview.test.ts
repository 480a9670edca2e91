/** `desk preview` with what `npm run bundle` built of the small record, for both sides; `preview.nightly.test.ts` builds them. */
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DESK, DeskFolder } from '../../data/desk/desk.ts';

const ID = '2025-07-10-example-customs-vietnam-trade';
/** In the place of npm: notes which releases are built, and puts the same build in both places. */
const NPM = `#!/bin/sh
test "$*" = 'run --silent build' || exit 1
ls "$DATA_FOLDER/releases" > "$TMPDIR/$(basename "$(dirname "$OUT_FOLDER")").txt"
cp -r dist/record/assets dist/main "$OUT_FOLDER"
`;

let place: DeskFolder;
beforeEach(() => {
  place = new DeskFolder();
});
afterEach(() => place.remove());

it('desk preview leaves the release out of one build, asks both for the cards, and leaves nothing behind', () => {
  const bin = join(place.folder, 'bin');
  mkdirSync(bin);
  chmodSync(place.file('bin/npm', NPM), 0o755);
  const env = { TMPDIR: place.folder, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const { status, stdout, stderr } = place.run(DESK, ['preview', ID, '--no-input', '--json'], { env });

  expect(stderr).toBe('Building the site without the release and with it …');
  const { address, cards } = JSON.parse(stdout);
  expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
  const number = expect.stringContaining('432,03');
  expect(cards).toEqual([
    { area: 'VN', period: '2025-01..2025-06', before: number, after: number },
    { area: 'VN', period: null, before: number, after: number },
  ]);
  expect(status).toBe(0);
  const releases = (side: string) =>
    readFileSync(join(place.folder, `${side}.txt`), 'utf8')
      .trim()
      .split('\n');
  expect(releases('before')).toEqual(releases('after').filter((name) => name !== `${ID}.json`));
  expect(releases('after')).toContain(`${ID}.json`);
  expect(readdirSync(place.folder).filter((name) => name.startsWith('desk-preview-'))).toEqual([]);
});
