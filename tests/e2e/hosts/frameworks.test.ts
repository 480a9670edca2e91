/** React and Vue; `tests/examples/frameworks.test.ts` has the others. */
import { describe, expect, it } from 'vitest';
import { clientScript } from '../../support/hosts/framework-bundle.ts';
import { visit } from '../visit.ts';
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

describe('as the notes say,', () => {
  it("React stops at the HTML snippet's style", async () => {
    const files = {
      'TradeCard.jsx': `export const TradeCard = () => <trade-card style="display:block">A sentence.</trade-card>`,
    };
    const { faults } = await visit(
      setting.harness,
      setting.serve({ client: await clientScript({ folder: 'react', files }) }),
    );
    await expect.poll(() => faults.join()).toContain('The `style` prop expects a mapping');
  });

  it('Vue takes an element without v-pre for a component', async () => {
    const files = { 'TradeFacts.vue': '<template><trade-card>A sentence.</trade-card></template>' };
    const client = await clientScript({ folder: 'vue', files });
    const { warnings } = await visit(setting.harness, setting.serve({ client }));
    await expect.poll(() => warnings.join()).toContain('Failed to resolve component: trade-card');
  });
});
