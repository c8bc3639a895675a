import { ALERT_KINDS, type AlertKind } from '../../src/alerts/alert.ts';
import type { QuietHours } from '../../src/alerts/quietHours.ts';
import { columnsOf } from '../../src/contracts/kit/contract.ts';
import type { ReferenceTable } from '../reference.ts';

/** Somebody who is told: a row of `alerts.csv`. */
export interface Reader {
  name: string;
  channel: 'E-mail' | 'Teams' | 'Slack';
  /** Of e-mail; none of a webhook. */
  addresses: readonly string[];
  /** The environment variable that holds the address of a webhook; null of e-mail. */
  variable: string | null;
  wanted: ReadonlySet<AlertKind>;
  quiet: QuietHours | null;
  /** Only one end of them is given. */
  isHalfQuiet: boolean;
}

/** Those whom `alerts.csv` names, in its order. */
export function readersOf({ contract, rows }: ReferenceTable): Reader[] {
  const names = columnsOf(contract).map(({ name }) => name);
  return rows.map((values) => {
    const said = Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]));
    const text = (name: string) => (said[name] === null ? null : String(said[name]));
    const [from, to] = [text('quiet_from'), text('quiet_to')];
    return {
      name: text('name')!,
      channel: said.channel as Reader['channel'],
      addresses: (text('addresses') ?? '').split(/[;,\s]+/).filter((address) => address !== ''),
      variable: text('variable'),
      wanted: new Set(ALERT_KINDS.filter((kind) => said[kind] === true)),
      quiet: from === null || to === null ? null : { from, to },
      isHalfQuiet: (from === null) !== (to === null),
    };
  });
}

/** The environment variables by which mail is sent. */
export const MAIL_VARIABLES = ['SIGHTLINE_SMTP_HOST', 'SIGHTLINE_SMTP_FROM'] as const;

/** What is wrong with how somebody is to be told, each in a line without any secret; none where it can be sent. */
export function faultsOf(reader: Reader, env: NodeJS.ProcessEnv): string[] {
  const { channel, addresses, variable } = reader;
  if (reader.isHalfQuiet) return ['quiet hours have one end: give both, or neither'];
  if (channel === 'E-mail') {
    return [
      ...addresses
        .filter((each) => !/^[^@\s]+@[^@\s]+$/.test(each))
        .map((each) => `"${each}" is no e-mail address`),
      ...MAIL_VARIABLES.filter((name) => !env[name]).map((name) => `the variable ${name} is not set`),
    ];
  }
  // The address itself, pasted where its variable should be named, is not said again.
  if (!/^[A-Za-z_]\w*$/.test(variable ?? '')) return ['Variable holds no name of an environment variable'];
  const address = env[variable!];
  if (!address) return [`the variable ${variable} is not set`];
  return isSafe(address) ? [] : [`the variable ${variable} holds no address that begins with https`];
}

/** Whether nobody on the way can read what is sent there: by TLS, or to this machine itself. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

export const isLoopback = (host: string) => /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/.test(host);
