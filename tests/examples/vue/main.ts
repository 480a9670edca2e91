import { setApi } from 'trade-facts/trade-card';
import { createApp } from 'vue';

const api = new URLSearchParams(location.search).get('api') ?? '';
setApi(api);

const app = createApp({
  data: () => ({ period: '2025-01..2025-05', loaded: '' }),
  methods: {
    note({ detail }: CustomEvent<{ card: { headline: { id: string } } }>) {
      this.loaded = detail.card.headline.id;
    },
  },
  template: `<p>Trade grew by <trade-figure fact="CN-XJ.trade.growth.world.total.2025-01..2025-05">22.9 percent</trade-figure>.</p>
    <trade-card area="CN-XJ" :period="period" @trade-card-load="note">The sentence</trade-card>
    <p id="value">{{ loaded }}</p>`,
});
app.config.compilerOptions.isCustomElement = (tag: string) => tag.startsWith('trade-');
app.mount('#root');
