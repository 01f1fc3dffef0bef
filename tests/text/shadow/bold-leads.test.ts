import { describe, expect, it } from 'vitest';
import { BoldLeads } from '../../../src/text/shadow/bold-leads.ts';
import { buildShadow } from '../../../src/text/shadow/build-shadow.ts';
import { BOLD_LEVEL } from '../../../src/text/shadow/shadow.ts';

describe('BoldLeads', () => {
  /** The leads of words in which `*` stands for each bold mark. */
  const leads = (marked: string): number[] => {
    const words = marked.replaceAll('*', '');
    const bold = new BoldLeads(Uint16Array.from(words, (character) => character.charCodeAt(0)));
    let at = 0;
    for (const character of marked) {
      if (character === '*') bold.mark(at);
      else at += 1;
    }
    return [...bold.leads];
  };

  it('are where bold words open a line', () => {
    expect(leads('*食堂管理松散。*召开会议。\n*队伍建设滞后*\n印发方案。')).toEqual([0, 13]);
  });

  it.each([
    ['in mid-line', '加强*食堂管理松散*整改'],
    ['the name of a field', '*整改措施：*召开会议'],
    ['too short for a title', '*食堂*管理'],
    ['too long for a title', `*${'食堂管理'.repeat(16)}*`],
    ['never closed', '*食堂管理松散。'],
  ])('are none: %s', (_, marked) => {
    expect(leads(marked)).toEqual([]);
  });
});

describe('the shadow of bold titles', () => {
  it('keeps their level where the words begin', () => {
    const { text, markdownLevels } = buildShadow('## 一、整改\n**食堂管理松散。** 召开会议。\n**整改情况：** 良好。');
    expect(text).toBe('一、整改\n食堂管理松散。召开会议。\n整改情况：良好。');
    expect([...markdownLevels]).toEqual([
      [0, 2],
      [5, BOLD_LEVEL],
    ]);
  });
});
