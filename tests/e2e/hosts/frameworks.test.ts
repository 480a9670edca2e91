/** Pages of React and Vue, built with the lines of `/docs`. */
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

it('`/docs` shows lines only for frameworks that are tested here', () => {
  expect(setting.documented).toEqual(['react', 'vue']);
  expect(setting.named).toEqual(['React, Next.js', 'Vue']);
});
