/** Types that a library printed, laid out as all generated source is: the tree of its text is read, and printed from there. */
import type {
  InterfaceDeclaration,
  PropertySignature,
  TypeAliasDeclaration,
  TypeElementTypes,
  TypeNode,
  UnionTypeNode,
} from "ts-morph";
import { type Code, identifierText, type Import, literal, propertyName, trusted, union } from "./code.js";
import { type TsMorph, withTree } from "./declarations.js";
import { type Doc, docComment, trustedDoc } from "./doc.js";

/** The names to print, by those in the text. Declarations of other names are left out. */
export interface Names {
  readonly typeNames: ReadonlyMap<string, string>;
  propertyOf(printed: string): string;
}

/** The declarations of types in a text, by name. `parts` are the codes and comments that were given to the library. */
export function laidOut(text: string, names: Names, parts: readonly (Code | Doc)[]): ReadonlyMap<string, Code> {
  const uses = parts.reduce<readonly Import[]>((all, part) => union(all, part.uses), []);
  return withTree(text, (file, tsMorph) => {
    const layout = new Layout(tsMorph, names);
    return new Map(
      [...file.getInterfaces(), ...file.getTypeAliases()].flatMap((declaration) => {
        const name = names.typeNames.get(declaration.getName());
        return name === undefined ? [] : [[name, trusted(layout.declaration(declaration, name), uses)]];
      }),
    );
  });
}

const maxUnionWidth = 110;

class Layout {
  readonly #is: TsMorph["Node"];
  readonly #names: Names;

  constructor({ Node }: TsMorph, names: Names) {
    this.#is = Node;
    this.#names = names;
  }

  declaration(declaration: InterfaceDeclaration | TypeAliasDeclaration, name: string): string {
    const head = this.#is.isInterfaceDeclaration(declaration)
      ? `export interface ${identifierText(name)} ${this.#block(declaration.getMembers(), "")}`
      : `${this.#typed(`export type ${identifierText(name)} =`, declaration.getTypeNode(), "")};`;
    return docOf(declaration, "") + head;
  }

  #block(members: readonly TypeElementTypes[], indent: string): string {
    return `{\n${members.map((member) => this.#member(member, `${indent}  `)).join("")}${indent}}`;
  }

  #member(member: TypeElementTypes, indent: string): string {
    if (!this.#is.isPropertySignature(member)) return `${indent}${member.getText()};\n`;
    const name = propertyName(this.#names.propertyOf(this.#nameOf(member))).text;
    const head = `${indent}${name}${member.hasQuestionToken() ? "?" : ""}:`;
    return `${docOf(member, indent)}${this.#typed(head, member.getTypeNode(), indent)};\n`;
  }

  #nameOf(member: PropertySignature): string {
    const node = member.getNameNode();
    return this.#is.isStringLiteral(node) ? node.getLiteralValue() : member.getName();
  }

  /** What is declared and its type; a union too wide for the line has a line for each member. */
  #typed(head: string, type: TypeNode | undefined, indent: string): string {
    const node = this.#is.isParenthesizedTypeNode(type) ? type.getTypeNode() : type;
    if (!this.#is.isUnionTypeNode(node)) return `${head} ${this.#type(node, indent)}`;
    const members = this.#members(node);
    const line = `${head} ${members.join(" | ")}`;
    return line.length <= maxUnionWidth
      ? line
      : [head, ...members.map((member) => `${indent}  | ${member}`)].join("\n");
  }

  /** An object among them is one that may have any properties, and stays on its line. */
  #members(type: UnionTypeNode): readonly string[] {
    return type
      .getTypeNodes()
      .map((member) => (this.#is.isTypeLiteral(member) ? member.getText() : this.#type(member, "")));
  }

  #type(type: TypeNode | undefined, indent: string): string {
    if (type === undefined) throw new Error("A type was printed without its text.");
    if (this.#is.isTypeLiteral(type)) return this.#block(type.getMembers(), indent);
    if (this.#is.isArrayTypeNode(type)) return `${this.#type(type.getElementTypeNode(), indent)}[]`;
    if (this.#is.isParenthesizedTypeNode(type)) return `(${this.#type(type.getTypeNode(), indent)})`;
    if (this.#is.isUnionTypeNode(type)) return this.#members(type).join(" | ");
    const value = this.#is.isLiteralTypeNode(type) ? type.getLiteral() : undefined;
    return this.#is.isStringLiteral(value) ? literal(value.getLiteralValue()).text : type.getText();
  }
}

function docOf(node: InterfaceDeclaration | TypeAliasDeclaration | PropertySignature, indent: string): string {
  const [doc] = node.getJsDocs();
  return doc === undefined ? "" : `${docComment(trustedDoc(doc.getInnerText()), indent).text}\n`;
}
