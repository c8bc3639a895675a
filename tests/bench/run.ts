/** `npm run bench -- ingest`, `npm run bench -- refresh` or `npm run bench -- site`: see the file of that name for what it measures. */
const asked = process.argv[2];
if (asked === 'ingest') await import('./ingest.ts');
else if (asked === 'refresh') await import('./refresh.ts');
else if (asked === 'site') await import('./site.ts');
else {
  console.error('name a benchmark: npm run bench -- ingest, refresh or site');
  process.exit(2);
}

export {};
