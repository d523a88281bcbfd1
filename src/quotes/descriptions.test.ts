import { describe, expect, test } from "vitest";
import { linesOf } from "../document/lines.ts";
import { tokenize } from "../document/tokens.ts";
import { findEntities } from "../entities/find-entities.ts";
import { findQuotes } from "./find-quotes.ts";

const quotesOf = (text: string) => {
  const tokens = tokenize(text, linesOf(text).spans);
  return findQuotes(tokens, findEntities(tokens)).quotes;
};
const lastSpeaker = (text: string) => quotesOf(text).at(-1)?.speaker;

describe("a description as it is printed beside a name", () => {
  test("before the name", () => {
    const text =
      "The MP for Ashford East, Neil Gower, said the row was absurd.\n“Count to ten before you press send,” the MP for Ashford East added.";
    expect(lastSpeaker(text)).toMatchObject({ name: "Neil Gower", resolution: "nominal" });
  });

  test("behind the name", () => {
    const text =
      "Hugh Hill, a doctor, opened the clinic on Monday.\n“We had forty patients by noon,” the doctor told reporters.";
    expect(lastSpeaker(text)?.name).toBe("Hugh Hill");
  });

  test("not when it is printed beside two names", () => {
    const text =
      "Hugh Hill, the face of the campaign, met Maria Keller, the face of the campaign, on Monday.\n“We had forty guests by noon,” the face of the campaign said.";
    expect(lastSpeaker(text)?.name).toBeNull();
  });

  test("not before it is printed", () => {
    const text =
      "“We will vote on Friday,” the MP for Ashford East said.\nNeil Gower, the MP for Ashford East, left the hall early.";
    expect(quotesOf(text)[0]?.speaker.name).toBeNull();
  });
});

describe("a title", () => {
  test("shortened before the name", () => {
    const text =
      "Sen. Paul Whitcomb deleted the message on Thursday.\n“I was trying to be funny,” the senator said on Friday.";
    expect(lastSpeaker(text)?.name).toBe("Paul Whitcomb");
  });

  test("not another title", () => {
    const text =
      "Sen. Paul Whitcomb deleted the message on Thursday.\n“He should be ashamed,” the governor said on Friday.";
    expect(lastSpeaker(text)?.name).toBeNull();
  });
});

describe("the company", () => {
  test("is the one that spoke last, and so is “it” behind it", () => {
    const text =
      "Halden Foods Inc. said on Monday that it would close its plant.\nThe company said the closure would save $18 million a year. It said that talks with workers had begun.";
    const quotes = quotesOf(text);
    expect(quotes[1]?.speaker).toMatchObject({ name: "Halden Foods Inc.", resolution: "nominal" });
    expect(quotes.at(-1)?.speaker).toMatchObject({ name: "Halden Foods Inc.", resolution: "pronoun" });
  });

  test("“it” is still the company when one of its people has spoken", () => {
    const text =
      "Halden Foods Inc. said on Monday that it would close its plant.\n“These are difficult decisions,” Chief Executive Carla Benitez said.\nIt said that talks with workers had begun.";
    expect(lastSpeaker(text)?.name).toBe("Halden Foods Inc.");
  });

  test("“they” in a quotation is not the organisation", () => {
    const text =
      "The Care Standards Agency said it would visit the hospital.\nThe wards were quiet on Monday. Nobody picked up the telephone.\n“Then they told us it was ‘an admin error’. It was no error!” said Kelly Barnes.";
    expect(quotesOf(text).find(({ parent }) => parent !== undefined)?.speaker.name ?? null).toBeNull();
  });

  test("not a party or a newspaper", () => {
    const text =
      "The Labour Party said on Monday that it would vote against the plan.\nThe company said that it was surprised.";
    expect(lastSpeaker(text)?.name).toBeNull();
  });

  test("not one among several", () => {
    const text =
      "Acme Corp. bought a factory in May. Globex Corp. sold two others in June.\nThe company said that jobs were safe.";
    expect(lastSpeaker(text)?.name).toBeNull();
  });

  test("a description of its own is somebody new", () => {
    const text =
      "Halden Foods Inc. said on Monday that it would close its plant.\nThe company that owns the site said that it had not been told.";
    expect(lastSpeaker(text)?.name).toBeNull();
  });
});

describe("the only person near by", () => {
  test("a striker", () => {
    const text = "Ibrahim Diallo missed a penalty in stoppage time. “I'll take the next one,” the striker said.";
    expect(lastSpeaker(text)?.name).toBe("Ibrahim Diallo");
  });

  test("a paragraph comes before what stands above it", () => {
    const text =
      "Steve Burden watched from the stand.\nIbrahim Diallo missed a penalty. “I'll take the next one,” the striker said.";
    expect(lastSpeaker(text)?.name).toBe("Ibrahim Diallo");
  });

  test("not one of two", () => {
    const text = "Steve Burden and Ibrahim Diallo both missed. “I'll take the next one,” the striker said.";
    expect(lastSpeaker(text)?.name).toBeNull();
  });

  test("not a person of another role", () => {
    const text = "Mayor Maria Keller opened the bridge on Monday. “It is too narrow,” the cyclist said.";
    expect(lastSpeaker(text)?.name).toBeNull();
  });

  test("not a person of another gender", () => {
    const text = "Maria Keller opened the bridge on Monday. “It is too narrow,” the policeman said.";
    expect(lastSpeaker(text)?.name).toBeNull();
  });

  test("not the voice of somebody else", () => {
    const text = "Ibrahim Diallo left the club on Monday. “He wishes it well,” the spokesman said.";
    expect(lastSpeaker(text)?.name).toBeNull();
  });
});

describe("a person without a name", () => {
  test("goes on as “she”", () => {
    const text =
      "Education minister Sian Rees did not say when.\nOne teacher told the BBC: “Nobody has applied.”\n“It's heartbreaking,” she added.";
    expect(lastSpeaker(text)).toMatchObject({ name: null, resolution: "pronoun" });
  });

  test("introduced by the sentence before", () => {
    const text =
      "“That is a matter for me,” head teacher Alan Frith said.\nOne pupil, aged nine, read out a letter. “I love my school,” he said.";
    expect(lastSpeaker(text)).toMatchObject({ name: null, resolution: "pronoun" });
  });

  test("not when the sentence before is about somebody named", () => {
    const text =
      "Head teacher Alan Frith met the governors.\nFrith read out a letter from one pupil. “I love my school,” he said.";
    expect(lastSpeaker(text)?.name).toBe("Alan Frith");
  });

  test("not past the next name", () => {
    const text =
      "One teacher told the BBC: “Nobody has applied.”\nEducation minister Sian Rees promised more money. “We have heard them,” she said.";
    expect(lastSpeaker(text)?.name).toBe("Sian Rees");
  });
});
