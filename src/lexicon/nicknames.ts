/**
 * Short forms of given names that differ from the long one in their first letters. Each line: the short form, then the
 * names that it stands for. Source: English usage; written for this project. Lower case, without accents.
 */
const ROWS = `
abe abraham
alex alexander alexandra alexei aleksandr
andy andrew
angie angela
art arthur
barney bernard
bart bartholomew
becky rebecca
ben benjamin bennett
bernie bernard
bert albert herbert robert
beth elizabeth
bill william
billy william
bob robert
bobby robert
cathy catherine
charlie charles charlotte
chris christopher christine christian
chuck charles
cindy cynthia
dan daniel
danny daniel
dave david
debbie deborah
dick richard
don donald
doug douglas
ed edward edwin edmund
eddie edward
fred frederick alfred
gene eugene
geoff geoffrey
greg gregory
hank henry
harry henry harold
jack john
jake jacob
jeff jeffrey
jen jennifer
jenny jennifer
jerry gerald jerome
jim james
jimmy james
joe joseph
joey joseph
johnny john
jon jonathan
josh joshua
kate katherine catherine
kathy katherine kathleen
ken kenneth
kim kimberly
larry lawrence laurence
leo leonard leonardo
liz elizabeth
maggie margaret
manny manuel emmanuel
matt matthew
max maximilian maxwell
meg margaret
mike michael
mitch mitchell
nancy ann
ned edward
nick nicholas
pat patrick patricia
peggy margaret
pepe jose
pete peter
phil philip phillip
ray raymond
rich richard
rick richard
rob robert
ron ronald
sally sarah
sam samuel samantha
sandy alexander sandra
sasha alexander aleksandr
steve steven stephen
sue susan
ted edward theodore
terry terence teresa
tim timothy
tina christina
toby tobias
tom thomas
tommy thomas
tony anthony antonio
vicky victoria
vince vincent
vlad vladimir
volodya vladimir
walt walter
will william
zach zachary
`;

let table: Map<string, readonly string[]> | undefined;

/** The long forms that a short given name may stand for; both folded to lower case. */
export function longFormsOf(name: string): readonly string[] {
  table ??= new Map(
    ROWS.trim()
      .split("\n")
      .map((row) => {
        const [short = "", ...long] = row.split(" ");
        return [short, long];
      }),
  );
  return table.get(name) ?? [];
}
