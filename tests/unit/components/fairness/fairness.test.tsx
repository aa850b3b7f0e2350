// @vitest-environment happy-dom
/**
 * What may be said about an outlet, walked over every view that names one: a quotation, a count with its denominator, or a
 * sourced and dated fact. No colour and no order stands for worth. Each check is shown to fail on what it is there to find.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ContrastsSection } from '../../../../components/framing/contrasts-section.tsx';
import { english } from '../../../../components/strings/en.ts';
import type { Contrast } from '../../../../lib/model/page-context.ts';
import { CONTRASTS } from '../../../gallery/fixtures/framing.ts';
import { mount, textOf } from '../mount.ts';
import { colourFaults, factFaults, orderFaults, sentenceFaults } from './rules.ts';
import { defaultPack, galleryViews, namesOfOutlets, packViews } from './views.tsx';

type Check = (root: Element, outlets: ReadonlySet<string>) => string[];
const CHECKS = { sentences: sentenceFaults, facts: factFaults, colours: colourFaults, orders: orderFaults } satisfies Record<string, Check>; // biome-ignore format: one list

let outlets: ReadonlySet<string> = new Set();
const names: string[] = [];
/** What was found, by check: each fault with the first view that has it. */
const found = new Map<Check, Map<string, string>>(Object.values(CHECKS).map((check) => [check, new Map()]));

beforeAll(async () => {
  const engine = await defaultPack();
  outlets = namesOfOutlets(engine);
  for (const { name, view } of [...galleryViews(), ...(await packViews(engine))]) {
    names.push(name);
    const root = mount(view);
    for (const [check, faults] of found) {
      // The options tell of storage and letter sizes, in the same lists as facts.
      if (name.startsWith('options') && (check === factFaults || check === colourFaults)) continue;
      for (const fault of check(root, outlets)) if (!faults.has(fault)) faults.set(fault, name);
    }
  }
}, 60_000);

const faultsOf = (check: Check): string[] => [...(found.get(check) ?? [])].map(([fault, name]) => `${name}: ${fault}`);

describe('every view that names an outlet', () => {
  test('is walked: card, popup, search, panel, side by side, outlets compared, outlet, method', () => {
    for (const part of ['card-', 'popup-page', 'popup-search', 'popup-outlet', 'popup-reader', 'panel-city', 'framing-compare', 'framing-contrasts', 'framing-method', 'page caucasus:', 'panel caucasus:', 'outlet turan.az', 'search turan']) // biome-ignore format: one list
      expect(
        names.some((name) => name.includes(part)),
        part,
      ).toBe(true);
  });

  test('says of it only what a rule lets stand', () => expect(faultsOf(sentenceFaults)).toEqual([]));
  test('gives every fact with its source and date', () => expect(faultsOf(factFaults)).toEqual([]));
  test('marks all outlets up alike', () => expect(faultsOf(colourFaults)).toEqual([]));
  test('lists outlets in alphabetical order', () => expect(faultsOf(orderFaults)).toEqual([]));
});

