/**
 * Words that bring in what somebody said, and what each does to it. Four classes, told apart by what the writer takes on:
 *
 *   neutral    the words are passed on: say, tell, add
 *   doubting   the writer keeps a distance: claim, allege
 *   endorsing  the words are treated as so: confirm, prove, admit. These are the factives and semi-factives of Karttunen
 *              (1971) and Hooper (1975): what follows "reveal that" is taken for granted
 *   denying    the speaker says that something is not so: deny, refute. What refutes is also claimed to be right
 *
 * The classes follow Hooper's assertives and Hyland's reporting verbs (Metadiscourse, 2005) as Recasens,
 * Danescu-Niculescu-Mizil and Jurafsky (ACL 2013) use them for epistemological bias. The lists are our own. A class says what
 * a word does in most of its uses; a reader is always shown the sentence.
 */
import type { Attribution } from '../../model/page-context.ts';

export type VerbClass = Attribution['class'];

/**
 * What must stand beside the verb for it to be one of speech:
 *   any     nothing more: "he said"
 *   clause  a clause or a quotation: "he added that", but not "it added five seats"
 *   quote   a quotation: "“…”, he went on"
 */
export type Needs = 'any' | 'clause' | 'quote';

/** One form of a verb as printed, in small letters; `words` more than one for "point out". */
export type VerbForm = { lemma: string; class: VerbClass; needs: Needs; shape: Shape };
/** What the form is, where the grammar of the language asks. */
export type Shape = 'base' | 'third' | 'past' | 'participle' | 'gerund' | 'passive' | 'phrase';

export type VerbTable = ReadonlyMap<string, VerbForm>;
