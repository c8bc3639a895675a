import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { printPdf } from '../../pipeline/pack/printPdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightline-print-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = (name: string, ...lines: string[]) => {
  const path = join(folder, name);
  writeFileSync(path, ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 });
  return path;
};
const html = join(folder, 'pack.html');
const pdf = join(folder, 'pack.pdf');

it.runIf(process.platform !== 'win32')(
  'waits for no browser that says nothing, and for none that is gone',
  async () => {
    const silent = program('silent', 'exec sleep 60');
    await expect(printPdf(silent, html, pdf, 0.2)).rejects.toThrow(
      `${silent} could not print it: it took more than 0.2 seconds: print ${html} yourself`,
    );
    const broken = program('broken', 'exit 3');
    await expect(printPdf(broken, html, pdf)).rejects.toThrow('could not print it: it ended with 3');
    const refuses = program(
      'refuses',
      `printf '{"id":1,"error":{"message":"no page"}}\\0' >&4`,
      'exec sleep 60',
    );
    await expect(printPdf(refuses, html, pdf)).rejects.toThrow('could not print it: no page: print');
    await expect(printPdf(join(folder, 'nothing'), html, pdf)).rejects.toThrow('ENOENT');
    expect(existsSync(pdf)).toBe(false);
  },
);
