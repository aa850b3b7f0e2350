import { useStrings } from '../strings/context.ts';
import type { DateBounds } from '../strings/dates.ts';

type Props = { published: string | null; bounds?: DateBounds };

/** The day an article is from, or what is known of it. */
export function DateText({ published, bounds }: Props) {
  const t = useStrings();
  const text = t.date(published, bounds ?? null);
  const known = published && published.length === 10 && t.day(published) === text;
  return known ? (
    <time class="num" dateTime={published}>
      {text}
    </time>
  ) : (
    <span>{text}</span>
  );
}
