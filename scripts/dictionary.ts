/** Writes docs/dictionary.md from the comments of the schema. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schemaDictionary } from '../src/warehouse/dictionary.ts';
import { dictionaryPage } from '../src/warehouse/dictionary-page.ts';
import { macroGroups } from '../src/warehouse/macro-list.ts';

const page = fileURLToPath(new URL('../docs/dictionary.md', import.meta.url));
const macros = fileURLToPath(new URL('../src/warehouse/macros.sql', import.meta.url));
writeFileSync(page, dictionaryPage(await schemaDictionary(), macroGroups(readFileSync(macros, 'utf8'))));
console.log('docs/dictionary.md written');
