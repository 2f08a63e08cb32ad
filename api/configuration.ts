/** What the process is told by its environment, checked before anything starts. */
import { contactOf } from '../environment/contact';
import { demoClockOf } from '../environment/demo-clock';
import { secretIn } from '../environment/secrets';
import {
  EnvironmentError,
  readEnvironment,
  required,
  type Environment,
  type Settings,
} from '../environment/variables';
import type { Contact } from '../policy/documents/offices';
import type { DemoClock } from '../policy/kernel/demo-clock';
import type { RateSettings } from './rates';
import type { ClientSettings, IssuerSettings } from './identity/issuer';

/** Of an account, and of an address from which nobody has said who they are. */
const REQUESTS_A_MINUTE = 600;

export interface Configuration {
  readonly mongodbUri: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly temporalUiUrl?: string;
  readonly host: string;
  /** 0 stands for any free port. */
  readonly port: number;
  /** Who is asked who somebody is; absent in the embedded stack alone. */
  readonly issuer?: IssuerSettings;
  /** `HONGSHAN_TRUSTED_PROXIES`: addresses, networks (CIDR), or `loopback`, `linklocal`, `uniquelocal`; by comma. */
  readonly trustedProxies: readonly string[];
  readonly demoClock?: DemoClock;
  readonly rates: RateSettings;
  readonly securityContact?: string;
  /** Whom people reach about a published list. */
  readonly contact?: Contact;
  /** Where the text of the Measures is published. */
  readonly measuresUrl?: string;
}

/** Throws `EnvironmentError`. */
export function configurationFrom(env: Environment): Configuration {
  const settings = readEnvironment(env);
  const embedded = settings.HONGSHAN_STACK === 'embedded';
  const temporalUiUrl = settings.TEMPORAL_UI_URL;
  const demoClock = demoClockOf(settings);
  const issuer = issuerFrom(settings);
  const securityContact = settings.HONGSHAN_SECURITY_CONTACT;
  const contact = contactOf(settings);
  return {
    ...(issuer !== undefined && { issuer }),
    ...(securityContact !== undefined && { securityContact }),
    ...(contact !== undefined && { contact }),
    ...(settings.HONGSHAN_MEASURES_URL !== undefined && {
      measuresUrl: settings.HONGSHAN_MEASURES_URL,
    }),
    rates: {
      account: settings.HONGSHAN_REQUESTS_A_MINUTE ?? REQUESTS_A_MINUTE,
      address: settings.HONGSHAN_ANONYMOUS_A_MINUTE ?? REQUESTS_A_MINUTE,
    },
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

function issuerFrom(settings: Settings): IssuerSettings | undefined {
  const { HONGSHAN_OIDC_ISSUER: issuer } = settings;
  if (issuer === undefined) return undefined;
  const client = clientFrom(settings);
  const audience = required(settings, 'HONGSHAN_OIDC_AUDIENCE');
  if (audience === client?.id)
    throw new EnvironmentError(
      'HONGSHAN_OIDC_AUDIENCE is the name of the client: set another, or the proof that somebody has logged in would be a token for the API.',
    );
  const { HONGSHAN_OIDC_ALGORITHM: algorithm = 'RS256', HONGSHAN_OIDC_CLAIMS: claims } = settings;
  return {
    issuer,
    audience,
    algorithm,
    claims: claims ?? { account: 'sub' },
    ...(client !== undefined && { client }),
  };
}

function clientFrom(settings: Settings): ClientSettings | undefined {
  const { HONGSHAN_OIDC_CLIENT_ID: id, HONGSHAN_PUBLIC_URL: publicUrl } = settings;
  const { HONGSHAN_OIDC_CLIENT_SECRET_FILE: file } = settings;
  if (id === undefined || publicUrl === undefined || file === undefined) return undefined;
  return { id, publicUrl, secret: clientSecret(file) };
}

function clientSecret(file: string): string {
  try {
    return secretIn(file);
  } catch {
    throw new EnvironmentError(
      `HONGSHAN_OIDC_CLIENT_SECRET_FILE=${file} cannot be used: set a file that this process may read and that is not empty.`,
    );
  }
}
