/** Whether a text says that the other side was asked: in its own words, sentence by sentence. */
import type { ResponseNote } from '../model/page-context.ts';

const NONE =
  /(?:did|has|have|had|does|do)(?:\s+not|n['’]t)\s+(?:yet\s+|immediately\s+|so far\s+|publicly\s+|officially\s+)*(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|comment(?:ed)?|react(?:ed)?|issued? (?:a|any) (?:statement|comment|response))|could not (?:immediately )?be (?:reached|contacted)|(?:was|were) (?:not|un)\s?(?:immediately )?(?:available|reachable)(?: for comment)?|went unanswered|no (?:immediate )?(?:comment|response|reply|reaction|answer)\b|without (?:a )?(?:reply|response|answer)|yet to (?:comment|respond|reply)|не (?:ответил|прокомментировал|отреагировал|отвечал|давал)\p{L}*|не (?:удалось|смогли) (?:связаться|получить)|остал(?:ся|ись|ось) без ответа|пока (?:никак )?не (?:коммент|реаг|отве)\p{L}+|(?:комментари\p{L}+|ответ\p{L}*|реакци\p{L}+)[^.]{0,40}(?:не поступ|не последов|нет\b|не было)|(?:cavab|şərh|münasibət|açıqlama)\s+(?:ver|bildir)(?:mə|il?mə)\p{L}+|cavab\s+(?:almaq|ala|alınma)\p{L}*|əlaqə saxlamaq mümkün olma\p{L}+|(?:cavabsız|cavab gəlmə)\p{L}*|(?:şərh|münasibət|cavab)[^.]{0,30}(?:mümkün olma|alınma)\p{L}+/iu;
const DECLINED =
  /(?:declined|refused)\s+(?:to\s+(?:comment|answer|respond|be interviewed|discuss|speak)|requests?|an? (?:interview|comment))|отказал\p{L}*\s+(?:от\s+комментари|прокомментировать|отвечать|комментировать|дать)\p{L}*|(?:şərh|cavab|müsahibə)\p{L}*\s+(?:verməkdən|etməkdən|bildirməkdən)?\s*(?:imtina)\p{L}*/iu;
const ASKED =
  /(?:asked|contacted|approached|reached out to|when (?:asked|contacted)|request(?:s|ed)?) (?:[\p{L}’']+ ){0,6}?(?:for )?(?:a )?(?:comment|response|reply|statement)|(?:in (?:response|reply) to (?:a |the |our )?(?:question|request|query|enquiry|inquiry)s?)|sought (?:comment|a response)|в ответ на (?:запрос|вопрос|просьбу)|(?:обратил\p{L}+|направил\p{L}*)[^.]{0,60}(?:запрос|комментари|ответ)\p{L}*|(?:sorğu|sual)\p{L}*\s+(?:\p{L}+\s+){0,2}(?:cavab|ünvanla|göndər)\p{L}*/iu;

/** Cheap, and true of every sentence that any of the above could fit. */
const WORTH_READING =
  /respon|repl|answer|comment|react|reach|contact|approach|request|ask|declin|refus|avail|statement|ответ|отве|коммент|реаг|реакц|запрос|связат|получить|отказал|cavab|şərh|münasibət|açıqlama|əlaqə|sorğu|sual|müsahibə/iu;

/** What a sentence says of an answer, or null where it says nothing of one. */
export function responseIn(sentence: string): ResponseNote['outcome'] | null {
  if (!WORTH_READING.test(sentence)) return null;
  if (DECLINED.test(sentence)) return 'declined';
  if (NONE.test(sentence)) return 'none';
  return ASKED.test(sentence) ? 'given' : null;
}
