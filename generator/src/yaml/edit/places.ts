/** The offsets at which a node of a parsed YAML file begins and ends in its text. */
import { isCollection, isPair, isScalar } from "yaml";

/** The offset of the first character of a node; of a pair, of its key. */
export function startOf(node: unknown): number {
  if (isPair(node)) return startOf(node.key);
  return rangeOf(node)[0];
}

/** The offset after the last character of a node: a block ends with the last thing in it. */
export function endOf(node: unknown): number {
  if (isPair(node)) return isEmptyNode(node.value) ? endOf(node.key) : endOf(node.value);
  if (isCollection(node) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    if (last !== undefined) return endOf(last);
  }
  return rangeOf(node)[1];
}

function isEmptyNode(node: unknown): boolean {
  if (node === null || node === undefined) return true;
  const [start, end] = rangeOf(node);
  return start === end;
}

function rangeOf(node: unknown): readonly [number, number] {
  if ((isScalar(node) || isCollection(node)) && node.range) return [node.range[0], node.range[1]];
  throw new Error("Only a parsed node has a place.");
}
