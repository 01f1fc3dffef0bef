import { describe, expect, it } from 'vitest';
import { corpusVersion } from '../../src/warehouse/corpus-version.ts';
import { createSchema } from '../../src/warehouse/create-schema.ts';
import { startEngine } from '../../src/warehouse/engine.ts';
import { noticeRows } from '../../src/warehouse/notice-rows.ts';
import { packRows } from '../../src/warehouse/pack-rows.ts';
import { queryRows } from '../../src/warehouse/query-rows.ts';
import { writeRunRow } from '../../src/warehouse/run-row.ts';
import { sourceRow, unknownSource } from '../../src/warehouse/source-file.ts';
import { TableAppender } from '../../src/warehouse/table-appender.ts';
import { sampleNotice } from './sample-notice.ts';

async function database(run: (connection: Awaited<ReturnType<typeof startEngine>>['connection']) => Promise<void>) {
  const engine = await startEngine();
  try {
    await createSchema(engine.connection);
    await engine.connection.run("INSERT INTO build VALUES ('p1', 'c1', 's1')");
    await run(engine.connection);
  } finally {
    engine.close();
  }
}

const FACTS = { builtAt: '2025-11-22T09:30:00Z', toolVersion: '0.1.0' };

describe('writeRunRow', () => {
  it('says when, with what and from how many files, and replaces an older row', async () => {
    await database(async (connection) => {
      const notice = sampleNotice('清远市', '441800');
      const rows = noticeRows(notice, { parser: 'p1', codebook: 'c1' }, null);
      const notice_id = String(rows.notices[0]!.notice_id);
      const second = sourceRow(notice_id, unknownSource('copy.txt', 'utf-8'), '清远市.txt');
      for (const [table, list] of [
        ['notices', rows.notices],
        ['sources', [...rows.sources, second]],
      ] as const) {
        const appender = await TableAppender.open(connection, 'memory', table);
        appender.append(packRows(list));
        appender.flush();
        appender.close();
      }
      await writeRunRow(connection, 'memory', { ...FACTS, toolVersion: 'older' });
      await writeRunRow(connection, 'memory', FACTS);
      expect(await queryRows(connection, 'SELECT * FROM run')).toEqual([
        {
          built_at: '2025-11-22T09:30:00Z',
          tool_version: '0.1.0',
          corpus_version: corpusVersion([{ contentHash: notice.hash, correctionsHash: 'c1' }], 'p1', 'c1'),
          files: 2,
          notices: 1,
        },
      ]);
    });
  });

  it('refuses a time in another form', async () => {
    await database(async (connection) => {
      for (const builtAt of ['2025-11-22', '2025-11-22T09:30:00+08:00', '2025-11-22T09:30:00.000Z']) {
        await expect(writeRunRow(connection, 'memory', { ...FACTS, builtAt })).rejects.toThrow(`${builtAt} is no time`);
      }
    });
  });
});
