const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** Word's names of number formats (ST_NumberFormat), for those that Chinese documents use. */
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  decimalZero: (number) => String(number).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: (number) => letter(number, 65),
  lowerLetter: (number) => letter(number, 97),
  chineseCounting: (number) => (number < 100 ? counting(number, DIGITS, '十百千') : digitByDigit(number)),
  chineseCountingThousand: (number) => counting(number, DIGITS, '十百千'),
  taiwaneseCounting: (number) => (number < 100 ? counting(number, DIGITS, '十百千') : digitByDigit(number)),
  taiwaneseCountingThousand: (number) => counting(number, DIGITS, '十百千'),
  japaneseCounting: (number) => counting(number, DIGITS, '十百千'),
  ideographDigital: digitByDigit,
  taiwaneseDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  chineseLegalSimplified: (number) => counting(number, LEGAL_DIGITS, '拾佰仟'),
  ideographLegalTraditional: (number) => counting(number, '零壹貳參肆伍陸柒捌玖', '拾佰仟'),
  ideographTraditional: (number) => STEMS[number - 1] ?? String(number),
  ideographZodiac: (number) => BRANCHES[number - 1] ?? String(number),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  ideographEnclosedCircle: (number) => from(0x3280, number, 10),
  decimalEnclosedParen: (number) => from(0x2474, number, 20),
  decimalEnclosedFullstop: (number) => from(0x2488, number, 20),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (number) => `- ${number} -`,
  none: () => '',
};

/** A number as Word prints it in one of its number formats; unknown formats are printed in digits. */
export function formatNumber(number: number, format: string): string {
  return (FORMATS[format] ?? String)(number);
}

/** 12 as 十二, 20 as 二十, 105 as 一百〇五, in the digits and units given. Up to 9,999. */
function counting(number: number, digits: string, units: string): string {
  if (number < 1 || number > 9999) return digitByDigit(number);
  const printed = [...String(number)];
  let words = '';
  for (const [index, digit] of printed.entries()) {
    const power = printed.length - 1 - index;
    if (digit !== '0') words += digits[Number(digit)]! + (power > 0 ? units[power - 1]! : '');
    else if (!words.endsWith(digits[0]!)) words += digits[0]!;
  }
  words = words.replace(new RegExp(`${digits[0]!}+$`), '');
  return number < 20 && number >= 10 ? words.slice(1) : words;
}

function digitByDigit(number: number): string {
  return [...String(number)].map((digit) => DIGITS[Number(digit)] ?? digit).join('');
}

function circled(number: number): string {
  if (number > 20 && number <= 35) return String.fromCharCode(0x3251 + number - 21);
  return number > 35 && number <= 50 ? String.fromCharCode(0x32b1 + number - 36) : from(0x2460, number, 20);
}

/** The character `number` places into a run of `count` that begins at `first` with 1. */
function from(first: number, number: number, count: number): string {
  return number >= 1 && number <= count ? String.fromCharCode(first + number - 1) : String(number);
}

function fullWidth(number: number): string {
  return [...String(number)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
}

/** a … z, aa, bb …, as Word goes on after z. */
function letter(number: number, first: number): string {
  if (number < 1 || number > 780) return String(number);
  return String.fromCharCode(first + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let left = number;
  let words = '';
  for (const [value, sign] of ROMAN) {
    for (; left >= value; left -= value) words += sign;
  }
  return words;
}
