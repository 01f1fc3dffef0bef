import { Command } from 'commander';
import { codeNotice } from '../coding/code-notice.ts';
import { applyCorrections } from '../corrections/apply-corrections.ts';
import { nameOf } from '../corrections/correction.ts';
import { parseNotice } from '../notice/parse-notice.ts';
import { readTextFile } from '../text/read-text-file.ts';
import { contentHash } from '../warehouse/content-hash.ts';
import { guideJson } from './guide-json.ts';
import { codebookOption, loadProjectCodebook } from './project-codebook.ts';
import { correctionsOption, loadProjectCorrections } from './project-corrections.ts';

/** `parse FILE`: one notice as JSON. */
export function parseCommand(): Command {
  return new Command('parse')
    .description('print one notice as JSON: header, headings, items, measures, metrics, commitments, documents')
    .argument('<file>', 'a notice (.txt or .md, in UTF-8, GB18030, Big5 or UTF-16)')
    .addOption(codebookOption())
    .addOption(correctionsOption())
    .action((file: string, from: { codebook?: string; corrections: string }) => {
      const { text } = readTextFile(file);
      const codebook = loadProjectCodebook(from.codebook);
      const own = loadProjectCorrections(from.corrections).of(contentHash(text));
      const { coded, outcomes } = applyCorrections(codeNotice(parseNotice(text), text, codebook), own, codebook);
      process.stdout.write(`${JSON.stringify(guideJson(file, text, coded), null, 2)}\n`);
      for (const { correction, unfit } of outcomes) {
        if (unfit !== null) console.error(`${from.corrections}: ${nameOf(correction)}: not applied: ${unfit}`);
      }
      if (!coded.isNotice) {
        console.error(`notice-atlas: ${file}: is no rectification notice: ${coded.reason}`);
        process.exitCode = 1;
      }
    });
}
