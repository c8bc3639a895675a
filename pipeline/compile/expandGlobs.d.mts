export function expandGlobs(text: string, path: string): Promise<string>;
