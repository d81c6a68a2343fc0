/** Validates packets for a while. Each contender gets a module of its own, so that none suffers from what another taught the engine. */

/** How many packets a contender validates in a millisecond; `expected` is what it must say of each. */
export function turn(validator, packets, ms, expected) {
  const start = performance.now();
  let count = 0;
  let elapsed = 0;
  let agreed = 0;
  do {
    for (let repeat = 0; repeat < 50; repeat++) agreed += validateAll(validator, packets, expected);
    count += packets.length * 50;
    elapsed = performance.now() - start;
  } while (elapsed < ms);
  if (agreed !== count) throw new Error("A contender changed its mind.");
  return (elapsed * 1e6) / count;
}

/** The same of all the errors that it finds. */
export function turnOfErrors(errorsOf, packets, ms, expected) {
  const start = performance.now();
  let count = 0;
  let elapsed = 0;
  let agreed = 0;
  do {
    for (let repeat = 0; repeat < 50; repeat++) agreed += explainAll(errorsOf, packets, expected);
    count += packets.length * 50;
    elapsed = performance.now() - start;
  } while (elapsed < ms);
  if (agreed !== count) throw new Error("A contender changed its mind.");
  return (elapsed * 1e6) / count;
}

function validateAll(validator, packets, expected) {
  let agreed = 0;
  for (let at = 0; at < packets.length; at++) {
    if (validator(packets[at]) === expected) agreed++;
  }
  return agreed;
}

function explainAll(errorsOf, packets, expected) {
  let agreed = 0;
  for (let at = 0; at < packets.length; at++) {
    if ((errorsOf(packets[at]).length === 0) === expected) agreed++;
  }
  return agreed;
}
