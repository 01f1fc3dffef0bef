import { describe, expect, it } from 'vitest';
import { readContact } from '../../../src/notice/header/contact.ts';

describe('readContact', () => {
  it.each([
    ['联系电话：0766-8638831', { phone: '0766-8638831' }],
    ['联系电话：0938—8212830', { phone: '0938—8212830' }],
    ['联系电话：13812345678', { phone: '13812345678' }],
    ['电子邮箱：jyjszscb@163.com', { email: 'jyjszscb@163.com' }],
    ['邮政编码527500', { postcode: '527500' }],
    ['邮编：210094', { postcode: '210094' }],
    ['联系电话：0730-6620413转805', { phone: '0730-6620413转805' }],
    ['如有意见，请拨打0772-5130268向我局反映', { phone: '0772-5130268' }],
    ['遂平县建设路中段财政局办公室(463100)', { postcode: '463100' }],
    ['地址：连江路20号', {}],
  ])('%s', (text, found) => {
    expect(readContact(text, 0)).toEqual({ phone: null, email: null, postcode: null, ...found });
  });

  it('reads nothing before the given offset', () => {
    expect(readContact('联系电话：0766-8638831', 17)).toEqual({ phone: null, email: null, postcode: null });
  });
});
