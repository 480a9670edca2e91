import { describe, expect, it } from 'vitest';
import { LruMap } from '../../../worker/http/lru.ts';

describe('a map of bounded size', () => {
  it('gives a file back as the same object', () => {
    const memory = new LruMap<unknown>(10);
    const content = { a: 1 };
    memory.set('a', content, 5);
    expect(memory.get('a')).toBe(content);
    expect(memory.get('b')).toBeUndefined();
  });

  it('drops the file that was not used for the longest time, not the oldest', () => {
    const memory = new LruMap<unknown>(10);
    for (const name of ['a', 'b']) memory.set(name, name, 5);
    memory.get('a');
    memory.set('c', 'c', 5);
    expect(['a', 'b', 'c'].map((name) => memory.get(name))).toEqual(['a', undefined, 'c']);
  });

  it('drops as many as the new file needs, and never keeps more than its capacity', () => {
    const memory = new LruMap<unknown>(10);
    for (const name of ['a', 'b', 'c']) memory.set(name, name, 3);
    memory.set('d', 'd', 7);
    expect(['a', 'b', 'c', 'd'].map((name) => memory.get(name))).toEqual([undefined, undefined, 'c', 'd']);
  });

  it('does not keep a file that is larger than its capacity, and keeps the others', () => {
    const memory = new LruMap<unknown>(10);
    memory.set('a', 'a', 10);
    memory.set('b', 'b', 11);
    expect(['a', 'b'].map((name) => memory.get(name))).toEqual(['a', undefined]);
  });

  it('counts a file that is set again once', () => {
    const memory = new LruMap<unknown>(10);
    for (const content of [1, 2, 3]) memory.set('a', content, 5);
    memory.set('b', 'b', 5);
    expect(['a', 'b'].map((name) => memory.get(name))).toEqual([3, 'b']);
  });
});
