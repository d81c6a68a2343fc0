/** The longest time that the platforms' timers can count; beyond it they fire at once. */
const longestTimer = 2 ** 31 - 1;
export function startDeadline(ms, caller) {
    let controller;
    const listeners = [];
    let reason;
    let fail = () => undefined;
    const over = new Promise((_resolve, reject) => {
        fail = reject;
    });
    // It may reject while nothing waits for it.
    over.catch(() => undefined);
    const stop = (why) => {
        if (reason !== undefined)
            return;
        reason = why;
        controller?.abort();
        for (const listener of listeners)
            listener();
        fail(new Error(why));
    };
    const onAbort = () => stop("aborted");
    const count = (limit) => setTimeout(() => stop("timeout"), Math.min(limit, longestTimer));
    let timer = count(ms);
    const stopListening = listen(caller, onAbort);
    if (caller?.aborted === true)
        onAbort();
    return {
        get signal() {
            controller ??= new AbortController();
            if (reason !== undefined)
                controller.abort();
            return controller.signal;
        },
        onAbort(listener) {
            if (reason === undefined)
                listeners.push(listener);
            else
                listener();
        },
        reason: () => reason,
        restart(limit) {
            clearTimeout(timer);
            timer = count(limit);
        },
        throwIfOver() {
            if (reason !== undefined)
                throw new Error(reason);
        },
        within: (work) => Promise.race([work, over]),
        release() {
            clearTimeout(timer);
            stopListening();
        },
    };
}
/** One listener a signal: that which ends a whole program may be given to thousands of calls, and some platforms warn of it. */
const audiences = new WeakMap();
function audienceOf(signal) {
    const known = audiences.get(signal);
    if (known !== undefined)
        return known;
    const listeners = new Set();
    const audience = { listeners, tell: () => listeners.forEach((listener) => listener()) };
    audiences.set(signal, audience);
    return audience;
}
/** Returns what ends the listening; the last to leave leaves nothing on the signal. */
function listen(signal, listener) {
    if (signal === undefined)
        return () => undefined;
    const { listeners, tell } = audienceOf(signal);
    if (listeners.size === 0)
        signal.addEventListener("abort", tell);
    listeners.add(listener);
    return () => {
        listeners.delete(listener);
        if (listeners.size === 0)
            signal.removeEventListener("abort", tell);
    };
}
/** Waits; false when the caller gave up meanwhile. */
export async function pause(ms, caller) {
    const deadline = startDeadline(ms, caller);
    // It ends by the deadline alone.
    await deadline.within(new Promise(() => undefined)).catch(() => undefined);
    deadline.release();
    return deadline.reason() === "timeout";
}
