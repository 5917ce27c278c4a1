/** An address under an endpoint: each `{name}` of the path is filled in, and stays inside its place. */
export const addressUnder = (endpoint: string, path: string, params: Record<string, string> = {}): string =>
  endpoint.replace(/\/$/, '') +
  path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''));
