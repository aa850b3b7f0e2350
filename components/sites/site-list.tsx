import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EmptyState } from '../shared/empty-state.tsx';
import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { Switch } from '../shared/switch.tsx';
import { useStrings } from '../strings/context.ts';
import { SiteFilter } from './site-filter.tsx';
import { SiteRow } from './site-row.tsx';
import type { SiteEntry } from './types.ts';

/** From here on a list is searched rather than read. */
const FILTER_FROM = 13;

export type SiteListProps = {
  sites: readonly SiteEntry[];
  /** The browser lets Sidelight read everywhere. */
  allSites: boolean;
  /** Both called within the click itself, so that the browser may be asked. */
  onSwitch: (host: string, on: boolean) => void;
  onAllSites: (on: boolean) => void;
  /** Takes the access back and drops the site from the list. */
  onForget: (host: string) => void;
};

/** The sites of the options page, in alphabetical order of hosts: a switch and a way out for each. */
export function SiteList({ sites, allSites, onSwitch, onAllSites, onForget }: SiteListProps) {
  const t = useStrings();
  const id = useId();
  const [query, setQuery] = useState('');
  const { root, forget } = useFocusAfterForget(sites, onForget);
  const filtered = sites.length >= FILTER_FROM;
  const shown = filtered ? matching(sites, query) : sites;
  const rows = [...shown].sort((a, b) => t.compare(a.host, b.host));
  return (
    <div class="sites" ref={root}>
      <div class="all">
        <div>
          <h3 id={id}>{t.sites.all}</h3>
          <p class="note">{allSites ? t.sites.allOn : t.sites.allOff}</p>
        </div>
        <Switch on={allSites} onToggle={() => onAllSites(!allSites)}>
          <span class="vh">{t.sites.all}</span>
          <span aria-hidden="true">{allSites ? t.sites.state.on : t.sites.state.off}</span>
        </Switch>
      </div>
      {sites.length === 0 && !allSites && (
        <EmptyState title={t.sites.none}>
          <p>{t.sites.noneWhy}</p>
        </EmptyState>
      )}
      {filtered && <SiteFilter query={query} shown={rows.length} total={sites.length} onQuery={setQuery} />}
      {rows.length > 0 && (
        <ul class="rows" aria-label={t.sites.list}>
          {rows.map((site) => (
            <SiteRow key={site.host} site={site} allSites={allSites} onSwitch={onSwitch} onForget={forget} />
          ))}
        </ul>
      )}
      {filtered && rows.length === 0 && (
        <p class="note nomatch">
          <Sentence text={t.sites.noMatch} parts={{ query: <Name text={query.trim()} /> }} />
        </p>
      )}
      {sites.length > 0 && !allSites && <p class="note">{t.sites.forgetWhy}</p>}
    </div>
  );
}

function matching(sites: readonly SiteEntry[], query: string): readonly SiteEntry[] {
  const wanted = query.trim().toLowerCase();
  return sites.filter(({ host, name }) => `${host} ${name ?? ''}`.toLowerCase().includes(wanted));
}

/** A forgotten row takes the focus with it: the row that moves up gets it, or else the switch above. */
function useFocusAfterForget(sites: readonly SiteEntry[], onForget: (host: string) => void) {
  const root = useRef<HTMLDivElement>(null);
  const gone = useRef<{ host: string; at: number } | null>(null);
  useLayoutEffect(() => {
    const { host, at } = gone.current ?? {};
    if (at === undefined || sites.some((site) => site.host === host)) return;
    gone.current = null;
    const buttons = root.current?.querySelectorAll<HTMLElement>('.forget') ?? [];
    (buttons[Math.min(at, buttons.length - 1)] ?? root.current?.querySelector('input'))?.focus();
  }, [sites]);
  const forget = (host: string, button: HTMLElement) => {
    const at = [...(root.current?.querySelectorAll('.forget') ?? [])].indexOf(button);
    gone.current = { host, at: Math.max(0, at) };
    onForget(host);
  };
  return { root, forget };
}
