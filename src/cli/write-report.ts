import { basename, dirname, extname, join } from 'node:path';
import * as v from 'valibot';
import type { Ask } from '../charts/ask.ts';
import type { ChartSettings } from '../charts/chart-settings.ts';
import { noticeCondition } from '../charts/filters.ts';
import { FOCUS_THEMES } from '../charts/focus-themes.ts';
import { corpusVersionOf } from '../charts/provenance.ts';
import { readCorpus } from '../charts/read-corpus.ts';
import { findCjkFont } from '../pictures/find-cjk-font.ts';
import { buildReport, MOST_NOTICES } from '../report/build-report.ts';
import type { ReportDocument } from '../report/document.ts';
import { drawInNode } from '../report/draw-in-node.ts';
import { writeDocx } from '../report/write-docx.ts';
import { writeHtml } from '../report/write-html.ts';
import { writeMarkdown } from '../report/write-markdown.ts';
import { localDay } from '../site/local-day.ts';
import { openCurrent } from '../warehouse/open-current.ts';
import { askWarehouse } from './ask-warehouse.ts';
import { type Given, readSettings } from './chart-settings.ts';
import { CommandError } from './command-error.ts';
import type { ReportOptions } from './report.ts';
import { checkTarget, makeFolder, writeWholeTo } from './write-pieces.ts';

const FORMATS = ['docx', 'html', 'md'] as const;
type Format = (typeof FORMATS)[number];

/** Notices that a report is about without being asked for: more, and their names have to be said. */
const MOST_UNASKED = 6;

/**
 * Writes a report, whole or not at all, and says on standard error which file.
 *
 * @throws {CommandError} naming what is wrong and the way out; {FontError} where a .docx has no font for its pictures
 */
export async function writeReport(options: ReportOptions): Promise<void> {
  const format = formatOf(options.out);
  checkTarget(options.out);
  const font = format === 'docx' ? findCjkFont(options.font ?? (process.env.NOTICE_ATLAS_FONT || null)) : null;
  const given = givenOptions(options);
  const warehouse = await openCurrent(options.db);
  try {
    const ask = askWarehouse(warehouse);
    const held = await readCorpus(ask);
    const settings = readSettings(given, null, held);
    const { themes } = settings.filters;
    const today = localDay();
    const report = await buildReport(
      {
        language: options.lang,
        title: options.title ?? null,
        notices: await noticesOf(settings, given, ask),
        themes: themes.length > 0 ? themes : FOCUS_THEMES,
        asOf: settings.asOf ?? today,
        day: today,
        width: options.width,
      },
      { held, ask, draw: drawInNode(font), version: await corpusVersionOf(ask) },
    );
    await writeFile(report, format, options.out);
    const count = (kind: string) => report.blocks.filter((block) => block.kind === kind).length;
    console.error(`${options.out}: ${count('figure')} figures, ${count('table')} tables, ${count('quote')} quotations`);
  } finally {
    warehouse.close();
  }
}

/** @throws {CommandError} where the name says none */
function formatOf(out: string): Format {
  const extension = extname(out).slice(1).toLowerCase();
  const format = FORMATS.find((name) => name === extension);
  if (format === undefined) throw new CommandError(`${out}: is no name of a report; end it in .docx, .html or .md`);
  return format;
}

function givenOptions({ theme, place, level, province, bureaus, from, to, asof }: ReportOptions): Given {
  const all = { themes: theme, place, level, province, bureaus, from, to, asof };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, texts]) => (texts === undefined ? [] : [[name, [texts].flat()]])),
  );
}

/** @throws {CommandError} where there is none, or too many */
async function noticesOf({ filters, notices }: ChartSettings, given: Given, ask: Ask): Promise<string[]> {
  // The themes choose among measures, not among notices.
  const chosen = noticeCondition({ ...filters, notices: [...notices] }, 'o');
  const rows = await ask(
    { sql: `SELECT o.notice_id FROM notice_overview o WHERE ${chosen.sql}`, bindings: chosen.bindings },
    v.object({ notice_id: v.string() }),
  );
  const isAsked = Object.keys(given).some((name) => name !== 'themes' && name !== 'asof');
  if (rows.length === 0) throw new CommandError('no notice is of these places and dates; leave some of them out');
  if (!isAsked && rows.length > MOST_UNASKED) {
    throw new CommandError(`the database holds ${rows.length} notices; name the places with --place`);
  }
  if (rows.length > MOST_NOTICES) {
    throw new CommandError(
      `${rows.length} notices are of these places and dates, and a report has room for ${MOST_NOTICES}; choose fewer with --place, --bureaus, --from or --to`,
    );
  }
  return rows.map(({ notice_id }) => notice_id);
}

async function writeFile(report: ReportDocument, format: Format, out: string): Promise<void> {
  if (format === 'docx') return writeWholeTo(await writeDocx(report), out);
  if (format === 'html') return writeWholeTo(writeHtml(report), out);
  const folder = `${basename(out, extname(out))}-pictures`;
  const { text, pictures } = writeMarkdown(report, folder);
  makeFolder(join(dirname(out), folder));
  for (const { name, svg } of pictures) await writeWholeTo(svg, join(dirname(out), folder, name));
  // Last: where it stands, its pictures do.
  await writeWholeTo(text, out);
}
