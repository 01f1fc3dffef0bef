/** The words of this view alone, fetched with it. */
import { route } from '../../navigation.ts';

const zh = {
  title: '用词与套话',
  lead: '各地的措施用词有什么不同，哪些话在几份通报里一样或几乎一样。点一个词，看它在原文的每一处；点两份通报，看它们共有的段落。',
  byGroup: '分组',
  order: '排序',
  order_likelihood: '对数似然比',
  order_odds: '对数优势差',
  lookUp: '查一个词或一句话在哪里出现',
  lookUpGo: '查找',
  chosen: '只看这几份通报',
  without: '不看的词',
  leaveOut: (word: string) => `不看“${word}”`,
  bringBack: (word: string) => `重新看“${word}”`,
  bringBackAll: '全部恢复',
  added: (count: number) =>
    `刚添加的${count}份通报没有分词，也没有与别的通报比对过，所以不在下面三张图里，也不算作没有共同的话；查词能查到它们。要把它们算进来，请把文件放进 data/notices/ 再运行 npm start。`,
  addedAlone: '这份通报是刚添加的，没有与别的通报比对过：这里没有可看的，不等于它没有与别人相同的话。',

  panelTitle: '语境与共有段落',
  panelHint:
    '点击图中的一个词，这里会列出它的每一处，左右是前后文；点击图中的一份或一对通报，这里会并排列出共有的段落。用键盘操作时，可以从下面的词开始，或展开图下的表格，选择其中的数字。',
  wordList: '图中的词及其次数（点×就不看这个词）：',

  kwicGroup: (group: string) => `在：${group}`,
  kwicEverywhere: '在符合筛选条件的措施原文中，不论怎样分词',
  everywhere: '在各组的原文里查',
  count: (places: number, measures: number, notices: number) => `${places}处，在${notices}份通报的${measures}条措施里`,
  countShown: (shown: number) => `先列前${shown}处；可用筛选缩小范围。`,
  noPlaces: '没有找到。图中的词按分词计数，重复的措施只计一次；可以放宽筛选，或换一个说法。',
  sort: '按',
  sort_notice: '通报',
  sort_left: '前文',
  sort_right: '后文',
  lines: '每一处及其前后文',
  sortedShown: '排序只在所列的各处之间。',
  copyAll: (count: number) => `所列${count}处：`,
  copyTable: '复制为表格',
  saveCsv: '下载CSV',
  copied: (count: number) => `已复制${count}处，带出处`,
  saved: (name: string) => `已下载：${name}`,
  columns: {
    place: '地区',
    published: '公布日期',
    left: '前文',
    word: '词',
    right: '后文',
    title: '标题',
    notice: '通报编号',
    start: '起',
    end: '止',
    address: '地址',
  },

  pairTitle: '共有的段落',
  pairCount: (count: number) => `前一份有${count}句，在后一份里也有，一样或几乎一样。`,
  pairNone: '这两份通报没有共有的段落。',
  aloneTitle: '在别处也有的段落',
  aloneCount: (count: number, places: number) => `${count}句（本通报里共${places}处），在别的通报里或本通报别处也有。`,
  aloneNone: '这份通报没有在别处也有的段落。',
  listed: (shown: number) => `先列前${shown}句。`,
  listedMost: (shown: number) => `先列所在通报最多的${shown}句。`,
  legend: '两边不同的字加了底色和下划线；标点、空格、大小写和全角半角不比。',
  same: '文字相同',
  similar: (percent: number) => `${percent}%的字相同`,
  inNotices: (count: number) => (count === 1 ? '只在这份通报里重复' : `共${count}份通报有这句话`),
  within: (count: number) => `在本通报里出现${count}次：`,
  placeNumber: (at: number) => `第${at}处`,
  alsoIn: '还在（点开可并排看）：',
  more: (count: number) => `等${count}份`,
  back: '看这份通报在别处也有的全部段落',
  gone: '没有这份通报，或它不在打开的数据库里。',
};
export type ViewWords = typeof zh;

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

