import { join } from 'node:path';
import { PARSER_VERSION } from '../notice/version.ts';
import { fingerprint } from './fingerprint.ts';
import { PROJECT_ROOT } from './project-root.ts';

const ROOMS = ['src/text', 'src/notice', 'src/coding', 'src/corrections'];

/**
 * The parser's version with a fingerprint of its sources, so that a warehouse never keeps rows of a parser
 * that has been edited since.
 */
export function parserVersion(): string {
  return `${PARSER_VERSION}+${fingerprint(ROOMS.map((room) => join(PROJECT_ROOT, room))).slice(0, 8)}`;
}
