"""English: who despairs of life, says goodbye, and by what means."""

EN_DESPAIR = {
    "despair": """
        want it all to stop; want it to stop; want everything to stop; make it all stop; sleep and never wake;
        suicide:0.95; suicidal; kill myself; killing myself; kill my self; kms; end my life; ending my life; end it
        all; ending it all; end it tonight; end it today; take my own life; taking my own life; taking my life; take
        my life; want to die; wanna die; wish i was dead; wish i were dead; rather be dead; i want to be dead; don't
        want to live; dont want to live; do not want to live; don't want to be alive; dont want to be alive; don't
        want to be here anymore; dont want to be here anymore; don't want to be here any more; not want to be here;
        don't want to wake; dont want to wake; never wake up; not wake up again; no reason to live; nothing to live
        for; no point in living; no point living; no point going on; no point in going on; can't go on; cant go on;
        cannot go on; can not go on; can't carry on; cant carry on; cannot carry on; can't do this anymore; cant do
        this anymore; can't do this any more; cannot do this anymore; can't take it anymore; can't take it any more;
        cant take it anymore; can't keep going; cant keep going; don't see a way out; no way out for me; see no way
        out; only way out; better off dead; better off without me; better without me; nobody will miss me; no one
        will miss me; noone will miss me; nobody would miss me; no one would miss me; nobody would notice if i; no
        one would notice if i; won't be missed; jump off the bridge; jump off a bridge; jump off the roof; jump off
        the building; jump from the; jumping off; gonna jump; going to jump off; in front of a train; in front of
        the train; under a train; throw myself off; throw myself under; throw myself in front; throw myself out;
        throw myself from; hang myself; hanging myself; hurt myself; harm myself; self harm; selfharm; cut myself;
        cutting myself; cut my wrists; slit my wrists; overdose; overdosed; overdosing; have the pills; got the
        pills; all the pills; took pills; took all my; taken pills; swallowed pills; swallowed all; pills here;
        pills ready; pills in front; pills next to; pills lined up; suicide note; goodbye note; goodbye letter;
        farewell letter; farewell note; final note; nothing left in me; nothing left for me; done with life; done
        with living; tired of living; tired of life; tired of being alive; sick of living; won't be alive; not be
        alive; won't be around; wont be around; not be around much; won't be here tomorrow; wont be here tomorrow;
        not be here tomorrow; by the time you read this; when you read this; if you are reading this i; be gone by
        morning; be gone by tomorrow; i'll be gone; ill be gone tonight; whoever finds me; who finds me; they'll
        find me; they will find me; be found in the morning; only have to let go; just have to let go; only need to
        let go; sleep and not wake; go to sleep and never; fall asleep and not wake; i think it's time to go; no
        reason to get up; no reason to wake; decided not to go on; decided to end; this is my last; can't bear it
        any; cant bear it any; can't bear this any; rather not be here; don't want to exist; dont want to exist;
        wish i could disappear; wish i wasn't here; be with her tonight; be with him tonight; joining her tonight;
        joining him tonight; follow her tonight; nobody left for me; end up under a train; walk into the sea; walk
        into the river; taking the kids with me; take the kids with me; take the children with me; take them with me
    """,
    "gloom": """
        no point; pointless; hopeless; no hope; desperate; burden; nobody cares; no one cares; tired of it all;
        nothing left; had enough of everything; can't cope; cant cope; cannot cope; can't do this; can't take this;
        cant take this; given up; giving up; i give up; worthless; empty; alone in this; lonely; lost everything; no
        future; can't anymore; exhausted; so dark; darkness; it hurts too much
    """,
    "farewell": """
        my letters; written letters; wrote letters; it ends; ends tonight; ends today; all arranged; said my
        goodbyes; my goodbyes; see me again; goodbye; good bye; farewell; forgive me; i'm sorry for everything;
        sorry for everything; sorry for the trouble; sorry for all; tell them i'm sorry; tell my; tell them i; i
        love them; loved them; love you all; look after my; take care of my; please feed; someone feed; feed my;
        find my dog a; find my cat a; rehome; after tonight; after today; after tomorrow; by tomorrow; tonight it
        will; it will be over; will all be over; be over soon; all over tonight; it's over; it ends tonight; tonight
        is; last message; last time you; last letter; this is the last; won't need; wont need; will not need; no
        longer need; don't need to come; needn't come; no need to come; no need to reply; no need to call; don't
        bother replying; cancel all my; cancel my; given my; gave away; given away; giving away; written to my;
        wrote to my; letters to; letter for my; keys are; keys under; key is under; left the keys; left my; be with
        her; be with him; be with my; join her; join him; join my; see my wife again; will is; in my will; put my
        affairs; affairs in order; funeral; thank you for everything; thanks for everything; it's not your fault;
        not your fault; nobody's fault; no one is to blame; blame anyone; blame yourselves; i won't; you've all been
        kind; been kind; someone look after; somebody look after; enough food for; food for two days; rent is paid;
        paid the rent; paid up; sorry it had to be you; sorry for the mess; hand in my keys; posted a goodbye; left
        a note; a note saying; papers are on; be with my wife; be with my husband
    """,
    "means": """
        pills; tablets; rope; noose; bridge; railway; tracks; train; roof; cliff; razor; blade; knife; insulin; gas
        oven; exhaust; edge; wrists; ledge; paracetamol; medication; platform; balcony; rails
    """,
}
