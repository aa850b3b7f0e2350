import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { Switch } from '../shared/switch.tsx';
import { useStrings } from '../strings/context.ts';

export type SiteSwitchProps = {
  /** `null` on a page that belongs to no site, such as a new tab. */
  host: string | null;
  on: boolean;
  /** False where the browser or a policy decides. */
  canToggle: boolean;
  onToggle: () => void;
};

/** Whether Sidelight reads this site, in words beside the switch. */
export function SiteSwitch({ host, on, canToggle, onToggle }: SiteSwitchProps) {
  const t = useStrings();
  if (host === null) return <span class="kicker">{t.noSite}</span>;
  return (
    <Switch on={on} disabled={!canToggle} onToggle={onToggle}>
      <Sentence text={on ? t.onAt : t.offAt} parts={{ host: <Name text={host} /> }} />
    </Switch>
  );
}
