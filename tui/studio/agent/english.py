"""English: what people say, as regular expressions over one clause."""

from __future__ import annotations

from tui.studio.agent.plan import Topic
from tui.studio.agent.vocabulary import Vocabulary

_NO = (
    r"do not|don'?t|dont|does not|doesn'?t|never|not|no|avoid|stop|won'?t|shouldn'?t|can'?t|cannot"
)

_DELIGHT = (
    r"great|nice|perfect|cool|awesome|lovely|love it|amazing|beautiful|brilliant|fantastic"
    r"|excellent|wonderful|incredible|sweet|superb|neat|impressive|(?:good|great|nice) job"
    r"|well done"
)

ENGLISH = Vocabulary(
    joiner_then=r"then|after that|afterwards|next|finally|lastly",
    joiner_but=r"(?<!everything )(?<!all )(?:but|except(?: for)?|excluding|(?:apart|aside) from"
    r"|other than|save for|with (?:the )?exception of)",
    joiner_not=r"without(?! (?:any |the |all )*(?:pauses|silences?|gaps|dead air|noise))"
    r"(?! (?:any )?(?:crop|cutting (?:any|off)|losing|(?:black )?bars"
    r"|(?:back ?ground )?music))"
    r"|instead of|rather than",
    joiner_and=r""
    r"(?!(?<=black )and white)(?!(?<=before )and after)(?!(?<=script )and (?:my |a |the )?(?:photo"
    r"|picture|portrait))and"
    r"(?! out(?![a-z]))(?! (?:my |the |a )?head ?shot)|plus|also|as well as|along with",
    negation=_NO,
    question=r"why|what|(?:when|where)(?= (?:is|are|was|were|do|does|did|will|can|could|should"
    r"|would)(?![a-z]))|which|who|whose|should(?= (?:i|we|you|it|the|this|that|there|my"
    r"|he|she|they)(?![a-z]))|shall|did|does|do (?:you|i|we|they)"
    r"|is|are"
    r"|was|were|(?:has|have|had)(?= (?:i|you|we|they|he|she|it|there|any|anyone|the (?:[a-z]+"
    r" )?[a-z]+ (?:been|got"
    r"|changed)|[a-z]+ been)(?![a-z]))|am|how|isn'?t|aren'?t|didn'?t|haven'?t|hasn'?t"
    r"|(?:can|could|would|will) (?:i(?! (?:get|have))|it|they|he|she)"
    r"|(?:can|could|would) you (?:tell|explain|say)"
    r"|do you",
    how_to=r"how (?:do|can|could|to|would|should|does)|what (?:can|else|could|are|do|is possible)"
    r"|(?:what|which) (?:[a-z]+ ){1,2}(?:can|could|do) (?:you|i|we) (?:do|make|use|say|offer"
    r"|support)"
    r"|(?:can|could|would) you (?:tell|explain|say)|who are you",
    filler=r"please|pls|plz|kindly|can|could|would|will|you|u|we|i|i'd|i'll|we'd|like|want"
    r"|wanna|need"
    r"|love to|let|let's|lets|me|us|my|our|the|a|an|this|that|these|those|it|its|of|from|in|on"
    r"|to|for"
    r"|with|into|onto|just|only|now|also|too|so|ok|okay|hey|hi|hello|thanks|thank|cheers"
    r"|well|how about|what about|video|videos|clip|clips|footage|recording|movie|film|timeline"
    r"|project|raw|whole|entire|there|be|go ahead|try|help|simply|quickly|for me|here"
    r"|if possible|teh|hte|thx|ty|should"
    r"|yo|hiya|u+m+|u+h+|e+r+m|a+h+|o+h+|alright|gimme|lemme|kinda|sorta|ya"
    r"|oops|whoops|damn|ugh|argh|umm|hmmm|pretty please|much appreciated|tia|dear|then"
    r"|if you can|instead|make sure|all|every|each|any|as|well|first of all|firstly|secondly"
    r"|sure|actually|wait|sorry|oh|hmm|hm|maybe|perhaps|possibly|nicely|quickly|quick|real|really"
    r"|carefully|neatly|cleanly|properly|somehow|kind of|sort of|basically|definitely|totally"
    r"|asap|today|rn|bro|dude|man|buddy|mate|guys|folks|friend|lol|haha|nah|nope|super|got|get"
    r"|so much|lots?|very much|those|such|going|gonna|just like|like that"
    r"|yes|yeah|yep|nemo|right|away|at|again|rather|straight ?away|immediately|directly|gracefully"
    r"|elegantly|accordingly|obviously|literally|seriously|ideally|preferably|hopefully|essentially"
    r"|naturally|precisely|exactly|necessarily|entirely|altogether|truly|simply put|in general"
    r"|current|existing|present|currently|completely|lectures?|podcasts?|interviews?|vlogs?"
    r"|presentations?|lessons?|webinars?"
    r"|tutorials?|demos?"
    r"|screencasts?|recordings|files?|drafts?|both|quite|pretty|fairly|overall|personally|frankly"
    r"|legit|low ?key|high ?key|proper|some"
    r"|much needed|soon|whenever"
    r"|whatever|anyway|anyways|though|tho|still|btw|fyi|please and thank you"
    r"|wow|whoa|woah|eh|er|erm|ah|aha|hmmmm|ooh|ahh|gosh|listen|look here|guess|reckon|suppose",
    praise=rf"{_DELIGHT}|good|looks?|sounds?|is|it's|that's|love|looking|coming along|well"
    r"|already|works?|happy|turned out|came out|much|very"
    r"|better|so far|job|work|done|fine|for now|all",
    delight=_DELIGHT,
    greeting=r"hi|hello|hallo|hey|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)"
    r"|how are you(?: doing)?|how's it going|what's up",
    thanks=r"thanks|thank (?:you|u)(?: for (?:that|this|(?:all )?(?:your|the) help))?|thx|ty|tysm"
    r"|cheers|much appreciated|many thanks",
    farewell=r"(?:good)?bye(?:[- ]bye)?|see (?:you|ya)(?: later| soon)?|good night|exit|quit",
    cut=r"bin|do away with|dispose of|chuck(?: (?:out|away))?|yank(?: out)?|wipe out|purge|slash"
    r"|prune|take away|cull|slice (?:off|out)|hack off|get shot of|clear out|blitz|zap|banish"
    r"|toss(?: out)?|cut(?: (?:out|off|away|down))?|remove|delete|drop|chop(?: (?:off"
    r"|out))?|lop off"
    r"|take (?:out|off|away)|gett?(?:ing)? rid of|strip(?: (?:out|off|away))?|erase|lose"
    r"|snip(?: (?:off|out))?"
    r"|shave off|skip|cutting(?: out)?|removing|deleting|trim (?:off|out|away)|clip off|eliminate"
    r"|throw (?:out|away)|discard|kill|ditch|scrap|dump|axe|trash|omit|nuke|edit out|weed out"
    r"|removed|deleted|gone|cut out|remov(?:al|e) of|delet(?:e|ion) of|shave(?! off)",
    trim=r"trim(?: down)?|trimming|trimmed(?: down)?",
    keep=r"(?:only |just )?(?:keep|retain|extract|preserve)(?: (?:only|just))?|leave (?:only|just)"
    r"|use only|keeping(?: only)?",
    leave=r"leave|leaving|keep|preserve|retain|don'?t touch|do not touch",
    add=r"add(?: in| on)?|adding|(?:stick|slap|pop|throw|toss|chuck|whack|plop|bung)(?: on| in)?"
    r"|pin"
    r"|drop(?= (?:a|an|some|my|in)(?![a-z]))|attach|append"
    r"|put(?: in)?|insert|show|display|overlay|place|write|create"
    r"|include|give"
    r"|lay|use|play|set|have|apply|throw in|drop in|superimpose|make",
    change=r"change|switch|replace|swap|turn|set|convert|update|edit|rename|make",
    edit=r"edit(?:ing)?|improve|fix|polish|do something|make (?:it|this|the video|my video)"
    r"(?: look)? (?:better|nice|nicer|pop|shine|professional|good|great)|work on",
    shorten=r"shorten|close(?: up)?(?= (?:the |all |up |any |those |these |my )*gaps)"
    r"|squash|collapse|speed through|tighten(?: up)?|reduce|condense|compress|squeeze|cap|limit"
    r"|jump[- ]?cut",
    pauses=r"silence (?:parts?|bits?|moments?|sections?|gaps?)|(?:moments?|parts?|bits?) of silence"
    r"|(?:the )?(?:parts?|bits?|moments?) (?:where|when) (?:nobody|no one|no-one|nothing|i'm not"
    r"|i am"
    r" not)(?: is)? (?:speaks?|speaking|talks?|talking|happens?|happening|says? anything"
    r"|saying anything)"
    r"|(?:where|when) (?:nobody|no one|no-one|nothing|i'm not|i am not|we're not|they're not)(?:"
    r" is)?"
    r" (?:speaks?|speaking|talks?|talking|happens?|happening|says? anything|saying anything|being"
    r" said"
    r"|going on)|(?:long |awkward |empty )?(?:breaks|stretches|moments) (?:of quiet|without"
    r" (?:speech|talking"
    r"|anyone talking|anybody talking|sound))|lulls?|breathers?|silent stretches"
    r"|(?:the )?(?:quiet|silent|empty|dead) (?:stretches|stuff|time|air time|pauses)|breaks?"
    r" between"
    r" (?:sentences|words|phrases)"
    r"|pauses?|silences?|silent (?:parts?|bits?|moments?|sections?|gaps?|passages?|spots?)"
    r"|quiet (?:parts?|bits?|moments?|sections?|passages?)|dead (?:air|space)|gaps?",
    longer_than=r"(?:(?:that|which) (?:are|is|lasts?|runs?|goes? on|takes?)|that's|lasting)? ?"
    r"(?:for"
    r" )?(?:longer than|more than"
    r"|greater than|bigger than|over|above|exceeding|>=?|at least|of more than|in excess of"
    r"|beyond)",
    or_longer=r"(?:or|and) (?:longer|more)|plus",
    padding=r"(?:around|before and after|on both ends of|at both ends of|either side of) (?:each"
    r"|every|the|my|all) (?:words?|sentences?|phrases?|cuts?)|of (?:silence|space|room|air"
    r"|breathing room)(?: (?:around|on|before|after)[a-z ]*)?|paddings?|margins?|around"
    r" (?:speech|words|them|each|the words)|on (?:each|either"
    r"|both)"
    r" sides?|breathing (?:room|space)|buffer",
    threshold=r"(?:that are |which are )?(?:quieter than|below|under|softer than|lower than)"
    r"|(?:with )?(?:a )?threshold(?: (?:of|at|is))?",
    all_but=r"(?:everything|all)(?: (?:else|of it))? (?:but|except(?: for)?)",
    down_to=r"down to|to",
    long=r"long|longer|longest|big|short|shorter|shortest",
    vague=r"few|couple(?: of)?|some|bit|little|several|part|parts|bits",
    title=r"the (?:words?|phrase|message)(?=\s+(?:saying\s+)?(?-i:[A-Z\ue000]))|(?:end|opening"
    r"|closing|intro|outro|final|title) (?:cards?|screens?)"
    r"|banners?|taglines?|slogans?|call ?outs?|captioned text|titles?|titled|texts?|text"
    r" (?:overlays?|titles?)|text on screen|headings?|headlines?"
    r"|title cards?|(?:opening|closing|end|on[- ]screen) titles?",
    title_before_text=r"(?:should|must|has to|needs to) (?:say|read)|saying|says|that says"
    r"|which says|that reads|reading|reads|with the text"
    r"|with the words|called|named|with text|to say|to read",
    during=r"for|lasting|during|over|long",
    at=r"at|from|starting(?: at| from)?|start(?:s)?(?: at| from)|beginning at|around",
    at_start=r"(?:at|in|from|on|for|over|during) the (?:very )?(?:start|beginning|opening|front"
    r"|top of the"
    r" video|intro)"
    r"|opening|in the intro|to the (?:start|beginning)",
    at_end=r"when (?:it|the (?:video|film|clip)) (?:ends|finishes|is over|stops)|(?:at|in|on"
    r"|to) the (?:very )?(?:end|ending|close)|closing|end",
    throughout=r"throughout|the (?:whole|entire) (?:time|video|clip|film|length)|all the time"
    r"|(?:for|over|during) the (?:whole|entire) (?:thing|video|clip|film|length)|from start to end"
    r"|from start to finish",
    music=r"(?<=the )track(?! \d| of)|(?:back ?ground )?music|bgm|underscore|jingle|(?:back"
    r" ?ground|backing|music|audio)"
    r" (?:tracks?|beds?)"
    r"|musical? (?:piece|score)|(?:the |film )?score(?= )|background tunes?|background (?:song"
    r"|track|tune)|soundtrack|songs?"
    r"|music(?:al)? (?:bed|track)|tunes?|beats?|music bed",
    own_audio=r"(?:the |my )?(?:song|track|audio|music|file)(?: that| which)?(?: i)?(?: just)?"
    r" uploaded|(?:my|our|the)(?: own)? (?:songs?|tracks?|audio(?: files?)?|mp3|wav|sound ?track"
    r"|uploaded (?:music|audio|song|track|file)|own (?:music|song|track))|my (?:own )?music",
    louder=r"louder|up|bump(?: up)?|raise|increase|boost"
    r"|(?:is |are |sounds? )?(?:way |much |a bit |a little |far |still )*too (?:quiet|soft|low"
    r"|weak|faint)"
    r"|higher|turn(?:ed)? up|crank(?:ed)? up|come up|go up|pump(?:ed)? up|jack up|amplif(?:y|ied)"
    r"|more audible|raised|boosted|increased|gain up|barely audible|inaudible|(?:hard|difficult)"
    r" to hear",
    quieter=r"quieter|softer|down|lower|reduce|decrease|(?:is |are |sounds? )?(?:way |much "
    r"|a bit |a little |far |still )*too (?:loud|high|strong)|turn(?:ed)? down|less loud|drop"
    r"|bring down|come down|go down"
    r"|lowered|reduced|dialed back|dial(?:led)? (?:back|down)|tone(?:d)? down|back off|ease (?:off"
    r"|down)"
    r"|less (?:prominent|intrusive|dominant|overpowering)|more subtle|subtler|overpowering"
    r"|deafening"
    r"|blaring",
    much=r"much|a lot|far|way|significantly|considerably|drastically|massively|tons|loads|heaps",
    little=r"(?:just )?a (?:tiny |wee )?(?:little|bit|touch|tad|notch|hair|smidge|fraction"
    r"|step)(?: bit)?"
    r"|slightly|little|bit|somewhat|marginally",
    half_level=r"half as loud|half (?:the |its )?(?:volume|level|loudness)|halve|by half|in half",
    mute=r"mute|silence",
    volume=r"volume|levels?|loudness|loud",
    by=r"by",
    style={
        "lo-fi": r"lo[- ]?fi|lofi(?: hip ?hop)?|chill(?:hop|ed|er|y)?|laid[- ]?back",
        "ambient": r"ambient|soft|gentle|mellow|dreamy|calm(?:ing|er)?|relax(?:ing|ed)|peaceful"
        r"|meditative|tranquil"
        r"|atmospheric|serene"
        r"|soothing",
        "upbeat": r"upbeat|fun|motivational|motivating|positive|dynamic|up-beat|energetic|happy"
        r"|lively|cheerful|happier|livelier|peppy|bouncy|uplifting|feel[- ]good|energi[sz]ing"
        r"|groovy"
        r"|joyful|punchy music|more energy|high[- ]energy|inspiring|inspirational|playful|bright"
        r" and fun",
    },
    shape={
        "9:16": r"vertical(?:ly)?|tik ?toks?|upright|phone(?: screen)?(?= (?:format|size"
        r"|friendly))|(?:instagram |ig |facebook )?(?:reels?|stories|story)"
        r"|(?:youtube |yt )?shorts|snapchat",
        "4:5": r"portrait",
        "1:1": r"squared?|square[- ]shaped|linked ?in(?: (?:feed|post))?",
        "16:9": r"landscape|horizontal(?:ly)?|wide ?screen|you ?tube",
        "original": r"original",
    },
    other_shape=r"instagram|insta|facebook|twitter|cinema(?:tic|scope)?|ultra ?wide|pinterest",
    shape_noun=r"posts?(?=\s*(?:$|[,.]|for ))|needs?|crop to|version of|suit|fit(?= for)|suitable"
    r"|perfect|(?:re)?format(?:ted|ting)?|aspect(?: ratio)?|ratio"
    r"|frame(?: format)?|shape|size"
    r"|orientation"
    r"|mode|reframe|resize|make|turn|convert|change|set|crop(?:ped)?|feed|switch|go|back"
    r"|return|reset|get|do|use|render|style|friendly|optimi[sz]ed?|ready|version|canvas|give",
    crop=r"crop(?:ped|ping)?|(?:no|without) (?:black )?bars|fill(?: the (?:frame|screen|canvas))?",
    fit=r"(?:without|no|not|don'?t|do not|avoid) (?:any )?crop(?:ping|ped)?(?: (?:it|anything))?"
    r"|letter ?box(?:ed)?|pillar ?box(?:ed)?|(?:with )?(?:black )?bars"
    r"|fit(?:ted)?(?! for)(?: (?:it|in"
    r"|inside))?"
    r"|pad(?:ded)?|without (?:cutting (?:anything |any of it )?off(?: anything)?|losing anything)"
    r"|show the (?:whole|full) (?:picture|frame|image)|keep the (?:whole|full) (?:picture"
    r"|frame|image)",
    slider={
        "exposure_stops": r"exposure|brightness",
        "contrast": r"contrast",
        "highlights": r"highlights?",
        "shadows": r"shadows?",
        "whites": r"whites",
        "blacks": r"blacks",
        "temperature": r"(?:colou?r )?temp(?:erature)?|white balance|warmth",
        "tint": r"tint",
        "vibrance": r"vibrance|vibrancy",
        "saturation": r"(?:colou?r )?saturation",
    },
    slider_up={
        "exposure_stops": r"brighter|brighten(?:ed)?|lighter|lighten(?:ed)?|(?:too|so|very) dark"
        r"|under-?exposed",
        "contrast": r"(?:too|so) flat|punchier|punchy",
        "temperature": r"warmer|warm(?: up)?(?= (?:up|it|the|clip|this|my))|(?:too|so) (?:cold|cool"
        r"|blue)",
        "tint": r"more (?:magenta|pink)|(?:too|so) green",
        "vibrance": r"more vibrant",
        "saturation": r"more (?:saturated|colou?rful|colou?rs?)|saturate|richer colou?rs"
        r"|(?:stronger|bolder|more intense|deeper) colou?rs"
        r"|colou?rs (?:a bit |much |even )?(?:stronger|bolder|more intense|deeper|richer)"
        r"|colou?rful|(?:the )?colou?rs? (?:really )?pop|(?:too|so) (?:pale|washed[- ]out|dull)",
    },
    slider_down={
        "exposure_stops": r"darker|darken(?:ed)?|dimmer|dim|less bright|(?:too|so) (?:bright|light)"
        r"|over-?exposed",
        "contrast": r"flatter|less contrasty|(?:too|so) (?:contrasty|harsh)",
        "temperature": r"cooler|colder|cool down|less (?:warm|orange|yellow)"
        r"|(?:too|so) (?:warm|yellow|orange)",
        "tint": r"more green|greener|less (?:magenta|pink)|(?:too|so) (?:magenta|pink|purple)",
        "vibrance": r"less vibrant",
        "saturation": r"(?:turn|tone|dial|bring|pull) (?:the )?colou?rs? down|(?:turn|tone|dial"
        r"|bring|pull) down the colou?rs?|less (?:saturated|colou?rful|colou?rs?)|desaturated?"
        r"|muted colou?rs"
        r"|mute the colou?rs|(?:too|so) (?:saturated|colou?rful)|over-?saturated",
    },
    more=r"more|increase|raise|boost|up|higher|bump|pump|crank|lift|open|strengthen|stronger"
    r"|enhance",
    less=r"less|decrease|reduce|lower|drop|down|back|recover|crush|deepen|tame|soften|cut|weaker",
    brightness=r"brightness",
    look={
        "balanced": r"balanced|natural",
        "cinematic": r"cinematic|cinema|filmic|film(?= (?:look|style|feel|grade|vibe|effect|tone))"
        r"|movie[- ]like|hollywood",
        "vintage": r"vintage|retro|old[- ]school|nostalgic",
        "vivid": r"vivid|vibrant|punchy colou?rs",
        "matte": r"matte?|faded",
        "bright": r"(?:bright|light)(?: and|,)? airy|airy",
        "moody": r"dark(?: and|,)? moody|moody(?:(?: and|,)? dark)?",
        "soft": r"soft(?= (?:look|colou?rs?|tones?|grade|style))|pastel|dreamy",
        "noir": r"(?:film )?noir",
        "sepia": r"sepia",
    },
    look_noun=r"looks?|styled?|presets?|filters?|tones?|feel|mood|vibes?|aesthetic|effect",
    grade=r"(?:colou?r[- ]?)?grad(?:e|ed|ing)|colou?r[- ]?correct(?:ion|ed)?"
    r"|(?:like )?(?:adobe )?lightroom(?:[- ](?:style|like))?",
    colours=r"colou?r(?:s|ing)?",
    warm=r"warm(?! up)(?:[- ]toned)?",
    cool=r"(?:cool|cold)(?:[- ]toned)?(?= (?:look|tones?|colou?rs?|grade|grading|temperature"
    r"|style|filter))",
    monochrome=r"black[- ]and[- ]white|b ?[&/]? ?w"
    r"|black white|monochrom(?:e|atic)|gr[ea]y[- ]?scale",
    in_colour=r"in (?:full )?colou?r(?: again)?|back (?:in|to) colou?r|(?:full )?colou?r again",
    reset=r"reset|clear|undo|revert|neutral|neutrali[sz]e|back to normal|original|restore",
    colour_manner=r"across|over|through|adjust(?:ing|ments?)?|tweak|do|use|using|even|make|making"
    r"|bring|turn|dial|pull|push|tone|slider|levels?|some|more of|overall|looking|get|got|go"
    r"|it's|is|are|picture|image|shots?|everything|put|on|at|than now|than that|than before",
    all_clips=r"(?:all|every|each|both)(?: (?:of )?(?:the |my )?(?:clips?|shots?|videos?))?"
    r"|everything|(?:the )?(?:whole|entire) (?:video|film|thing|clip|timeline)",
    undo=r"(?:undo|revert|cancel|reverse) (?:what|whatever)(?:ever)? (?:you|i|we)(?: just| last)?"
    r" (?:did|made|changed)|(?:that's|this is|it's|looks?|that looks|it looks|it was|that was)"
    r" (?:much |way |even "
    r"|a lot )?(?:worse|wrong|not"
    r" good),? (?:go|put it|change it|undo)(?: (?:it|that))? ?back|(?:that|this) was a mistake,?"
    r" undo(?: (?:it|that))?"
    r"|take back(?= (?:the )?(?:last|my))|(?:cancel|revert|take back|undo) (?:the "
    r"|my )?(?:last|previous) (?:modification|change"
    r"|action|edit|thing|step|one)"
    r"|(?:return|go(?: back)?|back|revert) to (?:the |how it was )?(?:previous|last|earlier"
    r"|before)(?: (?:state"
    r"|version|step))?(?=\s*(?:please)?\s*$)"
    r"|(?:scrap|cancel|forget|nix|ditch|reverse) (?:that|it|the)(?: last)? (?:change|edit|step)"
    r"|(?:scrap|cancel|forget(?: about)?|nix) (?:that|it|this)(?=\s*(?:please|pls|sorry)?\s*$)"
    r"|put (?:it|that|this|everything) back(?: (?:as|how|to how|the way) it was)?|undo|revert|take"
    r" (?:that|it) back"
    r"|go back(?: (?:a|one) step)?|roll ?back|step back",
    undo_all=r"everything|all(?: (?:of it|changes|edits|the changes|the edits))?",
    redo=r"redo|undo the undo|(?:bring|put|get) (?:back )?(?:that|it|what (?:you|i|we)(?: just)?"
    r" (?:undid"
    r"|took back|removed))(?: back)?(?= again|$)|bring back what (?:you|i|we)(?: just)? undid"
    r"|re-?apply(?: (?:that|it))?|restore that|do (?:it|that) again",
    steps=r"(?:last|latest|previous|most recent)|changes?|edits?|steps?|actions?|times?|things?",
    help=r"help|what can (?:you|i|we) (?:do|say|ask)(?: here)?|commands|\?",
    topic={
        Topic.COLOUR: r"colou?r(?:s|ed)?(?: (?:grad(?:e|ing)|correct(?:ion)?))?|grad(?:e|ing)"
        r"|lightroom(?:[- ]style)?|exposure|contrast|saturation|brightness|brighter|darker|brighten"
        r"|darken|highlights|shadows|whites|vibrance|temperature|tint|warmer|cooler|hue"
        r"|black[ -]and[ -]white|sepia|filters?|cinematic look|vintage|vignette|film grain"
        r"|white balance",
        Topic.TRANSLATION: r"translat(?:e|ion|ed)",
        Topic.SOUND_EFFECTS: r"echo(?:es)?|reverb(?:eration)?|equali[sz]er|eq|sound effects?"
        r"|sfx|pitch"
        r"|voice changer|auto-?tune",
        Topic.VOICE_OVER: r"voice[- ]?overs?|narrat(?:e|ion|or)|text[- ]to[- ]speech|dub(?:bing)?",
        Topic.FILLER_WORDS: r"filler words?|u+ms?|u+hs?|ers|ums and uhs|stutters?",
        Topic.BLUR: r"blur(?:red|ry)?|pixelate",
        Topic.OVERLAY: r"split screen|green ?screen|stickers?|emojis?"
        r"|b-?roll|chroma key",
        Topic.STABILISE: r"stabili[sz]e|stabili[sz]ation|shaky|shake",
        Topic.EXPORT: r"export(?:ed|ing)?(?: it)?|download|render|share(?:able)?(?: link)?|upload"
        r"|send me|mp4|mov|webm|mkv|avi|gif|links?|publish|save",
        Topic.PREVIEW: r"^\s*(?:(?:please|can|could|may|how|do|i|you|we|let me|want to|to) )*"
        r"(?:play|preview|watch|see|view|show me)(?: (?:back|it|this|that|(?:the|my|our|whole)"
        r"|video|film|movie|edit|result|preview|what it looks like|now|again|here))*[\s?]*$"
        r"|^\s*where(?:'s| is| can i (?:see|find|watch)) (?:it|the result|(?:my|the) (?:finished"
        r" |edited |final )?(?:video|film|movie|edit))[\s?]*$",
        Topic.FRAME_RATE: r"\d+ ?fps|frame ?rate|bit ?rate",
    },
)

OFTEN_MISTYPED = (
    "pause pauses silence silences music title titles vertical square landscape portrait remove "
    "delete seconds second minutes undo volume background linkedin tiktok captions transitions "
    "subtitles subtitle format upbeat ambient original horizontal youtube letterbox first trim "
    "keep contrast exposure everything "
    "reverse transition crossfade watermark duplicate backwards rotate mirror freeze "
    "overlay resolution picture "
    "saturation brighter warmer brightness"
).split()
"""Words that are still meant when one letter is wrong."""

REAL_WORDS = frozenset(
    (
        "causes cause clauses tiles tile titled tilted paused passes poses music muse must squared "
        "squire squares removed removes deleted deletes relate formal formats former minute "
        "minutes secondly seconded volumes trio trims trip third fist firsts keen kept keeps keys "
        "reads pulses nurses contract contracts contrasts warmed warner"
        " reserve revere revers reversed pictures pitcher rotated rotates mirrors frieze overlays "
        "overplay minor resolutions reverses clip chips slips click flips spend speech spread sped "
        "speeds species freezer freezes frozen breeze"
        " exposed causal musical entitle untie verticals portraits landscaped removal"
    ).split()
)
"""Words of the language that look like one of those but are not."""
