/** A page that is not there keeps the reader's language, and names what is near in it. */
import { describe, expect, it } from 'vitest';
import { ask } from '../ask.ts';

describe('a page that is not there', () => {
  it('names the nearest numbers in words, and keeps the language of its reader', async () => {
    const response = await ask('/facts/CN-XJ.trade.value.world.total.2035?lang=zh');
    expect(response.status).toBe(404);
    const markup = await response.text();
    expect(markup).toContain(
      '<li><a href="/facts/CN-XJ.trade.value.world.total.2025?lang=zh">新疆，对外贸易，2025年</a></li>',
    );
    expect(markup).toContain('<a class="name" href="/?lang=zh">');
    expect(markup).toContain('<a href="?lang=ru" hreflang="ru" lang="ru">Русский</a>');
  });

  it('leads nowhere else in its other languages, whatever its path is', async () => {
    const markup = await (await ask('//evil.example/x?lang=ru&period=2024')).text();
    expect(markup).toContain('<a href="?lang=zh&amp;period=2024" hreflang="zh" lang="zh">中文</a>');
    expect(markup).not.toContain('href="//');
  });

  it('does not repeat a query that is too long for a page', async () => {
    const markup = await (await ask(`/x?lang=ru&utm=${'a'.repeat(5000)}`)).text();
    expect(markup).toContain('<a href="?lang=zh" hreflang="zh" lang="zh">中文</a>');
    expect(markup).not.toContain('aaaa');
  });
});
