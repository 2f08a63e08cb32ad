import { join } from 'node:path';
import { FOLDERS, ROOMS } from './architecture.mjs';

const SOURCES = [...Object.keys(FOLDERS), 'local', 'bench', 'test'];
const anyOf = (names) => `(${names.join('|')})`;
const error = (name, from, to) => ({ name, severity: 'error', from, to });

/** What a folder may not see: the other folders, and of some the files or the values that are not open to it. */
function arrowsOf(folder, seen) {
  const from = { path: `^${folder}/` };
  const unseen = SOURCES.filter((other) => other !== folder && seen[other] === undefined);
  const name = `${folder}-sees-too-much`;
  return [
    error(name, from, { path: `^${anyOf(unseen)}/` }),
    ...Object.entries(seen).flatMap(([other, how]) => {
      const to = { path: `^${other}/` };
      if (how === 'types') return [error(name, from, { ...to, dependencyTypesNot: ['type-only'] })];
      if (how === 'all') return [];
      return [error(name, from, { ...to, pathNot: `/${anyOf(how.of)}\\.(ts|json)$` })];
    }),
  ];
}

/** Each room may see the layers below its own; a room without a layer may see nothing. */
function roomsOf(folder, layers) {
  const path = (rooms) => `^${folder}/${anyOf(rooms)}(/|\\.ts$)`;
  const name = `${folder}-rooms`;
  return [
    error(name, { path: `^${folder}/`, pathNot: path(layers.flat()) }, {}),
    ...layers.flatMap((layer, level) =>
      layer.map((room) => {
        const seen = [room, ...layers.slice(0, level).flat()];
        return error(name, { path: path([room]) }, { path: `^${folder}/`, pathNot: path(seen) });
      }),
    ),
  ];
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    error('no-circle', {}, { circular: true }),
    ...Object.entries(FOLDERS).flatMap(([folder, seen]) => arrowsOf(folder, seen)),
    ...Object.entries(ROOMS).flatMap(([folder, layers]) => roomsOf(folder, layers)),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Built files, where there are any.
    exclude: { path: '^console/dist/' },
    includeOnly: { path: `^${anyOf(SOURCES)}/` },
    // Type imports are arrows too. Without TypeScript beside it the program sees no .ts file at all and finds nothing.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(import.meta.dirname, 'tsconfig.json') },
  },
};
