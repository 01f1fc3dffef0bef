import { describe, expect, it } from 'vitest';
import { parseMeasure } from '../../support/parse-measure.ts';

const codes = (sentence: string): string[] => parseMeasure(sentence).notice.warnings.map((warning) => warning.code);

describe('the parts of a total', () => {
  it.each<[string, string[], string]>([
    ['共排查学校454所，其中达标439所、未达标15所。', [], 'all parts'],
    ['共排查学校454所，其中达标439所、未达标16所。', ['parts_disagree'], 'what is met and what is not are all'],
    ['投入资金120万元，其中食堂80万元、宿舍40万元。', [], 'all parts'],
    ['投入资金120万元，其中食堂80万元、宿舍30万元。', [], 'perhaps not all'],
    ['投入资金120万元，其中食堂80万元、宿舍60万元。', ['parts_disagree'], 'money has no overlap'],
    ['投入资金120万元，其中食堂80万元，另安排宿舍60万元。', [], 'another sum'],
    ['招聘教师143名，其中音体美教师38名。', [], 'a part'],
    ['招聘教师143名，其中音体美教师148名。', ['parts_disagree'], 'more than all'],
    ['招聘教师143名，其中女教师100名、骨干教师80名。', [], 'parts overlap'],
    ['招聘教师100余名，其中音体美教师108名。', [], 'no exact total'],
    ['发现隐患236处，已整改231处，剩余5处正在整改。', [], 'done and left'],
    ['发现隐患236处，已整改231处，剩余6处正在整改。', ['parts_disagree'], 'done and left'],
    ['下发通知16份，已办结231处，剩余6处正在整改。', [], 'another thing'],
    ['发现隐患236处，已整改231处。剩余6处正在整改。', [], 'two sentences'],
    ['清点物资76批次，公开拍卖31批次，销毁不合格产品，其余17批次封存。', [], 'more than the two'],
    ['招聘教师58人、特岗教师15人，其中到乡镇49人，占42.6%。', [], 'of both together'],
    ['招聘教师10862名，其中特岗3450名、紧缺学科教师占比41.5%。', [], 'the share of another'],
    ['提任干部29人，其中年轻干部13人，占44.8%。', [], '13 of 29'],
    ['提任干部29人，其中年轻干部13人，占48.4%。', ['share_disagrees'], 'not 13 of 29'],
    ['交流教师276名，其中骨干13名，占符合条件教师的13.8%。', [], 'of another total'],
  ])('%s', (sentence, expected) => {
    expect(codes(sentence)).toEqual(expected);
  });

  it('says what does not agree', () => {
    const { notice, words } = parseMeasure('发现隐患236处，已整改231处，剩余6处正在整改。');
    expect(notice.warnings.map((row) => [words(row), row.message])).toEqual([
      ['6处', '231加上其余6为237，与总数236不相符。'],
    ]);
  });
});
