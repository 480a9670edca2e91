/** Which words of a file cite a fact (`widget/package/cli/text-of-file.ts`). */
import { expect, it } from 'vitest';
import { fileText } from '../../../widget/package/cli/text-of-file.ts';

const FACT = '/facts/VN.trade.growth.world.total.2025';

it('ends the words of a link that is not closed at the next one', () => {
  const { cited } = fileText(`<p><a href="${FACT}">12.5 percent <a href="/other">and 3 percent</a></p>`, 'page.html');
  expect(cited.map(({ words }) => words)).toEqual(['12.5 percent']);
});

it('reads no part of a file twice where links are not closed', () => {
  const time = (page: string) => {
    const source = page.repeat(Math.ceil(400_000 / page.length));
    const start = process.cpuUsage();
    fileText(source, 'page.html');
    return process.cpuUsage(start).user;
  };
  const [open, closed] = [`${'<a href=x>'.repeat(190)}x</a>\n`, '<a href=x>x</a>'.repeat(127)];
  const ratio = () => time(open) / time(closed);
  expect(Math.min(ratio(), ratio(), ratio())).toBeLessThan(3);
});
