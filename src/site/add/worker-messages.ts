/** What the page and its parsing worker say to each other. */
import * as v from 'valibot';
import { NOTICE_TABLES } from '../../warehouse/tables.ts';
import { ReadingKitSchema } from './reading-kit.ts';
import { ReadingRefusalSchema } from './refusal.ts';

export const WorkerRequestSchema = v.variant('kind', [
  /** The first message: what all files are read with. */
  v.object({ kind: v.literal('start'), kit: ReadingKitSchema }),
  v.object({ kind: v.literal('read'), id: v.number(), path: v.string(), bytes: v.instance(Uint8Array) }),
]);

const PackedRowsSchema = v.object({
  columns: v.pipe(v.array(v.string()), v.readonly()),
  cells: v.pipe(v.array(v.nullable(v.union([v.string(), v.number(), v.boolean()]))), v.readonly()),
});

const NoticeRowsSchema = v.object(v.entriesFromList(NOTICE_TABLES, PackedRowsSchema));

/** Once for each file, in the order they came. */
export const WorkerAnswerSchema = v.object({
  id: v.number(),
  reading: v.variant('ok', [
    v.object({ ok: v.literal(true), hash: v.string(), rows: NoticeRowsSchema }),
    v.object({ ok: v.literal(false), refusal: ReadingRefusalSchema }),
  ]),
});

export type WorkerRequest = v.InferOutput<typeof WorkerRequestSchema>;
export type WorkerAnswer = v.InferOutput<typeof WorkerAnswerSchema>;
/** What a file turned out to be: the rows of a notice, or why there are none. */
export type Reading = WorkerAnswer['reading'];
