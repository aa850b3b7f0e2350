import type { WelcomeOutlet } from './types.ts';

/** Whether a granted host covers `host`: the same one, or a domain above it. */
const covers = (granted: string, host: string): boolean => host === granted || host.endsWith(`.${granted}`);

/** An outlet is on where every host it publishes on may be read. */
export const isOn = (outlet: WelcomeOutlet, grantedHosts: readonly string[]): boolean =>
  outlet.hosts.every((host) => grantedHosts.some((granted) => covers(granted, host)));

export type SiteOn = { host: string; name: string | null };

/** The granted hosts with the outlet that publishes there, in alphabetical order of hosts. */
export function sitesOn(
  outlets: readonly WelcomeOutlet[],
  grantedHosts: readonly string[],
  compare: (a: string, b: string) => number,
): SiteOn[] {
  const belongs = (host: string, own: string) => covers(host, own) || covers(own, host);
  return [...new Set(grantedHosts)].sort(compare).map((host) => ({
    host,
    name: outlets.find(({ hosts }) => hosts.some((own) => belongs(host, own)))?.name ?? null,
  }));
}
