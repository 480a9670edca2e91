import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeskFolder, STORY, STORY_FLAGS, STORY_ID } from './desk.ts';

let place: DeskFolder;
beforeEach(() => {
  place = new DeskFolder();
});
afterEach(() => place.remove());

const brief = (story: string) => place.desk(['brief', place.file('story.txt', story), ...STORY_FLAGS]);

describe('desk brief', () => {
  it('has the file, the paragraphs, the figures, the fields, the codes and an example', () => {
    const { status, stdout } = brief(STORY);
    expect(stdout).toContain(`releases/${STORY_ID}.json`);
    expect(stdout).toContain("1. Viet Nam's foreign trade rose 12.5 percent");
    expect(stdout).toContain('| 2 | 40.1 billion U.S. dollars | 40100000000 | USD | exact |');
    expect(stdout).toContain('- `period`: 2025-05, 2025-01..2025-05 for January to May');
    expect(stdout).toContain('`VN` Viet Nam');
    expect(stdout).toContain('- `repeats`');
    expect(stdout.match(/```json\n(.*?)\n```/gs)?.map((block) => JSON.parse(block.slice(8, -4)))).toHaveLength(2);
    expect(Buffer.byteLength(stdout)).toBeLessThan(30_000);
    expect(status).toBe(0);
  });

  it('gives the entry of a country that the record lacks', () => {
    const { stdout } = brief(STORY.replaceAll('Viet Nam', 'Mongolia'));
    expect(stdout).toContain('names countries that the record lacks (as areas: MN; as partners: none)');
    expect(stdout).toContain('"MN": {');
  });

  it('offers no area that only trades with it, and no code for what is no country', () => {
    const { stdout } = brief(`${STORY}\nExports to Mongolia and the European Union rose 5 percent.`);
    expect(stdout).toContain('(as areas: none; as partners: MN)');
    expect(stdout).toContain('--language en');
  });

  it('says where the story has no figure', () => {
    const none = brief('September 10, 2025\n\nTrade grew, the office said. It gave no number.');
    expect(none).toMatchObject({ status: 1, stderr: expect.stringContaining('No figure was found') });
  });
});
