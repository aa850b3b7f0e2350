/** Azerbaijani words of reporting. Classes: see `types.ts`. Forms are made from stems by vowel harmony. */
import type { Needs, Shape, VerbClass, VerbForm, VerbTable } from './types.ts';

/**
 * Stems with the noun they go with: "qeyd et". Light verbs (et, ver, bildir, ol) carry the endings. `front` tells which
 * harmony the last stem takes: i/ə or ı/a, and u/ü where rounded.
 */
const VERBS: Record<VerbClass, Record<Needs, string>> = {
  neutral: {
    any: 'de, bildir, söylə, açıqla, məlumat ver, vurğula, əlavə et, xəbər ver, elan et, bəyan et, danış, yaz, cavab ver, izah et, çağırış et, çağır, tələb et, xəbərdarlıq et, ittiham et, qına, pislə, vəd ver, söz ver, diqqətə çatdır, adlandır, təsvir et, zarafat et, nəzərə çatdır, şərh et, təkrarla, tənqid et, minnətdarlıq et, təşəkkür et, paylaş, ifadə et, sual et, soruş, rəy bildir, fikir bildir, narahatlıq ifadə et, məruzə et, bölüş, xahiş et, müraciət et, dilə gətir, şikayət et, qarşılıq ver, əmin et',
    clause: 'hesab et, düşün, təklif et, ümid et, inan, güman et, gözlə, tövsiyə et, təxmin et, ehtimal et, davam et',
    quote: '',
  },
  doubting: {
    any: 'iddia et, iddia irəli sür',
    clause: 'guya de, uydur, böhtan at',
    quote: '',
  },
  endorsing: {
    any: 'qeyd et, təsdiqlə, təsdiq et, etiraf et, xatırlat, qəbul et ki, boynuna al',
    clause:
      'sübut et, göstər, üzə çıxar, aşkar et, aşkarla, müəyyən et, ortaya qoy, ifşa et, sübuta yetir, aydınlaşdır',
    quote: '',
  },
  denying: {
    any: 'təkzib et, inkar et, yalanla, rədd et, danma, əsassız adlandır, təkzib ver',
    clause: 'dan',
    quote: '',
  },
};

const BACK = /[aıou][^aeəiıoöuü]*$/u;
const VOWEL = /[aeəiıoöuü]$/u;

/** Endings of -ib, -di, -ir, -miş, with person and number, by harmony of the stem. */
function forms(stem: string): [form: string, shape: Shape][] {
  // et- softens before a vowel: edib, edir.
  const soft = /(?:^| )et$/.test(stem) ? `${stem.slice(0, -1)}d` : stem;
  const last = [...stem].reverse().find((letter) => /[aeəiıoöuü]/.test(letter)) ?? 'e';
  const high = /[aı]/.test(last) ? 'ı' : /[ou]/.test(last) ? 'u' : /[öü]/.test(last) ? 'ü' : 'i';
  const low = BACK.test(stem) ? 'a' : 'ə';
  const glide = VOWEL.test(stem) ? 'y' : '';
  const open = VOWEL.test(stem) ? stem.slice(0, -1) : soft;
  const presentVowel = VOWEL.test(stem) ? presentAfterVowel(stem) : high;
  const plural = `l${low}r`;
  const base: [string, Shape][] = [
    [`${soft}${glide}${high}b`, 'past'],
    [`${soft}${glide}${high}bl${low}r`, 'past'],
    [`${soft}${glide}${high}bdir`, 'past'],
    [`${stem}d${high}`, 'past'],
    [`${stem}d${high}${plural}`, 'past'],
    [`${open}${presentVowel}r`, 'third'],
    [`${open}${presentVowel}r${plural}`, 'third'],
    [`${stem}m${high}ş`, 'participle'],
    [`${stem}m${high}şd${high}r`, 'past'],
    [`${stem}m${high}şdi`, 'past'],
    [`${soft}${glide}${low}r${low}k`, 'gerund'],
    [`${soft}${glide}${low}n`, 'gerund'],
  ];
  return base;
}

/** söylə → söyləyir, de → deyir: the present of a stem in a vowel. */
const presentAfterVowel = (stem: string): string =>
  `${stem.slice(-1)}y${/[aı]$/.test(stem) ? 'ı' : /[uo]$/.test(stem) ? 'u' : 'i'}`;

