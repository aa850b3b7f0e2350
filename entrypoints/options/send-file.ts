/** A file to the background, in parts: messages carry text, and only the background may write into the database. */
import type { AskBackground } from '../../lib/messaging/client.ts';
import type { Previewed } from '../../lib/messaging/pack-table.ts';
import { previewed } from './pack-answers.ts';

/** Bytes of a part: a megabyte of base64. */
const PART = 786_432;
/** Letters that `fromCharCode` takes at once. */
const SOME = 32_768;

export async function sendFile(ask: AskBackground, file: File): Promise<Previewed> {
  for (let index = 0; ; index++) {
    const part = new Uint8Array(await file.slice(index * PART, (index + 1) * PART).arrayBuffer());
    const last = (index + 1) * PART >= file.size;
    const answer = previewed(await ask('page>background packs.file', { index, last, data: base64(part) }));
    if (last || answer.fault) return answer;
  }
}

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += SOME) letters += String.fromCharCode(...bytes.subarray(at, at + SOME));
  return btoa(letters);
}