describe('the checks find what they are there for', () => {
  const li = (name: string, rest = '', of = '') => `<li class="${of}"><bdi>${name}</bdi>${rest}</li>`;
  const faults = (check: typeof sentenceFaults, html: string): string[] => {
    const root = document.createElement('div');
    root.innerHTML = html;
    return check(root, outlets);
  };

  test.each([
    '<p>Trend often writes like this.</p>',
    '<p><bdi>Trend</bdi> is close to the government.</p>',
    '<p><bdi>Trend</bdi>: 3 articles</p>',
    '<p><bdi>Trend</bdi>: 75 % of its articles</p>',
    '<p><bdi>Khankendi</bdi>: used more often in this pack by <bdi>Trend</bdi>, in 9 of 9 articles, than by <bdi>Turan</bdi>, in 0 of 9 articles</p>',
    '<table><tr><td><bdi>Turan</bdi> did not cover it</td></tr></table>',
    '<div class="contrast"><ul><li><bdi>Turan</bdi> uses loaded words</li></ul></div>',
    '<dl class="facts"><div><dt>Seen as</dt><dd>Turan is a mouthpiece</dd></div></dl>',
    '<svg role="img" aria-label="Trend: the worst of all"></svg>',
    '<ul><li><p>Credits <bdi>Turan</bdi></p></li></ul>',
  ])('a sentence that should not stand: %s', (html) => expect(faults(sentenceFaults, html)).not.toEqual([]));

  test.each([
    '<dl class="facts"><div><dt>Owner</dt><dd>The state</dd></div></dl>',
    '<dl class="facts"><div><dt>Owner</dt><dd>The state <span class="cite"><a href="https://a.example">A</a></span></dd></div></dl>',
    '<dl class="facts"><div><dt>Owner</dt><dd>Not found</dd></div></dl>',
  ])('a fact without source or date: %s', (html) => expect(faults(factFaults, html)).not.toEqual([]));

  test.each([
    '<p style="color: red"><bdi>Trend</bdi></p>',
    '<p><font color="green"><bdi>Trend</bdi></font></p>',
    `<ul>${li('IRFS', '', 'good')}${li('Trend', '', 'bad')}</ul>`,
    '<table><tr class="row"><th><bdi>IRFS</bdi></th></tr><tr class="row top"><th><bdi>Trend</bdi></th></tr></table>',
  ])('a colour or a class of its own: %s', (html) => expect(faults(colourFaults, html)).not.toEqual([]));

  test.each([
    `<ul>${li('Trend', ' 3 of 3')}${li('IRFS', ' 1 of 3')}</ul>`,
    '<p>By <bdi>Trend</bdi> and <bdi>IRFS</bdi></p>',
    '<table><tr><th><bdi>Turan</bdi></th></tr><tr><th><bdi>JAMnews</bdi></th></tr></table>',
  ])('an order by something else than the name: %s', (html) => expect(faults(orderFaults, html)).not.toEqual([]));

  test('and let stand what may stand', () => {
    const fair = `<p><bdi>Khankendi</bdi>: 3 of 4 articles by <bdi>IRFS</bdi>, 0 of 3 articles by <bdi>Trend</bdi></p>
      <p><bdi>IRFS</bdi> and <bdi>Trend</bdi>: too few articles to compare (2 and 1)</p>
      <blockquote>Trend is biased, said the minister.</blockquote>
      <dl class="facts"><div><dt>Owner</dt><dd>Not found (searched November 2026)</dd></div></dl>`;
    for (const check of [sentenceFaults, factFaults, colourFaults, orderFaults])
      expect(faults(check, fair)).toEqual([]);
  });
});

describe('outlets compared', () => {
  const contrastsOf = (contrasts: Contrast[]) => (
    <ContrastsSection contrasts={contrasts} onOpenArticle={() => {}} onMethod={() => {}} />
  );

  test('"more often" stands only with both counts and with the articles that say otherwise', () => {
    const text = textOf(mount(contrastsOf([CONTRASTS.claim])));
    expect(text).toContain(
      'used more often in this pack by Turan, in 24 of 30 articles, than by Trend, in 6 of 28 articles',
    );
    expect(text).toContain('Does not use it');
    for (const level of [CONTRASTS.few, CONTRASTS.counts])
      expect(textOf(mount(contrastsOf([level])))).not.toContain('more often');
  });

  test('the order of outlets does not follow their counts', () => {
    const names = (contrast: Contrast): string[] =>
      [...mount(contrastsOf([contrast])).querySelectorAll('.contrast li > bdi')].map(textOf);
    const [a, b] = CONTRASTS.counts.sides;
    const swapped = { ...CONTRASTS.counts, sides: [{ ...a, k: b?.k }, { ...b, k: a?.k }] } as Contrast; // biome-ignore format: one line
    expect(names(swapped)).toEqual(names(CONTRASTS.counts));
  });
});

test('no sheet of ours has a colour of its own: all come from the tokens, and none is named for a side or a worth', () => {
  const folder = join(import.meta.dirname, '../../../../components/styles');
  for (const file of readdirSync(folder)) {
    const css = readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    if (file !== 'tokens.css')
      expect(css.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|\boklch\(/gi) ?? [], file).toEqual([]);
    expect(
      css.match(/--?(?:good|bad|pro|anti|side-[ab]|positive|negative|trust|left-wing|right-wing)\b/gi) ?? [],
      file,
    ).toEqual([]);
  }
  expect(JSON.stringify(english().framing)).not.toMatch(/\b(?:biased|propaganda|unreliable|trustworthy|pro-\p{Lu})/u);
});
