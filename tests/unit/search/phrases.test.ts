import { expect, test } from 'vitest';
import { findPhrase } from '../../../lib/search/phrases.ts';

test.each<[string, string, string | null]>([
  ['On the Lachin road again', 'lachin road', 'Lachin road'],
  ['Şuşa – yolu açıldı', 'SUSA yolu', 'Şuşa – yolu'],
  ['Lachin, road', 'lachin road', 'Lachin, road'],
  ['the road to Lachin', 'lachin road', null],
  ['the Lachin roads', 'lachin road', null],
  ['anything', '…', null],
  ['', 'x', null],
])('%j holds %j: %j', (text, phrase, found) => {
  const place = findPhrase(text, phrase);
  expect(place && text.slice(place.start, place.end)).toBe(found);
});
