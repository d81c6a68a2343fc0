/** The one place where the client starts timers. */
/** The longest time that the platforms' timers can count; beyond it they fire at once. Milliseconds. */
export const maxTimerMs = 2 ** 31 - 1;
/** Runs an action once so many milliseconds have passed, or as many as a timer can count. */
export function startTimer(action, ms) {
    const timer = setTimeout(action, Math.min(ms, maxTimerMs));
    return () => clearTimeout(timer);
}
