/** Golden rows of the fold: which letters are the same, which part tokens, which vanish. A changed row needs a new FOLD_VERSION. */
import { describe, expect, test } from 'vitest';
import {
  DROP,
  EXPANSION,
  expansions,
  FIRST_LETTER,
  FOLD_VERSION,
  foldText,
  foldUnit,
  HARD,
  SOFT,
} from '../../../lib/text/fold.ts';

const ROWS: [what: string, text: string, folded: string][] = [
  ['Turkish capital dotted I', 'İLHAM', 'ilham'],
  ['Turkish capital dotless I', 'BAKI', 'baki'],
  ['Turkish small dotless i', 'Bakı', 'baki'],
  ['plain i', 'Baki', 'baki'],
  ['i with a combining dot, as JavaScript lower-cases İ', 'i\u0307lham', 'ilham'],
  ['schwa, Latin', 'Xankəndi', 'xankendi'],
  ['schwa, Latin capital', 'Əliyev', 'eliyev'],
  ['schwa, Cyrillic, folds to Cyrillic е', 'Әлиев', 'елиев'],
  ['letters of Azerbaijani Cyrillic', 'Һејдәр Гарабағ Ҝәнҹә', 'хеидер гарабаг генче'],
  ['Ukrainian letters', 'Київ, Ґалаґан', 'киів галаган'],
  ['soft g', 'Ağdam', 'agdam'],
  ['s with cedilla', 'Şuşa', 'susa'],
  ['c with cedilla and umlauts', 'Çörək, Gülüstan', 'corek gulustan'],
  ['letters already decomposed', 's\u0327us\u0327a', 'susa'],
  ['Armenian ligature ev', 'Երևան', 'երեւան'],
  ['Armenian ev as two letters', 'Երեւան', 'երեւան'],
  ['Armenian signs of stress inside a word', 'Հայաստա՞ն, Արցա՛խ', 'հայաստան արցախ'],
  ['Armenian hyphen', 'Հայ֊Դատ', 'հայ դատ'],
  ['Georgian capitals', 'ᲗᲑᲘᲚᲘᲡᲘ', 'თბილისი'],
  ['Armenian capitals', 'ՍՏԵՓԱՆԱԿԵՐՏ', 'ստեփանակերտ'],
  ['fi ligature', 'ofﬁce', 'office'],
  ['sharp s', 'Straße', 'strasse'],
  ['ae ligature', 'Æther', 'aether'],
  ['stroked letters that NFKD leaves alone', 'Łódź, Øre, Đakovo', 'lodz ore dakovo'],
  ['Russian yo', 'Фёдор', 'федор'],
  ['Russian short i loses its breve', 'Азербайджан', 'азербаиджан'],
  ['Cyrillic capitals', 'КАРАБАХ', 'карабах'],
  ['Arabic yeh and kaf become Persian ones', 'علي ملك', 'علی ملک'],
  ['alef maksura', 'موسى', 'موسی'],
  ['Arabic stretch', 'ایـــران', 'ایران'],
  ['Persian and Arabic digits', '۱۴۰۲ ٤٤', '1402 44'],
  ['a Latin letter in a Cyrillic word', 'Kарабах, Гaджиев, Бaкy', 'карабах гаджиев баку'],
  ['Cyrillic letters in a Latin word', 'Кarabakh, Аliуеv', 'karabakh aliyev'],
  ['two scripts whose letters cannot stand for each other', 'iPhoneы', 'iphoneы'],
  ['letters that would do in either script', 'Cорока, aе', 'сорока ае'],
  ['a word of one script made of look-alikes stays', 'сор cop', 'сор cop'],
  ['digits are no second script', 'СУ34, M1', 'су34 m1'],
  ['Korean syllables stay whole', '서울', '서울'],
  ['a compatibility letter of one outside the basic plane parts', 'a\ufa6cb', 'a b'],
  ['a Chinese letter above the range of expansions', '\ufa0e', '\ufa0e'],
  ['full-width letters and digits', 'ＡＢＣ１２', 'abc12'],
  ['combining acute as a stress mark', 'Караба\u0301х', 'карабах'],
  ['zero-width space inside a word', 'Kara\u200bbakh', 'karabakh'],
  ['zero-width non-joiner', 'می\u200cخواهم', 'میخواهم'],
  ['soft hyphen', 'Kara\u00adbakh', 'karabakh'],
  ['byte order mark and word joiner', '\ufeffKara\u2060bakh', 'karabakh'],
  ['Uzbek turned comma and prime', 'O‘zbek Oʻzbek Oʼzbek O′zbek', 'o zbek o zbek o zbek o zbek'],
  ['curly possessive parts', 'Azerbaijan’s', 'azerbaijan s'],
  ['opening single quote used as an apostrophe', 'Azerbaijan‘s', 'azerbaijan s'],
  ['straight possessive parts', "Azerbaijan's", 'azerbaijan s'],
  ['no-break space parts like a space', 'Ilham\u00a0Aliyev', 'ilham aliyev'],
  ['hyphens of every sort part alike', 'a-b‐c‑d–e', 'a b c d e'],
  ['emoji parts and vanishes', 'Baku🏙️Airport', 'baku airport'],
  ['letters outside the basic plane part', 'a𝐁c', 'a c'],
  ['a lone surrogate parts', 'a\ud83dc', 'a c'],
  ['punctuation only is nothing', '… —, “”', ''],
  ['nothing', '', ''],
];

describe('foldText', () => {
  test.each(ROWS)('%s: %j', (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('gives back the same string where nothing folds, whatever its script', () => {
    for (const text of ['ilham aliyev', 'карабах', 'հայաստան', 'თბილისი', '44', '']) expect(foldText(text)).toBe(text);
    for (const text of [' a', 'a ', 'a  b', 'kарабах']) expect(foldText(text)).not.toBe(text);
  });

  test.each(ROWS)('%s: folding twice changes nothing', (_, __, folded) => {
    expect(foldText(folded)).toBe(folded);
  });

  test('does not merge letters of two scripts: Latin a and Cyrillic а stay apart', () => {
    expect(foldText('a')).not.toBe(foldText('а'));
  });

  test('the rows above are those of version 2', () => {
    expect(FOLD_VERSION).toBe(2);
  });
});

const unit = (char: string): number => foldUnit(char.charCodeAt(0));

describe('foldUnit', () => {
  test.each([...',;!?()[]{}"“”„«»…—|։:'])('%s ends a name', (char) => {
    expect(unit(char)).toBe(HARD);
  });

  test.each([..." \t\n\u00a0\u202f-‑–/.'’‘`ʼ"])('%j may stand inside a name', (char) => {
    expect(unit(char)).toBe(SOFT);
  });

  test.each([...'\u0301\u0307\u00ad\u200b\u200d\u2060\ufe0f'])('%j vanishes', (char) => {
    expect(unit(char)).toBe(DROP);
  });

  test('answers each of the 65,536 units the same the second time, with a letter or a known expansion', () => {
    for (let code = 0; code < 0x10000; code++) {
      const first = foldUnit(code);
      if (first !== foldUnit(code)) expect.unreachable(`unit ${code} folds to ${first} once`);
      if (first < FIRST_LETTER) continue;
      const folded = first < EXPANSION ? [first] : expansions[first - EXPANSION];
      if (!folded || !/^[\p{L}\p{N}]+$/u.test(String.fromCharCode(...folded)))
        expect.unreachable(`unit ${code} folds to ${first}, which is no letter`);
    }
    expect(expansions.length).toBeLessThan(0x1000);
  });
});
