/**
 * Phrases of the furniture around articles: menus, share buttons, consent dialogs, newsletter forms, link lists.
 *
 * Source: written down for nutgraf from the customs of English-language news sites and of the widgets that many of them
 * use. One phrase a line, sorted within its place: "=" the whole line, "^" its beginning, "~" anywhere in it. Lower case;
 * punctuation is left out; "#" stands for a number. A phrase is evidence for the line classifier, not a verdict.
 */
import type { CHROME_KINDS } from "../document/schema.ts";
import { UNTAUGHT_PHRASES } from "./untaught-chrome-phrases.ts";

/** Phrases by kind of chrome. */
export type Phrases = Readonly<Partial<Record<(typeof CHROME_KINDS)[number], string>>>;

/** The phrases that the line classifiers are trained with; `CHROME_PHRASES` are all. */
export const TAUGHT_PHRASES: Phrases = {
  ad: `
= ad
= ad feedback
= ads
= ads by
= advert
= advertisement
= advertisement #
= advertisements
= advertising
= adverts
= around the web
= article content
= article continues after advertisement
= article continues below
= branded content
= continue reading
= continue reading below
= continue reading the main story
= from our partners
= paid content
= paid post
= partner content
= promoted
= promoted content
= promoted stories
= remove ads
= report ad
= report this ad
= scroll down
= scroll for more
= scroll to continue
= sponsored
= sponsored by
= sponsored content
= sponsored links
= story continues
= story continues after
= story continues below
= story continues below advertisement
= you may like
^ ads by
^ advertisement article continues
^ advertisement scroll
^ article continues after
^ article continues below
^ continue reading below
^ continues after
^ scroll to continue
^ skip ad
^ skip advertisement
^ skip past
^ story continues after
^ story continues below
^ story continues on
^ this advertisement has not
^ this article continues
~ ad blocker
~ ad has not loaded
~ adblocker
~ affiliate commission
~ affiliate links
~ after the ad
~ after the advertisement
~ below the ad
~ disable your ad
~ earn a commission
~ earn commission
~ if you click
~ may earn a commission
~ remove ads
~ turn off your ad
~ your article continues
`,
  "author-box": `
= about author
= about the author
= about the authors
= author
= authors
= contributors
= meet the author
= more from this author
= posts
= see all posts
= view all posts
= website posts
= written by
^ about the author
^ about the writer
^ additional reporting by
^ all posts by
^ compiled by
^ contact the reporter
^ contributed to this report
^ edited by
^ editing by
^ email the author
^ follow her on
^ follow him on
^ follow them on
^ more by
^ more from
^ reporting by
^ see all articles by
^ view all posts by
^ with files from
^ with input from
^ with inputs from
^ with reporting by
^ writing by
~ additional reporting by
~ be reached at
~ can be reached at
~ contributed reporting
~ contributed to this article
~ contributed to this report
~ contributed to this story
~ covers politics for
~ follow her on
~ follow him on
~ follow on twitter
~ follow them on
~ full bio
~ he covers
~ her work has appeared
~ his work has appeared
~ is a columnist
~ is a contributing
~ is a contributor
~ is a correspondent
~ is a freelance
~ is a journalist
~ is a reporter
~ is a reporter for
~ is a senior editor
~ is a senior reporter
~ is a senior writer
~ is a staff writer
~ is a writer
~ is an associate editor
~ is an editor
~ is the author of
~ is the editor
~ on twitter at
~ opinions expressed
~ read full bio
~ she covers
~ the views expressed
~ they cover
~ views expressed in
`,
  comments: `
= # comment
= # comments
= # responses
= add a comment
= add comment
= all comments
= cancel reply
= comment
= comment now
= comments
= comments #
= comments are closed
= comments section
= have your say
= hide comments
= join the conversation
= join the discussion
= leave a comment
= leave a reply
= leave comment
= load comments
= load more comments
= newest first
= no comments
= oldest first
= post a comment
= post comment
= post your comment
= reader comments
= recent comments
= reply
= report abuse
= responses
= show comments
= sort by
= view all comments
= view comments
= what do you think
= write a comment
^ # comments
^ # responses to
^ # thoughts on
^ add your comment
^ be respectful
^ be the first to
^ be the first to comment
^ comments are closed
^ comments are moderated
^ have your say
^ join the conversation
^ join the discussion
^ leave a comment
^ leave a reply
^ log in to
^ notify me of
^ please keep comments
^ please log in to comment
^ required fields are
^ save my name
^ sign in to comment
^ we encourage all readers
^ what do you think
^ you must be logged in
^ you need to be logged
^ your email address will not
~ comment below
~ comment policy
~ commenting policy
~ comments section
~ community guidelines
~ in the comments
~ logged in to post
~ post a comment
~ says reply
~ share your thoughts
~ your comment
`,
  legal: `
= accept
= accept all
= accept cookies
= accessibility
= accessibility statement
= ad choices
= adchoices
= agree
= all rights reserved
= california notice
= cookie notice
= cookie policy
= cookie preferences
= cookie settings
= cookies
= copyright
= corrections policy
= disclaimer
= do not sell my info
= do not sell my personal information
= do not sell or share my personal information
= editorial standards
= gdpr
= got it
= i accept
= i agree
= imprint
= legal
= legal notice
= manage cookies
= ok
= privacy
= privacy and cookies
= privacy notice
= privacy overview
= privacy policy
= privacy preferences
= privacy settings
= reject all
= terms
= terms and conditions
= terms conditions
= terms of sale
= terms of service
= terms of use
= your ad choices
= your privacy choices
^ all rights reserved
^ by clicking
^ by continuing
^ by entering your
^ by providing your
^ by registering
^ by signing up
^ by submitting
^ by subscribing
^ by using this
^ copyright
^ do not sell
^ i agree to
^ i have read
^ our standards
^ powered by
^ reproduction of
^ this site is protected
^ this site requires
^ this site uses
^ this website uses
^ we and our partners
^ we noticed
^ we use cookies
^ we value your privacy
^ your privacy
~ all rights reserved
~ and our partners
~ content of external
~ cookie policy
~ cookies to
~ does not constitute
~ enable javascript
~ for informational purposes
~ google privacy policy
~ is not responsible for
~ javascript enabled
~ javascript is
~ may not be published broadcast
~ may not be reproduced
~ no part of this
~ our use of cookies
~ personal data
~ personal information
~ privacy notice
~ privacy policy
~ process your data
~ registered in england
~ registered trademark
~ terms and conditions
~ terms of service
~ terms of use
~ the use of cookies
~ user agreement
~ uses cookies
~ written permission
~ your browser
~ your consent
~ your data
`,
  media: `
= # of #
= audio
= caption
= close
= download
= embed
= enlarge
= enlarge image
= expand
= fullscreen
= gallery
= hide caption
= image
= image caption
= image source
= listen
= listen now
= listen to article
= listen to the article
= listen to this article
= loading
= loading video
= mute
= next slide
= now playing
= open gallery
= open image in gallery
= pause
= photo
= photo gallery
= photos
= play
= play video
= previous slide
= show caption
= this video can not be played
= to play this video you need to enable javascript in your browser
= toggle caption
= transcript
= up next
= video
= video caption
= videos
= view gallery
= view image
= view images
= view photos
= watch
= watch live
= watch now
= watch the video
= watch video
^ click here to view
^ click to enlarge
^ click to expand
^ click to play
^ gallery
^ image #
^ listen
^ listen to
^ live updates
^ photos
^ play video
^ see photos
^ slide #
^ this video
^ video
^ video player
^ view gallery
^ watch
^ watch live
^ watch the
~ a post shared by
~ audio is automatically generated
~ auto generated
~ autoplay
~ beginning of dialog window
~ browser does not support
~ can not be played
~ media player
~ modal window
~ pic.twitter.com
~ video player
~ view image in fullscreen
~ view this post on instagram
`,
  navigation: `
= about
= about me
= about us
= account
= advertise
= advertise with us
= all topics
= archive
= archives
= back
= back to
= back to top
= blog
= blogs
= breadcrumb
= business
= cancel
= careers
= categories
= classifieds
= close menu
= company
= contact
= contact us
= contents
= crosswords
= donate
= e paper
= edit
= edition
= editions
= epaper
= events
= explore
= faq
= faqs
= feedback
= filed under
= find a job
= general
= go
= help
= help center
= help centre
= hide
= home
= home page
= homepage
= in this article
= international
= internet
= jobs
= jump to
= language
= latest
= lifestyle
= loading
= local
= log in
= log out
= login
= logout
= magazine
= main content
= main menu
= main navigation
= manage account
= masthead
= media kit
= menu
= more
= my account
= my profile
= navigation
= news
= next
= next article
= next page
= next post
= next story
= obituaries
= on this page
= open menu
= opinion
= page not found
= pages
= podcasts
= politics
= post navigation
= press
= press releases
= previous
= previous article
= previous post
= print
= products
= quick links
= real estate
= recent posts
= register
= resources
= rss
= rss feeds
= search
= search for
= search the site
= secondary links
= sections
= see all
= see more
= select language
= services
= settings
= shop
= show
= show more
= sign in
= sign out
= site index
= site information navigation
= site map
= sitemap
= skip navigation
= skip to content
= skip to main content
= sports
= staff
= store
= submit
= support
= table of contents
= tag
= tags
= today's paper
= toggle navigation
= tools
= top
= top of page
= topics
= uk edition
= us edition
= useful links
= view
= view all
= view more
= weather
= work for us
= work with us
= world
= your account
^ back to
^ breadcrumb
^ categories
^ category
^ explore more on
^ filed in
^ filed under
^ go to
^ in this article
^ jump to
^ labels
^ more in
^ more on
^ next article
^ next post
^ open in
^ posted in
^ previous article
^ previous post
^ search
^ skip to
^ tagged
^ tagged with
^ tags
^ topics
^ you are here
~ link opens
~ main navigation
~ open menu
~ opens in a new
~ opens in new
~ opens new tab
~ site map
~ skip to content
`,
  newsletter: `
= daily newsletter
= don't miss
= don't miss out
= email
= email address
= enter your email
= enter your email address
= get our newsletter
= get the newsletter
= name
= newsletter
= newsletter sign up
= newsletter signup
= newsletters
= sign me up
= sign up
= sign up now
= stay connected
= stay informed
= subscribe to our newsletter
= success
= thank you for signing up
= thank you for subscribing
= thanks for signing up
= you're in
= your email
= your email address
= your name
^ a welcome email
^ an error occurred
^ check your inbox
^ enter your email
^ get a daily
^ get breaking news
^ get email updates
^ get more
^ get our
^ get the best
^ get the day's
^ get the latest
^ get updates
^ i want to receive
^ i would like to receive
^ in your inbox
^ interested in
^ join more than
^ join our
^ join the mailing
^ keep up to date
^ keep up with
^ please check your
^ please enter a valid
^ receive
^ sign me up
^ sign up
^ sign up for
^ sign up here
^ sign up to
^ stay in the know
^ stay on top of
^ stay up to date
^ subscribe for free
^ subscribe to our
^ subscribe to the
^ thank you for signing
^ thank you for subscribing
^ thanks for signing
^ there was an error
^ want more
^ want to
^ you can unsubscribe
^ you have successfully
^ you will receive
~ a daily email
~ a valid email
~ daily newsletter
~ delivered daily
~ delivered straight to
~ delivered to your inbox
~ email updates
~ free newsletter
~ inbox
~ mailing list
~ marketing emails
~ newsletter for
~ opt out at any
~ our newsletter
~ our newsletters
~ receive emails
~ receive newsletters
~ sign up for
~ sign up to
~ straight to your
~ telegram channel
~ to receive
~ unsubscribe
~ weekly newsletter
~ whatsapp channel
~ your email
~ your inbox
`,
  promo: `
= already a member
= already a subscriber
= already have an account
= become a member
= become a subscriber
= buy now
= create account
= create an account
= create free account
= don't have an account
= donate now
= download app
= download the app
= exclusive
= for subscribers
= free trial
= get access
= get started
= get the app
= gift subscriptions
= gift this article
= give a gift
= join
= join now
= join us
= learn more
= limited time offer
= members only
= more info
= order now
= pre order
= premium
= register now
= see offers
= shop now
= special offer
= start free trial
= start your free trial
= subscribe
= subscribe now
= subscribe today
= subscriber only
= subscribers only
= subscription
= subscriptions
= support our work
= support the
= support us
= try free
= unlock
= upgrade
= view offers
^ already a member
^ already a subscriber
^ already have an account
^ already registered
^ already subscribed
^ become a
^ become a member
^ buy
^ contact us
^ create a free
^ create an account
^ create your
^ do you have a story
^ don't have an account
^ donate to
^ download our
^ download the
^ email us
^ enjoy
^ exclusive articles
^ for more information
^ for more news
^ for more stories like
^ for the latest
^ from only
^ get access
^ get in touch with
^ get unlimited
^ got a story
^ got a tip
^ have a tip
^ have you got a story
^ help us
^ if you are a
^ if you enjoyed
^ if you liked
^ log in
^ make a donation
^ please consider
^ register for
^ register now
^ register to
^ sign in
^ sign in to
^ start your
^ subscribe
^ subscribe now
^ subscribe to
^ support independent
^ support local
^ support our
^ thank you for reading
^ this article is for
^ this content is
^ this is a premium
^ this story is
^ to continue reading
^ to read the
^ try it
^ unlimited access
^ unlimited digital
^ unlock
^ visit our
^ want to read
^ we need your
^ we rely on
^ you have # free
^ you have reached
^ you've reached
~ a subscription
~ app store
~ become a member
~ cancel any time
~ cancel anytime
~ click here
~ contact our news team
~ free articles
~ free trial
~ get in touch
~ google play
~ home delivery
~ in your browser
~ independent journalism
~ local journalism
~ make a donation
~ news team
~ our journalism
~ per month
~ per week
~ premium content
~ print subscription
~ subscribe now
~ subscribe today
~ subscriber
~ subscribers
~ tax deductible
~ the app
~ the full story
~ unlimited access
~ unlimited digital
~ us at
~ your subscription
`,
  related: `
= also on
= also read
= and more
= best of
= discover more
= don't miss
= editor's choice
= editor's note
= editor's pick
= editor's picks
= editors' picks
= explore more
= featured
= for you
= further reading
= headlines
= hot topics
= in case you missed it
= in other news
= just in
= keep reading
= latest articles
= latest headlines
= latest news
= latest posts
= latest stories
= latest videos
= more articles
= more coverage
= more for you
= more from
= more headlines
= more like this
= more news
= more on this
= more on this story
= more posts
= more stories
= more to explore
= more top stories
= most commented
= most popular
= most read
= most recent
= most shared
= most viewed
= most watched
= must read
= must reads
= must watch
= news in pictures
= news updates
= other stories
= our picks
= people are also reading
= popular
= popular articles
= popular now
= popular posts
= popular stories
= popular topics
= posts
= read also
= read more
= read more stories
= read next
= read now
= read this next
= recent news
= recent stories
= recommended
= recommended articles
= recommended for you
= recommended reading
= recommended stories
= recommended video
= recommended videos
= related
= related articles
= related content
= related coverage
= related links
= related news
= related posts
= related reading
= related stories
= related topics
= related video
= related videos
= see also
= similar articles
= similar posts
= similar stories
= suggested
= suggested reading
= this week
= today's top stories
= top articles
= top news
= top picks
= top posts
= top stories
= top trending
= top videos
= trending
= trending articles
= trending news
= trending now
= trending stories
= trending topics
= up next
= we recommend
= what to read next
= what's hot
= you may also like
= you may have missed
= you might also like
= you might be interested in
= you might like
^ # of the best
^ # read
^ also read
^ also see
^ click here for
^ click here to
^ don't miss
^ explore more
^ from the archive
^ further reading
^ in case you missed
^ in pictures
^ keep reading
^ latest from
^ latest news
^ more
^ more about
^ more from
^ more like this
^ more on
^ more stories
^ most popular
^ most read
^ most viewed
^ must read
^ must watch
^ next up
^ popular in
^ popular on
^ read
^ read also
^ read full
^ read more
^ read more about
^ read next
^ read our
^ read the full
^ read this
^ recommended
^ recommended for
^ recommended from
^ related
^ related article
^ related articles
^ related coverage
^ related news
^ related posts
^ related stories
^ related story
^ related to
^ related video
^ see also
^ see more
^ stories you may
^ this week's
^ today's
^ top stories
^ trending
^ trending now
^ up next
^ what to read
^ you may also
^ you might also
^ you might be
~ # hrs ago
~ also read
~ appeared first on
~ day ago
~ days ago
~ first appeared on
~ first published in
~ full story
~ hour ago
~ hours ago
~ may also like
~ might also like
~ minutes ago
~ originally appeared
~ originally published
~ read more
~ read more at
~ weeks ago
`,
  share: `
= # shares
= add to favorites
= bluesky
= bookmark
= connect
= connect with us
= copied
= copy
= copy link
= email this
= email this article
= facebook
= facebook messenger
= find us on
= flipboard
= follow
= follow us
= follow us on
= following
= google
= instagram
= kindly share this article
= kindly share this news
= kindly share this post
= kindly share this story
= like
= like loading
= like this
= line
= link copied
= linkedin
= mail
= mastodon
= messenger
= pin
= pin it
= pinterest
= please share this article
= please share this news
= please share this post
= please share this story
= pocket
= print article
= print this
= print this article
= read later
= reddit
= republish
= save
= save article
= save for later
= save story
= send
= share
= share article
= share on
= share on facebook
= share on linkedin
= share on pinterest
= share on twitter
= share on whatsapp
= share on x
= share options
= share page
= share story
= share the article
= share this
= share this article
= share this news
= share this page
= share this post
= share this story
= share this with
= share to
= share via email
= share with friends
= shares
= skype
= snapchat
= social
= social media
= telegram
= text
= threads
= tiktok
= tumblr
= tweet
= tweets
= twitter
= viber
= whatsapp
= x
= youtube
^ click to email
^ click to print
^ click to share
^ connect with us
^ copy link
^ facebook twitter
^ find us on
^ follow @
^ follow on
^ follow us
^ follow us on
^ join us on
^ like this
^ like us on
^ share
^ share article
^ share on
^ share this
^ share to
^ share via
^ tweet this
~ click to share
~ copied to clipboard
~ facebook twitter
~ follow us on
~ in new window
~ like us on
~ on facebook
~ on flipboard
~ on instagram
~ on linkedin
~ on pinterest
~ on social media
~ on twitter
~ on whatsapp
~ share on
~ share this article
~ share this story
~ twitter facebook
`,
  weather: `
= # c
= # f
= # °
= # °c
= # °f
= forecast
= humidity
= local weather
= mostly cloudy
= partly cloudy
= sunny
= temperature
= today's weather
= weather forecast
= wind
^ feels like
^ high #
^ humidity
^ precipitation
^ weather
`,
};

/** All phrases, by which pages are read. */
export const CHROME_PHRASES: Phrases = joined(TAUGHT_PHRASES, UNTAUGHT_PHRASES);

function joined(a: Phrases, b: Phrases): Phrases {
  const all: Record<string, string> = { ...a };
  for (const [kind, list] of Object.entries(b)) all[kind] = `${all[kind] ?? ""}${list}`;
  return all;
}
