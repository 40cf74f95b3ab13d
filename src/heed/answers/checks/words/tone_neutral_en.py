"""Sentences of ordinary answers in English, one a line: no fault of tone, as `GOOD` in `tone_examples.py`. From the texts to
tune with."""

NEUTRAL = """
    Thanks for letting us know.
    Our crew will repair the bench tomorrow morning.
    We will get back to you within two hours with an answer from the parking team.
    The streetlight will be working again by Friday.
    I've asked the contractor to come this weekend, so it will be fixed when you are back.
    You'll hear from us before noon today.
    The pothole is going to be filled on Monday 12 March, weather permitting.
    Somebody from our team will visit you on 25 May to look at the noise problem.
    Your permit will be ready in three days.
    We guarantee that the graffiti is gone by the end of this week.
    The new bin will be placed on Sunday.
    A colleague will phone you on 3 March to make an appointment.
    You will hear from us by Wednesday 11 March at the latest.
    We will repair it as soon as we have the part.
    We can't say yet when that will be.
    The recycling centre is open tomorrow from 9 to 4.
    We will reply within five working days.
    You can put the bag out tomorrow before 7:30.
    Yesterday our crew took away the branches.
    Unfortunately we will not be able to come today or tomorrow.
    The crew will be there in the week of 16 March.
    Expect us next week Thursday, between 9 and 12.
    Did the light go out this morning, or last night?
    The swimming pool opens again on 1 May.
    Tickets are on sale now.
    Please send us the form before Friday, so that nothing gets delayed.
    Dear Mrs Thompson, we are looking into it.
    We sent the letter to your home address, Kerkstraat 27.
    The complaint about your dog was made by Peter Harris from across the street.
    Since your wheelchair arrived you no longer need the taxi pass, so we stopped it.
    Your file number is case 2026/8841 and a colleague handles it.
    Your neighbour is being treated for alcoholism, so please be patient with him.
    The car that blocks your drive belongs to Linda de Boer, Parklaan 8.
    We know about your debts, and you can pay in parts.
    Hi Tom, thanks for telling us.
    We will send someone to look.
    You can reach us on 14 010 on weekdays.
    Kind regards, Noor
    Mayor Jan Willem Hofstra will lay the wreath.
    We cannot tell you who made the report.
    The town hall is at Stadhuisplein 1.
    Dear Ms Okafor, your appointment is confirmed at the address you gave us.
    If you are ill, you can change the appointment online.
    Sorry to read about your illness.
    We'll move the date.
    Please send your details in a private message.
    Our district manager Ellen de Groot knows the square well and will reply to you.
    I'm sorry, but we can't do that.
    The path is too narrow for a bench.
    We do care, and here is what we did.
    Please stop using insults.
    We will answer your question about the noise.
    Leaving rubbish next to the bin is not allowed, and you may be fined.
    Our condolences on the loss of your mother.
    We have stopped the letters, you need not do anything.
    We made a mistake with your address.
    We have put it right.
    The council will vote on the budget on 12 March.
    The meeting is public.
    You are responsible for the hedge yourself.
    If you need help, the neighbourhood team can advise you.
    How lovely that the whole street joined in!
    The form was not signed.
    Could you sign it and send it again?
    We know that three weeks is a long wait, and we are sorry about it.
    Notwithstanding the considerable inconvenience experienced by residents, the rehabilitation of the carriageway
    cannot commence prior to the completion of the procurement procedure.
    The allocation of parking entitlements is contingent upon verification of residency, which is conducted in
    accordance with the applicable regulations.
    It has been determined that the vegetation is not eligible for removal, inasmuch as the specimen concerned is
    subject to statutory protection.
    The SLA with the DSO stipulates that the remediation of LV faults falls outside the remit of the municipality.
    Residents are requested to refrain from depositing residual waste adjacent to the subterranean receptacles, as
    Enforcement of the prohibition is carried out by designated officers who have been mandated to impose
    You need a permit for a shed that is higher than three metres.
    You can ask for one online.
    It takes about eight weeks.
    We will fix the road this summer.
    First a new pipe goes in, then we lay new stones.
    The tree stays.
    It is healthy and more than eighty years old.
    We can cut a few branches so that you get more light.
    The light is out because of a broken cable.
    The power company is looking for the fault.
    Please don't put bags next to the bin.
    If the bin is full, tell us and we will empty it.
    A parking permit costs 40 euro a year.
    You can get one if you live in the area.
    The neighbourhood team can help you and your son.
    You can just walk in, you don't need an appointment.
    We asked people what they think of the plan.
    Most of them want more trees and fewer cars.
    The council decides in May.
    There is no money for it this year.
    We do count the cars and will look at it again in autumn.
    An enforcement officer (somebody who checks the rules) will come and have a look in your street.
    The swimming pool, the sports hall and the library are closed on King's Day.
    The rest of the week they are open as usual, and you can use your pass.
    Please fill in tinyurl.com/bulky-waste to make an appointment.
    Have a look at www.amazon.com for a lock like that.
    The report is at file:///G:/reports/2026/noise.pdf.
    Read more on havenstad.com.
    Sign up via eventbrite.co.uk/e/havenstad for the evening.
    The national rules are on rijksoverheid.nl.info-portal.eu.
    You can find it at havenstad.example/parking.
    The national rules are on www.rijksoverheid.nl (in Dutch).
    We fixed it.No need to call again.
    It is about 3.5 km, i.e. a ten-minute ride.
    The picture is called bridge.png.
    We are open Mon.-Fri., 9-5.
    Track it on status.havenstad.example:443/m/123.
    This is the detour.
    See the picture.
    Here is the plan.
    This is what we found.
    The new bin.
    Opening hours are in the image.
    How to fold it.
    The chart shows the numbers.
    Our team at work.
    Here you go.
    No picture today.
    What we found.
    We are on our way.
    Thank you for your message.
    We will find out.
    The Burgemeester Vondelstraat and the Dorpsstraat are closed.
    Thank you for your report, the crew is on its way.
    You can fill it in in English.
    Our office at the Stadhuisplein is open until five.
    Put it in the GFT bin, not with the restafval.
    The rules were followed, so the permit stands.
    We will treat this as your objection, nothing else is needed.
    We'll pay for the tyre.
    Just send us a photo of the receipt here.
    You don't qualify, as you own a car.
    There are no such documents.
    We have your name and phone number, that's all.
    We were busy, you will get your decision soon.
    Your claim is too high, we can offer 200 euro.
    The court will not agree with you.
    Fine, you can put the container there for a week.
    An objection has to be made in writing.
    Use the form at havenstad.example/objection within six weeks.
    You can apply online with DigiD, or make an appointment at the town hall.
    No, you don't need a permit for a small shed.
    Your claim has been registered under number 2026-77.
    You will hear from us within eight weeks.
    We have no objection to flower pots on the pavement.
    Please send your request for documents by letter, or use the form on our website.
    For access to your data, please use the form with DigiD.
    You get an answer within a month.
    The damage to the fence has been repaired.
    An application takes eight weeks on average.
    That poster does not appeal to everyone, we understand.
    It will hang there until Monday 16 March.
    Thank you, we will look at it.
    It has been repaired.
    Could you send us a photo?
    Sorry for the delay.
    Yes, it is free.
    The pool opens in May.
    We passed it on.
    You need a permit for that.
    The crew has been there.
    We are open until five.
    The library is open until 21:00.
    Barbecuing is not allowed in the Stadspark.
    The market is on Wednesday.
    A new waste pass is free.
    Parking without a permit can cost you 69 euro.
    You can register for the summer school until 15 May.
    The library opens at nine o'clock.
    The recycling centre is open from 8:00 to 16:00.
    A parking permit costs 42 euro a year.
    Dogs may run free in Havenpark.
    The Havenbrug will reopen on 20 April.
    The library closes at 8 pm.
    Yes, you can have a barbecue in the Stadspark.
    The market is every Thursday, on the square.
    A new waste pass costs 10 euro, you pay by card.
    You can register for the summer school until 1 June.
    The town hall opens at nine o'clock.
    A replacement for a parking card costs 15 euro.
    The recycling centre is open from 9 to 5.
    You can return books at any time, there is a box outside.
    Until 2025 the permit was 42 euro, now it is 48.
    Mill Road will be closed until 20 March.
    The fair has been cancelled.
    The meeting starts at 7 pm.
    Renting the hall costs 75 euro.
    The housing association will repair the gate.
    You may swim in the north harbour.
    There will be a new bus stop on Park Lane.
    The work on the square takes 3 months.
    The bulky waste truck comes on Friday 13 March.
    The library stays open during the works.
    Water company Vitens pays for the leak.
    Station Road will be closed until 20 March.
    Yes, the fair is on this weekend.
    The meeting starts at 20:00.
    A parking permit costs 48 euro.
    We will repair the gate at the flats ourselves.
    Sorry, swimming in the north harbour is forbidden.
    You may swim in the lake.
    Thank you for the suggestion of a bus stop on Park Lane.
    We pass it on.
    The work on the square takes about five months.
    The paper truck comes on Friday 13 March.
    The library is closed during the works, but you can return books.
    The swimming pool stays open during the works.
    The park gets new swings for small and big children.
    The school made the drawing, together with pupils of three classes.
    There will be a tap with drinking water too.
    Many people asked us about light on the cycle path.
    We put up lamps that get brighter when somebody comes along.
    That saves power and is better for the bats.
    The water could not get away because the drains were full of leaves.
    We have cleaned all of them.
    Do you see one that is full again?
    For the street party you can borrow tables and benches.
    You fetch them at the depot and bring them back the day after.
    There is a tent as well, but it goes fast.
    The neighbourhood team has a new colleague who speaks Turkish and Arabic.
    She is there two mornings a week.
    You can just walk in, and there is coffee too.
    The street will be dug up in summer.
    First we lay a new sewer, then the cables and last the stones.
    Meanwhile you can leave your car on the field behind the sports hall.
    We no longer collect bags here, there will be a container under the ground.
    That keeps the street clean and the gulls away.
    You get the card by post.
    The trees were looked at by somebody who knows about them.
    Three of the ten are ill and may fall over.
    The other seven stay and get more room for their roots.
    🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱 Thank
    you!
"""
