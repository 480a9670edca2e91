/** The answers of the API by name. In the package this file is replaced by types that are made of the same schemas and need no library. */
import type { Answer } from '../../data/contract/answers.ts';

export type Area = Answer<'Area'>;
export type AreaList = Answer<'AreaList'>;
export type CompactCard = Answer<'CompactCard'>;
export type FactAnswer = Answer<'FactAnswer'>;
export type FactList = Answer<'FactList'>;
export type FullCard = Answer<'FullCard'>;
export type Problem = Answer<'Problem'>;
export type ReleaseAnswer = Answer<'ReleaseAnswer'>;
export type ReleaseList = Answer<'ReleaseList'>;
export type Series = Answer<'Series'>;
export type SeriesList = Answer<'SeriesList'>;
export type Vocabulary = Answer<'Vocabulary'>;
