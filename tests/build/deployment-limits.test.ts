import { describe, expect, it } from 'vitest';
import { checkDeployment } from '../../worker/build/deployment-limits.ts';

describe('a deployment', () => {
  const files = (count: number, bytes = 1) => Array.from({ length: count }, (_, i) => ({ name: `${i}.json`, bytes }));

  it('says how much of what it may have it has', () => {
    const line = '20000 files of at most 20000, the largest a.png of 25.0 MiB, of at most 25';
    expect(checkDeployment([...files(19_999), { name: 'a.png', bytes: 25 * 2 ** 20 }])).toBe(line);
  });

  it('stops the build over a limit', () => {
    expect(() => checkDeployment(files(20_001))).toThrow('20001 files of at most 20000');
    expect(() => checkDeployment(files(2, 25 * 2 ** 20 + 1))).toThrow('too large, 0.json of 25.0 MiB, of at most 25');
  });
});
