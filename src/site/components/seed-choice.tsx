/** What resampling begins with: the same number gives the same intervals again, another shows how far they hang on it. */
import { go, route } from '../navigation.ts';

const WORDS = {
  zh: { seed: '重抽样的种子', own: '默认', hint: '换一个数，区间几乎不变才可靠。' },
  en: {
    seed: 'Seed of resampling',
    own: 'default',
    hint: 'Intervals can be relied on if another number hardly moves them.',
  },
} as const;

/** A whole number of nine digits at most; nothing for the program's own. */
const SEED = /^\d{1,9}$/;

export function SeedChoice() {
  const { seed, lang } = route.value;
  const words = WORDS[lang];
  const set = (text: string) => {
    if (text === '') go({ seed: null });
    else if (SEED.test(text)) go({ seed: text });
  };
  return (
    <div class="choice">
      <label>
        {words.seed}{' '}
        <input
          type="number"
          min={0}
          max={999_999_999}
          step={1}
          value={seed ?? ''}
          placeholder={words.own}
          onChange={(event) => set(event.currentTarget.value)}
        />
      </label>
      <span>{words.hint}</span>
    </div>
  );
}
