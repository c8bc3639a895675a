import { ALERT_KINDS } from '../../src/alerts/alert.ts';
import { alertHeading, alertLines, thingsIn } from '../../src/words/alertWords.ts';
import { testDigest } from '../../src/words/digest.ts';
import { deliver } from '../alerts/deliver.ts';
import { DeliveryError } from '../alerts/deliveryError.ts';
import { faultsOf, readersOf } from '../alerts/readers.ts';
import { type Outlook, outlook, type TellOptions, type Told, tell } from '../alerts/tell.ts';
import { follow } from '../follow/follow.ts';
import { readReference } from '../reference.ts';
import { asForm } from './asForm.ts';
import { foldersOf, type Given, type Surroundings, UsageError, type Values } from './command.ts';
import { londonTime } from './londonTime.ts';

const NOBODY = 'nobody is told: alerts.csv, in the folder of reference tables, has no row';

/** `sightline alerts`: what there is to tell, and to whom; `--send` tells it, `--test` sends each a test message. */
export async function alerts({ values }: Given, around: Surroundings): Promise<number> {
  if (values.send && values.test) throw new UsageError('alerts: give one: --send or --test');
  const options = await tellOptions(values, around);
  if (values.test && options.readers.length === 0) throw new UsageError(`alerts: ${NOBODY}: add one`);
  if (values.test) return test(options);
  if (values.send) {
    const { failed, heldUntil } = await tellFollowed(options, around);
    if (options.readers.length === 0) around.print(NOBODY);
    if (heldUntil) around.print(`alerts: quiet hours, told from ${londonTime(heldUntil)} on`);
    return failed === 0 ? 0 : 1;
  }
  const { alerts: found, fault, readers } = await outlook(options);
  if (fault !== null) around.warn(`alerts: figures are left out: ${fault}`);
  if (values.json) {
    around.print(JSON.stringify({ alerts: found.alerts, readers: readers.map(asJson) }, null, 2));
    return 0;
  }
  const parts = ALERT_KINDS.flatMap((kind) => {
    const lines = alertLines(found.alerts.filter((alert) => alert.kind === kind));
    return lines.length === 0 ? [] : [`${alertHeading(kind)}:`, ...lines.map((line) => `  ${line}`), ''];
  });
  for (const line of parts.length > 0 ? parts : ['there is nothing to tell', '']) around.print(line);
  if (readers.length === 0) around.print(NOBODY);
  else around.print(asForm(readers.map((each) => [each.reader.name, inWords(each)])));
  return 0;
}

/** Tells what is new, and keeps in the log that it did: never whom, nor of what. */
export function tellFollowed(options: TellOptions, around: Surroundings): Promise<Told> {
  return follow(
    { verb: 'alerts', dataDir: options.dataDir, isVerbose: false },
    around,
    () => tell(options),
    ({ failed, heldUntil }) => ({
      outcome: failed > 0 ? 'some_not_told' : 'told',
      exit: failed > 0 ? 1 : 0,
      readers: options.readers.length,
      failed,
      held: heldUntil !== null,
    }),
  );
}

/** What telling takes, of the tables of the project and of the data folder: an inbox does not say who is told. */
export async function tellOptions(values: Values, around: Surroundings): Promise<TellOptions> {
  const { data, reference } = foldersOf(values, around);
  const { council, alerts: table } = await readReference(reference);
  const { now, print, warn } = around;
  return {
    dataDir: data,
    council: council.name,
    readers: readersOf(table),
    env: process.env,
    now,
    print,
    warn,
  };
}

async function test({ council, readers, env, now, print, warn }: TellOptions): Promise<number> {
  let failed = 0;
  for (const reader of readers) {
    const { name, channel } = reader;
    try {
      const [fault] = faultsOf(reader, env);
      if (fault !== undefined) throw new DeliveryError(fault, { isUnsure: false });
      await deliver(reader, testDigest(council), `test-${now().getTime()}`, env);
      print(`alerts: a test message went to "${name}" by ${channel}`);
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      failed += 1;
      warn(`alerts: no test message for "${name}" by ${channel}: ${error.message}`);
    }
  }
  return failed === 0 ? 0 : 1;
}

function inWords({ reader, all, fresh, quietUntil }: Outlook): string {
  const [fault] = faultsOf(reader, process.env);
  const said = `by ${reader.channel}: ${thingsIn(all)}, of them new ${alertLines(fresh).length}`;
  const held = fresh.length > 0 && quietUntil ? `; quiet hours until ${londonTime(quietUntil)}` : '';
  return `${said}${held}${fault === undefined ? '' : `; cannot be told: ${fault}`}`;
}

const asJson = ({ reader, all, fresh, quietUntil }: Outlook) => ({
  name: reader.name,
  channel: reader.channel,
  all: all.length,
  fresh: fresh.length,
  quiet_until: quietUntil?.toISOString() ?? null,
  faults: faultsOf(reader, process.env),
});
