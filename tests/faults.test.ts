import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { project } from './support/sandbox.ts';

const rows = readFileSync(join(project, 'tests', 'faults.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [number, fault, , shown] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    const proofs = [...shown!.matchAll(/`([^`]+)`: "([^"]+)"/g)].map(([, file, title]) => [file!, title!]);
    return { number: Number(number), fault: fault!, shown: shown!, proofs };
  });

it('has each of the 22 faults once', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 22 }, (_, at) => at + 1));
});

it.each(rows)('$number, $fault: is shown by what is there', ({ shown, proofs }) => {
  expect(proofs.length).toBeGreaterThan(0);
  expect(shown.split('; ')).toHaveLength(proofs.length);
  for (const [file, title] of proofs) {
    expect(existsSync(join(project, file!)), file).toBe(true);
    expect(readFileSync(join(project, file!), 'utf8'), `${file}: ${title}`).toContain(title);
  }
});
