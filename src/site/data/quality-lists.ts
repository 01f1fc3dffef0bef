/** The single repairs, warnings, corrections and covered figures, the first few hundred of what is chosen. */
import {
  type CorrectionEntry,
  type CoveredEntry,
  correctionRow,
  correctionsQuery,
  coveredFiguresQuery,
  coveredRow,
  type ListChoice,
  type RepairEntry,
  repairRow,
  repairsQuery,
  type WarningEntry,
  warningRow,
  warningsQuery,
} from '../../charts/quality-entries.ts';
import { ask } from './warehouse.ts';

/** The least sure first. */
export function repairs(choice: ListChoice): Promise<RepairEntry[]> {
  return ask(repairsQuery(choice), repairRow);
}

/** In the order of the places and of the text. */
export function warnings(choice: ListChoice): Promise<WarningEntry[]> {
  return ask(warningsQuery(choice), warningRow);
}

/** Those that no longer fit first. */
export function corrections(choice: ListChoice): Promise<CorrectionEntry[]> {
  return ask(correctionsQuery(choice), correctionRow);
}

/** Figures that the notice covers, those that repeat an earlier one left out. */
export function coveredFigures(choice: ListChoice): Promise<CoveredEntry[]> {
  return ask(coveredFiguresQuery(choice), coveredRow);
}
