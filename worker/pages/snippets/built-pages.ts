/**
 * How pages that are built or rendered on a server get the card with their HTML: the lines that ask for the element with its card in
 * declarative shadow DOM. The page "In frameworks" shows them.
 */
import type { Framework } from './framework-snippets.ts';

/** The code of the area in a template of JavaScript. */
const IN_TEMPLATE = `\${area}`;

/** `origin` is that of the API; `area` is that of the example. */
export function builtPages(origin: string, area: string): Framework[] {
  const address = (code: string) => `${origin}/v1/cards/${code}.html?fragment=element`;
  return [
    {
      id: 'eleventy',
      name: 'Eleventy',
      files: [
        { name: 'eleventy.config.js', text: eleventy(address(IN_TEMPLATE)) },
        { name: 'page.liquid', text: `{% tradeCard "${area}" %}` },
      ],
      notes: ['`eleventy-fetch` keeps what it fetched for a day, and goes on with it where the API cannot be reached.'],
    },
    {
      id: 'astro-built',
      name: 'Astro, with the card in its HTML',
      files: [{ name: 'src/components/TradeCard.astro', text: astro(address(IN_TEMPLATE), area) }],
      notes: ['Astro asks when the site is built; a page with `prerender = false` asks for each reader.'],
    },
    {
      id: 'hugo',
      name: 'Hugo',
      files: [
        { name: 'layouts/shortcodes/trade-card.html', text: hugo(address('%s')) },
        { name: 'content/page.md', text: `{{< trade-card ${area} >}}` },
      ],
      notes: [
        '`try` needs Hugo 0.141 or newer. Without it a request that fails stops the build; with it the page is built without the card.',
        'Hugo keeps what it fetched in its cache; `hugo --ignoreCache` asks again.',
      ],
    },
    {
      id: 'rails',
      name: 'Rails',
      files: [
        { name: 'app/helpers/trade_card_helper.rb', text: rails(address('#{area}')) },
        { name: 'app/views/page.html.erb', text: `<%= trade_card "${area}" %>` },
      ],
      notes: [
        'Where the API answers with an error the helper writes nothing, and `skip_nil` has the next request ask again.',
        '`html_safe` trusts the answer: ask over HTTPS, and for areas of your own choice alone.',
      ],
    },
    {
      id: 'html-rewriter',
      name: 'HTMLRewriter (Cloudflare Workers)',
      files: [{ name: 'src/index.js', text: rewriter(address(IN_TEMPLATE)) }],
      notes: ['It fills the snippets of any site. Where the API does not answer, the sentence of the page stays.'],
    },
  ];
}

function eleventy(address: string): string {
  return `import Fetch from '@11ty/eleventy-fetch';

export default function (config) {
  config.addAsyncShortcode('tradeCard', (area) =>
    Fetch(\`${address}\`, { type: 'text', duration: '1d' }),
  );
}`;
}

function astro(address: string, area: string): string {
  return `---
const { area = '${area}' } = Astro.props;
const response = await fetch(\`${address}\`);
const card = response.ok ? await response.text() : '';
---
<Fragment set:html={card} />`;
}

function hugo(address: string): string {
  return `{{ with try (resources.GetRemote (printf "${address}" (.Get 0))) }}
  {{ with .Err }}{{ warnf "%s" . }}{{ else with .Value }}{{ .Content | safeHTML }}{{ end }}
{{ end }}`;
}

function rails(address: string): string {
  return `module TradeCardHelper
  def trade_card(area)
    card = Rails.cache.fetch("trade-card/#{area}", expires_in: 5.minutes, skip_nil: true) do
      response = Net::HTTP.get_response(URI("${address}"))
      response.body.force_encoding("UTF-8") if response.is_a?(Net::HTTPSuccess)
    end
    card&.html_safe
  end
end`;
}

function rewriter(address: string): string {
  return `export default {
  async fetch(request) {
    return new HTMLRewriter()
      .on('trade-card[area]', {
        async element(element) {
          const area = element.getAttribute('area');
          const card = await fetch(\`${address}\`);
          if (card.ok) element.replace(await card.text(), { html: true });
        },
      })
      .transform(await fetch(request));
  },
};`;
}
