import { Fragment } from 'preact';
import type { SubjectView } from '../../lib/model/subject.ts';
import { FactList } from '../shared/fact-list.tsx';
import { Name } from '../shared/name.tsx';
import { NameList } from '../shared/name-list.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';

/** Stays with the name before it when the line breaks. */
const SEPARATOR = '\u00a0· ';

/** What it is, all its names, and in how many articles it is named. */
export function SubjectHead({ view }: { view: SubjectView }) {
  const t = useStrings();
  const { title, names, count, description, kindLabel } = view;
  const said = title.some(({ text }) => text === description);
  const links =
    view.spread.undated.length +
    view.primary.length +
    view.spread.rows.reduce((sum, { marks }) => sum + marks.filter(({ kind }) => kind === 'link').length, 0);
  return (
    <header class="subj">
      <p class="kicker dots">
        <Name text={t.subjectKind(kindLabel, t.outletKind)} />
        {title.length > 1 && <span>{t.inUse(kindLabel, title.length)}</span>}
      </p>
      <h1 tabIndex={-1}>
        {title.map((name, at) => (
          <Fragment key={name.text}>
            {at > 0 && <span class="alt">{SEPARATOR}</span>}
            <Name text={name.text} language={name.language} />
          </Fragment>
        ))}
      </h1>
      {description && !said && (
        <p class="names">
          <Name text={description} />
        </p>
      )}
      {names.some(({ others }) => others.length > 0 || names.length > title.length) && (
        <p class="names">
          <Sentence text={t.panel.names} parts={{ names: <Names names={names} /> }} />
        </p>
      )}
      {view.formerNames.length > 0 && <FactList facts={view.formerNames} />}
      <p class="note sum">
        {count.k > 0 ? (
          <Sentence
            text={t.panel.namedBy(count.k, count.n, count.years)}
            parts={{ outlets: <NameList names={count.outlets.map((text) => ({ text }))} and /> }}
          />
        ) : (
          t.panel.notNamed(count.n)
        )}{' '}
        {links > 0 && t.panel.linksBeside(links)}
      </p>
    </header>
  );
}

/** Each name with its other spellings behind it. */
function Names({ names }: Pick<SubjectView, 'names'>) {
  const t = useStrings();
  return (
    <>
      {t.list(names.map((_, at) => String(at))).map((part, at) => {
        const entry = part.type === 'element' ? names[Number(part.value)] : undefined;
        const key = `${at} ${part.value}`;
        if (!entry) return <Fragment key={key}>{part.value}</Fragment>;
        const name = <Name text={entry.name.text} language={entry.name.language} form />;
        if (entry.others.length === 0) return <Fragment key={key}>{name}</Fragment>;
        const others = <NameList names={entry.others} form />;
        return <Sentence key={key} text={t.panel.spellings} parts={{ name, others }} />;
      })}
    </>
  );
}
