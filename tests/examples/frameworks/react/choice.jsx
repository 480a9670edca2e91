import { useState } from 'react';

/** A card that follows the state, and a listener to its event. */
export function App() {
  const [period, setPeriod] = useState('2024');
  const [shown, setShown] = useState('');
  return (
    <>
      <trade-card
        area="CN-XJ"
        lang="en"
        period={period}
        ontrade-card-load={({ detail }) => setShown(detail.card.period.id)}
      />
      <button type="button" onClick={() => setPeriod('2025')}>
        Next
      </button>
      <output>{shown}</output>
    </>
  );
}
