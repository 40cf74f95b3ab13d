"""English: what a message is for."""

EN = {
    "report": """
        broken; not working:1.5; doesn't work:1.5; does not work:1.5; is out:1.2; are out:1.2; light out:1.5;
        lights out:1.5; pothole*:1.5; damaged; cracked; leak; leaking; leaks; blocked; clogged; overflowing;
        dumped:1.2; illegal dumping:1.5; graffiti:1.2; fallen; fell down; knocked down; missing; loose; burst;
        flooded; flooding; rats; abandoned; report:1.2; reporting:1.5; wish to report:2; want to report:2;
        hasn't been collected:1.5; not been collected:1.5; not collected:1.5; wasn't picked up:1.5;
        not picked up:1.5; trash; debris; hole in; holes in; sinkhole; uneven; stuck; flickering; not lit:1.5;
        burned out:1.5; burnt out:1.5; dangerous; dead animal:1.5; obstruct*; parked on; vandal*; litter;
        blinking; needs repair:1.2; needs to be fixed:1.2; needs to be repaired:1.2; smells
    """,
    "question": """
        when; what time:1.5; how can i:1.8; how do i:1.8; where can i:1.8; where do i:1.8; can i:1.2; may i:1.5;
        could you tell me:2; can you tell me:2; does anyone know:1.5; question:1.2; i was wondering:2;
        wondering if:1.8; how much:1.5; is it possible:1.2; is it true:1.5; which; who is; do i need:1.8;
        am i allowed:1.8; opening hours:1.2; what are the:1.2; how long; why; any update:1.2; is there a:1.2;
        are there any:1.2
    """,
    "complaint": """
        complaint:2.5; complain:2; complaining:1.8; disgrace*:2; disgusting:1.5; ridiculous:2; unacceptable:2;
        outrageous:2; appalling:2; shame on:2; fed up:2; sick of:2; tired of:1.5; for weeks:1.2; for months:1.5;
        for years:1.2; yet again:1.5; still not:1.2; third time:1.5; nobody cares:2; no one cares:2;
        no response:1.8; no answer:1.8; no reply:1.8; never answer*:1.8; nothing has been done:2;
        nothing done:1.8; waste of money:2; useless:1.8; incompetent:2; disappointed:1.8; rude:1.5; worst:1.5;
        joke:1.2; ignored:1.5; unhappy:1.5
    """,
    "suggestion": """
        suggest*:2; idea:1.5; how about:1.8; why not:1.2; why don't you:1.5; could we have:1.8; should have:1;
        should be:0.8; there should be:1.8; it would be great:2; it would be nice:2; would be good:1.8;
        would be better:1.8; would be helpful:1.8; would help:1.5; would love to see:2; i propose:2; proposal:2;
        maybe you could:1.8; perhaps you could:1.8; consider:1.2; please add:1.5; we need more:1.2;
        we need a:1.2; what if:1.5; i wish:1.2; would like to see:1.8; it would make sense:2; please consider:2;
        recommend*:1.5
    """,
    "praise": """
        well done:2; great job:2; good job:2; nice work:2; great work:2; excellent:1.5; amazing:1.5;
        love the:1.5; love this:1.5; wonderful:1.5; beautiful:1.2; compliment*:2; kudos:2; thank you:1.5;
        thanks:1.5; fantastic:1.5; awesome:1.5; brilliant:1.5; impressed:1.8; so happy:1.5; quick response:1.5;
        keep it up:1.8; hats off:2; grateful:1.5; lovely:1.2
    """,
    "appeal": """
        appeal against:3; formal objection:3; i object:2.5; objection:2; lodge an appeal:3; legal action:2.5;
        solicitor:2; lawyer:2; sue:1.5; compensation:2; liable:2; liability:2; ombudsman:2.5;
        freedom of information:3; foi request:3; subject access request:3; gdpr request:3; court:1.2;
        formal complaint:2; claim for damages:3
    """,
    "-": "no problem; no complaint*; no question; why not thank; thanks for nothing",
}