const en: ViewWords = {
  title: 'Words and boilerplate',
  lead: 'Which words set places apart, and what stands in several notices in the same or nearly the same words. Pick a word to see each of its places in the text; pick two notices to see the passages they share.',
  byGroup: 'Groups',
  order: 'Order',
  order_likelihood: 'Log-likelihood',
  order_odds: 'Log-odds',
  lookUp: 'Look up a word or phrase in the text',
  lookUpGo: 'Look up',
  chosen: 'Of these notices alone',
  without: 'Words left out',
  leaveOut: (word) => `Leave out “${word}”`,
  bringBack: (word) => `Bring back “${word}”`,
  bringBackAll: 'Bring all back',
  added: (count) =>
    `The ${plural(count, 'notice')} just added ${count === 1 ? 'was' : 'were'} not cut into words nor compared with others, so the three charts below leave ${count === 1 ? 'it' : 'them'} out rather than count ${count === 1 ? 'it' : 'them'} as sharing nothing; looking up words finds ${count === 1 ? 'it' : 'them'}. To have ${count === 1 ? 'it' : 'them'} counted, put the ${count === 1 ? 'file' : 'files'} into data/notices/ and run npm start again.`,
  addedAlone:
    'This notice was just added and not compared with others: nothing to show here does not mean that it shares nothing.',

  panelTitle: 'Words in context, shared passages',
  panelHint:
    'Pick a word in the picture, and each of its places is listed here with the words before and after it; pick a notice or a pair of them, and the passages they share stand here side by side. With the keyboard, begin with a word below, or open the table under a chart and choose a number.',
  wordList: 'Words in the picture, with how often each stands in the group (× leaves it out):',

  kwicGroup: (group) => `in: ${group}`,
  kwicEverywhere: 'in the measures that pass the filters, as text, however it is cut into words',
  everywhere: 'Look it up in the text of all groups',
  count: (places, measures, notices) =>
    `${plural(places, 'place')} in ${plural(measures, 'measure')} of ${plural(notices, 'notice')}`,
  countShown: (shown) => `The first ${shown} are listed; filters narrow them down.`,
  noPlaces:
    'Not found. Words in the picture are counted as the text was cut into words, and repeated measures once; widen the filters, or try other words.',
  sort: 'By',
  sort_notice: 'notice',
  sort_left: 'words before',
  sort_right: 'words after',
  lines: 'Each place with the words around it',
  sortedShown: 'Only those that are listed are sorted.',
  copyAll: (count) => `The ${plural(count, 'place')} listed:`,
  copyTable: 'copy as a table',
  saveCsv: 'download CSV',
  copied: (count) => `Copied ${plural(count, 'place')} with sources`,
  saved: (name) => `Downloaded: ${name}`,
  columns: {
    place: 'place',
    published: 'published',
    left: 'before',
    word: 'word',
    right: 'after',
    title: 'title',
    notice: 'notice',
    start: 'start',
    end: 'end',
    address: 'address',
  },

  pairTitle: 'Shared passages',
  pairCount: (count) => `${plural(count, 'passage')} of the first in the same or nearly the same words in the second.`,
  pairNone: 'These two notices share no passage.',
  aloneTitle: 'Passages that stand elsewhere too',
  aloneCount: (count, places) =>
    `${plural(count, 'passage')} (${plural(places, 'place')} in this notice) found in other notices, or again in this one.`,
  aloneNone: 'No passage of this notice stands anywhere else.',
  listed: (shown) => `The first ${shown} are listed.`,
  listedMost: (shown) => `The ${shown} found in most notices are listed.`,
  legend:
    'Characters that differ are shaded and underlined; punctuation, blanks, capitals and full or half width are not compared.',
  same: 'the same words',
  similar: (percent) => `${percent}% of characters the same`,
  inNotices: (count) => (count === 1 ? 'repeated within this notice alone' : `in ${count} notices in all`),
  within: (count) => `${count} times in this notice: `,
  placeNumber: (at) => `place ${at}`,
  alsoIn: 'Also in (open side by side): ',
  more: (count) => `${count} in all`,
  back: 'All passages of this notice that stand elsewhere',
  gone: 'There is no such notice in the open database.',
};

/** In the language of the address. */
export function viewWords(): ViewWords {
  return route.value.lang === 'zh' ? zh : en;
}
