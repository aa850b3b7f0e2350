import { Highlighted } from '../shared/highlighted.tsx';
import { directionOf, langOf } from '../strings/locale.ts';
import type { Excerpt } from './excerpt.ts';

/** Words of a page as printed there, in the language of the page. */
export function PageQuote({ excerpt, language }: { excerpt: Excerpt; language: string | null }) {
  return (
    <blockquote class="q sm" lang={langOf(language)} dir={directionOf(language)}>
      <p>
        <bdi>
          <Highlighted text={excerpt.text} ranges={excerpt.marks} />
        </bdi>
      </p>
    </blockquote>
  );
}
