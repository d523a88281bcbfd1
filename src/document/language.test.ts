import { describe, expect, it } from "vitest";
import { STOPWORDS } from "../lexicon/stopwords.ts";
import { detectLanguage } from "./language.ts";

describe("detectLanguage", () => {
  it.each([
    ["ar", "قال الوزير يوم الاثنين إن الحكومة سوف تبدأ في بناء الطريق الجديد بعد أن وافق البرلمان على الميزانية."],
    ["bg", "Министърът заяви, че правителството ще започне строежа на пътя след като парламентът прие бюджета."],
    ["bn", "মন্ত্রী সোমবার বলেছেন, নতুন সড়কের কাজ শুরু হবে।"],
    [
      "ca",
      "El ministre va dir que el govern començarà les obres de la carretera amb els diners que hi ha per a aquest any.",
    ],
    ["cs", "Ministr řekl, že vláda začne stavět novou silnici, protože parlament už schválil rozpočet na příští rok."],
    ["da", "Ministeren sagde, at regeringen ikke vil bygge vejen, før der er penge til det efter det nye budget."],
    ["de", "Der Minister sagte am Montag, dass die Regierung mit dem Bau der Straße nach der Wahl beginnen werde."],
    ["el", "Ο υπουργός δήλωσε τη Δευτέρα ότι η κυβέρνηση θα αρχίσει τα έργα του δρόμου."],
    ["en", "The minister said on Monday that the government would start work on the road after the vote."],
    ["es", "El ministro dijo el lunes que el gobierno empezará las obras de la carretera después de las elecciones."],
    ["fa", "وزیر روز دوشنبه گفت که دولت پس از تصویب بودجه ساخت جاده جدید را آغاز خواهد کرد."],
    ["fi", "Ministeri sanoi maanantaina, että hallitus ei ole vielä aloittanut tien rakentamista, koska se on kallis."],
    ["fr", "Le ministre a dit lundi que le gouvernement commencera les travaux de la route après les élections."],
    ["he", "השר אמר ביום שני כי הממשלה תתחיל בבניית הכביש החדש."],
    ["hi", "मंत्री ने सोमवार को कहा कि सरकार चुनाव के बाद सड़क का काम शुरू करेगी।"],
    [
      "hu",
      "A miniszter azt mondta hétfőn, hogy a kormány csak a választás után kezdi meg az út építését, mert nincs pénz.",
    ],
    ["id", "Menteri mengatakan pada hari Senin bahwa pemerintah akan memulai pembangunan jalan itu setelah pemilihan."],
    ["it", "Il ministro ha detto lunedì che il governo comincerà i lavori della strada dopo le elezioni."],
    ["ja", "大臣は月曜日、政府が選挙の後に道路の工事を始めると述べた。"],
    ["ko", "장관은 월요일 정부가 선거 후 도로 공사를 시작할 것이라고 말했다."],
    ["nl", "De minister zei maandag dat de regering na de verkiezingen met de aanleg van de weg zal beginnen."],
    ["pl", "Minister powiedział w poniedziałek, że rząd rozpocznie budowę drogi po wyborach, które są w maju."],
    ["pt", "O ministro disse na segunda-feira que o governo vai começar as obras da estrada depois das eleições."],
    ["ro", "Ministrul a spus luni că guvernul va începe lucrările la drum după alegerile care sunt în mai."],
    ["ru", "Министр заявил в понедельник, что правительство начнет строительство дороги после выборов."],
    ["sv", "Ministern sade på måndagen att regeringen inte kommer att börja bygga vägen före valet."],
    ["sw", "Waziri alisema kwamba serikali itaanza ujenzi wa barabara hiyo baada ya uchaguzi wa mwaka huu."],
    ["th", "รัฐมนตรีกล่าวเมื่อวันจันทร์ว่ารัฐบาลจะเริ่มสร้างถนน"],
    [
      "tr",
      "Bakan pazartesi günü hükümetin seçimden sonra yeni yol için çalışmalara başlayacağını ve bunun çok önemli olduğunu söyledi.",
    ],
    ["uk", "Міністр заявив у понеділок, що уряд почне будівництво дороги після виборів."],
    ["ur", "وزیر نے پیر کو کہا کہ حکومت انتخابات کے بعد سڑک کا کام شروع کرے گی۔"],
    ["vi", "Bộ trưởng nói hôm thứ hai rằng chính phủ sẽ bắt đầu xây dựng con đường sau cuộc bầu cử."],
    ["zh", "部长星期一表示，政府将在选举后开始修建公路。"],
  ])("tells %s", (code, text) => {
    expect(detectLanguage(text).code).toBe(code);
  });

  it("is sure of a paragraph and less sure of a line", () => {
    const line = "Prices rose in May.";
    expect(detectLanguage(line).code).toBe("en");
    expect(detectLanguage(line).confidence).toBeLessThan(0.8);
    const paragraph = `The board said on Tuesday that prices had risen again, and that it would not wait for the figures of
      the autumn before it met. "We have seen what this does to people who are paid by the week," its chairman said.`;
    expect(detectLanguage(paragraph).confidence).toBeGreaterThan(0.8);
  });

  it.each([
    [
      "foreign names",
      "Prime Minister Recep Tayyip Erdoğan and Łukasz Żurawski of the Ośrodek met in Kraków on Friday.",
    ],
    [
      "a foreign quotation",
      'The crowd outside the palace shouted "que se vayan todos" until the police came at about ten.',
    ],
    ["a headline in capitals", "GOVERNMENT TO SELL ITS STAKE IN THE NATIONAL AIRLINE"],
    [
      "a foreign word in capitals over and over",
      "Lead-off WAR 0.5, Gant WAR 0.3 and Reyes WAR 1.1 are their figures for the year",
    ],
    [
      "Cyrillic in a quotation",
      "The banner said «Слава Україні» in letters that were two metres high, police in Lviv said.",
    ],
  ])("is not led astray by %s", (_what, text) => {
    expect(detectLanguage(text).code).toBe("en");
  });

  it.each(["", "   \n", "11:45 - 3.2%", "🎉🎉", "\ud800", "—", "AAPL MSFT NVDA TSLA GOOG"])(
    "does not guess from %j",
    (text) => {
      expect(detectLanguage(text)).toEqual({ code: "und", confidence: 0 });
    },
  );

  it("reads windows of a long text, so that one foreign page in a thousand does not decide", () => {
    const english = "The council said that it would not sell the land, which it has owned since the war. ".repeat(5000);
    const french = "Le conseil a dit que la terre ne sera pas vendue. ".repeat(20);
    const started = performance.now();
    expect(detectLanguage(french + english).code).toBe("en");
    expect(performance.now() - started).toBeLessThan(100);
  });
});

describe("STOPWORDS", () => {
  it("lists each word of a language once, in lower case", () => {
    for (const lists of Object.values(STOPWORDS))
      for (const [code, list] of Object.entries(lists)) {
        const words = list.split(" ");
        expect(new Set(words).size, code).toBe(words.length);
        expect(list, code).toBe(list.toLowerCase());
      }
  });

  it("fits one bit for each language of a script", () => {
    for (const lists of Object.values(STOPWORDS)) expect(Object.keys(lists).length).toBeLessThanOrEqual(31);
  });
});
