/** The packet bench: an editor with samples to start from, and beside it the validation result. */
import { utf8ByteLength } from "../../../runtime/validation/text-length.js";
import { copyText } from "../clipboard.js";
import { goTo } from "../deep-links.js";
import { element, required } from "../element.js";
import type { Bindings } from "../bindings.js";
import { createEditor, type Editor, type Mark } from "./editor.js";
import { validateText } from "./validate-text.js";
import { saveOnLeave, type SavedPacket, savedPacket } from "./saved-packet.js";
import { type BenchPacket, packetsOf } from "./packets.js";
import { type BenchParts, buildParts, showSize } from "./parts.js";
import type { PlacedViolation } from "./places.js";
import { fragmentFor, readFragment } from "./share-link.js";
import { maxShown, showTooLong, showResult, describeViolation } from "./show-result.js";

/** Validation starts this long after the last keystroke, so that a long packet does not slow down typing. */
const pauseMs = 80;

const ownPacket = "own";

export class Bench {
  readonly #bindings: Bindings;
  readonly #packets: readonly BenchPacket[];
  readonly #parts: BenchParts = buildParts();
  readonly #editor: Editor;
  #packet: BenchPacket;
  #pending: ReturnType<typeof setTimeout> | undefined;

  constructor(bindings: Bindings) {
    const packets = packetsOf(bindings);
    const [first] = packets;
    if (first === undefined) throw new Error("The package has no packets.");
    const { kind, start, tidy, share, editor } = this.#parts;
    this.#bindings = bindings;
    this.#packets = packets;
    this.#packet = first;
    this.#editor = createEditor(editor, "Packet as JSON", () => {
      clearTimeout(this.#pending);
      this.#pending = setTimeout(() => this.#validate(), pauseMs);
    });
    kind.append(...packets.map(({ label, type }) => element("option", { value: type }, label)));
    kind.addEventListener("change", () => this.#show(kind.value, undefined));
    start.addEventListener("change", () => this.#editor.replace(this.#packet.samples[Number(start.value)]?.text ?? ""));
    tidy.addEventListener("click", () => this.#tidy());
    share.addEventListener("click", () => void this.#share());
    addEventListener("hashchange", () => void this.#openShared());
    saveOnLeave(() => this.#current());
    const kept = savedPacket();
    if (kept === undefined) {
      this.#show(first.type, undefined);
      void this.#openShared();
    } else {
      this.#restore(kept);
    }
  }

  /** Opens a packet in the editor and scrolls to it. */
  open(type: string, text: string): void {
    this.#show(type, text);
    goTo("bench");
  }

  #current(): SavedPacket {
    const { type, samples } = this.#packet;
    const text = this.#editor.text();
    return { type, text, sample: samples.find((sample) => sample.text === text)?.title };
  }

  /** Restores a saved packet. A sample is restored with its current text. */
  #restore({ type, text, sample }: SavedPacket): void {
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
    this.#validate();
  }

  #validate(): void {
    clearTimeout(this.#pending);
    const { start, size, status, details } = this.#parts;
    const text = this.#editor.text();
    const bytes = utf8ByteLength(text);
    const at = this.#packet.samples.findIndex((sample) => sample.text === text);
    start.value = at === -1 ? ownPacket : String(at);
    showSize(size, bytes, this.#packet.maxBytes);
    const result = validateText(this.#bindings, this.#packet, text, bytes);
    if (result === undefined) {
      this.#editor.mark([]);
      showTooLong(details, status);
    } else {
      this.#editor.mark([...marks(result.violations, "error"), ...marks(result.warnings, "warning")]);
      showResult(details, status, result, this.#editor);
    }
  }

  #tidy(): void {
    try {
      this.#editor.replace(JSON.stringify(JSON.parse(this.#editor.text()), undefined, 2));
    } catch {
      this.#say("Only well-formed JSON can be formatted.");
    }
  }

  async #share(): Promise<void> {
    history.replaceState(null, "", await fragmentFor({ type: this.#packet.type, text: this.#editor.text() }));
    const isCopied = await copyText(location.href);
    this.#say(isCopied ? "Link copied. It contains the packet." : "The link is in the address bar.");
  }

  async #openShared(): Promise<void> {
    const shared = await readFragment(location.hash);
    if (shared === undefined) return;
    this.#show(shared.type, shared.text);
    required("bench").scrollIntoView();
  }

  #say(sentence: string): void {
    const { said } = this.#parts;
    said.textContent = sentence;
    setTimeout(() => (said.textContent = ""), 5000);
  }
}

function marks(violations: readonly PlacedViolation[], severity: Mark["severity"]): readonly Mark[] {
  return violations.slice(0, maxShown).map((violation) => ({
    from: violation.from,
    to: violation.to,
    severity,
    message: violation.message,
    render: () => describeViolation(violation),
  }));
}
