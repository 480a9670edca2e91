/** MDX, VitePress and Svelte; `tests/e2e/hosts/frameworks.test.ts` has React and Vue. */
import { describeFrameworks } from '../e2e/hosts/framework-pages.ts';

describeFrameworks(
  ['mdx', 'vitepress', 'svelte'],
  [['Svelte', 'svelte', 'app.svelte', 'choice.svelte']],
  [['svelte', '<!--[--><p>Other.</p>']],
);
