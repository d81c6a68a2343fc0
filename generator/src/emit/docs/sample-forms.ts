/** A documented request in the forms in which programs and people send it. The credentials are placeholders. */
import type { ApiModel, JsonValue, OperationModel, ServiceModel, UrlParameterModel } from "../../model/types.js";
import { authSchemes } from "../../auth/schemes.js";
import { callExample } from "../call-example.js";
import { jsonText, visible } from "../../print/text.js";

export interface SampleForm {
  readonly name: string;
  readonly text: string;
}

/** As TypeScript, as a command line of curl, and as the text of an HTTP request. */
export function requestForms(model: ApiModel, operation: OperationModel, packet: JsonValue): readonly SampleForm[] {
  return [
    { name: "TypeScript", text: callExample(model, operation, packet).text },
    { name: "curl", text: curl(model.service, operation, packet) },
    { name: "HTTP", text: http(model.service, operation, packet) },
  ];
}

function curl(service: ServiceModel, { method, path }: OperationModel, packet: JsonValue): string {
  const url = `https://${hostOf(service)}${path}${query(service.urlParameters)}`;
  const headers = headersOf(service).map(([name, value]) => `--header ${quoted(`${name}: ${value}`)}`);
  return [`curl --request ${method} ${quoted(url)}`, ...headers, `--data-raw ${quoted(bodyOf(packet))}`].join(
    " \\\n  ",
  );
}

function http(service: ServiceModel, { method, path }: OperationModel, packet: JsonValue): string {
  const body = bodyOf(packet);
  const headers = [
    ["Host", hostOf(service)],
    ...headersOf(service),
    ["Content-Length", String(Buffer.byteLength(body))],
  ];
  const head = [`${method} ${visible(path + query(service.urlParameters))} HTTP/1.1`];
  return [...head, ...headers.map(([name, value]) => `${name}: ${visible(value ?? "")}`), "", body].join("\n");
}

const bodyOf = (packet: JsonValue): string => jsonText(packet).trimEnd();

const hostOf = ({ hosts: [first] }: ServiceModel): string => first?.host ?? "<host>";

function headersOf({ auth }: ServiceModel): readonly (readonly [string, string])[] {
  const { headerExample } = authSchemes[auth.scheme];
  const authorization = headerExample === undefined ? [] : [["Authorization", headerExample] as const];
  return [["Content-Type", "application/json"], ...authorization];
}

function query(parameters: readonly UrlParameterModel[]): string {
  const pieces = parameters.map(({ name, value }) => {
    const text =
      value.kind === "constant"
        ? encodeURIComponent(value.text)
        : `<${value.kind === "credential" ? value.name : name}>`;
    return `${encodeURIComponent(name)}=${text}`;
  });
  return pieces.length === 0 ? "" : `?${pieces.join("&")}`;
}

/** One word of a shell, in which nothing is substituted. The body has its line breaks in it, other text is on one line. */
function quoted(text: string): string {
  const shown = text.split("\n").map(visible).join("\n");
  return `'${shown.replaceAll("'", "'\\''")}'`;
}
