/** The content of the URL parameters in the reference: where each value comes from, and the codes that a wrong one raises. */
import type { ApiModel, UrlParameterModel } from "../../model/types.js";
import { codeSpan, type Phrase } from "../../print/phrase.js";
import { pointerOf } from "../code-rules.js";
import { parameterAnchor } from "./anchors.js";
import { codeLinks } from "./describe.js";

export interface ParameterContent {
  readonly parameter: UrlParameterModel;
  readonly anchor: string;
  readonly value: Phrase;
  readonly codes: Phrase | undefined;
}

/** What precedes the parameters. */
export const aboutParameters = "Every request has these in its URL. The client sets them.";

export function parametersOf(model: ApiModel): readonly ParameterContent[] {
  return model.service.urlParameters.map((parameter) => ({
    parameter,
    anchor: parameterAnchor(parameter.name),
    value: describeValue(parameter),
    codes: codeLinks(model, codesRaisedBy(model, parameter.name)),
  }));
}

function codesRaisedBy({ errors }: ApiModel, parameter: string): readonly number[] {
  const pointer = pointerOf([parameter]);
  const raising = errors.filter(({ raisedBy }) => raisedBy.some(({ where, at }) => where === "url" && at === pointer));
  return raising.map(({ code }) => code);
}

function describeValue(parameter: UrlParameterModel): Phrase {
  const { minimum, maximum } = parameter;
  const from = minimum === undefined ? "" : ` from ${minimum}`;
  const to = maximum === undefined ? "" : ` up to ${maximum}`;
  return [describeOrigin(parameter), from === "" && to === "" ? "" : `,${from}${to}`];
}

function describeOrigin({ value }: UrlParameterModel): Phrase {
  switch (value.kind) {
    case "credential":
      return ["the credential ", codeSpan(value.name)];
    case "constant":
      return ["always ", codeSpan(value.text)];
    case "random-uint32":
      return "a random number, drawn for each request";
  }
}
