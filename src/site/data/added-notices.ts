/** Files that the reader adds for this visit: read in a worker, joined to the warehouse, taken out again, saved. */
import { type Signal, signal } from '@preact/signals';
import * as v from 'valibot';
import { DEFAULT_LIMITS, MEGABYTE } from '../../text/formats/limits.ts';
import type { NoticeRows } from '../../warehouse/load-notices.ts';
import { OtherBuildError } from '../add/build-versions.ts';
import { type NoticeFacts, noticeFacts } from '../add/notice-facts.ts';
import { ParseClient } from '../add/parse-client.ts';
import { fetchEmptyDatabase, fetchReadingKit, fetchWarehouse, type ReadingKit } from '../add/reading-kit.ts';
import { extensionOf, type Refusal } from '../add/refusal.ts';
import { assertSavable, saveDatabase } from '../add/save-database.ts';
import { addedState } from './added-state.ts';
import { refreshCorpus } from './corpus.ts';
import { dropAdded, JOINED_SCHEMA, joinAdded, leaveAdded } from './joined-warehouse.ts';
import { materialise, WAREHOUSE_SCHEMA } from './materialise.ts';
import { reasonOf } from './reason-of.ts';
import { ask, connect, forgetAnswers } from './warehouse.ts';

/** A file as the reader gave it; `path` with the folder that was given, if any. */
export interface GivenFile {
  path: string;
  file: File;
}

export type FileState =
  | { is: 'waiting' }
  | { is: 'reading' }
  /** Read, on its way into the comparison. */
  | { is: 'joining'; facts: NoticeFacts }
  | { is: 'added'; facts: NoticeFacts }
  | { is: 'refused'; refusal: Refusal };

export interface AddedFile {
  id: number;
  path: string;
  state: Signal<FileState>;
}

/** All files given so far, in their order; those that were removed are not among them. */
export const addedFiles = signal<readonly AddedFile[]>([]);

/** Notices that are joined at once: to join is dear with a large warehouse, and a folder may hold many. */
const AT_ONCE = 50;

interface ReadFile {
  entry: AddedFile;
  facts: NoticeFacts;
  rows: NoticeRows;
}

let nextId = 1;
let kit: Promise<ReadingKit> | null = null;
let client: ParseClient | null = null;
let read: ReadFile[] = [];
/** Everything that touches the comparison happens one after the other. */
let last: Promise<void> = Promise.resolve();

function after(work: () => Promise<void>): Promise<void> {
  last = last.then(work, work);
  return last;
}

/** Takes files; what becomes of each shows in its state. Resolves when all are added or refused. */
export function addFiles(given: readonly GivenFile[]): Promise<void> {
  const entries = given.map(({ path, file }) => {
    const entry: AddedFile = { id: nextId++, path, state: signal<FileState>({ is: 'waiting' }) };
    return { entry, file };
  });
  addedFiles.value = [...addedFiles.value, ...entries.map(({ entry }) => entry)];
  return after(async () => {
    for (const { entry, file } of entries) {
      if (!isListed(entry)) continue;
      await readOne(entry, file);
      if (read.length >= AT_ONCE) await joinRead();
    }
    await joinRead();
  });
}

function isListed({ id }: AddedFile): boolean {
  return addedFiles.value.some((file) => file.id === id);
}

async function readOne(entry: AddedFile, file: File): Promise<void> {
  const refuse = (refusal: Refusal) => {
    entry.state.value = { is: 'refused', refusal };
  };
  entry.state.value = { is: 'reading' };
  const extension = extensionOf(entry.path);
  if (file.size > DEFAULT_LIMITS.maxFileMb * MEGABYTE) return refuse({ code: 'too_large', extension });
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return refuse({ code: 'unreadable', extension });
  try {
    client ??= new ParseClient(await readingKit());
    const reading = await client.read(entry.path, new Uint8Array(bytes));
    if (!reading.ok) return refuse(reading.refusal);
    const facts = noticeFacts(reading.rows);
    const duplicate = await duplicateOf(facts.noticeId);
    if (duplicate !== null) return refuse(duplicate);
    entry.state.value = { is: 'joining', facts };
    read.push({ entry, facts, rows: reading.rows });
  } catch (error) {
    refuse(failure(error));
  }
}

