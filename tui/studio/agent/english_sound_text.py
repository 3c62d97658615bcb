"""English: what people say of sound, texts over the picture, and films that are made."""

from __future__ import annotations

from tui.studio.agent.vocabulary_sound_text import SoundTextVocabulary

_ROOM = r"(?:back ?ground|ambient|wind|fan|room|white|camera|constant|steady|traffic|street|mains)"
_WHO = r"(?:i|we|you|he|she|they|someone|somebody|anyone|people|(?:the )?(?:speaker|host|narrator))"

ENGLISH_SOUND_TEXT = SoundTextVocabulary(
    own_sound=r"(?:original|own|recorded|natural|camera|clip'?s?(?: own)?|video'?s?(?: own)?) "
    r"(?:sounds?|audio|volume|voices?|levels?)|sounds?(?! (?:like|good|great))|audio(?: tracks?)?"
    r"|voices?|speech|dialogue|speaking|talking|(?:my|the) mic(?:rophone)?",
    unmute=r"un-?mute|turn (?:the )?(?:sound|audio) back on",
    twice=r"twice as|double|two times",
    fade=r"fade(?:s|d)?|fading|fade-?(?:in|out)s?|ramp",
    fade_in=r"in|fade-?ins?",
    fade_out=r"out|down|away|fade-?outs?",
    noise=rf"noises? (?:of|in|from) the {_ROOM}|(?:{_ROOM} )?(?:noises?|hiss(?:ing)?|hum(?:ming)?"
    rf"|buzz(?:ing)?|static|rumble)"
    r"|noisy",
    denoise=r"de-?noise|denoising|de-?hiss|noise[- ]?(?:reduction|removal|suppression"
    r"|cancell?ation|gate)",
    strong=r"strong(?:ly)?|heav(?:y|ily)|aggressive(?:ly)?|a lot|completely|fully"
    r"|as much as possible"
    r"|really|totally|much",
    slightly=r"(?:just )?a (?:tiny |wee )?(?:little|bit|touch|tad|smidge|notch|hair|fraction|step)"
    r"(?: bit)?|slightly|little|bit|gently|somewhat|marginally",
    clearer=r"clear(?:er|ly)?|crisp(?:er)?|cleaner|better|stand out|understandable|intelligible"
    r"|easier to (?:understand|hear)|professional|more clear|more even|even",
    enhance=r"enhance|enhancing|improve|clean(?: up)?|cleaning(?: up)?|clear up|fix|polish"
    r"|clarify",
    loudness=r"level(?= (?:it|that|this|(?:the|my) (?:sound|audio|voice)) for (?:a |the |my )?"
    r"(?:podcast|youtube|radio|broadcast|streaming|spotify))"
    r"|level(?= (?:it|that|this|the [a-z]+|my [a-z]+|everything)(?: out)? (?:to|at)"
    r" [-−]?\d)|lufs|lkfs|loudness|normali[sz](?:e|ed|ing|ation)|loud enough"
    r"|(?:level|even|balance)(?= (?:(?:it|that|this|the [a-z]+|my [a-z]+|everything"
    r"|them) )?out(?![a-z]))"
    r"|out(?<=level out)|out(?<=even out)|master(?:ed|ing)?",
    platform={
        "-14": r"linked ?in|you ?tube|spotify|instagram|insta|tik ?tok|facebook|social(?: media)?"
        r"|the web|online|streaming|x|twitter",
        "-16": r"(?:a |the |my )?(?:apple )?podcasts?|apple music",
        "-23": r"(?:european )?broadcast(?:ing)?|tv|television|ebu(?: r ?128)?|r ?128",
    },
    duck=r"duck(?:ing|ed|s)?|side-?chain(?:ing|ed)?|auto-?duck(?:ing)?",
    speaking=rf"(?:when(?:ever)?|while|where|as|if|under|during|for|behind|below|beneath)\s+"
    rf"(?:{_WHO}(?:'s|'m|'re| is| am| are)?\s+(?:speak(?:s|ing)?|talk(?:s|ing)?)"
    r"|there(?:'s| is)\s+(?:speech|a voice|talking|somebody talking|someone talking)"
    r"|(?:the |my )?(?:speech|voices?|talking|dialogue|speaking|narration|words))",
    turn_off=r"turn(?:ed)? off|switch off|disable|deactivate|no more|remove|delete|undo|without"
    r"|take (?:off|out|away)|cancel|get rid of|drop",
    voice_sound=r"voices?|speech|dialogue|speaking|talking|vocals?",
    sound_manner=r"starts?|begins?|ends?|finish(?:es)?|gently|softly|smoothly|gradually|slowly"
    r"|standards?|take|pull|push|knock|dial|crank|kick|nudge|speaker|mix|mic(?:rophone)?|make"
    r"|making|go|goes|there's|there is|should|set|turn|bring"
    r"|put|adjust|change|sound|up|down|is|are|was|be|so"
    r"|that|more|get|give|apply|do|use|some|by|overall|level|levels|as|enough|original|own"
    r"|using|add|than it is|than now|steady|annoying|bad|quality|whole|please",
    lower_third=r"lower[- ]?thirds?|name ?(?:tags?|plates?|bars?|cards?|titles?|banners?|straps?"
    r"|captions?)|(?:speaker|guest|host) (?:names?|labels?|tags?)|chyrons?|l3rds?",
    my_name=r"(?:my|our|his|her|the (?:speaker|presenter|host)'?s?) names?(?: and (?:my )?(?:job"
    r"|role|position|job title|title|company))?(?: is)?",
    captions=r"(?:closed |auto )?captions?|sub ?titles?|subs|cc",
    caption_verb=r"caption|subtitle",
    burned=r"burn(?:ed|t)?(?:[- ]in(?:to (?:the )?(?:video|picture|film|image|it))?)?"
    r"|hard[- ]?cod(?:e|ed)|hard(?:[- ]?subs?)?|open|baked[- ]in|bake(?: in)?",
    own_track=r"(?:as |in |on )?(?:an? |its |their )?(?:(?:separate|soft|selectable|switchable"
    r"|togg?l(?:e)?able)(?: (?:caption |subtitle |text )?(?:tracks?|stream))?|(?:own|extra|text)"
    r" (?:caption |subtitle )?(?:tracks?|stream))|as an? (?:caption |subtitle )?track"
    r"|soft[- ]?subs?",
    script=r"scripts?|transcripts?|lyrics",
    text_file=r"file|document|notes?",
    text_place={
        "top left": r"(?:(?:top|upper|up)[- ]?left(?:[- ]?hand)?|left[- ](?:top|upper"
        r"|up))(?: (?:corner|side))?",
        "top right": r"(?:(?:top|upper|up)[- ]?right(?:[- ]?hand)?|right[- ](?:top|upper"
        r"|up))(?: (?:corner|side))?",
        "bottom left": r"(?:(?:bottom|lower|down)[- ]?left(?:[- ]?hand)?|left[- ](?:bottom|lower"
        r"|down))(?: (?:corner|side))?",
        "bottom right": r"(?:(?:bottom|lower|down)[- ]?right(?:[- ]?hand)?|right[- ](?:bottom"
        r"|lower|down))(?: (?:corner|side))?",
        "top": r"top(?: (?:cent(?:er|re)|middle|edge|of the (?:screen|frame|picture|image)))?"
        r"|upper (?:part|edge)",
        "bottom": r"bottom(?: (?:cent(?:er|re)|middle|edge|of the (?:screen|frame|picture|image)))?"
        r"|lower (?:part|edge)",
        "left": r"left(?: (?:side|edge|cent(?:er|re)))?",
        "right": r"(?<!all )right(?: (?:side|edge|cent(?:er|re)))(?! away)|(?<=the )right"
        r"|(?<=align )right|(?<=on )right",
        "centre": r"(?:in the )?(?:very )?(?:cent(?:er|re)(?:ed)?|middle)"
        r"(?: of the (?:screen|frame|picture|image))?",
    },
    text_colour={
        "#ffffff": r"white",
        "#000000": r"black",
        "#ff0000": r"red",
        "#008000": r"green",
        "#0000ff": r"blue",
        "#ffff00": r"yellow",
        "#ffa500": r"orange",
        "#ffc0cb": r"pink",
        "#800080": r"purple|violet",
        "#808080": r"gr[ae]y",
        "#ffd700": r"gold(?:en)?",
        "#c0c0c0": r"silver",
        "#00ffff": r"cyan|aqua",
        "#ff00ff": r"magenta",
        "#008080": r"teal(?! lut)",
        "#40e0d0": r"turquoise",
        "#000080": r"navy(?: blue)?",
        "#a52a2a": r"brown",
        "#00ff00": r"lime(?: green)?",
    },
    huge=r"huge|giant|enormous|very (?:big|large)|really (?:big|large)|massive|gigantic",
    big=r"big|large",
    small=r"small",
    tiny=r"tiny|very small|really small",
    bigger=r"(?:too|so) (?:small|tiny|little)|(?:is|are|looks?) (?:so |really |very |pretty )?tiny"
    r"|bigger|larger"
    r"|increase (?:the )?(?:font |text )?size|enlarge",
    smaller=r"(?:too|so) (?:big|large|huge)|smaller|tinier|decrease (?:the )?(?:font |text )?size"
    r"|reduce (?:the )?(?:font |text )?"
    r"size|shrink",
    half_size=r"half (?:the |its |their )?(?:size|as (?:big|large))",
    font=r"fonts?(?: family)?|typefaces?",
    bold=r"bold(?:er|face)?|in bold",
    text_box=r"(?:text )?(?:back ?grounds?|box(?:es)?|backdrops?|plates?|bars?)",
    no_text_box=r"(?:no|without(?: an?y?)?) (?:back ?ground|box|backdrop)s?"
    r"|transparent back ?ground",
    nth_title={
        "1": r"(?:first|1st)(?= (?:titles?|texts?|lower|captions?|name))",
        "2": r"(?:second|2nd)(?= (?:titles?|texts?|lower|captions?|name))",
        "3": r"(?:third|3rd)(?= (?:titles?|texts?|lower|captions?|name))",
        "4": r"(?:fourth|4th)(?= (?:titles?|texts?|lower|captions?|name))",
        "5": r"(?:fifth|5th)(?= (?:titles?|texts?|lower|captions?|name))",
        "last": r"(?:last|latest|newest|final)(?= (?:titles?|texts?|lower|captions?|name))",
        "n": r"(?:titles?|lower thirds?)\s*(?:no\.?|number|#)?\s*(\d{1,3})(?![\d.:%])",
    },
    text_manner=r"ones?|across|behind|underneath|around|shift|drag|bring|nudge|slide|reposition"
    r"|relocate"
    r"|push|pull|guest|speaker|host|presenter|(?:open|begin|start|end|opening|ending) with"
    r"|introduce|as well|over|words?|phrase|line|introduc(?:e|ing)|some|nice|cool|clean|simple"
    r"|modern|fancy"
    r"|stays?|staying|remains?|lasts?|lingers?|keep|let|appears?|come|visible|put|pls|whole"
    r"|following|below|here's|here is|make|made|move|put|place|set|change|turn|give"
    r"|use|show|display|have|with|colou?r"
    r"|coloured|colored|text|letters?|type|size|style|corner|side|screen|please|on screen|is"
    r"|are|be|at|slow(?:ly)?|smooth(?:ly)?|nice(?:ly)?|soft(?:ly)?|gently|effect|animation|look"
    r"|and|position|align(?:ed)?|written|up|down|over|black-on|than now|that is|which is"
    r"|by|as|of size|center it|subtitle|caption|title|weight|face",
    another=r"another|a new|one more|an additional|a second|a third|an extra|more",
    lut=r"luts?|look-?up tables?|\.?cube(?: files?)?",
    auto=r"auto(?:matic(?:ally)?)?[- ]?|by (?:it|them)sel(?:f|ves)",
    fix=r"fix|correct(?:ion)?|repair|balance|adjust|improve|enhance|set|optimi[sz]e|sort out",
    auto_part={
        "exposure": r"exposures?|brightness|light(?:ing)?",
        "contrast": r"contrast|levels?",
        "white balance": r"white[- ]?balance|colou?r temperature|temperature|wb|colou?r balance"
        r"|colou?r cast",
    },
    intro=r"intros?(?: videos?)?|introductions?(?: videos?)?|video intros?|intro videos?",
    slideshow=r"(?:photo |picture |image )?slide ?shows?",
    make=r"make|making|create|creating|generate|build|produce|turn|do|add|put together|want|need"
    r"|give|edit",
    photo=r"(?:head ?shots?|portraits?|photos?|pictures?|pics?|images?|selfies?)"
    r"(?: (?:photos?|pictures?|images?|files?))?",
    no_music=r"(?:no|without(?: any)?) (?:back ?ground )?(?:music|sound)",
    make_manner=r"following|below|here's|here is|professional|linked ?in|you ?tube|short|nice"
    r"|quick|simple|video|from|using|with"
    r"|based on|out of|into|my|script|uploaded|text|all|style|style|about|of|cool|good|great"
    r"|beautiful|modern|elegant|corporate|personal|business|clean|some|and|as|i uploaded|the|for"
    r"|or|profile|page|channel|website|company|beginning|start|at",
)
