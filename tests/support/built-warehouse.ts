import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { loadCodebook } from '../../src/coding/load-codebook.ts';
import { assertLoadable } from '../../src/warehouse/assert-loadable.ts';
import { openReadOnly, type ReadOnlyWarehouse } from '../../src/warehouse/open-read-only.ts';
import type { SourceNotice } from '../../src/warehouse/source-notice.ts';
import { WarehouseBuild } from '../../src/warehouse/warehouse-build.ts';

const CODEBOOK = loadCodebook('data/codebook');

/** A function that builds a warehouse file of notices and opens it; both go when the test is over. */
export function useWarehouses(): (notices: readonly SourceNotice[]) => Promise<ReadOnlyWarehouse> {
  const undo: (() => void)[] = [];
  afterEach(() => {
    for (const step of undo.splice(0)) step();
  });
  return async (notices) => {
    const folder = mkdtempSync(join(tmpdir(), 'notice-atlas-'));
    undo.push(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'atlas.duckdb');
    await writeWarehouse(file, notices);
    const warehouse = await openReadOnly(file);
    undo.unshift(() => warehouse.close());
    return warehouse;
  };
}

/** Builds a warehouse file of notices. */
export async function writeWarehouse(file: string, notices: readonly SourceNotice[]): Promise<void> {
  const build = await WarehouseBuild.open(file, CODEBOOK, 'test');
  for (const notice of notices) {
    assertLoadable(notice);
    await build.add(notice);
  }
  // A fixed day, so that what is written from it stays the same.
  await build.finish({ builtAt: '2025-08-08T09:30:00Z', toolVersion: 'test' });
}

/** The rows a chart draws, checked as the page checks them. */
export async function chartRows<Params, Row>(
  warehouse: ReadOnlyWarehouse,
  chart: Chart<Params, Row>,
  params: Params,
): Promise<Row[]> {
  const { sql, bindings } = chart.sql(params);
  return v.parse(v.array(chart.row), await warehouse.query(sql, [...bindings]));
}
