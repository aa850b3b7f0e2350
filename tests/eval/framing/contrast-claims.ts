/**
 * How often a comparison claims what is not there, and how often it finds what is, on a generated corpus: its outlets draw
 * their words at the same rates within each stratum, so any "more often" is false. And the same corpus with a difference
 * planted: 80 % against 30 % of the articles.
 */

import { random } from '../../../cli/eval/random.ts';
import { contrasts, type FramedArticle, type FramedSubject } from '../../../lib/framing/contrasts.ts';
import { wilson } from '../../../lib/framing/statistics/wilson.ts';

const OUTLETS = ['a.example', 'b.example', 'c.example', 'd.example', 'e.example'];
const CHOICES = ['one', 'two', 'three'];
const SUBJECTS = 4;
const STRATA = 3;
const PER_OUTLET = 40;
/** Targets: no more than 7 in 100 false claims at the upper bound, at least 80 in 100 planted ones found. */
const FALSE_MOST = 0.07;
const FOUND_LEAST = 0.8;

/**
 * Outlets differ in which subjects they write about, and subjects in their words: the trap that the strata are for.
 * `planted`: the first outlet uses the first choice of the first subject in 80 % of its articles, the others in 30 %.
 */
function corpus(next: () => number, planted: boolean): FramedSubject[] {
  return Array.from({ length: SUBJECTS }, (_, s) => {
    const rates = Array.from({ length: STRATA }, () => CHOICES.map(() => 0.1 + 0.8 * next()));
    const articles = OUTLETS.flatMap((outlet, o) =>
      Array.from({ length: PER_OUTLET }, (_, at): FramedArticle => {
        const stratum = next() < 0.6 ? o % STRATA : Math.floor(next() * STRATA);
        const own = CHOICES.filter((_, c) => {
          if (planted && s === 0 && c === 0) return next() < (o === 0 ? 0.8 : 0.3);
          return next() < (rates[stratum]?.[c] as number);
        });
        const id = `${s}:${outlet}:${at}`;
        const published = `2023-0${1 + Math.floor(next() * 9)}-15`;
        return { id, origin: id, outlet, published, stratum: String(stratum), own: new Set(own) };
      }),
    );
    return { subject: `s${s}`, choices: CHOICES, articles };
  });
}

const isClaim = ({ level }: { level: number }): boolean => level === 2;

export type ClaimRate = { k: number; n: number; low: number; high: number };
export type ContrastClaims = { seeds: number; falseClaims: ClaimRate; found: ClaimRate; missed: string[] };

/** Over so many generated corpora: in how many is anything claimed that is not so, and in how many is what is so found. */
export function measureClaims(seeds: number): ContrastClaims {
  let wrong = 0;
  let right = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    // Every outlet draws its words at the rates of the stratum alone, so that labels say nothing within a stratum.
    if (contrasts('a.example', corpus(random(seed), false)).some(isClaim)) wrong++;
    const planted = contrasts('a.example', corpus(random(seed + seeds), true));
    if (planted.some((one) => one.subject === 's0' && one.term === 'one' && isClaim(one))) right++;
  }
  const rate = (k: number): ClaimRate => ({ k, n: seeds, ...wilson(k, seeds) });
  const [falseClaims, found] = [rate(wrong), rate(right)];
  const missed = [
    ...(falseClaims.high > FALSE_MOST
      ? [`false claims up to ${falseClaims.high.toFixed(3)}, at most ${FALSE_MOST} wanted`]
      : []),
    ...(found.low < FOUND_LEAST
      ? [`planted differences found from ${found.low.toFixed(3)}, at least ${FOUND_LEAST} wanted`]
      : []),
  ];
  return { seeds, falseClaims, found, missed };
}
