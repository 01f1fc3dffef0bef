import { CORPUS_TITLE, type CorpusFacts, describeCorpus } from './corpus-facts.ts';

/** The export as a citable data set: `CITATION.cff` in the Citation File Format 1.2.0. */
export function citationFile(facts: CorpusFacts): string {
  // A JSON string is a YAML string.
  const lines = [
    'cff-version: 1.2.0',
    `message: ${JSON.stringify('If you use these data, please cite them as below, with the version.')}`,
    'type: dataset',
    `title: ${JSON.stringify(CORPUS_TITLE)}`,
    `abstract: ${JSON.stringify(describeCorpus(facts))}`,
    'authors:',
    '  - name: "Notice Atlas"',
    `version: ${JSON.stringify(facts.version)}`,
    ...(facts.builtAt === null ? [] : [`date-released: ${JSON.stringify(facts.builtAt.slice(0, 10))}`]),
    'identifiers:',
    '  - type: other',
    `    value: ${JSON.stringify(`sha256:${facts.version}`)}`,
    `    description: ${JSON.stringify('Corpus version: SHA-256 over the content hashes of the notices, their corrections, and the versions of parser and codebook.')}`,
    'keywords:',
    ...['巡察整改', '教育', 'inspection', 'rectification', 'text as data'].map((word) => `  - ${JSON.stringify(word)}`),
    'references:',
    '  - type: software',
    '    title: "Notice Atlas parser"',
    '    authors:',
    '      - name: "Notice Atlas"',
    `    version: ${JSON.stringify(facts.parserVersion)}`,
    '  - type: data',
    '    title: "Notice Atlas codebook"',
    '    authors:',
    '      - name: "Notice Atlas"',
    `    version: ${JSON.stringify(facts.codebookVersion)}`,
  ];
  return `${lines.join('\n')}\n`;
}
