/** The fields of a packet as a tree: each a row, and below it what it holds. A named type is unfolded when it is first met. */
import type {
  ApiModel,
  FieldModel,
  ObjectType,
  SourceReference,
  TypeName,
  TypeNode,
  UnionType,
} from "../../model/types.js";
import { definitionOf } from "../../model/lookup.js";
import { facts, type Html, markup, phraseHtml, prose } from "../../print/html.js";
import { factsOf } from "../../print/phrase.js";
import { fieldAnchor, typeAnchor } from "../reference/anchors.js";
import { describeLimits, describeType } from "../reference/describe.js";
import { type FieldContent, fieldContent } from "../reference/field.js";
import { describeSource, isSameSource } from "../reference/sources.js";
import { deprecation } from "./rows.js";

/** The place of a field: in which type, and below which of its fields. */
interface Site {
  readonly type: TypeName;
  readonly names: readonly string[];
  /** The page that the facts come from, which has been named already. */
  readonly source: SourceReference | undefined;
}

export class FieldTree {
  readonly #model: ApiModel;
  readonly #unfolded = new Set<TypeName>();

  constructor(model: ApiModel) {
    this.#model = model;
  }

  /** True if the page has a place for the type already. */
  has(name: TypeName): boolean {
    return this.#unfolded.has(name);
  }

  /**
   * A type by its name: what it is, and all that it holds; a link if it has a place already. Its source is named unless
   * it is that of the type around it.
   */
  type(name: TypeName, around?: SourceReference): Html {
    if (this.has(name))
      return markup`<p class="elsewhere">As <a href="#${typeAnchor(name)}"><code>${name}</code></a> above.</p>`;
    this.#unfolded.add(name);
    const { description, type, source } = definitionOf(this.#model, name);
    const from = isSameSource(source, around) ? undefined : describeSource(source);
    const limits = describeLimits(this.#model, type);
    return markup`<div class="type" id="${typeAnchor(name)}" data-entry="Type">
<div class="type-head"><p><code class="name" data-label>${name}</code> <span class="kind">${phraseHtml(limits === undefined ? describeType(type) : [describeType(type), ", ", limits])}</span></p>
${description === "" ? undefined : markup`<p>${prose(description)}</p>`}${from === undefined ? undefined : markup`<p class="from">${phraseHtml(from)}</p>`}</div>
${this.#within(type, { type: name, names: [], source: source ?? around })}</div>`;
  }

  /** What a value of a type holds; undefined if that is nothing, or is elsewhere. */
  #within(type: TypeNode, site: Site): Html | undefined {
    switch (type.kind) {
      case "array":
        return this.#within(type.items, site);
      case "ref":
        return this.has(type.target) ? undefined : this.type(type.target, site.source);
      case "object":
        return type.fields.length === 0 ? undefined : this.#fields(type, site);
      case "union":
        return this.#variants(type, site);
      default:
        return undefined;
    }
  }

  #fields({ fields }: ObjectType, site: Site): Html {
    return markup`<ul class="rows">${fields.map((field) => this.#field(field, site))}</ul>`;
  }

  #variants({ tag, variants }: UnionType, { source }: Site): Html {
    const rows = variants.map(
      ({
        value,
        type,
      }) => markup`<li><details open><summary>If <code>${tag}</code> is <code>${JSON.stringify(value)}</code></summary>
${this.type(type, source)}</details></li>
`,
    );
    return markup`<ul class="variants">${rows}</ul>`;
  }

  #field(field: FieldModel, site: Site): Html {
    const names = [...site.names, field.name];
    const anchor = fieldAnchor(site.type, names);
    const content = fieldContent(this.#model, field);
    const within = this.#within(field.type, { ...site, names });
    return markup`<li>
<div class="row" id="${anchor}" data-entry="Field">
<div class="head"><a class="name" href="#${anchor}"><code data-label>${field.name}</code></a> <span class="kind">${phraseHtml(content.type)}</span> ${
      field.required ? markup`<span class="required">required</span>` : markup`<span class="optional">optional</span>`
    }</div>
<div class="body">${meaning(field, content)}</div>
</div>${
      within === undefined
        ? undefined
        : markup`
<details open><summary>What <code>${field.name}</code> holds</summary>
${within}</details>`
    }</li>
`;
  }
}

function meaning({ deprecated, unit }: FieldModel, content: FieldContent): Html {
  const { description, values, notes, limits, codes } = content;
  return markup`${description === "" ? undefined : markup`<p>${prose(description)}</p>`}${explained(values)}${notes.map(
    (note) => markup`<p>${phraseHtml(note)}</p>`,
  )}${deprecation(deprecated)}${facts(
    factsOf([
      ["Limits", limits],
      ["Unit", unit],
      ["Default", content.default],
      ["Codes", codes],
    ]),
  )}`;
}

function explained(values: FieldContent["values"]): Html | undefined {
  if (values.length === 0) return undefined;
  const items = values.map(({ value, description }) => markup`<li>${phraseHtml(value)} ${prose(description)}</li>`);
  return markup`<ul class="values">${items}</ul>`;
}
