/** The root of the site, wherever that is on its server: a bundle stands two folders below it. */
export const siteRoot = () => new URL('../../', import.meta.url).href;
