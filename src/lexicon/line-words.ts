/**
 * Classes of words by which the line classifier of a page tells a credit from a sentence and a date from a menu.
 *
 * Source: written down for nutgraf; lower case, one class a line, words sorted. A word may stand in several classes.
 */
export const LINE_WORDS = {
  agency:
    "aap afp agencies alamy ani ap associated bloomberg corbis dpa efe epa getty handout ians istock kyodo magnum pa press pti reuters rex shutterstock staff tass unsplash upi wire xinhua yonhap zuma",
  ago: "ago hour hours hr hrs min mins minute minutes month months second seconds today week weeks yesterday",
  by: "by from story text words",
  credit:
    "caption courtesy credit credits file graphic graphics illustration image images photo photograph photographer photography photos pic picture pictured pictures screengrab screenshot source via video",
  day: "fri friday mon monday sat saturday sun sunday thu thur thurs thursday tue tues tuesday wed wednesday",
  first: "i i'm i've me my our ours us we we're we've",
  month:
    "apr april aug august dec december feb february jan january jul july jun june mar march may nov november oct october sep sept september",
  posted:
    "ago am at bst cet edited edt est first gmt ist last modified new pdt pm posted pst published update updated uploaded utc",
  said: "added according announced argued believes called claimed explained insisted noted recalled reported said says stated suggested thinks told wrote",
  staff:
    "analyst associate bureau chief columnist contributing contributor correspondent desk editor editorial executive freelance journalist producer reporter senior staff writer",
  you: "you you'll you're you've your yours",
} as const;
