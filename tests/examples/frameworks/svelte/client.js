import { hydrate, mount } from 'svelte';
import App from './app.svelte';

const target = document.getElementById('root');
(target.hasChildNodes() ? hydrate : mount)(App, { target });
document.body.dataset.ready = '';
