import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  correctionAnswer,
  correctionList,
  leastSure,
  repairAnswer,
  repairTable,
  ruleCounts,
  ruleSpec,
  ruleWords,
  warningAnswer,
} from '../../../src/notebooks/trust/repairs.ts';
import { drawSpec } from '../../support/draw-spec.ts';
import { LOOKS } from '../../support/looks.ts';
import { openSamples } from '../../support/open-samples.ts';
import { textFaults } from '../../support/text-boxes.ts';

const count = v.object({ n: v.number() });

describe('repairs and warnings of the samples', () => {
  it('are counted as the tables have them, the least sure listed first, each with its place', async () => {
    const { held, ask } = await openSamples();
    const one = async (sql: string) => (await ask({ sql, bindings: [] }, count))[0]!.n;
    const all = await one('SELECT count(*)::INTEGER AS n FROM repairs');
    const doubtful = await one('SELECT count(*)::INTEGER AS n FROM repairs WHERE confidence < 0.8');
    const counts = await ruleCounts('repairs', ask);
    const least = await leastSure(ask);
    expect(repairAnswer(counts, least.doubtful, held).zh).toEqual([
      `5份通报里共有${all}处读得与印出的字不同，其中${doubtful}处把握不足0.8。`,
    ]);
    const table = repairTable(least.entries, held);
    expect(table.rows).toHaveLength(Math.min(12, all));
    const confidences = table.rows.map(({ cells }) => Number(cells[2]!.text));
    expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
    const [entry] = least.entries;
    const [at] = await ask(
      { sql: 'SELECT text FROM notices WHERE notice_id = ?', bindings: [entry!.notice_id] },
      v.object({ text: v.string() }),
    );
    expect(at!.text.slice(entry!.span_start, entry!.span_end)).toBe(entry!.printed);
    expect(table.rows[0]!.cells[3]!.target).toMatchObject({ start: entry!.span_start, end: entry!.span_end });

    const warned = await ruleCounts('warnings', ask);
    const warnings = await one('SELECT count(*)::INTEGER AS n FROM warnings');
    expect(warningAnswer(warned).zh[0]).toContain(`共有提示${warnings}条，${warned.length}种`);
    expect(ruleWords('warnings', warned)).toContain('地区为推定 1');
    for (const look of LOOKS) {
      expect(textFaults(await drawSpec(ruleSpec('repairs', counts, look)))).toEqual([]);
      expect(textFaults(await drawSpec(ruleSpec('warnings', warned, look)))).toEqual([]);
    }
  });

  it('are said to be none where there are none', async () => {
    const { held, ask } = await openSamples();
    expect(repairAnswer([], 0, held).zh).toEqual(['没有一处读得与印出的字不同。']);
    expect(warningAnswer([]).en).toEqual(['There is no warning.']);
    expect(correctionAnswer(await correctionList(ask)).zh).toEqual(['这份语料还没有人工更正。']);
  });
});
