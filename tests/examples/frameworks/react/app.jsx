import { TradeCard } from './TradeCard.jsx';

export function App() {
  return (
    <>
      <TradeCard />
      <p>More.</p>
    </>
  );
}
