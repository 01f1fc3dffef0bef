import { describe, expect, it } from 'vitest';
import { parseBody } from '../../support/parse-body.ts';

const statuses = (body: string): string[] => parseBody(body).notice.measures.map((measure) => measure.status);

describe('the part on next steps', () => {
  it('is planned as a whole (清远 三)', () => {
    expect(
      statuses(
        '一、整改情况\n1.学习问题。召开会议，学习了有关文件。\n二、下一步工作安排\n（一）持续强化政治统领。把学习作为首要政治任务。\n（二）持续完善长效机制。围绕指出的问题，加强制度建设。',
      ),
    ).toEqual(['done', 'planned', 'planned']);
  });

  it('is not a part of that name that another follows', () => {
    expect(
      statuses(
        '一、下一步措施落实情况\n1.学习问题。召开会议，学习了有关文件。\n二、其他情况\n2.队伍问题。印发了培训方案，补充教师。',
      ),
    ).toEqual(['done', 'done']);
  });
});
