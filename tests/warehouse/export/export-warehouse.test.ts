import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { writeWarehouse } from '../../support/built-warehouse.ts';
import { keepFolder } from '../../support/temporary-folder.ts';
import { exportedNotices, exportTo, storedTables, writeExported } from './exported.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const folder = keepFolder();
const db = join(folder, 'atlas.duckdb');
let stored: Awaited<ReturnType<typeof storedTables>>;
beforeAll(async () => {
  await writeExported(db);
  stored = await storedTables(db);
});

/** All files below a folder by path, with their contents' SHA-256. */
function hashes(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

// The rules of Data Package, Data Resource and Table Schema 2.0 (https://datapackage.org/standard), as far as they
// bear on what is written here.
const safePath = v.pipe(v.string(), v.regex(/^(?![./~])(?!.*\/\.\.\/)[^\\]+$/));
const Field = v.looseObject({
  name: v.pipe(v.string(), v.nonEmpty()),
  type: v.picklist(['string', 'number', 'integer', 'boolean', 'object', 'array', 'date', 'datetime', 'any']),
  title: v.pipe(v.string(), v.regex(/\p{Script=Han}/u)),
  description: v.pipe(v.string(), v.nonEmpty()),
  constraints: v.optional(
    v.strictObject({
      required: v.optional(v.boolean()),
      unique: v.optional(v.boolean()),
      enum: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
    }),
  ),
});
const ResourceRules = v.looseObject({
  name: v.pipe(v.string(), v.regex(/^[-a-z0-9._/]+$/)),
  path: v.union([safePath, v.pipe(v.array(safePath), v.minLength(1))]),
  type: v.literal('table'),
  mediatype: v.pipe(v.string(), v.regex(/^.+\/.+$/)),
  hash: v.optional(v.pipe(v.string(), v.regex(/^[^:]+:[a-f0-9]+$/))),
  bytes: v.optional(v.pipe(v.number(), v.integer())),
  schema: v.looseObject({
    fields: v.pipe(v.array(Field), v.minLength(1)),
    primaryKey: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
    foreignKeys: v.optional(
      v.array(
        v.strictObject({
          fields: v.array(v.string()),
          reference: v.strictObject({ resource: v.string(), fields: v.array(v.string()) }),
        }),
      ),
    ),
  }),
});
const Package = v.looseObject({
  $schema: v.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: v.pipe(v.string(), v.regex(/^[-a-z0-9._/]+$/)),
  version: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  created: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  resources: v.pipe(v.array(ResourceRules), v.minLength(1)),
});

describe.each(['csv', 'json', 'parquet', 'xlsx'] as const)('exportWarehouse as %s', (format) => {
  const out = join(folder, format);
  const read = () => v.parse(Package, JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8')));
  beforeAll(() => exportTo(db, out, { format }));

  it('describes every file by the rules, and no other is there', () => {
    const files = hashes(out);
    const { resources } = read();
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    for (const { path, bytes, hash } of resources) {
      for (const file of [path].flat()) expect(files).toHaveProperty([file]);
      if (typeof path !== 'string') continue;
      expect(hash).toBe(`sha256:${files[path]}`);
      expect(bytes).toBe(readFileSync(join(out, path)).length);
    }
    const described = new Set(resources.flatMap(({ path }) => path));
    for (const file of ['datapackage.json', 'CITATION.cff', 'README.md']) described.add(file);
    expect(new Set(Object.keys(files))).toEqual(described);
  });

  it('gives every table with its columns, keys, allowed values and words', () => {
    const { resources } = read();
    const byName = new Map(resources.map((resource) => [resource.name, resource]));
    expect([...byName.keys()]).toEqual([...stored.map(({ table }) => table.name), 'dictionary']);
    for (const { name, schema } of resources) {
      const fields = new Set(schema.fields.map((field) => field.name));
      for (const key of schema.primaryKey ?? []) expect(fields, name).toContain(key);
      for (const { fields: own, reference } of schema.foreignKeys ?? []) {
        for (const field of own) expect(fields, name).toContain(field);
        const target = byName.get(reference.resource || name)!.schema.fields.map((field) => field.name);
        for (const field of reference.fields) expect(target).toContain(field);
      }
    }
    const measures = byName.get('measures')!;
    expect(measures.schema.primaryKey).toEqual(['notice_id', 'measure_id']);
    expect(measures.schema.foreignKeys).toContainEqual({
      fields: ['notice_id', 'item_id'],
      reference: { resource: 'items', fields: ['notice_id', 'item_id'] },
    });
    expect(measures.schema.fields.find(({ name }) => name === 'status')).toMatchObject({
      type: 'string',
      constraints: { required: true, enum: ['done', 'ongoing', 'planned', 'clean', 'mixed'] },
    });
    expect(byName.get('metrics')!.schema.fields.find(({ name }) => name === 'value')).toMatchObject({ type: 'number' });
  });

  it('can be cited by what it was made from', () => {
    const citation = readFileSync(join(out, 'CITATION.cff'), 'utf8');
    // Each line is a key with a JSON string or a bare word, or opens a list.
    for (const line of citation.trimEnd().split('\n')) {
      const value = /^ *(?:- )?(?:[a-z-]+:(?: (.+))?|(".+"))$/.exec(line);
      expect(value, line).not.toBeNull();
      const words = value![1] ?? value![2] ?? '""';
      if (words.startsWith('"')) expect(typeof JSON.parse(words)).toBe('string');
      else expect(words).toMatch(/^[\w.]+$/);
    }
    expect(citation).toMatch(/^cff-version: 1\.2\.0\nmessage: .+\ntype: dataset\ntitle: .+\n/);
    expect(citation).toMatch(/^authors:\n {2}- name: /m);
    const { version } = read();
    expect(citation).toContain(`\nversion: "${version}"\n`);
    expect(readFileSync(join(out, 'README.md'), 'utf8')).toContain(version);
  });

  it('is the same the second time, byte for byte', async () => {
    const before = hashes(out);
    const again = join(folder, `${format}-again`);
    await exportTo(db, again, { format });
    expect(hashes(again)).toEqual(before);
  });
});

describe('exportWarehouse', () => {
  it('gives a corpus a version that its notices decide, not their order', async () => {
    const versionOf = async (name: string, notices: Parameters<typeof writeWarehouse>[1]) => {
      const file = join(folder, `${name}.duckdb`);
      await writeWarehouse(file, notices);
      return (await exportTo(file, join(folder, name), { views: false })).facts.version;
    };
    const notices = exportedNotices();
    const version = await versionOf('all', notices);
    expect(await versionOf('turned', [...notices].reverse())).toBe(version);
    expect(await versionOf('fewer', notices.slice(1))).not.toBe(version);
  });

  it('leaves the views out unless asked', async () => {
    const out = join(folder, 'tables');
    const { tables, rows } = await exportTo(db, out, { views: false });
    const all = stored.filter(({ table }) => table.kind === 'table');
    expect(tables).toBe(all.length);
    expect(rows).toBe(all.reduce((sum, one) => sum + one.rows.length, 0));
    expect(existsSync(join(out, 'notice_overview.csv'))).toBe(false);
  });
});
