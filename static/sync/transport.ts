/** The only place that calls `fetch` for the server's API. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; status: number; code: string; message: string; retryAfter: number | null };

/** Paths are below `/api`: `api.get("people")`. Never throws on network trouble: code `offline`, status 0. */
export interface Api {
  get<T>(path: string): Promise<Answer<T>>;
  post<T>(path: string, body: unknown): Promise<Answer<T>>;
  patch<T>(path: string, body: unknown): Promise<Answer<T>>;
  put<T>(path: string, body: unknown): Promise<Answer<T>>;
  del<T>(path: string): Promise<Answer<T>>;
  /** A post that is compressed where the browser can. */
  send<T>(path: string, body: unknown): Promise<Answer<T>>;
  /** A file as it is. */
  bytes(path: string): Promise<Answer<ArrayBuffer>>;
}

/** Milliseconds before a silent server counts as out of reach. */
const PATIENCE = 60_000;

/** The API of a server; the app's own has no origin, other programs name one and their headers. */
export function apiOf(origin: string, headers: Record<string, string> = {}): Api {
  const call = <T>(method: string) => (path: string, body?: unknown) =>
    request<T>(`${origin}/api/${path}`, method, headers, body === undefined ? undefined : JSON.stringify(body));
  return {
    get: (path) => call<never>("GET")(path),
    post: (path, body) => call<never>("POST")(path, body),
    patch: (path, body) => call<never>("PATCH")(path, body),
    put: (path, body) => call<never>("PUT")(path, body),
    del: (path) => call<never>("DELETE")(path),
    send: async (path, body) => {
      const text = JSON.stringify(body);
      const small = await squeezed(text);
      const more = small === text ? headers : { ...headers, "Content-Encoding": "gzip" };
      return request(`${origin}/api/${path}`, "POST", more, small);
    },
    bytes: (path) => request(`${origin}/api/${path}`, "GET", headers, undefined, inBytes),
  };
}

export const api: Api = apiOf("");

type Reading<T> = (response: Response) => Promise<Answer<T>>;

async function request<T>(
  url: string, method: string, headers: Record<string, string>, body?: BodyInit, read: Reading<T> = understood,
): Promise<Answer<T>> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), PATIENCE);
  try {
    const init = { method, headers: { ...ours(body !== undefined), ...headers }, signal: silence.signal };
    const response = await fetch(url, { ...init, cache: "no-store", ...(body === undefined ? {} : { body }) });
    return await read(response);
  } catch {
    return { ok: false, status: 0, code: "offline", message: "", retryAfter: null };
  } finally {
    clearTimeout(timer);
  }
}

function ours(json: boolean): Record<string, string> {
  const language = typeof document === "undefined" ? "" : document.documentElement.lang;
  return {
    Accept: "application/json",
    ...(json ? { "Content-Type": "application/json" } : {}),
    ...(language ? { "Accept-Language": language } : {}),
  };
}

/** A good answer that is no JSON comes from something between us and the server, such as a hotel's sign-in page. */
async function understood<T>(response: Response): Promise<Answer<T>> {
  if (response.status === 204) return { ok: true, value: undefined as T };
  const text = await response.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (response.ok && value !== null) return { ok: true, value: value as T };
  const error = (value ?? {}) as { code?: string; message?: string };
  const wait = Number(response.headers.get("Retry-After") ?? NaN);
  const code = error.code ?? (response.ok ? "offline" : response.status === 413 ? "too_much" : "server_error");
  return { ok: false, status: response.status, code, message: error.message ?? "", retryAfter: wait >= 0 ? wait : null };
}

const inBytes: Reading<ArrayBuffer> = async (response) =>
  response.ok ? { ok: true, value: await response.arrayBuffer() } : understood(response);

async function squeezed(text: string): Promise<BodyInit> {
  if (text.length < 1000 || typeof CompressionStream === "undefined") return text;
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
