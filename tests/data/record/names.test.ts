/** The names of publishers, agencies and offices in each language. */
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../data/catalogue/format/texts.ts';
import { labelProblem } from '../../../data/record/agency-labels.ts';
import { readRecord } from '../../../data/record/record.ts';

const record = readRecord();
const { dataset, releases, offices } = record;
const agencies = [...new Set(releases.map(({ agency }) => agency))];
const publishers = [...new Set(releases.map(({ publisher }) => publisher))];

describe.each(dataset.languages)('in $name', (language) => {
  const { code } = language;
  const texts = textsIn(language, record);

  it('each publisher and agency has a name in the script of the language, and agencies have short ones', () => {
    const problems = [
      ...publishers.map((name) => labelProblem(texts.agencies[name] ?? name, code, false)),
      ...agencies.map((name) => labelProblem(texts.agencies[name] ?? name, code, true)),
    ];
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
  });

  it('each office has a name in the script of the language', () => {
    const problems = Object.keys(offices).map((office) => labelProblem(texts.offices[office] ?? '', code, false));
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
  });
});

it.each([
  ['新华社', 'zh', true, null],
  ['CGTN', 'zh', true, null],
  ['haberler.com', 'ar', true, null],
  ['Xinhua', 'zh', true, '"Xinhua" is not in the script of the language zh'],
  [
    'An agency with a very long name',
    'en',
    true,
    '"An agency with a very long name" has 31 characters, and a card has room for 28: shorten it',
  ],
  ['A publisher with a very long name', 'en', false, null],
])('%s in the language %s, agency %s: %s', (label, language, isAgency, problem) => {
  expect(labelProblem(label, language, isAgency)).toBe(problem);
});
