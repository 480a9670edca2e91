import { hydrateRoot } from 'react-dom/client';
import { define } from 'trade-facts/trade-card/element';
import { App } from './app.tsx';

const api = new URLSearchParams(location.search).get('api') ?? '';
// The elements are in the page already: they are defined when it is known which API they ask.
define(api);
hydrateRoot(document.querySelector('#root') as Element, <App api={api} />, {
  onRecoverableError(error) {
    document.title = `not hydrated: ${error}`;
  },
});
