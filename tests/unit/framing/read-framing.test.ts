/** Who says what: one form of speech a row, in three languages, with the uses of the same letters that report nothing. */
import { describe, expect, test } from 'vitest';
import { readFraming } from '../../../lib/framing/read-framing.ts';
import { isAgencyName } from '../../../lib/outlets/agencies.ts';

const read = (text: string, language = 'en', title: string | null = null) =>
  readFraming({ title, text, language }, [], (name) => isAgencyName(name));
const said = (text: string, language = 'en'): string[] =>
  read(text, language).attributions.map((one) => `${one.speaker || '-'} | ${one.text} | ${one.class}`);
const heard = (text: string, language = 'en'): string[] =>
  read(text, language).voices.map((one) => `${one.mode} ${one.name} | ${one.role ?? '-'} | ${one.count}`);

const ENGLISH: [text: string, acts: string[]][] = [
  ['“We stay,” said Karen Petrosyan, a farmer from Martuni.', ['Karen Petrosyan | said | neutral']],
  ['Foreign Ministry spokesperson Ana Naghdalyan said talks would resume.', ['Ana Naghdalyan | said | neutral']],
  ['Ivan Petrov, the prime minister, told JAMnews the road was closed.', ['Ivan Petrov | told | neutral']],
  [
    'According to Amnesty International, the army shelled the town.',
    ['Amnesty International | According to | neutral'],
  ],
  ['The ombudsman, Anna Levonyan, claimed that civilians were hit.', ['Anna Levonyan | claimed | doubting']],
  ['Armenians who left Karabakh told a reporter about it.', ['Armenians | told | neutral']],
  ['The mayor visited the school and promised new windows.', ['mayor | promised | neutral']],
  ['Rashad Hasanov denied the charge, saying it was false.', ['Rashad Hasanov | denied | denying', 'Rashad Hasanov | saying | neutral']], // biome-ignore format: one row, one line
  ['It was alleged that soldiers fired first.', ['- | alleged | doubting']],
  ['Maria Orlova was quoted by TASS as saying that Moscow was worried.', ['Maria Orlova | quoted | neutral']],
  ['The published videos prove the opposite.', ['published videos | prove | endorsing']],
  ['The ministry said that the court had rejected the plea.', ['ministry | said | neutral']],
  ['Turan reported that police did not allow the rally.', []],
  ['The earthquake claimed 40 lives.', []],
  ['The stated goals were met, and reported cases rose.', []],
  ['The work proved difficult. The reports of fires were many.', []],
  ['Parliament rejected the amendment.', []],
  ['The governor revealed a plaque.', []],
  ['The ministry did not say when. He declined to say why.', []],
  ['According to plan, buses run twice a day.', []],
  ['“I was told to say no,” he laughed loudly and left.', []],
];

const RUSSIAN: [text: string, acts: string[]][] = [
  ['Министр иностранных дел Иван Петров заявил, что дорога закрыта.', ['Иван Петров | заявил | neutral']],
  ['«Мы останемся», — сказала журналистам жительница Мартуни Анна Петросян.', ['Анна Петросян | сказала | neutral']],
  ['По словам эксперта, блокады нет. Он добавил, что дорога открыта.', ['эксперта | По словам | neutral', 'эксперта | добавил | neutral']], // biome-ignore format: one row, one line
  ['В министерстве обороны сообщили, что огонь открыт.', ['министерстве обороны | сообщили | neutral']],
  ['МИД Армении опроверг сообщения.', ['МИД Армении | опроверг | denying']],
  ['Утверждается, что огонь открыли первыми.', ['- | Утверждается | doubting']],
  ['Посол напомнил о договоре, отметив, что он действует.', ['Посол | напомнил | endorsing', 'Посол | отметив | endorsing']], // biome-ignore format: one row, one line
  ['Город отметил день рождения поэта.', []],
  ['Об этом сообщает ТАСС.', []],
];

const AZERBAIJANI: [text: string, acts: string[]][] = [
  ['Xarici işlər naziri Rəşad Həsənov bildirib ki, yol açıqdır.', ['Rəşad Həsənov | bildirib | neutral']],
  ['“Biz qalacağıq”, – deyə sakin Rövşən Quliyev jurnalistlərə bildirib.', ['Rövşən Quliyev | bildirib | neutral']],
  ['Nazirlik iddiaları rədd edib.', ['Nazirlik | rədd edib | denying']],
  ['Həsənovun sözlərinə görə, yol bağlanmayıb. O əlavə edib ki, bu, uydurmadır.', ['Həsənov | sözlərinə görə | neutral', 'Həsənov | əlavə edib | neutral']], // biome-ignore format: one row, one line
  ['Müxalifətçi deputat iddia edib ki, xəritə var.', ['Müxalifətçi deputat | iddia edib | doubting']],
  ['Komitə qeyd edib ki, iş davam edir.', ['Komitə | qeyd edib | endorsing']],
  ['İddia olunur ki, atəş açılıb.', ['- | İddia olunur | doubting']],
  ['Trend xəbər verir.', []],
];

describe('attributions', () => {
  test.each(ENGLISH)('en: %s', (text, acts) => expect(said(text)).toEqual(acts));
  test.each(RUSSIAN)('ru: %s', (text, acts) => expect(said(text, 'ru')).toEqual(acts));
  test.each(AZERBAIJANI)('az: %s', (text, acts) => expect(said(text, 'az')).toEqual(acts));

  test('in a language without a grammar nobody is made to speak', () => {
    const framing = read('„წვიმს“, — თქვა მან.', 'ka');
    expect([framing.attributions, framing.voices]).toEqual([[], []]);
    expect(framing.quotations.map((one) => one.text)).toEqual(['წვიმს']);
  });
});

