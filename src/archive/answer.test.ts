import { describe, expect, it } from "vitest";
import { answer } from "./answer.ts";

const ask = (line: string | Uint8Array | null, options = {}) =>
  JSON.parse(
    answer({ number: 7, bytes: typeof line === "string" ? new TextEncoder().encode(line) : line }, options).json,
  );

describe("answer", () => {
  it("gives the analysis with the record's id", () => {
    const analysis = ask('{"id":"a1","body":"“We agreed,” said Ana Ruiz.","url":"https://news.example/a"}');
    expect(analysis.id).toBe("a1");
    expect(analysis.document).toMatchObject({ format: "body", url: "https://news.example/a" });
  });

  it("reads a number as an id, null as absent, and leaves unknown keys alone", () => {
    expect(ask('{"id":12,"text":"Rain fell.","html":null,"topics":["rain"]}').id).toBe("12");
  });

  it("answers a record without an id by an analysis without one", () => {
    expect(ask('{"text":"Rain fell."}')).not.toHaveProperty("id");
  });

  const broken: [string, string | Uint8Array | null, string | null, string, RegExp][] = [
    ["half a record", '{"id":"a1","text":', null, "invalid_json", /^line 7: not JSON/],
    ["an empty line", "", null, "invalid_json", /^line 7: empty/],
    ["a list", '["a"]', null, "invalid_input", /found an array/],
    ["null", "null", null, "invalid_input", /found null/],
    ["no text", '{"id":"a1"}', "a1", "invalid_input", /exactly one of text, html and body/],
    ["two texts", '{"id":"a1","text":"x","body":"y"}', "a1", "invalid_input", /text and body/],
    ["a text that is none", '{"id":"a1","text":5}', "a1", "invalid_input", /text to be a string, found number/],
    [
      "a date that is none",
      '{"id":"a1","text":"x","published":2025}',
      "a1",
      "invalid_input",
      /published to be a string/,
    ],
    ["an id that is none", '{"id":{},"text":"x"}', null, "invalid_input", /id to be a string/],
    ["Latin-1", Uint8Array.of(0x22, 0xe9, 0x22), null, "invalid_json", /not UTF-8/],
    ["a line past all bounds", null, null, "input_too_large", /maxLength/],
  ];
  it.each(broken)("tells what is wrong with %s", (_, line, id, code, message) => {
    const reply = ask(line);
    expect(Object.keys(reply)).toEqual(["id", "error"]);
    expect(reply.id).toBe(id);
    expect(reply.error.code).toBe(code);
    expect(reply.error.message).toMatch(message);
  });

  it("keeps to maxLength", () => {
    expect(ask('{"id":"a1","text":"too long"}', { maxLength: 3 })).toMatchObject({
      id: "a1",
      error: { code: "input_too_large" },
    });
  });
});
