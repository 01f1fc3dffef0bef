import { join } from 'node:path';
import { PARSER_VERSION } from '../notice/version.ts';
import { fingerprint } from './fingerprint.ts';
import { PROJECT_ROOT } from './project-root.ts';

const ROOMS = ['src/text', 'src/notice', 'src/coding', 'src/corrections'];
/** Beside these rooms: what else decides what a notice's rows hold. */
const FILES = [
  // The dictionary that texts are cut into words with is part of it.
  'node_modules/@node-rs/jieba/package.json',
  'src/ingest/prepare-notice.ts',
  'src/warehouse/heading-path.ts',
  'src/warehouse/notice-rows.ts',
  'src/warehouse/repeat-rows.ts',
  'src/warehouse/source-file.ts',
  'src/warehouse/source-warnings.ts',
];

/**
 * The parser's version with a fingerprint of its sources, so that a warehouse never keeps rows of a parser
 * that has been edited since.
 */
export function parserVersion(): string {
  return `${PARSER_VERSION}+${fingerprint([...ROOMS, ...FILES].map((path) => join(PROJECT_ROOT, path))).slice(0, 8)}`;
}
