/** Endings of Russian and Ukrainian nouns, adjectives and surnames, after the declensions of any school grammar. */
import { type Endings, endings } from './rules.ts';

const GENITIVE = 1;
const DATIVE = 2;
const ACCUSATIVE = 4;
const INSTRUMENTAL = 8;
const LOCATIVE = 16;
const PLURAL_NOMINATIVE = 32;
const PLURAL_GENITIVE = 64;
const PLURAL_DATIVE = 128;
const PLURAL_INSTRUMENTAL = 256;
const PLURAL_LOCATIVE = 512;
const OBLIQUE = GENITIVE | DATIVE | INSTRUMENTAL | LOCATIVE;

export const RUSSIAN: Endings = {
  names: true,
  rules: [
    // Карабах, Алиев, Путин
    ...endings('а', '-', GENITIVE | ACCUSATIVE),
    ...endings('у', '-', DATIVE),
    ...endings('ом ем ым', '-', INSTRUMENTAL),
    ...endings('е', '-', LOCATIVE),
    ...endings('ы и', '-', PLURAL_NOMINATIVE | ACCUSATIVE),
    ...endings('ов ев еи', '-', PLURAL_GENITIVE | ACCUSATIVE),
    ...endings('ам', '-', PLURAL_DATIVE),
    ...endings('ами', '-', PLURAL_INSTRUMENTAL),
    ...endings('ах', '-', PLURAL_LOCATIVE),
    // Кремль, Сергей; область
    ...endings('я', 'ь и', GENITIVE | ACCUSATIVE),
    ...endings('ю', 'ь и', DATIVE),
    ...endings('ем', 'ь и', INSTRUMENTAL),
    ...endings('е', 'ь и', LOCATIVE),
    ...endings('и', 'ь', GENITIVE | DATIVE | LOCATIVE | PLURAL_NOMINATIVE),
    ...endings('ью', 'ь', INSTRUMENTAL),
    ...endings('еи', 'ь', PLURAL_GENITIVE),
    ...endings('ям', 'ь и', PLURAL_DATIVE),
    ...endings('ями', 'ь и', PLURAL_INSTRUMENTAL),
    ...endings('ях', 'ь и', PLURAL_LOCATIVE),
    // Туркменец, участок, Павел
    ...endings('ца', 'ец', GENITIVE | ACCUSATIVE),
    ...endings('цу', 'ец', DATIVE),
    ...endings('цем цом', 'ец', INSTRUMENTAL),
    ...endings('це', 'ец', LOCATIVE),
    ...endings('цы', 'ец', PLURAL_NOMINATIVE),
    ...endings('цев', 'ец', PLURAL_GENITIVE | ACCUSATIVE),
    ...endings('цам', 'ец', PLURAL_DATIVE),
    ...endings('цами', 'ец', PLURAL_INSTRUMENTAL),
    ...endings('ка', 'ок ек', GENITIVE | ACCUSATIVE),
    ...endings('ку', 'ок ек', DATIVE),
    ...endings('ком', 'ок ек', INSTRUMENTAL),
    ...endings('ке', 'ок ек', LOCATIVE),
    ...endings('ки', 'ок ек', PLURAL_NOMINATIVE),
    ...endings('ла', 'ел', GENITIVE | ACCUSATIVE),
    ...endings('лу', 'ел', DATIVE),
    ...endings('лом', 'ел', INSTRUMENTAL),
    ...endings('ле', 'ел', LOCATIVE),
    // Москва, Шуша, Алиева
    ...endings('ы и', 'а', GENITIVE | PLURAL_NOMINATIVE),
    ...endings('е', 'а', DATIVE | LOCATIVE),
    ...endings('у', 'а', ACCUSATIVE),
    ...endings('ои ою еи ею', 'а', OBLIQUE),
    ...endings('ам', 'а о', PLURAL_DATIVE),
    ...endings('ами', 'а о', PLURAL_INSTRUMENTAL),
    ...endings('ах', 'а о', PLURAL_LOCATIVE),
    // Армения, Азия
    ...endings('и', 'я', GENITIVE | DATIVE | LOCATIVE | PLURAL_NOMINATIVE),
    ...endings('е', 'я', DATIVE | LOCATIVE),
    ...endings('ю', 'я', ACCUSATIVE),
    ...endings('еи ею', 'я', INSTRUMENTAL),
    ...endings('ям', 'я е', PLURAL_DATIVE),
    ...endings('ями', 'я е', PLURAL_INSTRUMENTAL),
    ...endings('ях', 'я е', PLURAL_LOCATIVE),
    ...endings('ии', 'ия ие', PLURAL_GENITIVE | LOCATIVE),
    // агентство, соглашение
    ...endings('а', 'о', GENITIVE | PLURAL_NOMINATIVE),
    ...endings('у', 'о', DATIVE),
    ...endings('ом', 'о', INSTRUMENTAL),
    ...endings('е', 'о', LOCATIVE),
    ...endings('я', 'е', GENITIVE | PLURAL_NOMINATIVE),
    ...endings('ю', 'е', DATIVE),
    ...endings('ем', 'е', INSTRUMENTAL),
    ...endings('и', 'е', LOCATIVE),
    ...endings('а', 'е', GENITIVE),
    // Нагорный, российский, Зеленский
    ...endings('ого его', 'ыи ии ои ое ее', GENITIVE | ACCUSATIVE),
    ...endings('ому ему', 'ыи ии ои ое ее', DATIVE),
    ...endings('ым им', 'ыи ии ои ое ее', INSTRUMENTAL),
    ...endings('ом ем', 'ыи ии ои ое ее', LOCATIVE),
    ...endings('ои еи', 'ая яя', OBLIQUE),
    ...endings('ую', 'ая', ACCUSATIVE),
    ...endings('юю', 'яя', ACCUSATIVE),
    ...endings('ых их', 'ые ие ыи ии ои', PLURAL_GENITIVE | PLURAL_LOCATIVE | ACCUSATIVE),
    ...endings('ым им', 'ые ие ыи ии ои', PLURAL_DATIVE),
    ...endings('ыми ими', 'ые ие ыи ии ои', PLURAL_INSTRUMENTAL),
    ...endings('ые ие', 'ыи ии ои', PLURAL_NOMINATIVE | ACCUSATIVE),
    // Воробьевы горы
    ...endings('ых', 'ы', PLURAL_GENITIVE | PLURAL_LOCATIVE),
    ...endings('ым', 'ы', PLURAL_DATIVE),
    ...endings('ыми', 'ы', PLURAL_INSTRUMENTAL),
    // Химки, Химок
    ...endings('ок ек', 'ки', PLURAL_GENITIVE),
    // Штаты, Эмираты, войска
    ...endings('ов', 'ы', PLURAL_GENITIVE),
    ...endings('ев еи', 'и', PLURAL_GENITIVE),
    ...endings('-', 'ы и а', PLURAL_GENITIVE),
    ...endings('ам', 'ы и', PLURAL_DATIVE),
    ...endings('ами', 'ы и', PLURAL_INSTRUMENTAL),
    ...endings('ах', 'ы и', PLURAL_LOCATIVE),
    ...endings('ям', 'и', PLURAL_DATIVE),
    ...endings('ями', 'и', PLURAL_INSTRUMENTAL),
    ...endings('ях', 'и', PLURAL_LOCATIVE),
  ],
};

