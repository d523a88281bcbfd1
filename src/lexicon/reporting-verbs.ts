/**
 * Verbs that report what somebody says, writes, thinks, wants or perceives.
 *
 * One entry a line, sorted: the lemma, the class of the act that it reports, and irregular forms. A word that may report
 * several acts has the class of its commonest use in news: "read" is writing ("the sign reads"), "feel" is belief.
 * Classes: speech (said aloud, or in a way that the text does not tell), writing (printed, posted, polled, ruled on
 * paper), belief (held to be true or planned), attitude (wanted, feared, backed, refused), perception (seen, heard, found).
 *
 * Source: written down for nutgraf after the verb classes 29, 31-33, 37 of Levin, "English Verb Classes and
 * Alternations" (1993), and the cue categories of the literature on attribution (assertion, belief, fact, eventuality).
 */
export const REPORTING_VERBS = `
abhor attitude
accept belief
accuse speech
acknowledge speech
add speech
address speech
admire attitude
admit speech
admonish speech
adore attitude
advise speech
advocate attitude
affirm speech
agonize attitude
agree speech
aim belief
air writing
alarm attitude
allege speech
allude speech
anger attitude
annotate writing
announce speech
answer speech
anticipate belief
apologize speech
appeal speech
appear belief
applaud speech
appreciate attitude
apprise speech
approve attitude
argue speech
articulate speech
ascertain perception
ascribe belief
ask speech
aspire attitude
assail speech
assent speech
assert speech
assess belief
assume belief
assure speech
attack speech
attempt attitude
attest speech
attribute belief
author writing
aver speech
avouch speech
avow speech
back attitude
backpedal speech
backtrack speech
badmouth speech
baffle attitude
balk attitude
ballyhoo speech
banter speech
bark speech
bash speech
beg speech
begrudge speech
believe belief
belittle speech
bellow speech
bemoan speech
berate speech
blame speech
blast speech
blog writing
blurt speech
bluster speech
boast speech
brag speech
brand speech
brief speech
bristle attitude
broach speech
broadcast writing
butt speech
byline writing
calculate writing
call speech
campaign attitude
caption writing
care attitude
cast speech cast
castigate speech
caution speech
celebrate attitude
censure speech
challenge speech
champion attitude
chant speech
characterize belief
chat speech
chatter speech
cheer attitude
cherish attitude
chide speech
chime speech
choose belief chose chosen
chronicle writing
chuckle speech
circulate writing
cite speech
claim speech
clamor speech
clarify speech
commend speech
comment speech
commiserate speech
commit attitude
communicate speech
complain speech
concede speech
conceive belief
concern attitude
conclude belief
concur speech
condemn speech
confess speech
confide speech
confirm speech
confuse attitude
congratulate speech
conjecture belief
consider belief
contemplate belief
contend speech
continue speech
converse speech
convey speech
convince belief
coo speech
copy writing
corroborate speech
counsel speech
count writing
counter speech
covet attitude
crack speech
crave attitude
credit belief
criticise speech
criticize speech
crow speech
cry speech cried
debate speech
debunk speech
decide belief
declaim speech
declare speech
declassify speech declassified
decline attitude
decree speech
decry speech
dedicate attitude
deduce belief
deem speech
defend speech
delight attitude
deliver speech
demand speech
demonstrate perception
denigrate speech
denounce speech
deny speech
depict writing
deplore speech
deride speech
describe speech
desire attitude
despise attitude
detail speech
detect perception
determine belief
detest attitude
dictate speech
disagree belief
disapprove attitude
disavow speech
disbelieve belief
disclose speech
discover perception
discuss speech
disdain attitude
dislike attitude
dismiss speech
disparage speech
dispute speech
dissent speech
distance attitude
distrust belief
dither attitude
divulge speech
document writing
doubt belief
downplay speech
draft writing
draw attitude drew drawn
dread attitude
dream belief dreamt
dub speech
e-mail writing
echo speech
editorialize writing
elaborate speech
elect belief
elucidate speech
email writing
embrace attitude
emphasize speech
encourage attitude
endorse attitude
enjoy attitude
enthuse speech
entreat speech
enumerate speech
enunciate speech
envisage belief
envision belief
envy attitude
estimate writing
eulogize speech
excite attitude
exclaim speech
excoriate speech
exhort speech
expect belief
explain speech
expound speech
express speech
extol speech
fault speech
favor attitude
favour attitude
fax writing
fear attitude
feature writing
feel belief felt
field speech
fight attitude fought
figure belief
file writing
find perception found
flatter speech
footnote writing
forecast writing
foresee belief foresaw foreseen
foretell belief foretold
forewarn speech
forget belief forgot forgotten
fret attitude
frighten attitude
frustrate attitude
fume speech
gab speech
gather perception
giggle speech
give speech gave given
glimpse perception
gloat speech
gossip speech
greet speech
gripe speech
groan speech
grouse speech
grumble speech
guess belief
gush speech
hail speech
harangue speech
hate attitude
headline writing
hear perception heard heard
hesitate attitude
highlight speech
hint speech
hit speech hit
hold belief held
hope attitude
hype speech
hypothesize belief
identify perception identified
imagine belief
implore speech
imply speech implied
impugn speech
indicate writing
infer belief
inform speech
inquire speech
insinuate speech
insist speech
instruct speech
intend belief
interject speech
interpret belief
interrupt speech
interview speech
intimate speech
intone speech
invite speech
invoke speech
issue speech
itemize speech
jab speech
jeer speech
jest speech
joke speech
jot writing
judge belief
know belief knew known
kvetch speech
label speech
lambast speech
lambaste speech
lament speech
lampoon speech
lash speech
laud speech
laugh speech
lay speech laid
lean attitude
learn perception learnt
lecture speech
level speech
lie speech
like attitude
liken speech
list writing
listen perception
loathe attitude
lobby attitude
log writing
long attitude
look perception
love attitude
maintain speech
malign speech
marvel speech
mean belief meant
mention speech
message writing
mince speech
mind attitude
misjudge belief
mistake belief mistook mistaken
mistrust belief
misunderstand belief misunderstood
moan speech
mock speech
mourn attitude
mull belief
mumble speech
murmur speech
muse speech
mutter speech
name speech
narrate speech
need attitude
needle speech
negate speech
note speech
notice perception
notify speech notified
nudge speech
object speech
observe speech
offer speech
opine speech
oppose attitude
opt belief
orate speech
order speech
outline speech
outrage attitude
overestimate belief
overhear perception overheard
pan speech
paraphrase speech
pen writing
perceive belief
persist speech
persuade belief
petition writing
phone speech
pitch speech
pity attitude
plan belief
plead speech pled
please attitude
pledge speech
plug speech
point speech
poll writing
ponder belief
pontificate speech
portray speech
posit speech
post writing
postulate belief
praise speech
pray speech
preach speech
predict speech
preface speech
prefer belief
present speech
press speech
presume belief
print writing
proclaim speech
prod speech
profess speech
proffer speech
prohibit speech
project writing
promise speech
promote attitude
promulgate speech
pronounce speech
prophesy speech
propose speech
protest speech
prove perception proved proven
publish writing
push attitude
put speech put
query speech
question speech
quip speech
quiz speech
quote speech
rail speech
raise speech
rally attitude
rank writing
rant speech
rap speech
rate writing
rationalize belief
rave speech
read writing read
reaffirm speech
realise perception
realize belief
reason belief
reassert speech
reassure speech
rebroadcast speech
rebuff speech
rebuke speech
rebut speech
recall speech
recapitulate speech
recite speech
reckon speech
recognise perception
recognize belief
recoil attitude
recommend speech
reconsider belief
record writing
recount speech
reel speech
refer speech
reference speech
reflect writing
refuse attitude
refute speech
regard belief
regret attitude
reiterate speech
reject attitude
rejoice attitude
rejoin speech
relate speech
relay speech
release writing
relent speech
relish attitude
remark speech
remember belief
remind speech
remonstrate speech
renounce speech
repeat speech
repent speech
rephrase speech
reply speech
report writing
reprimand speech
reprint writing
reproach speech
repudiate speech
request speech
resent attitude
resist attitude
resolve belief
respect attitude
respond speech
restate speech
rethink belief rethought
retort speech
retweet writing
reveal speech
revere attitude
revile speech
rib speech
ridicule speech
riff speech
rip speech
roar speech
rule speech
ruminate belief
run writing ran
salute speech
savage speech
say speech said
scare attitude
scoff speech
scold speech
scorn speech
scrawl writing
scream speech
scribble writing
see perception saw seen
seek attitude sought
seem belief seemed
send writing sent
sense perception
shock attitude
shoot speech shot
shout speech
show writing showed shown
shrug speech
shun attitude
sigh speech
sight perception
sign writing
signal speech
skewer speech
slam speech
slap speech
sling speech slung
smear speech
snap speech
snark speech
sneer speech
snub attitude
sound speech
spar speech
speak speech spoke spoken
specify speech specified
speculate speech
spell speech
spill speech
spot perception
spread speech
spy perception
squeal speech
stammer speech
stand attitude stood
state speech
stipulate speech
stress speech
strive attitude strove striven
struggle attitude
stutter speech
submit speech
subtweet writing
suggest speech
sum speech
summarize speech
support attitude
suppose belief
surmise speech
surprise attitude
survey writing
suspect belief
swear speech swore sworn
swipe speech
sympathize attitude
syndicate writing
talk speech
tally writing
tattle speech
taunt speech
teach speech taught
tease speech
telecast writing
telegraph speech
tell speech told
testify speech
text writing
thank speech
theorize belief
think belief thought
threaten speech
thunder speech
title speech
toast speech
tolerate attitude
touch speech
tout speech
trash speech
trumpet speech
trust belief
try attitude
tweak speech
tweet writing
type writing
underestimate belief
underscore speech
understand belief understood
unveil speech
upbraid speech
upset attitude
urge speech
utter speech
value attitude
venerate attitude
vent speech
verbalize speech
veto attitude
view belief
vilify speech vilified
voice speech
volunteer speech
vote attitude
vouch speech
vow speech
wail speech
want attitude
warble speech
warn speech
watch perception
waver attitude
weigh speech
welcome attitude
whine speech
whisper speech
wisecrack speech
wish attitude
witness perception
wonder belief
worry attitude
wrangle speech
write writing wrote written
yearn attitude
yell speech
`;

/** Forms of common irregular verbs that report only with a noun ("make the case"): the lemma, then the forms. */
export const IRREGULAR_VERBS = `
be was were been is are am
begin began begun
bring brought
come came come
do did done
fall fell fallen
get got gotten
go went gone
have had
keep kept
lead led
leave left
make made
set set
sit sat
spend spent
stick stuck
take took taken
throw threw thrown
`;
