import { expect, test } from 'vitest';
import { english } from '../../../components/strings/en.ts';
import { directionOf, langOf, pickLocale } from '../../../components/strings/locale.ts';

const t = english('en-GB');

test.each([
  ['2023-09-30', null, '30 Sep 2023'],
  ['2023-03-01', null, '1 Mar 2023'],
  ['2022-03', null, 'Mar 2022'],
  ['2022', null, '2022'],
  [null, null, 'date not known'],
  [null, {}, 'date not known'],
  ['2022', { after: '2022-03-29' }, '2022, after 29 March · day not known'],
  ['2022', { before: '2022-05-05' }, '2022, before 5 May · day not known'],
  [null, { after: '2022-03-29', before: '2022-12-31' }, '2022, after 29 March · day not known'],
  [null, { after: '2022-01-01', before: '2022-12-31' }, '2022 · day not known'],
  [null, { after: '2022-03-29', before: '2022-05-05' }, '2022, between 29 March and 5 May · day not known'],
  [null, { after: '2022-03-29', before: '2023-01-05' }, 'between 29 Mar 2022 and 5 Jan 2023 · day not known'],
  [null, { after: '2022-03-29' }, 'after 29 Mar 2022 · day not known'],
  [null, { before: '2023-09' }, 'before Sep 2023 · day not known'],
  ['2023-99-99', null, 'date not known'],
  ['2023-02-30', null, 'date not known'],
  ['yesterday', null, 'date not known'],
  [null, { after: '<b>' }, 'date not known'],
])('%j with %j reads "%s"', (published, bounds, text) => {
  expect(t.date(published, bounds)).toBe(text);
});

test('dates follow the reader’s own English', () => {
  expect(english('en-US').date('2023-09-30')).toBe('Sep 30, 2023');
  expect(pickLocale('en', ['de-DE', 'en-US', 'en-GB'])).toBe('en-US');
  expect(pickLocale('en', ['de-DE', '<script>'], 'en-GB')).toBe('en-GB');
});

test('a day is the same day in every time zone', () => {
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Kiritimati';
  expect(english('en-GB').date('2023-12-31')).toBe('31 Dec 2023');
  process.env.TZ = 'America/Los_Angeles';
  expect(english('en-GB').date('2024-01-01')).toBe('1 Jan 2024');
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('counts are figures, whole, and in the right number', () => {
  expect(t.kOfN(0, 5)).toBe('0 of 5');
  expect([1, 2, 3].map((n) => t.times(n))).toEqual(['once', 'twice', '3 times']);
  expect(t.namedIn(1, 1)).toBe('Named in 1 of 1 article in this pack');
  expect(t.notFound('2026-11-21')).toBe('Not found (searched November 2026)');
  expect(t.factLabels(['owner', 'funding'])).toBe('Owner, funding');
});

test('a pack that calls itself a pack is not called one twice', () => {
  const t = english('en-GB', () => new Date('2026-11-21T23:00:00Z'));
  const line = (title: string) => t.packLine(title, 1, '2026-11-21').replace(/[\u2068\u2069]/g, '');
  expect(line('Caucasus')).toBe('Caucasus pack, version 1 · built 21 Nov 2026 · today');
  expect(line('Caucasus pack')).toBe('Caucasus pack, version 1 · built 21 Nov 2026 · today');
});

test('languages set direction and only valid tags reach the document', () => {
  expect(['fa', 'ar-EG', 'az', 'az-Arab', 'hy', ''].map(directionOf)).toEqual([
    'rtl',
    'rtl',
    'ltr',
    'rtl',
    'ltr',
    'ltr',
  ]);
  expect(['en', 'az-Cyrl', 'e"n', ''].map(langOf)).toEqual(['en', 'az-Cyrl', undefined, undefined]);
});

test.each([
  ['2026-11-21', 'today'],
  ['2026-11-20', '1 day old'],
  ['2026-09-22', '60 days old'],
  ['2026-09-20', '2 months old'],
  ['2024-11-23', '23 months old'],
  ['2024-11-01', '2 years old'],
  ['2026-11-22', ''],
  ['2026-11', ''],
  ['<b>', ''],
])('a pack of %s is "%s" on 21 November 2026', (day, age) => {
  expect(english('en-GB', () => new Date('2026-11-21T12:00:00Z')).age(day)).toBe(age);
});
