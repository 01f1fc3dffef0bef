import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decompress } from 'fzstd';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startEngine } from '../../../src/warehouse/engine.ts';
import { queryRows } from '../../../src/warehouse/query-rows.ts';
import { keepFolder } from '../../support/temporary-folder.ts';
import { exportTo, storedTables, writeExported } from './exported.ts';

interface ParquetResource {
  name: string;
  path: string | string[];
  partitions?: { name: string; type: string }[];
}

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = keepFolder();
const db = join(folder, 'atlas.duckdb');
const out = join(folder, 'parquet');
const resources: ParquetResource[] = [];
beforeAll(async () => {
  await writeExported(db);
  await exportTo(db, out, { format: 'parquet' });
  const { resources: all } = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'));
  resources.push(...all.filter(({ format }: { format: string }) => format === 'parquet'));
});

function fileBuffer(path: string): ArrayBuffer {
  const bytes = readFileSync(join(out, path));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** What the folders of a file say, as Hive reads them. */
function partitionsOf(path: string): Record<string, string | number | null> {
  return Object.fromEntries(
    [...path.matchAll(/\/(\w+)=([^/]+)/g)].map(([, name, value]) => {
      if (value === '__HIVE_DEFAULT_PARTITION__') return [name, null];
      return [name, name === 'year' ? Number(value) : value];
    }),
  );
}

/** The values as the database gives them: whole numbers as numbers, days as ISO text. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

async function readFile(path: string): Promise<Record<string, unknown>[]> {
  const rows = await parquetReadObjects({
    file: fileBuffer(path),
    compressors: { ZSTD: (input, size) => decompress(input, new Uint8Array(size)) },
  });
  const folders = partitionsOf(path);
  return rows.map((row) => ({
    ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
    ...folders,
  }));
}

describe('export as Parquet', () => {
  it('is read back whole by another reader: every column, no values, Chinese folders', async () => {
    const provinces = new Set<unknown>();
    for (const { table, rows } of await storedTables(db)) {
      const resource = resources.find(({ name }) => name === table.name)!;
      const read = (await Promise.all([resource.path].flat().map(readFile))).flat();
      for (const row of read) if (resource.partitions) provinces.add(row.province);
      const names = table.columns.map(({ name }) => name);
      const key = (row: readonly unknown[]) => JSON.stringify(row);
      const got = read.map((row) => key(names.map((name) => row[name]))).sort();
      expect(got, table.name).toEqual(rows.map((row) => key(row)).sort());
    }
    expect(provinces).toEqual(new Set(['广东省', '甘肃省', '山东省', '青海省', null]));
  });

  it('is pressed with zstd, in order of notice and place', async () => {
    const { path } = resources.find(({ name }) => name === 'metrics')!;
    for (const file of [path].flat()) {
      const { row_groups } = parquetMetadata(fileBuffer(file));
      for (const { columns } of row_groups) {
        expect(new Set(columns.map(({ meta_data }) => meta_data!.codec))).toEqual(new Set(['ZSTD']));
      }
      const places = (await readFile(file)).map((row) => [String(row.notice_id), Number(row.metric_id)] as const);
      const sorted = [...places].sort(([a, m], [b, n]) => (a === b ? m - n : a < b ? -1 : 1));
      expect(places).toEqual(sorted);
    }
  });

  it('keeps the columns of an empty table', async () => {
    const { path } = resources.find(({ name }) => name === 'corrections')!;
    expect(path).toEqual([
      'corrections/province=__HIVE_DEFAULT_PARTITION__/year=__HIVE_DEFAULT_PARTITION__/part-0.parquet',
    ]);
    const { schema, num_rows } = parquetMetadata(fileBuffer(path[0]!));
    expect(Number(num_rows)).toBe(0);
    expect(schema.map(({ name }) => name)).toEqual(expect.arrayContaining(['notice_id', 'old_value', 'applied']));
  });

  it('is read by DuckDB with the very commands of the docs', async () => {
    const doc = readFileSync('docs/export.md', 'utf8');
    const block = /## DuckDB\n[\s\S]*?```sql\n([\s\S]*?)```/.exec(doc)?.[1];
    expect(block).toBeDefined();
    const statements = block!.split(';').filter((statement) => statement.trim() !== '');
    expect(statements.length).toBeGreaterThanOrEqual(3);
    const engine = await startEngine();
    try {
      const answers = [];
      for (const statement of statements) {
        answers.push(await queryRows(engine.connection, statement.replaceAll('DIR/', `${out}/`)));
      }
      const [metrics] = await queryRows(engine.connection, 'SELECT count(*) AS n FROM metrics');
      const stored = (await storedTables(db)).find(({ table }) => table.name === 'metrics')!;
      expect(metrics).toEqual({ n: stored.rows.length });
      expect(answers.at(-1)).toContainEqual({
        province: '广东省',
        year: 2025,
        notices: 2,
        measures: expect.any(Number),
      });
      expect(answers.at(-1)).toContainEqual({ province: null, year: null, notices: 1, measures: 1 });
    } finally {
      engine.close();
    }
  });
});
