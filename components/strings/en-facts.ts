const FIELDS: Record<string, string> = {
  founded: 'Founded',
  'self-description': 'Calls itself',
  'described-as': 'Described as',
  status: 'Now',
  owner: 'Owner',
  funding: 'Funding',
  director: 'Director',
  founder: 'Founder',
  office: 'Office',
  operator: 'Run by',
  aim: 'Stated aim',
  distribution: 'Carried by',
  languages: 'Languages',
  'legal-case': 'Legal case',
  registry: 'Registry',
  'rsf-index': 'Country in the RSF index',
  'former-name': 'Names over time',
  reply: 'Reply of the outlet',
};

const OUTLET_KINDS: Record<string, string> = {
  'news-agency': 'News agency',
  'news-site': 'News site',
  broadcaster: 'Broadcaster',
  'advocacy-org': 'Advocacy organisation',
  aggregator: 'Aggregator',
  official: 'Official body',
  unidentified: 'Not identified yet',
};

const sentenceCase = (field: string) => {
  const words = field.replaceAll('-', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Labels of sourced facts and the words that say how far a fact goes. */
export function factStrings(month: (text: string) => string) {
  const label = (field: string) => FIELDS[field] ?? sentenceCase(field);
  return {
    factLabel: label,
    /** One label for several fields that share a row. */
    factLabels: (fields: string[]) =>
      fields.map((field, at) => (at === 0 ? label(field) : label(field).toLowerCase())).join(', '),
    notFound: (asOf: string) => (asOf ? `Not found (searched ${month(asOf)})` : 'Not found'),
    asOf: (date: string) => `as of ${date}`,
    aboutItself: 'about itself',
    outletKind: (kind: string) => OUTLET_KINDS[kind] ?? sentenceCase(kind),
    noFacts: 'No sourced facts in this pack.',
  };
}
