import { describe, expect, it } from "vitest";
import { personWrittenOut, placeWrittenOut } from "./written-out.ts";

describe("a person's name in capitals", () => {
  it.each([
    ["LENA MORRIS", [], "Lena Morris"],
    ["LENA O'DOWD", [], "Lena O'Dowd"],
    ["RORY MCALLISTER", ["Rory"], "Rory McAllister"],
    ["JEAN-PIERRE ROY", [], "Jean-Pierre Roy"],
    ["URSULA VON DER LEYEN", [], "Ursula von der Leyen"],
    ["Emmanuel MACRON", [], "Emmanuel Macron"],
    ["ANNA DEVRIES", ["DeVries"], "Anna DeVries"],
    ["ÉLISE ÖZTÜRK", [], "Élise Öztürk"],
  ])("writes %s out", (name, aliases, expected) => {
    expect(personWrittenOut({ name, aliases })).toEqual({ name: expected, aliases: [name, ...aliases] });
  });

  it.each(["JD Vance", "MBS", "KC", "Lena Morris", "Ann McGRTH", ""])("leaves %s as it is", (name) => {
    expect(personWrittenOut({ name, aliases: ["x"] })).toEqual({ name, aliases: ["x"] });
  });
});

describe("a place's name in capitals", () => {
  it("is written as the gazetteer writes it", () => {
    expect(placeWrittenOut({ name: "CORK", aliases: [] }, "Cork")).toEqual({ name: "Cork", aliases: ["CORK"] });
  });

  it("stays when the gazetteer knows the place by another name", () => {
    expect(placeWrittenOut({ name: "PEKING", aliases: [] }, "Beijing").name).toBe("PEKING");
  });
});
