import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageOf } from '../../../../data/desk/preview/preview-page.ts';
import { NASTY } from '../../../support/nasty.ts';
import { DESK, DeskFolder, root } from '../desk.ts';

let place: DeskFolder;
beforeEach(() => {
  place = new DeskFolder();
});
afterEach(() => place.remove());

describe('desk preview', () => {
  it('refuses a port that is taken or none, before it builds anything', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    for (const each of [port, 99_999]) {
      const preview = ['preview', '2025-07-10-example-customs-vietnam-trade', '--port', String(each)];
      const { status, stderr } = place.run(DESK, preview);
      expect(stderr).toContain(`--port ${each}: another program listens there, or it is not allowed.`);
      expect(stderr).not.toContain('Building');
      expect(status).toBe(2);
    }
    server.close();
  });

  it('says why a release does not build', () => {
    // In another release, so that both builds fail at their first step.
    place.desk([
      'correct',
      '2025-06-10-example-customs-vietnam-trade',
      '1',
      '--reason',
      'x',
      '--printed',
      '1 U.S. dollars',
    ]);
    const { status, stderr } = place.run(DESK, ['preview', '2025-07-10-example-customs-vietnam-trade', '--no-input']);
    expect(status).toBe(1);
    expect(stderr).toContain('Problems in the record');
  });

  it('escapes what it puts into the page', () => {
    for (const text of Object.values(NASTY)) {
      const html = pageOf({
        title: text,
        shown: [{ area: text, period: text }],
        before: null,
        after: 'http://a.example',
      });
      expect(html.match(/<script/g)).toHaveLength(1);
      expect(html).not.toMatch(/<img|<svg/);
    }
  });

  it('leaves nothing behind where Ctrl-C comes while it builds', async () => {
    const temporary = join(place.folder, 'tmp');
    mkdirSync(temporary);
    const env = { ...process.env, DATA_FOLDER: place.data, TMPDIR: temporary };
    const child = spawn(process.execPath, [DESK, 'preview', '2025-07-10-example-customs-vietnam-trade'], {
      cwd: root,
      env,
    });
    await new Promise<void>((resolve) => {
      child.stderr.on('data', (text) => String(text).includes('Building') && resolve());
    });
    // The tools that build keep caches of their own there too.
    const ofPreview = () => readdirSync(temporary).filter((name) => name.startsWith('desk-preview-'));
    await expect.poll(ofPreview, { timeout: 20_000 }).toHaveLength(1);
    child.kill('SIGINT');
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, ofPreview()]).toEqual([130, []]);
  });

  it('asks for the card of a series by its dimensions', () => {
    const card = { area: 'VN', indicator: 'exports', partner: 'world', breakdown: 'total', period: '2025-04' };
    const html = pageOf({ title: 'x', shown: [card], before: null, after: 'http://a.example' });
    expect(html).toContain('<h2>VN.exports.world.total 2025-04</h2>');
    expect(html).toContain(
      '<trade-card area="VN" indicator="exports" partner="world" breakdown="total" period="2025-04" view="compact" api="http://a.example">',
    );
  });

  it('refuses a port that is no number', () => {
    const run = place.run(DESK, [
      'preview',
      '2025-06-11-example-nachrichten-vietnam-trade',
      '--no-input',
      '--port',
      'x',
    ]);
    expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining('--port x: write a number.') });
  });
});
