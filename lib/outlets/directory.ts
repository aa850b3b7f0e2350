/** Host → outlet. A host is the outlet's own, or a subdomain of it; anything else is unknown, never guessed. */
import type { Outlet } from '../model/corpus.ts';
import { originalAddress } from './original-address.ts';

/** Lower-case host of an http(s) address without a leading `www.`; null for anything else. */
export function hostOf(url: string | null): string | null {
  if (!url) return null;
  try {
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'https:' && protocol !== 'http:') return null;
    return hostname.replace(/\.$/, '').replace(/^www\./, '');
  } catch {
    return null;
  }
}

export class OutletDirectory {
  private readonly byHost = new Map<string, Outlet>();
  private readonly byId = new Map<string, Outlet>();

  constructor(outlets: Iterable<Outlet>) {
    for (const outlet of outlets) {
      this.byId.set(outlet.id, outlet);
      for (const host of outlet.hosts) this.byHost.set(host, outlet);
    }
  }

  get(id: string | null): Outlet | null {
    return id === null ? null : (this.byId.get(id) ?? null);
  }

  all(): Outlet[] {
    return [...this.byId.values()];
  }

  /** The outlet of a page address, or of the address it wraps: tries the host, then each parent domain on a dot boundary. */
  ofUrl(url: string | null): Outlet | null {
    let host = hostOf(originalAddress(url));
    while (host) {
      const found = this.byHost.get(host);
      if (found) return found;
      const dot = host.indexOf('.');
      host = dot < 0 ? null : host.slice(dot + 1);
    }
    return null;
  }
}
