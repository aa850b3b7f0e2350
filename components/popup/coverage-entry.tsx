import type { CoverageItem } from '../../lib/model/page-context.ts';
import { Cite } from '../shared/cite.tsx';
import { ExternalLink } from '../shared/external-link.tsx';
import { Name } from '../shared/name.tsx';
import { NameList } from '../shared/name-list.tsx';
import { Quotation } from '../shared/quotation.tsx';
import { safeUrl } from '../shared/safe-url.ts';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import { ReferenceNotes } from './reference-notes.tsx';

type Props = {
  item: CoverageItem;
  /** The pack it is from, where several are in use. */
  pack: string | undefined;
  onOpenArticle: (articleId: string) => void;
};

/** One related article: its title, a sentence of it (of a reference: our line on it), whose it is, and why it is shown. */
export function CoverageEntry({ item, pack, onOpenArticle }: Props) {
  const t = useStrings();
  const quote = { ...item, text: item.quote, marks: [], outlet: item.outletName ?? item.outlet ?? '' };
  const link = safeUrl(item.url) && (
    <ExternalLink url={item.passage ?? item.url} icon>
      {t.original}
    </ExternalLink>
  );
  const title = item.title ? <Name text={item.title} language={item.language} /> : t.noTitle;
  const reasons = <NameList names={item.why.map((text) => ({ text }))} />;
  return (
    <article>
      <h4 class="headline">
        {item.reference ? (
          <ExternalLink url={item.url} icon>
            {title}
          </ExternalLink>
        ) : (
          <button type="button" class="link" onClick={() => onOpenArticle(item.article)}>
            {title}
          </button>
        )}
      </h4>
      {item.summary && <p class="note">{item.summary}</p>}
      {item.quote === '' ? (
        <Cite outlet={quote.outlet} published={item.published} bounds={item.publishedBounds}>
          {item.reference ? <ReferenceNotes reference={item.reference} /> : link}
        </Cite>
      ) : (
        <Quotation quote={quote} small>
          {link}
        </Quotation>
      )}
      {pack && (
        <p class="kicker">
          <Name text={t.fromPack(pack)} />
        </p>
      )}
      {item.carriedBy && (
        <p class="kicker">
          <Sentence
            text={t.carriedBy}
            parts={{ outlets: <NameList names={item.carriedBy.map((text) => ({ text }))} /> }}
          />
        </p>
      )}
      {item.why.length > 0 && (
        <p class="kicker">
          <Sentence text={t.why} parts={{ reasons }} />
        </p>
      )}
    </article>
  );
}
