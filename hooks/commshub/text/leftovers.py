"""What comes along when somebody pastes: the chatter of a chat assistant, the ends of e-mails, menus of other sites."""

from commshub.text.unfinished_words import word_kind

# How programs that write texts talk to whoever asked them, and what their sites leave in what is copied.
CHAT_ASSISTANT = word_kind(
    "ai language certainly sure course absolutely question happy problem here hope let like i update training knowledge"
    " sorry unable feel chatgpt copilot gemini claude bard anything regenerate contentreference",
    r"\bas an? (?:(?:large )?language model|ai(?: language| text)?[ -](?:model|assistant|chatbot)|ai(?=,))\b,?",
    r"\b(?:certainly|sure|of course|absolutely|great question|happy to help|no problem)[!,.] (?:here(?:['’]s| is| are)"
    r"|below (?:is|are)|i(?:['’]d| would| can|['’]ll))\b",
    r"^[ \t>*_#-]{0,12}here(?:['’]s| is| are) (?:a|an|the|your|some|my)(?: [\w-]+){0,4} (?:version|draft|rewrite"
    r"|summary"
    r"|outline|text|copy|page|paragraphs?|example|template|suggestions?|response|article)\b[^.\n]{0,60}:",
    r"\bi hope (?:this|that|it) (?:helps|is helpful|meets your needs|works for you)\b",
    r"\bi hope this (?:e-?mail|message) finds you well\b",
    r"\blet me know if you(?:['’]d| would|['’]re| are| need| want| have)?\b[^.\n]{0,60}",
    r"\bwould you like me to (?:write|draft|rewrite|expand|adjust|add|create|format|make|shorten|continue|provide|help"
    r"|tailor)\b",
    r"\bi(?:['’]m| am) (?:just )?an ai\b",
    r"\bi(?:['’]m| am) (?:sorry|unable),? (?:but )?(?:i|to) (?:(?:can(?:['’]t|not)|am unable to|do not|don['’]t) )?"
    r"(?:assist|help with|provide|fulfil|comply|generate|create|browse|access|have access)\b",
    r"\bi (?:cannot|can['’]t) (?:assist|help) with (?:that|this)\b",
    r"\b(?:my|as of my) (?:last (?:knowledge )?update|knowledge cut-?off|training data)\b",
    r"\bfeel free to (?:adjust|customi[sz]e|modify|tweak|tailor)\b",
    r"\bthis (?:text|page|summary|draft|answer|response|content) (?:was|is|has been) (?:generated|written|created"
    r"|drafted"
    r"|produced) (?:by|with|using) (?:an? )?(?:chatgpt|copilot|gemini|claude|bard|ai)\b",
    r"\bis there anything else i can\b|\bregenerate response\b|\bchatgpt said\b"
    r"|:?\bcontentReference\[[^\]\n]*\]|\bturn\d(?:search|view)\d+\b",
    signs=tuple(f"turn{number}" for number in range(10)),
)
# How letters end, and what mail programs put around them.
MAIL = word_kind(
    "sent outlook regards wishes thanks cheers best original forwarded wrote subject cc bcc re fw fwd attachment"
    " attachments intended confidential privileged virus error recipient caution originated external environment"
    " attached",
    r"\bsent from (?:my|outlook|mail|yahoo|samsung|windows)\b[^.\n]{0,30}|\bget outlook for \w+|\bsent via [A-Z]\w+",
    r"^[ \t>*_]{0,12}(?:(?:with )?(?:kind|kindest|best|warm|warmest|many)(?: and best)? (?:regards|wishes|thanks)"
    r"|regards"
    r"|cheers|thanks in advance|best(?=,))[ \t*_]{0,4}(?:,|[.!]?[ \t]{0,4}$)[ \t*_]{0,4}$",
    r"^[ \t>*_-]{0,12}(?:from|to|date):[ \t][^\n]{0,200}\n[ \t>*_-]{0,12}(?:sent|cc|bcc|subject):[ \t]",
    r"^[ \t>*_]{0,12}(?:sent: (?:mon|tues|wednes|thurs|fri|satur|sun)day|subject: (?:re|fw|fwd):)[^\n]{0,40}",
    r"^[ \t>*_#]{0,12}(?:re|fw|fwd): \w[^\n]{0,40}",
    r"^[ \t>*_]*(?:kind|kindest|best|warm|warmest) (?:regards|wishes),?[ ]{1,3}[A-Z]\w+(?: [A-Z]\w+)?[ \t*_]*$",
    r"-{3,} ?(?:original|forwarded) message ?-{0,5}|\bbegin forwarded message\b",
    r"^[ \t>]{0,12}on [^\n]{5,80} wrote:[ \t]{0,4}$",
    r"\bthis (?:e-?mail|message)(?:,| and| \(?including| is| may| has)[^.\n]{0,60}\b(?:attachments?|intended"
    r"|confidential"
    r"|privileged|virus)\b",
    r"\bif you (?:have received|received|are not the intended recipient)[^.\n]{0,40}\b(?:in error|recipient)\b",
    r"\bintended (?:solely |only )?for the (?:use of the )?(?:individual|addressee|recipient|named)\b",
    r"\bcaution: (?:this|external)\b[^.\n]{0,60}|\bthis e-?mail originated\b[^.\n]{0,40}|\[external\]",
    r"\bplease (?:consider|think of) the environment\b",
    r"\b(?:please )?(?:see|find) (?:the )?attached\b(?! (?:to|by)\b)|\battached (?:please find|is the)\b",
    r"\bmany thanks(?:,[ \t]*$|,?[ \t]*\n)",
)
# What stands around the text of other sites, each a line of its own.
_LINES = (
    r"skip (?:to|past) (?:the )?(?:main |page )?(?:content|navigation|menu)|skip (?:main )?navigation|jump to content"
    r"|(?:accept|reject|manage|view|hide|allow|use)(?: all| additional| analytics| necessary)*(?: this)? cookies?"
    r"(?: message| settings| preferences)?|hide (?:this )?message|cookies on (?:gov\.uk|[\w.]*\.gov\.uk)"
    r"|(?:print|share|email|bookmark|tweet|save) this page|(?:back|return) to top|back to top of page|top of page"
    r"|is this page (?:useful|helpful)\??|was this (?:page|information) (?:useful|helpful)\??|(?:yes|no) this page is"
    r" (?:not )?(?:useful|helpful)|report a problem with this page|did you find what you were looking for\??"
    r"|you are here:?.*|(?:toggle|open|close|show|hide|main) (?:navigation|menu)|main navigation|breadcrumbs?"
    r"|(?:read|see|show|find out|view) more ?[›»>…]+|(?:previous|next)(?: page)? ?[›»>|]+.*|share on (?:facebook|x"
    r"|twitter|linkedin|whatsapp)|share (?:this|via)(?: on)?:?|follow us(?: on)?:?|sign in(?: [|/] register)?|log in"
    r"|sign in to your account|loading(?:\.\.\.|…)|home ?[›»>/|] ?.*|advertisement"
    r"|(?:©|\(c\)|copyright) (?:crown copyright|\d{4}.*|.*\d{4})|all rights reserved\.?"
    r"|all content is available under.*"
    r"|privacy policy ?\|.*|terms (?:and|&) conditions ?\|.*|\d+ comments?|leave a (?:reply|comment)|posted (?:by|on"
    r"|in)"
    r" .{1,40}|page \d+ of \d+|(?:please )?enable javascript.*|javascript is (?:disabled"
    r"|not enabled|required).*|your browser (?:does not|doesn['’]t) support.*|this site uses cookies.*"
    r"|we use (?:some )?(?:essential )?cookies to make (?:this|our) (?:site|website|service) work.*"
    r"|we['’]d like to set (?:additional|analytics) cookies.*|you have (?:accepted|rejected) (?:all"
    r"|additional) cookies.*"
    r"|\[edit\]|retrieved from .*|from wikipedia.*"
)
NAVIGATION = word_kind(
    "skip jump cookies cookie message page top navigation menu you breadcrumb breadcrumbs more previous next share"
    " follow"
    " sign log loading home copyright c reserved available policy conditions comment comments reply posted javascript"
    " browser edit retrieved wikipedia useful helpful looking advertisement",
    rf"^[ \t>*+_-]{{0,12}}(?:\[)?(?:{_LINES})(?:\]\([^)\n]*\))?[ \t*_]{{0,4}}[.]?[ \t]{{0,4}}$",
    signs=("©",),
)
