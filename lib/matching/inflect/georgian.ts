/** Endings of Georgian nouns: cases with the postpositions written together. */
import { type Endings, endings } from './rules.ts';

export const GEORGIAN: Endings = {
  names: true,
  rules: [
    // თბილისი: the nominative -ი gives way
    ...endings(
      'ის ისა ს სა საც ში შიც ზე ზეც მა მაც ით ად იდან იდანაც თან ისთვის ისთვისაც ისთან ისკენ ამდე იც ო ისგან ისას სთან',
      'ი',
    ),
    ...endings('-', 'ი'),
    // ერევანი, ერევნის
    ...endings('ნის ნით ნიდან ნისთვის ნისკენ', 'ანი'),
    // შუშა, შუშის
    ...endings('ის ით იდან ისთვის ისკენ ისგან ისა', 'ა ე'),
    // ბაქო, ბაქოში
    ...endings('ს სა საც ში შიც მ მაც ზე ზეც თი დან დანაც სთან სთვის სთვისაც სკენ სგან მდე დ ც თან', '-'),
  ],
};
