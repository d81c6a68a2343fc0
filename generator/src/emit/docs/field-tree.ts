/** The fields of a packet as a tree: each a row, and below it what it holds. A named type is unfolded where it is first met. */
import type { ApiModel, FieldModel, ObjectType, TypeName, TypeNode, UnionType } from "../../model/types.js";
import { enumMembers } from "../../schema/facts.js";
import { definitionOf, errorsOf } from "../../schema/lookup.js";
import { codeAnchor, fieldAnchor, typeAnchor } from "./anchors.js";
import { type Html, markup, prose } from "./html.js";
import { limitWords, sourceWords, typeWords } from "./words.js";

/** Where a field stands: in which type, and below which of its fields. */
interface Site {
  readonly type: TypeName;
  readonly names: readonly string[];
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

  /** A type by its name: what it is, and all that it holds; what has a place already is left to that. */
  type(name: TypeName): Html {
    const { description, type, source } = definitionOf(this.#model, name);
    this.#unfolded.add(name);
    const from = sourceWords(source);
    return markup`<div class="type" id="${typeAnchor(name)}" data-entry="type">
      <p class="type-name">
        <code data-label>${name}</code>
        <span class="kind">${type.kind === "ref" ? typeWords(type) : kindWords(type)}</span>
      </p>
      ${description === "" ? undefined : markup`<p>${prose(description)}</p>`}${from === undefined ? undefined : markup`<p class="from">Source: ${from}</p>`}
      ${this.#within(type, { type: name, names: [] })}
    </div>`;
  }

  /** What a value of a type holds; undefined where that is nothing, or stands elsewhere. */
  #within(type: TypeNode, site: Site): Html | undefined {
    switch (type.kind) {
      case "array":
        return this.#within(type.items, site);
      case "ref":
        return this.has(type.target) ? undefined : this.type(type.target);
      case "object":
        return type.fields.length === 0 ? undefined : this.#fields(type, site);
      case "union":
        return this.#variants(type);
      default:
        return undefined;
    }
  }

  #fields({ fields }: ObjectType, site: Site): Html {
    return markup`<ul class="fields">
      ${fields.map((field) => this.#field(field, site))}
    </ul>`;
  }

  #variants({ tag, variants }: UnionType): Html {
    const rows = variants.map(({ value, type }) => {
      const within = this.has(type) ? markup`<a href="#${typeAnchor(type)}">${type}</a>` : this.type(type);
      return markup`<li class="variant">
        <p class="case"><code>${tag}</code> is <code>${JSON.stringify(value)}</code></p>
        ${within}
      </li>`;
    });
    return markup`<ul class="variants">
      ${rows}
    </ul>`;
  }

  #field(field: FieldModel, { type, names }: Site): Html {
    const below = [...names, field.name];
    const within = this.#within(field.type, { type, names: below });
    return markup`<li class="field" id="${fieldAnchor(type, below)}" data-entry="field">
      <div class="row">
        <div class="head">
          <code class="name" data-label>${field.name}</code> <span class="kind">${typeWords(field.type)}</span> ${
            field.required
              ? markup`<span class="required">required</span>`
              : markup`<span class="optional">optional</span>`
          }
        </div>
        <div class="body">${this.#meaning(field)}</div>
      </div>
      ${
        within === undefined
          ? undefined
          : markup`<details open>
              <summary>What <code>${field.name}</code> holds</summary>
              ${within}
            </details>`
      }
    </li> `;
  }

  #meaning(field: FieldModel): Html {
    const model = this.#model;
    const members = enumMembers(model, field.type).filter(({ description }) => description !== undefined);
    const facts: readonly (readonly [string, readonly Html[]])[] = [
      ["Limits", limitWords(model, field.type)],
      ["Unit", field.unit === undefined ? [] : [markup`${field.unit}`]],
      ["Default", field.default === undefined ? [] : [markup`<code>${JSON.stringify(field.default)}</code>`]],
    ];
    const told = facts.filter(([, words]) => words.length > 0);
    const codes = errorsOf(model, field.codes);
    return markup`${field.description === "" ? undefined : markup`<p>${prose(field.description)}</p>`}${
      members.length === 0
        ? undefined
        : markup`<ul class="values">
            ${members.map(({ value, description }) => markup`<li><code>${JSON.stringify(value)}</code> ${prose(description ?? "")}</li>`)}
          </ul>`
    }${field.generate === undefined ? undefined : markup`<p>The client draws it at random where it is left out.</p>`}${
      field.deprecated === undefined
        ? undefined
        : markup`<p class="deprecated"><strong>Deprecated:</strong> ${prose(field.deprecated)}</p>`
    }${
      told.length === 0
        ? undefined
        : markup`<dl class="facts">
            ${told.map(
              ([name, words]) =>
                markup`<div>
                  <dt>${name}</dt>
                  <dd>${words.map((word, index) => markup`${index === 0 ? "" : ", "}${word}`)}</dd>
                </div>`,
            )}
          </dl>`
    }${
      codes.length === 0
        ? undefined
        : markup`<p class="codes">
            Codes:
            ${codes.map(({ code, name }) => markup`<a class="code" href="#${codeAnchor(code)}">${code} <span>${name}</span></a> `)}
          </p>`
    }`;
  }
}

function kindWords(type: TypeNode): Html {
  return type.kind === "object" ? markup`object` : typeWords(type);
}
