// Parses every Mermaid file below the given folders with Mermaid itself; fails if one is not understood.
import {readdirSync, readFileSync} from 'node:fs';
import {JSDOM} from 'jsdom';

// The packages are installed beside the copy of this file below target.
// Mermaid cleans texts with a part of the browser, which must be there before it.
globalThis.window = new JSDOM('').window;
globalThis.document = window.document;
const {default: mermaid} = await import('mermaid');

let files = 0;
let mistakes = 0;
for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(folder, {recursive: true}).filter(name => name.endsWith('.mmd')).sort()) {
    const file = folder + '/' + name;
    files++;
    try {
      await mermaid.parse(readFileSync(file, 'utf8'));
    } catch (problem) {
      mistakes++;
      console.error(file + ': ' + (problem.message ?? problem));
    }
  }
}
console.log(`Mermaid understood ${files - mistakes} of ${files} files`);
process.exit(files > 0 && mistakes === 0 ? 0 : 1);
