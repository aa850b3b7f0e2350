import type { LinkView } from '../../lib/model/subject.ts';
import { Cite } from '../shared/cite.tsx';
import { ExternalLink } from '../shared/external-link.tsx';
import { Name } from '../shared/name.tsx';
import { OutletLinks } from '../shared/outlet-links.tsx';
import { hostOf } from '../shared/safe-url.ts';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';

type Props = {
  link: LinkView;
  /** Our line on it stands below the headline too, not only in its place. */
  full?: boolean;
  /** Says "link not opened by us"; left out where a list says it once for all. */
  sayOpened: boolean;
  /** False where the day stands beside it already. */
  dated?: boolean;
};

/** A page known by its link: its headline, or our line where none was seen, and the source line. */
export function LinkEntry({ link, full, sayOpened, dated = true }: Props) {
  return (
    <div class="entry">
      <Cite outlet={link.outlet} {...(dated && { published: link.published })}>
        <LinkNotes link={link} sayOpened={sayOpened} />
      </Cite>
      <p class={link.title ? 'headline' : 'ours'}>
        <ExternalLink url={link.url} icon>
          {link.title ? (
            <Name text={link.title} language={link.language} />
          ) : (
            <Name text={link.summary ?? hostOf(link.url)} />
          )}
        </ExternalLink>
      </p>
      {full && link.title && link.summary && <p class="note">{link.summary}</p>}
    </div>
  );
}

/** Whose text it is, who carries it, and whether the link was checked. */
function LinkNotes({ link, sayOpened }: Pick<Props, 'link' | 'sayOpened'>) {
  const t = useStrings();
  return (
    <>
      {link.textBy && (
        <span>
          <Sentence text={t.textOf} parts={{ outlet: <Name text={link.textBy} /> }} />
        </span>
      )}
      {link.carriedBy.length > 0 && (
        <span>
          <Sentence text={t.carriedBy} parts={{ outlets: <OutletLinks links={link.carriedBy} /> }} />
        </span>
      )}
      {link.self && <span>{t.pageReference}</span>}
      {sayOpened && link.notOpened && <span>{t.linkNotOpened}</span>}
    </>
  );
}
