/** What is wrong with the statement: in the reader's words first, then in the engine's. */
import { lineAndColumn, type SqlFault } from '../../data/sql-fault.ts';
import { words } from '../../messages/words.ts';

interface Props {
  sql: string;
  fault: SqlFault;
  /** Puts the cursor where the fault is. */
  onShow: () => void;
}

export function FaultMessage({ sql, fault, onShow }: Props) {
  const { faults: messages } = words().data;
  const { kind, at, message, subject, candidates } = fault;
  const summary = kind === 'column' || kind === 'table' || kind === 'syntax' ? messages[kind](subject) : messages[kind];
  const place = at === null ? null : lineAndColumn(sql, at);
  return (
    <div class="state fault" role="alert">
      <p class="state-title">{summary}</p>
      {candidates.length > 0 && <p>{messages.candidates(candidates)}</p>}
      {place !== null && (
        <p>
          <button type="button" class="link" onClick={onShow}>
            {messages.place(place.line, place.column)}
          </button>
        </p>
      )}
      {message !== '' && (
        <p class="fault-said">
          {messages.said} <span lang="en">{message}</span>
        </p>
      )}
    </div>
  );
}
