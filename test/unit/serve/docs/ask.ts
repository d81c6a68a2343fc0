/** Asks a server over HTTP as no browser would: with any method, path and headers, and without following anything. */
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";

export interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
}

export interface Question {
  readonly method?: string;
  readonly headers?: { readonly [name: string]: string };
}

export async function ask(url: string, path: string, { method = "GET", headers = {} }: Question = {}): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const asked = request({ hostname, port, path, method, headers, agent: false }).end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += String(chunk);
  return { status: response.statusCode, headers: response.headers, text };
}
