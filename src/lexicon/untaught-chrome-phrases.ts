/**
 * Further phrases of site furniture, written down from the same customs as those of chrome-phrases.ts, after them, and in
 * the same notation. The line classifiers read pages with them but are trained without: a classifier that is trained with
 * all phrases leans on them and knows the words of furniture less well; trained with some, it gains by the others.
 */
import type { Phrases } from "./chrome-phrases.ts";

export const UNTAUGHT_PHRASES: Phrases = {
  ad: `
= advertisement feedback
= article continues after this advertisement
= article continues below advertisement
= presented by
= skip ad
= sponsored post
= sponsored story
= story continues below ad
^ advertiser content
^ all products
^ if you buy something
^ if you purchase
^ products featured
^ this article contains affiliate
^ this post contains
^ we independently review
^ we may receive
^ when you buy through
^ when you purchase through
~ affiliate partner
~ affiliate partners
~ buy something through
~ buy through our links
~ editorially independent
~ from our advertisers
~ independently selected
~ product recommendations
~ purchase through links
~ through links on our
`,
  "author-box": `
^ a version of this article
^ a version of this story
^ contact her at
^ contact him at
^ follow reporter
^ follow the author
^ illustration by
^ illustrations by
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
^ republished with permission
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
^ view author archive
^ you can follow
^ you can reach
~ all views expressed
~ author's own
~ contributed to this
~ covering breaking news
~ covers breaking news
~ do not necessarily reflect
~ does not necessarily reflect
~ is a breaking news reporter
~ is a freelance journalist
~ is a freelance writer
~ is a general assignment
~ is a news editor
~ is a news reporter
~ is a political reporter
~ is a politics reporter
~ is a reporter covering
~ is a staff reporter
~ is an award winning
~ is the editor of
~ reporter covering
~ views expressed are
~ writes about
`,
  comments: `
= # likes
= # replies
= comments powered by disqus
= flag as inappropriate
= most liked
= no response
= no response so far
= no responses
= please log in
= share your thoughts
= sign in to comment
= subscribe to comments
= top comments
^ all comments are
^ also please stick to
^ blog comments powered
^ by commenting
^ commenting is
^ commenting on this
^ comments are subject
^ comments have been
^ comments may be
^ comments on this
^ comments posted
^ comments that
^ comments will be
^ enter your comment
^ fill in your details
^ keep it civil
^ only registered users
^ please be respectful
^ please keep your comments
^ please note that comments
^ please read our comment
^ please stay on topic
^ please stick to
^ please understand that comments
^ send a letter
^ submit a letter
^ submit your letter
^ this comment has been
^ this conversation is moderated
^ to comment on
^ we ask that comments
^ we ask that you
^ we reserve the right
^ we want to hear what you think
^ we welcome comments
^ we welcome reader comments
^ we welcome your comments
^ you are commenting using
^ you must be signed
^ your comment is awaiting
~ comment guidelines
~ commenting guidelines
~ commenting rules
~ comments are closed
~ comments are moderated
~ comments are subject
~ community standards
~ house rules
~ keep comments
~ letter to the editor
~ letters to the editor
~ libellous or
~ libelous or
~ powered by disqus
~ report comment
`,
  legal: `
^ advertisement cookies
^ advertising cookies
^ all quotes delayed
^ all trademarks
^ analytical cookies
^ analytics cookies
^ cookies are
^ data provided by
^ functional cookies
^ if you continue to use
^ market data provided
^ marketing cookies
^ material may not be
^ necessary cookies
^ no part of
^ other uncategorized cookies
^ performance cookies
^ proudly powered by
^ quotes delayed
^ quotes displayed
^ registered in
^ registered office
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
^ this transcript was
^ this website stores
^ transcripts are created
^ unauthorised reproduction
^ unauthorized reproduction
^ we also use third
^ we and our
^ website by
^ you can opt out
^ you may not reproduce
^ you may opt out
~ browsing experience
~ cookie preferences
~ cookie settings
~ cookies are used
~ cookies ensure
~ cookies help
~ cookies in your browser
~ delayed at least
~ express written
~ legitimate interest
~ may not be in its final
~ opting out of
~ personalised ads
~ personalised advertising
~ personalized ads
~ prior written
~ provided by third parties
~ rewritten or redistributed
~ rush transcript
~ store and or access
~ store or access
~ third party cookies
~ this browser for the next time
~ user consent
`,
  media: `
= current time
= duration
= image copyright
= image credit
= media caption
= share this video
= view on instagram
= view on twitter
= view on x
^ duration #
^ file photo
^ image caption
^ image copyright
^ image source
^ media caption
^ next video
^ now watching
^ photo by
^ photo credit
^ photos by
^ pictured
^ this content is not available
^ unfortunately this video
^ video by
^ we apologize but this video
~ file photo
~ other videos from
~ pic x com
~ video has failed to load
~ video is not available
~ view this post on
`,
  newsletter: `
= breaking news alerts
= browse newsletters
= email alerts
= follow us
= get alerts
= manage newsletters
= morning newsletter
= see all newsletters
= view all newsletters
^ add us as
^ add us on
^ already signed up
^ enjoyed this
^ enjoying this
^ follow us on
^ get alerts
^ get all the latest
^ get local news
^ get news alerts
^ get our free
^ get the news
^ get your daily
^ in this newsletter
^ join us on
^ like this story
^ like us on
^ like what you
^ never miss a
^ never miss the latest
^ our daily newsletter
^ our free newsletter
^ our newsletter
^ our weekly newsletter
^ please confirm your
^ please enter your
^ please provide a valid
^ something went wrong
^ start your day
^ thanks for subscribing
^ the latest news and
^ the next issue of
^ we apologize but
^ we encountered an issue
^ your daily dose
~ breaking news alerts
~ by signing up
~ daily briefing
~ email alerts
~ email list
~ exclusive offers
~ follow us on
~ google news feed
~ latest headlines
~ morning briefing
~ news alerts
~ newsletter and
~ on google news
~ our app
~ our facebook page
~ our podcast
~ our telegram
~ our whatsapp
~ our youtube channel
~ preferred source
~ signing up for our
~ signing up to our
~ to our newsletter
~ to your inbox
`,
  promo: `
= find out more
= log in to your account
= read the full story
= register to unlock more articles
= support independent journalism
= support local journalism
= view more offers
^ access articles from
^ access to all
^ advertise with
^ advertise your
^ all donations
^ already subscribe
^ check out more
^ check out our
^ digital access
^ every contribution
^ first time subscribers
^ for full access
^ full digital access
^ got a news
^ have a news tip
^ help fund
^ help keep
^ if you appreciate
^ if you are already
^ if you believe in
^ if you can afford
^ if you have a story
^ if you have any
^ if you have been affected
^ if you value
^ if you're already
^ if you're seeing this
^ learn more about
^ print subscribers
^ send us your
^ share your story
^ share your thoughts
^ tap here to
^ tell us what
^ this article is available
^ this article is exclusive
^ this article is free
^ this content is reserved
^ this post is for
^ to access all
^ to access this
^ to keep reading
^ to read more
^ to read this
^ to view the full
^ unlimited online access
^ we are a nonprofit
^ we depend on
^ we're a nonprofit
^ with your support
^ without your support
^ write to us
^ you have read
^ you have used
^ you must subscribe
^ your account is
^ your contribution
^ your donation
^ your support
~ # a month
~ already a subscriber
~ annual subscription
~ award winning journalism
~ becoming a subscriber
~ by becoming a member
~ create an account
~ digital access
~ fearless journalism
~ free account
~ full access to
~ monthly subscription
~ news tip
~ non profit news
~ nonprofit news
~ on any device
~ our newsroom
~ public interest journalism
~ quality journalism
~ reader supported
~ readers like you
~ to keep reading
~ trusted journalism
~ unlimited online
~ your donation
`,
  related: `
^ click here
^ follow live
^ follow our live
^ more to read
^ watch more
~ check out more
~ find all the latest
~ for more stories
~ latest news on
~ more stories like
~ read more about
~ read more from
~ read more here
~ read more of
~ read the rest
`,
};