/** Passives that name nobody: "bildirilir". */
const PASSIVES: [form: string, lemma: string, kind: VerbClass][] = [
  ['bildirilir', 'bildir', 'neutral'],
  ['bildirilib', 'bildir', 'neutral'],
  ['bildirilmişdir', 'bildir', 'neutral'],
  ['açıqlanıb', 'açıqla', 'neutral'],
  ['deyilir', 'de', 'neutral'],
  ['deyilib', 'de', 'neutral'],
  ['qeyd olunur', 'qeyd et', 'endorsing'],
  ['qeyd edilir', 'qeyd et', 'endorsing'],
  ['qeyd olunub', 'qeyd et', 'endorsing'],
  ['qeyd edilib', 'qeyd et', 'endorsing'],
  ['vurğulanır', 'vurğula', 'neutral'],
  ['vurğulanıb', 'vurğula', 'neutral'],
  ['iddia olunur', 'iddia et', 'doubting'],
  ['iddia edilir', 'iddia et', 'doubting'],
  ['iddia olunub', 'iddia et', 'doubting'],
  ['iddia edilib', 'iddia et', 'doubting'],
  ['göstərilir', 'göstər', 'endorsing'],
];

export const AZERBAIJANI_VERBS: VerbTable = (() => {
  const table = new Map<string, VerbForm>();
  for (const [kind, byNeed] of Object.entries(VERBS) as [VerbClass, Record<Needs, string>][])
    for (const [needs, list] of Object.entries(byNeed) as [Needs, string][])
      for (const lemma of list.split(', ').filter((one) => one !== ''))
        for (const [form, shape] of forms(lemma.replace(/ ki$/, '')))
          if (!table.has(form)) table.set(form, { lemma, class: kind, needs, shape });
  for (const [form, lemma, kind] of PASSIVES) table.set(form, { lemma, class: kind, needs: 'any', shape: 'passive' });
  return table;
})();

/** Behind a genitive: "nazirin sözlərinə görə". */
export const AZERBAIJANI_ACCORDING: readonly string[] = [
  'sözlərinə görə',
  'sözlərinə əsasən',
  'sözlərinə istinadən',
  'fikrincə',
  'məlumatına görə',
  'məlumatına əsasən',
  'bildirdiyinə görə',
  'dediyinə görə',
  'iddiasına görə',
  'iddiasınca',
  'açıqlamasına görə',
  'qənaətincə',
  'hesabatına görə',
  'rəyincə',
];
export const AZERBAIJANI_PRONOUN = /^(?:o|onlar)$/;
export const AZERBAIJANI_ROLES =
  /^(?:prezident|nazir|müavin|baş|sözçü|rəhbər|sədr|səfir|deputat|direktor|rəis|komandan|general|polkovnik|ekspert|analitik|politoloq|vəkil|hüquqşünas|fəal|müdafiəçi|jurnalist|sakin|katib|köməkçi|müşavir|koordinator|prokuror|hakim|mer|qubernator|lider|komissar|nümayəndə|professor|müəllim|həkim|tarixçi|iqtisadçı|diplomat|üzv|ombudsman|veteran|fermer|yazıçı|icraçı|spiker|şahid|kanslere?|əməkdaş)/u;
export const AZERBAIJANI_DOCUMENT =
  /^(?:bəyanat|açıqlama|məlumat|hesabat|məktub|müraciət|sənəd|qətnamə|nota|qərar|mətn|paylaşım)/u;

/** People and bodies that may speak without a name; by stem, with or without the ending of possession. */
export const AZERBAIJANI_PARTY =
  /^(?:nazirli|hökumət|məhkəmə|təşkilat|partiya|komitə|idarə|agentli|səfirli|polis|prokurorlu|sakin|ekspert|mütəxəssis|fəal|iştirakçı|tərəf|rəsmi|hakimiyyət|müxalifət|jurnalist|valideyn|ailə|ana|ata|nənə|baba|qardaş|bacı|qadın|kişi|ər|arvad|qonşu|müdafiəçi|şirkət|xidmət|mərkəz|fond|birli|qrup|ordu|komissiya|mətbuat|mənbə|müşahidəçi|yaşlı|köçkün|qaçqın|etirazçı|diplomat|missiya|tələbə|şahid|müttəhim|sürücü|hakim|rejissor|prodüser|sülhməramlı|biri|usta|rəssam|heykəltəraş|bələdçi|fəhlə|kəndli|ekspertiza|bloger|bağban|tacir|satıcı|mühəndis|pilot|əsgər|zabit|mexanik|həmsöhbət|yetkili|məmur|aktivist|hüquqşünas|yoldaş|oğul|oğl|qız|nəvə|ittifaq|assosiasiya|bələdiyyə|administrasiya|konsulluq|klub|icma|bank|universitet|xəstəxana)(?:$|s?[ıiuü]$|[yq][ıiuü]$|l[aə]r[ıi]?$|yi$|k$|q$|ğı$|çı$|çi$|si$|lər$)/u;
