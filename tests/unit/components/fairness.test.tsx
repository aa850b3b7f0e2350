// @vitest-environment happy-dom
/**
 * What may be said about an outlet, walked over every view that names one: a quotation, a count with its denominator, or a
 * sourced and dated fact. No colour and no order stands for worth.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CompareSection } from '../../../components/framing/compare-section.tsx';
import { ContrastsSection } from '../../../components/framing/contrasts-section.tsx';
import { MethodPage } from '../../../components/framing/method-page.tsx';
import { VoicesSection } from '../../../components/framing/voices-section.tsx';
import { PanelView } from '../../../components/panel/panel-view.tsx';
import { PageContextView } from '../../../components/popup/page-context-view.tsx';
import { english } from '../../../components/strings/en.ts';
import type { Contrast } from '../../../lib/model/page-context.ts';
import { CONTEXT } from '../../gallery/fixtures/context.ts';
import { COMPARE, CONTRASTS, FRAMED, MAKERS } from '../../gallery/fixtures/framing.ts';
import { CITY_SUBJECT, PERSON_SUBJECT, ROAD_SUBJECT } from '../../gallery/fixtures/subjects.ts';
import { mount, textOf } from './mount.ts';

const nothing = () => {};
const noCopy = async () => true;
const compare = (
  <CompareSection choices={[]} chosen={null} shown={{ state: 'none' }} onChoose={nothing} onRetry={nothing} />
);

const contrastsOf = (contrasts: Contrast[]) => (
  <ContrastsSection contrasts={contrasts} onOpenArticle={nothing} onMethod={nothing} />
);
const VIEWS: Record<string, preact.VNode> = {
  voices: <VoicesSection context={FRAMED} />,
  'contrasts, too few': contrastsOf([CONTRASTS.few]),
  'contrasts, counts': contrastsOf([CONTRASTS.counts]),
  'contrasts, a claim': contrastsOf([CONTRASTS.claim]),
  compare: (
    <CompareSection
      choices={[{ article: 'a', outlet: 'IRFS', title: 'T', published: null }]}
      chosen="a"
      shown={{ state: 'ready', view: COMPARE }}
      onChoose={nothing}
      onRetry={nothing}
    />
  ),
  method: <MethodPage packs={MAKERS} />,
  'popup, this page': <PageContextView context={FRAMED} onOpenSubject={nothing} onOpenArticle={nothing} />,
  ...Object.fromEntries(
    [CITY_SUBJECT, PERSON_SUBJECT, ROAD_SUBJECT].map((view) => [
      `panel, ${view.subject.id}`,
      <PanelView key={view.subject.id} view={view} context={CONTEXT} compare={compare} onOpenArticle={nothing} onMethod={nothing} onCopy={noCopy} />, // biome-ignore format: one view, one line
    ]),
  ),
};

const OUTLETS = /(?<![\p{L}.])(?:Trend(?: News Agency)?|JAMnews|IRFS|Turan|Institute for Reporters)(?![\p{L}])/u;

/** Why a line that names an outlet may stand; null where nothing allows it. */
function allowance(line: Element): string | null {
  const text = textOf(line).trim();
  if (line.closest('blockquote, .q')) return 'quotation';
  if (line.closest('.cite, figcaption, .beside, .beside-page, option, select')) return 'source line';
  if (line.closest('.headline, .entry, .hit, .title')) return 'headline as printed';
  if (/\b(?:\d[\d,]*|no) of \d/.test(text) || /\btoo few (?:articles )?to compare \(\d+(?: and \d+)+\)/.test(text))
    return 'count';
  if (/\d+ (?:articles?|links?|pages?)/.test(text)) return 'count';
  if (line.closest('dl, .facts') && line.closest('div, dl')?.querySelector('a, .src, .cite, small'))
    return 'sourced fact';
  if (text.replace(OUTLETS, '').replace(/[\s·,.:()–-]|News|Agency|and|Freedom|Safety|’/g, '') === '')
    return 'name alone';
  if (line.closest('.spread, .behind, .key, table')) return 'row of a table';
  if (line.closest('.examples, .contrast')) return 'examples';
  if (/^Text by .* as the page says: “/.test(text)) return 'quotation';
  if (/^(?:Named in|\d)/.test(text)) return 'count';
  return null;
}

