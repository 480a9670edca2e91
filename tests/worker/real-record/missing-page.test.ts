/** A page that is not there keeps the reader's language, and names what is near in it. */
import { describe, expect, it } from 'vitest';
import { ask, withoutJoiners } from '../ask.ts';

describe('a page that is not there', () => {
  it('names the nearest numbers in words, and keeps the language of its reader', async () => {
    const response = await ask('/facts/CN-XJ.trade.value.world.total.2035?lang=zh');
    expect(response.status).toBe(404);
    const markup = withoutJoiners(await response.text());
    expect(markup).toContain(
      '<li><a href="/facts/CN-XJ.trade.value.world.total.2025?lang=zh">新疆，对外贸易，<span class="whole">2025年</span></a></li>',
    );
    expect(markup).toContain('<a class="name" href="/?lang=zh">');
    expect(markup).toContain('<a href="?lang=ru" lang="ru">Русский</a>');
  });

  it.each([
    ['/nothing?lang=ru', 'По адресу <bdi>/nothing</bdi> ничего нет.'],
    ['/areas/XX?lang=ar', 'رمز منطقة غير معروف: «<bdi>XX</bdi>».'],
    ['/releases/none?lang=fr', 'Cette publication n’existe pas.'],
    [
      '/facts/CN-XJ.trade.value.world.total.2035?lang=zh',
      '未知的数字：“<bdi>CN-XJ.trade.value.world.total.2035</bdi>”。',
    ],
    [
      '/facts/CN-XJ.trade.value.world.total.2025?asOf=2025-06-19&lang=es',
      'Ninguna fuente había publicado esta cifra hasta el 19 de junio de 2025; la primera lo hizo el 23 de enero de 2026.',
    ],
  ])('says in the language of its reader what is missing: %s', async (path, text) => {
    const response = await ask(path);
    const markup = withoutJoiners(await response.text());
    expect(response.status).toBe(404);
    expect(markup).toContain(`<p class="fine">${text}</p>`);
    expect(markup).not.toContain('lang="en" dir="ltr"');
  });

  it('says which parameter is wrong', async () => {
    const response = await ask('/?theme=pink&lang=ru&area=CN');
    const markup = withoutJoiners(await response.text());
    expect([response.status, markup.includes('<h1>В адресе ошибка</h1>')]).toEqual([400, true]);
    expect(markup).toContain('<p class="fine">«<bdi>pink</bdi>» не может быть значением <bdi>theme</bdi>.</p>');
  });

  it('leads nowhere else in its other languages, whatever its path is', async () => {
    const markup = await (await ask('//evil.example/x?lang=ru&period=2024')).text();
    expect(markup).toContain('<a href="?lang=zh&amp;period=2024" lang="zh">中文</a>');
    expect(markup).not.toContain('href="//');
  });

  it('does not repeat a query that is too long for a page', async () => {
    const markup = await (await ask(`/x?lang=ru&utm=${'a'.repeat(5000)}`)).text();
    expect(markup).toContain('<a href="?lang=zh" lang="zh">中文</a>');
    expect(markup).not.toContain('aaaa');
  });
});
