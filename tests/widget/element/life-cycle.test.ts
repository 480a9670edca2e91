import { describe, expect, it } from 'vitest';
import { json } from '../../support/table.ts';
import { card, fact } from '../fixture.ts';
import { asked, delayed, drawn, listenForErrors, network, opened, put, putLoaded, text } from '../page.ts';

const PATH = '/v1/cards/CN-XJ';

describe('an element', () => {
  it('that is removed asks no longer and says nothing', async () => {
    const errors = listenForErrors();
    const requests = network({ [PATH]: delayed(json(card)).answer });
    const { element } = put('<trade-card area="CN-XJ"></trade-card>');
    await asked(requests);
    const fired: string[] = [];
    for (const type of ['trade-card-load', 'trade-card-error']) element.addEventListener(type, () => fired.push(type));
    element.remove();

    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true]);
    expect(await errors()).toEqual([]);
    expect(fired).toEqual([]);
  });

  it('that is moved to another document keeps its looks, and opens receipts', async () => {
    network({ [PATH]: json(card), [`/v1/facts/${fact.id}`]: json(fact) });
    const element = await putLoaded('<trade-card area="CN-XJ"></trade-card>');
    const frame = document.createElement('iframe');
    element.parentElement?.append(frame);
    const page = frame.contentDocument as Document;
    page.body.append(element);
    await drawn();
    const article = element.shadowRoot?.querySelector('.card') as Element;
    expect(page.defaultView?.getComputedStyle(article).borderTopWidth).toBe('2px');

    element.shadowRoot?.querySelector<HTMLElement>('[part=growth] .cite')?.click();
    const receipt = await opened(element, 'Printed as');
    expect(page.defaultView?.getComputedStyle(receipt).borderTopWidth).toBe('1px');
  });

  it('that stands in a hidden place is hidden, and takes no clicks where its place takes none', async () => {
    network({ [PATH]: json(card) });
    const element = await putLoaded(
      '<div style="visibility:hidden;pointer-events:none"><trade-card area="CN-XJ"></trade-card></div>',
    );
    const { visibility, pointerEvents } = getComputedStyle(element.shadowRoot?.querySelector('.card a') as Element);

    expect([visibility, pointerEvents]).toEqual(['hidden', 'none']);
  });

  it('that is put back has its card, and asks no more', async () => {
    const requests = network({ [PATH]: json(card) });
    const element = await putLoaded('<trade-card area="CN-XJ"></trade-card>');
    const place = element.parentElement as HTMLElement;
    element.remove();
    place.append(element);
    await new Promise((resolve) => requestAnimationFrame(resolve));

    expect(text(element, '[part=headline]')).toEqual(['227.67 billion yuan']);
    expect(requests.length).toBe(1);
  });
});
