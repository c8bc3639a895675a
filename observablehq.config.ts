import { figuresFiles } from './dashboards/figuresFiles.ts';
import { drawFragments } from './dashboards/fragments/index.ts';
import { pageMembers } from './dashboards/pageMembers.ts';
import { readPublication } from './pipeline/publish/readPublication.ts';
import { siteConfig } from './pipeline/site/siteConfig.ts';
import { pagesLeftOut } from './src/components/navigation.ts';

export default await siteConfig({
  env: process.env,
  readPublication,
  drawFragments,
  pageMembers,
  pagesLeftOut: ({ summary }) => pagesLeftOut(summary),
  siteFiles: figuresFiles,
});
