/** English words of reporting, hedging and roles. Classes: see `types.ts`. */
import type { Needs, Shape, VerbClass, VerbForm, VerbTable } from './types.ts';

/** Past and participle where they are not regular. */
const IRREGULAR = new Map<string, [past: string, participle: string]>([
  ['say', ['said', 'said']],
  ['tell', ['told', 'told']],
  ['write', ['wrote', 'written']],
  ['think', ['thought', 'thought']],
  ['show', ['showed', 'shown']],
  ['find', ['found', 'found']],
  ['know', ['knew', 'known']],
  ['make clear', ['made clear', 'made clear']],
  ['go on', ['went on', 'gone on']],
  ['read', ['read', 'read']],
  ['speak of', ['spoke of', 'spoken of']],
  ['prove', ['proved', 'proven']],
  ['put it', ['put it', 'put it']],
  ['put in', ['put in', 'put in']],
  ['put', ['put', 'put']],
  ['set out', ['set out', 'set out']],
  ['brush off', ['brushed off', 'brushed off']],
  ['hit back at', ['hit back at', 'hit back at']],
  ['lay bare', ['laid bare', 'laid bare']],
]);

/** Written twice before -ed and -ing. */
const DOUBLED = new Set(['admit', 'rebut', 'refer', 'concur']);

const VERBS: Record<VerbClass, Record<Needs, string>> = {
  neutral: {
    any: 'say, tell, ask, state, announce, declare, report, write, tweet, comment, argue, insist, warn, explain, describe, reply, respond, urge, call on, call for, appeal to, demand, pledge, promise, vow, stress, emphasise, emphasize, underline, underscore, accuse, condemn, denounce, criticise, criticize, blame, praise, inform, complain, remark, reiterate, voice, express, assure, call, brand, label, charge, testify, question, speak of, lament, deplore, joke, recount, quip, put it, put in, exclaim, boast',
    clause:
      'add, answer, quote, propose, suggest, predict, estimate, believe, think, hope, fear, maintain, contend, observe, mention, conclude, cite, signal, indicate, hold, propose, recommend, agree, request, decide, threaten, object, caution, affirm, reason',
    quote: 'continue, go on, post, read, put',
  },
  doubting: {
    any: 'allege, assert',
    clause: 'claim, purport, profess, pretend, speculate, insinuate, would have us believe',
    quote: '',
  },
  endorsing: {
    any: 'acknowledge, admit, concede, confess, recall, confirm, corroborate',
    clause:
      'prove, reveal, note, point out, show, demonstrate, find, establish, recognise, recognize, disclose, verify, make clear, remind, discover, expose, lay bare, document, attest, highlight, realise, realize',
    quote: '',
  },
  denying: {
    any: 'deny, reject, refute, debunk, dismiss, dispute, rebut, disavow, repudiate, disprove, contradict, brush off, hit back at',
    clause: 'counter',
    quote: '',
  },
};

const CONSONANT_Y = /[^aeiou]y$/;
const lastOf = (lemma: string, change: (word: string) => string): string => {
  const [word, ...rest] = lemma.split(' ');
  return [change(word as string), ...rest].join(' ');
};
const third = (word: string): string =>
  CONSONANT_Y.test(word) ? `${word.slice(0, -1)}ies` : /(?:s|sh|ch|x|o)$/.test(word) ? `${word}es` : `${word}s`;
const doubled = (word: string): string => (DOUBLED.has(word) ? word + word.slice(-1) : word);
const past = (word: string): string =>
  CONSONANT_Y.test(word) ? `${word.slice(0, -1)}ied` : word.endsWith('e') ? `${word}d` : `${doubled(word)}ed`;
const gerund = (word: string): string =>
  word.endsWith('e') && !word.endsWith('ee') ? `${word.slice(0, -1)}ing` : `${doubled(word)}ing`;

/** Every form of every verb. A form of two words is stored with one space between them. */
export const ENGLISH_VERBS: VerbTable = (() => {
  const table = new Map<string, VerbForm>();
  for (const [kind, byNeed] of Object.entries(VERBS) as [VerbClass, Record<Needs, string>][]) {
    for (const [needs, list] of Object.entries(byNeed) as [Needs, string][]) {
      for (const lemma of list.split(', ').filter((one) => one !== '')) {
        const put = (form: string, shape: Shape): void => {
          if (!table.has(form)) table.set(form, { lemma, class: kind, needs, shape });
        };
        const [irregular, participle] = IRREGULAR.get(lemma) ?? [];
        put(irregular ?? lastOf(lemma, past), 'past');
        put(participle ?? lastOf(lemma, past), 'participle');
        put(lastOf(lemma, third), 'third');
        put(lastOf(lemma, gerund), 'gerund');
        put(lemma, 'base');
      }
    }
  }
  return table;
})();

