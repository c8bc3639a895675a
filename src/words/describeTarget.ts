import type { IndicatorDefinition, SignalRow } from '../publication/tables.ts';
import { FEW_MONTHS } from '../statistics/controlChart.ts';
import { inWords } from './describeSignal.ts';

const OUTLOOK = {
  pass: 'As things stand it is met every month.',
  fail: 'As things stand it is missed every month: only a change in how things are done will meet it.',
  inconsistent: 'As things stand some months meet it and some miss it, by chance alone.',
} as const;

/**
 * How a month stands to its target, to be read aloud: `The target of 85% was missed. As things stand it is missed every
 * month: only a change in how things are done will meet it.` Null where there is no target or no value.
 */
export function describeTarget(
  { unit }: Pick<IndicatorDefinition, 'unit'>,
  { target, rag, assurance, chart_months }: Pick<SignalRow, 'target' | 'rag' | 'assurance' | 'chart_months'>,
): string | null {
  if (target === null || rag === null) return null;
  const outcome = { green: 'was met', amber: 'was missed by a little', red: 'was missed' }[rag];
  const known = assurance !== null && chart_months !== null && chart_months >= FEW_MONTHS;
  return [`The target of ${inWords(target, unit)} ${outcome}.`, ...(known ? [OUTLOOK[assurance]] : [])].join(
    ' ',
  );
}
