/** The packet bench: an editor with samples to start from, and beside it what the package says of the packet in it. */
import { utf8ByteLength } from "../../../runtime/validation/text-length.js";
import { copyText } from "../clipboard.js";
import { goTo } from "../deep-links.js";
import { element, required } from "../element.js";
import type { Judges } from "../judges.js";
import { createEditor, type Editor, type Mark } from "./editor.js";
import { judge } from "./judge.js";
import { keepWhenLeft, type KeptPacket, keptPacket } from "./kept-packet.js";
import { type BenchPacket, packetsOf } from "./packets.js";
import { type BenchParts, buildParts, showSize } from "./parts.js";
import type { PlacedViolation } from "./places.js";
import { fragmentFor, readFragment } from "./share-link.js";
import { mostShown, showTooLong, showVerdict, violationWords } from "./verdict.js";

/** Judged a moment after the last stroke, so that a long packet does not hold up the typing. */
const pauseMs = 80;

const ownPacket = "own";

export class Bench {
  readonly #judges: Judges;
  readonly #packets: readonly BenchPacket[];
  readonly #parts: BenchParts = buildParts();
  readonly #editor: Editor;
  #packet: BenchPacket;
  #pending: ReturnType<typeof setTimeout> | undefined;

  constructor(judges: Judges) {
    const packets = packetsOf(judges);
    const [first] = packets;
    if (first === undefined) throw new Error("A package has a packet at least.");
    const { kind, start, tidy, share, editor } = this.#parts;
    this.#judges = judges;
    this.#packets = packets;
    this.#packet = first;
    this.#editor = createEditor(editor, "Packet as JSON", () => {
      clearTimeout(this.#pending);
      this.#pending = setTimeout(() => this.#judge(), pauseMs);
    });
    kind.append(...packets.map(({ label, type }) => element("option", { value: type }, label)));
    kind.addEventListener("change", () => this.#show(kind.value, undefined));
    start.addEventListener("change", () => this.#editor.replace(this.#packet.samples[Number(start.value)]?.text ?? ""));
    tidy.addEventListener("click", () => this.#tidy());
    share.addEventListener("click", () => void this.#share());
    addEventListener("hashchange", () => void this.#openShared());
    keepWhenLeft(() => this.#kept());
    const kept = keptPacket();
    if (kept === undefined) {
      this.#show(first.type, undefined);
      void this.#openShared();
    } else {
      this.#restore(kept);
    }
  }

  /** Puts a packet into the editor, and moves there. */
  open(type: string, text: string): void {
    this.#show(type, text);
    goTo("bench");
  }

  #kept(): KeptPacket {
    const { type, samples } = this.#packet;
    const text = this.#editor.text();
    return { type, text, sample: samples.find((sample) => sample.text === text)?.title };
  }

  /** A sample comes back as it is documented by now. */
  #restore({ type, text, sample }: KeptPacket): void {
    const samples = this.#packets.find((packet) => packet.type === type)?.samples ?? [];
    this.#show(type, samples.find(({ title }) => title === sample)?.text ?? text);
  }

  /** Without a text, the first sample. */
  #show(type: string, text: string | undefined): void {
    this.#packet = this.#packets.find((packet) => packet.type === type) ?? this.#packet;
    const { kind, start } = this.#parts;
    const samples = this.#packet.samples.map(({ title }, index) => element("option", { value: String(index) }, title));
    kind.value = this.#packet.type;
    start.replaceChildren(...samples, element("option", { value: ownPacket, disabled: true }, "a packet of your own"));
    this.#editor.replace(text ?? this.#packet.samples[0]?.text ?? "{}");
    this.#judge();
  }

  #judge(): void {
    clearTimeout(this.#pending);
    const { start, size, status, verdict } = this.#parts;
    const text = this.#editor.text();
    const bytes = utf8ByteLength(text);
    const at = this.#packet.samples.findIndex((sample) => sample.text === text);
    start.value = at === -1 ? ownPacket : String(at);
    showSize(size, bytes, this.#packet.maxBytes);
    const judgement = judge(this.#judges, this.#packet, text, bytes);
    if (judgement === undefined) {
      this.#editor.mark([]);
      showTooLong(verdict, status);
    } else {
      this.#editor.mark([...marks(judgement.violations, "error"), ...marks(judgement.warnings, "warning")]);
      showVerdict(verdict, status, judgement, this.#editor);
    }
  }

  #tidy(): void {
    try {
      this.#editor.replace(JSON.stringify(JSON.parse(this.#editor.text()), undefined, 2));
    } catch {
      this.#say("Only well-formed JSON can be tidied.");
    }
  }

  async #share(): Promise<void> {
    history.replaceState(null, "", await fragmentFor({ type: this.#packet.type, text: this.#editor.text() }));
    const isCopied = await copyText(location.href);
    this.#say(isCopied ? "Link copied. It holds the packet itself." : "The link stands in the address bar.");
  }

  async #openShared(): Promise<void> {
    const shared = await readFragment(location.hash);
    if (shared === undefined) return;
    this.#show(shared.type, shared.text);
    required("bench").scrollIntoView();
  }

  #say(words: string): void {
    const { said } = this.#parts;
    said.textContent = words;
    setTimeout(() => (said.textContent = ""), 5000);
  }
}

function marks(violations: readonly PlacedViolation[], severity: Mark["severity"]): readonly Mark[] {
  return violations.slice(0, mostShown).map((violation) => ({
    from: violation.from,
    to: violation.to,
    severity,
    message: violation.message,
    render: () => violationWords(violation),
  }));
}
