import { describe, expect, it } from 'vitest';
import { buildShadow } from '../../../src/text/shadow/build-shadow.ts';
import { remnantAt } from '../../../src/text/shadow/html-remnants.ts';
import { printedWords, sourceSpan } from '../../../src/text/shadow/shadow.ts';

describe('remnantAt', () => {
  it.each([
    ['&nbsp;', '\u00a0'],
    ['&ensp;', '\u2002'],
    ['&emsp;', '\u2003'],
    ['&#160;', '\u00a0'],
    ['&#xa0;', '\u00a0'],
    ['&ldquo;', '“'],
    ['&rdquo;', '”'],
    ['&lt;', '<'],
    ['&amp;', '&'],
    ['&middot;', '·'],
    ['&mdash;', '—'],
    ['&hellip;', '…'],
    ['&permil;', '‰'],
  ])('reads %s', (entity, character) => {
    expect(remnantAt(`整${entity}改`, 1)).toEqual({ unit: character.charCodeAt(0), length: entity.length });
  });

  it.each(['<br>', '<br/>', '<BR />', '<p>', '</p>', '<p style="text-indent:2em">', '<div class="a">', '</div>'])(
    'ends a line at %s',
    (tag) => {
      expect(remnantAt(`整${tag}改`, 1)).toEqual({ unit: 10, length: tag.length });
    },
  );

  it.each(['<span>', '</span>', '<strong>', '</b>', '<font color="red">'])('drops %s', (tag) => {
    expect(remnantAt(`整${tag}改`, 1)).toEqual({ unit: 0, length: tag.length });
  });

  it.each(['<清单>', '<5所>', '<table>', '<pp>', '<p', '<', '&', '&unknown;', '&nbsp', '&LDQUO;', 'A&B公司'])(
    'leaves %s',
    (words) => {
      expect(remnantAt(words, Math.max(words.search(/[<&]/), 0))).toBeNull();
    },
  );
});

describe('the shadow of remnants', () => {
  it.each([
    ['整改&nbsp;&nbsp;情况', '整改情况'],
    ['<p>一、整改</p><p>二、下一步</p>', '一、整改\n二、下一步'],
    ['<strong>一、</strong>整改<br/>良好', '一、整改\n良好'],
    ['印发<清单>三份', '印发〈清单〉三份'],
    ['落实&ldquo;双减&rdquo;政策', '落实“双减”政策'],
  ])('of %s', (source, text) => {
    expect(buildShadow(source).text).toBe(text);
  });

  it('prints an entity as what it stands for and spans all of it', () => {
    const source = '落实&ldquo;双减&rdquo;政策';
    const shadow = buildShadow(source);
    expect(printedWords(shadow, 2, 6)).toBe('“双减”');
    const span = sourceSpan(shadow, 2, 6);
    expect(source.slice(span.start, span.end)).toBe('&ldquo;双减&rdquo;');
  });
});
