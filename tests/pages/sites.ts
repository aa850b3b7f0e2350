/** How each site of the seed articles lays out a page: the article text as it is, and round it what the site puts there. */

export type Article = {
  title: string | null;
  published: string | null;
  author: string | null;
  url: string;
  body: string;
};

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const quote = (text: string): string => escaped(text).replace(/"/g, '&quot;');
/** Blank lines part paragraphs, single line ends are `<br>`. */
const paragraphs = (body: string, indent: string): string =>
  body
    .split('\n\n')
    .map((one) => `${indent}<p>${escaped(one).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
const links = (titles: readonly string[], indent: string): string =>
  titles.map((title, at) => `${indent}<li><a href="/news/${at + 1}">${escaped(title)}</a></li>`).join('\n');

/** Headlines of other articles: names of the pack that no seed body may gain from them. */
const DECOYS = [
  'Shushi and Stepanakert: pictures from the archive',
  'International Court of Justice: how it works',
  'Charles Michel and the European Council: a short guide',
  'ICRC answers questions about the Lachin corridor',
  'Second Karabakh War: a list of books',
  'Goris and Nakhchivan: weather for the week',
];
const DECOYS_AZ = ['Xankəndi və Şuşa: hava proqnozu', 'İlham Əliyev haqqında arayış', 'Ağdam-Xankəndi yolu: xəritə'];

function document(head: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
${head}
</head>
<body>
${body}
</body>
</html>
`;
}

/** Turan: photo credit on and under the picture, review form, social links and the news line below the text; no date for machines. */
export function turan({ url, body }: Article): string {
  const title = 'All interested citizens of Azerbaijan should freely return to their homeland';
  return document(
    `  <title>${title} | Turan</title>
  <link rel="canonical" href="${url}">
  <meta property="og:type" content="article">
  <meta property="og:title" content="${title}">`,
    `<header><a href="/">Turan</a><nav><ul>
${links(['Politics', 'Social', 'Economics', 'Karabakh', 'Analytics'], '  ')}
</ul></nav></header>
<main>
  <div class="news-detail">
    <h1>${title}</h1>
    <div class="news-photo"><img src="/photo.jpg" alt="Açiq mənbələrdən foto."><span class="photo-credit">Açiq mənbələrdən foto.</span></div>
    <div class="photo-caption">Açiq mənbələrdən foto.</div>
    <div class="news-text">
${paragraphs(body, '      ')}
    </div>
    <div class="comments"><h3>Leave a review</h3><form><textarea name="review"></textarea><button>Send</button></form></div>
    <div class="social"><h3>Follow us on social networks</h3><a href="https://t.me/">Telegram</a> <a href="https://x.com/">X</a></div>
  </div>
  <div class="news-line"><h3>News Line</h3><ul>
${links(DECOYS, '    ')}
  </ul></div>
</main>
<footer>Turan Information Agency, Baku, Azerbaijan. All rights reserved.</footer>`,
  );
}

/** IRFS: a WordPress post with links to its neighbours in Azerbaijani and a search box below the text. */
export function irfs({ title, url, body }: Article): string {
  const name = escaped(title ?? '');
  return document(
    `  <title>${name} - IRFS</title>
  <link rel="canonical" href="${url}">
  <meta property="og:type" content="article">
  <meta property="og:title" content="${name}">
  <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"${name}"},{"@type":"BreadcrumbList"}]}</script>`,
    `<header><nav><ul>
${links(['Home', 'News Feed', 'Azerbaijan', 'Media in Baku', 'About IRFS'], '  ')}
</ul></nav></header>
<div class="page">
  <article class="post">
    <h1 class="entry-title">${name}</h1>
    <div class="post-meta"><a href="/category/news-feed/">News Feed</a></div>
    <div class="entry-content">
${paragraphs(body, '      ')}
    </div>
  </article>
  <div class="post-navigation">
    <div>Previous Post</div><a href="/az/1">Amnesty International: Azərbaycanda siyasi motivli təqiblər səngiməyib</a>
    <div>Next Post</div><a href="/az/2">Prokuror AXCP fəalına 7 il 6 ay həbs istəyib</a>
  </div>
  <aside class="sidebar"><h3>Recent posts</h3><ul>
${links([...DECOYS_AZ, ...DECOYS.slice(0, 3)], '    ')}
  </ul></aside>
</div>
<div class="search-box"><form><input name="s"></form><div>Start typing to see you are looking for.</div></div>
<footer>Institute for Reporters' Freedom and Safety</footer>`,
  );
}

/** Trend: rubric and date, the headline again under the picture, byline twice, "Read more", and the latest news in a column. */
export function trend(
  { title, url, published, author, body }: Article,
  stamp: { machine: string; shown: string },
): string {
  const name = escaped(title ?? '');
  const statement = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: `${published}${stamp.machine}`,
    author: { '@type': 'Person', name: author },
    publisher: { '@type': 'Organization', name: 'Trend News Agency' },
  };
  return document(
    `  <title>${name} - Trend.Az</title>
  <link rel="canonical" href="${url}">
  <script type="application/ld+json">${JSON.stringify(statement)}</script>`,
    `<header><a href="/">Trend News Agency</a><nav><ul>
${links(['Azerbaijan', 'Karabakh', 'Iran', 'Türkiye', 'Politics Materials'], '  ')}
</ul></nav></header>
<div class="container">
  <section class="article">
    <h1>${name}</h1>
    <div class="top-part"><span class="category">Politics Materials</span> <span class="date">${stamp.shown}</span></div>
    <figure><img src="/photo.jpg" alt="${quote(title ?? '')}"><figcaption>${name}</figcaption></figure>
    <div class="author-card"><a href="/author/1">${author}</a><div>${author}</div><a class="more" href="/author/1">Read more</a></div>
    <div class="article-content">
${paragraphs(body, '      ')}
    </div>
    <div class="tags"><a href="/tag/1">Karabakh</a> <a href="/tag/2">Ilham Aliyev</a></div>
  </section>
  <div class="latest"><h3>Latest</h3><ul>
${links(DECOYS, '    ')}
  </ul></div>
  <aside><h3>Most read</h3><ul>
${links(DECOYS_AZ, '    ')}
  </ul></aside>
</div>
<footer>© Trend News Agency. Baku, Azerbaijan</footer>`,
  );
}

/** JAMnews: the stamp of its counter before the headline, a second headline in the text, related posts and a support box below. */
export function jamnews({ title, url, published, body }: Article): string {
  const name = escaped(title ?? '');
  return document(
    `  <title>${name} - English Jamnews</title>
  <link rel="canonical" href="${url}">
  <meta property="og:type" content="article">
  <meta property="og:title" content="${name} - English Jamnews">
  <meta property="article:published_time" content="${published}T12:00:00+00:00">`,
    `<div class="counter">date ${published} <span>fbpx</span></div>
<header><nav><ul>
${links(['Armenia', 'Azerbaijan', 'Georgia', 'Karabakh', 'Opinion'], '  ')}
</ul></nav></header>
<main><article>
  <h1>${name}</h1>
  <div class="entry-content">
${paragraphs(body, '    ')}
  </div>
  <div class="related"><h3>Top stories in Azerbaijan, Armenia, Georgia</h3><ul>
${links(DECOYS, '    ')}
  </ul></div>
  <div class="support"><p>Support JAMnews</p><a href="/donate">Donate</a></div>
</article></main>
<footer>JAMnews. Go Group Media</footer>`,
  );
}
