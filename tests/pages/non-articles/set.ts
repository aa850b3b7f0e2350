/**
 * Pages that are no articles, written for this project: what such sites state of themselves, and enough text to tempt a
 * measure of running text. Names, sites and events are invented.
 */
import { readFileSync } from 'node:fs';

export type NonArticle = { id: string; file: string; url: string; kind: string; note: string };

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

export const nonArticleIndex = (): NonArticle[] => JSON.parse(read('index.json')) as NonArticle[];

export const nonArticles = (): (NonArticle & { html: string })[] =>
  nonArticleIndex().map((row) => ({ ...row, html: read(row.file) }));
