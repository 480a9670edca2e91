/**
 * Bundles a page of React or Vue with its own compiler, in development mode, because frameworks print warnings only there.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Loader, type Plugin } from 'esbuild';
import { compileScript, compileTemplate, parse, type SFCTemplateCompileOptions } from 'vue/compiler-sfc';

export interface Project {
  /** A folder in `tests/examples/frameworks/`. */
  folder: string;
  /** Text by file name. These files are added to the folder's, or replace them. */
  files: Record<string, string>;
  /** Vue only: tags with this prefix are custom elements. By default none are. */
  customElements?: string;
}

type Target = 'client' | 'server';

const examples = join(import.meta.dirname, '../../examples');

/** The script of the page, which begins at `client.jsx` or `client.js`. */
export async function clientScript(project: Project): Promise<string> {
  const { outputFiles } = await build({
    ...options(project, 'client'),
    write: false,
    format: 'esm',
    platform: 'browser',
    conditions: ['browser', 'development'],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
  });
  return outputFiles?.[0]?.text ?? '';
}

/** The markup that the page's `server.jsx` or `server.js` renders in Node. */
export async function serverMarkup(project: Project): Promise<string> {
  // Under node_modules, so that its packages are found and the test runner leaves it as it is.
  const cache = join(examples, 'node_modules/.cache/frameworks');
  await mkdir(cache, { recursive: true });
  const { outputFiles } = await build({
    ...options(project, 'server'),
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  const path = join(cache, `${crypto.randomUUID()}.mjs`);
  await writeFile(path, outputFiles?.[0]?.contents ?? '');
  const { render } = (await import(pathToFileURL(path).href)) as { render(): string | Promise<string> };
  return render();
}

function options(project: Project, target: Target): BuildOptions {
  return {
    stdin: { contents: `export * from './${target}';`, resolveDir: examples },
    bundle: true,
    jsx: 'automatic',
    jsxDev: target === 'client',
    logLevel: 'silent',
    plugins: [sources(project, target)],
  };
}

/** Finds the files of the project, and compiles those that only a framework understands. */
function sources(project: Project, target: Target): Plugin {
  const folder = join(examples, 'frameworks', project.folder);
  const find = async (name: string) =>
    project.files[name] ?? (await readFile(join(folder, name), 'utf8').catch(() => null));
  return {
    name: 'sources',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\// }, async ({ path, importer, namespace }) => {
        if (importer !== '<stdin>' && namespace !== 'source') return null;
        for (const name of [path.slice(2), `${path.slice(2)}.jsx`, `${path.slice(2)}.js`]) {
          if ((await find(name)) !== null) return { path: name, namespace: 'source' };
        }
        return { errors: [{ text: `there is no ${path}` }] };
      });
      onLoad({ filter: /./, namespace: 'source' }, async ({ path }) => {
        const text = (await find(path)) ?? '';
        const isVue = extname(path) === '.vue';
        return {
          contents: isVue ? compileVue(path, text, target === 'server', project.customElements) : text,
          loader: (extname(path) === '.jsx' ? 'jsx' : 'js') as Loader,
          resolveDir: examples,
        };
      });
    },
  };
}

function compileVue(filename: string, text: string, ssr: boolean, customElements?: string): string {
  const compilerOptions = customElements ? { isCustomElement: (tag: string) => tag.startsWith(customElements) } : {};
  const { descriptor, errors } = parse(text, { filename, templateParseOptions: compilerOptions });
  const id = filename.replace(/\W/g, '-');
  const templateOptions: Partial<SFCTemplateCompileOptions> = {
    ssr,
    ssrCssVars: [],
    compilerOptions,
  };
  if (errors.length) throw errors[0];
  if (descriptor.scriptSetup) return compileScript(descriptor, { id, inlineTemplate: true, templateOptions }).content;
  const source = descriptor.template?.content ?? '';
  const template = compileTemplate({ ...templateOptions, source, filename, id });
  if (template.errors.length) throw template.errors[0];
  const name = ssr ? 'ssrRender' : 'render';
  return `${template.code}\nexport default { ${name} };`;
}
