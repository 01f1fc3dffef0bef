import { Command } from 'commander';
import { codeNotice } from '../coding/code-notice.ts';
import { parseNotice } from '../notice/parse-notice.ts';
import { readTextFile } from '../text/read-text-file.ts';
import { guideJson } from './guide-json.ts';
import { loadProjectCodebook } from './project-codebook.ts';

/** `parse FILE`: one notice as JSON. */
export function parseCommand(): Command {
  return new Command('parse')
    .description('print one notice as JSON: header, headings, items, measures, metrics, commitments, documents')
    .argument('<file>', 'a notice (.txt or .md, in UTF-8, GB18030, Big5 or UTF-16)')
    .action((file: string) => {
      const { text } = readTextFile(file);
      const coded = codeNotice(parseNotice(text), text, loadProjectCodebook());
      process.stdout.write(`${JSON.stringify(guideJson(file, text, coded), null, 2)}\n`);
      if (!coded.isNotice) {
        console.error(`notice-atlas: ${file}: is no rectification notice: ${coded.reason}`);
        process.exitCode = 1;
      }
    });
}
