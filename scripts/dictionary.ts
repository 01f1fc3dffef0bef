/** Writes docs/dictionary.md from the comments of the schema. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schemaDictionary } from '../src/warehouse/dictionary.ts';
import { dictionaryPage } from '../src/warehouse/dictionary-page.ts';

const page = fileURLToPath(new URL('../docs/dictionary.md', import.meta.url));
writeFileSync(page, dictionaryPage(await schemaDictionary()));
console.log('docs/dictionary.md written');
