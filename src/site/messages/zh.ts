/** Every word of the page in Chinese. What belongs to one view stands in that view's section. */
export const zh = {
  name: '通报图鉴',
  otherName: 'Notice Atlas',
  tagline: '把巡察整改通报变成可以对照的数据；每个数字都能回到原文那句话。',
  skip: '跳到正文',
  otherLanguage: 'English',
  views: '页面',
  view: {
    overview: '总览',
    themes: '主题',
    indicators: '指标',
    bureaus: '单位对照',
    timeline: '时间与承诺',
    notice: '原文',
    data: '数据',
    quality: '质量',
    add: '添加通报',
  },
  asTable: '以表格查看',
  openQuery: '在“数据”页打开这张图的查询',
  chartLoading: '正在画图……',
  dataLoading: '正在打开数据库……首次约需一两秒。',
  viewLoading: '正在打开……',
  nothingToShowTitle: '这里没有可画的数据',
  nothingToShow:
    '现用的筛选之下没有通报，或编码手册没有这张图要的主题或指标。请放宽筛选，看别的页面，或换一本编码手册。',
  inferredHint: '地区标有“推定”的：通报没有写明，由文中出现的地名推断。',
  status_done: '已完成',
  status_ongoing: '进行中',
  status_planned: '计划',
  status_clean: '未发现问题',
  status_mixed: '部分完成',
  close: '关闭',
  copy: '复制',
  copied: '已复制',
  copyFailed: '没能复制',
  more: (count: number) => `再显示${count}条`,
  noTitle: '（原文无标题）',
  emptyTitle: '还没有通报',
  empty: '把通报文件放进 data/notices/，再运行 npm start；或在“添加通报”页放进来。',
  failedTitle: '没能读到数据',
  failed: (reason: string) => `请确认程序还在运行，再重试。原因：${reason}`,
  retry: '重试',
  databaseOpening: '数据库：正在后台打开',
  databaseReady: '数据库：就绪',
  databaseFailed: '数据库：没能打开',
  footer: '所有数据都在本机，不向外发送任何内容。',

  filters: {
    title: '筛选',
    place: '地区',
    level: '层级',
    province: '省份',
    themes: '主题',
    period: '发布时间',
    status: '措施状态',
    from: '从',
    to: '到',
    anyTime: '不限',
    search: (what: string) => `查找${what}`,
    none: '没有符合的',
    clear: '清除',
    clearAll: '清除全部筛选',
    remove: (what: string) => `去掉筛选：${what}`,
    since: (date: string) => `${date}起`,
    until: (date: string) => `${date}止`,
    passed: (count: number, total: number) => (count === total ? `全部${total}份通报` : `${total}份通报中的${count}份`),
    unknown: { place: '地区不明', level: '层级不明', province: '省份不明' },
  },

  overview: {
    title: '这里有什么',
    notices: '份通报',
    places: '个地区',
    provinces: '个省级行政区',
    measures: '条措施',
    metrics: '个数字',
    published: (first: string, last: string) => (first === last ? `公布于${first}` : `公布于${first}至${last}`),
    standsOut: '值得注意',
    nothing: '没有可说的：符合的通报太少，或没有这类内容。',
    fewNotices: '通报不足三份，只能看各自的内容，谈不上比较。',
    look: (view: string) => `去“${view}”看`,
    composition: '通报从哪里来',
    count: (notices: number) => `${notices}份`,
    rest: (lines: number, notices: number) => `另有${lines}项，共${notices}份`,
    waysIn: '从问题进入',
    way_themes: '各地都在改什么？三个主题谁多谁少？',
    way_indicators: '同一件事，各地各报告了多少？',
    way_bureaus: '两到六个单位并排，谁具体、谁空泛？',
    way_timeline: '承诺了什么，什么时候到期，过期了没有？',
    way_data: '自己写查询，下载结果。',
    way_quality: '哪些数字要先回原文核对？',
    way_add: '把手头的通报放进来一起比较，不上传。',
  },

  themes: {
    title: '主题对照',
    picture: '图',
    matrix: '主题矩阵',
    focus: '几个主题并列',
    quotes: '原文并列',
    by: '按',
    by_place: '地区',
    by_notice: '通报',
    by_level: '层级',
    by_province: '省份',
    by_quarter: '季度',
    value: '数字',
    value_share: '占措施条数',
    value_count: '措施条数',
    value_text: '占措施文字',
    order: '排序',
    orderCodebook: '编码手册的顺序',
    orderThemes: '主题按这一列从多到少',
    orderColumns: '各列按这个主题从多到少',
    mission: '校园餐、“双减”、教师队伍配备三个主题对照',
  },

  evidence: {
    title: '原文依据',
    hint: '点图中的一格或一条，这里就列出背后的措施原文；用键盘的，请展开图下的表格，选其中的数字。',
    waysIn: '或者从这里看各地的原文：',
    measures: (count: number) => `${count}条措施`,
    passages: (count: number) => `${count}处原文`,
    nowhere: '没有一份通报报告它。',
    none: '这里没有措施。换一格，或看所有地区。',
    all: '看所有地区',
    figures: '其中的数字',
    open: '看原文',
    outside: '措施之外的文字',
  },

  indicators: {
    title: '指标比较',
    choose: '指标',
    option: (name: string, notices: number) => `${name}（${notices}份通报）`,
    silent: '没有通报报告的指标',
  },

  bureaus: {
    title: '单位对照',
  },

  timeline: {
    title: '时间与承诺',
  },

  notice: {
    back: '返回',
    outline: '目录',
    toQuote: '回到标出的句子',
    file: '文件',
    published: '公布日期',
    issuer: '发布单位',
    missing: '数据库里没有这份通报。它可能已被移出；请返回，重新选择。',
    redacted: '这份通报的数字以*号遮盖。',
  },

  data: {
    title: '数据与查询',
  },

  quality: {
    title: '数据质量',
  },

  add: {
    title: '添加通报',
  },
};

/** The same keys in every language; a key with a function takes the same arguments. */
type Words<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : Words<T[K]>;
};
export type Messages = Words<typeof zh>;
