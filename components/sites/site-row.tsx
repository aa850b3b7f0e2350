import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { Switch } from '../shared/switch.tsx';
import { useStrings } from '../strings/context.ts';
import { isolate } from '../strings/tame.ts';
import type { SiteEntry } from './types.ts';

type Props = {
  site: SiteEntry;
  /** The browser lets Sidelight read everywhere, so no site is off alone. */
  allSites: boolean;
  onSwitch: (host: string, on: boolean) => void;
  onForget: (host: string, button: HTMLElement) => void;
};

/** One site: its host, the outlet if known, the state in words, the switch, and the way out of the list. */
export function SiteRow({ site: { host, name, state }, allSites, onSwitch, onForget }: Props) {
  const t = useStrings();
  const shown = allSites ? 'all' : state;
  const on = allSites || state === 'on';
  return (
    <li>
      <b>
        <Name text={host} />
      </b>
      <span class="note">{name && <Name text={name} />}</span>
      <Switch on={on} disabled={allSites} onToggle={() => onSwitch(host, !on)}>
        <span class="vh">
          <Sentence text={t.sites.stateAt[shown]} parts={{ host: <Name text={host} /> }} />
        </span>
        <span aria-hidden="true">{t.sites.state[shown]}</span>
      </Switch>
      <button
        type="button"
        class="btn forget"
        aria-label={t.sites.forgetHost(isolate(host))}
        onClick={(event) => onForget(host, event.currentTarget)}
      >
        {t.sites.forget}
      </button>
    </li>
  );
}
