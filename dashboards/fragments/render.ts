/**
 * The HTML of elements. A dollar before a brace is written as its character reference, since Framework takes
 * `${…}` in a page for code, and data may hold anything.
 */
export function render(...nodes: (Element | null)[]): string {
  return nodes
    .filter((node) => node !== null)
    .map((node) => node.outerHTML.replaceAll('${', '&#36;{'))
    .join('\n');
}
