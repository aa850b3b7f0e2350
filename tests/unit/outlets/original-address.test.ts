/** Copies of a page lead back to the outlet that published it; an address that only looks like a wrapper does not. */
import { describe, expect, it } from 'vitest';
import type { Outlet } from '../../../lib/model/corpus.ts';
import { OutletDirectory } from '../../../lib/outlets/directory.ts';
import { originalAddress } from '../../../lib/outlets/original-address.ts';
import { republishedFrom } from '../../../lib/outlets/republished.ts';

const outlet = (id: string, name: string, shortName: string, hosts = [id]): Outlet =>
  ({
    id,
    name,
    shortName,
    kind: 'news-agency',
    country: null,
    languages: ['en'],
    hosts,
    facts: [],
  }) as unknown as Outlet;
const OUTLETS = [
  outlet('trend.az', 'Trend News Agency', 'Trend'),
  outlet('turan.az', 'Turan', 'Turan', ['turan.az', 'contact.az']),
  outlet('menafn.com', 'MENAFN', 'MENAFN'),
];
const directory = new OutletDirectory(OUTLETS);

describe('originalAddress', () => {
  it.each([
    [
      'https://www-trend-az.cdn.ampproject.org/c/s/www.trend.az/azerbaijan/1.html',
      'https://www.trend.az/azerbaijan/1.html',
    ],
    ['https://cdn.ampproject.org/v/s/en.trend.az/1.html?amp_js_v=0.1', 'https://en.trend.az/1.html?amp_js_v=0.1'],
    ['https://www.google.com/amp/s/turan.az/en/politics/x', 'https://turan.az/en/politics/x'],
    ['https://web.archive.org/web/20230930112600/https://en.trend.az/x?a=1', 'https://en.trend.az/x?a=1'],
    ['https://web.archive.org/web/20230930id_/http://trend.az/', 'http://trend.az/'],
    [
      'https://en-trend-az.translate.goog/azerbaijan/1.html?_x_tr_sl=en&_x_tr_tl=ru',
      'https://en.trend.az/azerbaijan/1.html',
    ],
    ['https://jam--news-net.translate.goog/x', 'https://jam-news.net/x'],
    ['https://translate.google.com/website?sl=az&u=https://turan.az/x', 'https://turan.az/x'],
    ['https://webcache.googleusercontent.com/search?q=cache:abc-1:https://turan.az/x+turan', 'https://turan.az/x'],
    ['https://en.trend.az/x', 'https://en.trend.az/x'],
  ])('%s', (address, original) => {
    expect(originalAddress(address)).toBe(original);
  });

  it.each([
    ['javascript:alert(1)'],
    ['https://web.archive.org/web/2023/javascript:alert(1)'],
    ['not an address'],
    [null],
  ])('%s gives no outlet', (address) => {
    expect(directory.ofUrl(address)).toBeNull();
  });

  it('does not take a host for a wrapper by its looks', () => {
    for (const address of [
      'https://cdn.ampproject.org.example.com/c/s/trend.az/x',
      'https://example.com/web/2023/https://trend.az/',
      'https://google.example/amp/s/trend.az/',
    ])
      expect(directory.ofUrl(address), address).toBeNull();
  });

  it('finds outlet, subdomain, mirror and copy', () => {
    for (const address of [
      'https://trend.az/1',
      'https://az.trend.az/1',
      'https://m.trend.az/1',
      'https://en-trend-az.translate.goog/1',
    ])
      expect(directory.ofUrl(address)?.id, address).toBe('trend.az');
    expect(directory.ofUrl('https://www.contact.az/x')?.id).toBe('turan.az');
    expect(directory.ofUrl('https://eviltrend.az/x')).toBeNull();
  });
});

describe('republishedFrom', () => {
  const body = 'The sides discussed the road.\n\n'.repeat(30);
  it.each<[string, string, string | null, string | null, string | null]>([
    [
      'an aggregator’s note',
      `(MENAFN- Trend News Agency) BAKU, Azerbaijan, October 2. ${body}`,
      null,
      'menafn.com',
      'trend.az',
    ],
    ['a byline that is an agency', body, 'Trend', null, 'trend.az'],
    ['a source line at the end', `${body}\n\nSource: Turan`, null, null, 'turan.az'],
    ['a source line in Russian', `${body}\n\nИсточник: Turan`, null, null, 'turan.az'],
    ['an outlet that credits itself', `(MENAFN- Trend News Agency) ${body}`, 'Trend', 'trend.az', null],
    ['a reporter', body, 'Humay Aghajanova', 'trend.az', null],
    ['a report that is cited', `Police stopped them, Turan reported. ${body}`, null, null, null],
    ['a source that is a person', `${body}\n\nSource: a diplomat in Baku`, null, null, null],
    ['a credit in the middle of a long text', `${body}\n\nSource: Turan\n\n${body}`, null, null, null],
  ])('%s', (_, text, byline, publisher, wanted) => {
    expect(republishedFrom(text, byline, publisher, OUTLETS)?.outlet ?? null).toBe(wanted);
  });
});
