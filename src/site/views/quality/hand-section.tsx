/** The place to give annotations made by hand, and what comes of comparing them. */
import { useRef, useState } from 'preact/hooks';
import type { Corpus } from '../../../charts/corpus.ts';
import { machineCoding, noticesNamed } from '../../data/machine-coding.ts';
import { reasonOf } from '../../data/reason-of.ts';
import { words } from '../../messages/words.ts';
import { AgreementTable } from './agreement-table.tsx';
import { compareByHand, type HandComparison, type HandFault } from './compare-by-hand.ts';
import { Disagreements } from './disagreements.tsx';

interface Props {
  corpus: Corpus;
  labels: ReadonlyMap<string, string>;
}

export function HandSection({ corpus, labels }: Props) {
  const messages = words();
  const quality = messages.quality;
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [result, setResult] = useState<HandComparison | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const compare = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setBusy(true);
    setFailure(null);
    try {
      const given = await Promise.all(files.map(async (file) => ({ name: file.name, json: await file.text() })));
      setResult(await compareByHand(given, { noticesNamed, machineCoding }));
    } catch (error) {
      setFailure(reasonOf(error));
    }
    setBusy(false);
  };

  return (
    <section class="quality-hand">
      <h3>{quality.handTitle}</h3>
      <p class="faint">{quality.handLead}</p>
      <details open={result === null}>
        <summary>{quality.handShape}</summary>
        <p class="faint">{quality.handHow}</p>
        <pre class="quality-shape">{SHAPE}</pre>
      </details>
      <p class="quality-give">
        <label>
          {quality.handFiles}{' '}
          <input
            ref={input}
            type="file"
            multiple
            accept=".json,application/json"
            onChange={(event) => compare([...(event.currentTarget.files ?? [])])}
          />
        </label>
        {result !== null && (
          <button
            type="button"
            onClick={() => {
              setResult(null);
              input.current!.value = '';
            }}
          >
            {quality.handClear}
          </button>
        )}
      </p>
      <div role="status">
        {isBusy && <p>{quality.handComparing}</p>}
        {failure !== null && <p class="quality-fault">{messages.failed(failure)}</p>}
        {result !== null && <Outcome result={result} />}
      </div>
      {result?.comparison != null && (
        <>
          <AgreementTable statistics={result.comparison.statistics} corpus={corpus} />
          <Disagreements
            disagreements={result.comparison.disagreements}
            notices={result.notices}
            corpus={corpus}
            labels={labels}
          />
        </>
      )}
    </section>
  );
}

/** What was at fault, and how much was compared. */
function Outcome({ result: { comparison, faults } }: { result: HandComparison }) {
  const messages = words().quality;
  return (
    <>
      {faults.length > 0 && (
        <ul class="quality-fault">
          {faults.map((fault) => (
            <li key={JSON.stringify(fault)}>{faultWords(fault)}</li>
          ))}
        </ul>
      )}
      {comparison !== null && (
        <p>{messages.handMatched(comparison.notices, comparison.both, comparison.onlyA, comparison.onlyB)}</p>
      )}
    </>
  );
}

const SHAPE = `{
  "file": "001.txt",
  "measures": [
    { "id": "1.1", "starts": "一是…", "ends": "…。", "themes": ["school_meals"], "status": "done" }
  ]
}`;

function faultWords(fault: HandFault): string {
  const quality = words().quality;
  if (fault.kind === 'unreadable') return quality.fault_unreadable(fault.name, fault.reason);
  return quality[`fault_${fault.kind}`](fault.name, fault.file);
}
