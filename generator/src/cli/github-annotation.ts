/** The format of GitHub workflow annotations. Text is escaped, so it cannot end an annotation or start another. */

/** An annotation and its place. */
export interface Annotation {
  readonly severity: "error" | "warning" | "notice";
  readonly place: { readonly file: string; readonly line: number; readonly column?: number } | undefined;
  readonly title: string;
  readonly message: string;
}

/** The annotation as a line, with its line feed. */
export function formatAnnotation({ severity, place, title, message }: Annotation): string {
  const properties: [name: string, value: string | number][] = [];
  if (place !== undefined) properties.push(["file", place.file], ["line", place.line]);
  if (place?.column !== undefined) properties.push(["col", place.column]);
  properties.push(["title", title]);
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join();
  return `::${severity} ${written}::${escapeData(message)}\n`;
}

const escapeData = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");

const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