/** The same letters are a noun as well: "reports of fighting", "state budget", "a claim". */
export const NOUN_TOO: ReadonlySet<string> = new Set(
  'call calls charge charges brand brands label labels state states report reports claim claims comment comments demand demands promise promises pledge pledges vow vows answer answers request requests question questions estimate estimates hope hopes fear fears note notes show shows find finds praise signal signals post posts reply replies voice voices blame document documents highlight highlights counter counters dispute disputes object objects reason reasons exposes remark remarks caution mention mentions stress tweet tweets complaint appeal appeals'.split(
    ' ',
  ),
);

/**
 * Uses of the same letters that report nothing: "the quake claimed 40 lives", "stated goals", "proved difficult". Each is
 * tested against the small letters from the verb on.
 */
export const NOT_SPEECH: readonly RegExp[] = [
  /^claim(?:s|ed|ing)?\s+(?:(?:the|his|her|their|its|our|many|more than|at least|over|nearly|about|some|up to|hundreds of|thousands of|dozens of|[\d,]+|\p{L}+)\s+){0,4}(?:lives?|li[fv]es|victims?|casualties|responsibility|asylum|compensation|benefits?|damages|credit|victory|the title|medals?|gold|silver|bronze|ownership|descent|refunds?|expenses|pensions?|points|seats?|wickets?|first place|top spot|the crown)\b/u,
  /^stated\s+(?:goals?|aims?|objectives?|purposes?|polic(?:y|ies)|intentions?|aspirations?|missions?|positions?|ambitions?|preferences?|reasons?|capacity|income)\b/,
  /^(?:noted|acknowledged|confirmed|reported|announced|declared|estimated|alleged|claimed|admitted|proven|established|recognised|recognized|documented|demanded|promised|pledged|expected|voiced)\s+(?:figure|author|expert|scholar|composer|singer|poet|writer|artist|historian|master|authority|fact|leader|cases?|deaths?|infections?|incidents?|attacks?|losses|income|profits?|revenues?|speed|cost|value|date|visit|killing|missing|dead|killed|wounded|injured|wanted|reserves|record|enem(?:y|ies)|bankrupt|prices?|aid|funds?|loans?|winner)\b/,
  /^(?:prov(?:e|es|ed|ing)|show(?:s|ed|ing)?)\s+(?:(?:to be|very|too|far|so|more|less|quite|rather|particularly|especially)\s+)*(?:difficult|hard|easy|useful|wrong|right|decisive|costly|fatal|popular|impossible|elusive|successful|fruitless|signs?|interest|solidarity|up|off|respect|mercy|round|around)\b/,
  /^(?:found|finds?)\s+(?:himself|herself|themselves|itself|dead|guilty|alive|refuge|shelter|work|jobs?|a\s+(?:job|way|home|place))\b/,
  /^add(?:s|ed|ing)?\s+(?:to\b|up\b|(?:a|an|some|about|another|more|nearly|new|two|three|four|five|six|seven|eight|nine|ten|[\d.,]+)\s)/,
  /^(?:maintain(?:s|ed|ing)?|establish(?:es|ed|ing)?|h(?:old|olds|eld|olding))\s+(?:a\b|an\b|the\b|its\b|their\b|his\b|her\b|that\s+(?:road|line|peace)|order|peace|control|contacts?|relations|diplomatic|talks?|elections?|power)/,
  /^recall(?:s|ed|ing)?\s+(?:(?:its|the|their|his|her)\s+)?(?:\p{L}+\s+)?(?:ambassadors?|envoys?|envoy|products?|vehicles|cars|troops|diplomats?)\b/u,
  /^(?:express(?:es|ed|ing)?)\s+(?:itself|themselves|himself|herself)\b/,
  /^question(?:s|ed|ing)?\s+(?:by|in|at|on|for|as a|the (?:suspect|witness|driver|man|woman))/,
  /^report(?:s|ed|ing)?\s+(?:for|from|to|missing|dead|killed|on|back|directly|live|a (?:loss|profit|fall|rise)|(?:revenue|profit|sales|earnings|losses))\b/,
  /^(?:declar(?:e|es|ed|ing))\s+(?:bankrupt|bankruptcy|the winner|winner|null|void|dead|open|closed|(?:his|her|their|its)\s+(?:income|assets))/,
  /^(?:describ(?:e|es|ed|ing))\s+(?:a\s+)?(?:circle|arc|curve)/,
  /^ask(?:s|ed|ing)?\s+(?:that|for|to|not)\b/,
  /^(?:reject|dismiss|den|defer|refus)(?:s|ed|ing|y|ies|ied|es)?\s+(?:(?:the|an?|its|his|her|their|one|two|this|that|any)\s+)?(?:\p{L}+\s+){0,2}(?:amendments?|motions?|bills?|draft|drafts|applications?|lawsuits?|suits?|petitions?|budget|candidac(?:y|ies)|visas?|entry|access|bail|parole|loans?|permission|permits?|appeals?|complaints?|asylum|passage)\b/u,
  /^declar(?:e|es|ed|ing)\s+(?:an?\s+|the\s+)?(?:\p{L}+\s+)?(?:state of|war|independence|cease-?fire|victory|holiday|martial|moratorium|mobili[sz]ation|day of|mourning|truce|curfew)\b/u,
  /^answer(?:s|ed|ing)?\s+(?:the\s+)?(?:call|phone|door|for|to the name)/,
  /^warn(?:ing)\s+(?:signs?|shots?|lights?|systems?)/,
  /^(?:welcom(?:e|es|ed|ing))\s+(?:guests?|visitors?|tourists?|home|back|delegations?|(?:the )?(?:returnees|families|residents|passengers|travellers))\b/,
  /^(?:telling|tells?|told)\s+(?:the\s+)?(?:time|stor(?:y|ies)|apart|lies)\b/,
  /^dismiss(?:es|ed|ing)?\s+(?:from|his|her|the\s+(?:minister|chief|head|head of|general|official|coach|worker|staff)|\d|workers|staff|employees|officials|the (?:batsman|case|jury))/,
  /^reject(?:s|ed|ing)?\s+(?:goods|ballots|parts|fruit|loans|organs?)\b/,
  /^hop(?:e|es|ed|ing)\s+(?:for|to)\b/,
  /^(?:reveal(?:s|ed|ing)?|show(?:s|ed|ing)?)\s+(?:itself|themselves)\b/,
  /^read(?:s|ing)?\s+(?:a|the|books?|newspapers?|about|aloud)\b/,
  /^ask(?:s|ed|ing)?\s+price/,
  /^call(?:s|ed|ing)?\s+(?:on\s+(?:the phone|air)|off\b|up\b|back\b|in\b|out\b|at\b|(?:the |an? )?(?:police|ambulance|doctor|meeting|session|vote|election|elections|referendum|witness|strike|home|names)\b|for help)/,
];

