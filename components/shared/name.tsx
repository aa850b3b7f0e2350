import { langOf } from '../strings/locale.ts';
import { tame } from '../strings/tame.ts';

type Props = {
  text: string;
  /** Language of the name; sets its font. */
  language?: string | null | undefined;
  /** Set in the reading face, as every name or form a source uses. */
  form?: boolean;
};

/** A name or form as a source writes it: text only, isolated from the sentence around it. */
export function Name({ text, language, form }: Props) {
  return (
    <bdi class={form ? 'form' : undefined} lang={langOf(language)}>
      {tame(text)}
    </bdi>
  );
}
