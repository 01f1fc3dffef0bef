/** Every word of the page in English. */
import type { Messages } from './zh.ts';

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

export const en: Messages = {
  name: 'Notice Atlas',
  otherName: '通报图鉴',
  tagline: 'Inspection-rectification notices as data one can compare; every number leads back to its sentence.',
  skip: 'Skip to content',
  otherLanguage: '中文',
  views: 'Pages',
  view: {
    overview: 'Overview',
    themes: 'Themes',
    indicators: 'Indicators',
    bureaus: 'Bureaus',
    timeline: 'Time and promises',
    notice: 'Notice',
    data: 'Data',
    quality: 'Quality',
    add: 'Add notices',
  },
  asTable: 'Show as a table',
  openQuery: 'Open this chart’s query on the Data page',
  chartLoading: 'Drawing …',
  dataLoading: 'Opening the database … a second or two the first time.',
  viewLoading: 'Opening …',
  nothingToShowTitle: 'Nothing to draw here',
  nothingToShow:
    'No notice passes the filters, or the codebook in use does not hold the themes or indicators of this chart. Widen the filters, look at another page, or use another codebook.',
  inferredHint: 'A place marked (inferred) is not named by the notice; it follows from the places named in the text.',
  status_done: 'done',
  status_ongoing: 'ongoing',
  status_planned: 'planned',
  status_clean: 'no violation found',
  status_mixed: 'partly done',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not be copied',
  more: (count) => `Show ${count} more`,
  noTitle: '(no title in the original)',
  emptyTitle: 'No notices yet',
  empty: 'Put notice files into data/notices/ and run npm start again, or drop them on the page “Add notices”.',
  failedTitle: 'The data could not be read',
  failed: (reason) => `Check that the program is still running and try again. Reason: ${reason}`,
  retry: 'Try again',
  databaseOpening: 'Database: opening in the background',
  databaseReady: 'Database: ready',
  databaseFailed: 'Database: could not be opened',
  footer: 'All data stay on this machine; nothing is sent anywhere.',

  filters: {
    title: 'Filters',
    place: 'Place',
    level: 'Level',
    province: 'Province',
    themes: 'Theme',
    period: 'Published',
    status: 'Status',
    from: 'From',
    to: 'To',
    anyTime: 'Any time',
    search: (what) => `Find: ${what}`,
    none: 'None fits',
    clear: 'Clear',
    clearAll: 'Clear all filters',
    remove: (what) => `Remove filter: ${what}`,
    since: (date) => `from ${date}`,
    until: (date) => `to ${date}`,
    passed: (count, total) =>
      count === total ? `All ${plural(total, 'notice')}` : `${count} of ${plural(total, 'notice')}`,
    unknown: { place: 'Place unknown', level: 'Level unknown', province: 'Province unknown' },
  },

  overview: {
    title: 'What is here',
    notices: 'notices',
    places: 'places',
    provinces: 'provinces',
    measures: 'measures',
    metrics: 'figures',
  },

  themes: {
    title: 'Themes compared',
    picture: 'Picture',
    matrix: 'Theme matrix',
    focus: 'Side by side',
    quotes: 'Quotations side by side',
    by: 'By',
    by_place: 'place',
    by_notice: 'notice',
    by_level: 'level',
    by_province: 'province',
    by_quarter: 'quarter',
    value: 'Numbers',
    value_share: 'share of measures',
    value_count: 'measures',
    value_text: 'share of text',
    order: 'Order',
    orderCodebook: 'as in the codebook',
    orderThemes: 'Themes by this column, greatest first',
    orderColumns: 'Columns by this theme, greatest first',
    mission: 'School meals, double reduction and teacher staffing side by side',
  },

  evidence: {
    title: 'Evidence',
    hint: 'Click a cell or a bar and the measures behind it are listed here. With a keyboard, open the table below the chart and choose a number.',
    waysIn: 'Or begin with the words of all places on:',
    measures: (count) => plural(count, 'measure'),
    passages: (count) => plural(count, 'passage'),
    nowhere: 'No notice reports it.',
    none: 'No measures here. Choose another cell, or see all places.',
    all: 'See all places',
    figures: 'Figures in it',
    open: 'Open in the notice',
    outside: 'Outside the measures',
  },

  indicators: {
    title: 'Indicators compared',
    choose: 'Indicator',
    option: (name, notices) => `${name} (${plural(notices, 'notice')})`,
    silent: 'Reported by no notice',
  },

  bureaus: {
    title: 'Bureaus side by side',
  },

  timeline: {
    title: 'Time and promises',
  },

  notice: {
    back: 'Back',
    outline: 'Outline',
    toQuote: 'Back to the marked sentence',
    file: 'File',
    published: 'Published',
    issuer: 'Issued by',
    missing: 'The database does not hold this notice. It may have been removed; go back and choose again.',
    redacted: 'This notice covers its figures with *.',
  },

  data: {
    title: 'Data and queries',
  },

  quality: {
    title: 'Quality of the data',
  },

  add: {
    title: 'Add notices',
  },
};