/** The innermost blocks of text of a view. */
function lines(root: Element): Element[] {
  const blocks = [
    ...root.querySelectorAll('p, li, dt, dd, h1, h2, h3, th, td, figcaption, option, button, summary, label'),
  ];
  return blocks.filter((one) => !one.querySelector('p, li, dt, dd, h1, h2, h3, figcaption, td'));
}

/** Words that judge. "More often" stands only beside its counts. */
const VERDICT =
  /\b(?:bias(?:ed)?|propaganda|reliab(?:le|ility)|trustworth(?:y|iness)|credib(?:le|ility)|mouthpiece|tends? to|prefers?|pro-\p{Lu}|slant(?:ed)?|fake|ignored|did not cover|refuses? to cover)\b/iu;

describe('each sentence about an outlet', () => {
  test.each(Object.entries(VIEWS))('%s: is a quotation, a count with its denominator, or a sourced fact', (_, view) => {
    const named = lines(mount(view)).filter((line) => OUTLETS.test(textOf(line)));
    expect(
      named
        .filter((line) => allowance(line) === null)
        .map((line) => `${line.tagName}.${line.className}: ${textOf(line)}`),
    ).toEqual([]);
  });

  test.each(Object.entries(VIEWS))('%s: nothing judges in our own words', (_, view) => {
    const root = mount(view);
    for (const quoted of root.querySelectorAll('blockquote, .q, .headline, .facts, dd, option')) quoted.remove();
    expect(VERDICT.exec(textOf(root))?.[0] ?? null).toBeNull();
  });

  test('the test finds a sentence that should not stand', () => {
    const root = mount(
      <div>
        <p>Trend often writes like this.</p>
        <p>Trend: 3 of 4 articles</p>
      </div>,
    );
    expect(lines(root).map(allowance)).toEqual([null, 'count']);
    expect(VERDICT.test('Trend is biased')).toBe(true);
  });

  test('"more often" stands only with both counts and with the articles that say otherwise', () => {
    const text = textOf(mount(contrastsOf([CONTRASTS.claim])));
    expect(text).toContain(
      'used more often in this pack by Turan, in 24 of 30 articles, than by Trend, in 6 of 28 articles',
    );
    expect(text).toContain('Does not use it');
    for (const level of [CONTRASTS.few, CONTRASTS.counts])
      expect(textOf(mount(contrastsOf([level])))).not.toContain('more often');
  });
});

describe('no colour and no order stands for worth', () => {
  test('outlets are marked up alike, whatever they counted', () => {
    const shapes = (contrast: Contrast): string[] =>
      [...mount(contrastsOf([contrast])).querySelectorAll('.contrast li')].map(
        (one) => `${one.className}|${one.getAttribute('style') ?? ''}`,
      );
    expect(new Set(shapes(CONTRASTS.counts)).size).toBe(1);
  });

  test('the order of outlets does not follow their counts', () => {
    const names = (contrast: Contrast): string[] =>
      [...mount(contrastsOf([contrast])).querySelectorAll('.contrast li > bdi')].map(textOf);
    const [a, b] = CONTRASTS.counts.sides;
    const swapped = {
      ...CONTRASTS.counts,
      sides: [
        { ...a, k: b?.k },
        { ...b, k: a?.k },
      ],
    } as Contrast;
    expect(names(swapped)).toEqual(names(CONTRASTS.counts));
  });

  test('no sheet of ours has a colour of its own: all come from the tokens, and none is named for a side', () => {
    const folder = join(import.meta.dirname, '../../../components/styles');
    for (const file of readdirSync(folder).filter((name) => name !== 'tokens.css')) {
      const css = readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      expect(css.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|\boklch\(/gi) ?? [], file).toEqual([]);
    }
    expect(JSON.stringify(english().framing)).not.toMatch(VERDICT);
  });
});
