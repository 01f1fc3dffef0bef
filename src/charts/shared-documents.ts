/** Which documents more than one notice names: documents against notices. */
import type { TopLevelSpec } from 'vega-lite';
import type { Chart, Language, Look } from './chart.ts';
import { INK, LABEL_SIZE, lookConfig, SEQUENCE } from './look.ts';
import { columnHeads, fittingSize, HEAD_LINE, keyed } from './matrix-heads.ts';
import { type NoticeSet, noticeSetParams, shownNotices } from './notice-set.ts';
import { labelRoom, partLines, pixelAxis, pixelX } from './pixel-axis.ts';
import { placeLabels } from './place-label.ts';
import { numberLabel } from './quantity-label.ts';
import { sentenceSpec } from './sentence-spec.ts';
import { type DocumentRow, documentRow, documentsQuery, sharedDocumentsOf } from './shared-documents-rows.ts';
import { allCovered, DOCUMENT_WORDS, documentNotes, nothingShared } from './shared-documents-words.ts';
import { sourceOf } from './source-line.ts';
import { textWidth, wrap } from './text-width.ts';

const NARROW = 480;
const LINE = 14;
/** The widest that a column becomes, in pixels. */
const WIDEST = 72;
/** Lines of a title that are drawn; the tips and the table have it whole. */
const TITLE_LINES = 6;

/** A title in lines, with an ellipsis where it is cut. */
function titleLines(title: string, room: number, size: number): string[] {
  const lines = wrap(title, room, size);
  if (lines.length <= TITLE_LINES) return lines;
  return [...lines.slice(0, TITLE_LINES - 1), `${lines[TITLE_LINES - 1]!.slice(0, -1)}…`];
}

function spec(rows: readonly DocumentRow[], look: Look): TopLevelSpec {
  const { language, scheme, width } = look;
  const documents = sharedDocumentsOf(rows);
  if (documents.length === 0) return sentenceSpec(nothingShared(rows, language), look);
  const ink = INK[scheme];
  const words = DOCUMENT_WORDS[language];
  const notices = shownNotices(rows);
  const labels = placeLabels(notices, language);
  const names = notices.map(({ notice_id }) => labels.get(notice_id)!);
  const size = width < NARROW ? LABEL_SIZE - 1 : LABEL_SIZE;

  const totals = documents.map((document) => numberLabel(document.notices, language));
  const totalRoom = Math.ceil(Math.max(...[words.notices, ...totals].map((text) => textWidth(text, size)))) + 12;
  const room = labelRoom(
    documents.map(({ title }) => title),
    size,
    width * 0.42,
  );
  const step = Math.min(WIDEST, Math.floor((width - room - 16 - totalRoom) / notices.length));
  const plot = step * notices.length + totalRoom;
  const heads = columnHeads(names, step, LABEL_SIZE - 1);
  const key = heads.numbered ? partLines(names.map(keyed), '　', width - 16, LABEL_SIZE - 1) : [];
  const keyHeight = key.length === 0 ? 0 : key.length * LINE + 8;
  const top = keyHeight + heads.height;

  const titles = documents.map(({ title }) => titleLines(title, room, size));
  let below = top;
  const bands = documents.map((document, index) => {
    const tall = Math.max(24, titles[index]!.length * LINE + 8);
    const y = below;
    below += tall;
    return { document, y, y2: y + tall - 2, at: Math.round(y + (tall - 2) / 2) };
  });
  const height = below;
  const { params, y } = pixelAxis(
    bands.map(({ at }, index) => ({ at, lines: titles[index]! })),
    height,
    { ink, fontSize: size, lineHeight: LINE },
  );

  const cells = bands.flatMap(({ document, y: start, y2, at }) =>
    document.rows.map((row) => {
      const column = notices.findIndex(({ notice_id }) => notice_id === row.notice_id);
      const said = row.named > 0 ? words.cited(row.named) : allCovered(row) ? words.covered : words.not;
      return {
        // Two documents of a notice never begin at one place.
        key: `${row.notice_id} ${row.first_start}`,
        notice: row.notice_id,
        span_start: row.first_start,
        span_end: row.first_end,
        named: row.named,
        x: column * step + 1,
        x2: (column + 1) * step - 1,
        middle: (column + 0.5) * step,
        y: start,
        y2,
        at,
        words: row.named > 0 ? String(row.named) : allCovered(row) ? '–' : '·',
        tip: `${document.title}\n${names[column]}${language === 'zh' ? '：' : ': '}${said}`,
      };
    }),
  );
  const cellSize = fittingSize(
    cells.map((cell) => cell.words),
    step,
    LABEL_SIZE - 1,
  );
  const totalAt = plot - totalRoom / 2 + 2;
  const x = pixelX(plot);
  const colour = SEQUENCE[scheme][scheme === 'light' ? 1 : 2]!;
  const text = {
    type: 'text' as const,
    baseline: 'middle' as const,
    fontSize: LABEL_SIZE - 1,
    lineBreak: '\n',
    lineHeight: HEAD_LINE,
    aria: false,
  };

  return {
    config: lookConfig(scheme),
    params: [{ name: 'picked', value: '' }, ...params],
    width: plot,
    height,
    data: { values: cells },
    encoding: { y: { ...y, field: 'y' }, x: { ...x, field: 'x' } },
    layer: [
      {
        // Lines that lead from a title to its marks.
        data: { values: bands.map(({ y2 }) => ({ x: 0, x2: plot, y: y2 + 1 })) },
        mark: { type: 'rule', color: ink.rule, aria: false },
        encoding: { x2: { field: 'x2' } },
      },
      {
        transform: [{ filter: 'datum.named > 0' }],
        mark: { type: 'rect', fill: colour, cornerRadius: 1, cursor: 'pointer' },
        encoding: {
          x2: { field: 'x2' },
          y2: { field: 'y2' },
          stroke: { value: ink.text },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 2 }, value: 0 },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      },
      {
        mark: { ...text, fontSize: cellSize, cursor: 'pointer' },
        encoding: {
          x: { ...x, field: 'middle' },
          y: { field: 'at', type: 'quantitative' },
          text: { field: 'words' },
          color: { condition: { test: 'datum.named === 0', value: ink.faint }, value: ink.text },
          tooltip: { field: 'tip' },
        },
      },
      {
        data: {
          values: [
            { x: totalAt, y: top - 4 - HEAD_LINE / 2, words: words.notices },
            ...bands.map(({ at }, index) => ({ x: totalAt, y: at, words: totals[index] })),
          ],
        },
        mark: text,
        encoding: { text: { field: 'words' } },
      },
      {
        data: { values: heads.texts.map((head) => ({ ...head, y: head.y + keyHeight })) },
        mark: { ...text, fontSize: heads.size },
        encoding: { text: { field: 'words' } },
      },
      {
        data: { values: key.map((line, index) => ({ y: (index + 0.5) * LINE, words: line })) },
        mark: { ...text, align: 'left', color: ink.faint },
        encoding: { x: { value: -room - 8 }, text: { field: 'words' } },
      },
    ],
  };
}

