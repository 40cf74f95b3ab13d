"""English sentences without a bad tone, of the labelled texts to learn from, that lie nearest to bad ones."""

ORDINARY = """
    A crew with a cherry picker takes everything down on New Year's Day, when the street is empty.
    A delivery is on its way and you are first in line.
    A felt strip on the frame often does the trick.
    A free adviser can help you write it; her number is in the same letter.
    A good start is to write down your week and see where the free hours go.
    A humming diesel engine under your window is no lullaby.
    A lorry blocked Rope Walk, so number 14 and the rest of that side were skipped.
    A new one is made for flat 3C, Sailmaker Road 80, in the name of Okafor.
    A new one will be planted on the same spot.
    A new willow goes in this autumn.
    A pest controller can help you, and they charge about that much.
    A photo of the spot and the dentist's bill are useful.
    A rubber ring usually does the trick.
    A storm is nobody's fault.
    A teacher can ride along for the first two weeks.
    A torch is a good idea on the dyke.
    A tree pit is public ground and gets mowed.
    A yard with neutered cats gets quiet by itself.
    After that your guests pay the full rate, like everyone else.
    All have been replaced.
    All of them go to the shelter and the tame ones find a home.
    All parties have put their plans for the harbour on their own websites.
    An appeal does not go to the town but to the court.
    An independent committee will look at it.
    An old nest is never used twice.
    Ask the teacher for the reading scores, it'll speed things up.
    At Dune Park you'll want to bring a chair of your own.
    At first sight there is not.
    At six the choir starts to sing.
    Bats don't seem to mind.
    Bats hunt along the dyke, and they avoid light.
    Because we must not give data to the wrong person, we first check who you are.
    Bring a blanket though!
    Bring it on paper if you're nervous, everyone is.
    Caring around the clock is a lot, and I'm glad you asked.
    Cars have to wait a bit longer.
    Children will love you for it.
    Come a quarter of an hour earlier, unloading takes a while.
    Come again any time.
    Could you start earlier?
    Counting is done by a company hired for the evening, watched by anyone who likes to.
    Crossing it at a right angle is safest.
    Cyclists have right of way, cars have to wait.
    Dear Mr Pennington, we are still waiting for the letter from your psychiatrist.
    Don't feed them in the meantime, they'd never leave.
    Don't feed them in the meantime.
    Don't forget to sign them out, or the meter keeps running.
    Don't plug the hole, they'll find another way, perhaps into the bedroom.
    Each time somebody left, we did not find a steady person fast enough.
    Eighty was an early sketch.
    Eleven cats in one yard is quite a crowd.
    Everyone can join: there's no age limit!
    Everything that got wet may go.
    Fair point, the sight lines are poor.
    Families can get up to sixteen hours a week at the respite house.
    Fines are possible from the second breach.
    Firms do pay, twenty cents a kilo.
    First of all, I hope you and your family are dry again.
    Florence Nightingale, born on 12 May 1820 in the city she was named after.
    For a green roof there is still help: a third of the cost.
    For now, yes: three minutes at a rolling boil.
    Forms that are not complete will be returned.
    Fridges go next to the skip, not in it.
    From abroad you also need the BIC, FICTNL2H.
    From midnight until seven every generator at the fair has to be switched off.
    From there a little train takes you to the quay.
    Generators may run through the night, provided they have a sound shield.
    Good that you're coming, but let me save you a trip: the council moved to Tuesday evenings in September.
    Grandparents do so much of the raising nowadays.
    Having looked at the plans again we think that you will hardly notice the terrace.
    He is welcome to ring or mail me himself.
    He'll come unannounced, and I'd ask you to keep that to yourself.
    Heron Close is not gritted, only Heron Road is.
    Hi Priya, plot 9 is yours!
    How many you get depends on a talk at your home.
    I can do it with you in a quiet room, without a queue, or at your home.
    I can't judge it myself.
    I can't say what the answer to yours will be.
    I can't speak about your friend.
    I can't tell you that, and I would say the same to anyone who asks about you.
    I can't tell you whose van it is.
    I cannot send them, since the buyer would not like that.
    I checked and the ticket was for zone C while you were in zone A. So the fine stays as it is.
    I have passed it to the crew that does the inner city.
    I have put the bill on hold, so you won't get a reminder.
    I have read your mail with care.
    I have sent your mail on to the court as well, to be on the safe side, but please do not rely on that.
    I have spoken with the foreman and he apologised.
    I hear you, and I know what mornings are like with a boy who needs rest.
    I hope your mother is all right.
    I know a second letter of 'not us' is no fun.
    I know that this is hard news.
    I trust that this gives you what you need.
    I understand that he keeps his mouth shut now.
    I understand that this came as a shock.
    I understand that you're worried about the children.
    I understand why you stopped there, and I wish your father well.
    I would be cross too.
    I would suggest a felt strip on the frame.
    I'd have liked to do it sooner.
    I'll have a word with him.
    I'll have it fixed by eleven this morning and text you when it's done.
    I'm sorry to hear about your wrist and hope it heals well.
    I've got good news.
    I've put a cone there myself, on the way home.
    If a fine should come by mistake, let me know and I will see to it.
    If a payment bounces twice, the plan stops.
    If he wants you to handle things for him, he can give you authority.
    If it does not get better, I would like to know.
    If it gets stuck, tell me and I'll ring the school with you.
    If it goes wrong once more, ring me on 14 099 and ask for Tom.
    If money is getting tight, the Money Desk looks at all your bills with you, for free.
    If so, the builder puts it right at his own cost.
    If that's too far, ring the number on our site and we'll think of something.
    If the drilling starts early again before that, note the time and tell me.
    If the forms are a lot, the Money Desk fills them in with you.
    If the nest were in a public tree, we'd come for free.
    If they are there now, ring 112.
    If you are worried about someone, ring the care line on 14 099, press 4. They handle it with discretion.
    If you smell gas, go outside and ring 0800-9009.
    If you still have proof that you reported the job, such as a mail or a screen, add it.
    If you tell me which amount you can miss each month, I will set it up.
    If you want to add reasons or photos, you may do that up to ten days before the hearing.
    If you would rather not wait, tell me a day and I'll book it for you myself.
    If you'd like to talk with the people around you, the mediation team can set that up.
    In short: 4,200 cubic metres of mud, in two winters, for 1.9 million euros.
    Insurance companies usually pay that back.
    Is that the one at 14 Rope Walk?
    It gets emptied when the sensor says full.
    It has a screen of 1.80 metres.
    It has now.
    It has pumps, a little stream and no deep end.
    It is: card for Ferreira, born 3 July 1979, at desk 2.
    It isn't, though the skaters came close.
    It meets the norm of 1 in 12. The path is 1.50 metres wide and has a rail on one side.
    It should have been last Friday, and it wasn't: our fault.
    It takes three stages.
    It was on a yellow sign at the front of the house.
    It was the couple upstairs, Lydia and Gerrit Vos.
    It was, for 1.2 million euros, to a foundation that will make studios in it.
    It wasn't: you still can't drink there.
    It'll be sixty centimetres, and you'll still see the ships from your sofa.
    It'll burn again tonight.
    It's a fine old wall, and it moves me that you look after it.
    It's a known problem with the calendar.
    It's been marked as full and is on the emptying round.
    It's good that school spotted it early.
    It's hollow and could fall on someone.
    It's in the third round, so the lorry gets there somewhat later than in Heron Road.
    It's one day's work.
    It's one of nine holes in that street.
    It's only for other traffic that the back road is the way.
    It's safe to drink as it comes, boiling isn't needed.
    It's up to the schools' own partnership.
    Kind of you to bring the purse in.
    Kind of you, but we don't do homes.
    Kittens that turn out to have an owner go home, of course.
    Living on Canal Row, you don't pay anything at the skips.
    Many people have asked, joggers most of all.
    Mayor Van Rhijn laughed the loudest herself 😄 She raised 3,210 euros for the hospice.
    Most people don't come near it.
    No date is known at present.
    No text after five working days?
    No ticket needed, just turn up with a towel.
    No worries, Kwame!
    No, carers pay the normal rate on Elm Street.
    No, that day everyone is off.
    No, we don't decide about that, although many parents think so.
    No, you don't, if it is lower than 3 metres and in the back garden.
    None: it has ramps, so wheelchairs and prams get across.
    Not at all: whoever brings up a child can join, grandparents included.
    Not even for bikes, sorry.
    Not really: there are steps at both ends, someone would have to lift you.
    Not this time: falcons are nesting at the top.
    Not without one, even children over 14 need it.
    Oh no, what a nuisance.
    Oh no. At seven months a fall is a fright; do call your midwife if you have not.
    On rijksoverheid.nl you can read what to put in the letter and what it costs.
    One says sell, one says wait.
    Only up to and including 12 these days.
    Otter Close isn't on it yet.
    Our notes say that you came in for the divorce papers and the printer broke down.
    Perhaps his old sports coach can play a part.
    Perhaps you can reach her.
    Please don't use the salt on plants.
    Please don't work on it yourself.
    Please don't, the fruit is only for the school kids.
    Please have it blocked by your bank, just to be safe.
    Please keep the broken boards until someone has seen them.
    Please know that you're allowed to ask for the full amount.
    Polling station members, residents and staff alike, do the counting and you may come and watch.
    Reserving books works as before.
    Rules are the same for everyone.
    See the website for required items.
    She and your aunt had not spoken for years because of money.
    She can't come today, but the duty worker can talk with you at any time on the number in your letter.
    She did get it.
    Should you have ideas for the park itself, we would love to hear them.
    Showering is fine.
    Six extra ones are on their way for the summer!
    Six is fine.
    Six is too early: the permit says seven.
    So if you hear humming at three, it shouldn't be there.
    So we won't refund the 220 euros.
    Sort the wood from the metal at home if you can.
    Sounds like a wonderful evening.
    Staff will point you to the right bay.
    Stay away from the nest until then.
    Still, it remains a police matter until there is a report.
    Street parties can go on till one thirty, music included, as long as you told the neighbours in writing.
    Sturdy shoes, please.
    Talking to an adviser from Legal Aid is free.
    Teens are very welcome to help us hide the eggs!
    Teens pay a tenner.
    Tell me what you would like, and please take your time.
    Tell the clerk beforehand which point it's about.
    Thank goodness no one was hurt.
    That depends on the width of the path: 1.80 metres must stay free.
    That groove is a known nuisance, sorry.
    That must drive you mad.
    That sounds frightening, and you should not have to live with it.
    That's 84-VPD-6, it belongs to the plumber who rents the garage, a Mr Sloot.
    That's a bigger job, and I can't say when it will come.
    That's all there is.
    That's awful to see.
    That's why we keep it dark there.
    The answers are put together in one report, which is made public without names.
    The baby massage group is the one for parents only.
    The baker has been told as well.
    The ban in Mill Park was lifted in spring, maybe that's the one you mean.
    The bill of the funeral is attached.
    The café does a decent apple pie.
    The chapel is where they finish; the gate comes first.
    The cooling of the fish stall runs on a battery then.
    The council reads every view before it votes.
    The course is meant for parents only, to keep the groups small.
    The driver had the wrong list for your side of the street.
    The extension is 3 metres deep and 2.80 metres high.
    The fine is for another car.
    The first one is taken at the end of the month.
    The first time you need DigiD.
    The footbridge by the mill does have steps.
    The funeral director can register her death for you, and usually does.
    The garage on Sailmaker Road has 600 spaces and is a four-minute walk from the stalls.
    The garage on Sailmaker Road has 600 spaces and is rarely full.
    The groove has been there since 1931 so the town isn't liable.
    The hunt is for the little ones, up to and including ten.
    The insurer also asks for the bill.
    The kittens are picked up first.
    The lady next door has dementia and her family is looking for a home for her.
    The legal team reads it and sees whether there is anything new in it.
    The librarian's back on Thursday and wants to read it all first.
    The library has most of the titles.
    The list is right now.
    The loose slabs have been fenced off and the lane is on the list to be levelled.
    The masons do the work in three stages.
    The mayor presses the button on Friday 4 December at six o'clock sharp, hot chocolate included!
    The Mill Bridge is, though.
    The month that we have for an answer began when your mail came in.
    The nest dies by itself in winter.
    The next nearest one is at Mill Square.
    The old pool leaked more water in a week than your house uses in a year.
    The one at the museum is for the crews, so you'd be turned away.
    The one at the stadium stays open for everyone.
    The organiser has a plan for noise, and I looked it up for you.
    The other machine, by the steps, works too.
    The park got her name in 1954, when the hospital stood next to it.
    The path gets low lamps, every thirty metres.
    The plumber needs a part.
    The post was sound when we checked it in May.
    The regatta brings ten thousand visitors, so we make some changes.
    The registration must be done by a person with a valid identity document within the legal term.
    The report about your daughter's eating disorder is ready.
    The second is a town scheme for parents who begin a job: up to 230 hours a year.
    The sewer team tried to reach you on +31 6 0000 7741.
    The shelter has a contact person who you can reach by phone on 14 099, day and night.
    The slab at Mill Square has been fenced off.
    The sweeper will have it gone before the end of today.
    The tower has 212 steps and a splendid view.
    The town pays 1000 at most in such cases, so that is what you'll get.
    The veggie beds next to them belong to the school.
    The white line along the edge helps too.
    The wild ones are caught, neutered and set free where they came from.
    The wind was force 10 that night.
    The winner is the skate bowl.
    The work takes one day.
    Then ring the number on the machine; they open it and keep the card for you.
    There are two things you may be able to use.
    There is a niece in Leeds, Joan Whitlock, who wrote to us in April.
    There is no need to look any further.
    There isn't one any more, it was lifted in spring, but being drunk and disorderly is still an offence.
    There will be three towers, because fewer would not pay for the park.
    There'll be a small fountain for the toddlers.
    There's a book list for everybody else.
    There's a salt box at the corner for everyone to use.
    There's no need to decide anything now.
    There's nothing else you need to do.
    They are back on the list.
    They aren't ours: the whole lane is private, lamps and all.
    They can: steel plates are laid so that they drive through as usual.
    They did, at about four in the morning.
    They have written to us four times since spring.
    They need her identity card and the doctor's note.
    They only light up when someone passes.
    They say that the door slams each night at two.
    They start at the chapel, where the cracks are worst.
    They're for everybody, take what you can eat!
    This is our final answer.
    Those contracts are secret because of the prices in them, so you won't be getting copies.
    Three in the morning, how awful.
    Two euros a child, grown-ups don't pay.
    Up to six metres you may simply put it up.
    Visitors can reach every grave.
    Wasps in the loft are no fun.
    We are so sorry for the loss of your little boy.
    We can't delete tax records, the law forbids it, so that's a no.
    We can't talk about other residents here.
    We do, every working day from 9 to 5. What can we do for you?
    We know how loved this willow is.
    We learn a lot from that.
    We now use the new account.
    We send someone if the nest is on public ground, such as a tree or a playground.
    We work with a foundation that knows how to handle them.
    We'd like to find out for you, but not out here.
    We've had more of these.
    What a mess, I'm sorry.
    What a shame, with a full boot I imagine.
    What I can tell you is what was reported: a door that slams at about two at night.
    What you can do is object.
    Who to vote for is up to you, and we keep out of it.
    With a special arrangement at home it can be more, up to sixteen in total.
    With the care pass they don't pay a thing.
    Without it, the normal rate.
    Work stops during funerals.
    Would you be willing to come and try it with our engineer?
    Would you like me to ask the team to contact you?
    Would you try it out with us when it's done?
    Yes, lorries are diverted through Mill Lane, at walking pace.
    Yes, nothing's changed there 📚
    Yes, you can keep using the space for now.
    Yes: the beach team and the library both look for people from 15 up.
    You can cross by the library until then, where it's level.
    You can walk to your door at all times.
    You can watch them on a screen in the hall.
    You do not have to pay while your objection is being looked at.
    You don't need to send us any papers about your wife.
    You get back half of what you paid, with a maximum of fifty euros.
    You get everything in one file, and we explain what the codes mean.
    You may also bring someone along.
    You needn't fill in anything yourself.
    You only need an identity card and the note of the hospital.
    You pay ten cents an hour instead of the full rate.
    You shouldn't have to bump down a kerb to cross a street, so thank you for telling us.
    You won't get a ticket in the meantime, I've noted your zone.
    You'll get a text as soon as it's there.
    You'll have your card back by Friday the 13th, no bad luck intended.
    You'll see the traps, please leave them be.
    You're right about past winters.
    You're very welcome to speak, everyone gets five minutes.
    Your objection was registered on the day it came in, and it is in time.
    Your son is of age, so I can't tell you anything about it, not even whether he has asked for one.
    Your view has been registered for the Old Wharf plan.
    Your view has therefore been set aside.
    Your voting card and your tax bill will go there as well.
"""
