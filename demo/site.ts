import { join } from 'node:path';
import { type Hosts, serveFolder } from '../tests/browser/proxy.ts';

/** The demo article, under an outlet of the default pack so that the reader sees an outlet's profile. */
export const DEMO_URL = 'http://jam-news.net/demo/two-names-one-city.html';

/** A page on the same host that is not an article. */
export const SHOP_URL = 'http://jam-news.net/demo/shop.html';

/** The pages of `demo/page` as the web of a test browser. */
export function demoHosts(): Hosts {
  return { 'jam-news.net': serveFolder(join(import.meta.dirname, 'page'), '/demo/') };
}
