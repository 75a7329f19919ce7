/** Every kind of "no" that is thrown; the transport alone turns it into a status, the screen alone into words. */
export type ErrorCode =
  | "notFound"
  | "forbidden"
  | "conflict"
  | "invalid"
  | "unauthenticated"
  | "tooMany"
  | "unavailable";

export type ErrorParams = Record<string, string | number>;

/**
 * A refusal with a code, a translation key ("<module>.<reason>", in that module's messages under "errors") and a text for
 * the log.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly key: string;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, key: string, params: ErrorParams = {}) {
    super(`${code}: ${key}`);
    this.name = "DomainError";
    this.code = code;
    this.key = key;
    this.params = params;
  }
}

/** Missing and hidden are the same answer: that a thing exists is private too. */
export const notFound = () => new DomainError("notFound", "common.notFound");
export const forbidden = (key = "common.forbidden") => new DomainError("forbidden", key);
export const unauthenticated = () => new DomainError("unauthenticated", "common.unauthenticated");
export const invalid = (key: string, params?: ErrorParams) => new DomainError("invalid", key, params);
/** Somebody was faster: the caller read an older state. */
export const conflict = (key = "common.conflict") => new DomainError("conflict", key);
export const tooMany = (seconds: number) => new DomainError("tooMany", "common.tooMany", { seconds });

export const isTooMany = (error: unknown): error is DomainError =>
  error instanceof DomainError && error.code === "tooMany";

/** Throws `forbidden` unless the policy said yes. */
export function ensure(allowed: boolean, key?: string): asserts allowed {
  if (!allowed) throw forbidden(key);
}
