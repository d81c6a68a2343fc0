/** Makes the one script of the page: its program, the judges, and the call that brings the two together. */

/** Two scripts that each leave a variable, as one that leaves none; it may stand in an element `script`. */
export function pageScript(program: string, judges: string): string {
  return embeddable(`(()=>{${program}\n${judges}\npage.start(judges);})();`);
}

/**
 * A script in which nothing ends the element that it stands in, nor begins a comment there. In minified code these
 * characters stand in literals alone, all of which know the escape.
 */
function embeddable(script: string): string {
  return script.replace(/<(?=!--|\/?script)/gi, "\\x3C");
}
