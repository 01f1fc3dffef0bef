/** A few notices side by side: which share of each one's measures is about which theme. */
import type { TopLevelSpec } from 'vega-lite';
import { type Chart, type Language, type Look, SMALL_DENOMINATOR, type Target } from './chart.ts';
import { INK, LABEL_SIZE, lookConfig } from './look.ts';
import { filterNotes, measuresSource, noMeasuresNotes } from './notice-set.ts';
import { labelRoom, pixelAxis } from './pixel-axis.ts';
import { placeLabels } from './place-label.ts';
import { shareLabel } from './quantity-label.ts';
import { MOST_SERIES, SERIES_SHAPES, seriesColours } from './series-look.ts';
import { boundedCount, boundsNote, boundsTip } from './share-interval.ts';
import { textWidth, wrap } from './text-width.ts';
import {
  MOST_THEMES,
  type ProfileParams,
  type ProfileRow,
  profileNotices,
  profileParams,
  profileQuery,
  profileRow,
  profileThemes,
  share,
} from './theme-profile-rows.ts';

const WORDS = {
  zh: {
    theme: '主题',
    axis: '占该通报措施条数的比例',
    count: (row: ProfileRow) => `${row.measures}条／共${row.measures_total}条`,
    rule: '比例＝该通报属于这一主题的措施条数÷该通报全部措施条数，逐字重复的只计一次；一条措施可属几个主题，各计一次，所以一份通报的比例相加可超过100%。',
    drawn: (all: number) => `共${all}个主题有通报涉及，图中是各份之间差别最大的${MOST_THEMES}个；其余见表格。`,
    most: (total: number) => `共${total}份通报，并排最多${MOST_SERIES}份，这里是措施最多的${MOST_SERIES}份。`,
    small: (places: string[]) => `样本小：${places.join('、')}的措施不足${SMALL_DENOMINATOR}条，以空心标出。`,
    widest: (names: string[]) => `差别最大的主题：${names.join('；')}。`,
  },
  en: {
    theme: 'Theme',
    axis: 'Share of all measures of the notice',
    count: (row: ProfileRow) => `${row.measures} of ${row.measures_total} measures`,
    rule: "The share is the notice's measures on the theme out of all its measures, word-for-word repeats counted once. A measure may carry several themes and counts once in each, so the shares of a notice may add up to more than 100%.",
    drawn: (all: number) =>
      `Of ${all} themes that are reported on, the ${MOST_THEMES} that differ most are drawn; the table has them all.`,
    most: (total: number) =>
      `Of ${total} notices the ${MOST_SERIES} with most measures are shown: no more can be told apart side by side.`,
    small: (places: string[]) =>
      `Small numbers: ${places.join(', ')} reported fewer than ${SMALL_DENOMINATOR} measures; the marks are hollow.`,
    widest: (names: string[]) => `The widest differences: ${names.join('; ')}.`,
  },
} as const;

const NARROW = 480;
/** Pixels that a number of the axis has. */
const TICK_ROOM = 56;
const LINE = 14;
/** Pixels between the marks of two neighbouring notices, so that equal shares do not hide each other. */
const DODGE = 5;
/** Height of a line of the legend, and room left of the least and right of the greatest mark, in pixels. */
const LEGEND_LINE = 19;
const EDGE = 8;

function tip(row: ProfileRow, theme: string, place: string, language: Language): string {
  const count = WORDS[language].count(row);
  const label = shareLabel(share(row));
  const words = language === 'zh' ? `${label}（${count}）` : `${label} (${count})`;
  return [`${theme} · ${place}`, words, ...boundsTip(row, language)].join('\n');
}

