/** The one place where the client starts timers. */
/** The longest time that the platforms' timers can count; beyond it they fire at once. Milliseconds. */
export declare const maxTimerMs: number;
export type Timer = ReturnType<typeof setTimeout>;
/** Runs an action once so many milliseconds have passed, or as many as a timer can count. */
export declare function startTimer(action: () => void, ms: number): Timer;
