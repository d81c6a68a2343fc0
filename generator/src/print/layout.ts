/** Types that a library printed, laid out as all generated source is, with comments: the tree of the text is read, and printed from there. */
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
import { type Doc, docComment } from "./doc.js";

/** What to print for what is in the text. */
export interface Names {
  /** The name in the text for each type. Types of the same form can share one. */
  readonly typeNames: ReadonlyMap<string, string>;
  propertyOf(printed: string): string;
  /** The comment of a type, or of the property that these names lead to. */
  docOf(type: string, path: readonly string[]): Doc | undefined;
  /** Types of other modules, by the names under which they are referred to. */
  readonly imported: ReadonlyMap<string, Code>;
}

/** The declarations of types in a text, by name. */
export function laidOut(text: string, names: Names): ReadonlyMap<string, Code> {
  return withTree(text, (file, tsMorph) => {
    const printed = new Map([...file.getInterfaces(), ...file.getTypeAliases()].map((node) => [node.getName(), node]));
    return new Map(
      [...names.typeNames].flatMap(([name, inText]) => {
        const declaration = printed.get(inText);
        return declaration === undefined ? [] : [[name, new Layout(tsMorph, names, name).declaration(declaration)]];
      }),
    );
  });
}

const maxUnionWidth = 110;

/** One declaration. A path has the names of the properties around what is printed. */
class Layout {
  readonly #is: TsMorph["Node"];
  readonly #names: Names;
  readonly #type: string;
  #uses: readonly Import[] = [];

  constructor({ Node }: TsMorph, names: Names, type: string) {
    this.#is = Node;
    this.#names = names;
    this.#type = type;
  }

  declaration(declaration: InterfaceDeclaration | TypeAliasDeclaration): Code {
    const name = identifierText(this.#type);
    const text = this.#is.isInterfaceDeclaration(declaration)
      ? `export interface ${name} ${this.#block(declaration.getMembers(), [])}`
      : `${this.#typed(`export type ${name} =`, declaration.getTypeNode(), [])};`;
    return trusted(this.#docOf([]) + text, this.#uses);
  }

  #docOf(path: readonly string[]): string {
    const doc = this.#names.docOf(this.#type, path);
    if (doc === undefined || doc.text === "") return "";
    this.#uses = union(this.#uses, doc.uses);
    return `${docComment(doc, indentOf(path)).text}\n`;
  }

  #block(members: readonly TypeElementTypes[], path: readonly string[]): string {
    return `{\n${members.map((member) => this.#member(member, path)).join("")}${indentOf(path)}}`;
  }

  #member(member: TypeElementTypes, around: readonly string[]): string {
    if (!this.#is.isPropertySignature(member)) return `${indentOf(around)}  ${member.getText()};\n`;
    const name = this.#names.propertyOf(this.#nameOf(member));
    const path = [...around, name];
    const head = `${indentOf(path)}${propertyName(name).text}${member.hasQuestionToken() ? "?" : ""}:`;
    return `${this.#docOf(path)}${this.#typed(head, member.getTypeNode(), path)};\n`;
  }

  #nameOf(member: PropertySignature): string {
    const node = member.getNameNode();
    return this.#is.isStringLiteral(node) ? node.getLiteralValue() : node.getText();
  }

  /** What is declared and its type; a union too wide for the line has a line for each member. */
  #typed(head: string, type: TypeNode | undefined, path: readonly string[]): string {
    const node = this.#is.isParenthesizedTypeNode(type) ? type.getTypeNode() : type;
    if (!this.#is.isUnionTypeNode(node)) return `${head} ${this.#typeText(node, path)}`;
    const members = this.#members(node);
    const line = `${head} ${members.join(" | ")}`;
    if (line.length <= maxUnionWidth) return line;
    return [head, ...members.map((member) => `${indentOf(path)}  | ${member}`)].join("\n");
  }

  /** An object among them is one that may have any properties, and stays on its line. */
  #members(type: UnionTypeNode): readonly string[] {
    return type
      .getTypeNodes()
      .map((member) => (this.#is.isTypeLiteral(member) ? member.getText() : this.#typeText(member, [])));
  }

  #typeText(type: TypeNode | undefined, path: readonly string[]): string {
    if (type === undefined) throw new Error("A type was printed without its text.");
    if (this.#is.isTypeLiteral(type)) return this.#block(type.getMembers(), path);
    if (this.#is.isArrayTypeNode(type)) return `${this.#typeText(type.getElementTypeNode(), path)}[]`;
    if (this.#is.isParenthesizedTypeNode(type)) return `(${this.#typeText(type.getTypeNode(), path)})`;
    if (this.#is.isUnionTypeNode(type)) return this.#members(type).join(" | ");
    if (this.#is.isTypeReference(type)) this.#use(type.getText());
    const value = this.#is.isLiteralTypeNode(type) ? type.getLiteral() : undefined;
    return this.#is.isStringLiteral(value) ? literal(value.getLiteralValue()).text : type.getText();
  }

  #use(name: string): void {
    this.#uses = union(this.#uses, this.#names.imported.get(name)?.uses ?? []);
  }
}

/** A property is two spaces further in than what it is a property of. */
function indentOf(path: readonly string[]): string {
  return "  ".repeat(path.length);
}