export const ROLE_WORDS: ReadonlySet<string> = new Set(
  'president premier minister prime-minister chancellor king queen prince spokesman spokeswoman spokesperson spokespeople speaker head chief director chairman chairwoman chairperson chair leader commander general colonel major captain lieutenant admiral marshal secretary ambassador envoy consul diplomat representative commissioner ombudsman ombudswoman ombudsperson deputy mp lawmaker senator congressman congresswoman governor mayor prosecutor judge lawyer attorney advocate activist expert analyst political scientist professor doctor physician surgeon nurse teacher student journalist reporter editor correspondent blogger author writer historian economist engineer adviser advisor aide assistant officer official farmer driver resident villager witness protester demonstrator pensioner refugee soldier veteran worker owner founder co-founder coordinator manager member negotiator candidate archbishop bishop priest catholicos patriarch imam sheikh mufti mother father widow son daughter brother sister wife husband survivor relative neighbour neighbor shopkeeper trader baker fisherman mr mrs ms dr prof sir madam rapporteur monitor observer specialist researcher scholar pollster campaigner organiser organizer delegate parliamentarian sergeant policeman policewoman inspector minister-counsellor undersecretary'.split(
    ' ',
  ),
);

export const ORG_WORDS: ReadonlySet<string> = new Set(
  'ministry department service agency committee commission council union court office embassy party assembly parliament government administration association organisation organization institute foundation fund centre center university bank company corporation police army forces force watch international group mission church society movement alliance federation league board bureau house cabinet state security defence defense affairs headquarters staff chamber network school hospital union club press congress senate directorate inspectorate prosecutor consulate delegation secretariat authority syndicate initiative coalition platform'.split(
    ' ',
  ),
);

/** Never speak although the verb fits: evidence shows and proves, it has no voice. */
export const EVIDENCE: ReadonlySet<string> = new Set(
  'video videos footage photo photos photograph photographs picture pictures image images data figures figure results result evidence facts fact history experience events event time statistics survey poll map maps satellite tests test analysis this that these those which what it event indicators practice developments situation case cases moves move'.split(
    ' ',
  ),
);

/** Something written, which speaks for its author: the author is looked for. */
export const DOCUMENTS: ReadonlySet<string> = new Set(
  'statement report letter appeal declaration document release communique communiqué note resolution petition order ruling post message message article text announcement decree address press-release readout tweet part section chapter programme program film book page website portal plan inquiry'.split(
    ' ',
  ),
);

/** What is said by nobody who is named: it may carry an attribution, and is no voice. */
export const HEARSAY: ReadonlySet<string> = new Set(
  'reports rumours rumors accounts allegations claims rumour rumor hearsay everyone everybody anyone anybody someone somebody some many most few people'.split(
    ' ',
  ),
);

/** Who did not say it. */
export const NEGATIVE: ReadonlySet<string> = new Set(['no', 'nobody', 'none', 'neither']);

export const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'you', 'who']);
