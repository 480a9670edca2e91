/** Projects of frameworks made of the lines that the page "In frameworks" shows. */
import { build } from 'esbuild';
import markdownIt from 'markdown-it';
import type { Page } from 'playwright';
import type { Project } from './framework-bundle.ts';

interface Documented {
  project: Project;
  /** What the lines add to the head of every page. */
  head: string;
}

/** By the framework's id. `page` shows "In frameworks". */
export async function documentedProjects(page: Page): Promise<Record<string, Documented>> {
  const lines = await documentedLines(page);
  const of = (id: string, file: string): string => {
    const text = lines[id]?.[file];
    if (!text) throw new Error(`the page shows no ${file} for ${id}`);
    return text;
  };
  return {
    react: { project: { folder: 'react', files: { 'TradeCard.jsx': of('react', 'TradeCard.jsx') } }, head: '' },
    mdx: {
      project: {
        folder: 'react',
        files: {
          'TradeCard.jsx': `export { default as TradeCard } from './page.mdx';`,
          'page.mdx': of('mdx', 'page.mdx'),
        },
      },
      head: '',
    },
    vue: {
      project: { folder: 'vue', files: { 'TradeFacts.vue': of('vue', 'TradeFacts.vue') } },
      head: of('vue', 'index.html'),
    },
    // VitePress reads Markdown with its HTML, and has Vue compile what comes of it.
    vitepress: {
      project: {
        folder: 'vue',
        files: {
          'TradeFacts.vue': `<template><div>${markdownIt({ html: true }).render(of('vitepress', 'page.md'))}</div></template>`,
        },
      },
      head: await vitePressHead(of('vitepress', '.vitepress/config.js')),
    },
    svelte: {
      project: { folder: 'svelte', files: { 'TradeCard.svelte': of('svelte', 'TradeCard.svelte') } },
      head: of('svelte', 'src/app.html'),
    },
  };
}

/** The text of each file by the framework's id and the file's name, as a reader would copy it. */
function documentedLines(page: Page): Promise<Record<string, Record<string, string>>> {
  return page.locator('details:has(.file)').evaluateAll((recipes) =>
    Object.fromEntries(
      recipes.map((recipe) => {
        const names = [...recipe.querySelectorAll('.file code')].map(({ textContent }) => textContent);
        const texts = [...recipe.querySelectorAll('pre code')].map(({ textContent }) => textContent);
        return [recipe.querySelector('summary')?.id, Object.fromEntries(names.map((name, i) => [name, texts[i]]))];
      }),
    ),
  );
}

/** What VitePress makes of `head` in its configuration: tags with their attributes. */
async function vitePressHead(config: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: config.replace("import { defineConfig } from 'vitepress';", 'const defineConfig = (config) => config;'),
    },
    write: false,
    format: 'esm',
  });
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`;
  const { default: made } = (await import(/* @vite-ignore */ url)) as {
    default: { head: [tag: string, attributes: Record<string, string>][] };
  };
  return made.head
    .map(([tag, attributes]) => {
      const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
      return `<${tag}${written.join('')}></${tag}>`;
    })
    .join('');
}
