/** Renders the page on a server, where the package has no elements and the markup is sent as it is. */
import { renderToString } from 'react-dom/server';
import 'trade-facts/trade-card';
import { App } from './app.tsx';

export const render = (api: string): string => renderToString(<App api={api} />);
