/** The only place that calls `fetch` for `/api`. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; status: number; code: string; message: string; retryAfter?: number };

export interface Api {
  get<T>(path: string): Promise<Answer<T>>;
  post<T>(path: string, body: unknown): Promise<Answer<T>>;
  patch<T>(path: string, body: unknown): Promise<Answer<T>>;
  put<T>(path: string, body: unknown): Promise<Answer<T>>;
  del<T>(path: string): Promise<Answer<T>>;
}
