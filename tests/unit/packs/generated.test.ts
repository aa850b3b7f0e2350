/** Spellings made by rule: the tables by example, and what is kept of them. */
import { describe, expect, test } from 'vitest';
import { checkSource, DEFAULT_PACK } from '../../../cli/packs.ts';
import type { Corpus } from '../../../lib/model/corpus.ts';
import { generatedAliases } from '../../../lib/packs/build/generated/generate.ts';
import { REWRITINGS } from '../../../lib/packs/build/generated/romanise.ts';
import { foldText } from '../../../lib/text/fold.ts';

const rewritten = (from: string, to: string, name: string): string[] =>
  REWRITINGS.filter((one) => one.from === from && one.to === to).flatMap((one) => one.rewrite(name));

describe('the tables', () => {
  test.each<[string, string, string, string]>([
    ['az', 'en', 'Bəxtiyar Hacıyev', 'Bakhtiyar Hajiyev'],
    ['az', 'en', 'Xədicə İsmayılova', 'Khadija Ismayilova'],
    ['az', 'en', 'Qəhrəman Şıxlı', 'Gahraman Shikhli'],
    ['az', 'tr', 'Xalid Qasımov', 'Halid Kasımov'],
    ['az', 'ru', 'Bəxtiyar Hacıyev', 'Бахтияр Гаджиев'],
    ['az', 'ru', 'Bəxtiyar Hacıyev', 'Бахтияр Хаджиев'],
    ['az', 'ru', 'İlham Əliyev', 'Илхам Алиев'],
    ['az', 'ka', 'İlham Əliyev', 'ილჰამ ალიევი'],
    ['ru', 'en', 'Евгений Щукин', 'Yevgeniy Shchukin'],
    ['ru', 'en', 'Бахтияр Гаджиев', 'Bakhtiyar Gadzhiev'],
    ['ru', 'en', 'Хачатур Айвазян', 'Hačatur Ajvazân'],
    ['ru', 'uk', 'Ильхам Алиев', 'Ільхам Алієв'],
    ['hy', 'en', 'Նիկոլ Փաշինյան', 'Nikol Pashinyan'],
    ['hy', 'en', 'Երվանդ Ոսկանյան', 'Yervand Voskanyan'],
    ['hy', 'en', 'Իլհամ Ալիև', 'Ilham Aliev'],
  ])('%s to %s: %s as %s', (from, to, name, expected) => {
    expect(rewritten(from, to, name)).toContain(expected);
  });
});

const corpusOf = (entities: object[]): Corpus => ({ entities, referents: [] }) as unknown as Corpus;
const person = (id: string, language: string, text: string, more = {}): object => ({
  id,
  kind: 'person',
  aliases: [{ text, language }],
  ...more,
});

describe('what is kept', () => {
  const texts = (entities: object[]): string[] =>
    generatedAliases(corpusOf(entities)).map((one) => `${one.target} ${one.text}`);

  test('nothing that an entity bears, that two would bear, or that a maintainer refused', () => {
    const hajiyev = person('p:a', 'az', 'Elçin Hacıyev');
    expect(texts([hajiyev])).toContain('p:a Elchin Hajiyev');
    expect(texts([hajiyev, person('p:b', 'en', 'Elchin Hajiyev')])).not.toContain('p:a Elchin Hajiyev');
    expect(texts([hajiyev, person('p:b', 'az', 'Elçin Hacıyev')])).toEqual([]);
    expect(texts([person('p:a', 'az', 'Elçin Hacıyev', { never: ['Elchin Hajiyev'] })])).not.toContain(
      'p:a Elchin Hajiyev',
    );
  });

  test('nothing of places, single names and acronyms', () => {
    expect(texts([{ ...person('p:a', 'az', 'Xankəndi Şəhəri'), kind: 'place' }])).toEqual([]);
    expect(texts([person('p:a', 'az', 'Hacıyev')])).toEqual([]);
  });

  test('in the default pack: persons alone, no letter of another script left over, no spelling listed already', () => {
    const { corpus } = checkSource(DEFAULT_PACK);
    const made = generatedAliases(corpus as Corpus);
    const listed = new Set(corpus?.entities.flatMap((one) => one.aliases.map(({ text }) => foldText(text))));
    expect(made.length).toBeGreaterThan(500);
    expect(made.filter(({ text }) => listed.has(foldText(text)))).toEqual([]);
    for (const { text } of made)
      expect(text).not.toMatch(/[\p{Script=Latin}].*[\p{Script=Cyrillic}\p{Script=Georgian}]|[IVX]{2}/u);
  });
});
