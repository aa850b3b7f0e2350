/** Query names without the page's own iterators: agrees with `URLSearchParams` wherever that can be used. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryNames, withoutNames } from '../../../lib/page/query-string.ts';

describe('queryNames', () => {
  it('agrees with URLSearchParams on queries it wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
        const search = new URLSearchParams(pairs).toString();
        expect(queryNames(search)).toEqual([...new URLSearchParams(search).keys()]);
      }),
    );
  });

  it('keeps what cannot be decoded', () => {
    expect(queryNames('?a=1&%E0%A4%A=2&&b')).toEqual(['a', '%E0%A4%A', 'b']);
  });
});

describe('withoutNames', () => {
  it.each([
    ['?utm_source=x&id=7', '?id=7'],
    ['?utm_source=x&utm_medium=y', ''],
    ['?id=7', '?id=7'],
    ['', ''],
    ['?id=7&fbclid=z&utm_x', '?id=7'],
  ])('%s', (search, wanted) => {
    expect(withoutNames(search, /^(?:utm_|fbclid$)/)).toBe(wanted);
  });
});
