/**
 * `npx tsx scripts/gallery-goldens.ts ID…`: writes the pictures that tests/charts/gallery compares charts with. Look at
 * each before it is committed; `--png FOLDER` writes them as pixels beside.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { chartList } from '../src/charts/chart-list.ts';
import { findCjkFont } from '../src/pictures/find-cjk-font.ts';
import { svgToPng } from '../src/pictures/svg-to-png.ts';
import { galleryPicture, gallerySpec, goldenPath, writeReviewed } from '../tests/support/gallery-golden.ts';
import { withSampleWarehouse } from './sample-warehouse.ts';

await new Command('gallery-goldens')
  .argument('<id...>', 'charts, or all')
  .option('--png <folder>', 'write each as PNG too, to be looked at')
  .action(async (ids: string[], { png }: { png?: string }) => {
    const charts = chartList.filter(({ id }) => ids.includes(id) || ids.includes('all'));
    const unknown = ids.filter((id) => id !== 'all' && !charts.some((chart) => chart.id === id));
    if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: no such chart`);
    if (png !== undefined) mkdirSync(png, { recursive: true });
    await withSampleWarehouse(async (samples) => {
      for (const chart of charts) {
        for (const language of ['zh', 'en'] as const) {
          const svg = await galleryPicture(await gallerySpec(chart, language, samples));
          writeReviewed(chart.id, language, svg);
          console.log(goldenPath(chart.id, language));
          if (png !== undefined)
            writeFileSync(join(png, `${chart.id}.${language}.png`), svgToPng(svg, findCjkFont(null), 1));
        }
      }
    });
  })
  .parseAsync();
