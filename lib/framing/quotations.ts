/**
 * What a pair of quotation marks does: it quotes somebody, sets the writer apart from a word ("scare quotes"), or marks the
 * name of a party, a newspaper, a film.
 */
import type { QuotationKind } from '../model/page-context.ts';
import type { Act, Token, Unit } from './speech/tokens.ts';

/** More words than this are quoted speech whatever stands beside them. */
const SCARE_WORDS = 5;
const NAME_WORDS = 7;

/** Kinds of things whose names stand in quotation marks; before or behind the marks, by the stem. */
const NAMED_THINGS =
  /^(?:newspaper|magazine|agency|party|movement|film|movie|book|novel|song|album|play|opera|programme|program|show|series|project|operation|company|firm|club|team|website|site|portal|channel|radio|ngo|union|alliance|bloc|festival|exhibition|ship|vessel|street|hotel|restaurant|cinema|plant|factory|stadium|organi[sz]ation|association|foundation|fund|cent(?:re|er)|group|prize|award|order|medal|conference|forum|headlined|titled|entitled|called|named|газет|журнал|агентств|парти|движени|фильм|книг|роман|песн|альбом|спектакл|опер|программ|сериал|проект|компани|фирм|клуб|команд|сайт|портал|канал|радио|телеканал|нпо|союз|альянс|блок|фестивал|выставк|корабл|судн|улиц|гостиниц|отел|ресторан|кинотеатр|завод|фабрик|стадион|организаци|ассоциаци|фонд|центр|групп|преми|орден|медал|конференци|форум|объединени|обществ|издани|концерн|холдинг|общин|qəzet|jurnal|agentliy|partiya|hərəkat|film|kitab|roman|mahnı|proqram|layihə|şirkət|klub|komanda|sayt|portal|kanal|telekanal|radio|ittifaq|birliy|blok|festival|sərgi|gəmi|küçə|mehmanxana|otel|restoran|kinoteatr|zavod|fabrik|stadion|təşkilat|assosiasiya|fond|mərkəz|qrup|mükafat|orden|medal|konfrans|forum|ictimai|nəşr|əməliyyat|операци|cəmiyyət|köhnə|icma)/iu;

const words = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];

/** The kind of the quotation at `at` of a sentence in which `acts` were found. */
export function quotationKind(unit: Unit, at: number, acts: readonly Act[], text: string): QuotationKind {
  const { tokens } = unit;
  const inside = (tokens[at] as Token).text;
  const count = words(inside).length;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const ends = /[.!?…,]$/.test(inside);
  if (count === 0 || before?.text === ':') return 'quotation';
  const thing = [before, after].some((one) => one?.kind === 'word' && NAMED_THINGS.test(one.lower));
  if (
    count <= NAME_WORDS &&
    !ends &&
    /^[\p{Lu}\p{N}]/u.test(inside) &&
    (thing || (isTitle(inside) && !besideVerb(tokens, at, acts)))
  )
    return 'name';
  if (count > SCARE_WORDS || ends) return 'quotation';
  const distanced =
    before?.kind === 'word' &&
    /^(?:so-called|called|self-styled|self-proclaimed|alleged|так|называем\p{L}+|якобы|qondarma|sözdə|guya|adlandırılan)$/u.test(
      before.lower,
    );
  if (distanced) return 'scare';
  return acts.length > 0 || speechNoun(unit, text) ? 'quotation' : 'scare';
}

/** “Heydar Aliyev Foundation”, “Bright Armenia”: capitals throughout but for small words. Needs no two capitals in scripts that write titles in small letters. */
function isTitle(inside: string): boolean {
  const all = words(inside);
  if (!/\p{Script=Latin}/u.test(inside)) return false;
  return all.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || /^(?:of|the|and|for|in|on|a|an|to|və)$/.test(word));
}

const besideVerb = (tokens: readonly Token[], at: number, acts: readonly Act[]): boolean =>
  acts.some(({ verb }) => verb.start === tokens[at + 1]?.start || verb.end === tokens[at - 1]?.end);

/** "in his words", "the statement", "described as": somebody speaks although no verb of the lists does. */
const speechNoun = (unit: Unit, text: string): boolean =>
  /\b(?:words|statement|remarks|speech|letter|interview|comment|chant(?:ed|ing)|slogan|banner|described|calls?|called|calling|termed|labell?ed|branded|dubbed|termed|quot\p{L}+|shout\p{L}+)\b|слов|заявлен|письм|интервью|назва[лв]|обвин|açıqlama|bəyanat|adlandır|müsahibə|şüar/iu.test(
    unit.tokens
      .filter(({ kind }) => kind === 'word')
      .map((one) => text.slice(one.start, one.end))
      .join(' '),
  );
