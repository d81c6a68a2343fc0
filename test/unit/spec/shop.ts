/** A realistic spec in two files, of a shop that has nothing to do with the project's own spec. */
import type { SourceFile } from "../../../generator/src/diagnostics/diagnostic.js";

const service = `
service:
  name: shop
  title: Shop
  description: Orders and stock.
  package: { name: shop-bindings, version: 1.2.3, license: MIT }
  source: { page: shop/overview, url: "https://example.com/overview" }
  hosts: [api.example.com, { host: "eu.example.com:8443", region: Europe }]
  auth: { scheme: user-sig }
  serverTimeoutMs: 2000
  urlParameters:
    key: { value: { credential: userSig }, description: Key of the shop. }
    nonce: { type: integer, minimum: 0, maximum: 4294967295, value: { generate: random-uint32 } }
    format: { type: string, value: { constant: json } }
  envelope:
    status: Result
    ok: GOOD
    fail: BAD
    code: Code
    success: 0
    info: Text
    fields: { Result: { description: How it went. } }
  errors:
    700: { name: BadNonce, description: The nonce is wrong., raisedBy: [{ in: url, at: /nonce }] }
    701: { name: NotJson, description: The body is not JSON., retry: never, raisedBy: [{ at: "", on: [json] }] }
    702: { name: Busy, description: Too many calls., retry: throttle, unraisable: It depends on the rate. }
types:
  Card: { description: A payment card., fields: { Number: { type: string, required: true } } }
`;

const order = `
operation: placeOrder
title: Place an order
description: Orders goods.
path: /v1/order
rateLimit: { calls: 10, seconds: 1 }
source: { page: shop/order }
request:
  name: PlaceOrderRequest
  maxBytes: 1000
  fields:
    Buyer: { type: string, required: true, maxLength: 20 }
    Seed: { type: integer, required: true, generate: random-uint32 }
    Lines: { type: array, required: true, minItems: 1, items: Line }
    Payment: { type: Payment }
    Gift: { type: boolean, default: false }
    Notes: { type: array, items: { type: string, maxLength: 5 } }
    Extra: { type: any }
response:
  name: PlaceOrderResponse
  failure: OrderRefused
  fields:
    OrderId: { type: string, required: true, mock: unique }
    At: { type: integer, required: true, unit: seconds, mock: unix-seconds }
types:
  Payment:
    description: How it is paid.
    discriminator: { tag: Kind, content: Detail }
    descriptions: { Kind: Which way. }
    variants:
      card: { content: Card, type: CardPayment, builder: payByCard, description: By card. }
      later: Invoice
  Invoice: { fields: { Days: { type: integer, minimum: 1, maximum: 30, default: 14 } } }
  Line:
    fields:
      Item: { type: string, required: true }
      Count: { type: Count, required: true, default: 1 }
  Count: { type: integer, enum: [1, 2, 3], enumDescriptions: { 1: one, 3: three } }
errors:
  702: { name: Busy, description: Too many calls., retry: throttle, unraisable: It depends on the rate. }
  800: { name: BadOrder, description: The order is wrong., raisedBy: [{ at: /** }] }
  801: { name: BadLines, description: The lines are wrong., action: Look at them., raisedBy: [{ at: /Lines/** }, { at: /Lines, on: [type] }] }
  802: { name: BadLine, description: A line is wrong., retry: never, raisedBy: [{ at: /Lines/*/Item }, { at: /Lines/*/Count, on: [enum] }] }
  803: { name: NoBuyer, description: Nobody buys., raisedBy: [{ at: /Buyer, on: [required] }] }
  804: { name: BadBuyer, description: Somebody wrong buys., raisedBy: [{ at: /Buyer, on: [required, type] }] }
  805: { name: BadNumber, description: The card is wrong., raisedBy: [{ at: /Payment/Detail/Number }] }
  806: { name: LongNote, description: A note is too long., raisedBy: [{ at: /Notes/*, on: [maxLength] }] }
samples:
  - { name: small, title: A small order, as: request, file: samples/small.json }
  - { name: refused, as: response, packet: { Result: BAD, Code: 800, Text: no } }
contradictions:
  - at: /Gift
    statements: [{ where: table, says: optional }, { where: text, says: required }]
    decision: optional
    because: Every sample leaves it out.
`;

/** The files of the shop's spec, with a sample beside them. */
export const shopFiles: readonly SourceFile[] = [
  { path: "spec/shop.yaml", text: service },
  { path: "spec/place-order.yaml", text: order },
  {
    path: "spec/samples/small.json",
    text: '\ufeff{ "Buyer": "ann", "Seed": 1, "Lines": [{ "Item": "tea", "Count": 1 }] }\n',
  },
];

/** A spec of one operation whose request has the given fields, as YAML. */
export function specWith(fields: string, rest = ""): SourceFile {
  const text = [
    "service: { name: demo, title: Demo, package: { name: demo, version: 1.0.0 }, hosts: [a.example] }",
    "operation: ping",
    "path: /ping",
    `request: { name: PingRequest, fields: ${fields} }`,
    "response: { name: PingResponse }",
    rest,
  ];
  return { path: "spec.yaml", text: text.join("\n") };
}
