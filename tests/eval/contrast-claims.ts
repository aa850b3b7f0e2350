/**
 * How often a comparison claims what is not there, and how often it finds what is: `node tests/eval/contrast-claims.ts`.
 * A generated corpus, its outlets' labels shuffled within each stratum: any "more often" is then false. And the same corpus
 * with a difference planted: 80 % against 30 % of the articles.
 */
import { contrasts, type FramedArticle, type FramedSubject } from '../../lib/framing/contrasts.ts';
import { wilson } from '../../lib/framing/statistics/wilson.ts';

const SEEDS = Number(process.argv[2] ?? 1000);
const OUTLETS = ['a.example', 'b.example', 'c.example', 'd.example', 'e.example'];
const CHOICES = ['one', 'two', 'three'];
const SUBJECTS = 4;
const STRATA = 3;
const PER_OUTLET = 40;
/** Targets: no more than 7 in 100 false claims at the upper bound, at least 80 in 100 planted ones found. */
const FALSE_MOST = 0.07;
const FOUND_LEAST = 0.8;

/** mulberry32: a small generator, the same numbers from the same seed everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

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

let falseClaims = 0;
let found = 0;
for (let seed = 1; seed <= SEEDS; seed++) {
  // Every outlet draws its words at the rates of the stratum alone, so that labels say nothing within a stratum.
  if (contrasts('a.example', corpus(random(seed), false)).some(isClaim)) falseClaims++;
  const planted = contrasts('a.example', corpus(random(seed + SEEDS), true));
  if (planted.some((one) => one.subject === 's0' && one.term === 'one' && isClaim(one))) found++;
}
const falseRate = wilson(falseClaims, SEEDS);
const foundRate = wilson(found, SEEDS);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
console.log(
  `${SEEDS} seeds, ${OUTLETS.length} outlets × ${SUBJECTS} subjects × ${CHOICES.length} choices, ${PER_OUTLET} articles each`,
);
console.log(
  `any false claim: ${falseClaims} (${percent(falseRate.low)} to ${percent(falseRate.high)}), at most ${percent(FALSE_MOST)} wanted`,
);
console.log(
  `planted difference found: ${found} (${percent(foundRate.low)} to ${percent(foundRate.high)}), at least ${percent(FOUND_LEAST)} wanted`,
);
if (falseRate.high > FALSE_MOST || foundRate.low < FOUND_LEAST) process.exitCode = 1;
