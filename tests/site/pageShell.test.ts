import { describe, expect, it } from 'vitest';
import { fillShell, openShell, placeOf } from '../../pipeline/site/pageShell.ts';

const html = (body: string) => `<!DOCTYPE html>\n<html><head></head><body>${body}</body></html>\n`;
const fragments = new Map([
  ['legal/a', '<p>A</p>'],
  ['x/one/y', `<p>One ${placeOf('legal/a')}</p>`],
  ['x/two/y', '<p>$& Two</p>'],
]);

describe('pageShell', () => {
  it('puts each fragment in its place, to the character', () => {
    const shell = openShell(html(`<h1>T</h1>\n${placeOf('legal/a')}\n<div>${placeOf('x/:x/y')}</div>`));
    expect(shell.names).toEqual(['legal/a', 'x/:x/y']);
    expect(fillShell(shell, fragments, { x: 'two' })).toBe(
      html('<h1>T</h1>\n<p>A</p>\n<div><p>$& Two</p></div>'),
    );
  });

  it('takes no text for a place: not in an attribute, a script, nor a fragment', () => {
    const place = placeOf('legal/a');
    const body = `<p title="${place}">&lt;!-- fragment: legal/a --></p><textarea>${place}</textarea><!-- fragment: --><!-- a fragment: legal/a -->`;
    expect(openShell(html(body))).toEqual({ pieces: [html(body)], names: [] });
    const filled = fillShell(openShell(html(placeOf('x/:x/y'))), fragments, { x: 'one' });
    expect(filled).toBe(html(`<p>One ${place}</p>`));
  });

  it('finds a place wherever a browser puts the comment', () => {
    const body = `<table>${placeOf('legal/a')}<tr><td>${placeOf('legal/a')}</table><p>${placeOf('legal/a')}`;
    expect(openShell(html(body)).names).toHaveLength(3);
  });
});
