/** A browser as far as logins need one: cookies by host, whatever the port; redirects one at a time; forms. */
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Visit {
  readonly method?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Cookie {
  readonly value: string;
  readonly path: string;
  readonly attributes: string;
}

const MOST_REDIRECTS = 12;

export class Browser {
  readonly cookies = new Map<string, Cookie>();

  /** @param localAddress the address that it comes from, such as 127.0.0.2 */
  constructor(private readonly localAddress = '127.0.0.1') {}

  async go(address: string | URL, visit: Visit = {}): Promise<Page> {
    const url = new URL(address);
    const { method = 'GET', form, json, headers = {} } = visit;
    const body =
      form === undefined ? json && JSON.stringify(json) : new URLSearchParams(form).toString();
    const type = form === undefined ? 'application/json' : 'application/x-www-form-urlencoded';
    const asked = request(url, {
      method,
      localAddress: this.localAddress,
      agent: false,
      headers: {
        ...(this.cookies.size > 0 && { Cookie: this.cookieHeader(url) }),
        ...(typeof body === 'string' && { 'Content-Type': type }),
        ...headers,
      },
    });
    asked.end(body);
    const answered = await new Promise<IncomingMessage>((resolve, reject) => {
      asked.once('response', resolve).once('error', reject);
    });
    this.keep(answered.headers['set-cookie'] ?? []);
    const { statusCode: status = 0, headers: told } = answered;
    return { url, status, headers: told, text: await text(answered) };
  }

  /** Goes on to where it is sent, until `isThere`, or until nobody sends it on. */
  async follow(page: Page, isThere: (next: URL) => boolean = () => false): Promise<Page> {
    let at = page;
    for (let left = MOST_REDIRECTS; left > 0; left -= 1) {
      const { location } = at.headers;
      if (at.status < 300 || at.status >= 400 || location === undefined) return at;
      const next = new URL(location, at.url);
      if (isThere(next)) return { ...at, url: next };
      at = await this.go(next);
    }
    throw new Error(`Sent on and on, now from ${at.url.href}`);
  }

  /** Sends the form of the page, its hidden fields included. */
  submit(page: Page, fields: Readonly<Record<string, string>>): Promise<Page> {
    const action = /<form[^>]* action="([^"]+)"/.exec(page.text)?.[1];
    if (action === undefined) throw new Error(`No form in ${page.status} ${page.text}`);
    const hidden = Object.fromEntries(
      [...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
    return this.go(new URL(action, page.url), { method: 'POST', form: { ...hidden, ...fields } });
  }

  private cookieHeader({ pathname }: URL): string {
    return [...this.cookies]
      .filter(([, { path }]) => pathname === path || pathname.startsWith(path.replace(/\/?$/, '/')))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  private keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const of = (what: string) =>
        attributes.find((one) => one.toLowerCase().startsWith(`${what}=`))?.slice(what.length + 1);
      const isOver = value === '' || Date.parse(of('expires') ?? '') < Date.now();
      if (isOver) this.cookies.delete(name);
      else this.cookies.set(name, { value, path: of('path') ?? '/', attributes: line });
    }
  }
}
