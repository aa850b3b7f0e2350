/** What an address alone says: fronts, lists and pages about the site, and articles whose addresses come close to those. */
import { describe, expect, test } from 'vitest';
import { addressKind, isHeadlineAddress } from '../../../lib/page/address.ts';

const FIRM: Record<string, string[]> = {
  'front page': ['/', '/en/', '/az-AZ', '/index.php', '/?lang=ru', '/hy/home?utm_source=t', '/wiki/Main_Page'],
  'search results': ['/?s=voda', '/search?q=water&sort=date', '/en/find?query=x'],
  'list of articles': [
    '/politics',
    '/news/business/',
    '/news/?page=3',
    '/tag/south-caucasus',
    '/en/tags/gas-2024/',
    '/sport/author/nino-beridze/page/2',
    '/2023/09/19/',
    '/archive/2022/march',
    '/search/bridge',
    '/news/48210/comments',
  ],
  'page about the site': ['/about-us', '/az/haqqimizda', '/pages/privacy-policy.html', '/login?return=%2F', '/terms'],
};
const HINTS: Record<string, string[]> = {
  shop: ['/products/lamp', 'https://shop.site.example/lamp'],
  media: ['/video/bridge-from-the-air-771'],
  documentation: ['https://docs.site.example/en/latest/cursor.html'],
};
const NOTHING = [
  '/politics/3779636.html',
  '/azerbaijan/politics/3779636.html',
  '/world/921345',
  '/news.php?id=48210',
  '/index.php?id=48210',
  '/?p=48153',
  '/2023/09/19/a-headline-of-some-words/',
  '/2020/11/2338761/',
  '/20230919/a-headline-437.html',
  '/technology/archive/2016/09/why-new-yorkers-got-an-alert/500591/',
  '/category/48210-a-headline-of-some-words',
  '/opinion/columnists/name/a-column-story.html',
  '/news/privacy-policy-of-the-ministry-criticised',
  '/abc',
  'https://shop.example/a-headline',
];

const at = (path: string): string => (path.startsWith('/') ? `https://www.site.example${path}` : path);
const rows = (table: Record<string, string[]>) =>
  Object.entries(table).flatMap(([what, paths]) => paths.map((path): [string, string] => [path, what]));

describe('an address', () => {
  test.each(rows(FIRM))('%s is firmly: %s', (path, what) => {
    expect(addressKind(at(path))).toEqual({ what, firm: true });
  });

  test.each(rows(HINTS))('%s hints at: %s', (path, what) => {
    expect(addressKind(at(path))).toEqual({ what, firm: false });
  });

  test.each(NOTHING)('%s says nothing', (path) => {
    expect(addressKind(at(path))).toBeNull();
  });

  test.each(['file:///home/a/index.html', 'about:blank', 'no address', 'https://site.example/%E0%A4%A'])(
    '%s does no harm',
    (address) => {
      expect(addressKind(address)).toBeNull();
    },
  );
});

describe('isHeadlineAddress', () => {
  test.each([
    ['https://www.dw.com/fr/la-perte-des-terres-fertiles-et-les-elephants/a-6533123', true],
    ['https://turan.az/en/politics/police-did-not-let-protesters-come-near-the-embassy-781234', true],
    ['https://shop.example/garden-chair-oak-6533123', false],
    ['https://forum.example/how-do-i-keep-my-bees-warm-in-winter', false],
    ['https://turan.az/en/politics', false],
    ['not an address', false],
  ])('%s', (address, wanted) => {
    expect(isHeadlineAddress(address)).toBe(wanted);
  });
});
