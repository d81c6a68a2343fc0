/** Message templates with `{name}` placeholders, whose parameters the compiler checks. */
import { printable } from "./printable.js";

/** The names of the placeholders in a template. */
export type Placeholder<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** The parameters of a template. */
export type TemplateParams<Template extends string> = {
  readonly [Name in Placeholder<Template>]: string | number;
};

const maxParameterLength = 400;

/** Fills in a template as a single line. `show` prepares each parameter. */
export function fillTemplate<Template extends string>(
  template: Template,
  params: TemplateParams<Template>,
  show: (text: string) => string = escapeParameter,
): string {
  const values = new Map<string, string | number>(Object.entries(params));
  return template.replace(/\{(\w+)\}/g, (_, name: string) => show(String(values.get(name) ?? "")));
}

/** Shortens a long text and escapes control characters, which could otherwise forge lines or drive a terminal. */
export function escapeParameter(text: string): string {
  const short = text.length > maxParameterLength ? `${text.slice(0, maxParameterLength)}…` : text;
  return printable(short);
}
