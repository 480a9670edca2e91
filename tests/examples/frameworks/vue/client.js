import { createApp, createSSRApp } from 'vue';
import App from './app.vue';

const root = document.getElementById('root');
(root.hasChildNodes() ? createSSRApp(App) : createApp(App)).mount(root);
document.body.dataset.ready = '';
