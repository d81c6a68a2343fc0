/** The longest time that the platforms' timers can count; beyond it they fire at once. */
const longestTimer = 2 ** 31 - 1;
export function startDeadline(timeoutMs, caller) {
    const controller = new AbortController();
    let reason;
    const over = new Promise((_resolve, reject) => {
        controller.signal.addEventListener("abort", () => reject(new Error(reason)));
    });
    // It may reject while nothing waits for it.
    over.catch(() => undefined);
    const stop = (why) => {
        reason ??= why;
        controller.abort();
    };
    const onAbort = () => stop("aborted");
    const timer = setTimeout(() => stop("timeout"), Math.min(timeoutMs, longestTimer));
    caller?.addEventListener("abort", onAbort);
    if (caller?.aborted === true)
        onAbort();
    return {
        signal: controller.signal,
        reason: () => reason,
        throwIfOver() {
            if (reason !== undefined)
                throw new Error(reason);
        },
        within: (work) => Promise.race([work, over]),
        release() {
            clearTimeout(timer);
            caller?.removeEventListener("abort", onAbort);
        },
    };
}
