/** Projects of frameworks made of the lines that `/docs` shows. */
import type { Page } from 'playwright';
import type { Project } from './framework-bundle.ts';

/** By the framework's id. `page` shows the documentation. The script stands in the page of each. */
export async function documentedProjects(page: Page): Promise<Record<string, Project>> {
  const lines = await documentedLines(page);
  const of = (id: string): string => {
    const text = lines[id];
    if (!text) throw new Error(`the page shows no lines for ${id}`);
    return text;
  };
  return {
    react: { folder: 'react', files: { 'TradeCard.jsx': of('react') } },
    vue: { folder: 'vue', files: { 'TradeFacts.vue': of('vue') } },
  };
}

/** By the framework's id, as a reader would copy them. */
function documentedLines(page: Page): Promise<Record<string, string>> {
  return page
    .locator('[aria-labelledby="frameworks"] details')
    .evaluateAll((all) =>
      Object.fromEntries(all.map((each) => [each.querySelector('p')?.id, each.querySelector('pre code')?.textContent])),
    );
}
