// @vitest-environment happy-dom
/** What the packs hold of each outlet, counted over all its articles, so that an outlet without a related one is told of too. */
import { expect, test } from 'vitest';
import { OutletShares } from '../../../components/popup/outlet-shares.tsx';
import { mount, textOf } from './mount.ts';

const share = (name: string, related: number, articles: number, years: string) => ({
  outlet: `${name.toLowerCase()}.example`,
  name,
  related,
  articles,
  years,
});

test('outlets by name, each with k of n and the years, whatever is related', () => {
  const root = mount(<OutletShares shares={[share('Turan', 2, 3, '2020–2023'), share('Arka', 0, 1, '')]} />);
  expect(root.querySelector('summary')?.textContent).toBe('Related articles from 1 of 2 outlets in your packs');
  expect([...root.querySelectorAll('li')].map((one) => one.textContent?.replace(/[\u2066-\u2069]/g, ''))).toEqual([
    'Arka: 0 of 1 article in your packs',
    'Turan: 2 of 3 articles in your packs, 2020–2023',
  ]);
});

test('no outlets, no section', () => {
  expect(textOf(mount(<OutletShares shares={[]} />))).toBe('');
});
