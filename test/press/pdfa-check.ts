/**
 * `npm run documents:check`: veraPDF, which has nothing to do with what made them, judges one document of each kind as PDF/A-2a. It needs
 * Java and Maven, which fetches it once from Maven Central.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Press } from '../../press/press';
import { DRAFTS, modelOf } from '../support/document-models';

const VERSION = '1.28.2';
const FOLDER = join(homedir(), '.cache', 'verapdf');
const JAR = join(FOLDER, `greenfield-apps-${VERSION}.jar`);

function fetched(): string {
  if (existsSync(JAR)) return JAR;
  mkdirSync(FOLDER, { recursive: true });
  const artifact = `-Dartifact=org.verapdf.apps:greenfield-apps:${VERSION}`;
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
  execFileSync('mvn', ['-q', goal, artifact, `-DoutputDirectory=${FOLDER}`], { stdio: 'inherit' });
  return JAR;
}

async function main(): Promise<void> {
  const jar = fetched();
  const folder = mkdtempSync(join(tmpdir(), 'pdfa-'));
  const press = new Press();
  const files: string[] = [];
  for (const draft of DRAFTS) {
    const file = join(folder, `${draft.kind}-${files.length}.pdf`);
    writeFileSync(file, (await press.make(modelOf(draft))).pdf);
    files.push(file);
  }
  press.close();
  const options = ['--flavour', '2a', '--format', 'text', ...files];
  const cli = ['-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper', ...options];
  const said = execFileSync('java', cli, { encoding: 'utf8' });
  console.log(said);
  const passed = said.split('\n').filter((line) => line.startsWith('PASS')).length;
  if (passed !== files.length)
    throw new Error(`${files.length - passed} documents are no PDF/A-2a.`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
