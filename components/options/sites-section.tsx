import { SiteList, type SiteListProps } from '../sites/site-list.tsx';
import { AddSite, type AddSiteProps } from './add-site.tsx';
import { OptionsSection } from './options-section.tsx';

export type SitesSectionProps = SiteListProps & AddSiteProps;

/** Where Sidelight reads: the sites decided on, and a way to add one by its address. */
export function SitesSection({ onAdd, added, ...list }: SitesSectionProps) {
  return (
    <OptionsSection id="sites">
      <SiteList {...list} />
      {!list.allSites && <AddSite onAdd={onAdd} added={added} />}
    </OptionsSection>
  );
}
