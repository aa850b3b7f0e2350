/** What a corpus must hold true beyond its form: every rule returns its problems, and all are reported together. */
import type { Corpus, Fact, Referent } from '../../model/corpus.ts';
import { isCalendarDay } from '../../text/calendar.ts';
import { foldText } from '../../text/fold.ts';
import type { Problem } from './problem.ts';
import type { ReadSource } from './read.ts';
import { choicesHaveForms, neverOwnName, uniqueSameAs } from './rules/identity.ts';
import { licenceStated } from './rules/licence.ts';
import { noPrivateBylines } from './rules/persons.ts';
import type { Report, Rule } from './rules/rule.ts';

/** All errors of meaning, in the order of the rules; what may be meant so is looked for in `warnings.ts`. */
export function checkCorpus({ corpus, origins }: ReadSource): Problem[] {
  const problems: Problem[] = [];
  if (!corpus) return problems;
  const report: Report = (id, path, message, fix) => {
    const origin = origins.get(id);
    if (!origin) {
      problems.push({ file: 'pack.yaml', line: 1, message, fix });
      return;
    }
    problems.push(origin.file.problem([...origin.path, ...path], message, fix));
  };
  for (const rule of RULES) rule(corpus, report);
  return problems;
}

const RULES: Rule[] = [
  knownOutlets,
  knownEntities,
  knownPointers,
  possibleEventDates,
  namesAmongAliases,
  uniqueSpellings,
  alphabeticalChoices,
  sourcedFacts,
  possibleDates,
  noPrivateBylines,
  uniqueSameAs,
  neverOwnName,
  choicesHaveForms,
  licenceStated,
];

function knownOutlets(corpus: Corpus, report: Report): void {
  const known = new Set<string>(corpus.outlets.map((outlet) => outlet.id));
  for (const article of corpus.articles) {
    if (!known.has(article.outlet))
      report(
        article.id,
        ['outlet'],
        `The outlet ${article.outlet} is not in outlets.yaml.`,
        'Add its profile, or correct the host.',
      );
  }
  for (const entity of corpus.entities) {
    if (entity.outlet && !known.has(entity.outlet))
      report(
        entity.id,
        ['outlet'],
        `The outlet ${entity.outlet} is not in outlets.yaml.`,
        'Add its profile, or remove the field.',
      );
  }
  const owner = new Map<string, string>();
  for (const outlet of corpus.outlets) {
    for (const host of outlet.hosts) {
      const other = owner.get(host);
      if (other)
        report(
          outlet.id,
          ['hosts'],
          `The host ${host} belongs to ${other} as well.`,
          'A host is one outlet: remove it from one of them.',
        );
      owner.set(host, outlet.id);
    }
    if (!outlet.hosts.includes(outlet.id))
      report(
        outlet.id,
        ['hosts'],
        `The main host ${outlet.id} is not among its hosts.`,
        'Add it: the id of an outlet is its main host.',
      );
  }
}

function knownEntities(corpus: Corpus, report: Report): void {
  const known = new Set<string>(corpus.entities.map((entity) => entity.id));
  for (const referent of corpus.referents) {
    if (referent.entity && !known.has(referent.entity))
      report(
        referent.id,
        ['entity'],
        `The entity ${referent.entity} is not in this pack.`,
        'Add it under entities/, or write null.',
      );
  }
}

/** What a reference or an event points at must be there, and a form must be one of its choice. */
function knownPointers(corpus: Corpus, report: Report): void {
  const entities = new Set<string>(corpus.entities.map((entity) => entity.id));
  const referents = new Map<string, Referent>(corpus.referents.map((referent) => [referent.id, referent]));
  for (const item of [...corpus.references, ...corpus.events]) {
    item.entities.forEach((id, index) => {
      if (!entities.has(id))
        report(
          item.id,
          ['entities', index],
          `The entity ${id} is not in this pack.`,
          'Add it under entities/, or take it off the list.',
        );
    });
  }
  for (const reference of corpus.references) {
    reference.forms.forEach(({ referent, choice }, index) => {
      const known = referents.get(referent);
      if (!known)
        report(
          reference.id,
          ['forms', index],
          `The wording ${referent} is not in wordings.yaml.`,
          'Add it, or take the form off the list.',
        );
      else if (!known.choices.some((one) => one.id === choice))
        report(
          reference.id,
          ['forms', index],
          `${referent} has no choice "${choice}".`,
          `It has: ${known.choices.map((one) => one.id).join(', ')}.`,
        );
    });
  }
}

