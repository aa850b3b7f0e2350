import { Fragment } from 'preact';
import { useStrings } from '../strings/context.ts';
import { Name } from './name.tsx';

type Props = {
  names: readonly { text: string; language?: string | null }[];
  form?: boolean;
  /** "A, B and C" instead of "A, B, C". */
  and?: boolean;
};

/** Names in a row, joined as the reader's language joins a list. Order is the caller's. */
export function NameList({ names, form, and }: Props) {
  const t = useStrings();
  const parts = (and ? t.listWithAnd : t.list)(names.map((_, at) => String(at)));
  return (
    <>
      {parts.map((part, at) => {
        const name = part.type === 'element' ? names[Number(part.value)] : undefined;
        const key = `${at} ${part.value}`;
        if (!name) return <Fragment key={key}>{part.value}</Fragment>;
        return <Name key={key} text={name.text} language={name.language} form={form ?? false} />;
      })}
    </>
  );
}
