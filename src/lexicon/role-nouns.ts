/**
 * Nouns that say what a person is by office, work or kinship. A role that the text prints is headed by one of them:
 * "Russian President", "chief executive of Acme". Written for this project. Lower case, singular.
 */
const NOUNS = `
academic accountant activist actor actress adjutant administrator admiral adviser advisor advocate agent aide ally
ambassador analyst anchor anthropologist apprentice archaeologist archbishop architect artist assassin assemblyman
assemblywoman assistant astronaut astronomer athlete attache attorney author ayatollah backbencher banker baron baroness
barrister bassist batsman billionaire biographer biologist bishop blogger bodyguard boss bowler boxer boyfriend
brigadier broadcaster brother builder businessman businesswoman businessperson campaigner candidate captain cardinal
caretaker cartoonist ceo cfo chair chairman chairperson chairwoman challenger champion chancellor chef chemist chief
choreographer cio citizen cleric clerk climatologist co-author co-chair co-chairman co-director co-founder co-owner coach
coder colonel columnist comedian commandant commander commentator commissioner commodore companion composer comptroller
conductor congressman congresswoman constable consul consultant contractor convener convenor coo coordinator coroner
corporal correspondent councillor councilman councilwoman counsel counsellor counselor count counterpart cousin creator
cricketer critic crown-prince cto curator custodian cyclist dancer daughter dean defender delegate demographer deputy
designer detective developer dictator diplomat director director-general disc-jockey dissident doctor doctor-general
donor driver drummer duchess duke ecologist economist editor editor-in-chief educator emir emperor employee engineer
entrepreneur envoy epidemiologist executive ex-husband ex-president ex-wife expert explorer farmer father fellow fiance
fiancee fighter filmmaker financier firefighter fisherman footballer forecaster foreman forward founder friend
geologist geophysicist girlfriend goalkeeper golfer governor governor-general grandfather grandmother grandson grower guard
guardian guitarist gunman head headmaster headmistress headteacher heir helmsman hero historian host hunter husband
illustrator imam immunologist industrialist influencer inspector inspector-general instructor interpreter inventor
investigator investor jockey journalist judge jurist justice keeper king lawmaker lawyer leader lecturer legend legislator
liaison librarian lieutenant linguist lobbyist logistician magistrate magnate major manager managing-director marshal
mathematician mayor mechanic mediator meteorologist microbiologist midfielder midwife militant millionaire minister
minister-president model moderator mogul monarch monk mother mufti murderer musician naturalist negotiator neighbor
neighbour neurologist neuroscientist neurosurgeon newscaster nominee novelist nun nurse nutritionist observer
obstetrician officer official ombudsman operator opponent organiser organizer originator owner paediatrician painter
paramedic parent parliamentarian partner pastor patriarch patron pediatrician philanthropist philosopher photographer
physician physicist pianist pilot pioneer pitcher player playwright poet policeman policewoman politician pollster pontiff
pope postman prefect premier presenter president president-elect priest prime-minister prince princess principal prisoner
producer professor programmer prophet proprietor prosecutor protester provost psychiatrist psychologist publicist publisher
quarterback queen rabbi racer rapper rebel receptionist rector referee registrar reporter representative researcher
resident restaurateur retiree reverend rider rival ruler runner sailor salesman scholar scientist screenwriter scriptwriter
sculptor secretary secretary-general seer senator sergeant sheikh sheriff shopkeeper singer singer-songwriter sister skipper
smuggler sociologist soldier solicitor son songwriter speaker specialist spokesman spokesperson spokeswoman sportsman
star statesman statistician strategist striker student sultan superintendent supervisor supporter surgeon surveyor survivor suspect
swimmer teacher technician teenager terrorist theologian therapist trader trainer translator treasurer trustee tutor tycoon
umpire uncle undersecretary veteran vet veterinarian vice-chairman vice-chancellor vice-president victim villager violinist
virologist volunteer warden warlord whistleblower wicketkeeper widow wife winger winner witness worker wrestler writer
youngster youtuber zoologist mp mep ms msp senator-elect premier-designate cleric scholar aunt niece nephew teen
`;

let nouns: Set<string> | undefined;

/** True when the word (any case) is a noun of role. */
export function isRoleNoun(word: string): boolean {
  nouns ??= new Set(NOUNS.trim().split(/\s+/));
  return nouns.has(word.toLowerCase());
}
