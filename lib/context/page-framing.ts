/** The framing of one page: what it does with others' words, and how its outlet words the subjects beside other outlets. */
import { type FramedPage, type IsPublisher, readFraming } from '../framing/read-framing.ts';
import type { OutletKind } from '../model/corpus.ts';
import type { Mention, NamingUse, PageContext } from '../model/page-context.ts';
import { isAgencyName } from '../outlets/agencies.ts';
import { foldText } from '../text/fold.ts';
import type { Engine } from './engine.ts';
import { pageContrasts } from './page-contrasts.ts';

type Framing = PageContext['framing'];

export function pageFraming(
  engine: Engine,
  page: FramedPage,
  mentions: readonly Mention[],
  naming: readonly NamingUse[],
  outlet: string | null,
): Framing {
  return { ...readFraming(page, mentions, publisherTest(engine)), contrasts: pageContrasts(engine, naming, outlet) };
}

/** The wordings with whose words each stands in: the page's own, or somebody's that it quotes. */
export function withVoices(naming: readonly NamingUse[], { quotations, unclear }: Framing): NamingUse[] {
  const quoted = quotations.filter(({ kind }) => kind === 'quotation');
  return naming.map((use) => {
    const holds = (one: { field: string; start: number; end: number }): boolean =>
      one.field === use.field && one.start <= use.start && use.start < one.end;
    return { ...use, voice: quoted.some(holds) ? 'quoted' : unclear.some(holds) ? 'unclear' : 'own' };
  });
}

/** An advocacy organisation or an office that publishes also speaks. */
const PUBLISHERS: ReadonlySet<string> = new Set<OutletKind>([
  'news-agency',
  'news-site',
  'broadcaster',
  'aggregator',
  'unidentified',
]);

/** Whether a name is that of a publisher: what it "reports" is a credit, and it is no party of the story. */
function publisherTest(engine: Engine): IsPublisher {
  const names = new Set(
    engine.outlets
      .all()
      .flatMap(({ kind, name, shortName }) => (PUBLISHERS.has(kind) ? [foldText(name), foldText(shortName)] : [])),
  );
  return (name, entity) => {
    const outlet = engine.outlets.get(engine.entities.get(entity ?? '')?.entity.outlet ?? null);
    return (outlet !== null && PUBLISHERS.has(outlet.kind)) || names.has(foldText(name)) || isAgencyName(name);
  };
}
