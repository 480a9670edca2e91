/** Which words of a file cite a fact (`widget/package/cli/text-of-file.ts`). */
import { expect, it } from 'vitest';
import { fileText } from '../../../widget/package/cli/text-of-file.ts';

const FACT = '/facts/VN.trade.growth.world.total.2025';

it('ends the words of a link that is not closed at the next one', () => {
  const { cited } = fileText(`<p><a href="${FACT}">12.5 percent <a href="/other">and 3 percent</a></p>`, 'page.html');
  expect(cited.map(({ words }) => words)).toEqual(['12.5 percent']);
});