export const UKRAINIAN: Endings = {
  names: true,
  rules: [
    // Карабах, Алієв; Баку stays
    ...endings('а', '-', GENITIVE | ACCUSATIVE),
    ...endings('у', '-', GENITIVE | DATIVE | LOCATIVE),
    ...endings('ові еві', '-', DATIVE | LOCATIVE),
    ...endings('ом ем им', '-', INSTRUMENTAL),
    ...endings('і', '-', LOCATIVE),
    ...endings('сі', 'х', LOCATIVE),
    ...endings('зі', 'г га', DATIVE | LOCATIVE),
    ...endings('ці', 'к ка', DATIVE | LOCATIVE),
    ...endings('и', '-', PLURAL_NOMINATIVE),
    ...endings('ів', '- и', PLURAL_GENITIVE | ACCUSATIVE),
    ...endings('ам', '- и а', PLURAL_DATIVE),
    ...endings('ами', '- и а', PLURAL_INSTRUMENTAL),
    ...endings('ах', '- и а', PLURAL_LOCATIVE),
    // Кремль, Сергій (folded Сергіи)
    ...endings('я', 'ь и', GENITIVE | ACCUSATIVE),
    ...endings('ю', 'ь и', GENITIVE | DATIVE | LOCATIVE),
    ...endings('еві єві', 'ь и', DATIVE | LOCATIVE),
    ...endings('ем єм', 'ь и', INSTRUMENTAL),
    ...endings('і', 'ь и', GENITIVE | DATIVE | LOCATIVE),
    // Київ, Харків
    ...endings('єва ова ева', 'ів', GENITIVE),
    ...endings('єву ову еву', 'ів', DATIVE | LOCATIVE),
    ...endings('євом овом евом', 'ів', INSTRUMENTAL),
    ...endings('єві ові еві', 'ів', LOCATIVE),
    // Москва, Шуша, Алієва
    ...endings('и', 'а', GENITIVE | PLURAL_NOMINATIVE),
    ...endings('і', 'а', DATIVE | LOCATIVE),
    ...endings('у', 'а', ACCUSATIVE),
    ...endings('ою ею', 'а', INSTRUMENTAL),
    // Вірменія
    ...endings('і', 'я', GENITIVE | DATIVE | LOCATIVE),
    ...endings('ю', 'я', ACCUSATIVE),
    ...endings('ею єю', 'я', INSTRUMENTAL),
    // агентство, змагання
    ...endings('а', 'о', GENITIVE),
    ...endings('у', 'о', DATIVE | LOCATIVE),
    ...endings('ом', 'о', INSTRUMENTAL),
    ...endings('і', 'о', LOCATIVE),
    ...endings('ю', 'я', DATIVE),
    ...endings('ям', 'я', INSTRUMENTAL | PLURAL_DATIVE),
    // Нагірний, Зеленський
    ...endings('ого ього', 'ии іи е є', GENITIVE | ACCUSATIVE),
    ...endings('ому ьому', 'ии іи е є', DATIVE | LOCATIVE),
    ...endings('им ім', 'ии іи е є', INSTRUMENTAL | LOCATIVE),
    ...endings('оі', 'а', GENITIVE),
    ...endings('іи', 'а', DATIVE | LOCATIVE),
    ...endings('их іх', 'і ии іи', PLURAL_GENITIVE | PLURAL_LOCATIVE | ACCUSATIVE),
    ...endings('им ім', 'і ии іи', PLURAL_DATIVE),
    ...endings('ими іми', 'і ии іи', PLURAL_INSTRUMENTAL),
    ...endings('і', 'ии іи', PLURAL_NOMINATIVE | ACCUSATIVE),
  ],
};
