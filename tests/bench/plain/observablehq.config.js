/** A plain project of Observable Framework, as its documentation begins one, but for the font that it would fetch from elsewhere. */
export default {
  title: 'Plain',
  root: 'dashboards',
  output: process.env.SIGHTLINE_OUTPUT,
  globalStylesheets: [],
};
