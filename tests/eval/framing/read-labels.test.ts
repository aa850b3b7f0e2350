import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type LabelledText, labelledTexts, readLabels } from './read-labels.ts';

const WORDINGS = join(import.meta.dirname, '..', '..', '..', 'seeds', 'caucasus', 'wordings.yaml');
const texts = labelledTexts();
const of = <T>(pick: (text: LabelledText) => T[]): T[] => texts.flatMap(pick);
const verbs = (name: string): number => of((text) => text.attributions.filter((one) => one.class === name)).length;

describe('the labelled texts', () => {
  it('are enough of each kind', () => {
    const clear = texts.filter((text) => text.quotes === 'clear');
    const spans = clear.flatMap((text) => text.spans.filter((span) => span.kind === 'quote'));
    expect(texts.length).toBeGreaterThanOrEqual(60);
    expect(spans.length).toBeGreaterThanOrEqual(220);
    expect(of((text) => text.voices).length).toBeGreaterThanOrEqual(120);
    expect(verbs('neutral')).toBeGreaterThanOrEqual(120);
    expect(verbs('doubting')).toBeGreaterThanOrEqual(50);
    expect(verbs('endorsing')).toBeGreaterThanOrEqual(50);
    expect(verbs('denying')).toBeGreaterThanOrEqual(50);
    expect(of((text) => text.hedges).length).toBeGreaterThanOrEqual(60);
    expect(of((text) => text.naming).length).toBeGreaterThanOrEqual(150);
    expect(of((text) => text.traps.filter((trap) => trap.kind === 'verb')).length).toBeGreaterThanOrEqual(25);
  });

  it('are in three languages, two thirds of them in English', () => {
    const share = (language: string): number =>
      texts.filter((text) => text.language === language).length / texts.length;
    expect(share('en')).toBeGreaterThan(0.6);
    expect(share('ru')).toBeGreaterThan(0.15);
    expect(share('az')).toBeGreaterThan(0.12);
  });

  it('name only referents and choices of the pack', () => {
    type Entry = { id: string; choices: { id: string }[] };
    const entries = parse(readFileSync(WORDINGS, 'utf8')) as Entry[];
    const known = new Set(entries.flatMap((entry) => entry.choices.map((choice) => `${entry.id} ${choice.id}`)));
    const unknown = of((text) => text.naming.filter((one) => !known.has(`${one.referent} ${one.choice}`)));
    expect(unknown).toEqual([]);
  });

  it.each(texts.map((text) => [text.file, text] as const))('%s holds together', (_, text) => {
    const printed = (at: { field: string; start: number; end: number }): string =>
      (at.field === 'title' ? text.title : text.text).slice(at.start, at.end);
    for (const one of text.attributions) expect(printed(one)).toBe(one.verb);
    for (const one of text.naming) expect(printed(one)).toBe(one.form);
    for (const one of text.hedges) expect(printed(one)).toBe(one.marker === 'scare quote' ? one.on : one.marker);
    for (const one of text.hedges) expect(`${text.title}\n${text.text}`).toContain(one.on);
    expect(text.text).not.toMatch(/[⟦⟧⟪⟫{}]/);
    const words = text.text.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(60);
    expect(words).toBeLessThanOrEqual(250);
    const paragraphs = text.text.split('\n\n').length;
    expect(paragraphs).toBeGreaterThanOrEqual(3);
    expect(paragraphs).toBeLessThanOrEqual(12);
  });

  it.each(texts.map((text) => [text.file, text] as const))('%s counts its voices', (_, text) => {
    const names = new Set(text.voices.map((voice) => voice.name));
    expect(names.size).toBe(text.voices.length);
    for (const voice of text.voices) {
      const own = text.attributions.filter((one) => one.field === 'body' && one.speaker === voice.name).length;
      expect(voice.count).toBeGreaterThanOrEqual(own);
      expect(voice.count === 0).toBe(voice.mode === 'mentioned');
    }
    for (const { speaker } of text.attributions)
      if (speaker !== null && !names.has(speaker))
        expect(`${text.title} ${text.text}`.toLowerCase()).toContain(speaker.toLowerCase());
  });
});

const head = 'title: A title\nlanguage: en\nabout: a test\n\n';

describe('reading labels', () => {
  it('takes labels out and keeps their places', () => {
    const text = readLabels(
      'a.txt',
      `${head}“⟦q We ⟦name left⟧,⟧” he said.\n\n---\nverb: said | neutral | - | We left,” he said.\n`,
    );
    expect(text.text).toBe('“We left,” he said.');
    expect(text.spans.map((span) => [span.kind, text.text.slice(span.start, span.end)])).toEqual([
      ['quote', 'We left,'],
      ['name', 'left'],
    ]);
    expect(text.attributions).toEqual([
      { field: 'body', start: 14, end: 18, verb: 'said', class: 'neutral', speaker: null },
    ]);
  });

  it('tells a form of the text from the same form in a quotation', () => {
    const rows =
      'naming: r | c | Lachin | body | own\nnaming: r | d | Lachin road | body | own\nnaming: r | c | Lachin | body | quoted';
    const text = readLabels('a.txt', `${head}The Lachin road. “⟦q Lachin⟧” is Lachin.\n\n---\n${rows}\n`);
    expect(text.naming.map((one) => [one.start, one.form, one.voice])).toEqual([
      [4, 'Lachin road', 'own'],
      [18, 'Lachin', 'quoted'],
      [29, 'Lachin', 'own'],
    ]);
  });

  it.each([
    ['a label that never ends', 'A ⟦q text.\n\n---\n', 'never closed'],
    ['an end without a start', 'A text⟧.\n\n---\n', 'closes nothing'],
    ['a kind it does not know', 'A ⟦quote text⟧.\n\n---\n', 'unknown label'],
    ['a verb that is not there', 'He said so.\n\n---\nverb: told | neutral | - | He said so.\n', 'not found'],
    [
      'a verb that stands only in a quotation',
      '“⟦q He said so⟧”\n\n---\nverb: said | neutral | - | He said\n',
      'not found',
    ],
    ['part of a word', 'He saidso.\n\n---\nverb: said | neutral | - | He\n', 'not found'],
    ['a class it does not know', 'He said so.\n\n---\nverb: said | kind | - | He said so.\n', 'is none of'],
    ['a count that is no number', 'He said so.\n\n---\nvoice: quoted | he | - | two\n', 'no whole number'],
    ['words of a trap that are not there', 'He said so.\n\n---\ntrap: verb | claimed lives\n', 'not found'],
    ['a label it does not know', 'He said so.\n\n---\nmood: bad\n', 'unknown label'],
  ])('refuses %s', (_, body, problem) => {
    expect(() => readLabels('a.txt', head + body)).toThrow(problem);
  });
});
