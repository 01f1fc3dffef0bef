import { basename } from 'node:path';
import { Command } from 'commander';
import { type ExplainedTheme, explainMeasure, type MeasureExplanation } from '../coding/explain-measure.ts';
import { parseNotice } from '../notice/parse-notice.ts';
import { readTextFile } from '../text/read-text-file.ts';
import { CommandError } from './command-error.ts';
import { codebookOption, loadProjectCodebook } from './project-codebook.ts';

/** `explain FILE MEASURE`: why a measure has its themes. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('say why a measure has its themes: the words that earned each, and which themes lost and by how much')
    .argument('<file>', 'a notice')
    .argument('<measure>', 'id of a measure as `parse` prints it: 23.2, 二(五).1')
    .addOption(codebookOption())
    .option('--json', 'print JSON', false)
    .action((file: string, measure: string, { codebook, json }: { codebook?: string; json: boolean }) => {
      const { text } = readTextFile(file);
      const notice = parseNotice(text);
      const explanation = explainMeasure(notice, text, loadProjectCodebook(codebook), normalId(measure));
      if (!explanation)
        throw new CommandError(
          noSuchMeasure(
            file,
            measure,
            notice.measures.map(({ id }) => id),
          ),
        );
      process.stdout.write(json ? `${JSON.stringify(explanation, null, 2)}\n` : printed(file, explanation));
    });
}

/** Ids have ASCII brackets, whatever the keyboard gave. */
function normalId(id: string): string {
  return id.trim().replaceAll('（', '(').replaceAll('）', ')');
}

function noSuchMeasure(file: string, measure: string, ids: readonly string[]): string {
  if (ids.length === 0) return `${file}: has no measures`;
  return `${file}: has no measure ${measure}; its measures are ${ids[0]} to ${ids.at(-1)} (\`parse\` lists all)`;
}

function printed(file: string, { measure, item, itemTitle, text, given, fallback, lost }: MeasureExplanation): string {
  const lines = [`${basename(file)} ${measure} · item ${item} ${itemTitle ?? ''}`.trimEnd(), text.trim(), '', 'Given'];
  if (given.length === 0)
    lines.push(fallback ? `  ${fallback}: no theme has enough words` : '  nothing: no theme has enough words');
  given.forEach((theme, index) => {
    lines.push(`  ${index + 1}. ${theme.theme} ${theme.zh}  ${theme.weight.toFixed(2)}`, ...evidenceLines(theme));
  });
  lines.push('', 'Not given');
  if (lost.length === 0) lines.push('  nothing else has a word here');
  for (const theme of lost) {
    const short = theme.needed - theme.weight;
    const why =
      short > 0
        ? `needs ${theme.needed.toFixed(2)}, ${short.toFixed(2)} short`
        : 'three heavier themes stand before it';
    lines.push(`  ${theme.theme} ${theme.zh}  ${theme.weight.toFixed(2)}: ${why}`, ...evidenceLines(theme));
  }
  return `${lines.join('\n')}\n`;
}

function evidenceLines({ evidence }: ExplainedTheme): string[] {
  return evidence.map(({ words, place, weight, start, end }) => {
    const oneLine = words.replace(/\s+/g, '');
    return `       ${weight.toFixed(2).padStart(5)}  ${place.padEnd(8)} ${oneLine}  [${start}, ${end})`;
  });
}
