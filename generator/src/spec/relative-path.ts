/** A path that is relative to the folder of another file. */
export function resolveRelative(file: string, relative: string): string {
  const segments = file.split("/").slice(0, -1);
  for (const segment of relative.split("/")) {
    if (segment === ".." && segments.length > 0 && segments.at(-1) !== "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}
