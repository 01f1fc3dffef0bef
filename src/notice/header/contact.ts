/** Telephone, e-mail and postcode, from the closing block of a notice. */

export interface Contact {
  phone: string | null;
  email: string | null;
  postcode: string | null;
}

const PHONE =
  /(?:电话|热线|传真|联系方式|拨打|致电)[^\d]{0,12}?((?:\(?0\d{2,3}\)?[-—\s]{0,2}\d{7,8}|1[3-9]\d{9}|\d{7,8})(?:转\d{1,5})?)/;
const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/;
/** …路中段财政局办公室（463100）: six digits alone in brackets behind an address. */
const IN_BRACKETS = /[路街道号院室楼办局]\((\d{6})\)/;
const POSTCODE = /邮(?:政)?编(?:码)?[：:]?(\d{6})(?!\d)/;

/** Reads the stretch of the shadow from `from` on. */
export function readContact(text: string, from: number): Contact {
  const block = text.slice(from);
  return {
    phone: PHONE.exec(block)?.[1] ?? null,
    email: EMAIL.exec(block)?.[0] ?? null,
    postcode: POSTCODE.exec(block)?.[1] ?? IN_BRACKETS.exec(block)?.[1] ?? null,
  };
}
