/** `npm run bench -- ingest` or `npm run bench -- refresh`: see the file of that name for what it measures. */
const asked = process.argv[2];
if (asked === 'ingest') await import('./ingest.ts');
else if (asked === 'refresh') await import('./refresh.ts');
else {
  console.error('name a benchmark: npm run bench -- ingest, or npm run bench -- refresh');
  process.exit(2);
}

export {};
