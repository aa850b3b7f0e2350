/** News agencies and papers that are credited everywhere, whether or not a pack profiles them. */
import { foldText } from '../text/fold.ts';

/** Names as credited; compared folded, without article and without "news agency" behind them. */
const NAMES = new Set(
  [
    'Reuters, AFP, Agence France-Presse, AP, Associated Press, The Associated Press, Bloomberg, BBC, BBC News, CNN, DPA, EFE, Xinhua, Kyodo, Anadolu, Anadolu Agency, AA, TASS, ITAR-TASS, Interfax, RIA Novosti, RIA, Sputnik, RT, IRNA, ISNA, Tasnim, Mehr, UNIAN, Ukrinform, Kommersant, RBC, Izvestia, Vedomosti, Meduza, Politico, Euronews, Al Jazeera, Deutsche Welle, DW, RFE/RL, Radio Free Europe, Radio Liberty, Radio Azadliq, Azatutyun, Civilnet, Armenpress, ARKA, Panorama, Panorama.am, News.am, Hetq, 1lurer, Aravot, Azertac, AZERTAC, APA, Report, Report.az, Trend, Turan, Turan News Agency, Trend News Agency, Interfax-Azerbaijan, Azernews, Day.az, Minval, Caliber, Caliber.az, Meydan TV, Mikroskop Media, Abzas Media, Toplum TV, OC Media, JAMnews, Eurasianet, Civil.ge, InterPressNews, Ekho Kavkaza, Kavkaz Uzel, Kavkazsky Uzel, Caucasian Knot, MENAFN',
    'ТАСС, ИТАР-ТАСС, Интерфакс, РИА Новости, РИА, Спутник, Арменпресс, Новости-Армения, АРКА, Азертадж, АЗЕРТАДЖ, АПА, Репорт, Туран, Тренд, Би-би-си, Рейтер, Кавказский узел, Эхо Кавказа, Радио Свобода, Коммерсантъ, РБК, Известия, Ведомости, Медуза, Sputnik Армения, Sputnik Азербайджан',
    'AZƏRTAC, Azərtac, Azadlıq Radiosu, Mikroskop, Qafqazinfo, Oxu.az, Musavat.com, Modern.az',
  ]
    .join(', ')
    .split(', ')
    .map(foldText),
);

const KIND =
  /^(?:the|agency|news agency|агентств\p{L}*|информагентств\p{L}*|телеканал\p{L}*|газет\p{L}*|издани\p{L}*|agentliyi)\s+|\s+(?:news agency|agency|news|newspaper|agentliyi|radiosu|qəzeti|television|tv)$/giu;

/** True for the name of a well-known agency, paper or broadcaster. */
export function isAgencyName(name: string): boolean {
  return (
    NAMES.has(foldText(name)) ||
    NAMES.has(
      foldText(
        name
          .replace(KIND, '')
          .replace(KIND, '')
          .replace(/["«»“”]/g, ''),
      ),
    )
  );
}
