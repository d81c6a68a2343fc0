/** The syntax of host names, and host names reserved for examples. */
import { wordSet, wordsOf } from "./words.js";

const label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const host = new RegExp(`^(?:${label}\\.){1,8}(?:[a-z]{2,24}|[A-Z]{2,24})$`);
/** A dotted name with one of these endings is a file name. */
const file =
  /\.(?:aspx?|bmp|cfg|conf|csv|css|docx?|exe|gif|go|gz|html?|ini|jar|java|jpe?g|js|json|jsp|log|md|mp[34]|pdf|php|png|py|rb|sh|sql|svg|tar|toml|ts|txt|wav|xlsx?|xml|ya?ml|zip)$/i;

/** Whether a word is a host such as `api.example.com`. */
export function isHost(word: string): boolean {
  return word.length < 254 && host.test(word) && !file.test(word);
}

/** Whether a word of running text is exactly a host. Mixed case indicates a missing space. */
export function isPlainHost(word: string): boolean {
  return isHost(word) && (word === word.toLowerCase() || word === word.toUpperCase());
}

/** Whether a host runs into other words, such as `a.example.comLondon` or `a.example.com.London`. */
export function holdsHost(word: string): boolean {
  if (isPlainHost(word) || word.length > maxWordLength || file.test(word)) return false;
  return /(?:^|\.)[a-z0-9-]+\.[a-z0-9-]+\.(?:[a-z]+[A-Z]\w*|[A-Z][a-z]\w*)$/.test(word);
}

const maxWordLength = 300;

/** Whether two hosts belong to the same domain: `api.example.com`, `img.example.com`. */
export function isOfOneDomain(one: string, other: string): boolean {
  const domain = (name: string): string => name.toLowerCase().split(".").slice(-2).join(".");
  return domain(one) === domain(other);
}

const wordsForHosts = wordSet(
  "address api base default domain e eg endpoint example for g host hostname is name of or request server such as the uri url value 域名",
);

/** Whether the label before a host names a region, rather than saying that it is a domain. */
export function namesRegion(text: string): boolean {
  return wordsOf(text).some((word) => !wordsForHosts.has(word));
}

/** Domains that RFC 2606 reserves for examples. */
export function isReserved(name: string): boolean {
  return /(?:^|\.)example\.(?:com|net|org)$/i.test(name);
}

/** Whether a text is about an address of the reader's own, which receives requests. */
export function isOfCallback(text: string): boolean {
  return /\b(?:callback|webhook|notification|notify)s?\W{0,3}(?:url|address|uri|endpoint|server)s?\b|(?:回调|回調)(?:url|地址|服务)/i.test(
    text,
  );
}
