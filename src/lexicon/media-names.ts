/**
 * Newspapers, magazines, broadcasters and news agencies whose names do not tell, or that other things share words with.
 * Those listed with "The" count only where the text prints it: "The Atlantic" is a magazine, "Atlantic" is an ocean.
 *
 * Source: the outlets' own mastheads; chosen for this project. Sorted.
 */
import { foldName } from "./fold-name.ts";

const ROWS = `
ABC News
Agence France-Presse
Ahram Online
Al Arabiya
Al Bawaba
Al Jazeera
Al-Ahram
Al-Monitor
AllAfrica
Anadolu
Antara
Arab News
Arutz Sheva
Asahi Shimbun
Associated Press
Axios
Bangkok Post
BBC
BBC News
BBC World Service
Bernama
Bild
Bloomberg
Bloomberg News
Boston Herald
Breitbart
Breitbart News
Buenos Aires Herald
Business Insider
Business Standard
BuzzFeed
BuzzFeed News
C-SPAN
CBC
CBC News
CBS News
Channel 4 News
Channel NewsAsia
Charlie Hebdo
Chosun Ilbo
Clarín
CNBC
CNN
CNN International
Corriere della Sera
Dagens Nyheter
Daily Beast
Daily Express
Daily Mail
Daily Maverick
Daily Mirror
Daily Monitor
Daily Nation
Daily Sabah
Daily Star
Daily Telegraph
Dawn News
Deccan Herald
Der Spiegel
Deutsche Welle
Die Welt
Die Zeit
EFE
El Mercurio
El Mundo
El País
El Universal
Entertainment Weekly
Euronews
Evening Standard
Financial Express
Financial Times
Folha de S. Paulo
Forbes
Fox Business
Fox News
France 24
Frankfurter Allgemeine Zeitung
Gulf News
Gulf Times
Haaretz
Handelsblatt
Helsingin Sanomat
Hindustan Times
Houston Chronicle
Huffington Post
HuffPost
Hurriyet Daily News
India Today
Indian Express
Interfax
Irish Independent
Irish Times
ITV News
Jakarta Post
Japan Times
Jerusalem Post
Jeune Afrique
Jyllands-Posten
Kathmandu Post
Khaleej Times
Khmer Times
Kommersant
Korea Herald
Korea Times
Kuwait Times
Kyiv Independent
Kyiv Post
Kyodo News
La Jornada
La Nación
La Prensa
La Repubblica
La Stampa
La Vanguardia
Las Vegas Sun
Le Figaro
Le Monde
Le Parisien
Le Soir
Les Echos
Libération
Los Angeles Times
L’Express
Mail & Guardian
Mainichi Shimbun
Manila Bulletin
Meduza
Miami Herald
Middle East Eye
Mother Jones
MSNBC
National Geographic
National Post
National Public Radio
National Review
NBC News
NDTV
Neue Zürcher Zeitung
New Scientist
New Straits Times
New York Daily News
New York Magazine
New York Post
New York Times
New Yorker
Newsday
Newsmax
Newsweek
NHK
Nikkei Asia
Novaya Gazeta
NPR
O Globo
One America News Network
PBS NewsHour
Philippine Daily Inquirer
Philippine Star
Politico
Premium Times
Press Trust of India
Pro Publica
ProPublica
Punch Newspapers
Radio Free Asia
Radio Free Europe
Radio New Zealand
Rappler
Reuters
RIA Novosti
Rolling Stone
RTÉ News
Rudaw
Russia Today
Rzeczpospolita
San Francisco Chronicle
Saudi Gazette
Scientific American
Seattle Times
Sky News
South China Morning Post
Sports Illustrated
Sputnik News
Stars and Stripes
Straits Times
Sunday Times
Sydney Morning Herald
Süddeutsche Zeitung
Taipei Times
Tampa Bay Times
TASS
Tehran Times
Telemundo
Telesur
Texas Tribune
The Advocate
The Age
The Atlantic
The Australian
The Citizen
The Conversation
The Diplomat
The Economist
The Globe and Mail
The Guardian
The Herald
The Hill
The Hindu
The Independent
The Intercept
The Local
The Nation
The National
The New Republic
The Observer
The Oregonian
The Punch
The Scotsman
The Spectator
The Standard
The Star
The Statesman
The Sun
The Tablet
The Telegraph
The Times
The Verge
The Week
The Wire
Time Magazine
Times of India
Times of Israel
Toronto Star
Univision
USA Today
Vanguard Newspaper
Vanity Fair
Vice News
Voice of America
Wall Street Journal
Washington Examiner
Washington Post
Washington Times
Wirtualna Polska
Xinhua
Yle News
Ynet
Yomiuri Shimbun
Yonhap
ZDF
`;

let names: { plain: Set<string>; withArticle: Set<string> } | undefined;

/**
 * Whether a name is that of a news outlet.
 *
 * @param article whether "The" stands before the name, or begins it
 */
export function isMediaName(name: string, article: boolean): boolean {
  names ??= read();
  const key = foldName(name).replace(/^the /, "");
  return names.plain.has(key) || (article && names.withArticle.has(key));
}

function read() {
  const plain = new Set<string>();
  const withArticle = new Set<string>();
  for (const row of ROWS.trim().split("\n")) {
    const key = foldName(row);
    if (key.startsWith("the ")) withArticle.add(key.slice(4));
    else plain.add(key);
  }
  return { plain, withArticle };
}
