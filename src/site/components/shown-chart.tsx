/** A chart whose rows are there: its picture, notes, source line, table, and what it can be taken along as. */
import type { Target } from '../../charts/chart.ts';
import type { ChartAnswer } from '../../charts/chart-answer.ts';
import { words } from '../messages/words.ts';
import { route } from '../navigation.ts';
import { scheme } from '../scheme.ts';
import { ChartDataTable } from './chart-data-table.tsx';
import { ChartMenu } from './chart-menu/chart-menu.tsx';
import { goToTarget, linkOfTarget } from './go-to-target.ts';
import { SourceLine } from './source-line.tsx';
import { VegaChart } from './vega-chart.tsx';

interface Props {
  answer: ChartAnswer;
  /** Names the answer among those of the same chart. */
  answerKey: string;
  /** The `key` of the marks that are picked, and whether the view of the address shows what is picked. */
  picked: string;
  shownHere: boolean;
  onDrawn: () => void;
}

export function ShownChart({ answer, answerKey, picked, shownHere, onDrawn }: Props) {
  const language = route.value.lang;
  const messages = words();
  const question = answer.question[language];
  return (
    <>
      <VegaChart
        makeSpec={(width) => answer.spec({ language, scheme: scheme.value, width })}
        specKey={`${answerKey} ${language} ${scheme.value}`}
        picked={picked}
        description={`${question} ${answer.describe(language)}`}
        messages={messages}
        onPick={(target: Target) => goToTarget(target, shownHere)}
        onDrawn={onDrawn}
      />
      <ul class="notes">
        {answer.notes(language).map((note, at, { length }) => (
          <li key={note} class={at === length - 1 ? 'caution' : undefined}>
            {note}
          </li>
        ))}
      </ul>
      <SourceLine chart={answer.id} methods={answer.methods} source={answer.source(language)} messages={messages} />
      <ChartDataTable
        table={() => answer.table(language)}
        caption={question}
        messages={messages}
        linkOf={(target) => linkOfTarget(target, shownHere)}
      />
      <ChartMenu answer={answer} />
    </>
  );
}
