/** What a reader types as a site. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type HostProblem, parseHost } from '../../../lib/settings/host-input.ts';

it.each([
  ['example.com', 'example.com'],
  ['  Example.COM ', 'example.com'],
  ['www.example.com', 'example.com'],
  ['https://www.example.com/news?x=1#y', 'example.com'],
  ['http://example.com:8080/a', 'example.com'],
  ['example.com:8080', 'example.com'],
  ['//example.com/a', 'example.com'],
  ['example.com.', 'example.com'],
  ['news.example.co.uk', 'news.example.co.uk'],
  ['www.com', 'www.com'],
  ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
  ['localhost', 'localhost'],
  ['192.168.0.1', '192.168.0.1'],
])('%j is %s', (typed, host) => {
  expect(parseHost(typed)).toEqual({ ok: true, value: host });
});

it.each<[string, HostProblem]>([
  ['', 'empty'],
  ['   ', 'empty'],
  ['about:config', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['chrome-extension://abc/x', 'scheme'],
  ['news', 'dot'],
  ['two words.com', 'host'],
  ['exa_mple.com', 'host'],
  ['*.example.com', 'host'],
  ['http://', 'host'],
  ['[::1]', 'host'],
  ['..', 'host'],
])('%j is refused: %s', (typed, problem) => {
  expect(parseHost(typed)).toEqual({ ok: false, error: problem });
});

it('whatever is typed, a host that comes out can stand in a match pattern', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
      const parsed = parseHost(typed);
      return !parsed.ok || /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(parsed.value);
    }),
  );
});
