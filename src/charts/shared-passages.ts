/** Who shares passages with whom: notices against notices. */
import type { TopLevelSpec } from 'vega-lite';
import type { Chart, Look } from './chart.ts';
import { INK, LABEL_ON_STRONG, LABEL_SIZE, lookConfig, SEQUENCE, SEQUENCE_TURN } from './look.ts';
import { printedShares } from './matrix-shares.ts';
import { type NoticeSet, noticeSetParams, shownNotices } from './notice-set.ts';
import { countedLines } from './pixel-axis.ts';
import { placeLabels, placeLines } from './place-label.ts';
import { numberLabel, shareLabel } from './quantity-label.ts';
import { sentenceSpec } from './sentence-spec.ts';
import { type SharingRow, sharingQuery, sharingRow } from './shared-passages-rows.ts';
import {
  byShare,
  isSmallText,
  nothingToShow,
  SHARING_WORDS,
  shareOf,
  sharingInWords,
  sharingNotes,
} from './shared-passages-words.ts';
import { sourceLine } from './source-line.ts';
import { squareMatrix } from './square-matrix.ts';
import { wrap } from './text-width.ts';

/** The widest that a column becomes, in pixels. */
const WIDEST = 72;
/** What the darkest colour may stand for: the least of these that no share exceeds. */
const TOPS = [0.05, 0.1, 0.2, 0.5, 1];

function spec(rows: readonly SharingRow[], look: Look): TopLevelSpec {
  const { language, scheme, width } = look;
  const nothing = nothingToShow(rows, language);
  if (nothing !== null) return sentenceSpec(nothing, look);
  const ink = INK[scheme];
  const words = SHARING_WORDS[language];
  const notices = shownNotices(rows);
  const labels = placeLabels(notices, language);
  const names = notices.map(({ notice_id }) => labels.get(notice_id)!);

  const matrix = squareMatrix(names, look, {
    lines: (name, index, room, size) => {
      const { characters } = notices[index]!;
      const lines = placeLines(name, room, size);
      return characters === null ? lines : countedLines(lines, characters);
    },
    isFaint: (index) => isSmallText(notices[index]!),
    namesRoom: Math.min(width * 0.3, 170),
    widest: WIDEST,
  });
  const { room, step, plot, below, x } = matrix;
  const axis = matrix.axis(below);

  const places = new Map(notices.map(({ notice_id }, index) => [notice_id, index]));
  const pairs = byShare(rows);
  const { texts, size: cellSize } = printedShares(pairs.map(shareOf), step);
  const top = TOPS.find((end) => pairs.every((pair) => (shareOf(pair) ?? 0) <= end))!;
  const cells = pairs.map((pair, index) => {
    const [row, column] = [places.get(pair.notice_id)!, places.get(pair.other_id)!];
    const share = shareOf(pair);
    const small = isSmallText(pair);
    const both = [labels.get(pair.notice_id)!, labels.get(pair.other_id)!] as const;
    return {
      key: `${pair.notice_id} ${pair.other_id}`,
      notice: pair.notice_id,
      other: pair.other_id,
      share,
      ...matrix.cell(row, column),
      small,
      light: !small && (share ?? 0) / top > SEQUENCE_TURN[scheme],
      words: texts[index]!,
      tip:
        share === null
          ? `${both.join(' · ')}\n${words.noValue}`
          : `${words.tip(...both, shareLabel(share))}${small ? words.smallMark : ''}\n${words.counts(
              pair.shared_passages!,
              pair.shared_characters!,
              pair.characters!,
            )}`,
    };
  });

  return {
    config: lookConfig(scheme),
    params: [{ name: 'picked', value: '' }, ...axis.params],
    width: plot,
    height: below,
    data: { values: cells },
    encoding: { y: { ...axis.y, field: 'y' }, x: { ...x, field: 'x' } },
    layer: [
      {
        transform: [{ filter: 'datum.share !== null' }],
        mark: { type: 'rect', cornerRadius: 1, cursor: 'pointer' },
        encoding: {
          x2: { field: 'x2' },
          y2: { field: 'y2' },
          color: {
            field: 'share',
            type: 'quantitative',
            scale: { domain: [0, top], range: [...SEQUENCE[scheme]] },
            legend: {
              title: wrap(words.legend, width - room - 32, LABEL_SIZE),
              orient: 'bottom',
              format: '~%',
              gradientLength: Math.min(220, width - room - 32),
              gradientThickness: 10,
              values: [0, top],
            },
          },
          stroke: { condition: { test: 'datum.key === picked', value: ink.text }, value: null },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 2 }, value: 0 },
          opacity: { condition: { test: 'datum.small', value: 0.5 }, value: 1 },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      },
      {
        mark: { type: 'text', baseline: 'middle', fontSize: cellSize, cursor: 'pointer', aria: false },
        encoding: {
          x: { ...x, field: 'middle' },
          y: { field: 'at', type: 'quantitative' },
          text: { field: 'words' },
          color: {
            condition: [
              { test: 'datum.share === null', value: ink.faint },
              { test: 'datum.light', value: LABEL_ON_STRONG[scheme] },
            ],
            value: ink.text,
          },
          tooltip: { field: 'tip' },
        },
      },
      matrix.headLayer,
    ],
  };
}

export const sharedPassages: Chart<NoticeSet, SharingRow> = {
  id: 'shared-passages',
  name: { zh: '共有段落', en: 'Shared passages' },
  question: {
    zh: '哪些通报之间有相同的段落？',
    en: 'Which notices share passages with each other?',
  },
  caution: {
    zh: '相同的段落可能都出自上级文件或同一格式，不能据此说谁抄了谁。',
    en: 'Shared passages may both come from a document of a higher office or from one form: this does not show who copied whom.',
  },
  methods: ['text-reuse'],
  params: noticeSetParams,
  paramsOf: ({ notices, filters }) => ({ notices: [...notices], filters }),
  sql: sharingQuery,
  row: sharingRow,
  spec,
  describe: sharingInWords,
  notes: sharingNotes,
  source(rows, language) {
    const notices = shownNotices(rows);
    const characters = notices.reduce((sum, notice) => sum + (notice.characters ?? 0), 0);
    return sourceLine(notices, characters, 'characters', language);
  },
  table(rows, language) {
    const words = SHARING_WORDS[language];
    const labels = placeLabels(shownNotices(rows), language);
    return {
      columns: [words.notice, words.other, words.share, words.passages, words.characters],
      rows: byShare(rows).map((pair) => {
        const share = shareOf(pair);
        const target =
          share === null || share === 0
            ? null
            : { kind: 'passages' as const, notice: pair.notice_id, other: pair.other_id };
        const count = (value: number | null) => ({
          text: value === null ? '–' : numberLabel(value, language),
          target: null,
        });
        return {
          header: labels.get(pair.notice_id)!,
          cells: [
            { text: labels.get(pair.other_id)!, target: null },
            { text: `${shareLabel(share)}${share !== null && isSmallText(pair) ? words.smallMark : ''}`, target },
            count(pair.shared_passages),
            count(pair.shared_characters),
          ],
        };
      }),
    };
  },
};
