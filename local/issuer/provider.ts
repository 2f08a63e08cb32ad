/** oidc-provider as this issuer runs it: authorization code with PKCE, short tokens for one API, logout that is told. */
import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Adapter } from 'oidc-provider';
import type { JWK } from 'jose';
import { ALGORITHM, AUDIENCE, CLIENT_ID, PROGRAM_CLIENT_ID } from './names';
import { faultPage, logoutPage } from './pages';

/** Named here alone: among the scopes of the configuration it would ask for a consent that nobody can give. */
const API_SCOPE = 'api';
const OIDC_SCOPE = 'openid offline_access';
const MINUTE = 60;
const HOUR = 60 * MINUTE;

export interface ProviderParts {
  readonly issuer: string;
  readonly apiUrl: string;
  readonly clientSecret: string;
  readonly cookieSecrets: readonly string[];
  readonly keys: readonly JWK[];
  readonly adapter: new (kind: string) => Adapter;
  readonly exists: (account: string) => Promise<boolean>;
}

export function providerOf(parts: ProviderParts): Provider {
  const { issuer, apiUrl } = parts;
  const provider = new Provider(issuer, { ...configurationOf(parts), ...featuresOf(apiUrl) });
  provider.on('backchannel.error', (_context, error, client) => {
    console.error('A client was not told of a logout:', client.clientId, error.message);
  });
  provider.on('server_error', (_context, error) => {
    console.error('An answer failed:', error);
  });
  return provider;
}

function configurationOf(parts: ProviderParts): Configuration {
  const cookie = { sameSite: 'lax', signed: true, httpOnly: true } as const;
  return {
    adapter: parts.adapter,
    jwks: { keys: [...parts.keys] as never },
    cookies: {
      keys: [...parts.cookieSecrets],
      // Cookies know no port: the API of this machine has its own names.
      names: { interaction: 'issuer-login', resume: 'issuer-resume', session: 'issuer' },
      long: cookie,
      short: cookie,
    },
    clients: clientsOf(parts),
    pkce: { required: () => true },
    scopes: OIDC_SCOPE.split(' '),
    claims: { openid: ['sub'] },
    responseTypes: ['code'],
    ttl: {
      AccessToken: 5 * MINUTE,
      IdToken: 5 * MINUTE,
      AuthorizationCode: MINUTE,
      Interaction: 10 * MINUTE,
      RefreshToken: 12 * HOUR,
      Session: 12 * HOUR,
      Grant: 12 * HOUR,
    },
    findAccount: async (_context, sub) =>
      (await parts.exists(sub)) ? { accountId: sub, claims: () => ({ sub }) } : undefined,
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    // Each serves once, as at platforms that follow the guidance of today.
    rotateRefreshToken: true,
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    loadExistingGrant: grantOf,
    renderError: (context, { error }) => {
      context.type = 'html';
      context.body = faultPage('不能登录', `登录请求有误（${error}），请回到原来的页面重新登录。`);
    },
  };
}

function clientsOf({ apiUrl, clientSecret }: ProviderParts): Configuration['clients'] & object {
  const code = {
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code' as const],
    id_token_signed_response_alg: ALGORITHM as 'ES256',
  };
  const browsers = {
    ...code,
    client_id: CLIENT_ID,
    client_secret: clientSecret,
    redirect_uris: [`${apiUrl}/session/callback`],
    post_logout_redirect_uris: [`${apiUrl}/`],
    backchannel_logout_uri: `${apiUrl}/session/backchannel-logout`,
    backchannel_logout_session_required: true,
  };
  const programs = {
    ...code,
    client_id: PROGRAM_CLIENT_ID,
    application_type: 'native' as const,
    redirect_uris: ['http://127.0.0.1/callback'],
    token_endpoint_auth_method: 'none' as const,
  };
  return [browsers, programs];
}

function featuresOf(apiUrl: string): Pick<Configuration, 'features' | 'fetch'> {
  const resource = { scope: API_SCOPE, audience: AUDIENCE, accessTokenFormat: 'jwt' as const };
  return {
    // oidc-provider refuses every private address; that of our own API is known.
    fetch: (url, options) => {
      const { dispatcher, ...others } = options as RequestInit & { dispatcher?: unknown };
      const { origin } = new URL(url instanceof Request ? url.url : url);
      const isOurs = origin === new URL(apiUrl).origin;
      return fetch(url, isOurs ? others : ({ dispatcher, ...others } as RequestInit));
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.type = 'html';
          context.body = logoutPage(form);
        },
        postLogoutSuccessSource: (context) => {
          context.type = 'html';
          context.body = faultPage('已退出', '您已退出登录。');
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({ ...resource, jwt: { sign: { alg: ALGORITHM } } }),
      },
    },
  };
}

/** The clients are our own, so nobody is asked whether they may. */
async function grantOf({ oidc }: KoaContextWithOIDC) {
  const { provider, session, client } = oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const { clientId } = client;
  const known = session.grantIdFor(clientId);
  const found = known === undefined ? undefined : await provider.Grant.find(known);
  if (found !== undefined) return found;
  const grant = new provider.Grant({ clientId, accountId: session.accountId });
  grant.addOIDCScope(OIDC_SCOPE);
  grant.addResourceScope(AUDIENCE, API_SCOPE);
  await grant.save();
  return grant;
}
