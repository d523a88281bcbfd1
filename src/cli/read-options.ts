import { Option } from "commander";
import { type FieldOptions, FORMATS, type Format, type ReadOptions } from "../archive/record.ts";

/** Options of every command that reads an archive. */
export interface ReadArchiveOptions extends FieldOptions {
  inputFormat?: Format;
}

const FIELDS: [keyof FieldOptions, string, string][] = [
  ["textField", "--text-field", "a page copied as text"],
  ["htmlField", "--html-field", "a page's HTML"],
  ["bodyField", "--body-field", "clean article text"],
  ["idField", "--id-field", "the id"],
  ["urlField", "--url-field", "the address"],
  ["publishedField", "--published-field", "the date"],
  ["titleField", "--title-field", "the headline"],
];

export const readArchiveOptions = (): Option[] => [
  new Option("--input-format <format>", "how to read, whatever names and contents say").choices(FORMATS),
  ...FIELDS.map(([, flag, what]) => new Option(`${flag} <name>`, `field with ${what} (default: the usual names)`)),
];

export function readOptions(options: ReadArchiveOptions): ReadOptions {
  const given = FIELDS.map(([name]) => [name, options[name]]).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    ...(options.inputFormat !== undefined && { format: options.inputFormat }),
  };
}
