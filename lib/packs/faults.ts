/**
 * Everything that can be wrong with a pack or with getting one: a code for programs, a sentence that names the value, and a
 * remedy. What is in use stays in use whatever the code.
 */
import { fail, type Result } from '../model/result.ts';

const STAYS = 'What you have stays in use.';

/** The remedy of each code. */
export const REMEDY = {
  E_OFFLINE: `${STAYS} Sidelight tries again when the connection is back.`,
  E_HTTP: `${STAYS} Sidelight tries again later; if it goes on, tell the publisher.`,
  E_HTML:
    'The address leads to a web page. Ask the publisher for the address of the pack, or sign in to the network first.',
  E_TOO_BIG: `${STAYS} Tell the publisher: the file is larger than a pack may be.`,
  E_JSON: `${STAYS} Get the pack again, or tell the publisher.`,
  E_SCHEMA: `${STAYS} Tell the publisher: the pack breaks the format.`,
  E_SIG: `${STAYS} Do not trust this copy; tell the publisher.`,
  E_THRESHOLD: `${STAYS} Tell the publisher: too few of the agreed keys have signed.`,
  E_ROLE: `${STAYS} Do not trust this copy; tell the publisher.`,
  E_EXPIRED: `${STAYS} The publisher has to sign the pack again before a new version can be taken.`,
  E_CLOCK: 'Check the date and time of this computer, then try again.',
  E_ROLLBACK: `${STAYS} The server offers something older than you have seen; if it goes on, tell the publisher.`,
  E_ROOT_GAP: `${STAYS} Tell the publisher: the chain of its keys has a gap.`,
  E_HASH: `${STAYS} Sidelight takes the file again; if it goes on, tell the publisher.`,
  E_LENGTH: `${STAYS} Sidelight takes the file again; if it goes on, tell the publisher.`,
  E_RATIO: `${STAYS} Tell the publisher: a file does not expand to what is declared.`,
  E_COUNT: `${STAYS} Tell the publisher: the pack was built wrongly.`,
  E_REF: `${STAYS} Tell the publisher: the pack was built wrongly.`,
  E_ANALYZER: `${STAYS} Update Sidelight, or ask the publisher to build the pack again.`,
  E_NEEDS_NEWER: `${STAYS} Update Sidelight, then try again.`,
  E_SELFTEST: `${STAYS} Update Sidelight, or tell the publisher.`,
  E_SPACE: 'Free some disk space, then try again. Nothing of yours was deleted.',
  E_STORAGE: 'Restart the browser, then try again. Nothing of yours was deleted.',
  E_BUSY: 'Wait until it is done; it goes on in the background.',
  E_LOST: 'Get the pack again. Nothing else is missing.',
  E_TAKEN: 'Remove the other one first, if you trust this publisher more.',
  E_STOPPED: `${STAYS} What has come so far is kept; look for the update again to go on.`,
  E_ZIP: 'Get the file again from its publisher.',
} as const;

export type FaultCode = keyof typeof REMEDY;

export type PackFault = {
  code: FaultCode;
  message: string;
  remedy: string;
  /** HTTP status, where a server gave one. */
  status?: number;
  /** Seconds the server asks to be left alone. */
  retryAfter?: number;
};

export const fault = (
  code: FaultCode,
  message: string,
  more: Pick<PackFault, 'status' | 'retryAfter'> = {},
): Result<never, PackFault> => fail({ code, message, remedy: REMEDY[code], ...more });
