import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import type { Strings } from '../strings/en.ts';
import type { SiteOn } from './granted.ts';

type Props = {
  sites: readonly SiteOn[];
  allGranted: boolean;
  /** Shows the choice again; unset where nothing is left to choose. */
  onAdd?: (() => void) | undefined;
};

/** What is switched on, what to do next, how to change it, and how to withdraw it. */
export function Confirmation({ sites, allGranted, onAdd }: Props) {
  const { welcome, readOnce } = useStrings();
  const none = !allGranted && sites.length === 0;
  const { next, change } = advice(welcome, sites.length, allGranted);
  return (
    <>
      {!allGranted && sites.length > 0 && <Sites sites={sites} />}
      <ul class="points">
        <li>
          <Sentence text={next} parts={{ readOnce }} />
        </li>
        <li>{change}</li>
        {!none && <li>{welcome.withdraw}</li>}
      </ul>
      {onAdd && (
        <div class="go">
          <button type="button" class="btn edge" onClick={onAdd}>
            {none ? welcome.chooseSites : welcome.addSites}
          </button>
        </div>
      )}
    </>
  );
}

/** "Sidelight is on at 3 sites". */
export function headline(t: Strings, sites: number, allGranted: boolean): string {
  if (allGranted) return t.welcome.onAtAll;
  return sites > 0 ? t.welcome.onAtSites(sites) : t.welcome.onAtNone;
}

function advice(said: Strings['welcome'], sites: number, allGranted: boolean): { next: string; change: string } {
  if (allGranted) return { next: said.nextAll, change: said.changeAll };
  return sites > 0
    ? { next: said.nextSites, change: said.changeSites }
    : { next: said.nextNone, change: said.changeNone };
}

function Sites({ sites }: { sites: readonly SiteOn[] }) {
  return (
    <ul class="on">
      {sites.map(({ host, name }) => (
        <li key={host}>
          <b>
            <Name text={host} />
          </b>
          {name && (
            <span class="note">
              <Name text={name} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
