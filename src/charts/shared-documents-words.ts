/** What the chart of shared documents says: its rule, its limits, what is covered, and that nothing is shared. */
import type { Language } from './chart.ts';
import { type NoticeSet, shownNotices } from './notice-set.ts';
import { placeLabels } from './place-label.ts';
import { type DocumentRow, MOST_CITING, MOST_DOCUMENTS, sharedDocumentsOf } from './shared-documents-rows.ts';

export const DOCUMENT_WORDS = {
  zh: {
    document: '文件',
    notices: '通报数',
    places: '地区数',
    citations: '引用次数',
    cited: (times: number) => `引用${times}次`,
    not: '未引用',
    covered: '文件名全被遮盖',
    total: (notices: number, times: number) => `${notices}份通报，共引用${times}次`,
    one: '只有一份通报，谈不上共同引用。',
    none: (titles: number) =>
      titles === 0
        ? '这里的通报没有引用任何能读出名称的文件。'
        : `没有一份文件被两份通报引用；引用的${titles}份文件各只见于一份通报。`,
    rule: '名称逐字相同才算同一份文件：括号、标点、“试行”等字样不统一，换一种写法就算另一份。格中是该通报写到它的次数，右边是引用它的通报份数。',
    origin:
      '分不清哪些文件是全国或上级的，哪些是通报单位自己印发的；名称笼统的（如《财务管理制度》），各家自有一份也会对上。',
    hidden: (places: string) =>
      `名称里有*号等遮盖的文件不参与比较，可能因此少计：${places}；“–”表示该通报的文件名全被遮盖，不等于没有引用。`,
    hiddenCount: (label: string, count: number) => `${label}${count}份`,
    documents: (titles: number, shared: number, drawn: number) =>
      `共引用${titles}份文件，其中${shared}份见于不止一份通报${shared > drawn ? `；图中是引用通报最多的${MOST_DOCUMENTS}份` : ''}。`,
    most: (total: number) =>
      `共${total}份通报，图中各列是引用这些文件最多的${MOST_CITING}份；“通报数”按全部${total}份计。`,
    samePlace: (count: number) => `其中${count}份文件的各份通报出自同一地区。`,
    unplaced: '地区数不含地区不明的通报。',
    themes: '只计入所在措施属于所选主题的引用；不在措施里的引用没有主题，不计入。',
    statuses: '只计入所在措施为所选状态的引用；不在措施里的引用没有状态，不计入。',
    joint: '、',
  },
  en: {
    document: 'Document',
    notices: 'Notices',
    places: 'Places',
    citations: 'Times named',
    cited: (times: number) => `named ${times === 1 ? 'once' : `${times} times`}`,
    not: 'not named',
    covered: 'all titles covered',
    total: (notices: number, times: number) => `${notices} notices, named ${times} times in all`,
    one: 'With one notice alone, nothing can be shared.',
    none: (titles: number) =>
      titles === 0
        ? 'These notices name no document whose title can be read.'
        : `No document is named by two notices; ${titles === 1 ? 'the one named stands' : `the ${titles} that are named each stand`} in one notice.`,
    rule: 'Only titles that are the same character for character count as one document: brackets, punctuation and additions such as "for trial" are not evened out. A cell says how often the notice names it, the right-hand column how many notices do.',
    origin:
      'A national document cannot be told from one that the office issued itself; under a general title (rules on finance) each office may have one of its own.',
    hidden: (places: string) =>
      `Titles that are covered in part (*) are not compared, so documents may be missing: ${places}. A dash says that all titles of the notice are covered, not that it names none.`,
    hiddenCount: (label: string, count: number) => `${label} ${count}`,
    documents: (titles: number, shared: number, drawn: number) =>
      `Of ${titles} documents ${shared} ${shared === 1 ? 'is' : 'are'} named by more than one notice${shared > drawn ? `; these are the ${MOST_DOCUMENTS} that most notices name` : ''}.`,
    most: (total: number) =>
      `Of ${total} notices the columns are the ${MOST_CITING} that name most of these documents; the number of notices is of all ${total}.`,
    samePlace: (count: number) =>
      count === 1
        ? 'One of the documents is named by notices of one place alone.'
        : `${count} of the documents are named by notices of one place alone.`,
    unplaced: 'The number of places leaves out notices whose place is not known.',
    themes:
      'Only documents named in measures on the chosen themes count; those named outside measures have no theme and are left out.',
    statuses:
      'Only documents named in measures of the chosen status count; those named outside measures have no status and are left out.',
    joint: ', ',
  },
} as const;

/** True where every title that the notice names is covered: what it names cannot be told. */
export function allCovered(row: DocumentRow): boolean {
  return row.notice_titles > 0 && row.notice_covered === row.notice_titles;
}

/** The sentence that stands in place of a picture where no document is shared. */
export function nothingShared(rows: readonly DocumentRow[], language: Language): string {
  const words = DOCUMENT_WORDS[language];
  const first = rows[0];
  return first?.notices_total === 1 ? words.one : words.none(first?.titles_total ?? 0);
}

export function documentNotes(rows: readonly DocumentRow[], language: Language, { filters }: NoticeSet): string[] {
  const first = rows[0];
  if (first === undefined) return [];
  const words = DOCUMENT_WORDS[language];
  const notices = shownNotices(rows);
  const labels = placeLabels(notices, language);
  const documents = sharedDocumentsOf(rows);
  const notes: string[] = [];
  if (documents.length === 0) notes.push(nothingShared(rows, language));
  else notes.push(words.documents(first.titles_total, first.shared_total, documents.length));
  notes.push(words.rule, words.origin);
  const hidden = notices.filter((row) => row.notice_covered > 0);
  if (hidden.length > 0) {
    const names = hidden.map((row) => words.hiddenCount(labels.get(row.notice_id)!, row.notice_covered));
    notes.push(words.hidden(names.join(words.joint)));
  }
  // A place that is not known may be any.
  const same = documents.filter(({ places }) => places === 1).length;
  const allKnown = notices.length === first.notices_total && notices.every((row) => row.jurisdiction !== null);
  if (same > 0 && allKnown) notes.push(words.samePlace(same));
  if (rows.some(({ document_unplaced }) => (document_unplaced ?? 0) > 0)) notes.push(words.unplaced);
  if (filters.themes.length > 0) notes.push(words.themes);
  if (filters.statuses.length > 0) notes.push(words.statuses);
  if (first.notices_total > notices.length) notes.push(words.most(first.notices_total));
  return notes;
}
