/**
 * Reads characters that a scanner took for another: l8所 as 18所, 3O名 as 30名, 30曰 as 30日, 己完成 as 已完成.
 * One character for one, so the map of the shadow stays as it is.
 */
import type { Repair } from '../../notice/notice.ts';
import { eachMatch } from '../each-match.ts';
import type { Shadow } from './shadow.ts';

const DIGIT_OF: Record<string, string> = { l: '1', I: '1', O: '0', o: '0' };
/** Letters among digits, before a Chinese character: a figure or a date and no name such as 5G or 3D. Also lO起, O.2%. */
const LETTERS_IN_FIGURE =
  /(?<![A-Za-z\d.-])(?:(?=[lIOo ]{0,6}\d)(?=[\d ]{0,6}[lIOo])[\dlIOo]{1,7}(?: [\dlIOo]{1,4}){0,3}(?=[\u4e00-\u9fff%.])|[OoIl]\.\d{1,2}(?=%)|(?<=[\u4e00-\u9fff])[lI][Oo]{1,2}(?=[名个所起次人家项件条份万元年月日场期处户]))/g;
const LETTER_BESIDE_DIGIT = /[lIOo](?:[ .]?\d|[Oo]|(?<=\d ?[lIOo]))/;
const DAY = /(?<=\d)曰/g;
const ALREADY = /(?<![自知克律])己(?=完成|经|整改|全部|按|建成|建立|于|投入|办结|到位|收回|落实)/g;

/** The shadow with look-alikes read as what they stand for, a repair for each; itself where there are none. */
export function readLookAlikes(shadow: Shadow): Shadow {
  const { text, map, source } = shadow;
  const changes: { at: number; reading: string }[] = [];
  // Most notices hold few of these characters: a search for one is far cheaper than the expressions.
  if (LETTER_BESIDE_DIGIT.test(text)) {
    eachMatch(LETTERS_IN_FIGURE, text, ({ 0: words, index }) => {
      changes.push({ at: index, reading: words.replace(/[lIOo]/g, (letter) => DIGIT_OF[letter]!) });
    });
  }
  const readAs = (reading: string) => (match: RegExpExecArray) => {
    changes.push({ at: match.index, reading });
  };
  if (text.includes('曰')) eachMatch(DAY, text, readAs('日'));
  if (text.includes('己')) eachMatch(ALREADY, text, readAs('已'));
  if (changes.length === 0) return shadow;
  changes.sort((a, b) => a.at - b.at);
  const pieces: string[] = [];
  const repairs: Repair[] = [];
  let from = 0;
  for (const { at, reading } of changes) {
    pieces.push(text.slice(from, at), reading);
    from = at + reading.length;
    const start = map[at]!;
    const end = map[from - 1]! + 1;
    repairs.push({ start, end, printed: source.slice(start, end), reading, rule: 'look_alike', confidence: 0.9 });
  }
  pieces.push(text.slice(from));
  return { ...shadow, text: pieces.join(''), repairs: [...shadow.repairs, ...repairs] };
}
