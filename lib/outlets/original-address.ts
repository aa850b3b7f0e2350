/**
 * The address a page was first published at, where its own address is that of a copy: AMP caches, web archives, translation
 * proxies, and AMP or mobile variants of the outlet's own site. A wrapped address is read off the wrapper, never guessed.
 */

/** Path prefix of an AMP cache: content type, optional `s` for https. */
const AMP_CACHE_PATH = /^\/(?:[civ]|wp)\/(s\/)?(.+)$/;
const ARCHIVE_PATH = /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/(.+)$/;
const GOOGLE = /^google\.(?:com?\.)?(?:com|[a-z]{2})$/;
const GOOGLE_AMP_PATH = /^\/amp\/(s\/)?(.+)$/;

/** The first address behind wrappers; the address itself where there is none; null for what is no web address. */
export function originalAddress(address: string | null): string | null {
  let url = webUrl(address);
  // A cached copy of an archived page is still one page: a few layers at most.
  for (let layer = 0; url && layer < 3; layer++) {
    const inner = unwrapped(url);
    if (!inner) break;
    url = inner;
  }
  return url?.href ?? null;
}

function unwrapped(url: URL): URL | null {
  const host = url.hostname.replace(/^www\./, '');
  if (host.endsWith('.cdn.ampproject.org') || host === 'cdn.ampproject.org' || host.endsWith('.ampproject.net'))
    return fromPath(AMP_CACHE_PATH.exec(url.pathname), url);
  if (GOOGLE.test(host) && url.pathname.startsWith('/amp/')) return fromPath(GOOGLE_AMP_PATH.exec(url.pathname), url);
  if (host === 'web.archive.org') return embedded(ARCHIVE_PATH.exec(url.pathname + url.search)?.[1]);
  if (host === 'webcache.googleusercontent.com')
    return embedded(/^cache:(?:[\w-]+:)?(\S+)/.exec(url.searchParams.get('q') ?? '')?.[1]);
  if (host.endsWith('.translate.goog')) return fromTranslated(url, host);
  if (host === 'translate.google.com' || host === 'translate.yandex.ru' || host === 'translated.turbopages.org')
    return embedded(url.searchParams.get('u') ?? url.searchParams.get('url') ?? undefined);
  return null;
}

/** `https://www-trend-az.cdn.ampproject.org/c/s/www.trend.az/x` → `https://www.trend.az/x`. */
function fromPath(match: RegExpExecArray | null, url: URL): URL | null {
  return match?.[2] ? webUrl(`${match[1] ? 'https' : 'http'}://${match[2]}${url.search}`) : null;
}

const embedded = (text: string | undefined): URL | null =>
  text ? webUrl(/^https?:\/\//.test(text) ? text : `https://${text}`) : null;

/** `en-trend-az.translate.goog`: dots are single hyphens, hyphens are doubled. */
function fromTranslated(url: URL, host: string): URL | null {
  const name = host
    .slice(0, -'.translate.goog'.length)
    .replaceAll('--', '\0')
    .replaceAll('-', '.')
    .replaceAll('\0', '-');
  const search = new URLSearchParams([...url.searchParams].filter(([key]) => !key.startsWith('_x_tr_'))).toString();
  return webUrl(`https://${name}${url.pathname}${search ? `?${search}` : ''}`);
}

function webUrl(address: string | null): URL | null {
  try {
    const url = new URL(address ?? '');
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}
