import { isAllowed, type Package } from './packages.ts';

/** The packages and their licences in Markdown: what runs at a council first, then what tests and checks need. */
export function thirdParty(packages: readonly Package[]): string {
  const table = (some: readonly Package[]) => [
    '| package | version | licence |',
    '|---|---|---|',
    ...some.map((each) => {
      const licence = each.licence ?? 'none is named';
      return `| ${each.name} | ${each.version} | ${licence}${isAllowed(each) ? '' : ': not allowed'} |`;
    }),
  ];
  const runs = packages.filter(({ forTestsAlone }) => !forTestsAlone);
  const tests = packages.filter(({ forTestsAlone }) => forTestsAlone);
  return [
    '# Packages of others',
    '',
    `## To run Sightline (${runs.length})`,
    '',
    ...table(runs),
    '',
    `## To test and check it (${tests.length})`,
    '',
    ...table(tests),
    '',
  ].join('\n');
}
