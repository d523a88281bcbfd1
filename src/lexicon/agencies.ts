/**
 * News agencies and wire services as datelines print them: canonical short name, further printed forms (separated by ";").
 * Case and points do not count.
 *
 * Source: the agencies' own datelines and style.
 */
const ROWS = `
AA|Anadolu;Anadolu Agency;Anadolu Ajansi
AAP|Australian Associated Press
ABC|ABC News
ACCESSWIRE|Access Wire
ACN|Agencia Cubana de Noticias
ADN|ADN Kronos;Adnkronos
AFP|Agence France-Presse;Agence France Presse;AFP News
AGERPRES|
AKI|
ANA|ANA-MPA
ANC|
ANGOP|Angop
ANI|Asian News International
ANP|
ANSA|Ansa
ANTARA|Antara;Antara News
AP|Associated Press;The Associated Press;A.P.
APA|
APS|
AZERTAC|Azertac
Agencies|Agency;Wire services;News agencies
BBC|BBC News
BELGA|Belga
BNO|BNO News
BNS|
BSS|
BTA|
Bernama|BERNAMA
Bloomberg|Bloomberg News
Business Wire|BusinessWire
CBC|CBC News
CBS|CBS News
CMC|Caribbean Media Corporation
CNA|Central News Agency;Channel News Asia
CNB|
CNBC|
CNN|CNN Wire;CNN Newsource
CNS|Catholic News Service;Capitol News Service
CNW|CNW Group;Canada Newswire
CP|Canadian Press;The Canadian Press
CTK|CTK News
DPA|dpa;Deutsche Presse-Agentur
Dow Jones|Dow Jones Newswires
EFE|Efe;Agencia EFE
EIN Presswire|EINPresswire;EINPresswire.com;EIN News
ERR|ERR News
FARS|Fars News
FIDES|Fides
GLOBE NEWSWIRE|GlobeNewswire;Globe Newswire
GNA|Ghana News Agency
HINA|Hina
IANS|Indo-Asian News Service
INA|
INQUIRER.net|
IPS|Inter Press Service
IRIN|IRIN News
IRNA|Islamic Republic News Agency
ITAR-TASS|Itar-Tass
Interfax|INTERFAX;Interfax-Ukraine
JIJI|Jiji;Jiji Press
JTA|
KAP|
KBC|
KCNA|Korean Central News Agency
KNA|Kenya News Agency;Katholische Nachrichten-Agentur
KUNA|Kuwait News Agency
Kyodo|Kyodo News;KYODO
LUSA|Lusa
MAP|
MENA|
MTI|
Marketwired|Market Wired;Marketwire
NAN|News Agency of Nigeria
NBC|NBC News
NNA|National News Agency
NOTIMEX|Notimex
NPR|
NTB|
Newsfile|Newsfile Corp;Newsfile Corp.
PA|Press Association;PA Media;The Press Association
PAP|
PIA|Philippine Information Agency
PNA|Philippine News Agency
PPI|
PRNewswire|PR Newswire;PRNewswire-PRWeb;PRWEB;PRWeb
PTI|Press Trust of India
Prensa Latina|
QNA|Qatar News Agency
RFE/RL|RFERL;RFE
RIA|RIA Novosti;Ria Novosti
RNS|Religion News Service
Reuters|Thomson Reuters;Reuters Health;Thomson Reuters Foundation;Reuter
SANA|
SAPA|Sapa
SNS|Stephens Media;States News Service
SPA|Saudi Press Agency
SWNS|
TAP|
TASS|Tass;TASS News
TMZ|
TNS|Tribune News Service
UNB|United News of Bangladesh
UNI|United News of India
UPI|United Press International
Ukrinform|UKRINFORM
VNA|Vietnam News Agency
VOA|Voice of America
WAFA|Wafa
WAM|Emirates News Agency
Xinhua|Xinhua News Agency;Xinhuanet
Yonhap|Yonhap News Agency;YONHAP
dpa-AFX|
`;

let agencies: Map<string, string> | undefined;

/**
 * The canonical short name of an agency; undefined when the printed form is none that is known.
 *
 * @example
 * agencyNamed("The Associated Press") // => "AP"
 * agencyNamed("Reuter")               // => "Reuters"
 */
export function agencyNamed(printed: string): string | undefined {
  agencies ??= table();
  return agencies.get(keyOf(printed));
}

function keyOf(printed: string): string {
  return printed.toLowerCase().replace(/\./g, "").replace(/\s+/g, " ").trim();
}

function table(): Map<string, string> {
  const map = new Map<string, string>();
  for (const row of ROWS.trim().split("\n")) {
    const [name = "", forms = ""] = row.split("|");
    map.set(keyOf(name), name);
    if (forms) for (const form of forms.split(";")) map.set(keyOf(form), name);
  }
  return map;
}
