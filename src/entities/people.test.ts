import { describe, expect, it } from "vitest";
import { marked, surfaces } from "./marked-names.ts";
import { peopleAmong, sameFullName } from "./people.ts";

/** Marks names with square brackets only: all of them are people here. */
function peopleIn(source: string): string[][] {
  const { tokens, mentions, indices } = marked(source.replace(/\[/g, "[PER "));
  return surfaces(mentions, peopleAmong(tokens, mentions, indices));
}

describe("names of many traditions", () => {
  const one: [tradition: string, text: string][] = [
    ["English", "[Margaret Thatcher] won. Mrs [Thatcher] thanked them."],
    ["English, middle initial", "[John F. Kennedy] spoke. [John Kennedy] left. [Kennedy] slept."],
    ["English, initials", "[J. K. Rowling] wrote it. [Rowling] said so."],
    ["English, familiar form", "[William Gates] paid. [Bill Gates] agreed. [Gates] left."],
    ["English, junior told later", "[Martin Luther King] spoke. [Martin Luther King Jr.] won. [King] rested."],
    ["English, junior", "[Robert Downey Jr.] acted. [Downey] bowed."],
    ["Chinese, family name first", "[Xi Jinping] flew to Lima. [Xi] landed at noon."],
    ["Korean", "[Yoon Suk Yeol] resigned. [Yoon] apologised."],
    ["Korean, hyphen", "[Ban Ki-moon] arrived. [Ban] spoke."],
    ["Japanese", "[Fumio Kishida] bowed. [Kishida] left."],
    ["Vietnamese, called by the last word", "[Pham Minh Chinh] met them. [Chinh] smiled."],
    ["Vietnamese, accents", "[Phạm Minh Chính] met them. [Pham Minh Chinh] smiled."],
    ["Thai, called by the first name", "[Prayut Chan-o-cha] spoke. Gen [Prayut] left."],
    ["Burmese", "[Min Aung Hlaing] saluted. [Min Aung Hlaing] left."],
    ["Indonesian, one name", "[Sukarno] ruled. [Sukarno] fell."],
    ["Malay, bin", "[Anwar bin Ibrahim] won. [Anwar Ibrahim] thanked them. [Anwar] left."],
    ["Indian, initials in front", "[M. K. Stalin] rose. [Stalin] sat down."],
    ["Indian, honorific", "[Narendra Modi] waved. Shri [Modi] bowed."],
    ["Bengali, Md", "[Md Abdul Hamid] signed. [Abdul Hamid] left. [Hamid] slept."],
    ["Arabic, al-", "[Abdel Fattah al-Sisi] spoke. [Al-Sisi] left. [Sisi] slept. [el-Sisi] woke."],
    ["Arabic, bin", "[Mohammed bin Salman] came. [Muhammad bin Salman] left."],
    ["Hebrew", "[Benjamin Netanyahu] spoke. [Netanyahu] left."],
    ["Turkish, accents", "[Recep Tayyip Erdoğan] spoke. [Erdogan] left. [Tayyip Erdogan] slept."],
    ["Persian", "[Ebrahim Raisi] spoke. [Raisi] left."],
    ["Russian, patronymic", "[Vladimir Vladimirovich Putin] spoke. [Vladimir Putin] left. [Putin] slept."],
    ["Ukrainian, spelling", "[Volodymyr Zelenskyy] spoke. [Volodymyr Zelensky] left. [Zelensky] slept."],
    ["Hungarian", "[Viktor Orbán] spoke. [Orban] left."],
    ["Polish", "[Lech Wałęsa] spoke. [Walesa] left."],
    ["Icelandic, by the first name", "[Katrín Jakobsdóttir] spoke. [Katrín] left."],
    ["Dutch, particles", "[Alexander van der Bellen] spoke. [Van der Bellen] left. [Bellen] slept."],
    ["Spanish, two surnames", "[Enrique Peña Nieto] spoke. [Peña Nieto] left. [Peña] slept."],
    ["Portuguese", "[Luiz Inácio Lula da Silva] spoke. [Lula da Silva] left. [Lula] slept."],
    ["Nigerian, hyphen", "[Ngozi Okonjo-Iweala] spoke. Dr [Okonjo-Iweala] left. [Ngozi] slept."],
    ["Ghanaian", "[Nana Addo Dankwa Akufo-Addo] spoke. [Akufo-Addo] left."],
    ["Ethiopian, by the first name", "[Abiy Ahmed] spoke. [Abiy] left."],
    ["nickname in quotation marks", '[Rodrigo "Rody" Duterte] spoke. [Duterte] left. [Rody] slept.'],
    ["title inside the name", "[Gen. Mark Milley] spoke. [Mark Milley] left."],
  ];
  for (const [tradition, text] of one) it(`${tradition}: one person`, () => expect(peopleIn(text)).toHaveLength(1));
});

describe("people who are not one", () => {
  const two: [why: string, text: string][] = [
    ["one beside a namesake", "President [Obama] and [Michelle Obama] flew home."],
    ["spouses", "[Bill Clinton] sat beside [Hillary Clinton]."],
    ["father and son", "[George H. W. Bush] was older than [Jeb Bush]."],
    ["brothers", "[Liam Gallagher] left before [Noel Gallagher]."],
    ["like spellings of given names", "[Daniel Ortega] met [Daniela Ortega]."],
    ["shared given name", "[John Kerry] met [John Bolton]."],
    ["shared family name, Chinese", "[Xi Jinping] met [Xi Mingze]."],
    ["short names one letter apart", "[Kim Lee] met [Kin Lee]."],
    ["father and son of one name", "[George Bush Jr.] spoke. [George Bush Sr.] had left. [George Bush Jr.] slept."],
    ["shared middle name", "[Mary Anne Smith] met [Paul Anne Jones]."],
  ];
  for (const [why, text] of two) it(why, () => expect(peopleIn(text)).toHaveLength(2));

  it("gives a bare surname to the one named last", () =>
    expect(
      peopleIn("[Bill Clinton] came with [Hillary Clinton]. [Clinton] spoke. [Bill Clinton] left. [Clinton] drove."),
    ).toEqual([
      ["Bill Clinton", "Bill Clinton", "Clinton"],
      ["Hillary Clinton", "Clinton"],
    ]));

  it("lets a title decide between namesakes", () =>
    expect(peopleIn("[Hillary Clinton] came with [Bill Clinton]. Mrs [Clinton] spoke.")).toEqual([
      ["Hillary Clinton", "Clinton"],
      ["Bill Clinton"],
    ]));

  it("finds the full name behind a headline's surname", () =>
    expect(peopleIn("[Ruto] in Geneva\n[William Ruto] arrived on Monday.")).toEqual([["Ruto", "William Ruto"]]));
});

describe("sameFullName", () => {
  it("accepts initials, middle names and one other spelling", () => {
    expect(sameFullName(["j", "biden"], ["joseph", "biden"])).toBe(true);
    expect(sameFullName(["joe", "biden"], ["joseph", "robinette", "biden"])).toBe(true);
    expect(sameFullName(["mohammed", "salah"], ["mohamed", "salah"])).toBe(true);
  });
  it("refuses other given names and other surnames", () => {
    expect(sameFullName(["jill", "biden"], ["joseph", "biden"])).toBe(false);
    expect(sameFullName(["mario", "rossi"], ["maria", "rossi"])).toBe(false);
    expect(sameFullName(["john", "smith"], ["john", "smyth", "jones"])).toBe(false);
  });
});

describe("an office and a family", () => {
  it("does not give a relative the office", () =>
    expect(peopleIn("First lady [Michelle Obama] sang. President [Obama] spoke. [Obama] left.")).toEqual([
      ["Michelle Obama"],
      ["Obama", "Obama"],
    ]));
  it("gives it to the one who bears it in full", () =>
    expect(peopleIn("His son [Hunter Biden] and [Joe Biden] came. President [Biden] spoke.")).toEqual([
      ["Hunter Biden"],
      ["Joe Biden", "Biden"],
    ]));
  it("leaves bare names and courtesy titles to the relative", () =>
    expect(peopleIn("His wife [Ana Ruiz] sang. Mrs [Ruiz] spoke. [Ruiz] left.")).toEqual([
      ["Ana Ruiz", "Ruiz", "Ruiz"],
    ]));
  it("lets those who are nobody's relative have their office", () =>
    expect(peopleIn("[Ana Ruiz] sang. President [Ruiz] spoke.")).toEqual([["Ana Ruiz", "Ruiz"]]));
});
