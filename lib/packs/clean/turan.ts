/** Turan (turan.az): a photo credit above the text, in Azerbaijani and twice; the foot of the site below it. */
import { type Draft, findTail, matchLine, type Rule, removeLines, wordPlaces } from './draft.ts';

/** "Photo from open sources." The site writes `Açiq` for `Açıq`. */
const PHOTO_CREDIT = /^Aç[iı]q mənbələrdən foto\.?$/;
const FOOT = [/^Leave a review$/, /^Follow us on social networks$/, /^News Line$/];

/** All photo credits at the very top. */
function removePhotoCredit(draft: Draft): Draft {
  const places = wordPlaces(draft);
  const text = places.findIndex((at) => matchLine(draft, at, PHOTO_CREDIT) === null);
  return removeLines(draft, 'turan-photo-credit', places.slice(0, text === -1 ? undefined : text));
}

function removeFoot(draft: Draft): Draft {
  return removeLines(draft, 'turan-foot', findTail(draft, FOOT) ?? []);
}

export const turanPhotoCredit: Rule = { name: 'turan-photo-credit', publisher: 'turan.az', apply: removePhotoCredit };
export const turanFoot: Rule = { name: 'turan-foot', publisher: 'turan.az', apply: removeFoot };
