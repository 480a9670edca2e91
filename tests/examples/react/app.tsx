import 'trade-facts/types';
import { useState } from 'react';

export function App({ api }: { api: string }) {
  const [loaded, setLoaded] = useState('');
  // On markup that a server rendered React 19 attaches no listeners for events of custom elements: a ref does it.
  const listen = (card: HTMLElement | null) => {
    const controller = new AbortController();
    card?.addEventListener('trade-card-load', ({ detail }) => setLoaded(detail.card.headline.id), controller);
    return () => controller.abort();
  };
  return (
    <main>
      <p>
        Trade grew by <trade-figure fact="CN-XJ.trade.growth.world.total.2025-01..2025-05">22.9 percent</trade-figure>.
      </p>
      <trade-card area="CN-XJ" period="2025-01..2025-05" api={api} ref={listen}>
        The sentence
      </trade-card>
      <p id="value">{loaded}</p>
    </main>
  );
}