/** The totals of a document, for its row in the table and in words. */
function totalsOf(rows: readonly DocumentRow[], language: Language): string[] {
  const words = DOCUMENT_WORDS[language];
  return sharedDocumentsOf(rows).map(
    ({ title, notices, citations }) =>
      `${title}${language === 'zh' ? '：' : ': '}${words.total(notices, citations)}${language === 'zh' ? '。' : '.'}`,
  );
}

/** Documents that the picture in words names; the table names all. */
const SPOKEN = 5;

export const sharedDocuments: Chart<NoticeSet, DocumentRow> = {
  id: 'shared-documents',
  name: { zh: '共同引用的文件', en: 'Documents cited by several' },
  question: {
    zh: '哪些文件被不止一份通报引用？',
    en: 'Which documents does more than one notice name?',
  },
  caution: {
    zh: '写到同一份文件，不说明谁落实了它，也不说明谁照抄谁：全国性的文件谁都会引用。没有写到，也不等于没有执行。',
    en: 'Naming the same document does not show that a place carries it out, nor that one copied another: national documents are named by all. Not naming it does not mean that it is not followed.',
  },
  params: noticeSetParams,
  paramsOf: ({ notices, filters }) => ({ notices: [...notices], filters }),
  sql: documentsQuery,
  row: documentRow,
  spec,
  describe(rows, language) {
    if (rows.length === 0) return '';
    const documents = totalsOf(rows, language);
    if (documents.length === 0) return nothingShared(rows, language);
    return documents.slice(0, SPOKEN).join(language === 'zh' ? '' : ' ');
  },
  notes: documentNotes,
  source(rows, language) {
    const notices = shownNotices(rows);
    const total = rows[0]?.notices_total ?? 0;
    // Notices that are not drawn count too, and their names are not known.
    const names = notices.length === total ? [...placeLabels(notices, language).values()] : [];
    return sourceOf(total, names, rows[0]?.citations_total ?? 0, 'citations', language);
  },
  table(rows, language) {
    const words = DOCUMENT_WORDS[language];
    const notices = shownNotices(rows);
    const labels = placeLabels(notices, language);
    return {
      columns: [
        words.document,
        words.notices,
        words.places,
        words.citations,
        ...notices.map(({ notice_id }) => labels.get(notice_id)!),
      ],
      rows: sharedDocumentsOf(rows).map((document) => ({
        header: document.title,
        cells: [
          ...[document.notices, document.places, document.citations].map((count) => ({
            text: numberLabel(count, language),
            target: null,
          })),
          ...document.rows.map((row) => {
            if (row.first_start === null || row.first_end === null) {
              return { text: allCovered(row) ? '–' : '0', target: null };
            }
            const target = { kind: 'span' as const, notice: row.notice_id, start: row.first_start, end: row.first_end };
            return { text: numberLabel(row.named, language), target };
          }),
        ],
      })),
    };
  },
};
