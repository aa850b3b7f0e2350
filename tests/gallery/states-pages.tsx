import { SiteList, type SiteListProps } from '../../components/sites/site-list.tsx';
import type { SiteEntry } from '../../components/sites/types.ts';
import { useStrings } from '../../components/strings/context.ts';
import { english } from '../../components/strings/en.ts';
import { Welcome, type WelcomeProps } from '../../components/welcome/welcome.tsx';
import { HOSTILE_OUTLETS, OUTLETS } from './fixtures/outlets.ts';
import { LISTED_SITES } from './fixtures/sites.ts';
import type { PageExample } from './page-stage.tsx';

const nothing = () => {};
const { welcome: said } = english();

const welcome = (rest: Partial<WelcomeProps> = {}, press: readonly string[] = []): PageExample => ({
  view: (
    <Welcome
      outlets={OUTLETS}
      grantedHosts={[]}
      allGranted={false}
      busy={false}
      onChoose={nothing}
      problem={null}
      packLine="Caucasus 1 · 5 articles"
      onOpenPopupHint={nothing}
      {...rest}
    />
  ),
  press,
});

/** The list as a section of a page, which sets language and direction. */
function SitesPage(props: Pick<SiteListProps, 'sites' | 'allSites'>) {
  const t = useStrings();
  return (
    <main class="sl" lang={t.language} dir={t.direction} style="min-block-size: 100dvh; padding: 20px">
      <div style="max-inline-size: 48rem; margin-inline: auto">
        <h2 class="title" style="margin-block-end: 12px">
          {t.sites.list}
        </h2>
        <SiteList {...props} onSwitch={nothing} onAllSites={nothing} onForget={nothing} />
      </div>
    </main>
  );
}

const sites = (list: readonly SiteEntry[], allSites = false): PageExample => ({
  view: <SitesPage sites={list} allSites={allSites} />,
});

const MANY: SiteEntry[] = [
  ...LISTED_SITES,
  ...Array.from({ length: 12 }, (_, at): SiteEntry => ({ host: `paper-${at + 1}.example`, state: 'on', name: null })),
];

/** Pages that fill a tab, in each of their states. */
export const PAGE_STATES: Record<string, PageExample> = {
  'welcome-start': welcome(),
  'welcome-picked': welcome({}, ['JAMnews', 'Trend News Agency', 'Turan']),
  'welcome-busy': welcome({ busy: true }, ['Turan']),
  'welcome-refused': welcome({ problem: said.refused }, ['Trend News Agency', 'Turan']),
  'welcome-chosen': welcome({ grantedHosts: ['trend.az', 'jam-news.net', 'turan.az'] }),
  'welcome-more': welcome({ grantedHosts: ['trend.az', 'jam-news.net'] }, [said.addSites]),
  'welcome-all': welcome({ allGranted: true }),
  'welcome-click': welcome({}, [said.onlyOnClick]),
  'welcome-empty': welcome({ outlets: [], packLine: '' }),
  'welcome-hostile': welcome({ outlets: HOSTILE_OUTLETS, grantedHosts: [] }),
  'sites-list': sites(LISTED_SITES),
  'sites-many': sites(MANY),
  'sites-all': sites(LISTED_SITES, true),
  'sites-empty': sites([]),
};
