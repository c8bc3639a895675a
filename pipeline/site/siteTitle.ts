/** The title of a page that has none of its own, and the second half of all others. */
export const siteTitle = 'Sightline';
