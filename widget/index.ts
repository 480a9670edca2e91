/** The script that a page includes: registers `<trade-card>` once, however often it is included, and finds the API beside itself. */
import { TradeCard } from './trade-card.ts';

TradeCard.base = import.meta.url;
if (!customElements.get('trade-card')) customElements.define('trade-card', TradeCard);
