/**
 * `npm run bench -- [throughput|latency|events|burst|vouchers|silence|work|memory|start …] [--quick] [--minutes=10]`:
 * measures, prints Markdown, and keeps what was measured in full in `bench/results/latest.md`, section by section.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { visibleYardstick, yardstick } from './bare/season';
import { makeBed, type Bed } from './bed';
import { burst } from './burst';
import { door } from './door';
import { events } from './events';
import { latency } from './latency';
import { memory } from './memory';
import { ledger } from './ledger';
import { ours } from './ours';
import { FULL, QUICK, type Scale } from './scale';
import { persons } from './persons';
import { screening } from './screening';
import { silence } from './silence';
import { start } from './start';
import type { Sides } from './side';
import { throughput } from './throughput';
import { vouchers } from './vouchers';
import { work } from './work';

const RESULTS = join(__dirname, 'results', 'latest.md');

interface Ready {
  readonly bed: Bed;
  readonly sides: Sides;
  readonly scale: Scale;
}

/** The parts that need the test bed, in the order in which they are run. */
const ON_THE_BED = {
  events: ['History events of a redemption', ({ bed, sides }: Ready) => events(bed, sides)],
  latency: ['Answer to a decision', ({ sides, scale }: Ready) => latency(sides, scale)],
  burst: ['Burst of submissions and reviews', ({ bed, scale }: Ready) => burst(bed, scale)],
  throughput: ['Whole redemptions', ({ sides, scale }: Ready) => throughput(sides, scale)],
  ledger: ['Audit of the ledger', ({ bed, scale }: Ready) => ledger(bed, scale)],
  silence: ['Silence beside attacks', ({ bed }: Ready) => silence(bed)],
  screening: ['Screening for bans', ({ scale }: Ready) => screening(scale)],
  work: ['Work list and search', ({ scale }: Ready) => work(scale)],
  vouchers: [
    'Vouchers issued without application',
    ({ bed, scale }: Ready) => vouchers(bed, scale),
  ],
} as const;
/** The parts that start stacks of their own. */
const ON_THEIR_OWN = {
  door: ['The door', door],
  memory: ['Memory of a worker', memory],
  persons: ['Persons beside a batch', persons],
  start: ['Start of the stack', start],
} as const;

type PartOnBed = keyof typeof ON_THE_BED;
type PartOfItsOwn = keyof typeof ON_THEIR_OWN;
type PartName = PartOfItsOwn | PartOnBed;
const PARTS: readonly PartName[] = [
  'events',
  'latency',
  'burst',
  'throughput',
  'vouchers',
  'ledger',
  'silence',
  'screening',
  'work',
  'persons',
  'door',
  'memory',
  'start',
];

async function main(words: readonly string[]): Promise<void> {
  const quick = words.includes('--quick');
  const minutes = numberIn(words, 'minutes');
  const cases = numberIn(words, 'cases');
  const asked = words.filter((word) => !word.startsWith('--'));
  const unknown = asked.filter((word) => !PARTS.some((part) => part === word));
  if (unknown.length > 0) {
    throw new Error(`No such part: ${unknown.join(', ')}. Parts: ${PARTS.join(', ')}.`);
  }
  const parts = asked.length === 0 ? PARTS : PARTS.filter((part) => asked.includes(part));
  const asks = { ...(minutes && { minutes }), ...(cases && { crowd: cases }) };
  const scale = { ...(quick ? QUICK : FULL), ...asks };
  if (quick) console.log('Quick run with small counts: it shows that the bench works.\n');
  for await (const one of measured(parts, scale)) {
    console.log(`## ${one.title}\n\n${one.body}\n`);
    // At once: a part that breaks off later loses nothing of the ones before.
    if (!quick) await keep(one);
  }
}

function numberIn(words: readonly string[], name: string): number | undefined {
  const digits = words
    .map((word) => new RegExp(`^--${name}=(\\d+)$`).exec(word)?.[1])
    .find(Boolean);
  return digits === undefined ? undefined : Number(digits);
}

interface Section {
  readonly title: string;
  readonly body: string;
}

async function* measured(parts: readonly PartName[], scale: Scale): AsyncGenerator<Section> {
  const onTheBed = parts.filter((part): part is PartOnBed => part in ON_THE_BED);
  if (onTheBed.length > 0) {
    const bed = await makeBed();
    try {
      const sides = [ours(bed), yardstick(bed), visibleYardstick(bed)] as const;
      for (const part of onTheBed) {
        const [title, measure] = ON_THE_BED[part];
        yield section(title, () => measure({ bed, sides, scale }));
      }
    } finally {
      await bed.close();
    }
  }
  for (const part of parts.filter((name): name is PartOfItsOwn => name in ON_THEIR_OWN)) {
    const [title, measure] = ON_THEIR_OWN[part];
    yield section(title, () => measure(scale));
  }
}

async function section(title: string, measure: () => Promise<string>): Promise<Section> {
  console.error(`${title} …`);
  const before = loadOfMachine();
  const began = performance.now();
  const body = await measure();
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const taken = [
    `Taken ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC in ${seconds} s`,
    `${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`,
    `load of the machine ${before} before and ${loadOfMachine()} after`,
  ];
  return { title, body: `${body}\n\n${taken.join('; ')}.` };
}

/** The mean number of runnable processes over the last minute; foreign ones are noise. */
const loadOfMachine = (): string => (loadavg()[0] ?? 0).toFixed(1);

const HEAD = `# Results of the bench

Written by \`npm run bench\`; how to read it stands in \`bench/README.md\`. Each section says when and on what it was taken.
`;

/** Replaces the section that was measured and leaves the others as they are. */
async function keep({ title, body }: Section): Promise<void> {
  const before = await readFile(RESULTS, 'utf8').catch(() => '');
  const kept = new Map(
    before
      .split(/^## /m)
      .slice(1)
      .map((text) => [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n')).trim()]),
  );
  kept.set(title, body);
  const titles = [...Object.values(ON_THE_BED), ...Object.values(ON_THEIR_OWN)].map(
    ([name]) => name,
  );
  const text = titles
    .filter((name) => kept.has(name))
    .map((name) => `\n## ${name}\n\n${kept.get(name) ?? ''}\n`);
  await writeFile(RESULTS, HEAD + text.join(''));
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.stack : error);
    process.exit(1);
  },
);
