import { describe, expect, it } from "vitest";
import { dateAt, isoOf, monthNamed } from "./printed-date.ts";

describe("dateAt", () => {
  it.each([
    ["Feb 26 - The", "Feb 26", 2, 26],
    ["Sept. 3, 2024 (AP)", "Sept. 3, 2024", 9, 3],
    ["26 February -", "26 February", 2, 26],
    ["5th March, 2024 (WAM)", "5th March, 2024", 3, 5],
    ["Marc 3 -", "Marc 3", 3, 3],
    ["MArch 25 -", "MArch 25", 3, 25],
    ["feb 26 -", "feb 26", 2, 26],
    ["Tuesday, March 5 —", "Tuesday, March 5", 3, 5],
    ["2024-03-05 (AP)", "2024-03-05", 3, 5],
    ["25/12/2024 —", "25/12/2024", 12, 25],
  ])("reads %s", (text, printed, month, day) => {
    expect(dateAt(text, 0)).toMatchObject({ text: printed, month, day });
  });

  it.each(["Marching 3 miles", "Mayor 4", "10:30 March", "03/04/2024", "Dec", "1984", ""])(
    "takes none from %j",
    (text) => {
      expect(dateAt(text, 0)).toBeNull();
    },
  );
});

describe("monthNamed", () => {
  it("forgives what hands misspell", () => {
    expect(["Arpil", "Febuary", "Sept", "Janurary"].map(monthNamed)).toEqual([4, 2, 9, 1]);
  });
  it("takes no other word for a month", () => {
    expect(["Maybe", "Junction", "Decide", "Octopus", "Marvel"].map(monthNamed)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("isoOf", () => {
  const date = (month: number, day: number, year?: number) => ({
    end: 0,
    text: "",
    month,
    day,
    ...(year !== undefined && { year }),
  });
  it("prefers the printed year", () => {
    expect(isoOf(date(2, 3, 2019), "2024-01-01")).toBe("2019-02-03");
  });
  it("takes the last such day at most a week after publication", () => {
    expect(isoOf(date(3, 9), "2024-03-04T10:00:00Z")).toBe("2024-03-09");
    expect(isoOf(date(3, 19), "2024-03-04")).toBe("2023-03-19");
    expect(isoOf(date(2, 29), "2023-03-04")).toBe("2020-02-29");
  });
  it("gives none for an impossible day or an unknown year", () => {
    expect(isoOf(date(2, 30, 2024), undefined)).toBeUndefined();
    expect(isoOf(date(2, 3), undefined)).toBeUndefined();
    expect(isoOf(date(2, 3), "last week")).toBeUndefined();
  });
});