/** A date that the calendar has, and a span that runs forward. */
function possibleEventDates(corpus: Corpus, report: Report): void {
  for (const { id, date, end } of corpus.events) {
    for (const [field, value] of [
      ['date', date],
      ['end', end],
    ] as const)
      if (value?.length === 10 && !isCalendarDay(value))
        report(id, [field], `${value} is not a day of the calendar.`, 'Correct it, or give the month alone.');
    if (end !== null && end < date)
      report(id, ['end'], `The event ends (${end}) before it begins (${date}).`, 'Correct one of the two dates.');
  }
  for (const { id, published } of corpus.references)
    if (published?.length === 10 && !isCalendarDay(published))
      report(id, ['published'], `${published} is not a day of the calendar.`, 'Correct it, or write null.');
}

function namesAmongAliases(corpus: Corpus, report: Report): void {
  for (const entity of corpus.entities) {
    if (!entity.aliases.some((alias) => alias.text === entity.name))
      report(
        entity.id,
        ['name'],
        `The name "${entity.name}" is not among its aliases.`,
        'Add it to aliases in the language it is written in.',
      );
  }
}

/** One spelling, one bearer: letters that fit two entries of the same layer would be linked to neither. */
function uniqueSpellings(corpus: Corpus, report: Report): void {
  const bearer = new Map<string, string>();
  for (const entity of corpus.entities) {
    for (const alias of entity.aliases) {
      const key = foldText(alias.text);
      const other = bearer.get(key);
      if (other && other !== entity.id)
        report(
          entity.id,
          ['aliases', alias.language],
          `"${alias.text}" is also a spelling of ${other}.`,
          'Mentions of it would be linked to neither. Give each its full name.',
        );
      if (key === '')
        report(entity.id, ['aliases', alias.language], `"${alias.text}" has no letter or digit.`, 'Remove it.');
      bearer.set(key, entity.id);
    }
  }
  const choiceOf = new Map<string, string>();
  for (const referent of corpus.referents) {
    for (const choice of referent.choices) {
      const id = `${referent.id}, choice ${choice.id}`;
      for (const form of choice.forms) {
        const key = foldText(form.text);
        const other = choiceOf.get(key);
        if (other && other !== id)
          report(
            referent.id,
            ['choices'],
            `"${form.text}" is also a form of ${other}.`,
            'A form belongs to one choice: it would be counted for neither.',
          );
        choiceOf.set(key, id);
      }
    }
  }
}

/** No order may be read as rank: choices stand in alphabetical order of their names. */
function alphabeticalChoices(corpus: Corpus, report: Report): void {
  const order = new Intl.Collator('en', { sensitivity: 'base' });
  for (const referent of corpus.referents) {
    referent.choices.forEach((choice, index) => {
      const before = referent.choices[index - 1];
      if (before && order.compare(before.name, choice.name) > 0)
        report(
          referent.id,
          ['choices', index],
          `"${choice.name}" stands after "${before.name}".`,
          'Put the choices in alphabetical order.',
        );
    });
  }
}

function sourcedFacts(corpus: Corpus, report: Report): void {
  const check = (id: string, facts: Fact[]): void =>
    facts.forEach((fact, index) => {
      const found = fact.kind !== 'not-found';
      if (found && (fact.value === null || fact.source === '' || fact.url === ''))
        report(
          id,
          ['facts', index],
          `The fact "${fact.field}" has no value, source or address.`,
          'Give all three, or write kind: not-found with the date you searched.',
        );
      if (!found && fact.value !== null)
        report(
          id,
          ['facts', index],
          `The fact "${fact.field}" is marked not-found but has a value.`,
          'Remove the value, or give its source.',
        );
    });
  for (const outlet of corpus.outlets) check(outlet.id, outlet.facts);
  for (const entity of corpus.entities) check(entity.id, entity.facts);
}

/** A day that exists, and bounds only where the day is not known. */
function possibleDates(corpus: Corpus, report: Report): void {
  for (const article of corpus.articles) {
    if (article.published?.length === 10 && !isCalendarDay(article.published))
      report(
        article.id,
        ['published'],
        `${article.published} is not a day of the calendar.`,
        'Correct it, or write null and publishedBounds.',
      );
    if (article.published && article.publishedBounds)
      report(
        article.id,
        ['publishedBounds'],
        'The article has both a date and bounds.',
        'Bounds are for articles whose day is not known: remove one of the two.',
      );
  }
}
