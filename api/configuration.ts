/** What the process is told by its environment, checked before anything starts. */
import { demoClockOf } from '../environment/demo-clock';
import {
  EnvironmentError,
  readEnvironment,
  required,
  type Environment,
} from '../environment/variables';
import type { DemoClock } from '../policy/kernel/demo-clock';
import { embeddedHeaders, type IdentityProvider } from './identity';

export interface Configuration {
  readonly mongodbUri: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly temporalUiUrl?: string;
  readonly host: string;
  /** 0 stands for any free port. */
  readonly port: number;
  readonly identity: IdentityProvider;
  /** `HONGSHAN_TRUSTED_PROXIES`: addresses, networks (CIDR), or `loopback`, `linklocal`, `uniquelocal`; by comma. */
  readonly trustedProxies: readonly string[];
  readonly demoClock?: DemoClock;
}

/** Throws `EnvironmentError`. */
export function configurationFrom(env: Environment): Configuration {
  const settings = readEnvironment(env);
  const embedded = settings.HONGSHAN_STACK === 'embedded';
  const temporalUiUrl = settings.TEMPORAL_UI_URL;
  const demoClock = demoClockOf(settings);
  return {
    identity: identityFor(embedded),
    trustedProxies: settings.HONGSHAN_TRUSTED_PROXIES ?? [],
    mongodbUri: required(settings, 'MONGODB_URI'),
    temporalAddress: required(settings, 'TEMPORAL_ADDRESS'),
    temporalNamespace: settings.TEMPORAL_NAMESPACE ?? 'default',
    ...(temporalUiUrl !== undefined && { temporalUiUrl }),
    host: embedded ? '127.0.0.1' : (settings.HOST ?? '0.0.0.0'),
    port: required(settings, 'PORT'),
    ...(demoClock !== undefined && { demoClock }),
  };
}

function identityFor(embedded: boolean): IdentityProvider {
  if (embedded) return embeddedHeaders();
  throw new EnvironmentError(
    'The API has no identity provider: outside the embedded stack it would believe whatever a caller says, so it does not start.',
  );
}
