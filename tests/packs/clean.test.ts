/** The cleaning rules, shown on the five source texts as given: what each takes out, and that nothing else is lost. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cleanArticle } from '../../lib/packs/clean/clean-article.ts';
import { datelineDate, findDateline } from '../../lib/packs/clean/dateline.ts';

const raw = (name: string): string =>
  readFileSync(new URL(`../../seeds/documents/${name}.txt`, import.meta.url), 'utf8');
const TEXTS = {
  turan: raw('000_b54ff2c38f042edd'),
  irfs: raw('001_1d96c516cea4704d'),
  trendAugust: raw('002_d08a92fd9630ade6'),
  jamnews: raw('003_56a2bfe5fcdd4e45'),
  trendSeptember: raw('004_52320f533d9d260e'),
};
const words = (text: string): string[] => text.split(/\s+/).filter(Boolean).sort();

describe('every text', () => {
  test.each(Object.entries(TEXTS))('%s: kept and removed words are the words of the page', (_, text) => {
    const { title, body, removed } = cleanArticle(text);
    const all = [title ?? '', body, ...removed.map((part) => part.text)].join('\n');
    expect(words(all)).toEqual(words(text));
  });

  test.each(Object.entries(TEXTS))(
    '%s: trimmed lines, one blank line between paragraphs, none at the ends',
    (_, text) => {
      const { body } = cleanArticle(text);
      expect(body).toBe(body.trim());
      expect(body).not.toMatch(/\n{3,}/);
      expect(body.split('\n').every((line) => line === line.trim())).toBe(true);
    },
  );

  test.each(Object.entries(TEXTS))('%s: a body cleaned again loses nothing', (_, text) => {
    const { body } = cleanArticle(text);
    const again = cleanArticle(body);
    expect(again.removed).toEqual([]);
  });
});

describe('Turan', () => {
  const article = cleanArticle(TEXTS.turan);

  test('takes out the doubled photo credit and the foot of the site, and only these', () => {
    expect(article.removed).toEqual([
      { rule: 'turan-photo-credit', text: 'Açiq mənbələrdən foto.' },
      { rule: 'turan-photo-credit', text: 'Açiq mənbələrdən foto.' },
      { rule: 'turan-foot', text: 'Leave a review' },
      { rule: 'turan-foot', text: 'Follow us on social networks' },
      { rule: 'turan-foot', text: 'News Line' },
    ]);
  });

  test('keeps the dateline and the end mark, and reads the day from the dateline', () => {
    expect(article.body.startsWith('Baku / 06.22.20 / Turan: Representatives of civil society')).toBe(true);
    expect(article.body.endsWith('duty to compatriots. —0—')).toBe(true);
    expect(article.dateline).toEqual({ text: 'Baku / 06.22.20 / Turan:', place: 'Baku', date: '2020-06-22' });
    expect(article.published).toBe('2020-06-22');
  });

  test('has no headline and none is made up', () => {
    expect(article.title).toBeNull();
  });
});

describe('IRFS', () => {
  const article = cleanArticle(TEXTS.irfs);

  test('takes out the links to other posts with their headlines, and the search box', () => {
    expect(article.removed.map((part) => part.text)).toEqual([
      'Previous Post',
      'Amnesty International: Azərbaycanda siyasi motivli təqiblər səngiməyib',
      'Next Post',
      'Prokuror AXCP fəalına 7 il 6 ay həbs istəyib',
      'Start typing to see you are looking for.',
    ]);
    expect(new Set(article.removed.map((part) => part.rule))).toEqual(new Set(['irfs-foot']));
  });

  test('knows title and text, and no date', () => {
    expect(article.title).toBe(
      'Politically motivated persecutions in Azerbaijan have not abated – Amnesty International',
    );
    expect(article.body.endsWith('fundamental freedoms are fully respected.')).toBe(true);
    expect(article.published).toBeNull();
  });
});

describe('Trend', () => {
  const article = cleanArticle(TEXTS.trendAugust);

  test('takes out stamp, second headline, both bylines and the button', () => {
    expect(article.removed).toEqual([
      { rule: 'trend-stamp', text: 'Politics Materials 1 August 2023 18:03 (UTC +04:00)' },
      { rule: 'trend-doubled-headline', text: article.title },
      { rule: 'trend-byline', text: 'Humay Aghajanova' },
      { rule: 'trend-byline', text: 'Humay Aghajanova' },
      { rule: 'trend-read-more', text: 'Read more' },
    ]);
  });

  test('keeps one headline, the day, the byline and the credit line', () => {
    expect(article.title).toBe(
      "Civil societies denounce Armenia's blocking Karabakh's Armenian people from reintegrating",
    );
    expect(article.published).toBe('2023-08-01');
    expect(article.author).toBe('Humay Aghajanova');
    expect(article.dateline).toEqual({ text: 'BAKU, Azerbaijan, Aug.1.', place: 'BAKU, Azerbaijan', date: null });
    expect(article.body.split('\n\n')[0]).toMatch(/^BAKU, Azerbaijan, Aug\.1\. .*, Trend reports\.$/);
  });

  test('keeps the list of signatories as published', () => {
    const signatories = article.body.split('\n\n').at(-1)?.split('\n') ?? [];
    expect(signatories).toHaveLength(14);
    expect(signatories.at(-1)).toBe('Fred Wanyonyi, REDO NGO Kenya');
  });

  test('does the same for the other text', () => {
    const other = cleanArticle(TEXTS.trendSeptember);
    expect(other.removed).toHaveLength(5);
    expect(other.title).toBe("Karabakh Armenians tell Russian journalist about Azerbaijan's humanism (VIDEO)");
    expect(other.published).toBe('2023-09-30');
    expect(other.author).toBe('Farid Zohrabov');
    expect(other.dateline?.text).toBe('BAKU, Azerbaijan, September 30.');
  });
});

describe('JAMnews', () => {
  const article = cleanArticle(TEXTS.jamnews);

  test('takes out the page stamp and reads the day from it', () => {
    expect(article.removed).toEqual([{ rule: 'jamnews-stamp', text: 'date 2022-03-04 fbpx' }]);
    expect(article.published).toBe('2022-03-04');
  });

  test('takes the first headline as title and keeps the second, which has other words', () => {
    expect(article.title).toBe('Human rights activists rally in front of Russian Embassy in Baku');
    expect(article.body.split('\n\n')[0]).toBe('Rally against Russia’s aggression in front of Russian Embassy in Baku');
  });
});

describe('datelines', () => {
  test.each([
    ['06.22.20', '2020-06-22'],
    ['18.05.20', '2020-05-18'],
    ['02.07.21', null],
    ['06.06.20', null],
    ['22.22.20', null],
    ['02.30.20', null],
    ['6.22.20', null],
  ])('%s means %s', (numbers, day) => {
    expect(datelineDate(numbers)).toBe(day);
  });

  test('an ambiguous dateline is found, without a day', () => {
    expect(findDateline('Baku/02.07.21/Turan: Text')).toEqual({
      text: 'Baku/02.07.21/Turan:',
      place: 'Baku',
      date: null,
    });
  });

  test('a sentence is no dateline', () => {
    expect(findDateline('Baku has answered.')).toBeNull();
  });
});

describe('furniture words inside an article', () => {
  test('stay where they are not at the end of the page or under a stamp', () => {
    const text = 'Leave a review\n\nSaid the site.\n\nRead more\n\nPrevious Post\n\nThe end came.';
    expect(cleanArticle(text).removed).toEqual([]);
  });

  test('a page without furniture is kept whole', () => {
    expect(cleanArticle('One sentence.\r\n\r\n\r\n\r\nAnother one.\r\n')).toMatchObject({
      title: null,
      body: 'One sentence.\n\nAnother one.',
      removed: [],
    });
  });
});
