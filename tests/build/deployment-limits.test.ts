import { describe, expect, it } from 'vitest';
import { checkDeployment } from '../../worker/build/deployment-limits.ts';

describe('a deployment', () => {
  const files = (count: number, bytes = 1) => Array.from({ length: count }, (_, i) => ({ name: `${i}.json`, bytes }));

  it('says how much it has of what each plan allows', () => {
    const line =
      "20000 files, 100.0% of the free plan's 20000, 20.0% of the paid plan's 100000, the largest a.png of 25.0 MiB, of at most 25";
    expect(checkDeployment([...files(19_999), { name: 'a.png', bytes: 25 * 2 ** 20 }])).toBe(line);
  });

  it('stops the build over the limit of every plan', () => {
    expect(checkDeployment(files(20_001))).toContain("100.0% of the free plan's");
    expect(() => checkDeployment(files(100_001))).toThrow('100001 files');
    expect(() => checkDeployment(files(2, 25 * 2 ** 20 + 1))).toThrow('too large, 0.json of 25.0 MiB, of at most 25');
  });
});
