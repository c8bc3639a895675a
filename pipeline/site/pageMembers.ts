/**
 * The pages that one file in `dashboards` stands for, by its path without ending:
 * `{ 'indicators/[indicator]': ['re_referrals'] }` for `indicators/re_referrals.html`.
 */
export type PageMembers = Readonly<Record<string, readonly string[]>>;

/** A page of the site, without ending, and what fills the parameter of its file. */
export interface MemberPage {
  path: string;
  parameters: Readonly<Record<string, string>>;
}

const parameterised = /^(.*)\[([a-z_]\w*)\]$/i;
const fileName = /^[a-z\d][\w-]*$/i;

/** The pages made from the file of that path: itself, or one for each of its members. */
export function pagesOf(path: string, members: PageMembers): MemberPage[] {
  const [, folder, parameter] = parameterised.exec(path) ?? [];
  if (parameter === undefined || !Object.hasOwn(members, path)) return [{ path, parameters: {} }];
  return members[path]!.map((member) => ({ path: folder + member, parameters: { [parameter]: member } }));
}

/** Throws where a file has no parameter at its end, or a page would have a name that some file system refuses. */
export function refuseUnnameable(members: PageMembers): void {
  for (const [path, names] of Object.entries(members)) {
    if (!parameterised.test(path)) throw new Error(`page ${path} has no [parameter] at its end: name one`);
    const wrong = names.find((name) => !fileName.test(name));
    if (wrong !== undefined)
      throw new Error(`page ${path} of "${wrong}": use letters, digits, hyphens and underscores`);
  }
}

/** A fragment's name for one page: `indicator/:indicator/chart` is `indicator/re_referrals/chart`. */
export function fragmentFor(name: string, parameters: MemberPage['parameters']): string {
  return name.replaceAll(/:([a-z_]\w*)/gi, (written, parameter: string) =>
    Object.hasOwn(parameters, parameter) ? parameters[parameter]! : written,
  );
}
