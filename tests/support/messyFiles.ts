import fc, { type Arbitrary } from 'fast-check';
import type { Contract } from '../../src/contracts/kit/contract.ts';
import { type FilePlan, filePlan, toldPlan } from './mess/plan.ts';
import { writeFile } from './mess/writeFile.ts';

/** A file as people send it, and the plan by which it was made. */
export interface MessyFile {
  plan: FilePlan;
  bytes: Buffer;
}

/**
 * Files of every contract, from sound ones to those that can hardly be read: rows made from the contract's fields, and
 * everything of issue and experience done to their cells, rows, header and bytes. Plain data until it is written, so
 * that a failing file shrinks to the fault alone.
 */
export const messyFile = (contracts: readonly Contract[]): Arbitrary<MessyFile> =>
  fc
    .oneof(
      { weight: 40, arbitrary: filePlan(contracts.length) },
      { weight: 1, arbitrary: toldPlan(contracts.length) },
    )
    .map((plan) => {
      const bytes = writeFile(plan, contracts);
      // What a failing property prints.
      const shown = () => `${JSON.stringify(plan)}\n${JSON.stringify(shorten(bytes.toString('latin1')))}`;
      return { plan, bytes, [fc.toStringMethod]: shown };
    });

const shorten = (text: string) => text.replace(/x{99,}/, '…').slice(0, 3_000);

/** True where nothing about the file's shape calls for reading it whole, whatever is wrong with its cells. */
export function isPlain({ plan }: MessyFile, contracts: readonly Contract[]): boolean {
  const { months, measures, printed } = contracts[plan.contract]!;
  const { header, lines } = plan;
  const soils = lines.flatMap((line) =>
    line.line === 'row' ? line.soils : line.line === 'again' ? line.change : [],
  );
  return (
    !(months || measures || printed) &&
    !plan.isTold &&
    plan.above.length === 0 &&
    plan.kept === 1000 &&
    plan.partEnds === null &&
    !header.dropAny &&
    !header.inTwoLines &&
    header.repeated.length === 0 &&
    !soils.some((each) => each.soil === 'quoted' && each.how === 'unclosed')
  );
}
