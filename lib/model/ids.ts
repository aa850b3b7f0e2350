/** Branded ids: a string of one kind cannot be passed where another is wanted. Values are plain strings at run time. */

declare const brand: unique symbol;
type Brand<T extends string> = string & { readonly [brand]: T };

/** `caucasus`: lower-case letters, digits and hyphens. */
export type PackId = Brand<'pack'>;
/** `<pack>:<slug>`, for example `caucasus:lachin`. */
export type EntityId = Brand<'entity'>;
/** The outlet's main host, for example `trend.az`: the same in every pack. */
export type OutletId = Brand<'outlet'>;
/** `<pack>:<slug>` of an article. */
export type ArticleId = Brand<'article'>;
/** `<pack>:<slug>` of one thing that is named in rival ways. */
export type ReferentId = Brand<'referent'>;
/** `<pack>:<slug>` of a reference: an article known by its link, without text. */
export type ReferenceId = Brand<'reference'>;
/** `<pack>:<slug>` of a dated event. */
export type EventId = Brand<'event'>;
/** Slug of one rival choice, unique within its referent. */
export type ChoiceId = Brand<'choice'>;
/** Lower-case hex SHA-256 of the bytes it names. */
export type Sha256 = Brand<'sha256'>;

/** Marks a string that has been checked (or made) elsewhere as an id. */
export const asId = <T extends Brand<string>>(value: string): T => value as T;
