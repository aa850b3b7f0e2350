/** How the words of a corpus are written: what tells a name from the first word of a sentence (truecasing, Lita et al. 2003). */
import type { Word } from './read-names.ts';
import { ARTICLE, CONNECTORS } from './words.ts';

const UPPER = /^\p{Lu}/u;

export class Capitals {
  private readonly inSmall = new Map<string, number>();
  private readonly inCapitals = new Map<string, number>();
  private readonly runs = new Map<string, number>();

  /** Counts the words of a sentence; the first says nothing where it has a capital. Notes which runs of capitals stand alone. */
  add(text: string, words: readonly Word[]): void {
    let run: string[] = [];
    let joined = 0;
    const close = (): void => {
      if (run.length > joined) {
        const name = run.slice(0, run.length - joined).join(' ');
        this.runs.set(name, (this.runs.get(name) ?? 0) + 1);
      }
      run = [];
      joined = 0;
    };
    let end = -1;
    for (const { text: word, folded, start, possessive, opens } of words) {
      const isUpper = UPPER.test(word);
      const list = isUpper ? (opens ? null : this.inCapitals) : this.inSmall;
      list?.set(folded, (list.get(folded) ?? 0) + 1);
      if (end < 0 || start - end !== 1 || text.charAt(end) !== ' ' || opens) close();
      if (isUpper && !opens) {
        run.push(folded);
        joined = 0;
      } else if (run.length > 0 && (CONNECTORS.has(folded) || folded === ARTICLE)) {
        run.push(folded);
        joined++;
      } else close();
      if (possessive) close();
      end = start + word.length;
    }
    close();
  }

  small(folded: string): number {
    return this.inSmall.get(folded) ?? 0;
  }

  /** Written with a capital in mid-sentence, and seldom without. */
  isName(folded: string): boolean {
    const capital = this.inCapitals.get(folded) ?? 0;
    return capital > 0 && capital > this.small(folded);
  }

  /** How often these folded words were a whole run of capitals by themselves. */
  stands(folded: string): number {
    return this.runs.get(folded) ?? 0;
  }
}
