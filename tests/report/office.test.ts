import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it, vi } from 'vitest';
import { type Block, captionNumber } from '../../src/report/document.ts';
import { writeDocx } from '../../src/report/write-docx.ts';
import { openSamples } from '../support/open-samples.ts';
import { reportOf } from '../support/report-of.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

vi.setConfig({ testTimeout: 180_000 });

const temporaryFolder = useTemporaryFolders();
const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** Without blanks, of which a PDF has others. */
const plain = (text: string) => text.replaceAll(/\s/g, '');

/** The words of each page as LibreOffice lays them out. */
async function pagesOf(docx: Uint8Array): Promise<string[]> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'report.docx'), docx);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'report.docx'),
    ],
    { stdio: 'ignore' },
  );
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, 'report.pdf'))));
  return (await extractText(pdf, { mergePages: false })).text.map(plain);
}

describe.skipIf(!hasOffice)('LibreOffice', () => {
  it.each(['zh', 'en'] as const)(
    'lays out the report in %s, no page empty, no heading alone at the foot',
    async (language) => {
      const report = await reportOf((await openSamples()).ask, { language });
      const pages = await pagesOf(await writeDocx(report));
      expect(pages.length).toBeGreaterThan(15);
      expect(pages.length).toBeLessThan(40);
      const wordsOf = (block: Block) => {
        if (block.kind === 'heading') return plain(block.text);
        return block.kind === 'figure' || block.kind === 'table'
          ? plain(captionNumber(block, language) + block.caption)
          : null;
      };
      // Behind the contents, where each heading stands first.
      const body = pages.slice(pages.findLastIndex((page) => page.includes(wordsOf(report.blocks[0]!)!)));
      const whole = body.join('\f');
      let from = 0;
      for (const block of report.blocks) {
        const words = wordsOf(block);
        if (words === null) continue;
        const at = whole.indexOf(words, from);
        expect(at, words).toBeGreaterThanOrEqual(from);
        from = at + words.length;
        // A heading and what follows it, the page's number aside.
        if (block.kind === 'heading') expect(whole.slice(from), words).not.toMatch(/^(—\d+—)?\f/);
      }
      for (const page of pages) expect(page.length).toBeGreaterThan(40);
    },
  );
});
