import { describe, expect, it } from 'vitest';
import { json } from '../support/table.ts';
import { card } from './fixture.ts';
import { held, listenForErrors, network, next, put, putLoaded, text } from './page.ts';

const PATH = '/v1/cards/CN-XJ';

describe('an element', () => {
  it('that is removed asks no longer and says nothing', async () => {
    const errors = listenForErrors();
    const requests = network({ [PATH]: held(json(card)).answer });
    const { element } = put('<trade-card area="CN-XJ"></trade-card>');
    await element.updateComplete;
    const said: string[] = [];
    for (const type of ['trade-card-load', 'trade-card-error']) element.addEventListener(type, () => said.push(type));
    element.remove();

    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true]);
    expect(await errors()).toEqual([]);
    expect(said).toEqual([]);
  });

  it('that is put back asks again', async () => {
    const requests = network({ [PATH]: json(card) });
    const element = await putLoaded('<trade-card area="CN-XJ"></trade-card>');
    const place = element.parentElement as HTMLElement;
    element.remove();
    const outcome = next(place);
    place.append(element);

    expect((await outcome).type).toBe('trade-card-load');
    expect(requests.length).toBe(2);
    expect(text(element, '[part=headline]')).toEqual(['227.67 billion yuan']);
  });
});
