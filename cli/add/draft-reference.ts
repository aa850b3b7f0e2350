/**
 * A reference drafted from what a feed says of a page: link, outlet, day, headline as a citation, and which names and
 * wordings of the pack stand in headline and teaser. The line in our own words is left for the maintainer to write.
 */
import { createHash } from 'node:crypto';
import type { Engine } from '../../lib/context/engine.ts';
import { splitWordingTarget } from '../../lib/matching/alias-row.ts';
import { findMentions } from '../../lib/matching/link.ts';
import { compareText } from '../../lib/model/order.ts';
import { isCreditLine } from '../../lib/outlets/credit.ts';
import { hostOf } from '../../lib/outlets/directory.ts';
import type { ReferenceEntry } from '../../lib/packs/source/schema.ts';

/** What is known of the page. `teaser`: what is read for names and wordings beside the headline; nothing of it is kept. */
export type ReferenceItem = {
  url: string;
  title: string;
  teaser: string;
  published: string | null;
  language: string | null;
};

/** Most words of a page around a wording that an entry may keep. */
const CONTEXT_WORDS = 8;

/**
 * The entry, or null where neither headline nor teaser names anything of the pack: countries and capitals alone, which are
 * in all news of the region, do not make an item part of the corpus.
 */
export function draftReference(engine: Engine, item: ReferenceItem): ReferenceEntry | null {
  const host = hostOf(item.url);
  if (host === null) return null;
  const texts = [item.title, item.teaser];
  const spans = texts.flatMap((text) =>
    findMentions(engine.gazetteer, text, isCreditLine).spans.map((span) => ({ ...span, text })),
  );
  const entities = [...new Set(spans.filter((span) => span.layer === 'name').map((span) => span.target))].sort(
    compareText,
  );
  const wordings = spans.filter((span) => span.layer === 'wording');
  if (wordings.length === 0 && entities.every((id) => engine.entities.get(id)?.entity.common)) return null;

  const outlet = engine.outlets.ofUrl(item.url);
  const seen = new Set<string>();
  return {
    id: `${host.replaceAll('.', '-')}-${item.published ?? 'undated'}-${createHash('sha256').update(item.url).digest('hex').slice(0, 8)}`,
    subjects: [],
    outlet: outlet?.id ?? host,
    outletName: outlet?.shortName ?? host,
    copyOf: null,
    title: item.title,
    published: item.published,
    url: item.url,
    opened: false,
    language: item.language ?? outlet?.languages[0] ?? 'und',
    kind: 'news',
    summary: null,
    entities: entities.map(slugOf),
    forms: wordings.flatMap(({ target, text, start, end }) => {
      const { referent, choice } = splitWordingTarget(target);
      const form = text.slice(start, end);
      const key = `${target}\n${form}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ referent: slugOf(referent), choice, form, context: contextOf(text, start, end) }];
    }),
    voices: [],
    credits: [],
  };
}

/** `caucasus:lachin-road` → `lachin-road`: a source names its own entries without the pack. */
const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);

/** The wording with words around it, at most eight in all and no more than stand there. */
function contextOf(text: string, start: number, end: number): string | null {
  const before = text.slice(0, start).split(/\s+/).filter(Boolean);
  const after = text.slice(end).split(/\s+/).filter(Boolean);
  const inside = text.slice(start, end).split(/\s+/).length;
  // What follows the wording up to the next space belongs to its last word: a comma, a case ending.
  const glued = /^\S+/.exec(text.slice(end))?.[0] ?? '';
  const gluedBefore = /\S+$/.exec(text.slice(0, start))?.[0] ?? '';
  const left = gluedBefore === '' ? before : before.slice(0, -1);
  const right = glued === '' ? after : after.slice(1);
  const room = CONTEXT_WORDS - inside;
  if (room < 0) return null;
  const take = Math.min(left.length, Math.max(Math.ceil(room / 2), room - right.length));
  const words = [
    ...left.slice(left.length - take),
    `${gluedBefore}${text.slice(start, end)}${glued}`,
    ...right.slice(0, room - take),
  ];
  return words.join(' ');
}
