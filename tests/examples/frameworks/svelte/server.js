import { render as renderComponent } from 'svelte/server';
import App from './app.svelte';

export function render() {
  return renderComponent(App).body;
}
