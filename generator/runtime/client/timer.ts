/** The one place where the client starts timers. */

/** The longest time that the platforms' timers can count; beyond it they fire at once. Milliseconds. */
export const maxTimerMs = 2 ** 31 - 1;

/** Stops a timer, also one that has fired. */
export type StopTimer = () => void;

/** Runs an action once so many milliseconds have passed, or as many as a timer can count. */
export function startTimer(action: () => void, ms: number): StopTimer {
  const timer = setTimeout(action, Math.min(ms, maxTimerMs));
  return () => clearTimeout(timer);
}
