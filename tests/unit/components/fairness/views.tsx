/** Every view that can name an outlet: each state of the gallery, and the views of real articles and outlets of the default pack. */
import type { ComponentChildren } from 'preact';
import { openEngine } from '../../../../cli/engine.ts';
import { Card } from '../../../../components/card/card.tsx';
import { CompareSection } from '../../../../components/framing/compare-section.tsx';
import { ContrastsSection } from '../../../../components/framing/contrasts-section.tsx';
import { PublisherLinks } from '../../../../components/framing/publisher-links.tsx';
import { PanelTop } from '../../../../components/panel/panel-top.tsx';
import { PanelView } from '../../../../components/panel/panel-view.tsx';
import { OutletView } from '../../../../components/popup/outlet-view.tsx';
import { PageContextView } from '../../../../components/popup/page-context-view.tsx';
import { Reader } from '../../../../components/popup/reader.tsx';
import { SearchTab } from '../../../../components/popup/search-tab.tsx';
import { articleContext } from '../../../../lib/context/article-context.ts';
import { buildCard } from '../../../../lib/context/card.ts';
import { buildCompare } from '../../../../lib/context/compare.ts';
import type { Engine } from '../../../../lib/context/engine.ts';
import { pageSubjects } from '../../../../lib/context/page-subjects.ts';
import { publisherLinks } from '../../../../lib/context/publisher-links.ts';
import { buildReader } from '../../../../lib/context/reader.ts';
import { searchEngine } from '../../../../lib/context/search.ts';
import { buildSubjectView } from '../../../../lib/context/subject-view.ts';
import type { PageContext } from '../../../../lib/model/page-context.ts';
import { CARD_STATES } from '../../../gallery/states-card.tsx';
import { FRAMING_STATES } from '../../../gallery/states-framing.tsx';
import { OPTIONS_STATES } from '../../../gallery/states-options.tsx';
import { PACK_STATES } from '../../../gallery/states-packs.tsx';
import { PAGE_STATES } from '../../../gallery/states-pages.tsx';
import { PANEL_STATES } from '../../../gallery/states-panel.tsx';
import { POPUP_STATES } from '../../../gallery/states-popup.tsx';

export type View = { name: string; view: ComponentChildren };

const nothing = () => {};
const noCopy = async () => true;

const card = (state: Parameters<typeof Card>[0]['state'], whyOpen = false): ComponentChildren => (
  <Card
    state={state}
    pinned={false}
    whyOpen={whyOpen}
    sheet={false}
    onPin={nothing}
    onClose={nothing}
    onToggleWhy={nothing}
    onHide={nothing}
    more={{ where: 'beside', onOpen: nothing }}
    onOpenArticle={nothing}
  />
);

/** States made to look hostile hold names of no outlet, and are tested elsewhere. */
const isFair = ([name]: [string, unknown]): boolean => !name.includes('hostile') && !name.includes('broken');

export function galleryViews(): View[] {
  const framed = { ...POPUP_STATES, ...PANEL_STATES, ...FRAMING_STATES, ...PAGE_STATES, ...OPTIONS_STATES, ...PACK_STATES }; // biome-ignore format: one list
  return [
    ...Object.entries(CARD_STATES)
      .filter(isFair)
      .map(([name, { state, whyOpen = false }]) => ({ name, view: card(state, whyOpen) })),
    ...Object.entries(framed)
      .filter(isFair)
      .map(([name, { view }]) => ({ name, view })),
  ];
}

/** The default pack as a reader of each of its articles sees it. */
export async function packViews(engine: Engine): Promise<View[]> {
  const views: View[] = [];
  for (const id of engine.articles.keys()) {
    const context = (await articleContext(engine, id)) as PageContext;
    const page = <PageContextView context={context} onOpenSubject={nothing} onOpenArticle={nothing} />;
    views.push({ name: `page ${id}`, view: page });
    views.push(await panelOf(engine, id, context));
    const reader = await buildReader(engine, id);
    if (reader)
      views.push({
        name: `reader ${id}`,
        view: <Reader view={reader} citations={[]} citing={false} onBack={nothing} onOpenSubject={nothing} />,
      });
  }
  for (const outlet of engine.outlets.all()) {
    const links = <PublisherLinks links={await publisherLinks(engine, outlet.id)} onOpenArticle={nothing} />;
    const view = (
      <OutletView outlet={outlet} onBack={nothing}>
        {links}
      </OutletView>
    );
    views.push({ name: `outlet ${outlet.id}`, view });
  }
  for (const id of ['caucasus:irfs', 'caucasus:turan', 'caucasus:karabakh']) {
    const view = await buildCard(engine, { kind: 'entity', id, form: '', rule: 'exact', onPage: {}, self: null });
    if (view) views.push({ name: `card ${id}`, view: card({ kind: 'ready', view }, true) });
  }
  for (const query of ['turan', 'trend', 'xankendi', 'karabakh']) {
    const answer = await searchEngine(engine, query, 20);
    views.push({
      name: `search ${query}`,
      view: (
        <SearchTab
          query={query}
          answer={answer}
          busy={false}
          chosen={0}
          packLine=""
          onQuery={nothing}
          onChoose={nothing}
          onOpen={nothing}
        />
      ),
    });
  }
  return views;
}

/** The panel about the first subject of a page, with the page beside another article and outlets compared. */
async function panelOf(engine: Engine, id: string, context: PageContext): Promise<View> {
  const subjects = pageSubjects(engine, context);
  const [first] = subjects;
  const subject = first && (await buildSubjectView(engine, first, context));
  const other = context.coverage.find(({ reference }) => reference === null)?.article ?? null;
  const compared = other && (await buildCompare(engine, context, other));
  const links = context.outlet ? await publisherLinks(engine, context.outlet.id) : [];
  return {
    name: `panel ${id}`,
    view: (
      <>
        {first && <PanelTop context={context} subjects={subjects} chosen={first} onChoose={nothing} />}
        {subject && (
          <PanelView
            view={subject}
            context={context}
            compare={
              <CompareSection
                choices={context.coverage.map(({ article, outletName, title, published }) => ({ article, outlet: outletName, title, published }))} // biome-ignore format: one step
                chosen={other}
                shown={compared ? { state: 'ready', view: compared } : { state: 'none' }}
                onChoose={nothing}
                onRetry={nothing}
              />
            }
            links={<PublisherLinks links={links} onOpenArticle={nothing} />}
            onOpenArticle={nothing}
            onMethod={nothing}
            onCopy={noCopy}
          />
        )}
        <ContrastsSection contrasts={context.framing.contrasts} onOpenArticle={nothing} onMethod={nothing} />
      </>
    ),
  };
}

export const defaultPack = (): Promise<Engine> => openEngine([]);

/** Names, short names and hosts of every outlet of the pack, those known by their links too; the longest first. */
export const namesOfOutlets = (engine: Engine): ReadonlySet<string> =>
  new Set(
    [
      ...engine.outlets.all().flatMap(({ id, name, shortName }) => [id as string, name, shortName]),
      ...engine.packs.flatMap(({ data }) => data.references.map(({ outletName }) => outletName)),
    ].sort((a, b) => b.length - a.length),
  );
