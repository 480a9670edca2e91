import { useEffect } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app.jsx';

function Page() {
  useEffect(() => {
    document.body.dataset.ready = '';
  });
  return <App />;
}

const root = document.getElementById('root');
if (root.hasChildNodes()) hydrateRoot(root, <Page />);
else createRoot(root).render(<Page />);