describe('voices', () => {
  test('a pronoun, a surname and an office count for the person named before', () => {
    const text =
      'Foreign Minister Ivan Petrov said the road was open. He added that aid had come. “It is true,” Petrov said. The minister denied the rest.';
    expect(heard(text)).toEqual(['quoted Ivan Petrov | Foreign Minister | 4']);
  });

  test('a body and its spokesperson are two', () => {
    expect(heard('The Health Ministry reported 298 patients. “We wait,” its spokesperson said.')).toEqual([
      'paraphrased Health Ministry | - | 1',
      'quoted spokesperson | - | 1',
    ]);
  });

  test('a driver spoken of in the sentence before is whom "he" means', () => {
    expect(heard('A driver from Goris was less patient. “My load is apples,” he said.')).toEqual([
      'quoted driver from Goris | - | 1',
    ]);
  });

  test('a statement carried in full below a line that says so is its issuer’s', () => {
    const text =
      'The State Border Service issued a statement. The full text:\n\nThe checkpoint works around the clock, in line with the law.\n\nThe statement came late.';
    expect(heard(text)).toEqual(['quoted State Border Service | - | 1']);
    expect(read(text).quotations.map((one) => one.text)).toEqual([
      'The checkpoint works around the clock, in line with the law.',
    ]);
  });

  test('a quotation that its attribution interrupts is two, also within one pair of marks', () => {
    const parts = (text: string, language: string) => read(text, language).quotations.map((one) => one.text);
    expect(parts('“The first thing,” said a volunteer, “was soup.”', 'en')).toEqual(['The first thing,', 'was soup.']);
    expect(parts('«Мы ехали ночью, — рассказывает он, — и боялись».', 'ru')).toEqual(['Мы ехали ночью,', 'и боялись']);
    expect(parts('— Мост был, — сказал он, — но не для машин.', 'ru')).toEqual(['Мост был,', 'но не для машин.']);
  });
});

describe('quotations and hedges', () => {
  test('the kinds of what stands in marks', () => {
    const text =
      'The newspaper “Morning Square” closed. The “referendum” was held. “We stay,” said a farmer. He called it “shameful”.';
    expect(read(text).quotations.map((one) => `${one.kind} ${one.text}`)).toEqual([
      'name Morning Square',
      'scare referendum',
      'quotation We stay,',
      'quotation shameful',
    ]);
  });

  test('a hedge and what it stands on; none inside a quotation', () => {
    const text = 'The so-called council met. An alleged spy fled. “The so-called court lied,” said a lawyer.';
    expect(read(text).hedges.map((one) => `${one.marker}: ${one.on}`)).toEqual(['so-called: council', 'alleged: spy']);
    expect(read('Так называемая армия якобы открыла огонь.', 'ru').hedges.map((one) => one.marker)).toEqual([
      'так называемая',
      'якобы',
    ]);
  });

  test('whether an answer was asked for, and what came of it', () => {
    const outcome = (text: string): string[] => read(text).response.map((one) => one.outcome);
    expect(outcome('The ministry has not yet commented.')).toEqual(['none']);
    expect(outcome('The mayor declined to comment.')).toEqual(['declined']);
    expect(outcome('“He has not commented,” said a lawyer.')).toEqual([]);
  });

  test('every span is an offset into the text given', () => {
    const text =
      '  🙂 The so-called “council” met.\n\n“We stay,” said Anna Levonyan, a farmer. She has not commented since.';
    const { attributions, quotations, hedges, response, voices, unclear } = read(text);
    for (const span of [
      ...attributions,
      ...quotations,
      ...hedges,
      ...response,
      ...unclear,
      ...voices.flatMap((one) => one.spans),
    ])
      expect(text.slice(span.start, span.end)).toBe(span.text);
  });
});

describe('who is no voice', () => {
  test.each([
    ['Everybody says that the road is open.', ['Everybody | says | neutral']],
    ['Reports from Yerevan say that lorries have left.', ['Reports from Yerevan | say | neutral']],
    ['According to rumours in Goris, it is shut.', ['rumours in Goris | According to | neutral']],
    ['No one told the drivers about it.', []],
  ])('%s', (text, acts) => {
    expect(said(text)).toEqual(acts);
    expect(read(text).voices).toEqual([]);
  });

  test('a long phrase is not counted for the country it ends in', () => {
    const text =
      'The government of Azerbaijan said so. The representatives of the residents of the region of Azerbaijan said that fuel was short.';
    expect(heard(text)).toEqual([
      'paraphrased government of Azerbaijan | - | 1',
      'paraphrased representatives of the residents of the region of Azerbaijan | - | 1',
    ]);
  });
});

describe('parties that are accused or asked and state nothing', () => {
  const unheard = (text: string, language = 'en') =>
    read(text, language).unheard.map(({ name, why }) => `${why} ${name}`);

  test('are named once, by their fullest name', () => {
    expect(unheard('A union accused the Azerbaijani army of closing a bridge. The army has not commented.')).toEqual([
      'asked Azerbaijani army',
    ]);
    expect(unheard('The mayor accused Armenia of hiding names.')).toEqual(['accused Armenia']);
    expect(unheard('Свидетель всё отрицал; суд на запрос редакции не ответил.', 'ru')).toEqual(['asked суд']);
    expect(unheard('Məhkəmə sorğuya cavab verməyib.', 'az')).toEqual(['asked Məhkəmə']);
  });

  test('are none where they are heard anywhere on the page, or nobody is named', () => {
    expect(unheard('The mayor accused Armenia of hiding names. Armenia denied that.')).toEqual([]);
    expect(unheard('He accused them of lying. They did not respond.')).toEqual([]);
  });
});
