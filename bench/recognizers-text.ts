/** Microsoft Recognizers-Text for Chinese: what our reading of figures and dates is compared with. */
import {
  Culture,
  recognizeAge,
  recognizeCurrency,
  recognizeDateTime,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
  recognizeTemperature,
} from '@microsoft/recognizers-text-suite';

/** Its models of numbers, of numbers with a unit, and of dates. They are built at first use and kept. */
const MODELS = [
  recognizeNumber,
  recognizePercentage,
  recognizeCurrency,
  recognizeDimension,
  recognizeAge,
  recognizeTemperature,
  recognizeDateTime,
];

/** Sentences: its currency model is quadratic in the length of what it is given. */
const SENTENCE_END = /(?<=[。；\n])/;

/** All that it finds in a text, counted, sentence by sentence. */
export function recognizeAll(text: string): number {
  let found = 0;
  for (const sentence of text.split(SENTENCE_END)) {
    if (sentence.trim() === '') continue;
    for (const recognize of MODELS) found += recognize(sentence, Culture.Chinese).length;
  }
  return found;
}
