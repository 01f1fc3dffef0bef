/** The look of a report in Word: fonts named as official documents in Chinese name them, and real styles. */
import type { IPropertiesOptions, IRunOptions } from 'docx';
import type { Language } from '../../charts/chart.ts';

/** Twips of a millimetre. */
const MM = 1440 / 25.4;
const mm = (length: number): number => Math.round(length * MM);

/** A4 with the margins of official documents (GB/T 9704): 156 by 225 mm of text. */
export const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28), header: mm(15), footer: mm(25) },
};
/** Width and height of the text, in twips. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
export const TEXT_HEIGHT = PAGE.size.height - PAGE.margin.top - PAGE.margin.bottom;

const INK = '22272E';
const FAINT = '59636E';

/** Chinese in the named font; figures and Latin beside it in one that goes with it. */
function font(eastAsia: '宋体' | '黑体' | '楷体' | '仿宋'): NonNullable<IRunOptions['font']> {
  const latin = eastAsia === '黑体' ? 'Arial' : 'Times New Roman';
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia };
}

/** Sizes in half points. */
const SIZE = { title: 52, subtitle: 32, one: 32, two: 28, three: 24, body: 24, small: 21, table: 18 } as const;

/** Twips from line to line whatever the font: fonts with Chinese differ much in height. */
const lines = (points: number) => ({ line: points * 20, lineRule: 'exact' as const });
/** A line that grows with what stands in it. */
const GROWING = { line: 240, lineRule: 'auto' as const };

/** Ids of the report's own styles. */
export const STYLE = {
  facts: 'ReportFacts',
  figure: 'ReportFigure',
  note: 'ReportNote',
  quote: 'ReportQuote',
  source: 'ReportSource',
  list: 'ReportList',
  cell: 'ReportCell',
  headCell: 'ReportHeadCell',
  contents: 'ReportContents',
} as const;

/** Word's own styles as the report has them, and those of its own. */
export function documentStyles(language: Language): NonNullable<IPropertiesOptions['styles']> {
  // Figures and Latin as English: taken for Chinese, a number may be broken at the end of a line.
  const lang = { value: 'en-US', eastAsia: 'zh-CN' };
  const indent = language === 'zh' ? { firstLine: 2 * (SIZE.body / 2) * 20 } : {};
  const heading = (eastAsia: '黑体' | '楷体' | '仿宋', size: number, before: number) => ({
    run: { font: font(eastAsia), size, bold: eastAsia !== '黑体', color: INK },
    paragraph: {
      spacing: { before, after: before / 2, ...lines(size / 2 + 8) },
      keepNext: true,
      keepLines: true,
      indent: { firstLine: 0 },
    },
  });
  const own = (id: string, name: string, size: number, options: Partial<OwnStyle>) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size, ...options.run },
    paragraph: { indent: { firstLine: 0 }, ...options.paragraph },
  });
  return {
    default: {
      document: { run: { font: font('宋体'), size: SIZE.body, color: INK, language: lang } },
      title: {
        run: { font: font('黑体'), size: SIZE.title, color: INK },
        paragraph: { alignment: 'center', spacing: { before: mm(40), after: 360, ...GROWING } },
      },
      heading1: heading('黑体', SIZE.one, 360),
      heading2: heading('楷体', SIZE.two, 280),
      heading3: heading('仿宋', SIZE.three, 200),
      caption: {
        run: { font: font('黑体'), size: SIZE.small, color: INK },
        paragraph: {
          alignment: 'center',
          spacing: { before: 120, after: 100, ...lines(16) },
          keepLines: true,
        },
      },
    },
    characterStyles: [
      { id: STYLE.source, name: 'Report Source', run: { font: font('宋体'), size: SIZE.small, color: FAINT } },
    ],
    paragraphStyles: [
      {
        id: 'Normal',
        name: 'Normal',
        quickFormat: true,
        run: { font: font('宋体'), size: SIZE.body },
        paragraph: { spacing: GROWING },
      },
      {
        id: 'BodyText',
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          indent,
          spacing: { ...lines(22), after: 80 },
          alignment: language === 'zh' ? 'both' : 'left',
        },
      },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: font('楷体'), size: SIZE.subtitle },
        paragraph: { alignment: 'center', spacing: { after: mm(30), ...GROWING } },
      },
      own(STYLE.facts, 'Report Facts', SIZE.body, {
        run: { font: font('仿宋') },
        paragraph: { indent: { left: mm(10) + 3 * SIZE.body * 10, hanging: 3 * SIZE.body * 10 }, spacing: lines(24) },
      }),
      own(STYLE.figure, 'Report Figure', SIZE.body, {
        paragraph: { alignment: 'center', keepNext: true, spacing: { before: 160, ...GROWING } },
      }),
      own(STYLE.note, 'Report Note', SIZE.table, {
        run: { color: FAINT },
        paragraph: { spacing: { ...lines(13), after: 40 } },
      }),
      own(STYLE.quote, 'Report Quote', SIZE.body, {
        run: { font: font('楷体') },
        paragraph: {
          indent: { left: 480 },
          spacing: { before: 80, after: 120, ...lines(21) },
        },
      }),
      own(STYLE.list, 'Report List', SIZE.body, { paragraph: { spacing: { ...lines(22), after: 80 } } }),
      own(STYLE.cell, 'Report Cell', SIZE.table, { paragraph: { spacing: lines(13) } }),
      own(STYLE.headCell, 'Report Head Cell', SIZE.table, {
        run: { font: font('黑体') },
        paragraph: { spacing: lines(13), keepNext: true },
      }),
      own(STYLE.contents, 'Report Contents', SIZE.one, {
        run: { font: font('黑体') },
        paragraph: { alignment: 'center', spacing: { before: 240, after: 40, ...lines(24) }, keepNext: true },
      }),
      ...[1, 2, 3].map((level) => tocStyle(`TOC${level}`, `toc ${level}`, (level - 1) * 360)),
      tocStyle('TableofFigures', 'table of figures', 0),
    ],
  };
}

interface OwnStyle {
  run: IRunOptions;
  paragraph: Record<string, unknown>;
}

function tocStyle(id: string, name: string, left: number) {
  return {
    id,
    name,
    basedOn: 'Normal',
    run: { size: SIZE.small },
    paragraph: {
      indent: { left },
      spacing: lines(17),
      tabStops: [{ type: 'right' as const, position: TEXT_WIDTH, leader: 'dot' as const }],
    },
  };
}
