/** What a word must look like to be the name of a host, and what names are only ever examples. */
import { wordSet, wordsOf } from "./words.js";

const label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const host = new RegExp(`^(?:${label}\\.){1,8}(?:[a-z]{2,24}|[A-Z]{2,24})$`);
/** What looks like the name of a host with one of these at its end is a file. */
const file =
  /\.(?:aspx?|bmp|cfg|conf|csv|css|docx?|exe|gif|go|gz|html?|ini|jar|java|jpe?g|js|json|jsp|log|md|mp[34]|pdf|php|png|py|rb|sh|sql|svg|tar|toml|ts|txt|wav|xlsx?|xml|ya?ml|zip)$/i;

/** `api.example.com`. */
export function isHost(word: string): boolean {
  return word.length < 254 && host.test(word) && !file.test(word);
}

/** Whether a word of running text is the name of a host as a whole. Where a blank is missing, a capital shows it. */
export function isPlainHost(word: string): boolean {
  return isHost(word) && (word === word.toLowerCase() || word === word.toUpperCase());
}

/** Whether a name of a host runs into other words here: `a.example.comLondon`, `a.example.com.London`. */
export function holdsHost(word: string): boolean {
  if (isPlainHost(word) || word.length > longestWord || file.test(word)) return false;
  return /(?:^|\.)[a-z0-9-]+\.[a-z0-9-]+\.(?:[a-z]+[A-Z]\w*|[A-Z][a-z]\w*)$/.test(word);
}

const longestWord = 300;

/** Whether two names belong to one domain: `api.example.com`, `img.example.com`. */
export function isOfOneDomain(one: string, other: string): boolean {
  const domain = (name: string): string => name.toLowerCase().split(".").slice(-2).join(".");
  return domain(one) === domain(other);
}

const wordsForHosts = wordSet(
  "address api base default domain e eg endpoint example for g host hostname is name of or request server such as the uri url value 域名",
);

/** Whether a label before a host names a region, rather than calling it a domain. */
export function namesRegion(text: string): boolean {
  return wordsOf(text).some((word) => !wordsForHosts.has(word));
}

/** RFC 2606 keeps these for examples. */
export function isReserved(name: string): boolean {
  return /(?:^|\.)example\.(?:com|net|org)$/i.test(name);
}

/** Words for an address of the reader's own, to which requests come rather than go. */
export function isOfCallback(text: string): boolean {
  return /\b(?:callback|webhook|notification|notify)s?\W{0,3}(?:url|address|uri|endpoint|server)s?\b|(?:回调|回調)(?:url|地址|服务)/i.test(
    text,
  );
}
