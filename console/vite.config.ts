/** How the console is built: files named by their content, each with a brotli and a gzip form beside it. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const zipped = promisify(gzip);

/** The server sends what lies there and compresses nothing. */
function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    writeBundle: async ({ dir = '' }) => {
      const assets = join(dir, 'assets');
      for (const name of await readdir(assets)) {
        const bytes = await readFile(join(assets, name));
        const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
        await writeFile(join(assets, `${name}.br`), await brotli(bytes, { params }));
        await writeFile(join(assets, `${name}.gz`), await zipped(bytes, { level: 9 }));
      }
    },
  };
}

/** The console's own elements say their texts in the language that was chosen. */
function elements(): Plugin {
  let source = '';
  let runtime = '';
  return {
    name: 'elements',
    enforce: 'pre',
    configResolved: ({ root }) => {
      source = join(root, 'src');
      runtime = join(source, 'elements', 'jsx-runtime.ts');
    },
    resolveId: (id, importer = '') =>
      id === 'react/jsx-runtime' && importer.startsWith(source) && importer !== runtime
        ? runtime
        : null,
  };
}

export default defineConfig({
  base: '/console/',
  plugins: [elements(), precompressed()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the pages allows no data address for scripts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
