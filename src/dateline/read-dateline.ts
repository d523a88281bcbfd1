import type { Page } from "../chrome/strip-chrome.ts";
import type { Dateline } from "../document/schema.ts";
import type { Source } from "../document/source.ts";
import type { Header } from "../header/read-header.ts";

/** The dateline at the head of the body ("Minsk (TDI):", "LA CROSSE, Wis. (AP) —"), or null. */
export function readDateline(_source: Source, _page: Page, _header: Header): Dateline | null {
  return null;
}
