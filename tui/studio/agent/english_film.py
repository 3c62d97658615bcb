"""English words for clips, motion, transitions, framing, overlays and the history."""

from __future__ import annotations

from tui.studio.agent.vocabulary_film import FilmVocabulary

_THE = r"(?:the |my |our )?"
_END = r"(?:end|ending|back|finish)"
_START = r"(?:very )?(?:start|beginning|front|top)"

ENGLISH_FILM = FilmVocabulary(
    split=r"split(?:ting)?(?: (?:it |the (?:video|clip) )?up)?|break|divide|slice|make (?:a "
    r"|another )?(?:cut|split)|break up|cut (?:it )?in(?:to)?"
    r" (?=half|two|\d)|separate",
    parts=r"(?:equal(?:ly sized)? |even )?(?:parts|pieces|clips|sections|chunks|segments)",
    halves=r"(?:in|into) (?:half|halves|two(?: halves| parts| pieces| clips)?|2(?: halves| parts"
    r"| pieces| clips)?)",
    middle=r"(?:in |at |down )?(?:the |its )?(?:half-?way|mid)[- ]?(?:point|mark|way)?(?:"
    r" through)?|(?:in|at|down|through) the (?:middle|centre|center)|halfway(?: through)?",
    move=r"move[ds]?|put|place|bring|shift|drag|start|begin|end|finish|open|go(?:es)?|comes?"
    r"|belongs?",
    to_start=rf"up ?front|(?:(?:to|at|in) )?the {_START}|first(?: place| position)?|to the top",
    to_end=rf"(?:(?:to|at) )?the (?:very )?{_END}|last(?: place| position)?",
    before_it=r"(?:right |just |directly )?(?:before|in front of|ahead of)",
    after_it=r"(?:right |just |directly )?(?:after|behind|following)",
    swap=r"swap(?:ped|ping)?|exchanged?|switch(?:ed)?|interchanged?|trade places|change places",
    sequence=r"order|reorder|rearrange|arrange|sequence",
    duplicate=r"duplicate|dupe|dup|copy|clone|repeat|loop|(?:make |create |add )?(?:a|another|one"
    r" more|a second|an extra) (?:copy|duplicate|clone) of|double up",
    once_more={
        "1": r"once (?:more|again)|one more time|another time|once|again",
        "2": r"twice|two times|2 times|two more times",
        "3": r"thrice|three times|3 times",
        "4": r"four times|4 times",
        "5": r"five times|5 times",
    },
    play=r"play|show|run|have",
    only=r"only|just|nothing but",
    one_of=r"one of|some of|a clip|a shot|any clip",
    speed=r"velocity|speed|sped|speeding|pace|pacing|tempo|rate|playback",
    faster=r"up|as fast|faster|hurry|pick(?:ed)? up|ramp(?:ed)? up|rush|snappier|sped up|(?:bump"
    r"|boost|crank|push|dial)(?: up)?(?= (?:up )?(?:the |its |my )?(?:speed|pace|tempo))"
    r"|quicker"
    r"|accelerated?|fast[- ]forward(?:ed)?|quicken|increase|raise",
    slower=r"down|as slow|slow(?:ing|ed)?|slower|decelerate|decrease|lower|reduce",
    slow_motion=r"slow(?:ed)?[- ]?mo(?:tion)?|slo[- ]?mo",
    time_lapse=r"time[- ]?lapse(?: of)?|hyper[- ]?lapse(?: of)?",
    usual_speed=r"speed back to (?:normal|the original)|(?:normal|original|regular|usual"
    r"|real[- ]?time) (?:speed|pace)|at (?:normal|full)"
    r" speed",
    of_speed={
        "0.5": r"(?:at )?half(?: of)?(?: the)? speed",
        "0.25": r"(?:at )?(?:a )?quarter(?: of)?(?: the)? speed",
        "2": r"(?:at |in )?double(?! the| its| clip| up)(?:d)?(?: the)? (?:speed|velocity)"
        r"|doubled? speed",
        "3": r"(?:at )?triple(?! the| its| clip) speed",
    },
    times_as_fast={
        "2": r"(?:twice|double) as fast|twice faster|(?:twice|double) (?:the|its)(?= speed| pace"
        r"| tempo)",
        "3": r"triple (?:the|its)(?= speed| pace| tempo)",
        "4": r"quadruple (?:the|its)(?= speed| pace| tempo)",
        "0.5": r"half as fast|twice as slow|twice slower|halve (?:the|its)(?= speed| pace| tempo)",
        "0.25": r"a quarter as fast",
    },
    lasts=r"long|in length|lasts?|lasting|last|into|takes?|in total|total|so that|so|down to|to"
    r"|it's|that's|by speeding(?: it)? up|by slowing(?: it)? down|fits?|squeeze|compress|stretch"
    r"|stretched"
    r"|squeezed|length|duration|exactly|run|be",
    backwards=r"revers(?:e|ed|ing)|backwards?|rewind|in reverse|back to front",
    freeze=r"pause(?= (?:(?:the |my )?(?:video|picture|film|clip|playback|image)|it|at|on))"
    r"|freez(?:e|ing)(?:[- ]?frame)?|frozen|hold(?: on)?(?= the (?:first|last|final) frame"
    r"| [\ue012]| the (?:picture|frame|image))|still frame|stand still|pause on",
    show=r"show|display|hold|last|stay(?: on screen| visible)?|keep|visible|on screen|play|have"
    r"|let",
    still=rf"{_THE}(?:photo|still(?: image)?|photograph)|(?:the|my|our|this|that) image",
    stills=r"(?:all |each |every |both )?(?:of )?(?:the |my )?(?:photos|stills|images|pictures)"
    r"|(?:each|every) (?:photo|still|image|picture)",
    transition=r"transitions?|transitioning|cross[- ]?fad(?:e|es|ing)|cross[- ]?dissolves?"
    r"|dissolves?"
    r"|wipes?|dips?|slides?|flash(?:es)?",
    transition_kind={
        "dip to black": r"(?:dips?|flash(?:es)?|fades?|fading|cuts?) (?:to|through|into) black"
        r"|black (?:dips?|fades?)",
        "dip to white": r"(?:dips?|flash(?:es)?|fades?|fading) (?:to|through|into) white"
        r"|white (?:dips?|flash(?:es)?|fades?)",
        "wipe right": r"wipes? (?:to the |from left to )?right(?:wards)?|(?:to the )?right wipes?"
        r"|wipes?(?= from (?:the )?left)",
        "wipe left": r"wipes? (?:to the |from right to )?left(?:wards)?|(?:to the )?left wipes?"
        r"|wipes?",
        "slide right": r"slid(?:es?|ing) (?:to the |from left to )?right(?:wards)?"
        r"|right slides?",
        "slide left": r"slid(?:es?|ing) (?:to the |from right to )?left(?:wards)?|left slides?"
        r"|slides?|sliding",
        "crossfade": r"cross[- ]?fad(?:e|es|ing)|cross[- ]?dissolves?|dissolves?|fad(?:es?|ing)(?="
        r" between)|fade transitions?",
    },
    between_clips=r"(?:in )?between(?: each| every| all)?(?: of)?(?: (?:the|my))? (?:clips?|shots?"
    r"|segments?|cuts?|scenes?|videos)|between (?:all|each)(?: of them)?|at (?:every|each"
    r"|all(?: the)?)"
    r" (?:cuts?|joins?)|everywhere|across (?:all|the) (?:clips|cuts)|between them",
    hard_cut=r"(?:hard|straight|plain|simple|normal) cuts?",
    nth_cut={
        "1": r"(?:first|1st) (?:cut|transition|join)|(?:cut|transition) (?:1|one)",
        "2": r"(?:second|2nd) (?:cut|transition|join)|(?:cut|transition) (?:2|two)",
        "3": r"(?:third|3rd) (?:cut|transition|join)|(?:cut|transition) (?:3|three)",
        "4": r"(?:fourth|4th) (?:cut|transition|join)|(?:cut|transition) (?:4|four)",
        "last": r"(?:last|final) (?:cut|transition|join)",
    },
    film_fade=r"fad(?:e|es|ed|ing)(?:[- ](?:effects?|up|down))?|fade-?outs?|fade-?ins?",
    fade_ins=r"in(?! (?:the|my|a)(?![a-z])|\s*[\ue000-\ue0ff])|up|from black",
    fade_outs=r"out|away|off",
    fade_both=r"in and out|in & out|in/out",
    to_black=r"(?:fad(?:e|es|ing) )?(?:to|into) black|blackout|go(?:es)? (?:to )?black",
    the_picture=r"(?:the |just the |only the )?(?:picture|image|visuals?)(?: only)?",
    the_sound=r"(?:the |just the |only the )?(?:sound|audio)(?: only)?",
    blur=r"blur(?:red|ry|s)?|gaussian(?: blur)?",
    blurred_bars=r"(?:the |a |its |with )*(?:back ?ground|bars?|sides?|edges|borders?|padding"
    r"|empty (?:space|areas?)|rest|fill(?:ed|ing)?(?: in)?|bg)",
    resolution=r"(?:down|up)?scaled?(?: (?:down|up))?|lower|reduced?|bump(?: up)?|bring|render"
    r"|want|resolution|res|quality|size|output|render|export(?:ed|ing)?|mp4",
    high_definition=r"hd|high[- ]def(?:inition)?|hi[- ]?res",
    crop_side={
        "left": r"left(?:[- ]hand)?(?: (?:side|edge))?",
        "right": r"right(?:[- ]hand)?(?: (?:side|edge))?",
        "top": r"top(?: (?:side|edge))?|upper (?:side|edge)",
        "bottom": r"bottom(?: (?:side|edge))?|lower (?:side|edge)",
        "top bottom": r"top and bottom",
        "left right": r"(?:both|either|the|each of the two) sides",
        "left top right bottom": r"(?:all|every|each|all four|all 4)(?: of)?(?: the)?"
        r" (?:sides?|edges?)|all around|everywhere",
    },
    crop_off=r"crop(?:ped|ping)?(?: out| away| off)?|shave(?: off)?|cut(?: off)?|trim(?: off)?"
    r"|chop(?: off)?|take(?: off)?",
    rotate=r"rotat(?:e|ed|ing|ion)|turn(?:ed|ing)?|spin",
    clockwise=r"clock ?wise|cw|(?:to the )?right",
    counterclockwise=r"(?:counter|anti)[- ]?clock ?wise|ccw|(?:to the )?left",
    flip=r"flip(?:ped|ping)?",
    mirror=r"mirror(?:ed|ing)?(?: image)?",
    flip_across=r"horizontal(?:ly)?|left to right|sideways",
    flip_down=r"vertical(?:ly)?|upside[- ]down|top to bottom",
    zoom=r"zoom(?:s|ed|ing)?(?:-?(?=in|out))?(?: effects?)?|push(?:es|ing)?(?= in)|dolly(?= in)"
    r"|pull(?= out)|push(?=-in)",
    zoom_in=r"in(?:to)?|closer",
    zoom_out=r"out",
    punch_in=r"punch(?:ed|ing)?[- ]in",
    ken_burns=r"ken[- ]?burns(?: effects?)?",
    pan=r"pan(?:ning)?",
    pan_way={
        "left right": r"(?:from )?(?:the )?left to (?:the )?right"
        r"|(?:to the )?right(?:wards)?(?! to)",
        "right left": r"(?:from )?(?:the )?right to (?:the )?left"
        r"|(?:to the )?left(?:wards)?(?! to)",
        "top bottom": r"(?:from )?(?:the )?top to (?:the )?bottom|down(?:wards)?",
        "bottom top": r"(?:from )?(?:the )?bottom to (?:the )?top|up(?:wards)?",
    },
    black_bars=r"(?:(?:the|those|these|all|any|ugly|that)\s+)*(?:(?:black|dark|letter-?box"
    r"|pillar-?box)(?:ed)? (?:bars?|borders?|edges?|stripes?|strips?|bands?|frames?|sides|margins?"
    r"|lines?)|letter-?box(?:ing)|pillar-?box(?:ing))",
    watermark=r"(?:water ?marks?|(?:company |brand )?logos?)(?:'s)?(?: images?)?",
    inset=r"(?:small |little )?window|picture[- ]in[- ]picture|pip|inset|overlays?",
    lay_over=r"overlay(?:ed|ing)?|superimpose|lay|on top(?: of)?",
    corner={
        "top left": r"(?:top|upper|up)[- ]left(?:[- ]hand)?|left[- ](?:top|upper|up)",
        "top right": r"(?:top|upper|up)[- ]right(?:[- ]hand)?|right[- ](?:top|upper|up)",
        "bottom left": r"(?:bottom|lower|down)[- ]left(?:[- ]hand)?|left[- ](?:bottom|lower|down)",
        "bottom right": r"(?:bottom|lower|down)[- ]right(?:[- ]hand)?|right[- ](?:bottom|lower"
        r"|down)",
        "centre": r"(?:in the |to the )?(?:centre|center|middle)",
    },
    corners=r"corner|side",
    opaque=r"opacity|opaque|visible",
    transparent=r"transparen(?:t|cy)|see[- ]through",
    half_transparent=r"(?:half|semi)[- ]?(?:transparent|opaque|see[- ]through)|half opacity"
    r"|translucent",
    width=r"wide|width|sized?|scale|big|large",
    twice_as_big=r"twice as (?:big|large)|double (?:the|its) size|twice the size",
    overlay_bigger=r"too (?:small|tiny|little)|bigger|larger|increase|enlarge|scale up",
    overlay_smaller=r"too (?:big|large|huge)|smaller|shrink|scale down|tinier|decrease",
    version=r"(?:versions?|snapshots?|checkpoints?)",
    save_as=r"save|store|remember|call|name|keep",
    go_to=r"(?:go|switch|jump|take me|roll|revert|get)(?: me)? back to|back to|restore|load"
    r"|return to"
    r"|revert to|switch to|open|go to|undo(?: it)? to",
    list_all=r"(?:what|which)(?: (?:saved|other))? (?:versions?|snapshots?)(?: (?:are|do|have))?"
    r"(?: (?:there|i|we|you))?(?: (?:have|saved?))?|list|show(?: me)?|see|are there any",
    before_that=r"to before|(?:to )?when there (?:was|were) no|(?:to )?how it was before|before",
    undone={
        "AddMusic": r"(?:adding |added |i added |we added |putting )?(?:the |that |any |my )?"
        r"(?:back ?ground )?(?:music|song|soundtrack)",
        "AddTitle": r"(?:adding |added |i added |we added )?(?:the |that |any |my )?"
        r"(?:titles?|text)",
        "AddCaptions": r"(?:adding |added |i added |we added )?(?:the |that |any |my )?"
        r"(?:captions?|subtitles?)",
        "AddTransitions": r"(?:adding |added |i added |we added )?(?:the |that |any |my )?"
        r"(?:transitions?|cross ?fades?)",
        "SetFades": r"(?:the |that |my )?fades?(?:[- ](?:in|out))?",
        "TrimPauses": r"(?:i |we |you )?(?:trimm?(?:ed|ing)|cut(?:ting)?|remov(?:ed|ing)"
        r"|cutting out)"
        r" (?:of )?(?:the )?(?:pauses|silences?)|(?:the )?pause (?:trimming|trim|cuts?)"
        r"|(?:the )?pauses?",
        "CutRanges": r"(?:the |that |my |i made the |making the )?cuts?",
        "CropPicture": r"(?:the |that |my )?crop(?:ping)?",
        "RotatePicture": r"(?:the |that |my )?rotat(?:ion|ing)",
        "FlipPicture": r"(?:the |that |my )?(?:flip|mirror(?:ing)?)",
        "ZoomPicture": r"(?:the |that |my )?(?:zoom(?:ing)?|ken burns)",
        "SetSpeed": r"(?:the |that |my )?(?:speed(?:[- ]?up|ing up)?|slow[- ]?mo(?:tion)?)"
        r"(?: change)?",
        "Reverse": r"(?:the |that )?revers(?:e|al|ing)",
        "Freeze": r"(?:the |that )?freeze(?:[- ]?frame)?",
        "SetFrame": r"(?:the |that )?(?:format|aspect ratio|reframing|shape)(?: change)?",
        "AddOverlay": r"(?:adding |i added )?(?:the |that |my )?(?:logo|watermark"
        r"|picture[- ]in[- ]picture|overlays?)",
        "SplitAt": r"(?:the |that |my )?split(?:ting)?",
        "DeleteClips": r"(?:the |i )?delet(?:ion|ed|ing)(?: of)?(?: the)?(?: clips?)?",
        "ApplyLook": r"(?:the |that |my )?look",
    },
    courtesy=r"shall (?:we|i)(?=[\s?.!]*$)|(?:i(?:'ve| have)|we(?:'ve| have)) (?:decided|realised"
    r"|realized|figured)(?: that)?|never ?mind(?=[\s,.!]+[a-z])|(?:i (?:have|'ve got|got)"
    r" )?(?:just )?(?:one|two|three"
    r"|four|a few|a couple(?: of)?"
    r"|some|several|couple(?: of)?|\d)(?: more| other| quick| small)* (?:things?|changes?"
    r"|edits?|requests?|tweaks?|fixes|notes?)(?: please| for you| to do)?\s*:|(?:to ?do|tasks?"
    r"|next(?: up)?|also|changes|edits|notes?|request|please)\s*:|(?:(?:i|we|you|it)(?:'d|"
    r" would)|would)(?: really| also| still)? (?:love|like|prefer"
    r"|appreciate|rather have|rather)"
    r"(?: it if(?: you| we)?(?: could| can| would)?| if(?: you| we)?(?: could| can| would)?| for"
    r" you to| you to"
    r"| to (?:have|see|get|hear)| having| seeing)?"
    r"|(?:do not|don't|dont) (?:forget|hesitate|be afraid) to|(?:be sure|remember|feel free|try"
    r"|make sure) to"
    r"|why (?:don't|dont|not)(?: (?:we|you|i|just))*(?= [a-z])|how about"
    r" (?:we|you|i)|go (?:ahead )?and"
    r"|(?:the|my) (?:idea|plan|goal|aim|point|thing) is(?: for (?:it|this))? to|what (?:i|we)(?:'d"
    r"| would)?(?: really)? (?:want|need|like|love)(?: is| here is| now is)(?: to| for you to)?"
    r"|(?:i'm|i am|we're|we are|i was|we were) (?:looking|trying|hoping|planning|aiming|going"
    r"|thinking|asking)(?: (?:for you|of|about|that|we|you))*(?: to| could| can| might)?(?= [a-z])"
    r"|(?:i|we) wish(?: that)?(?: (?:you|we))?(?: could| can| would)?|it(?:'d| would"
    r"| might| could) be (?:(?:really |so |very )?(?:great|nice|good|lovely|cool|awesome|amazing"
    r"|perfect|better|best|wonderful|fantastic|helpful|ideal|neat) )(?:to|if)"
    r"|your (?:job|task) is to|(?:this|it|the next (?:step|thing)) is to|time to|would it be"
    r" ok(?:ay)? to|it's (?:time|best) to"
    r"|i was (?:just )?wondering (?:if|whether) (?:you|we) (?:could|can|might)"
    r"|(?:would|do) you mind(?: if)?|would it be possible (?:for you )?to|could you possibly"
    r"|is there any (?:way|chance) (?:that )?you (?:can|could)|any chance (?:that )?you (?:can"
    r"|could)"
    r"|it would be (?:\w+ )?(?:great|nice|good|lovely|cool|awesome|amazing|perfect) if (?:you|we)"
    r" (?:could|can|would)|i(?:'d| would) (?:really )?(?:love|appreciate|like) it if (?:you|we)"
    r" (?:could|can|would)|do me a favou?r and|if (?:you do not|you don't"
    r"|it's not too much) (?:mind"
    r"|trouble)|if (?:that's|that is|it's) (?:ok(?:ay)?|possible|alright|fine)(?: with you)?"
    r"|if you (?:could|would|like|want)|when (?:you have|you've got|you get) a (?:moment|sec|second"
    r"|minute|chance)|i (?:think|guess|believe|suppose) (?:we|you|i) (?:should|could|can)"
    r"|(?:is|was) there (?:a|any) way (?:to|you (?:can|could))|(?:is|would) it (?:be )?possible to"
    r"|any chance (?:you (?:can|could)|to)|(?:are|would) you (?:be )?able to"
    r"|do you think you (?:can|could)|i (?:was wondering|wonder) if you (?:can|could)"
    r"|(?<!do )(?<!did )(?<!should )(?:i|we|you)(?:'d| would)?(?: really| also| just)? (?:have"
    r"|need|want|got|ought|like|love)"
    r"(?: you)? to(?= [a-z])"
    r"|i (?:find|feel|think)(?: that| like)?|in my opinion|it seems(?: to me)?(?: that)?"
    r"|(?:i think|i guess|i suppose|you know|to be honest|honestly|tbh|imo|btw|fyi)",
    film_manner=r"sits?|stays?|remains?|lives?|appears?|hard|jarring|between the two clips"
    r"|smooth(?:en|ed)?(?: (?:it|them|that|things|this))?(?: (?:out|over))|soften(?:"
    r" (?:it|them|that))?|little|bit|a little|a bit|harsh|abrupt|join|blend|softer|smoother"
    r"|gentler|simple|smooth(?:ly)?|slow(?:ly)?|gentl[ey]|nice"
    r"|effects?|style|over|with|across|during"
    r"|at"
    r"|long|seconds? long|each|that|lasts?|lasting|is|are|be|play(?:ed|ing)?|run(?:ning)?|gets?|by"
    r"|goes|go|mark|everything|anything|through|throughout|use|using|as|add|apply|put|set|make"
    r"|have|do|create|change|give|show|then|completely"
    r"|around|degrees|camera|left over|both|together|speed|some|cool|short|quick|subtle|everything"
    r"|thing|things|one|ones|position|place",
    unwanted=r"anything|everything|stuff|places|spots|moments|killing the pace|unused|wasted|dull"
    r"|tedious|distracting|lame|pesky|bloody|freaking|little|big|too|boring|silly|empty|random"
    r"|remaining|leftover|dumb|bad|endless|excessive|obvious"
    r"|noticeable"
    r"|dead|awkward|annoying|ugly|unnecessary|useless|stupid|weird|damn|horrible|terrible"
    r"|nasty"
    r"|embarrassing|needless|unneeded|unwanted|extra|pointless",
    raw_footage=r"unedited|uncut|raw|screen|recordings?|screencasts?|footage|material|long|short"
    r"|\ue002[\ue100-\uf8ff]|minutes?|content|interviews?|podcasts?|episodes?|vlogs?|creators"
    r"|professional(?:ly)?|nice|polished|finished|talking[- ]head|webinars?|lectures?",
    harmless_limit=r"(?:cut|clip|lose|losing|chop|remove|touch|change|ruin|mess|break|harm|damage"
    r"|affect|cutting|clipping|touching|cut into|touch)(?: (?:off|out|up|with|into|away))?"
    r" (?:any |the |my |of |a |single |actual |up |with )*(?:words?|speech|sentences?|talking|voice"
    r"|sync|quality|what i say|anything (?:i say|else|important)|anything|the rest"
    r"|rest|flow|good (?:bits|parts)|important (?:bits|parts))|overdo (?:it|that)"
    r"|be too (?:aggressive|harsh)|keep (?:it|things|everything) (?:looking "
    r"|sounding )?(?:natural|smooth|simple|tight|short)"
    r"|(?:leave|keep) (?:the )?(?:rest|everything else|all else)(?: (?:as it is|alone|untouched"
    r"|as is))?|go overboard|too (?:aggressive|aggressively)",
    no=r"no|nope|nah",
    no_that=r"not (?:that|this)(?: one| clip)?|wrong(?: one| clip)?|that's wrong|not like that"
    r"|that's not (?:it|right|what i (?:meant|wanted|said))|i didn't mean that",
    no_thanks=r"(?:no|nope|nah)[,]? (?:thanks?(?: you)?|thx|ty)|no need|not (?:now|needed"
    r"|necessary)"
    r"|never ?mind",
    i_meant=r"i (?:meant|mean|said|wanted)(?: to say)?|i was talking about",
    hesitation=r"actually|sorry|oops|wait|hold on",
    rather=r"make (?:it|that)|it's|it is|should be|use|take|do|but|rather|actually|sorry|oops"
    r"|wait|hold on",
    the_same=r"(?:do )?(?:exactly )?the same(?: thing)?|same(?: thing)?|(?:do )?(?:that|this|it)"
    r"(?= (?:for|to|with|on))|likewise|(?:and )?what about",
    again=r"again|(?:do (?:it|that) )?(?:once more|one more time|again)|repeat(?: that| it)?"
    r"|same again|do (?:it|that) again",
    a_bit=r"(?:just )?a (?:tiny |wee )?(?:little|bit|touch|tad|notch|hair|smidge)(?: bit)?|slightly"
    r"|little|somewhat",
    more_of_it=r"more|even more|further|stronger|more of (?:it|that)",
    less_of_it=r"less|not so much|not that much|not quite so much|too much|(?:that's |it's )?"
    r"(?:too|a bit too) much|weaker",
    instead=r"instead|rather|then|(?:would|might|could|will|is|looks?)(?: be| look| work| fit|"
    r" suit)*"
    r" (?:much |way |even |probably |a lot )?(?:better|nicer|best|more fitting)(?: (?:though"
    r"|instead"
    r"|i think))?",
)
