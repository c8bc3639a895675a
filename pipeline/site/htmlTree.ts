import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse, serialize } from 'parse5';

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** What is in `<noscript>` is read as elements: nobody with scripts sees it, and everybody else does. */
const reading = { scriptingEnabled: false };

/** Parses a page as a browser does. With `located`, nodes know where in the text they stand. */
export function parsePage(text: string, located = false): HtmlDocument {
  return parse(text, { ...reading, sourceCodeLocationInfo: located });
}

export function writePage(document: HtmlDocument): string {
  return serialize(document, reading);
}

/** Every node in the order of the page, what stands inside a node after it; what is in a `<template>` is no part of the page. */
export function* nodesIn(parent: HtmlParent): Generator<HtmlNode> {
  // A copy, because who asks may take nodes out.
  for (const node of [...parent.childNodes]) {
    yield node;
    if ('childNodes' in node) yield* nodesIn(node);
  }
}

export function* elementsIn(parent: HtmlParent): Generator<HtmlElement> {
  for (const node of nodesIn(parent)) if (isElement(node)) yield node;
}

export function isElement(node: HtmlNode | HtmlParent): node is HtmlElement {
  return 'tagName' in node;
}

/** An element of HTML of that name: a chart's `<title>` is one of SVG. */
export function isHtml(element: HtmlElement, tag: string): boolean {
  return element.tagName === tag && element.namespaceURI === html.NS.HTML;
}

/** The value of an attribute, or null where the element has none of that name. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => nameOf(attribute) === name)?.value ?? null;
}

/** An attribute's name as it is written: `xlink:href`. */
export function nameOf(attribute: HtmlElement['attrs'][number]): string {
  return attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name;
}

export function setAttribute(element: HtmlElement, name: string, value: string): void {
  const known = element.attrs.find((attribute) => nameOf(attribute) === name);
  if (known) known.value = value;
  else element.attrs.push({ name, value });
}

export function removeAttribute(element: HtmlElement, name: string): void {
  element.attrs = element.attrs.filter((attribute) => nameOf(attribute) !== name);
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);
}

export function removeNode(node: HtmlNode): void {
  defaultTreeAdapter.detachNode(node);
}

/** Puts a new element of HTML behind another. */
export function insertAfter(element: HtmlElement, tag: string, attributes: Record<string, string>): void {
  const parent = element.parentNode!;
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const added = defaultTreeAdapter.createElement(tag, html.NS.HTML, attrs);
  const next = parent.childNodes[parent.childNodes.indexOf(element) + 1];
  if (next) defaultTreeAdapter.insertBefore(parent, added, next);
  else defaultTreeAdapter.appendChild(parent, added);
}

/** Puts what an element holds in its place. */
export function unwrap(element: HtmlElement): void {
  const parent = element.parentNode!;
  for (const child of [...element.childNodes]) {
    defaultTreeAdapter.detachNode(child);
    defaultTreeAdapter.insertBefore(parent, child, element);
  }
  defaultTreeAdapter.detachNode(element);
}

/** The text that a node holds, that of scripts and styles too. */
export function textOf(parent: HtmlParent): string {
  let text = '';
  for (const node of nodesIn(parent)) text += textIn(node);
  return text;
}

export function setText(element: HtmlElement, text: string): void {
  for (const child of [...element.childNodes]) defaultTreeAdapter.detachNode(child);
  defaultTreeAdapter.insertText(element, text);
}

/** The words of a piece of text; any other node has none of its own. */
export function textIn(node: HtmlNode): string {
  return 'value' in node ? node.value : '';
}
