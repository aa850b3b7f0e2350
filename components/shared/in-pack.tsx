import type { PageContext } from '../../lib/model/page-context.ts';
import { useStrings } from '../strings/context.ts';

/** Says so where the page in front is itself an article or a link of a pack. */
export function InPack({ page }: { page: Pick<PageContext['page'], 'article' | 'reference'> }) {
  const t = useStrings();
  if (page.article === null && page.reference === null) return null;
  return <span class="in-pack">{page.article === null ? t.pageReference : t.pageArticle}</span>;
}
