/** React and Vue; `tests/examples/frameworks.test.ts` has the others. */
import { expect, it } from 'vitest';
import { describeFrameworks } from './framework-pages.ts';

const setting = describeFrameworks(
  ['react', 'vue'],
  [
    ['React', 'react', 'app.jsx', 'choice.jsx'],
    ['Vue', 'vue', 'app.vue', 'choice.vue'],
  ],
  [
    ['react', '<p>Other.</p>'],
    ['vue', '<p>Other.</p>'],
  ],
);

it('the page shows no lines but those that tests build', () => {
  expect(setting.documented).toEqual(['react', 'mdx', 'vue', 'vitepress', 'svelte']);
  expect(setting.named).toEqual(['React, Next.js', 'MDX', 'Vue', 'VitePress', 'Svelte']);
});
