import { describe, expect, it } from "vitest";
import { inOneLine } from "./in-one-line.ts";

/** Sentences as newspapers write them: markets, elections, weather, courts, health, budgets, polls, crime, transport, sports. */
const SENTENCES: [string, string][] = [
  [
    "The debt is being reworked under a $3 billion programme.",
    "[$3 billion] 3000000000 USD, about $3 billion programme, by debt",
  ],
  ["It was paid off over a 20-year period.", "[20-year] 20 a"],
  ["Gifts are under a million dollars.", "[a million dollars] 1000000 USD less-than, about Gifts"],
  ["Earnings came to $0.61 per diluted share.", "[$0.61 per diluted share] 0.61 USD per share, about Earnings"],
  ["There are 2.4 cars per occupied dwelling.", "[2.4 cars per occupied dwelling] 2.4 car per dwelling"],
  ["The museum greeted its ten-thousandth visitor.", "nothing"],
  ["He rang 999 and then called 911 or 112.", "nothing"],
  ["He shot Jerome Hale, 73, and his wife, Dora, 62.", "[73] 73 a{age}, about Jerome Hale; [62] 62 a{age}, about Dora"],
  ["Pupils aged nine and ten sang.", "[nine] 9 a{age}, about Pupils; [ten] 10 a{age}, about Pupils"],
  ["She began skating at the age of four.", "[four] 4 a{age}, about age"],
  ["A girl under 15 was found.", "[15] 15 a{age} less-than, about girl"],
  ["Aseany Marsh, 19 - a student - was charged.", "[19] 19 a{age}, about Aseany Marsh"],
  ["Call the hotline on 131 564.", "nothing"],
  ["He won 131 of 564 games.", "[131] 131 game; [564 games] 564 game"],
  ["It runs from Nov. 3 to 6.", "nothing"],
  ["The call came just after eight Sunday morning.", "nothing"],
  ["She is in the top six.", "nothing"],
  ["The top six skaters won.", "[six skaters] 6 skater"],
  ["Troopers of KSP Post 15 received a call.", "nothing"],
  ["Anyone with information can call the county on 692-7041 or (860) 828-7085.", "nothing"],
  ["He can be reached on Norwich (01603) 264975.", "nothing"],
  ["The gallery drew 250-1200 visitors a day.", "[250-1200 visitors a day] 250 to 1200 visitor per d, by gallery"],
  ["A neighbor made the 911 call at noon.", "nothing"],
  ["They took 911 crates ashore.", "[911 crates] 911 crate"],
  ["He lives in the 4000 block of Elm Drive.", "nothing"],
  ["Only a 400 block wall was left.", "[400 block] 400 block, about 400 block wall"],
  ["The shop stands at 5847 S.W. 75th St.", "nothing"],
  ["The Senate rejected such bills in 1777, 1779 and 1780.", "nothing"],
  ["The mound was built between 250 and 100 B.C.", "nothing"],
  ["The town dates from 500 BC.", "nothing"],
  [
    "Exports reached 3.1 million bags in 2021/22.",
    "[3.1 million bags] 3100000 bag, by Exports, 2021-01-01..2021-12-31",
  ],
  ["He owns 3/4 of the farm.", "[3/4] 0.75 1, of farm"],
  ["She visited Ankara on January 20 and 21.", "nothing"],
  [
    "She met 20 and 21 of the envoys on January 5.",
    "[20] 20, 2023-01-05..2023-01-05; [21] 21, about envoys, 2023-01-05..2023-01-05",
  ],
  ["The four maintained their innocence.", "nothing"],
  ["The four teachers maintained their innocence.", "[four teachers] 4 teacher"],
  ["Their lawyer spoke for the four.", "nothing"],
  ["Deputies chatted with Ann Lee, 24, of Archer.", "[24] 24 a{age}, about Ann Lee"],
  ["He left 20 and 30 behind.", "[20] 20; [30] 30"],
  ["Tony Marsh Jr., 20, pleaded guilty.", "[20] 20 a{age}, about Tony Marsh Jr"],
  ["A Dover man, 87, was killed.", "[87] 87 a{age}, about Dover man"],
  ["Two boys, ages 7 and 9, were hurt.", "[Two boys] 2 boy; [7] 7 a{age}, about boys; [9] 9 a{age}, about boys"],
  ["Children under 5 are most at risk.", "[5] 5 a{age} less-than, about Children"],
  ["Deaths among adults over 65 fell.", "[65] 65 a{age} more-than, about Deaths among adults"],
  ["Sales over 65 were rare.", "[65] 65 more-than, about Sales"],
  ["The land was leased to Barry Ellison, 46.", "[46] 46 a{age}, about Barry Ellison"],
  ["Hundreds, if not thousands, were sent away.", "[Hundreds] 100 to 1000; [thousands] 1000 to 10000"],
  ["The crash closed U.S. 41 near the bridge.", "nothing"],
  ["The U.S. 41 years ago was poorer.", "[41 years] 41 a, about U.S., 1982-01-01..1982-12-31"],
  ["The road from kilometer 5 was paved.", "nothing"],
  ["They called 300 doctors.", "[300 doctors] 300 doctor"],
  ["It dealt with 41 rescues on the coast, 12 more than in 2022.", "[41 rescues] 41 rescue; [12] 12 up by"],
  ["There were 12 more deaths than in 2020.", "[12 more deaths] 12 death up by"],
  ["It sold 300 fewer cars than last May.", "[300 fewer cars] 300 car down by"],
  ["He had 12 more than the limit.", "[12] 12"],
  [
    "Inflation will not fall below 9% before 2026.",
    "[9%] 9 % less-than down to, about Inflation, ..2025-12-31, negated",
  ],
  ["Some 300 were built before May 2021.", "[300] 300 approximate, ..2021-04-30"],
  ["Some 300 may be built.", "[300] 300 approximate, possible"],
  ["Inflation fell below 9%.", "[9%] 9 % less-than down to, about Inflation"],
  ["Sales could rise above $4 million.", "[$4 million] 4000000 USD more-than up to, about Sales, possible"],
  ["The horse won the Derby at odds of 5-1.", "[5-1] 5 {odds}, about odds, by horse"],
  ["The colt, a 100-to-1 outsider, finished third.", "[100-to-1] 100 {odds}, about 100-to-1 outsider"],
  ["She backed it at 33/1 and won £660.", "[33/1] 33 {odds}; [£660] 660 GBP"],
  ["Arsenal beat Chelsea 3-1 on Saturday.", "nothing"],
  ["The council voted 7-2 to approve the plan.", "nothing"],
  ["Twice as many children were vaccinated this year.", "[Twice] 2 {times}, about children, 2023-01-01..2023-12-31"],
  ["Prices are twice as high as in 2019.", "[twice] 2 {times}, about Prices"],
  ["Women were three times more likely than men to work part time.", "[three times] 3 {times}, about Women"],
  [
    "The firm employs double the number of people it did a decade ago.",
    "[double] 2 {times}, of number of people, by firm, 2013-01-01..2013-12-31",
  ],
  ["The new engine uses half as much fuel.", "[half] 0.5 {times}, about fuel, by new engine"],
  ["He was jailed twice and fined thrice.", "nothing"],
  [
    "Sales more than doubled to $4.2 billion in the three months to March.",
    "[doubled] 2 {times} more-than up by, about Sales, 2023-01-01..2023-03-31; [$4.2 billion] 4200000000 USD up to, about Sales, 2023-01-01..2023-03-31; [three months] 3 mo, about Sales, 2023-01-01..2023-03-31",
  ],
  [
    "The town's population has increased twofold since 1990.",
    "[twofold] 2 {times} up by, about town's population, 1990-01-01..2023-05-12",
  ],
  ["He earns 10 times the average wage.", "[10 times] 10 {times}, of average wage"],
  ["The company trades at 14 times earnings.", "[14 times] 14 {times}, of earnings, about company"],
  ["The team won twice on the road.", "nothing"],
  [
    "Hospital admissions are double last year's figure.",
    "[double] 2 {times}, of last year's figure, about Hospital admissions, 2022-01-01..2022-12-31",
  ],
  [
    "The Nasdaq Composite lost 1.2%, or 166.5 points, to 13,770.86.",
    "[1.2%] 1.2 % down by, about Nasdaq Composite; [166.5 points] 166.5 {point} down by, about Nasdaq Composite; [13,770.86] 13770.86 {point} down to, about Nasdaq Composite",
  ],
  [
    "Brent crude settled up 87 cents, or 1.1 percent, at $78.12 a barrel.",
    "[87 cents] 87 cent up by, about Brent crude; [1.1 percent] 1.1 % up by, about Brent crude; [$78.12 a barrel] 78.12 USD per [bbl_us], about Brent crude",
  ],
  [
    "The yield on the 10-year Treasury note rose 3 basis points to 4.58%.",
    "[10-year] 10 a, about 10-year Treasury note; [3 basis points] 3 bp up by, about yield on the 10-year Treasury note; [4.58%] 4.58 % up to, about yield on the 10-year Treasury note",
  ],
  [
    "The FTSE 100 closed 32 points lower at 7,730.58.",
    "[32 points] 32 {point} down by, about FTSE 100; [7,730.58] 7730.58 {point}, about FTSE 100",
  ],
  [
    "The Reserve Bank of Australia lifted the cash rate by a quarter of a percentage point to 3.85 per cent.",
    "[a quarter of a percentage point] 0.25 [pp] up by, about cash rate, by Reserve Bank of Australia; [3.85 per cent] 3.85 % up to, about cash rate, by Reserve Bank of Australia",
  ],
  [
    "Net income rose to $1.35 billion, or $2.10 a share, from $1.02 billion, or $1.60 a share, a year earlier.",
    "[$1.35 billion] 1350000000 USD up to, about Net income; [$2.10 a share] 2.1 USD per share, about Net income; [$1.02 billion] 1020000000 USD, about Net income, 2022-01-01..2022-12-31; [$1.60 a share] 1.6 USD per share, about Net income, 2022-01-01..2022-12-31",
  ],
  [
    "The Sensex jumped 463 points, or 0.76 per cent, to 61,112.44 on Friday.",
    "[463 points] 463 {point} up by, about Sensex, 2023-05-12..2023-05-12; [0.76 per cent] 0.76 % up by, about Sensex, 2023-05-12..2023-05-12; [61,112.44] 61112.44 {point} up to, about Sensex, 2023-05-12..2023-05-12",
  ],
  [
    "Tata Motors reported a net profit of Rs 5,408 crore for the January-March quarter.",
    "[Rs 5,408 crore] 54080000000 INR, about net profit, by Tata Motors, 2023-01-01..2023-03-31, says Tata Motors",
  ],
  ["The company raised ₹1,200 crore through bonds.", "[₹1,200 crore] 12000000000 INR, about company"],
  [
    "Inflation slowed to 4.9% in April from 5% in March.",
    "[4.9%] 4.9 % down to, about Inflation, 2023-04-01..2023-04-30; [5%] 5 % down from, about Inflation, 2023-03-01..2023-03-31",
  ],
  ["Turnout was 68.3%, the highest since 1992.", "[68.3%] 68.3 %, about Turnout"],
  ["Labour won 201 seats, 35 more than in 2019.", "[201 seats] 201 seat, by Labour; [35] 35 seat up by, by Labour"],
  ["The bill passed the House 217-213.", "nothing"],
  [
    "Temperatures will climb to 41C in Adelaide on Thursday.",
    "[41C] 41 Cel up to, about Temperatures, 2023-05-18..2023-05-18, planned",
  ],
  [
    "The quake, of magnitude 6.1, struck 40 km south of Lima at a depth of 10 km.",
    "[magnitude 6.1] 6.1 {magnitude}; [40 km] 40 km, about quake; [10 km] 10 km, about depth, by quake",
  ],
  [
    "The river crested at 14.2 feet, nearly 3 feet above flood stage.",
    "[14.2 feet] 14.2 [ft_i], about river; [3 feet] 3 [ft_i] approximate, about river",
  ],
  ["The jury awarded her $83.3 million in damages.", "[$83.3 million] 83300000 USD, about damages, by jury"],
  [
    "Police seized 2.3 tonnes of cocaine worth an estimated €120 million.",
    "[2.3 tonnes] 2.3 t, about cocaine, by Police; [€120 million] 120000000 EUR approximate, about cocaine, by Police",
  ],
  [
    "Two men, aged 34 and 41, were charged with murder.",
    "[Two men] 2 man; [34] 34 a{age}, about men; [41] 41 a{age}, about men",
  ],
  ["A six-month-old baby was among the victims.", "[six-month-old] 6 mo{age}, about six-month-old baby"],
  [
    "Waiting lists in England rose to a record 7.33 million in March, NHS figures show.",
    "[7.33 million] 7330000 up to, about Waiting lists in England, 2023-03-01..2023-03-31",
  ],
  [
    "The drug cut deaths by a third among patients on ventilators.",
    "[a third] 0.3333333333333333 1 down by, about deaths, by drug",
  ],
  [
    "Life expectancy dropped from 78.8 years in 2019 to 76.4 years in 2021.",
    "[78.8 years in 2019 to 76.4 years] 76.4 to 78.8 a down from 78.8 to 76.4, about Life expectancy, 2019-01-01..2021-12-31",
  ],
  [
    "The government will spend $1.9 billion over four years on dental care.",
    "[$1.9 billion] 1900000000 USD, about government, planned; [four years] 4 a, about government, planned",
  ],
  [
    "Ottawa ran a deficit of $43 billion in 2022-23, down from $90.2 billion the year before.",
    "[$43 billion] 43000000000 USD, about deficit, by Ottawa, 2022-01-01..2023-12-31; [$90.2 billion] 90200000000 USD down from, about deficit, by Ottawa",
  ],
  [
    "Ministers plan to cut public spending by 4% a year between 2025 and 2028.",
    "[4% a year] 4 % per a down by, about public spending, by Ministers, 2025-01-01..2028-12-31, planned",
  ],
  [
    "The scheme will cost taxpayers an estimated A$2.5 billion by 2030.",
    "[A$2.5 billion] 2500000000 AUD approximate, about scheme, ..2030-12-31, planned",
  ],
  [
    "India's defence budget was raised 13% to Rs 5.94 lakh crore.",
    "[13%] 13 % up by, about India's defence budget; [Rs 5.94 lakh crore] 5940000000000 INR up to, about India's defence budget",
  ],
  [
    "The state allocated 25,000 crore rupees to roads, up from 18,500 crore last year.",
    "[25,000 crore rupees] 250000000000 INR, about state; [18,500 crore] 185000000000 INR up from, about state, 2022-01-01..2022-12-31",
  ],
  [
    "Public debt stands at 112 percent of gross domestic product.",
    "[112 percent] 112 %, of gross domestic product, about Public debt",
  ],
  [
    "Some 54% of respondents said they disapproved of the prime minister, up four points from March.",
    "[54%] 54 % approximate, of respondents; [four points] 4 {point} up by, about respondents, says respondents",
  ],
  [
    "Only 23 per cent of Australians trust the media, a survey found.",
    "[23 per cent] 23 %, of Australians, says survey",
  ],
  [
    "The poll of 1,021 adults had a margin of error of plus or minus 3 percentage points.",
    "[1,021 adults] 1021 adult, about poll; [3 percentage points] 3 [pp], about poll of 1,021 adults",
  ],
  [
    "Murders in Chicago fell 13% last year to 617.",
    "[13%] 13 % down by, about Murders in Chicago, 2022-01-01..2022-12-31; [617] 617 down to, about Murders in Chicago, 2022-01-01..2022-12-31",
  ],
  [
    "Knife crime rose by 9 per cent in the year to September 2022.",
    "[9 per cent] 9 % up by, about Knife crime, 2021-10-01..2022-09-30",
  ],
  [
    "Shootings are down nearly 20% so far this year compared with 2022.",
    "[20%] 20 % approximate down by, about Shootings, 2023-01-01..2023-05-12",
  ],
  [
    "The 3,200-kilometre line will cut the journey from 12 hours to five.",
    "[3,200-kilometre] 3200 km, about 3,200-kilometre line, planned; [12 hours to five] 5 to 12 h down from 12 to 5, about journey, planned",
  ],
  [
    "The airport handled 6.8 million passengers in April, 12 per cent fewer than in April 2019.",
    "[6.8 million passengers] 6800000 passenger, by airport, 2023-04-01..2023-04-30; [12 per cent] 12 % down by, about airport, 2023-04-01..2023-04-30",
  ],
  ["The plot measures 50 by 100 feet.", "[50] 50 [ft_i], about plot; [100 feet] 100 [ft_i], about plot"],
  ["A 5,000-strong crowd gathered.", "[5,000-strong crowd] 5000 crowd"],
  ["Office space rents for $75 per square foot.", "[$75 per square foot] 75 USD per [sft_i], about Office space"],
  ["The panel is 2 x 4 m.", "[2] 2 m, about panel; [4 m] 4 m, about panel"],
  ["Kane has scored 27 goals in 35 games this season.", "[27 goals] 27 goal, by Kane, ..; [35 games] 35 game, .."],
  ["The Lakers beat the Warriors 122-101 in Game 6.", "nothing"],
  [
    "Djokovic won 6-4, 7-6 (7-5), 6-2 in three hours and 12 minutes.",
    "[three hours] 3 h, about Djokovic; [12 minutes] 12 min, about Djokovic",
  ],
  ["India made 287 for 4 in 50 overs.", "nothing"],
  ["The club paid a record £105m for Rice.", "[£105m] 105000000 GBP, about Rice, by club"],
  [
    "Employers added 253,000 jobs in April, while the unemployment rate fell to 3.4%.",
    "[253,000 jobs] 253000 job, by Employers, 2023-04-01..2023-04-30; [3.4%] 3.4 % down to, about unemployment rate, 2023-04-01..2023-04-30",
  ],
  [
    "Job openings fell to 9.6 million in March from 10 million in February.",
    "[9.6 million] 9600000 down to, about Job openings, 2023-03-01..2023-03-31; [10 million] 10000000 down from, about Job openings, 2023-02-01..2023-02-28",
  ],
  [
    "The minimum wage will increase to $16.55 an hour on Oct. 1.",
    "[$16.55 an hour] 16.55 USD per h up to, about minimum wage, 2023-10-01..2023-10-01, planned",
  ],
  ["A couple of dozen protesters were detained.", "[A couple of dozen protesters] 24 protester"],
  ["Tens of thousands of Israelis marched.", "[Tens of thousands of Israelis] 10000 to 100000 israeli"],
  [
    "Emissions must fall 43 percent by 2030, the United Nations says.",
    "[43 percent] 43 % down by, about Emissions, ..2030-12-31, says United Nations",
  ],
  [
    "Moody's said that the default rate might reach 5.6% by year-end.",
    "[5.6%] 5.6 %, about default rate, possible, says Moody's",
  ],
  [
    "The company, which employs 1,200 people in Leeds, said it would close two factories.",
    "[1,200 people] 1200 person, by company; [two factories] 2 factory, by company, possible, says company",
  ],
  [
    "Gold rose Rs 350 to Rs 61,600 per 10 grams.",
    "[Rs 350] 350 INR up by, about Gold; [Rs 61,600 per 10 grams] 61600 INR per 10 g up to, about Gold",
  ],
  ["Children aged between five and 11 will be vaccinated.", "nothing"],
  ["He died at the age of 92.", "[92] 92 a{age}, about age"],
  ["The temperature fell from 20°C to -5°C.", "[20°C to -5°C] -5 to 20 Cel down from 20 to -5, about temperature"],
  [
    "The company cut its full-year profit forecast to between $2.1 billion and $2.3 billion.",
    "[$2.1 billion and $2.3 billion] 2100000000 to 2300000000 USD down to, about full-year profit forecast, by company",
  ],
  [
    "House prices dropped 0.1% on the month and 2.7% on the year.",
    "[0.1%] 0.1 % down by, about House prices; [2.7%] 2.7 % down by, about House prices",
  ],
  ["Wages grew at an annual rate of 6.1%.", "[6.1%] 6.1 % up by, about Wages"],
  ["The court heard that he had stolen $1,200 from two customers.", "[$1,200] 1200 USD; [two customers] 2 customer"],
  ["Health spending per person was $12,914.", "[$12,914] 12914 USD, about Health spending per person"],
  ["The murder rate is 6.5 per 100,000 people.", "[6.5 per 100,000 people] 6.5 1 per 100000 person, about murder rate"],
  [
    "Police recorded 23 deaths per 100,000 residents.",
    "[23 deaths per 100,000 residents] 23 death per 100000 resident, by Police",
  ],
  ["It weighs two-and-a-half tonnes.", "[two-and-a-half tonnes] 2.5 t"],
  [
    "The Fed raised rates by three-quarters of a point.",
    "[three-quarters of a point] 0.75 {point} up by, about rates, by Fed",
  ],
  ["The vote was 52-48.", "nothing"],
  [
    "They sold 250,000 cars, compared with 310,000 a year earlier.",
    "[250,000 cars] 250000 car; [310,000] 310000 car, 2022-01-01..2022-12-31",
  ],
  [
    '"Crime is down 15 per cent," Mayor Lucy Chan said, "but we still have 300 vacancies."',
    "[15 per cent] 15 % down by, about Crime, says Mayor Lucy Chan; [300 vacancies] 300 vacancy, says Mayor Lucy Chan",
  ],
  [
    "Ontario's minimum wage is $15.50 an hour, up from $15 last year.",
    "[$15.50 an hour] 15.5 USD per h, about Ontario's minimum wage; [$15] 15 USD up from, about Ontario's minimum wage, 2022-01-01..2022-12-31",
  ],
  [
    "Statistics Canada says the economy added 41,000 jobs in April.",
    "[41,000 jobs] 41000 job, by economy, 2023-04-01..2023-04-30, says Statistics Canada",
  ],
  [
    "Tory leader Ann Hill pledged to hire 20,000 police officers by 2028.",
    "[20,000 police officers] 20000 officer, by Tory leader Ann Hill, ..2028-12-31, planned",
  ],
  [
    "The ABS said 1 in 6 Australians lived alone.",
    "[1 in 6 Australians] 0.16666666666666666 1, of Australians, says ABS",
  ],
  [
    "Around 3.5 lakh students appeared for the exam, of whom 83.01 per cent passed.",
    "[3.5 lakh students] 350000 student approximate; [83.01 per cent] 83.01 %, about 3.5 lakh students",
  ],
  ["The fire destroyed 120 hectares of bush.", "[120 hectares] 120 har, about bush, by fire"],
  [
    "Shares of Acme Inc. (ACME) plunged 23% to $17.80 after it cut its outlook.",
    "[23%] 23 % down by, about Shares of Acme Inc. (ACME); [$17.80] 17.8 USD down to, about Shares of Acme Inc. (ACME)",
  ],
  ["Water levels are 4.3 metres above normal.", "[4.3 metres] 4.3 m, about Water levels"],
  ["House Republicans voted 221-212 to pass the bill.", "nothing"],
  ["The A380 carries 525 passengers.", "[525 passengers] 525 passenger, by A380"],
  [
    "He scored 34 points, grabbed 12 rebounds and had seven assists.",
    "[34 points] 34 {point}; [12 rebounds] 12 rebound; [seven assists] 7 assist",
  ],
  [
    "Covid-19 has killed nearly 7 million people since 2020.",
    "[7 million people] 7000000 person approximate, by Covid-19, 2020-01-01..2023-05-12",
  ],
  [
    "The rate of inflation has halved from 10.1% to 4.9%.",
    "[halved] 0.5 {times} down by, about rate of inflation; [10.1% to 4.9%] 4.9 to 10.1 % down from 10.1 to 4.9, about rate of inflation",
  ],
  [
    "The UN says it needs $2.6bn to help 18 million people.",
    "[$2.6bn] 2600000000 USD, about UN, says UN; [18 million people] 18000000 person, by UN, says UN",
  ],
  ["We went hands-on with the new Apple Watch 5 to see.", "nothing"],
  ["The office at 16-18 Industrial Avenue has been let.", "nothing"],
  ["The city has about 8 B people.", "[8 B people] 8000000000 person approximate, by city"],
  [
    "The firm's market value fell by more than $100 billion in a single day.",
    "[$100 billion] 100000000000 USD more-than down by, about firm's market value",
  ],
  [
    "Sales of electric vehicles were up 41 per cent year on year in the first quarter.",
    "[41 per cent] 41 % up by, about Sales of electric vehicles, 2023-01-01..2023-03-31",
  ],
  [
    "The average price was $1.1 million, 14.6 per cent lower than in March 2022.",
    "[$1.1 million] 1100000 USD, about average price; [14.6 per cent] 14.6 % down by, about average price",
  ],
  ["Eskom will cut 4,000 megawatts from the grid.", "[4,000 megawatts] 4000 MW down by, about Eskom, planned"],
  [
    "The number of people claiming jobless benefits fell by 13,000 to 231,000 last week.",
    "[13,000] 13000 down by, about number of people claiming jobless benefits, 2023-05-01..2023-05-07; [231,000] 231000 down to, about number of people claiming jobless benefits, 2023-05-01..2023-05-07",
  ],
  [
    "The contract is worth up to £450m over 10 years.",
    "[£450m] 450000000 GBP at-most, about contract; [10 years] 10 a, about contract",
  ],
  ["The factory makes 1,500 cars a day.", "[1,500 cars a day] 1500 car per d, by factory"],
  ["The tower is taller than 300 metres.", "[300 metres] 300 m more-than, about tower"],
  [
    "The tournament, from 8 June to 2 July, will draw 1.5m fans.",
    "[1.5m fans] 1500000 fan, by tournament, 2023-06-08..2023-07-02, planned",
  ],
  ["Ticket prices range from $25 to $150.", "[$25 to $150] 25 to 150 USD, about Ticket prices"],
  ["A litre of petrol is now 12 per cent dearer than a year ago.", "[12 per cent] 12 % up by, about litre of petrol"],
  ["Only two of the 12 ships were saved.", "[two] 2 ship; [12 ships] 12 ship"],
  [
    "Nigeria's inflation rate rose to 22.22% in April, from 22.04% in March.",
    "[22.22%] 22.22 % up to, about Nigeria's inflation rate, 2023-04-01..2023-04-30; [22.04%] 22.04 % up from, about Nigeria's inflation rate, 2023-03-01..2023-03-31",
  ],
];

describe("sentences of news", () => {
  it.each(SENTENCES)("%s", (sentence, claims) => expect(inOneLine(sentence)).toBe(claims));
});
