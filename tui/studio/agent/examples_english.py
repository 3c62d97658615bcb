"""What can be said in English, each wish with ways in which people say it, for `nearest.py`.

A key is a sentence that the grammar understands; its slots are filled from the words that were
left: `{time|0:10}` is a time, and 0:10 where none was said. Its ways are divided by bars.
"""

from __future__ import annotations

from typing import Final

ENGLISH: Final[dict[str, str]] = {
    # cuts
    "trim the pauses": (
        "remove silence | cut dead air | tighten it up | make it snappier | "
        "close the gaps where nobody talks | drop the quiet bits | "
        "skip the parts without speech | shorten the breaks between sentences | "
        "too slow and draggy | jump cut the silent moments | get to the point | awkward silence | "
        "waiting | hesitations | I go quiet | empty moments | long gaps"
    ),
    "remove silences longer than {seconds|1 second}": (
        "no gap above {seconds} | pauses over {seconds} go | quiet for more than {seconds} | "
        "cut breaks longer than {seconds}"
    ),
    "cut the first {seconds|3 seconds}": (
        "drop the beginning {seconds} | lose {seconds} at the start | skip the intro | "
        "trim the opening {seconds} | the beginning drags | start later | "
        "shave the front {seconds} | chop the head off | the opening {seconds} are useless | "
        "nobody needs the first {seconds}"
    ),
    "cut the last {seconds|3 seconds}": (
        "drop the ending {seconds} | lose {seconds} at the end | trim the tail | "
        "the outro is too long | stop earlier | finish sooner | chop the end off | "
        "shave the back {seconds} | the final {seconds} are useless | "
        "nobody needs the last {seconds}"
    ),
    "cut {time|0:10} to {time|0:20}": (
        "remove the part between {time} and {time} | take out {time} until {time} | "
        "delete the section from {time} to {time} | scrap that bit in the middle | omit a scene | "
        "cut out a mistake I made | there is a cough from {time} to {time} | "
        "I sneeze between {time} and {time} | {time} to {time} is boring | "
        "mess between {time} and {time}"
    ),
    "keep {time|0:10} to {time|0:20}": (
        "only use {time} through {time} | just the bit from {time} to {time} | "
        "I only need one part | extract the section between {time} and {time} | "
        "crop it to {time} until {time} | discard all else"
    ),
    # clips
    "split at {time|0:10}": (
        "razor at {time} | make a cut point at {time} | divide it at {time} | slice here | "
        "break the clip in two pieces | blade at {time} | separate at {time} | chop in half"
    ),
    "delete {clip|clip 2}": (
        "bin {clip} | throw {clip} away | get rid of {clip} | {clip} is rubbish | I hate {clip} | "
        "{clip} has to go | leave {clip} out | drop a shot | erase the footage | "
        "{clip} is pointless | {clip} is boring | {clip} is useless and ugly | I don't need {clip}"
    ),
    "move {clip|clip 2} to the start": (
        "{clip} should come first | begin with {clip} | open on {clip} | lead with {clip} | "
        "{clip} goes to the front | bring {clip} forward | put {clip} before all others | "
        "show {clip} up front | {clip} at the beginning"
    ),
    "move {clip|clip 1} to the end": (
        "{clip} should come last | finish with {clip} | close on {clip} | "
        "push {clip} to the back | put {clip} after all others | end on {clip}"
    ),
    "swap clip 1 and clip 2": (
        "switch the clips around | exchange the two shots | flip their order | trade places | "
        "the other way round | change the order of the two"
    ),
    "duplicate {clip|clip 1}": (
        "play {clip} again | repeat {clip} | copy {clip} | loop {clip} twice | "
        "show {clip} a second time | clone it | another one of {clip}"
    ),
    "play {clip|clip 2} at {factor|2x}": (
        "speed up {clip} | crank {clip} to double time | twice as fast | hurry {clip} | "
        "fast forward {clip} | accelerate {clip} {factor} | timelapse | "
        "{clip} is too slow, quicker | {clip} feels sluggish | {clip} drags on | boring, faster"
    ),
    "play the video at {factor|2x}": (
        "speed it all up | faster pace | double time | twice as quick | fast forward all of it | "
        "timelapse the whole | too slow, quicken it {factor}"
    ),
    "slow {clip|clip 2} down to {percent|50%}": (
        "slow motion on {clip} | slowmo {clip} | half pace {clip} | {clip} goes by too fast | "
        "slower {clip} | play {clip} slowly {percent}"
    ),
    "play the video at half speed": (
        "slow motion | slowmo | half pace | too fast, slower | play it slowly | halve the tempo | "
        "half as quick | half as fast | everything slower"
    ),
    "make it {seconds|30 seconds} long": (
        "fit into {seconds} | squeeze it to {seconds} | the whole should last {seconds} | "
        "total length {seconds} | duration {seconds} | shorten it to {seconds} | "
        "get it under {seconds} | it mustn't exceed {seconds} | at most {seconds} | "
        "no longer than {seconds} | cap at {seconds}"
    ),
    "reverse {clip|clip 1}": (
        "play {clip} backwards | run {clip} in reverse | rewind {clip} | back to front | "
        "from its end to its start"
    ),
    "freeze the last frame for {seconds|2 seconds}": (
        "hold the final picture for {seconds} | end on a still for {seconds} | "
        "stop on the last image {seconds} | linger at the end"
    ),
    "freeze at {time|0:10} for {seconds|3 seconds}": (
        "pause the picture at {time} for {seconds} | stand still at {time} | "
        "hold the frame at {time} for {seconds} | stop motion at {time} | still image at {time} | "
        "stop the image at {time} for {seconds} | halt at {time}"
    ),
    # transitions
    "add crossfades between the clips": (
        "soften the cuts | dissolve between shots | smooth transitions | blend the scenes | "
        "nicer joins | mix from one to the next | less abrupt jumps | melt one into another"
    ),
    "add wipes between the clips": (
        "wipe from one to another | wipe transition | use a swipe | wipe into {clip}"
    ),
    "dip to black between the clips": (
        "fade through black between shots | black in between the scenes | short blackout at cuts"
    ),
    "remove the transitions": (
        "no more crossfades | hard cuts only | straight cuts | delete dissolves | "
        "without blends between clips"
    ),
    "fade in over {seconds|2 seconds}": (
        "ease in from black | start from black {seconds} | come up out of darkness | "
        "soft opening | let the picture appear slowly | begin gradually | from nothing | "
        "out of the dark"
    ),
    "fade out over {seconds|2 seconds}": (
        "let it end on black | dip to black for the last {seconds} | go dark at the end | "
        "finish in darkness slowly | soft ending {seconds} | "
        "let the picture disappear gradually | darken the end bit by bit | "
        "get darker at the end | into nothing"
    ),
    "remove the fades": "no fade in and out | without fading | take the fade from black off",
    # titles
    "add a title {quote|Your title} for {seconds|3 seconds}": (
        "big text up front {quote} | open with the words {quote} | "
        "slap {quote} on the screen for {seconds} | show {quote} at the start | "
        "headline {quote} | write {quote} over it | make it say {quote} | put a heading | "
        "display {quote} | the phrase {quote} over the beginning | a line saying {quote} | "
        "greeting {quote}"
    ),
    "add a title {quote|The end} at the end": (
        "close with the words {quote} | show {quote} at the end | end card {quote} | "
        "outro text {quote} | finish on {quote}"
    ),
    "add a title {quote|Your title} at {time|0:10}": (
        "text {quote} at {time} | show {quote} when it reaches {time} | "
        "{quote} should pop up at {time} | display {quote} from {time} on"
    ),
    "add a lower third with {name|Ada Lovelace, CTO}": (
        "name tag for {name} | show who is talking | name strap | caption with name and job | "
        "introduce the speaker {name} | banner with my name and role"
    ),
    "change the title to {quote|Your title}": (
        "the headline should read {quote} instead | retitle it {quote} | "
        "reword the heading {quote} | fix the title text | rename the title {quote} | "
        "make the title say {quote}"
    ),
    "make the title bigger": (
        "enlarge the heading | larger headline | title is too small to read | bigger letters | "
        "increase the font size | title size up"
    ),
    "make the title smaller": (
        "shrink the heading | smaller headline | title is too big | reduce the font size | "
        "letters too large"
    ),
    "make the title {colour|yellow}": (
        "heading in {colour} | colour the headline {colour} | text colour {colour} | "
        "title font colour change | paint the words {colour}"
    ),
    "move the title to the top": (
        "shift the headline up | heading at the top | raise the title higher | title above"
    ),
    "move the title to the bottom": (
        "shift the headline down | heading at the bottom | lower the title on the screen | "
        "title underneath"
    ),
    "make the title bold": "fatter letters | thicker headline | heavy heading font weight",
    "title with a black background": (
        "background for the heading | backdrop under the headline | title on a dark bar | "
        "hard to read title against the picture"
    ),
    "show the title for {seconds|5 seconds}": (
        "the heading should stay {seconds} | keep the title longer on screen | "
        "title goes away too soon | leave the headline up for {seconds}"
    ),
    "remove the title": (
        "take the text off the screen | delete the heading | no headline | get the words away | "
        "hide the title | wipe that heading off | heading is not needed | "
        "clean screen without words"
    ),
    # captions
    "add captions": (
        "subtitle this | put what I say on screen as text | transcribe it | "
        "show the spoken words | subs please | words at the bottom while I talk | "
        "for deaf people | closed captions | text of my speech | for the hard of hearing | "
        "what is said in writing | lyrics"
    ),
    "make the captions bigger": (
        "enlarge the subtitles | subs are tiny | blow the subs up | can't read the subtitles | "
        "larger captions"
    ),
    "make the captions smaller": (
        "shrink the subtitles | subs are huge | captions too big | reduce the subs | "
        "smaller subtitles"
    ),
    "move the captions to the top": (
        "raise the subs | subtitles at the top | captions higher up | subs above"
    ),
    "move the captions to the bottom": (
        "subs lower down | subtitles at the bottom | captions further below"
    ),
    "make the captions {colour|yellow}": (
        "subs in {colour} | colour the subtitles {colour} | change the subtitle colour {colour}"
    ),
    "captions with a black background": (
        "background for the subtitles | give the subs a box | backdrop under captions | "
        "dark bar behind the subs | subtitles on black"
    ),
    "remove the captions": (
        "subs off | hide the subtitles | no captions | delete the subs | turn subtitles off"
    ),
    "burn in the captions": (
        "bake the subtitles into the picture | hardcode the subs | hard subs | "
        "captions always visible | render the subtitles onto the video | "
        "merge the subtitles permanently | subtitles part of the video for good"
    ),
    "captions as a separate track": (
        "soft subs | subtitles that can be switched off | captions as a track | "
        "don't burn the subs"
    ),
    "replace {quote|this} with {quote|that} in the captions": (
        "it says {quote} in the subs, should be {quote} | misspelt {quote} in the subtitles | "
        "fix the caption word {quote} | correct the spelling {quote} to {quote} | "
        "misheard {quote} | subs spell {quote} wrong, it's {quote} | typo {quote} in the captions"
    ),
    # music
    "add lo-fi music at {percent|25%}": (
        "a chill beat underneath | background tunes | some calm music | relaxed song | "
        "soundtrack {percent} | put a melody under it | score | it needs music"
    ),
    "add ambient music at {percent|25%}": (
        "atmospheric sound bed | soft pads | spacy quiet background music | meditation music"
    ),
    "add upbeat music at {percent|25%}": (
        "happy energetic tune | cheerful song | lively party music | fast beat | something fun"
    ),
    "use {medium|song.mp3} as music": (
        "put {medium} underneath | play {medium} in the background | my own song | "
        "lay {medium} under everything | {medium} as the soundtrack | the audio file I uploaded"
    ),
    "set the music to {percent|15%}": (
        "bring the soundtrack to {percent} | song at {percent} | music level {percent} | "
        "volume of the music down to {percent} | background track at {percent}"
    ),
    "make the music quieter": (
        "song is too loud | turn the soundtrack down | the music drowns me | "
        "softer background track | lower the song | beat covers everything"
    ),
    "make the music louder": (
        "can't hear the song | turn the soundtrack up | more music | stronger background track | "
        "raise the song"
    ),
    "lower the music when I speak": (
        "dip the song whenever I talk | duck under the voice | voice must win over the music | "
        "speech above the soundtrack | quieter song while somebody talks | sidechain"
    ),
    "fade the music out over {seconds|3 seconds}": (
        "let the song die away over {seconds} | soundtrack ends softly | music stops abruptly | "
        "song tails off {seconds} | music gets quieter at the end | "
        "music should not stop so suddenly | song is cut off at the end"
    ),
    "fade the music in over {seconds|3 seconds}": (
        "let the song come in slowly | soundtrack begins softly | music starts abruptly | "
        "song swells at the start {seconds}"
    ),
    "remove the music": (
        "silence the soundtrack | no song | kill the beat | take the tune away | "
        "delete the background track | without music"
    ),
    # sound
    "make my voice louder": (
        "I'm hard to hear | boost my speech | voice too quiet | speak up | "
        "can't understand what I say | raise the dialogue | talking is faint | "
        "turn up the volume | they can't hear me | people complain I'm faint | talk is drowned"
    ),
    "make my voice quieter": (
        "I am too loud | voice down | talking hurts the ears | softer speech | "
        "turn down the volume"
    ),
    "mute {clip|clip 2}": (
        "no sound from {clip} | silence {clip} | {clip} without audio | "
        "kill the audio of {clip} | turn off the sound in {clip} | {clip} should be silent"
    ),
    "mute the original sound": (
        "no audio at all | silence everything | kill the sound | throw the camera sound away"
    ),
    "remove the background noise": (
        "annoying hum | the fan is awful | hiss | buzz | wind rumble | "
        "traffic in the background | clean the audio | air conditioner | crackle | static | "
        "echo is bad | you can hear the street | cars | dog barking | noisy room | wind | "
        "computer whirr"
    ),
    "clean up the voice": (
        "mic sound more professional | better voice quality | studio sound | muffled speech | "
        "podcast voice | crisp dialogue | enhance speech"
    ),
    "normalise to {number|-14} LUFS": (
        "even out the loudness | level the audio | master at {number} LUFS | "
        "same volume throughout | loudness for youtube | broadcast standard | "
        "volume jumps around | levelling | some parts are loud and some quiet | "
        "balance the volume | consistent level"
    ),
    # colour
    "brighter": (
        "it's gloomy | lift it | too dark | more light | underexposed | brighten the picture | "
        "dim | can't see my face | raise the exposure | murky | shadowy | it was night | "
        "black faces | lighten"
    ),
    "darker": (
        "too bright | overexposed | less light | tone the brightness down | burnt highlights | "
        "dim the picture"
    ),
    "more contrast": (
        "punch up the contrast | flat picture | looks hazy | deeper blacks | crisper image | dull"
    ),
    "less contrast": "softer contrast | too harsh | hard shadows | flatten the picture",
    "more saturation": (
        "washed out colours | pale | make the colours pop | vivid | richer colours | vibrant | "
        "stronger colors | grey and lifeless | dull colours | boring colours | faded | livelier"
    ),
    "less saturation": (
        "colours are too strong | garish | tone down the colors | muted palette | less colourful"
    ),
    "warmer": (
        "too blue | cold looking | golden | more orange | skin looks grey | sunny feel | "
        "cosy tone | sunset | golden hour | cosy | summer | autumn light"
    ),
    "cooler": (
        "too yellow | too orange | more blue | colder feel | icy | skin looks red | winter | "
        "ice | moonlight | clinical"
    ),
    "apply a cinematic look": (
        "like a movie | hollywood grading | film look | teal and orange | "
        "make it look expensive | dramatic colours | filmic style | netflix style | like on tv | "
        "epic | blockbuster | professional look"
    ),
    "apply a vintage look": (
        "old film style | retro | nostalgic | eighties | faded like old photographs | super 8"
    ),
    "black and white": (
        "drain all the colour | monochrome | greyscale | no colours | noir | old silent film | b/w"
    ),
    "auto colour": (
        "fix the colours automatically | white balance | colour correct it | "
        "the colours are off | natural colours | auto grade"
    ),
    "apply my LUT": (
        "use the cube file | put the {medium} lut on | my own look file | load the LUT {medium}"
    ),
    "reset the colour": (
        "colours back to how they were | no grading | original colours | undo the look | "
        "remove all filters"
    ),
    # frame
    "make it vertical": (
        "phone shaped | for tiktok reels shorts | portrait 9:16 | upright | tall | story format | "
        "fill a phone screen | resize for a smartphone | mobile | snapchat | whatsapp status"
    ),
    "make it square": "1 by 1 for instagram | as wide as high | quadratic | square post 1:1",
    "make it landscape": "16:9 for youtube | wide screen | horizontal | for a tv | sideways format",
    "make it vertical without cropping": (
        "portrait but show the whole picture | 9:16 with bars | "
        "nothing cut off on the phone format | letterbox"
    ),
    "vertical with blurred background": (
        "portrait with the sides blurred | fuzzy edges | fill the bars with blur"
    ),
    "zoom in slowly": (
        "push in | ken burns | move closer over time | creep towards the face | slow zoom | "
        "gradually get closer | approach my face | drift in"
    ),
    "zoom in on {clip|clip 1} by {percent|20%}": (
        "punch in on {clip} | closer shot of {clip} | enlarge the picture of {clip} {percent} | "
        "tighter framing | get nearer"
    ),
    "rotate {clip|clip 1} by 90 degrees": (
        "{clip} is sideways | turn {clip} upright | {clip} lies on its side | quarter turn | "
        "wrong orientation"
    ),
    "rotate {clip|clip 1} by 180 degrees": (
        "{clip} is upside down | turn {clip} on its head | half turn"
    ),
    "flip {clip|clip 1} horizontally": (
        "mirror {clip} | mirror image | swap left and right | writing is backwards in {clip}"
    ),
    "crop {percent|10%} off each side": (
        "trim the edges of the picture | cut the borders away | crop the frame tighter {percent}"
    ),
    "set the resolution to {lines|1080p}": (
        "render in full hd | higher resolution | {lines} quality | ultra hd | sharper output | 4k"
    ),
    # over the picture
    "add my logo at the {corner|top right}": (
        "watermark {medium} {corner} | stick the logo in the corner | brand it | "
        "place my emblem | put {medium} in the {corner} | company sign | brand mark {corner} | "
        "company name sign"
    ),
    "make the logo smaller": "the logo is huge | shrink the watermark | logo too big",
    "make the logo bigger": "the logo is tiny | enlarge the watermark | logo too small",
    "logo at {percent|50%} opacity": (
        "see-through watermark | logo more transparent {percent} | fainter logo | subtle watermark"
    ),
    "move the logo to the {corner|top left}": (
        "watermark into the {corner} | logo should sit {corner} | shift the logo to the other side"
    ),
    "remove the logo": "drop the watermark | no logo | take the emblem away | unbranded",
    "add {medium|me.mp4} as picture in picture at the {corner|top left}": (
        "{medium} in a little window {corner} | small video in the corner | facecam | "
        "webcam overlay | inset {medium} | reaction window"
    ),
    # made from words and photos
    "make an intro from my script and photo": (
        "opening from my picture and text | introduction about me | create a start sequence"
    ),
    "make a slideshow of my photos, {seconds|3 seconds} each": (
        "show my pictures one after another | photo album | each image {seconds} | "
        "gallery of stills"
    ),
    # history
    "undo": (
        "oops | take that back | no I don't like that | back to before | revert | "
        "that was wrong | cancel the last thing | ctrl z"
    ),
    "undo everything": "start over | from scratch | throw all my edits away | original footage",
    "redo": "do that again | bring it back after the undo | restore what I took back",
    "save this as version rough": (
        "remember this state | keep a snapshot | bookmark this cut | store the version"
    ),
    "list the versions": "which versions are there | show saved snapshots | my saved cuts",
}  # fmt: skip
