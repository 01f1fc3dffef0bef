/** `npm run gallery`: writes a picture of each chart, as the command line draws it from the sample notices, into docs/charts/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartList } from '../src/charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../src/charts/chart-settings.ts';
import { corpusVersionOf } from '../src/charts/provenance.ts';
import { PROJECT_ROOT } from '../src/cli/project-root.ts';
import { chartFile } from '../src/pictures/chart-file.ts';
import { findCjkFont } from '../src/pictures/find-cjk-font.ts';
import { localDay } from '../src/site/local-day.ts';
import { withSampleWarehouse } from './sample-warehouse.ts';

const FOLDER = join(PROJECT_ROOT, 'docs', 'charts');
const LOOK = { language: 'zh', scheme: 'light', width: 800 } as const;

mkdirSync(FOLDER, { recursive: true });
await withSampleWarehouse(async ({ held, ask }) => {
  const provenance = { version: await corpusVersionOf(ask), day: localDay() };
  for (const chart of chartList) {
    const answer = await chart.answer(EMPTY_SETTINGS, held, ask);
    const title = chart.question[LOOK.language];
    const font = () => findCjkFont(null);
    const { content } = await chartFile(answer, 'png', { look: LOOK, title, provenance, scale: 1.5, font });
    writeFileSync(join(FOLDER, `${chart.id}.png`), content);
    console.log(`docs/charts/${chart.id}.png: ${Math.ceil(content.length / 1000)} kB`);
  }
});
