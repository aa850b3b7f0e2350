/** Credit lines: "Trend" and "Turan" are ordinary words, and count as agencies only where the page credits them. */
import { describe, expect, test } from 'vitest';
import { isCreditLine } from '../../../lib/outlets/credit.ts';

/** The name in square brackets, as the matcher would find it. */
function credited(row: string): boolean {
  const start = row.indexOf('[');
  const end = row.indexOf(']') - 1;
  return isCreditLine(row.replace(/[[\]]/g, ''), start, end);
}

const YES = [
  'Azerbaijan about the humanism, [Trend] reports.',
  'by Armenia, [Trend] reports.',
  'security measures”, [Turan] reported.',
  '[Turan] has reported that talks go on.',
  '[Trend] reviews the week.',
  '[Turan] writes that',
  '[Trend] news agency reports',
  'the lawyer told [Turan].',
  'the lawyer told the [Turan] agency',
  'According to [Turan], the court',
  'he said, citing [Trend]',
  'By [Trend]',
  'with reference to [Trend]',
  'Source: [Turan]',
  '(MENAFN- [Trend] News Agency)',
  'Baku / 06.22.20 / [Turan]: Representatives of civil society',
  'Bakı/ 22.06.2020/ [Turan]: Nümayəndələr',
  'One paragraph.\nBaku / 02.07.21 / [Turan]: Another',
  'Bu barədə [Trend] xəbər verir.',
  'Vəkil bu barədə [Turan]a məlumat verir',
  '[Turan] yazır ki,',
  'Bu barədə [Turan]-a istinadən',
  '[Trend] bildirir ki,',
  'Об этом сообщает [Turan].',
  'Об этом передает [Trend]',
  'Об этом передаёт [Тренд]',
  'сообщает агентство «[Туран]»',
  'со ссылкой на [Туран]',
  'по данным [Туран]',
  '[Туран] сообщает, что',
  '[Туран] пишет',
  '[Թուրան]ը հաղորդում է',
  '[Թուրան] գրում է',
];

const NO = [
  'The [Trend] is upwards',
  'A new [Trend] in cooking',
  'Upward [Trend] continues, experts say',
  'the history of [Turan] and Iran',
  'They live in [Turan] district.',
  'the [Turan] reporters wore',
  'Great [Turan]: an idea',
  'Baku / [Turan]: no date between',
  'In the year 06.22.20 / [Turan]: no place',
  '[Turan]: heading',
  'По улице [Туран] идёт трамвай',
  'Новый [Тренд] в моде',
  'Bu [Trend] davam edir',
  '[Turan] kəndində',
  'the nearby [Turan] plain',
  'a rugby [Trend] in schools',
  'не напишет [Туран]',
  '[Trend] reporting is a craft',
];

describe('credited', () => {
  test.each(YES)('%s', (row) => expect(credited(row)).toBe(true));
});

describe('an ordinary word', () => {
  test.each(NO)('%s', (row) => expect(credited(row)).toBe(false));
});

test('words far away on either side do not count', () => {
  const far = 'x '.repeat(60);
  expect(credited(`told ${far}[Turan]${far} reported`)).toBe(false);
});

test('takes time in line with the length of the text, whatever stands round the name', () => {
  const text = `${'a/'.repeat(50_000)} / 1.1.11 / Turan: ${' '.repeat(50_000)}`;
  const at = text.indexOf('Turan');
  const started = performance.now();
  for (let n = 0; n < 100; n++) isCreditLine(text, at, at + 5);
  expect(performance.now() - started).toBeLessThan(500);
});
