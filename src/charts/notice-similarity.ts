/** How alike notices are in what their measures are about: notices against notices. */
import type { TopLevelSpec } from 'vega-lite';
import type { Chart, Look } from './chart.ts';
import { INK, LABEL_ON_STRONG, lookConfig, SEQUENCE, SEQUENCE_TURN } from './look.ts';
import { printedShares } from './matrix-shares.ts';
import { type NoticeSet, noticeSetParams, shownNotices } from './notice-set.ts';
import { alikeTogether, byLikeness, pairFinder } from './notice-similarity-order.ts';
import { type SimilarityRow, similarityQuery, similarityRow } from './notice-similarity-rows.ts';
import {
  isSmallProfile,
  nothingToCompare,
  SIMILARITY_WORDS,
  sharedThemes,
  similarityInWords,
  similarityNotes,
} from './notice-similarity-words.ts';
import { countedLines } from './pixel-axis.ts';
import { placeLabels, placeLines } from './place-label.ts';
import { numberLabel, shareLabel } from './quantity-label.ts';
import { sentenceSpec } from './sentence-spec.ts';
import { sourceLine } from './source-line.ts';
import { squareMatrix } from './square-matrix.ts';

/** The widest that a column becomes, in pixels. */
const WIDEST = 72;

function spec(rows: readonly SimilarityRow[], look: Look, params: NoticeSet): TopLevelSpec {
  const { language, scheme, width } = look;
  const nothing = nothingToCompare(rows, language, params);
  if (nothing !== null) return sentenceSpec(nothing, look);
  const ink = INK[scheme];
  const words = SIMILARITY_WORDS[language];
  const notices = alikeTogether(rows);
  const labels = placeLabels(notices, language);
  const names = notices.map(({ notice_id }) => labels.get(notice_id)!);
  const find = pairFinder(rows);

  const matrix = squareMatrix(names, look, {
    lines: (name, index, room, size) => countedLines(placeLines(name, room, size), notices[index]!.themed_measures),
    isFaint: (index) => isSmallProfile(notices[index]!),
    namesRoom: Math.min(width * 0.3, 170),
    widest: WIDEST,
  });
  const { room, step, plot, below, x } = matrix;
  const axis = matrix.axis(below);

  const places = notices.flatMap((_, row) => notices.map((_, column) => ({ row, column })));
  const apart = places.filter(({ row, column }) => row !== column);
  const pairs = apart.map(({ row, column }) => find(notices[row]!.notice_id, notices[column]!.notice_id));
  const { texts, size: cellSize } = printedShares(
    pairs.map((pair) => pair?.similarity ?? null),
    step,
  );
  const cells = apart.map(({ row, column }, index) => {
    const [a, b] = [notices[row]!, notices[column]!];
    const pair = pairs[index];
    const similarity = pair?.similarity ?? null;
    const small = isSmallProfile(a) || isSmallProfile(b);
    const themes = pair === undefined ? undefined : sharedThemes(pair, language);
    return {
      key: `${a.notice_id} ${b.notice_id}`,
      similarity,
      ...matrix.cell(row, column),
      small,
      light: !small && (similarity ?? 0) > SEQUENCE_TURN[scheme],
      words: texts[index]!,
      tip: [
        `${names[row]} · ${names[column]}`,
        ...(similarity === null
          ? [words.noValue]
          : [
              `${words.value(shareLabel(similarity))}${small ? words.smallMark : ''}`,
              themes === undefined ? words.none : words.sharing(themes),
            ]),
        words.counts(a.themed_measures, b.themed_measures),
      ].join('\n'),
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
        transform: [{ filter: 'datum.similarity !== null' }],
        mark: { type: 'rect', cornerRadius: 1 },
        encoding: {
          x2: { field: 'x2' },
          y2: { field: 'y2' },
          color: {
            field: 'similarity',
            type: 'quantitative',
            // From nothing to everything, so that a colour means the same in every picture.
            scale: { domain: [0, 1], range: [...SEQUENCE[scheme]] },
            legend: {
              title: words.legend,
              orient: 'bottom',
              format: '.0%',
              gradientLength: Math.min(220, width - room - 32),
              gradientThickness: 10,
              values: [0, 0.5, 1],
            },
          },
          opacity: { condition: { test: 'datum.small', value: 0.5 }, value: 1 },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      },
      {
        mark: { type: 'text', baseline: 'middle', fontSize: cellSize, aria: false },
        encoding: {
          x: { ...x, field: 'middle' },
          y: { field: 'at', type: 'quantitative' },
          text: { field: 'words' },
          color: {
            condition: [
              { test: 'datum.similarity === null', value: ink.faint },
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

export const noticeSimilarity: Chart<NoticeSet, SimilarityRow> = {
  id: 'notice-similarity',
  name: { zh: '通报相似度', en: 'Similarity of notices' },
  question: {
    zh: '哪些通报写的主题最相近？',
    en: 'Which notices are most alike in their themes?',
  },
  caution: {
    zh: '主题相近不等于问题相同，不说明谁抄了谁，也不说明整改得一样；这里不比较文字。',
    en: 'Alike in themes does not mean alike in problems or in results, and shows no copying: the wording is not compared.',
  },
  params: noticeSetParams,
  paramsOf: ({ notices, filters }) => ({ notices: [...notices], filters }),
  sql: similarityQuery,
  row: similarityRow,
  spec,
  describe: similarityInWords,
  notes: similarityNotes,
  source(rows, language) {
    const notices = shownNotices(rows);
    const measures = notices.reduce((sum, notice) => sum + notice.themed_measures, 0);
    return sourceLine(notices, measures, 'measures', language);
  },
  table(rows, language) {
    const words = SIMILARITY_WORDS[language];
    const notices = new Map(shownNotices(rows).map((notice) => [notice.notice_id, notice]));
    const labels = placeLabels([...notices.values()], language);
    const text = (value: string) => ({ text: value, target: null });
    return {
      columns: [words.notice, words.other, words.similarity, words.shared, words.measures],
      rows: byLikeness(rows).map((pair) => {
        const other = notices.get(pair.other_id)!;
        const small = pair.similarity !== null && (isSmallProfile(pair) || isSmallProfile(other));
        return {
          header: labels.get(pair.notice_id)!,
          cells: [
            text(labels.get(pair.other_id)!),
            text(`${shareLabel(pair.similarity)}${small ? words.smallMark : ''}`),
            text(pair.similarity === null ? '–' : (sharedThemes(pair, language) ?? words.none)),
            text([pair, other].map((notice) => numberLabel(notice.themed_measures, language)).join(' · ')),
          ],
        };
      }),
    };
  },
};
