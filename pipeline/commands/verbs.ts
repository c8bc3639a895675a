import { type Command, DATA, JSON_REPORT, type Option, VERBOSE } from './command.ts';

const INBOX: Option = {
  type: 'string',
  value: 'DIR',
  about: 'the folder with the extracts (default: extracts in the data folder)',
};

const ALLOW_REFUSED: Option = { type: 'boolean', about: 'publish although a file is refused, without it' };

const PROFILE: Option = {
  type: 'string',
  value: 'NAME',
  about:
    'of the latest publication for these readers: internal, members or public (default: the current one)',
};

const PROFILES: Option = {
  type: 'string',
  value: 'NAMES',
  about: 'who will read it; several with commas between them, a site each (default: as profiles.csv says)',
};

const OUT: Option = {
  type: 'string',
  value: 'DIR',
  about: 'where the site goes (default: dist, or with a profile dist-NAME)',
};

/** Every verb of `sightline`: what its help says, and where its code is, which is read when it is called. */
export const verbs: Record<string, Command> = {
  check: {
    about: 'reads files against the contracts and reports; loads nothing',
    positionals: 'FILE…',
    options: { data: DATA, json: JSON_REPORT },
    load: async () => (await import('./check.ts')).check,
  },
  refresh: {
    about: 'reads the inbox, computes every figure and publishes',
    options: {
      inbox: INBOX,
      'as-at': {
        type: 'string',
        value: 'DATE',
        about: 'the date the figures stand for (default: the latest date to which a file runs)',
      },
      profile: {
        type: 'string',
        value: 'NAME',
        about: 'who will read it: internal, members or public (default: as profiles.csv says)',
      },
      'allow-refused': ALLOW_REFUSED,
      accept: {
        type: 'string',
        value: 'CHECK',
        about: 'publish although this check holds it; several with commas between them',
      },
      because: { type: 'string', value: 'TEXT', about: 'why that is right, as "sightline runs" will say' },
      verbose: VERBOSE,
      rehash: { type: 'boolean', about: 'read every file again, also those that look as they did' },
      data: DATA,
      json: JSON_REPORT,
    },
    load: async () => (await import('./refresh.ts')).refresh,
  },
  build: {
    about: 'builds the site of the current publication',
    options: {
      profile: PROFILE,
      out: OUT,
      verbose: VERBOSE,
      force: { type: 'boolean', about: 'build although nothing has changed' },
      data: DATA,
      json: JSON_REPORT,
    },
    load: async () => (await import('./build.ts')).build,
  },
  serve: {
    about: 'serves the built site on this machine alone, until stopped with Ctrl-C',
    options: {
      out: { type: 'string', value: 'DIR', about: 'the built site (default: dist)' },
      data: { ...DATA, about: 'taken by every verb; what is served is the site in --out' },
      port: { type: 'string', value: 'PORT', about: 'the port (default: 3000, or the next that is free)' },
    },
    load: async () => (await import('./serve.ts')).serve,
  },
  pack: {
    about:
      'writes a month, a quarter or some weeks as one file to print, and as PDF where a browser is found',
    options: {
      month: { type: 'string', value: 'YYYY-MM', about: 'the pack of a month: 2026-10' },
      quarter: {
        type: 'string',
        value: 'YYYY-Qn',
        about: 'of a quarter of the financial year: 2026-Q1 is April to June',
      },
      from: { type: 'string', value: 'DATE', about: 'of the whole weeks from this day, 2026-09-07 …' },
      to: { type: 'string', value: 'DATE', about: '… to this day: 2026-10-18' },
      profile: PROFILE,
      out: { type: 'string', value: 'FILE', about: 'the HTML file (default: in packs in the data folder)' },
      pdf: { type: 'boolean', about: 'fail where no PDF can be made' },
      'html-only': { type: 'boolean', about: 'make no PDF' },
      data: DATA,
      json: JSON_REPORT,
    },
    load: async () => (await import('./pack.ts')).pack,
  },
  query: {
    about: 'runs read-only SQL on the current publication and prints a table',
    positionals: '"SQL"',
    options: {
      csv: { type: 'boolean', about: 'print CSV' },
      json: { type: 'boolean', about: 'print a JSON array of objects' },
      data: DATA,
    },
    load: async () => (await import('./query.ts')).query,
  },
  schedule: {
    about: "runs refresh and build at the times of a cron expression, by England's clock, until stopped",
    options: {
      cron: { type: 'string', value: 'EXPR', about: 'when (default: "0 6 * * 1-5", six on working days)' },
      inbox: INBOX,
      'allow-refused': ALLOW_REFUSED,
      profile: PROFILES,
      out: OUT,
      verbose: VERBOSE,
      data: DATA,
    },
    load: async () => (await import('./schedule.ts')).schedule,
  },
  watch: {
    about: 'runs refresh and build whenever the inbox has changed and settled, until stopped',
    options: {
      inbox: INBOX,
      settled: { type: 'string', value: 'SECONDS', about: 'for which nothing may change (default: 60)' },
      every: { type: 'string', value: 'SECONDS', about: 'between two looks (default: 5)' },
      'allow-refused': ALLOW_REFUSED,
      profile: PROFILES,
      out: OUT,
      verbose: VERBOSE,
      data: DATA,
    },
    load: async () => (await import('./watch.ts')).watch,
  },
  alerts: {
    about:
      'says what there is to tell after the last run, and to whom, by alerts.csv; schedule and watch tell it',
    options: {
      send: { type: 'boolean', about: 'tell what is new now' },
      test: { type: 'boolean', about: 'send each who is told one test message' },
      data: DATA,
      json: JSON_REPORT,
    },
    load: async () => (await import('./alerts.ts')).alerts,
  },
  runs: {
    about:
      'lists what was published, and when; "runs diff A B" says which figures two of them tell otherwise',
    positionals: '[diff RUN RUN]',
    options: {
      most: { type: 'string', value: 'N', about: 'of how many figures to tell each (default: 20)' },
      data: DATA,
      json: JSON_REPORT,
    },
    load: async () => (await import('./runs.ts')).runs,
  },
  rollback: {
    about: 'puts a publication in force again that was so before, until the next refresh',
    positionals: 'RUN',
    options: {
      because: { type: 'string', value: 'TEXT', about: 'why, as "sightline runs" will say' },
      data: DATA,
      json: JSON_REPORT,
    },
    load: async () => (await import('./rollback.ts')).rollback,
  },
  forget: {
    about:
      'takes a child, or all rows before a day, from everything that was made from the inbox, and leaves them out from then on',
    options: {
      child: {
        type: 'string',
        value: 'ID',
        about: "every row that names this child, by the council's number",
      },
      before: {
        type: 'string',
        value: 'DATE',
        about:
          'every row about people whose latest date, births apart, lies before this day; a row without a date, or of what had not ended when its file was drawn, is of the day of its file',
      },
      inbox: {
        ...INBOX,
        about: 'the folder with the extracts, which stay as they are (default: extracts in the data folder)',
      },
      data: DATA,
      json: JSON_REPORT,
    },
    load: async () => (await import('./forget.ts')).forget,
  },
  doctor: {
    about: 'says what is wrong with this installation, and how to mend it',
    options: {
      inbox: INBOX,
      out: { ...OUT, about: 'where the site is (default: dist)' },
      data: DATA,
      json: JSON_REPORT,
    },
    load: async () => (await import('./doctor.ts')).doctor,
  },
  contracts: {
    about: 'lists the extracts that are understood; with a name, prints its columns',
    positionals: '[NAME]',
    options: {
      template: { type: 'boolean', about: 'print an empty CSV with the header of the extract' },
      json: JSON_REPORT,
      data: { ...DATA, about: 'taken by every verb; contracts are the same for every council' },
    },
    load: async () => (await import('./contracts.ts')).contracts,
  },
  indicators: {
    about: 'lists what is measured, by family; with an id, prints its definition',
    positionals: '[ID]',
    options: {
      area: { type: 'string', value: 'ID', about: "only those of one of Ofsted's areas for improvement" },
      family: { type: 'string', value: 'ID', about: 'only those of one family' },
      spine: { type: 'boolean', about: 'only the few that are looked at first' },
      json: { type: 'boolean', about: 'print the definitions as JSON' },
      data: { ...DATA, about: 'a folder whose own reference tables name the benchmarks (default: data)' },
    },
    load: async () => (await import('./indicators.ts')).indicators,
  },
  synthesise: {
    about: 'makes up a council that does not exist and writes its extracts',
    options: {
      out: { type: 'string', value: 'DIR', about: 'the folder to write to; it must be empty' },
      seed: { type: 'string', value: 'N', about: 'a number; the same one gives the same files' },
      children: { type: 'string', value: 'N', about: 'children under 19 in its area (default: 38100)' },
      years: { type: 'string', value: 'N', about: 'years of monthly deliveries (default: 5)' },
      to: { type: 'string', value: 'DATE', about: 'the day of the last delivery (default: 2026-10-31)' },
      authorities: { type: 'string', value: 'N', about: 'how many councils, a folder each (default: 1)' },
      mess: {
        type: 'string',
        value: 'SHARE',
        about: 'soil this share of the rows, and some files (default: 0)',
      },
      json: JSON_REPORT,
      data: { ...DATA, about: 'taken by every verb; what is written is in --out' },
    },
    load: async () => (await import('./synthesise.ts')).synthesise,
  },
};
