/** A process of its own that makes files of documents, one after the other: its memory goes with it. */
import { textsOf } from '../policy/documents/model';
import { withoutGlyph } from './fonts';
import type { Job, Outcome } from './job';
import { asPdf } from './typst';
import { asWord } from './word';

async function made({ model, checkOnly }: Job): Promise<Outcome> {
  const missing = withoutGlyph(textsOf(model));
  if (missing.length > 0 || checkOnly === true) return { missing };
  const { bytes: pdf, pages } = asPdf(model);
  return { made: { pdf, docx: await asWord(model), pages } };
}

process.on('message', (job: Job) => {
  made(job)
    .catch((error: unknown): Outcome => ({ error: String(error) }))
    .then((outcome) => process.send?.(outcome))
    .catch(() => process.exit(1));
});
// Whoever has started it is gone.
process.on('disconnect', () => process.exit(0));
