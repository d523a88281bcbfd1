/**
 * Phrases of the furniture around articles: menus, share buttons, consent dialogs, newsletter forms, link lists.
 *
 * Source: written down for nutgraf from the customs of English-language news sites and of the widgets that many of them
 * use. One phrase a line, sorted within its place: "=" the whole line, "^" its beginning, "~" anywhere in it. Lower case;
 * punctuation is left out; "#" stands for a number. A phrase is evidence for the line classifier, not a verdict.
 */
import type { CHROME_KINDS } from "../document/schema.ts";

export const CHROME_PHRASES: Readonly<Partial<Record<(typeof CHROME_KINDS)[number], string>>> = {
  ad: `
= ad
= ad feedback
= ads
= ads by
= advert
= advertisement
= advertisement #
= advertisement feedback
= advertisements
= advertising
= adverts
= around the web
= article content
= article continues after advertisement
= article continues after this advertisement
= article continues below
= article continues below advertisement
= branded content
= continue reading
= continue reading below
= continue reading the main story
= from our partners
= paid content
= paid post
= partner content
= presented by
= promoted
= promoted content
= promoted stories
= remove ads
= report ad
= report this ad
= scroll down
= scroll for more
= scroll to continue
= skip ad
= sponsored
= sponsored by
= sponsored content
= sponsored links
= sponsored post
= sponsored story
= story continues
= story continues after
= story continues below
= story continues below ad
= story continues below advertisement
= you may like
^ ads by
^ advertisement article continues
^ advertisement scroll
^ advertiser content
^ all products
^ article continues after
^ article continues below
^ continue reading below
^ continues after
^ if you buy something
^ if you purchase
^ products featured
^ scroll to continue
^ skip ad
^ skip advertisement
^ skip past
^ story continues after
^ story continues below
^ story continues on
^ this advertisement has not
^ this article contains affiliate
^ this article continues
^ this post contains
^ we independently review
^ we may receive
^ when you buy through
^ when you purchase through
~ ad blocker
~ ad has not loaded
~ adblocker
~ affiliate commission
~ affiliate links
~ affiliate partner
~ affiliate partners
~ after the ad
~ after the advertisement
~ below the ad
~ buy something through
~ buy through our links
~ disable your ad
~ earn a commission
~ earn commission
~ editorially independent
~ from our advertisers
~ if you click
~ independently selected
~ may earn a commission
~ product recommendations
~ purchase through links
~ remove ads
~ through links on our
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
^ a version of this article
^ a version of this story
^ about the author
^ about the writer
^ additional reporting by
^ all posts by
^ compiled by
^ contact her at
^ contact him at
^ contact the reporter
^ contributed to this report
^ edited by
^ editing by
^ email the author
^ follow her on
^ follow him on
^ follow reporter
^ follow the author
^ follow them on
^ illustration by
^ illustrations by
^ more by
^ more from
^ more stories by
^ opinions expressed
^ originally published
^ photographs by
^ photography by
^ reach her at
^ reach him at
^ reach the reporter
^ reach them at
^ read more by
^ reporting by
^ republished with permission
^ see all articles by
^ see full bio
^ send tips to
^ stories by
^ the associated press contributed
^ this article first appeared
^ this article originally appeared
^ this article was originally published
^ this post originally appeared
^ this story originally appeared
^ this story was originally published
^ translated by
^ view all posts by
^ view author archive
^ with files from
^ with input from
^ with inputs from
^ with reporting by
^ writing by
^ you can follow
^ you can reach
~ additional reporting by
~ all views expressed
~ author's own
~ be reached at
~ can be reached at
~ contributed reporting
~ contributed to this
~ contributed to this article
~ contributed to this report
~ contributed to this story
~ covering breaking news
~ covers breaking news
~ covers politics for
~ do not necessarily reflect
~ does not necessarily reflect
~ follow her on
~ follow him on
~ follow on twitter
~ follow them on
~ full bio
~ he covers
~ her work has appeared
~ his work has appeared
~ is a breaking news reporter
~ is a columnist
~ is a contributing
~ is a contributor
~ is a correspondent
~ is a freelance
~ is a freelance journalist
~ is a freelance writer
~ is a general assignment
~ is a journalist
~ is a news editor
~ is a news reporter
~ is a political reporter
~ is a politics reporter
~ is a reporter
~ is a reporter covering
~ is a reporter for
~ is a senior editor
~ is a senior reporter
~ is a senior writer
~ is a staff reporter
~ is a staff writer
~ is a writer
~ is an associate editor
~ is an award winning
~ is an editor
~ is the author of
~ is the editor
~ is the editor of
~ on twitter at
~ opinions expressed
~ read full bio
~ reporter covering
~ she covers
~ the views expressed
~ they cover
~ views expressed are
~ views expressed in
~ writes about
`,
  comments: `
= # comment
= # comments
= # likes
= # replies
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
= comments powered by disqus
= comments section
= flag as inappropriate
= have your say
= hide comments
= join the conversation
= join the discussion
= leave a comment
= leave a reply
= leave comment
= load comments
= load more comments
= most liked
= newest first
= no comments
= no response
= no response so far
= no responses
= oldest first
= please log in
= post a comment
= post comment
= post your comment
= reader comments
= recent comments
= reply
= report abuse
= responses
= share your thoughts
= show comments
= sign in to comment
= sort by
= subscribe to comments
= top comments
= view all comments
= view comments
= what do you think
= write a comment
^ # comments
^ # responses to
^ # thoughts on
^ add your comment
^ all comments are
^ also please stick to
^ be respectful
^ be the first to
^ be the first to comment
^ blog comments powered
^ by commenting
^ commenting is
^ commenting on this
^ comments are closed
^ comments are moderated
^ comments are subject
^ comments have been
^ comments may be
^ comments on this
^ comments posted
^ comments that
^ comments will be
^ enter your comment
^ fill in your details
^ have your say
^ join the conversation
^ join the discussion
^ keep it civil
^ leave a comment
^ leave a reply
^ log in to
^ notify me of
^ only registered users
^ please be respectful
^ please keep comments
^ please keep your comments
^ please log in to comment
^ please note that comments
^ please read our comment
^ please stay on topic
^ please stick to
^ please understand that comments
^ required fields are
^ save my name
^ send a letter
^ sign in to comment
^ submit a letter
^ submit your letter
^ this comment has been
^ this conversation is moderated
^ to comment on
^ we ask that comments
^ we ask that you
^ we encourage all readers
^ we reserve the right
^ we want to hear what you think
^ we welcome comments
^ we welcome reader comments
^ we welcome your comments
^ what do you think
^ you are commenting using
^ you must be logged in
^ you must be signed
^ you need to be logged
^ your comment is awaiting
^ your email address will not
~ comment below
~ comment guidelines
~ comment policy
~ commenting guidelines
~ commenting policy
~ commenting rules
~ comments are closed
~ comments are moderated
~ comments are subject
~ comments section
~ community guidelines
~ community standards
~ house rules
~ in the comments
~ keep comments
~ letter to the editor
~ letters to the editor
~ libellous or
~ libelous or
~ logged in to post
~ post a comment
~ powered by disqus
~ report comment
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
^ advertisement cookies
^ advertising cookies
^ all quotes delayed
^ all rights reserved
^ all trademarks
^ analytical cookies
^ analytics cookies
^ by clicking
^ by continuing
^ by entering your
^ by providing your
^ by registering
^ by signing up
^ by submitting
^ by subscribing
^ by using this
^ cookies are
^ copyright
^ data provided by
^ do not sell
^ functional cookies
^ i agree to
^ i have read
^ if you continue to use
^ market data provided
^ marketing cookies
^ material may not be
^ necessary cookies
^ no part of
^ other uncategorized cookies
^ our standards
^ performance cookies
^ powered by
^ proudly powered by
^ quotes delayed
^ quotes displayed
^ registered in
^ registered office
^ reproduction of
^ rush transcript
^ site designed by
^ strictly necessary
^ targeting cookies
^ theme by
^ these cookies
^ this content may not
^ this copy is for your personal
^ this is a rush transcript
^ this material may not
^ this site is protected
^ this site requires
^ this site uses
^ this transcript was
^ this website stores
^ this website uses
^ transcripts are created
^ unauthorised reproduction
^ unauthorized reproduction
^ we also use third
^ we and our
^ we and our partners
^ we noticed
^ we use cookies
^ we value your privacy
^ website by
^ you can opt out
^ you may not reproduce
^ you may opt out
^ your privacy
~ all rights reserved
~ and our partners
~ browsing experience
~ content of external
~ cookie policy
~ cookie preferences
~ cookie settings
~ cookies are used
~ cookies ensure
~ cookies help
~ cookies in your browser
~ cookies to
~ delayed at least
~ does not constitute
~ enable javascript
~ express written
~ for informational purposes
~ google privacy policy
~ is not responsible for
~ javascript enabled
~ javascript is
~ legitimate interest
~ may not be in its final
~ may not be published broadcast
~ may not be reproduced
~ no part of this
~ opting out of
~ our use of cookies
~ personal data
~ personal information
~ personalised ads
~ personalised advertising
~ personalized ads
~ prior written
~ privacy notice
~ privacy policy
~ process your data
~ provided by third parties
~ registered in england
~ registered trademark
~ rewritten or redistributed
~ rush transcript
~ store and or access
~ store or access
~ terms and conditions
~ terms of service
~ terms of use
~ the use of cookies
~ third party cookies
~ this browser for the next time
~ user agreement
~ user consent
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
= current time
= download
= duration
= embed
= enlarge
= enlarge image
= expand
= fullscreen
= gallery
= hide caption
= image
= image caption
= image copyright
= image credit
= image source
= listen
= listen now
= listen to article
= listen to the article
= listen to this article
= loading
= loading video
= media caption
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
= share this video
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
= view on instagram
= view on twitter
= view on x
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
^ duration #
^ file photo
^ gallery
^ image #
^ image caption
^ image copyright
^ image source
^ listen
^ listen to
^ live updates
^ media caption
^ next video
^ now watching
^ photo by
^ photo credit
^ photos
^ photos by
^ pictured
^ play video
^ see photos
^ slide #
^ this content is not available
^ this video
^ unfortunately this video
^ video
^ video by
^ video player
^ view gallery
^ watch
^ watch live
^ watch the
^ we apologize but this video
~ a post shared by
~ audio is automatically generated
~ auto generated
~ autoplay
~ beginning of dialog window
~ browser does not support
~ can not be played
~ file photo
~ media player
~ modal window
~ other videos from
~ pic x com
~ pic.twitter.com
~ video has failed to load
~ video is not available
~ video player
~ view image in fullscreen
~ view this post on
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
= breaking news alerts
= browse newsletters
= daily newsletter
= don't miss
= don't miss out
= email
= email address
= email alerts
= enter your email
= enter your email address
= follow us
= get alerts
= get our newsletter
= get the newsletter
= manage newsletters
= morning newsletter
= name
= newsletter
= newsletter sign up
= newsletter signup
= newsletters
= see all newsletters
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
= view all newsletters
= you're in
= your email
= your email address
= your name
^ a welcome email
^ add us as
^ add us on
^ already signed up
^ an error occurred
^ check your inbox
^ enjoyed this
^ enjoying this
^ enter your email
^ follow us on
^ get a daily
^ get alerts
^ get all the latest
^ get breaking news
^ get email updates
^ get local news
^ get more
^ get news alerts
^ get our
^ get our free
^ get the best
^ get the day's
^ get the latest
^ get the news
^ get updates
^ get your daily
^ i want to receive
^ i would like to receive
^ in this newsletter
^ in your inbox
^ interested in
^ join more than
^ join our
^ join the mailing
^ join us on
^ keep up to date
^ keep up with
^ like this story
^ like us on
^ like what you
^ never miss a
^ never miss the latest
^ our daily newsletter
^ our free newsletter
^ our newsletter
^ our weekly newsletter
^ please check your
^ please confirm your
^ please enter a valid
^ please enter your
^ please provide a valid
^ receive
^ sign me up
^ sign up
^ sign up for
^ sign up here
^ sign up to
^ something went wrong
^ start your day
^ stay in the know
^ stay on top of
^ stay up to date
^ subscribe for free
^ subscribe to our
^ subscribe to the
^ thank you for signing
^ thank you for subscribing
^ thanks for signing
^ thanks for subscribing
^ the latest news and
^ the next issue of
^ there was an error
^ want more
^ want to
^ we apologize but
^ we encountered an issue
^ you can unsubscribe
^ you have successfully
^ you will receive
^ your daily dose
~ a daily email
~ a valid email
~ breaking news alerts
~ by signing up
~ daily briefing
~ daily newsletter
~ delivered daily
~ delivered straight to
~ delivered to your inbox
~ email alerts
~ email list
~ email updates
~ exclusive offers
~ follow us on
~ free newsletter
~ google news feed
~ inbox
~ latest headlines
~ mailing list
~ marketing emails
~ morning briefing
~ news alerts
~ newsletter and
~ newsletter for
~ on google news
~ opt out at any
~ our app
~ our facebook page
~ our newsletter
~ our newsletters
~ our podcast
~ our telegram
~ our whatsapp
~ our youtube channel
~ preferred source
~ receive emails
~ receive newsletters
~ sign up for
~ sign up to
~ signing up for our
~ signing up to our
~ straight to your
~ telegram channel
~ to our newsletter
~ to receive
~ to your inbox
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
= find out more
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
= log in to your account
= members only
= more info
= order now
= pre order
= premium
= read the full story
= register now
= register to unlock more articles
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
= support independent journalism
= support local journalism
= support our work
= support the
= support us
= try free
= unlock
= upgrade
= view more offers
= view offers
^ access articles from
^ access to all
^ advertise with
^ advertise your
^ all donations
^ already a member
^ already a subscriber
^ already have an account
^ already registered
^ already subscribe
^ already subscribed
^ become a
^ become a member
^ buy
^ check out more
^ check out our
^ contact us
^ create a free
^ create an account
^ create your
^ digital access
^ do you have a story
^ don't have an account
^ donate to
^ download our
^ download the
^ email us
^ enjoy
^ every contribution
^ exclusive articles
^ first time subscribers
^ for full access
^ for more information
^ for more news
^ for more stories like
^ for the latest
^ from only
^ full digital access
^ get access
^ get in touch with
^ get unlimited
^ got a news
^ got a story
^ got a tip
^ have a news tip
^ have a tip
^ have you got a story
^ help fund
^ help keep
^ help us
^ if you appreciate
^ if you are a
^ if you are already
^ if you believe in
^ if you can afford
^ if you enjoyed
^ if you have a story
^ if you have any
^ if you have been affected
^ if you liked
^ if you value
^ if you're already
^ if you're seeing this
^ learn more about
^ log in
^ make a donation
^ please consider
^ print subscribers
^ register for
^ register now
^ register to
^ send us your
^ share your story
^ share your thoughts
^ sign in
^ sign in to
^ start your
^ subscribe
^ subscribe now
^ subscribe to
^ support independent
^ support local
^ support our
^ tap here to
^ tell us what
^ thank you for reading
^ this article is available
^ this article is exclusive
^ this article is for
^ this article is free
^ this content is
^ this content is reserved
^ this is a premium
^ this post is for
^ this story is
^ to access all
^ to access this
^ to continue reading
^ to keep reading
^ to read more
^ to read the
^ to read this
^ to view the full
^ try it
^ unlimited access
^ unlimited digital
^ unlimited online access
^ unlock
^ visit our
^ want to read
^ we are a nonprofit
^ we depend on
^ we need your
^ we rely on
^ we're a nonprofit
^ with your support
^ without your support
^ write to us
^ you have # free
^ you have reached
^ you have read
^ you have used
^ you must subscribe
^ you've reached
^ your account is
^ your contribution
^ your donation
^ your support
~ # a month
~ a subscription
~ already a subscriber
~ annual subscription
~ app store
~ award winning journalism
~ become a member
~ becoming a subscriber
~ by becoming a member
~ cancel any time
~ cancel anytime
~ click here
~ contact our news team
~ create an account
~ digital access
~ fearless journalism
~ free account
~ free articles
~ free trial
~ full access to
~ get in touch
~ google play
~ home delivery
~ in your browser
~ independent journalism
~ local journalism
~ make a donation
~ monthly subscription
~ news team
~ news tip
~ non profit news
~ nonprofit news
~ on any device
~ our journalism
~ our newsroom
~ per month
~ per week
~ premium content
~ print subscription
~ public interest journalism
~ quality journalism
~ reader supported
~ readers like you
~ subscribe now
~ subscribe today
~ subscriber
~ subscribers
~ tax deductible
~ the app
~ the full story
~ to keep reading
~ trusted journalism
~ unlimited access
~ unlimited digital
~ unlimited online
~ us at
~ your donation
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
^ click here
^ click here for
^ click here to
^ don't miss
^ explore more
^ follow live
^ follow our live
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
^ more to read
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
^ watch more
^ what to read
^ you may also
^ you might also
^ you might be
~ # hrs ago
~ also read
~ appeared first on
~ check out more
~ day ago
~ days ago
~ find all the latest
~ first appeared on
~ first published in
~ for more stories
~ full story
~ hour ago
~ hours ago
~ latest news on
~ may also like
~ might also like
~ minutes ago
~ more stories like
~ originally appeared
~ originally published
~ read more
~ read more about
~ read more at
~ read more from
~ read more here
~ read more of
~ read the rest
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
