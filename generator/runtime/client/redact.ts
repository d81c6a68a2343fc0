/** The redaction of secrets in whatever a user may see, print or log. */

/** Returns the text without secrets. */
export type Redact = (text: string) => string;

const placeholder = "[redacted]";

/** A query string: it holds the signature, or part of it where an error shortens the URL. */
const query = /\?[\w.~%-]+=[^\s"'<>]*/g;

/** Whatever is as long as a secret. */
const token = /[\w*+/=.~-]{32,}/g;

/**
 * Removes the given secrets, also as they are written in a URL or in JSON, and every query string. If secrets may not be known
 * yet, it removes whatever is as long as one: what makes a secret may name it when it fails.
 */
export function redactor(secrets: Iterable<string>, mayBeUnknown: boolean = false): Redact {
  // The forms are made when there is something to redact: most calls succeed.
  return (text) => {
    const rest = [...secrets]
      .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
      .filter((form) => form !== "")
      .reduce((part, form) => part.replaceAll(form, placeholder), text)
      .replace(query, `?${placeholder}`);
    return mayBeUnknown ? rest.replace(token, placeholder) : rest;
  };
}

const maxDepth = 5;

/**
 * A copy of an error that holds nothing but its name, message, code and causes, all redacted: an error of the platform or
 * of the user's own functions may have the whole URL in some property.
 */
export function sanitizeCause(error: unknown, redact: Redact, depth: number = 0): Error | undefined {
  if (error === undefined || depth === maxDepth) return undefined;
  const { name, message, code, cause } = readError(error);
  const nested = sanitizeCause(cause, redact, depth + 1);
  const copy = new Error(redact(message), nested === undefined ? undefined : { cause: nested });
  copy.name = redact(name);
  // Its stack would show this function, not where the error arose.
  copy.stack = `${copy.name}: ${copy.message}`;
  return code === undefined ? copy : Object.assign(copy, { code: redact(code) });
}

export interface ErrorFacts {
  readonly name: string;
  readonly message: string;
  /** Such as `ECONNREFUSED`. */
  readonly code?: string | undefined;
  /** Of the system, such as `connect`. */
  readonly syscall?: string | undefined;
  readonly cause?: unknown;
}

/** The facts of an error. Anything may be thrown, and reading it may throw as well. */
export function readError(error: unknown): ErrorFacts {
  try {
    if (typeof error !== "object" || error === null) return { name: "Error", message: String(error) };
    const [name = "Error", message = "", code, syscall] = ["name", "message", "code", "syscall"].map((property) => {
      const value: unknown = Reflect.get(error, property);
      return typeof value === "string" ? value : undefined;
    });
    return { name, message, code, syscall, cause: Reflect.get(error, "cause") };
  } catch {
    return { name: "Error", message: "" };
  }
}
