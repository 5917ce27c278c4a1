import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ForeignSite {
  /** The page; at `/framed` stands a page that shows it in a sandbox. */
  readonly url: string;
  /** What the browser reported against the content security policy. */
  readonly violations: string[];
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A site of its own origin, under the policy that the README asks for and nothing more, with the given body. `tag` is
 * what its owner put into the head.
 */
export async function startForeignSite(
  endpoint: string,
  body: string,
  tag = `<script type="module" src="${endpoint}/veche.js"></script>`,
): Promise<ForeignSite> {
  const violations: string[] = [];
  const policy = [
    "default-src 'none'",
    `script-src ${endpoint}`,
    `style-src ${endpoint}`,
    `connect-src ${endpoint}`,
    "require-trusted-types-for 'script'",
    'report-uri /reports',
  ].join('; ');
  const page = `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Соседи</title>
${tag}
<h1>Сайт соседского объединения</h1>
${body}
</html>`;

  const server = createServer(async (request, response) => {
    if (request.url === '/reports') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      violations.push(Buffer.concat(chunks).toString());
      response.end();
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (request.url === '/framed') return response.end('<iframe sandbox="allow-scripts" src="/"></iframe>');
    response.setHeader('content-security-policy', policy);
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    violations,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
