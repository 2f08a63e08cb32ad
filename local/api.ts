/** The API of the embedded stack, on this machine only: whom its issuer has let in. No image holds this file. */
import { runApi } from '../api/run';
import { embeddedDoor, requireLoopback } from './embedded-door';

runApi((configuration, now) => {
  requireLoopback(configuration);
  return embeddedDoor(configuration, now);
});