function readingKit(): Promise<ReadingKit> {
  kit ??= fetchReadingKit().catch((error: unknown) => {
    // The next file tries again.
    kit = null;
    throw error;
  });
  return kit;
}

const KnownRow = v.object({ file: v.string() });

async function duplicateOf(noticeId: string): Promise<Refusal | null> {
  const added = [...read.map(({ facts }) => facts), ...addedFacts()].find((facts) => facts.noticeId === noticeId);
  if (added) return { code: 'duplicate', noticeId, file: added.file, added: true };
  const sql = 'SELECT file FROM warehouse.main.notices WHERE notice_id = ?';
  const [known] = await ask({ sql, bindings: [noticeId] }, KnownRow);
  return known === undefined ? null : { code: 'duplicate', noticeId, file: known.file, added: false };
}

async function joinRead(): Promise<void> {
  const joining = read.filter(({ entry }) => isListed(entry));
  read = [];
  if (joining.length === 0) return;
  const rows = joining.map((file) => file.rows);
  const facts = joining.map((file) => file.facts);
  try {
    const { connection } = await connect();
    await joinAdded(connection, rows);
    await showAnew(JOINED_SCHEMA, [...addedFacts(), ...facts]);
    for (const file of joining) file.entry.state.value = { is: 'added', facts: file.facts };
  } catch (error) {
    for (const { entry } of joining) entry.state.value = { is: 'refused', refusal: failure(error) };
  }
}

function failure(error: unknown): Refusal {
  if (error instanceof OtherBuildError) return { code: 'other_build' };
  return { code: 'failed', detail: reasonOf(error) };
}

/** Takes a file out of the list, and its notice out of the comparison. */
export function removeFile(entry: AddedFile): Promise<void> {
  addedFiles.value = addedFiles.value.filter(({ id }) => id !== entry.id);
  // Whatever takes too long over it is stopped with it.
  if (entry.state.value.is === 'reading') stopReading();
  return after(async () => {
    const { value } = entry.state;
    if (value.is !== 'added') return;
    if (addedFacts().length === 0) return forget();
    const { connection } = await connect();
    await dropAdded(connection, [value.facts.noticeId]);
    await showAnew(JOINED_SCHEMA, addedFacts());
  });
}

/** Takes all files out; the comparison is that of the warehouse alone again. */
export function removeAll(): Promise<void> {
  addedFiles.value = [];
  stopReading();
  return after(forget);
}

function stopReading(): void {
  client?.close();
  client = null;
}

async function forget(): Promise<void> {
  if (addedState.value.length === 0) return;
  const { connection } = await connect();
  await leaveAdded(connection);
  await showAnew(WAREHOUSE_SCHEMA, []);
}

/** Facts of the notices in the comparison, in the order of their files. */
function addedFacts(): NoticeFacts[] {
  return addedFiles.value.flatMap(({ state: { value } }) => (value.is === 'added' ? [value.facts] : []));
}

/** Lets every view ask again, with the added notices that the schema holds. */
async function showAnew(schema: string, facts: readonly NoticeFacts[]): Promise<void> {
  const { connection } = await connect();
  // All of them: another notice may join or leave next.
  await (await materialise(connection, schema)).done;
  forgetAnswers();
  addedState.value = facts.map(({ noticeId, file }) => ({ notice_id: noticeId, file }));
  await refreshCorpus();
}

/**
 * The bytes of a database file with the notices in the comparison, or with the added ones alone.
 *
 * @throws {TooLargeToSaveError} where all are asked for and are too many
 */
export async function saveNotices(what: 'all' | 'added'): Promise<Uint8Array<ArrayBuffer>> {
  let saved = new Uint8Array();
  await after(async () => {
    const [{ connection }, { tool }] = await Promise.all([connect(), readingKit()]);
    if (what === 'all') await assertSavable(connection);
    const base = await (what === 'all' ? fetchWarehouse() : fetchEmptyDatabase());
    const savedAt = `${new Date().toISOString().slice(0, 19)}Z`;
    saved = new Uint8Array(await saveDatabase(connection, { base, tool, savedAt }));
  });
  return saved;
}
