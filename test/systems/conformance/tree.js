/** Packets as trees that keep what a value forgets: how a number is spelled, and names that an object has twice. */

/**
 * `{ text }` for a scalar as it is spelled, `{ items }` for an array, and `{ members }`, a list of names and trees, for an object.
 */
export function treeOf(value) {
  if (Array.isArray(value)) return { items: value.map(treeOf) };
  if (typeof value !== "object" || value === null) return { text: JSON.stringify(value) };
  return { members: Object.entries(value).map(([name, member]) => [name, treeOf(member)]) };
}

/** JSON text in one line. Lone surrogates are escaped, so that it has a form in UTF-8. */
export function textOf({ text, items, members }) {
  if (text !== undefined) return text;
  if (items !== undefined) return `[${items.map(textOf).join(",")}]`;
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${textOf(member)}`).join(",")}}`;
}

/** The tree with one place changed; places are counted from the root on. */
export function mutate(tree, { share, kind, name, other }) {
  let left = Math.floor(share * countPlaces(tree));
  const visit = (node) => {
    left -= 1;
    if (left === -1 && kind === "replace") return [other];
    if (left === -1 && kind === "remove") return [];
    if (left === -1 && kind === "repeat") return [node, node];
    const added = left === -1 ? [other] : [];
    if (node.items !== undefined) return [{ items: [...node.items.flatMap(visit), ...added] }];
    if (node.members === undefined) return [node];
    const members = node.members.flatMap(([key, member]) => visit(member).map((visited) => [key, visited]));
    return [{ members: [...members, ...added.map((value) => [name, value])] }];
  };
  return visit(tree)[0] ?? { text: "null" };
}

function countPlaces({ items, members }) {
  const parts = items ?? members?.map(([, member]) => member) ?? [];
  return parts.reduce((sum, part) => sum + countPlaces(part), 1);
}
