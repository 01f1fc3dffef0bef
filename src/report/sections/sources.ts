/** Appendix: the notices and where they were found, and the versions that the report was made with. */
import * as v from 'valibot';
import type { Language } from '../../charts/chart.ts';
import { periodLabel } from '../../charts/period-label.ts';
import { webAddress } from '../../text/web-address.ts';
import { appendix, heading, list, note, type Part, tables } from '../parts.ts';
import { type ReportContext, shortDay } from '../report-context.ts';
import type { Versions } from '../versions.ts';

const sourceRow = v.object({
  notice_id: v.string(),
  file: v.string(),
  title: v.nullable(v.string()),
  issuer: v.nullable(v.string()),
  published: v.nullable(v.string()),
  url: v.nullable(v.string()),
});

interface Words {
  title: string;
  notices: string;
  head: string[];
  addresses: string;
  noAddress: string;
  inferred: string;
  versions: string;
  version: (versions: Versions, day: string) => string[];
}

const WORDS: Record<Language, Words> = {
  zh: {
    title: '通报清单与版本',
    notices: '通报清单',
    head: ['通报', '标题', '发文机关', '公布日期', '文件'],
    addresses: '公布网址：',
    noAddress: '这些通报没有记录公布网址。',
    inferred: '标“（推定）”的地区，发文机关没有写明，是从文中地名推定的。“–”表示通报没有写。',
    versions: '版本',
    version: ({ corpus, parser, codebook }, day) => [
      corpus === null ? '语料版本：含临时添加的通报，无语料版本' : `语料版本：${corpus}`,
      `解析规则版本：${parser}`,
      `编码表版本：${codebook}`,
      `生成日期：${day}，通报图鉴`,
    ],
  },
  en: {
    title: 'Notices and versions',
    notices: 'The notices',
    head: ['Notice', 'Title', 'Issuer', 'Published', 'File'],
    addresses: 'Published at: ',
    noAddress: 'No address of publication is recorded for these notices.',
    inferred:
      'A place marked “(inferred)” is not stated by the issuer but inferred from names in the text. “–”: the notice does not say.',
    versions: 'Versions',
    version: ({ corpus, parser, codebook }, day) => [
      corpus === null ? 'Corpus: with notices added for the moment, no version' : `Corpus: ${corpus}`,
      `Parser: ${parser}`,
      `Codebook: ${codebook}`,
      `Made on ${day} with Notice Atlas`,
    ],
  },
};

export async function sourcesAppendix(context: ReportContext, versions: Versions, day: string): Promise<Part[]> {
  const { ask, language, chosen, labels } = context;
  const words = WORDS[language];
  const rows = await ask(
    {
      sql: `SELECT o.notice_id, o.file, o.title, o.issuer, o.published,
          (SELECT min(s.url) FROM sources s WHERE s.notice_id = o.notice_id) AS url
        FROM notice_overview o WHERE ${chosen.sql} ORDER BY o.sort_key, o.notice_id`,
      bindings: chosen.bindings,
    },
    sourceRow,
  );
  const cells = rows.map((row) => [
    labels.get(row.notice_id)!,
    row.title ?? '–',
    row.issuer ?? '–',
    shortDay(row.published, language),
    row.file,
  ]);
  const addresses = rows.flatMap(({ notice_id, url }) => {
    const address = url === null ? null : webAddress(url);
    return address === null ? [] : [`${labels.get(notice_id)}${language === 'zh' ? '：' : ': '}${address}`];
  });
  return [
    appendix(words.title),
    heading(2, words.notices),
    ...tables({ caption: words.notices, head: words.head, rows: cells, notes: [words.inferred] }, language),
    ...(addresses.length > 0 ? [note(words.addresses), list(addresses)] : [note(words.noAddress)]),
    heading(2, words.versions),
    list(words.version(versions, periodLabel(day, language))),
  ];
}
