/** Copies text, where the browser lets a page do so. */

/** True if the text is in the clipboard now. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or a page that came over http.
    return false;
  }
}
