/** Which outlet an address is: on a dot boundary of a listed host, else unknown. A look-alike host is never an outlet. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Outlet } from '../../../lib/model/corpus.ts';
import { hostOf, OutletDirectory } from '../../../lib/outlets/directory.ts';

const file = readFileSync(new URL('../../../seeds/caucasus/outlets.yaml', import.meta.url), 'utf8');
const directory = new OutletDirectory(parse(file) as Outlet[]);

describe('an outlet of the pack', () => {
  test.each([
    ['https://trend.az/', 'trend.az'],
    ['https://www.trend.az/azerbaijan/1.html', 'trend.az'],
    ['https://az.trend.az/x', 'trend.az'],
    ['https://en.trend.az/azerbaijan/politics/3779636.html', 'trend.az'],
    ['https://www.en.trend.az/', 'trend.az'],
    ['http://TREND.AZ/x', 'trend.az'],
    ['https://trend.az:8443/x', 'trend.az'],
    ['https://trend.az./x', 'trend.az'],
    ['https://user:secret@trend.az/x', 'trend.az'],
    ['https://turan.az/en/social/x', 'turan.az'],
    ['https://www.irfs.org/news-feed/x', 'irfs.org'],
    ['https://jam-news.net/x?lang=hy', 'jam-news.net'],
  ])('%s', (url, id) => {
    expect(directory.ofUrl(url)?.id).toBe(id);
  });
});

describe('unknown, never guessed', () => {
  test.each([
    'https://eviltrend.az/',
    'https://trend.az.example.com/',
    'https://trend.az-news.com/',
    'https://trend-az.com/',
    'https://trend.com/',
    'https://az/',
    'https://example.com/trend.az',
    'https://example.com/?u=https://trend.az',
    'https://trend.az@example.com/',
    'https://xn--trnd-8ld.az/',
    'ftp://trend.az/',
    'file:///trend.az',
    'javascript:trend.az',
    'about:blank',
    'trend.az',
    '//trend.az/',
    '',
    'https://',
    'https://[::1]/',
  ])('%j', (url) => {
    expect(directory.ofUrl(url)).toBeNull();
  });

  test('no address at all', () => {
    expect(directory.ofUrl(null)).toBeNull();
    expect(directory.get(null)).toBeNull();
  });

  test.each(['__proto__', 'constructor', 'toString'])('an outlet id %s', (id) => {
    expect(directory.get(id)).toBeNull();
    expect(directory.ofUrl(`https://${id}/`)).toBeNull();
  });
});

test('hostOf takes off www. and the dot of the root, and nothing else', () => {
  expect(hostOf('https://www.Example.com./x')).toBe('example.com');
  expect(hostOf('https://www2.example.com')).toBe('www2.example.com');
  expect(hostOf('https://wwwexample.com')).toBe('wwwexample.com');
});

test('a host listed by two outlets belongs to the later one, an outlet nested in another keeps its own', () => {
  const nested = new OutletDirectory([
    { id: 'example.com', hosts: ['example.com'] },
    { id: 'blog.example.com', hosts: ['blog.example.com'] },
  ] as unknown as Outlet[]);
  expect(nested.ofUrl('https://a.blog.example.com/')?.id).toBe('blog.example.com');
  expect(nested.ofUrl('https://news.example.com/')?.id).toBe('example.com');
});
