/** Payload schemas of the messages about packs. */
import * as v from 'valibot';
import type { PackMessages } from './pack-table.ts';

/** A megabyte of a file, in base64. */
const CHUNK = 1_400_000;

const publisher = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const packId = v.pipe(v.string(), v.maxLength(200), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const address = v.pipe(v.string(), v.maxLength(2048));

export const packSchemas: { [K in keyof PackMessages]: v.GenericSchema<unknown, PackMessages[K]['ask']> } = {
  'page>background packs.state': v.strictObject({}),
  'page>background packs.preview': v.strictObject({ address }),
  'page>background packs.file': v.strictObject({
    index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(512)),
    last: v.boolean(),
    data: v.pipe(v.string(), v.maxLength(CHUNK)),
  }),
  'page>background packs.subscribe': v.strictObject({ publisher, address: v.nullable(address) }),
  'page>background packs.check': v.strictObject({ publisher }),
  'page>background packs.stop': v.strictObject({ publisher }),
  'page>background packs.use': v.strictObject({ packId }),
  'page>background packs.back': v.strictObject({ packId }),
  'page>background packs.hold': v.strictObject({ packId, on: v.boolean() }),
  'page>background packs.automatic': v.strictObject({ publisher, on: v.boolean() }),
  'page>background packs.remove': v.strictObject({ publisher }),
  'page>background packs.diff': v.strictObject({ packId, which: v.picklist(['coming', 'last']) }),
};
