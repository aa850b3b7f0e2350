/** Whose article it is: by the host of its address, by what its record says, by its credit line. New hosts get a draft. */
import type { Outlet } from '../../../lib/model/corpus.ts';
import { asId } from '../../../lib/model/ids.ts';
import { hostOf, OutletDirectory } from '../../../lib/outlets/directory.ts';
import { originalAddress } from '../../../lib/outlets/original-address.ts';
import { republishedFrom } from '../../../lib/outlets/republished.ts';
import type { OutletEntry } from '../../../lib/packs/source/schema.ts';
import { foldText } from '../../../lib/text/fold.ts';
import type { TextDraft } from '../document.ts';

const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

export class OutletBook {
  private readonly outlets: Outlet[];
  private directory: OutletDirectory;
  private readonly byName = new Map<string, Outlet>();
  private readonly otherwise: string | null;

  /** `otherwise`: whose a document is that does not say; a host, or null. */
  constructor(outlets: readonly Outlet[], otherwise: string | null) {
    this.outlets = [...outlets];
    this.directory = new OutletDirectory(outlets);
    this.otherwise = otherwise;
    for (const outlet of outlets)
      for (const name of [outlet.id, outlet.name, outlet.shortName, ...outlet.hosts])
        this.byName.set(foldText(name), outlet);
  }

  /** The id of the outlet, with a draft of its entry where it is new; null where nothing tells whose the text is. */
  of({ url, outlets: said, text, author }: TextDraft): { id: string; draft: OutletEntry | null } | null {
    const known = this.directory.ofUrl(url) ?? this.named(said);
    if (known) return { id: known.id, draft: null };
    const host = this.newHost(url, said);
    if (host !== null) return this.draft(host);
    const credited = republishedFrom(text, author, null, this.outlets)?.outlet;
    if (credited) return { id: credited, draft: null };
    return this.otherwise === null ? null : this.draft(this.otherwise);
  }

  private named(said: readonly string[]): Outlet | null {
    for (const one of said) {
      const found = this.byName.get(foldText(one)) ?? this.directory.ofUrl(`https://${one.trim().toLowerCase()}/`);
      if (found) return found;
    }
    return null;
  }

  /** The host of the address, or of its parent domains the one that the record names as the outlet. */
  private newHost(url: string | null, said: readonly string[]): string | null {
    const own = hostOf(originalAddress(url));
    const stated = said
      .flatMap((one) => hostOf(`https://${one.trim().toLowerCase()}/`) ?? [])
      .filter((one) => HOST.test(one));
    const parent = stated.find((one) => own === null || own === one || own.endsWith(`.${one}`));
    const host = parent ?? own;
    return host !== null && HOST.test(host) ? host : null;
  }

  /** An entry of its host alone: not one word of it is a claim about the outlet. */
  private draft(host: string): { id: string; draft: OutletEntry | null } {
    const there = this.directory.ofUrl(`https://${host}/`);
    if (there) return { id: there.id, draft: null };
    const entry: OutletEntry = {
      id: host,
      name: host,
      shortName: host,
      kind: 'unidentified',
      country: null,
      languages: [],
      hosts: [host],
      facts: [],
    };
    this.outlets.push({ ...entry, id: asId<Outlet['id']>(host), feeds: [], facts: [] });
    this.directory = new OutletDirectory(this.outlets);
    return { id: host, draft: entry };
  }
}
