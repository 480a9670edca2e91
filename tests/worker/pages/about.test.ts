/** `/about`: who runs the deployment, as the data set names them or does not, in each language. */
import { expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { plainText } from '../plain-text.ts';

async function open(path: string): Promise<string> {
  const response = await ask(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}

const headings = (page: string) => [...page.matchAll(/<h2 id="(\w+)">/g)].map(([, id]) => id);

it('says plainly that the data set names nobody and gives no contact, and under which licence it is', async () => {
  const page = await open('/about');
  expect(headings(page)).toEqual(['who', 'chosen', 'concepts', 'errors', 'licence', 'privacy']);
  const text = plainText(page.replace(/<[^>]*>/g, ' '));
  expect(text).toContain('The data set of this site does not name who runs it.');
  expect(text).toContain('No contact is given.');
  expect(text).toContain('This site gives no address to which an error could be reported.');
  expect(page).toContain('href="https://creativecommons.org/publicdomain/zero/1.0/"');
  expect(page).toContain('<a href="/feed.xml">Feed</a> lists the changes;');
});

it.each(['zh', 'ru', 'kk', 'ar', 'fr', 'es'])('says it in %s', async (lang) => {
  const page = await open(`/about?lang=${lang}`);
  expect(page).toContain(`<html lang="${lang}"`);
  expect(headings(page)).toHaveLength(6);
  expect(page).toMatch(/href="https:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0\/"><bdi>[^<]+<\/bdi>/);
  expect(page).not.toContain('a single figure has no licence');
  expect(page).not.toMatch(/\babout[A-Z]\w+|\{\}/);
});