function spec(rows: readonly ProfileRow[], look: Look, params: ProfileParams): TopLevelSpec {
  const { language, scheme, width } = look;
  const ink = INK[scheme];
  const notices = profileNotices(rows, params);
  const ids = notices.map((notice) => notice.notice_id);
  const labels = placeLabels(notices, language);
  const { drawn } = profileThemes(rows, params);

  const size = width < NARROW ? LABEL_SIZE - 1 : LABEL_SIZE;
  const names = drawn.map((theme) => theme.name[language]);
  const room = labelRoom(names, size, width * 0.38);
  const lines = names.map((name) => wrap(name, room, size));
  const tall = Math.max(1, ...lines.map((label) => label.length));
  const step = Math.ceil(Math.max(26, tall * LINE + 10, (notices.length - 1) * DODGE + 18));
  const height = Math.max(1, drawn.length) * step;
  const middle = (index: number) => index * step + Math.floor(step / 2);
  const { params: axisParams, y } = pixelAxis(
    drawn.map((_, index) => ({ at: middle(index), lines: lines[index]! })),
    height,
    { ink, fontSize: size, lineHeight: LINE },
  );
  const top = Math.max(0.01, ...drawn.map((theme) => theme.most));

  const marks = drawn.flatMap((theme, index) =>
    theme.rows.flatMap((row) => {
      const value = share(row);
      if (value === null) return [];
      const place = ids.indexOf(row.notice_id);
      return {
        key: `${row.notice_id} ${row.theme}`,
        column: row.notice_id,
        by: 'notice',
        theme: row.theme,
        measures: row.measures,
        value,
        y: middle(index) + Math.round((place - (ids.length - 1) / 2) * DODGE),
        small: row.measures_total < SMALL_DENOMINATOR,
        tip: tip(row, theme.name[language], labels.get(row.notice_id)!, language),
      };
    }),
  );
  const spans = drawn.map((theme, index) => ({ y: middle(index), least: theme.least, most: theme.most }));
  const entries = ids.map((id, index) => `${labels.get(id)} n=${notices[index]!.measures_total}`);
  const widest = Math.max(1, ...entries.map((label) => textWidth(label, LABEL_SIZE))) + 34;
  const colours = seriesColours(ids.length, scheme);
  const columns = Math.max(1, Math.floor(width / widest));
  const plot = Math.floor(width - room - 26);
  // All three channels share one legend.
  const legend = {
    title: null,
    // From the picture's left edge, where long names have room.
    orient: 'none' as const,
    legendX: -room - 8,
    legendY: -Math.ceil(ids.length / columns) * LEGEND_LINE - 12,
    direction: 'vertical' as const,
    labelExpr: 'names[datum.value]',
    columns,
    symbolSize: 80,
    rowPadding: 4,
  };
  const identity = { field: 'column', type: 'nominal' as const };

  return {
    config: lookConfig(scheme),
    params: [
      { name: 'picked', value: '' },
      { name: 'names', value: Object.fromEntries(ids.map((id, index) => [id, entries[index]!])) },
      ...axisParams,
    ],
    width: plot,
    height,
    data: { values: marks },
    encoding: { y: { ...y, field: 'y' } },
    layer: [
      {
        data: { values: spans },
        mark: { type: 'rule', strokeWidth: 2, color: ink.rule, aria: false },
        encoding: {
          x: {
            field: 'least',
            type: 'quantitative',
            title: wrap(WORDS[language].axis, plot, LABEL_SIZE),
            scale: { domain: [0, top], range: [EDGE, plot - EDGE], nice: false },
            axis: {
              orient: 'bottom',
              format: '.0%',
              tickCount: Math.min(6, Math.max(2, Math.floor(plot / TICK_ROOM))),
              domain: false,
              ticks: false,
            },
          },
          x2: { field: 'most' },
        },
      },
      {
        mark: { type: 'point', size: 64, strokeWidth: 1.75, opacity: 1, cursor: 'pointer' },
        encoding: {
          x: { field: 'value', type: 'quantitative' },
          shape: {
            ...identity,
            scale: { domain: ids, range: SERIES_SHAPES.slice(0, ids.length) },
            legend,
          },
          stroke: { ...identity, scale: { domain: ids, range: colours }, legend },
          fill: {
            ...identity,
            condition: { test: 'datum.small', value: ink.paper },
            scale: { domain: ids, range: colours },
            legend,
          },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 4 }, value: 1.75 },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      },
    ],
  };
}

export const themeProfile: Chart<ProfileParams, ProfileRow> = {
  id: 'theme-profile',
  name: { zh: '主题对比', en: 'Theme profile' },
  question: {
    zh: '这几份通报的措施，各集中在哪些主题上？',
    en: 'Which themes does each of these notices give its measures to?',
  },
  caution: {
    zh: '比例高只说明通报在这上面写得多，不说明当地问题更多，也不说明整改更好。',
    en: 'A high share says that a notice writes much about a theme: not that the place has more problems, nor that it mended more.',
  },
  methods: ['wilson-interval'],
  params: profileParams,
  paramsOf: ({ notices, filters, order }) => ({
    notices: [...notices],
    filters,
    order: order === 'codebook' ? 'codebook' : 'difference',
  }),
  sql: profileQuery,
  row: profileRow,
  spec,
  describe(rows, language, params) {
    const notices = profileNotices(rows, params);
    const labels = placeLabels(notices, language);
    const { all } = profileThemes(rows, { ...params, order: 'difference' });
    const names = all.slice(0, 3).map((theme) => {
      const shares = notices.map(({ notice_id }) => {
        const row = theme.rows.find((candidate) => candidate.notice_id === notice_id)!;
        return `${labels.get(notice_id)} ${shareLabel(share(row))}`;
      });
      return language === 'zh' ? `${theme.name.zh}（${shares.join('，')}）` : `${theme.name.en} (${shares.join(', ')})`;
    });
    return names.length === 0 ? '' : WORDS[language].widest(names);
  },
  notes(rows, language, params) {
    if (rows.length === 0) return [];
    const words = WORDS[language];
    const notices = profileNotices(rows, params);
    const labels = placeLabels(notices, language);
    const { all, drawn } = profileThemes(rows, params);
    const nameOf = ({ notice_id }: ProfileRow) => labels.get(notice_id)!;
    const small = notices.filter((n) => n.measures_total > 0 && n.measures_total < SMALL_DENOMINATOR);
    const notes: string[] = [words.rule];
    notes.push(...filterNotes(params, { themes: 'shown', statuses: 'measures' }, language));
    if (small.length > 0) notes.push(words.small(small.map(nameOf)));
    notes.push(...noMeasuresNotes(notices, labels, language));
    notes.push(boundsNote('said', language));
    if (all.length > drawn.length) notes.push(words.drawn(all.length));
    const total = notices[0]!.notices_total;
    if (total > notices.length) notes.push(words.most(total));
    return notes;
  },
  source(rows, language, params) {
    const notices = profileNotices(rows, params);
    return measuresSource(notices, language);
  },
  table(rows, language, params) {
    const notices = profileNotices(rows, params);
    const labels = placeLabels(notices, language);
    return {
      columns: [
        WORDS[language].theme,
        ...notices.map((notice) => `${labels.get(notice.notice_id)} (n=${notice.measures_total})`),
      ],
      rows: profileThemes(rows, params).all.map((theme) => ({
        header: theme.name[language],
        cells: notices.map(({ notice_id }) => {
          const row = theme.rows.find((candidate) => candidate.notice_id === notice_id)!;
          const value = share(row);
          if (value === null) return { text: '–', target: null };
          const text = boundedCount(row.measures, row.measures_total, row);
          if (row.measures === 0) return { text, target: null };
          const target: Target = { kind: 'theme', theme: theme.theme, column: notice_id, by: 'notice' };
          return { text, target };
        }),
      })),
    };
  },
};
