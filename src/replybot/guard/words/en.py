"""What the checks look for in English replies."""

from replybot.guard.words import HOLDS, INVOICES, Family, Words

FAMILIES = {
    "refund": Family(
        r"""re-?fund*|re-?imburs*|(send*|sent|transfer*|return*|giv(e|es|ing|en)|gave|pay*|paid|put|hand*|credit*|wire*|get|receive|see|have) (you )?\W?\s?[\d.,]+( euros?| eur)? … (back|to (you|your (account|card|bank|wallet)))
        return(s|ed|ing)? (you )?(the |your )?([€£$]\s?\d|[\d.,]+ ?(€|£|eur))*
        (goes|going|go|went|comes|come|coming|came|finds? its way|travels?) (straight |right |directly |all the way )?back to (you\b|your( \w+){0,3}? (account|card|bank|wallet|pocket|method|statement)|the (account|card|payment method|bank|way|method))|(price|sum|amount|payment|cent|paid|renewal|fee|postage) … way back|(amount|payment|renewal|charge|sum|price|fee|postage|paid|cent) … (has|have|is|was|will|are|were) (been |be |being )?(already |also |now )?(returned|sent back|reversed|undone|paid back|handed back)|back (in|into) your hands|(give|gives|giving|gave|given|pay|pays) … back(?! (to (us|the carrier)|in|on|undelivered|from))
        money … (back|return*|on its way|on the way)|repay*|repaid
        (get|gets|getting|have|having|receive|receiving|see|recover*) (it|this|that|everything|all of it|every penny|the (full |whole |entire )?(amount|sum|payment|charge)|(all )?(of )?your (money|payment|cash)|what you (paid|spent)) back
        (pay|pays|paying|paid|repay|transfer|transferring|wire|wiring|credit) (it|this|that|them) (back|to you|to your (account|card|bank))
        (pay|pays|paying|paid|give|giving|send|sending|transfer*|return*|wire|wiring|put|putting) (you )?(back )?(everything|the (full |whole |entire |total )?(amount|sum|money|payment|price|difference)|your (money|payment|cash)|what you (paid|spent)) (back|to you|to your (account|card|bank))
        (return*|send*|transfer*|wire|wiring|releas*) (you )?(all |all of )?(the|your|this|that) (full |whole |entire |total )?(amount|sum|money|payment|price|funds)
        (we|will|shall|to|and|re|ll|be|are) (pay|paying|paid|repay|wire) you\b|pay you back
        credit(ed|ing)? (it |this |that |you |back ){0,2}(to |on |into |onto )?(your|the) (account|card|bank|balance)|credit(ed|ing)? (you|back)\b|credit note*|(be|been|is|are) credited
        revers(e|ed|es|ing|al) … (charge|payment|transaction|debit)*|back (on|in|into|to|onto) your (card|account|bank|wallet|pocket|balance)|cash ?back|your (money|cash)
        (you|you'll) (will |shall |can )?(be|get|are) (paid|repaid|made whole)|made whole|money-back|get* your money|settle the (amount|sum|bill)|pocket the|(undo|undoing|undone) … (transaction|payment|charge|purchase)|(a|one|another) payment to you|square (this|it|things)|revers(e|es|ed|ing) the (charge|charges|payment|payments)""",
        frozenset({"refund"}),
        unless=r"(release*|lift*|drop*) (it|the|that|this|by|on|the hold)|held|hold|authoris*|authoriz*",
        unless_for=HOLDS,
    ),
    "balance": Family(
        r"(add|put|load|book|place)(s|ed|ing)? … (to|on|in|into|onto) your (balance|wallet|card|account|purse)|topp(ed|ing) up|top up",
        frozenset({"refund", "voucher"}),
    ),
    "replacement": Family(
        r"""replac*|substitut*|(send|sends|sending|sent|ship*|get*|receiv*|give|giving|have|deliver*|order|provide) … (new|brand-new|another) (one|ones|item|items|product|unit|pair|piece|device|model|copy|set)
        (new|brand-new|another|fresh|identical|duplicate|second|spare) (items?|product|unit|pair|piece|device)|an identical|identical (one|copy|product)|a duplicate(?! (charge|payment|entry))|the same (item|product|thing|things|goods|articles?) (once more|again|over)|a fresh one|a brand-new""",
        frozenset({"replacement", "exchange"}),
        unless=r"invoice*|compar*|correct*|new one",
        unless_for=INVOICES,
    ),
    "repair": Family(
        r"repair*|mend(ed|ing)?|(fix|fixes|fixed|fixing) (the|your|it) (item|product|device|machine|unit|fault|defect)|technician*|service cent(re|er)",
        frozenset({"repair"}),
    ),
    "reshipment": Family(
        r"""(new|another|second|fresh|replacement|further|extra|additional) (parcel|parcels|package|packages|shipment|shipments|consignment|box)
        (new|another|second|fresh) (delivery|dispatch)(?! (date|attempt|address|time|slot|estimate|day|window))|(pack|packs|packed|packing) … again|a duplicate of your order
        (send*|ship*|post*|dispatch*) (you )?(it|them|the (order|goods|items?|parcel)|your (order|goods|items?|parcel)) (out )?(all |once )?(again|over|anew|anyway)""",
        frozenset({"reshipment", "replacement", "part_shipment"}),
    ),
    "send_again": Family(
        r"""re-?ship*|re-?send*|re-?sent|re-?dispatch*|re-?deliver*|re-?post(ed|ing|s)?|re-?mail*
        (send|sends|sending|sent|ship|ships|shipping|shipped|post|posting|posted|dispatch|dispatches|dispatching|dispatched|mail|mailed|deliver|delivers|delivered|goes|go|going) … (again|once more|anew|afresh|a second time|all the same)""",
        frozenset({"reshipment", "replacement"}),
        unless=r"(confirmation|invoice|e-?mail|message|link|list|instructions|details|receipt|tracking number|breakdown|copy|delivery date|notice|photo|reference)",
    ),
    "voucher": Family(
        r"voucher*|coupon*|gift ?cards?|gift certificate*|(store|shop|shopping|account) credit|credit (of|for|towards?|on your next|against|with us|balance)|promo*|(discount|gift|bonus) codes?|codes? for your (next|future)|loyalty points|bonus points|(use|enter|apply|quote|redeem|with) (the |this |your |our )?code\b|redeem*|credits? (waiting|added)",
        frozenset({"voucher"}),
    ),
    "discount": Family(
        r"""discount*|rebate*|percent off|per cent off|(money|something|amount|a bit|some) off|price (reduction|match|cut|adjustment)|strik(e|es|ing) … (bill|invoice)|come(s)? off (the|your)|off (the|your) (bill|total|invoice|price|basket)|taken off|(reduced|special|lower|better|preferential|friendly|trade) price*|knock* … off|deduct*|half-price|bargain*|on sale|sale price|less than (the )?(full|usual|normal) price|cut the price|reduc(e|ed|es|ing|tion) (the|your|in|of|on) (price|cost|bill|total|invoice|amount|fee)|off your (next|order|total|bill|purchase)|price* … (drop*|fall*|lower*|cheaper|down)|(one|two|three) for (one|two|the price)|(knock|knocks|knocked|knocking|take|takes|taking) … off|match … price*|price* … match*|(any|lowest|best) price""",
        unless=r"no longer on sale|price of (express|standard)",
    ),
    "gift": Family(
        r"help yourself|gift|gifts|gifted|freebie*|goodie*|bonus*|(a|little|small|nice|special|lovely) (present|treat|extra)|(little|small|nice|special|lovely) surprise|surprise (for you|in your)|complimentary|compliments|treat you|token of|goody|goodies|(a little|some) something|something (extra|special|nice)|make your day|throw in|add in … (extra|sample)|samples?|surprise … (box|parcel|package|inside)|extras … (for you|in the (box|parcel))",
        unless=r"gift (wrap*|box*|message*|receipt*)|fabric sample*",
    ),
    "free": Family(
        r"""(?<!feel\s)(?<!-)free(?!\s+(to\b|from\b|of\s+(?!charge|cost|fee)|up\b))|for nothing|gratis|(at|on) our (own )?(cost|expense|account|charge|tab)|on us\b|on the house|waiv*|zero (cost|charge|fee)*
        (we|we'll|we're|us|shop|let us|i|i'll|team|colleague|team will) (also |will |shall |can |are |gladly |of course |happily |would |be ){0,3}(pay|paying|cover|covering|bear|bearing|absorb|absorbing|shoulder|foot|carry|meet) ((for |all |all of |any |the |your |this |that |whole |entire |extra |these |those ){1,4}(return |delivery |shipping |extra |repair )?(cost*|fee*|charge*|postage|delivery|shipping|bill|difference|expense*|carriage|freight|transport|duties|customs|tax|price|return*)|(for )?everything|for (it|this|that))
        (cost*|charge*|fee*|postage|expense*|difference) (is |are |will be )?(covered|borne|paid|met|absorbed|shouldered) (by|for)|(?<!you\s)will (also |gladly )?(pay|cover|bear|meet) (for )?(the |your )(return )?(postage|carriage|shipping|way back)|(our|my) treat|courtesy of|as a courtesy|pick up the (tab|bill|cost)|take on the cost*|footing|we cover (it|this|that)|paid for by us|(this|that|it|one|order) (one )?(is|are) (ours|on (the shop|me))|(put|keep) … wallet|(is|are|s|goes|be) on me\b|(customs|import) dut(y|ies)""",
        frozenset({"free_shipping", "label", "collection"}),
        unless=r"toll-free",
    ),
    "no_cost": Family(
        r"""without paying(?! it)|(at |for )?no (cost|charge|expense|fee)s?\b|without (any )?(cost|charge|fee|payment|expense)s?|without (it|this|that) cost*|without costing|(not|n't|never|without) … cost(ing)? (you )?(anything|a thing|more|extra)|without (you |your )?having to pay|free of (charge|cost)
        (you )?(pay|owe) (us )?nothing( (for|more|else))?|nothing (more |else |further |extra |left )?(to pay|is (owed|due|payable))
        (won't|will not|would not|wouldn't|do not|don't|need not|needn't|never|no longer|not) (have to |need to |be asked to |be required to )?(pay|be charged|be billed)\b(?! again| twice| for (it|this|that) (again|twice))
        (cost|costs|costing|charge|charged|charges|set) (you |us )?(absolutely )?(nothing|not a (penny|cent))|not cost you|no need to pay|nothing at all to pay|(out of|from your) pocket|(are|be|been|were|was|is) (not|never) (being )?(charged|billed) for|no return cost*|not a (penny|cent)|no (delivery|shipping|return|postage|handling|further|additional) (cost|charge|fee|expense)s?|no (postage|carriage)( to pay| due)?""",
        frozenset({"free_shipping", "label", "collection", "repair"}),
        unless=r"(attempt|payment|order) (that )?(failed|did not|has not)|until|failed|hold",
        unless_for=HOLDS,
        negatable=False,
    ),
    "return_postage": Family(
        r"(postage|carriage|shipping|delivery|costs?|fees?) (costs? |fees? |charges? )?(for|of) (the|your|this|a) return … (refund*|reimburs*|paid|covered|returned|credited|back|ours|on us)|return (postage|carriage|shipping|delivery|costs?|fees?)( costs?| fees?)? … (refund*|reimburs*|paid back|covered|credited|back|on us)",
        frozenset({"label", "collection"}),
    ),
    "no_extra": Family(
        r"(no|without|any) (extra|additional|further|added) (cost|charge|fee|expense)s?|(no|without( a| any)?) surcharge|same (cost|price) as standard|at the standard (price|rate)|price of standard|cost the same as standard",
        frozenset({"free_shipping", "label", "collection", "express", "voucher"}),
        negatable=False,
    ),
    "express": Family(
        r"express(?! (our|my|how|concern*|regret*|yourself|it))|overnight|next-day|next day|same-day|same day|expedit*|upgrad*|fast-?track*|(faster|fastest|quickest|quicker|rush|premium|urgent|accelerated|speedy|special|priority) (delivery|shipping|shipment|post|service|dispatch|courier|option)|by air|speed up|fast lane|(bump*|move|moves|moving|push*) (you|it|your \w+) (up|ahead|forward)|faster",
        frozenset({"express"}),
        unless=r"by the same day|of the same day",
    ),
    "label": Family(
        r"labels?|labelled|(prepaid|pre-paid|freepost|postage-paid|paid) (postage|envelope|return*|shipping|slip|sticker)|prepaid|pre-paid|freepost",
        frozenset({"label", "collection"}),
        unless=r"(care|washing|size|energy) label",
    ),
    "collection": Family(
        r"""collect(s|ed|ing|ion|ions)?|pick(s|ed|ing)? (it|them|the|your|this|that) … up|pick(s|ed|ing)? (it |them )?up|pick-?up|(courier|driver|carrier|van) … (come|comes|call|calls|visit*|stop*) (by|to|at|for|round)|fetch*|(driver|courier|carrier|van) … (swing*|pop*|drop*) (by|in|round)|(swing|pop|drop|come) (by|round) (and|to) (take|collect|fetch|get)""",
        frozenset({"collection", "label"}),
        unless=r"(collection|pick-?up) (point|place|locker|shop|counter|station|location)|(nothing|not|never) (was |is |been |has been )?collected|money|payment|charge*|bank|hold|(collected|picked up) (by|at|from) (a |the |your )?(neighbour|post office|depot|shop|point|carrier|warehouse|locker)|(was|were) (charged|collected)|(has |have |had |who )(picked|collected)|carrier (picked|collected)|collected from us|collected (it )?on|picked it up (on|from)|\ue000 (picked|collected)|post office|depot|neighbour|locker|parcel shop",
    ),
    "cancellation": Family(
        r"cancel*|annul*|(order|purchase|bought|ordered) … withdrawn|withdrawn on your|call … (order|parcel|purchase) … back|undo*|undone|call(ed|ing)? off|terminat*|stop the order|void(ed|ing)?|unsubscrib*|(end|ends|ended|ending|stop|stops|stopped|stopping) (the|your) (subscription|contract|renewal)",
        frozenset({"cancellation"}),
        unless=r"hold|held|authoris*|authoriz*|payment|attempt|bank",
        unless_for=HOLDS,
    ),
    "exchange": Family(
        r"exchang(e|es|ed|ing|eable)|swap*|trade-?in|chang(e|es|ed|ing) (the|your|this|that) (order|item|items|size|colour|color|model|article|product)|(another|different|other|bigger|smaller) (size|colour|color|model)",
        frozenset({"exchange", "replacement"}),
        unless=r"exchange (rate|of (messages|e-?mails|letters))|exchanged (messages|e-?mails)|nothing (is|will be|has been|was) changed|(address|e-?mail)",
    ),
    "carrier_trace": Family(
        r"(carrier|parcel|courier|delivery|post|shipment|package) … (trac(e|es|ed|ing)|investigat*)|(trac(e|es|ed|ing)|tracer|investigat*|search) … (carrier|parcel|courier|shipment|package|depot)",
        frozenset({"trace", "reshipment"}),
        unless=r"trace of|(refund|returned parcel|return)",
    ),
    "trace": Family(
        r"trac(e|es|ed|ing)|tracer",
        frozenset({"trace", "payment_trace"}),
        unless=r"trace of|your (payment|subscription)|returned parcel|return",
    ),
    "payment_trace": Family(
        r"(payment|refund|bank|transfer|provider|acquirer) … trac(e|es|ed|ing)|trac(e|es|ed|ing) … (payment|refund|transfer|provider|money)",
        frozenset({"payment_trace", "trace"}),
        unless=r"your payment|subscription",
    ),
    "new_invoice": Family(
        r"(new|corrected|amended|revised|updated|another|proper|fresh|correct) (vat |tax )?invoice*|invoice … (corrected|reissued|re-issued|amended)|(correct|amend|reissue|revise|update)(s|ing|ed)? (the|your) (vat |tax )?invoice*|(send|sends|sending|issue|issues|issuing|e-?mail|prepare|provide|forward|give) (you )?(the|an|your|a|a copy of the) (vat |tax |full |complete )?invoice*",
        frozenset({"new_invoice"}),
        unless=r"(send|forward|give) us",
    ),
    "part_shipment": Family(
        r"part(ial|ly)? (shipment|delivery|ship*|deliver*)|in (two|several|separate) (parcels|parts|shipments|deliveries)|split (the|your) (order|shipment|delivery)|(ship|send|dispatch)(s|ing)? … (in stock|separately|available now|remaining|the rest)|the rest (of (it|the order|your order) )?… (follow*|at our|later|as soon)",
        frozenset({"part_shipment", "replacement"}),
    ),
    "redirect": Family(
        r"re-?direct*|re-?rout*|divert*|(deliver|send|ship|bring)(ed|ing|s)? (it |the parcel |your parcel )?to (another|a different|the new|the other|the right|the correct|your new|any) (address|place)",
        frozenset({"redirect", "reshipment"}),
    ),
    "compensation": Family(
        r"""money for (your|the|all)|compensat*|indemni*|(one-off|extra|cash|special|additional|ex gratia|further) payment*|payment* for (the|your|any|this) (inconvenience|trouble|time|wait|delay|worry|stress)|cash settlement|worth your while|worth the wait|smooth* things over|mak(e|es|ing) (it|this|that|things) up (to|with|for) you|mak(e|es|ing) up for|mak(e|es|ing) amends|mak(e|es|ing) (this |it |that |things |everything |all of (this|it) )?good|goodwill|good will|gesture*|damages|recompens*|pay (you )?for your (time|trouble|inconvenience|losses)|restitution|cover (your|any|all) (loss|losses|damage|costs|expenses)|reward*|payout|pay-out|settlement|sum of money|by way of thanks"""
    ),
    "keep_item": Family(
        r"""(hang|hold) on to (it|them|both|all|everything|the|this|that|your|what)|(you|you'll) (can |may |could |are (welcome|free|allowed) to |get to |should |will |simply |just |also |then |of course ){1,3}keep (it|them|both|what you|everything|(the|your|this|that) \w+)|(free|welcome|allowed) to keep|keep (it|them|both|the item|everything) (as a|for (free|nothing|good)|with our|at no)|yours to keep
        (no need|not need|do not have|don't have|don't need|not necessary|need not|needn't|not required|without having|not ask you|instead of|rather than) (for you )?(to )?(return*|send* (it |them |the \w+ |anything |us )*back|ship* (it |them )?back)|(hang|hold) on to (it|them|the|this|that)|(need|want) (it|them) back|(it|they|items?|products?|goods|parcel|jacket|pair|shoes) (is|are) yours""",
        unless=r"packaging|basket|receipt|proof|use|using|photo|details|information|documents|nothing has to be sent|(already|has not|have not|not yet|before) ",
        negatable=False,
    ),
    "guarantee": Family(
        r"""(extend*|longer|additional|extra|lifetime|life-long|lifelong|unlimited|second|prolong*) … (guarantee*|warrant*)|(guarantee|warranty) (is |will be )?(extended|extension|for life|for another)|for life|lifelong|lifetime|(we|i|can|do|will|hereby|fully|is|are|be) guarantee(d|ing)?|guaranteed|(you have|give you) (our|my) word|(we|i|hereby|can|do) promis(e|ing)|promise (you|to|that)|promised (to|you that)|swear|for ever|forever|no matter what|whatever (happens|it takes|it costs|the outcome)|in perpetuity|unconditional*|no questions asked|without question|one hundred per cent|never again|(have|give) (you )?(my|our) word""",
        unless=r"(legal|statutory|your|the) guarantee of|(delivery|promised) date|(date|deadline|day) (that )?(we|you)|deadline",
    ),
    "everything": Family(
        r"sort (it|this|that|everything|things) (all )?out|in your favou?r|(take care of|sort out|handle|settle|cover|pay for) (everything|all of it|it all|all the costs?|all costs?)|everything (will be|is|gets) (sorted|taken care of|covered|paid|settled|on us)|no strings|(when|how)ever you (want|like|wish|please)|(whatever|anything) you (want|need|like|ask*|wish|say)|all your (costs|expenses|losses)|liab*|(admit|accept|take) … responsib*|name your (price|terms)|blank cheque|any amount you (want|like|name|ask)|as much as you",
        unless=r"that is our responsibility|goods and delivery",
    ),
    "full_refund": Family(
        r"(full|fully|entire|entirely|whole|complete|completely|total|every penny|maximum) … (refund*|back|reimburs*|repa(y|id)*)|refund* … (in full|fully|completely|entirely|whole|every penny|whole order|entire order)",
        frozenset({"refund"}),
    ),
    "more_than_once": Family(
        r"(transfer*|pay*|paid) (it |this |that |the \w+ |you )?a second time|both … (refund|money|replacement|repair|parcel|lamp|item|price) … (and|plus) … (refund|money|replacement|repair|back|voucher)|(double|twice|triple|two times|three times|ten times) (the|your|that|this|what|as much)|(double|triple|second|another|additional|extra|further|two|three|several|both) (refunds?|reimbursements?)|refund* … (twice|double|again|a second time)|on top|doubl(e|ed|ing) (it|your|the)",
        unless=r"charged|charge|charges",
    ),
    "next_order": Family(
        r"(your|the|any|a|every) (next|future|following|coming) (order|orders|purchase|purchases)|next time you (order|shop|buy)|when you (next|order again|shop)",
        frozenset({"voucher", "express"}),
    ),
    "another_item": Family(
        r"""(send|sends|sending|sent|ship|ships|shipping|post|mail|pop|pack|packs|receive|dispatch|deliver|put) … (another|brand-new|new|second|spare)(?! (date|day|time|delivery|address|card|way|message|e-?mail|question|colleague|carrier|person|payment|charge|entry|attempt|invoice|order|tracking|number|step|look|means|method|option|link|information|details|stock|contact|bank|answer|reply|letter|confirmation|deadline|amount|account|transfer|reference|line|photo|proof|estimate|status|search|appointment|instructions|form|password|deliver*))(?! \w+ (date|day|time|delivery|address|card|way|message|e-?mail|question|colleague|carrier|person|payment|charge|entry|attempt|invoice|order|tracking|number|step|look|means|method|option|link|information|details|stock|contact|bank|answer|reply|letter|confirmation|deadline|amount|account|transfer|reference|line|photo|proof|estimate|status|search|appointment|instructions|form|password|deliver*))|(another|brand-new|(a|the) (new|second|spare))(?! (date|day|time|delivery|address|card|way|message|e-?mail|question|colleague|carrier|person|payment|charge|entry|attempt|invoice|order|tracking|number|step|look|means|method|option|link|information|details|stock|contact|bank|answer|reply|letter|confirmation|deadline|amount|account|transfer|reference|line|photo|proof|estimate|status|search|appointment|instructions|form|password|deliver*)) \w+ … (leaves?|left|goes|going|comes|coming|on its way|ships|shipped|sent|follows|reaches|for you|out to you)""",
        frozenset({"replacement", "reshipment", "exchange", "part_shipment", "new_invoice"}),
    ),
    "money": Family(
        r"""(the|your|this|that|a|full|whole|entire|small|certain) (amount|sum|money|cash|price|payment|transaction|wallet|purse|card)|money|funds|cents?""",
        frozenset({"refund", "voucher", "payment_trace"}),
    ),
    "fees": Family(
        r"""fees?|prices?|priced|costs?|charges?|postage""",
        frozenset({"refund", "voucher", "express", "free_shipping", "label", "collection", "repair", "replacement"}),
    ),
    "offer": Family(
        r"(we|we'd|we'll|would|will|can|could|shall|to|happy to|like to|are|i|also) (also |gladly |exceptionally |therefore |even )?(offer|offering|grant|granting|award|awarding|treat|treating|reward|gift) you|in your favour|thank-you|sweeten*",
        frozenset({"voucher", "express", "label", "refund", "replacement", "repair"}),
        unless=r"(choice|date|answer|details|information|update|number|reference|clear|reason|explanation|full account|call|result|two ways|proof|status|help|firm)",
    ),
}

# --- what we do, what the customer may do and gets, what is and was done: everything else is stopped


def _one_of(expressions: str) -> str:
    """Return the lines of *expressions* as one bracket."""
    return "(" + "|".join(line.strip() for line in expressions.strip().splitlines()) + ")"


_ADVERB = (
    r"((?!reply|apply|supply|rely|fly|multiply|comply)[a-z]+ly |also |then |now |first |therefore |still |already |just |of course |always |even |all |both |each |soon"
    r" |too |ever |once |again |certainly |indeed |next |once more |in turn |never |meanwhile |however |for our part |by then |by itself |by themselves |anyway"
    r" |ourselves |themselves |yourself |gladly |no longer |in the meantime |as well |instead |rather |nevertheless |nonetheless |thus |hence |yet |neither |nor |otherwise |sometimes |often |not |together |perhaps |so |much |very |well |quite ){0,4}"
)
_THING = r"""(answers?|repl(y|ies)|response*|dates?|time|results?|outcome|findings?|news|updates?|information|details|numbers?|references?|proofs?|reasons?|explanations?|name|address*|documents?|lists?|overview|instructions|confirmations?|notices?|notifications?|evidence|picture|photos?|pictures?|snapshots?|choices?|advice|chance|opportunity|attention|thought|status|estimate|messages?|lines?|e-?mails?|letter|copy of|receipt|statement|decision|idea|trouble|worr(y|ies)|note|signature|records?|requests?|questions?|enquir(y|ies)|cases?|file|breakdown|summary|plan|steps?|look|account of what|picture|contact|point|view|position|tracking|word of|concerns?|impression|uncertainty|doubts?|help|data)"""
_OF = r"((?!and|with|or|for|plus|in|on|off|at|by|gift|free)[a-z'-]+ ){0,4}"
_INFO = rf"{_OF}{_THING}"
_REMEDY = rf"{_OF}(refunds?|replacements?|vouchers?|labels?|parcels?|orders?|goods|items?|repairs?|invoices?|subscription|renewal|rest|cancellation|shipment)"
_TO_WHOM = r"((to )?(you|us|them|him|her|me|it|everyone|your bank|the bank|the carrier|\ue000+) )?"

_LIGHT = _one_of(r"""
    (give|get|receiv|mak|tak|put|add|arrang|settl|cover|pay|offer|let|keep|hold|hand|provid|grant|includ|enclos|attach|send|return|mov|turn|bring|leav|find|expect|accept|allow|issu|pass|sort|set|see|go|com|bear|pick|lift|releas|credit|shar|hav|reserv)(e|es|s|ing)?
    (get|let|put|set)ting
    gave|got|received|made|took|put|added|arranged|settled|covered|offered|let|kept|held|handed|provided|included|enclosed|attached|sent|returned|moved|turned|brought|left|found|expected|accepted|allowed|issued|passed|sorted|set|saw|seen|went|came|credited|shared|picked|lifted|released|bore|paid
    goes|has|had|owe|owes|owed""")

_VERBS = _one_of(r"""
    writ*(?! ((it|this|that|them|the \w+|your \w+) )?off)|wrote(?! off)|answer*|repl(y|ies|ied|ying)|respond*|react*|contact*|reach*
    check*|confirm*|verif*|ask*|tell*|told|inform*|notif*|updat*|explain*|clarif*|describ*|show*(?! \W?[\d.,]+ (from|more|extra|on top))|shown|look*(?! after (the|any|all|your|its|this|that) (cost|bill|fee|charge|expense|postage|delivery)*)
    clear(s|ed|ing)? (up|it up|this up|that up|the matter|the question|everything up|things up)|cleared|sort(s|ed|ing)? (it|this|that|the case|things|the matter)? ?out
    read*|review*|examin*|stud(y|ies|ied|ying)|assess*|consider*(?! (this|that|them|yourself)\b| it (?!by|on|in|indiv|care|separ|again|and|as soon|within|pers|once|with)| (the|your) \w+ (\w+ed|paid|yours|gone|done|as|free|\w+ by))|evaluat*|investigat*|search*|trac*|compar*|follow*|monitor*|watch*|record*|not(e|es|ed|ing)|regist*|document*|report*|submit*|forward*|prepar*(?! (you|a|an|another) )|pack*(?! ((up )?for you|(you )?(a|an|another|one|some)\b)| extra)|process*|handl*|deal* with|dealt with
    work*|resolv*|solv*|complet*|finish*|continu*|carry (on|out|it out|your|the)|carri(ed|es) (on|out|it out|your|the)|carrying (on|out|it out|your|the)|start*|beg(in|ins|an|un|inning)|open*|clos(e|es|ed|ing)|wait*|await*|hear*|understand*|understood|know*|knew|think*|thought|believ*|hop(e|es|ed|ing)|imagin*|appreciat*|realis*|notic*|remember*|recognis*|acknowledg*|thank*|apologis*|apologiz*|regret*|help(s|ed|ing)?(?! yourself)|assist*|support*|need*|requir*|want*|wish*|like|likes|liked|prefer*|choos*|chose*|decid*|determin*|depend*|mean*|say*|said|state*|mention*|discuss*|speak*|spoke|talk*|call(s|ed|ing)?(?! (it|this|that|the|your|off|back))|address*|attend*
    identif*|locat*|protect*|secur*|ensur*|try|tries|tried|trying|manag*|attempt*|avoid*|stop*|remain*|stay*|stand*|stood|arriv*|travel*|deliver*|dispatch*|ship*|transport*|happen*|occur*|appl(y|ies|ied|ying)|run|runs|ran|running|end|ends|ended|last|lasts|lasted|renew*|belong*|concern*|relat*|refer*|quot*|point*(?! to spend)|request*|order*(?! you)|plac(e|es|ed|ing) (it|them|the order|an order|the same order|orders|your order|that order|a trace|a request|a shipping voucher|a voucher|the voucher|another order)
    repeat*|remind*|advis*|suggest*|propos*|agree*(?! to)|trust*|sign(s|ed|ing)?(?! off)|miss*|fail*|lose|loses|losing|lost|overlook*|confus*|caus*|act|acts|acted|acting|proceed*|use|uses|used|using|appear*|seem*|becom*|became|feel*|felt|prov(e|es|ed|en|ing)|establish*|keep|consult*|detect*|match|matches|matched|serv(e|es|ed)|speed*
    refund(?! you (and|plus))|refunds|refunded(?! what)|refunding|reimburs*|cancel*|replac*|repair*|exchang*|redirect*|collect*|re-?send*|re-?sent|withdraw|withdraws|withdrew|withdrawing|withdrawn(?! (on|for|in) (your|you))|correct*(?! (the|your|this|that) (fee|price|charge|cost|amount|total))|chang*(?! (the|your|this|that) (fee|price|charge|cost|amount|total))|complain*|end|ending|transfer*(?! (it |them |that )?back)|post|posts|posted|posting
    charged|overcharged|reported|bought|purchased|booked|planned|scheduled|promised|reserved|took|entered|places|placed|deserv*|fill(s|ed|ing)? (it|in|out|the (order|form))|drop(s|ped|ping)? you a (line|note|message)|respect*|wrap*|reroute*|re-rout*|matter|matters|vary|cost|costs|costing|announc*|meet(s|ing)? (your|the date|the dates|the deadline|our|expectations|with|its|that date|a|what|that)|met (your|the date|our|that|expectations)|retain* (the (proof|receipt|packaging|posting|slip|original)|your (proof|receipt)|it|a copy)|quer(y|ies)|broke|broken|hold back|help|varies|varied|differ|differs|hurt|burn*|worry about(?! (the|your|any|paying))|worked|wonder*|suit|suits|suited|enquire*|inquire*|accompan*|experienc*|encounter*|observ*|count|counts|counted|travell*|track*
    (do|does|did|done|doing)(?! without| away| (you|us) (a|the))|rush|guess|gather|obtain|obtains|obtained|fetch|cross-check*|double-check*|take|consist*|exist*|enter|enters|entering|mark|marks|marked|liaise*|engage*|introduce*|phone|pursue*|press(es|ed|ing)? (on|for|SEUR|the carrier|the bank)|chase*|query|queries|queried|probe*|inspect*|analys*|outline*|summaris*|set out|spell out|recap*|rectif*|remed(y|ied)|undertak*|commit*|aim*|intend*|seek*|sought|learn*|discover*|figure out|dig*|welcom*|greet*|fulfil*|involv*|comment*|elaborat*|suffer*|cope*|print*|scan*|photograph*|weigh*|measure*|describe*|test*|switch* (it |them )?(on|off)|disconnect*|unplug*|install*|upload*|enjoy*(?! (it|them|the|your|a|this|that|free|both))|arise*|arose|surprise*|disappoint*|displease*|upset*|frustrat*|inconvenien*|bother*|affect*|delay*|slow*|hinder*|rest|rests|lie|lies|lay|fall|falls|fell|sit|sits|sat|rise|rises|turn*|stick*|stuck|damag*|break|breaks|broke|reply""")

_STATES = _one_of(r"""
    (not |no |nothing |neither |nor |both |either |still |as |so |too |more |less |very |quite |most )?(delivered|handed( over)?|sent(?! back to (you|your)| back on)|shipped|dispatched|posted|left|made|taken|given|found|kept|seen|known|said|done(?! with you)|gone(?= (out|astray|to (the|a|your|our)\b))|held|meant|set out|put(?= (right|before|in|into|side|to))|shown|lost|missing|late|delayed|early|due|received|needed|necessary|enough|possible|impossible|sure|certain|clear|unclear|right|wrong|correct|incorrect|faulty|damaged|defective|complete|incomplete|ready|available|unavailable|unable|able|aware|happy|glad|pleased|sorry|grateful|afraid|unexpected|unusual|usual|normal|common|separate|valid|visible|active|intact|safe|urgent|important|useful|helpful|familiar|true|false|short|long|quick|quicker|quickest|easy|easier|simple|simplest|difficult|hard|annoying|frustrating|disappointing|disappointed|worrying|worried|inconvenient|unpleasant|puzzling|puzzled|confusing|unwell|responsible for|in charge|theirs|alike|identical|different|new|old|open|here|there|where|back with (us|the carrier)|back (in|at) our|over(?! to you)|up to(?! (you|your) (keep|with))|out of (stock|the|our hands)|out for delivery|out there|off the table|away|complete|fine|okay|ok|welcome(?! to (keep|have|the|it|hang|hold|help|use|take))|good|best|better|better placed|wise|worth (it|looking|asking|checking|a|trying|knowing|mentioning|noting)|closest|near|nearest|nearby|close|unsure|uncertain|concerned|convenient|inspected|individual|personal|original|standard|second|first|final|last|main|only|our|my|your|his|their|its|the|that|this|these|those|it|what|when|why|how|who|whether|which|because|if|than|one|two|three|several|none|some|any|all|nobody|someone|anything|everything|something(?! (extra|for you|special|nice|little|in))|a|an|another|another way|sealed|original|usually|obliged|entitled to (expect|withdraw|return|know|an answer|a replacement|a repair)|made to order|covered by the (legal )?(guarantee|warranty)|covered by (your|the) legal|based on|up|down|full|empty|proven|unproven|clarified|pending|outstanding|under way|underway|unaffected|fair|required|optional|too (late|much|high|long|soon|early)|stuck|unanswered|unopened|unused|worn|settled(?! (by|in|with a|for you|then|now))|sorted out|cleared up|carried out|looked (at|into)|passed (on|to)|put through to|taken (care of|into account|back once|back after|from your (account|card)|twice|on|by|up|as|seriously|place)|taken|borne by you|paid by you|paid (for )?(on|with|by card|in all|twice)|set aside by your bank|dear|kind|patient|understandable|attached(?! to (you|your))|enclosed(?! (for|as))|included|stated|spelled out|determined|located|situated|resumed|used(?! as credit)|usable|addressed|tied|linked|bound|in|at|with|within|by|from|under|between|behind|above|below|beyond|about|around|after|before|against|during|until|since|without|through|inside(?= (your|the))|of|to|among|off(?= the table)|(?<=hold.is.)gone|(?<=it.is.)gone|and|placed (with|by|on|at|through|from|under|in)|added to your (account|case|file|message|reply|basket|order by mistake)|free|broken|pleasant|whole|yet|ideal|perfect|proof|theirs|tight|low|high|heavy|big|small|large|great|slow|fast|rare|odd|strange|interesting|reachable|traceable|binding|affected|apparent|evident|obvious|trackable|exact|full|limited|back (with|in|at|on|from|to) (us|our|the (carrier|warehouse|depot|road|shop|sender|way))|back(?= (undelivered|already|soon))|much|many|enclosed|dependent|part|proper|fixed|specific|general|genuine|secure|serious|severe|minor|unclear|legible|readable|recognisable|noticeable|comparable|suitable|unsuitable|applicable|satisfied|unhappy|content|dissatisfied|understood|mistaken|interested|curious|keen|busy|free to (choose|decide|write|reply|contact|ask|withdraw|add|tell)|away|alone|elsewhere|somewhere|everywhere|nowhere)
    (?<=not.)(right )?for you|(?<=n't.)(right )?for you|for(?! (you\b(?! to (pay|decide|choose|say|bear|know|send|return|check|post|confirm))|free|keeps|nothing|your trouble))
    on(?! (us\b|me\b|our (account|tab|bill)|the (house|shop)|top))
    yours to (pay|bear|decide|make|choose|cover|send|return)|(?<=choice.is.)yours|(?<=decision.is.)yours|(?<=and.a.refund.is.)yours|(?<=or.a.refund.is.)yours|(?<=new.parcel.is.)yours|(?<=postage.is.)yours|(?<=back.is.)yours|(?<=yours.is.)yours|ours to (settle|fix|solve|correct|bear|put right|find out|sort|resolve)
    ours|no|not|nothing|neither|nor|so|as|such|out|being|been|be|going to|about to|having""")

_MODAL = r"(will|would|shall|should|can|could|may|might|must|cannot|need not|needn't|have to|has to|had to|do|does|did|don't|doesn't|didn't|can't|won't|couldn't|wouldn't|shouldn't|is|are|was|were|am|isn't|aren't|wasn't|weren't|has|have|had|hasn't|haven't|hadn't|ought)"
_LINK = r"""(a|an|the|your|our|my|its|his|her|their|this|that|these|those|what|when|whether|if|which|where|how|why|who|whom|with|within|without|by|to|for|from|in|into|on|onto|at|of|as|about|after|before|until|till|and|or|but|so|because|since|it|them|one|more|news|nothing|directly|again|further|all|any|both|each|every|either|neither|nor|through|under|over|out|up|again|too|yourself|than|via|while|during|regarding|concerning|individually|properly|personally|privately|otherwise|there|here|here's|everything|something to|anything|straight away|soon|once|twice|first|yet|later|sooner|instead|then|who|now|today|tomorrow|time|proof|details|confirmation|instructions|unless|though|although|like|s|please|trouble|round|whole|regardless|nevertheless|however|therefore|accordingly|back (within|by|on|as|with|to|once|when)|undamaged|complete|intact|safely|late|early|wrong|right|faulty|damaged|upset|unhappy|some (time|more)|plainly|full|per|against|towards|between|among|upon|across|alongside|earlier|online|beforehand|afterwards|nor|not|only|just|already|two|three|here|thus|such|beyond|inside|outside|off the|near|despite|even|except|given|including|less|many|much|never|none|often|ourselves|quite|rather|same|several|shortly|simply|still|therefore|these|together|until|very|well|whichever|whoever|whatever|wherever|whenever|within|worry|your|yours|feel|fully|promptly)"""

_US = r"\b(?:we|i|they|he|she|who|someone|somebody|nobody|everyone|(?:a|our|my|the|this|that|one|another|your|right|senior) (?:[a-z]+ ){0,2}?(?:teams?|colleagues?|shop|specialists?|person|warehouse|department))(?:'(?:ll|ve|re|m|d|s))?\s+"
_THINGS = r"\b(?:fees?|charges?|cost|costs|postage|price|renewals?|parcels?|jackets?|lamps?|items?|one|orders?|bill|amount|sum|balance|difference|delivery|carriage|shipping|subscription|vouchers?|refunds?|payments?|money|replacement|it|this|that|which|shop|carrier|bank|surplus|rest|goods|courier|driver|everything|freight|invoice|purchase|instal\w+|[\d.,]*\d|debt|surcharge|duty|duties|dispute|case|matter|return)"

_ACTS = (
    # after an auxiliary of any subject: "will", "can", "would like to"
    (
        r"\b(?:will|shall|would|can|could|(?<!\d )may|might|must|should|cannot|need not|ought to|(?:happy|glad|pleased|ready|able|free|welcome|going|decided|like|love|prepared|willing|want|wants|prefer|agreed|arranged|delighted|intend|plan|due|try|need|needs|have|has|had|allowed|job|us|chance|supposed|want|meant|wish|here|order|need|you) to|(?:do|does|did|don|doesn|didn|won|can|couldn|wouldn|shouldn|needn)(?:'t|\s+not)|[a-z]'ll|[a-z]'d|why not)(?:n't|'t|\s+not)?,?\s+",
        "\n".join(
            (
                f"{_ADVERB}({_VERBS}|{_LIGHT}|be|have|not|need|needs)",
                f"{_ADVERB}(by|within|on|until|in|as|for|after|before|if|at|to) … ({_VERBS}|{_LIGHT}|be|have)",
                r"(you|we|i|they|it|that|this|the|a|an|your|our|any|anything|something|these|so|and|but|please|those|there|either|both|they|anyone|someone|nothing|delivery|questions|when|where|whom|which|my|them|him|her|us|such|\d+|\ue000+)",
                r"\d|\ue000|(?<=cannot.)undo|(?<=can't.)undo|(?<=not.)undo|all of",
            )
        ),
    ),
    # we, our team, a colleague, without an auxiliary
    (
        _US,
        "\n".join(
            (
                f"{_ADVERB}({_MODAL}|{_VERBS}|{_LIGHT}|be|been|being|{_LINK}|{_STATES}|have|not|neither|nor|'re|'ve)",
                r"\d|\ue000|service|number|you|else",
            )
        ),
    ),
    # you: what the customer does, gets, has; or what follows "you" as an object
    (
        r"\byou(?!\s+wrote\s+about)(?:'(?:ll|ve|re|d))?\s+",
        "\n".join(
            (
                f"{_ADVERB}({_MODAL}|{_VERBS}|{_LIGHT}|{_LINK}|{_STATES}|may|need|get|gets|not|know|ordering|waiting|shopping|writing|having|asking|happy)",
                r"\d|\W?\d|\ue000",
            )
        ),
    ),
    # states and passives
    (
        r"(?:(?<!there )(?<!there will )\b(?:is|are|was|were|am|be|been|being|isn't|aren't|wasn't|weren't|becomes|became)|[a-z]'(?:s|re|m)(?=\s+(?:not|been|being|[a-z]+(?:ed|ing|en)\b)))(?:\s+not)?\s+",
        "\n".join(
            (
                f"{_ADVERB}({_STATES}|{_VERBS}|send|going|make|give|put|find|let|get|take|arrange|hand|set|return|bring|pass|provide|giving|getting|putting|letting|making|taking|having|adding|bearing|paying|settling|covering|keeping|holding|sending|returning|bringing|finding|expecting|expected|passing|moving|returned|issued|included|expected|picked up|released|lifted|credited(?! back)|received|sent back|left (at|with|in|by|near)|owed an)",
                r"\d|\W ?\d|\ue000|\"",
            )
        ),
    ),
    # "earns you a scarf"
    (
        r"\b(?=[a-z]+\s+you\s+(?:an?|another|some|something|extra|plenty)\s)",
        f"({_VERBS}|{_LIGHT}|{_LINK}|{_MODAL}|do)",
    ),
    # what nobody gets back, and what is not suggested
    (
        r"\b(?:get|gets|getting|see|seeing|have|having|receive|receiving|find|expect|take|put|bring|want)\s+(?=(?:the|your|that|this|what|every|all|it|everything|them|half|some|\W?[\d.,]+)\b(?: [a-z\d.,€£$]+){0,4} back\b(?! (?:in stock|from|within|by|to us|at|with|undelivered)))|\b(?:how|what)\s+about\s+(?=an?\b)",
        r"(the|your|this|that) (difference|money|refund|parcel|goods|item|lamp|jacket|surplus)|it back",
    ),
    (r"\bname your\s|\bwithout waiting for (?=(?:the|your) (?:goods|item|return)\b)", "nothing at all"),
    # what is there
    (
        r"\bthere(?:'s|\s+(?:is|are|was|were|will be|may be|might be|can be|has been|have been|would be|should be|could be))\s+(?:(?:also|still|only|just|therefore|then|now|already|always|usually)\s+)*",
        "\n".join(
            (
                r"(no|nothing|none|not|time|two|one|three|several|some (time|delay|uncertainty|confusion|doubt|question*|detail*|information|point*)|until|in|for|on|by|once|and|as|when|another (way|step|delay|question|option|charge|entry|attempt|look|point|number|possibility)|more (than one|information|detail*|news|time|to)|to|at|who|a (problem|delay|mistake|fault|mix-up|question|chance|way|reason|hold|note|record|dispute|second (charge|entry|payment|amount)|difference|delivery|payment|charge|photo|signature|choice|short wait|lot|few (details|points|things)|colleague|team|person|period|proof|trace|open|pending|further step|new (date|delivery date|status)|limit|need|point|right|difficulty|technical|message|possibility|gap|tracking|fee)|an (error|open|answer|update|entry|authorisation|unexpected|issue|amount|alternative|option|e-?mail|explanation)|any|something (wrong|unclear|missing|we|you|else we|else you)|anything|news|further|proof|the|both|different|other|many|questions|details|information|enough|\w+ of them|with|your|it|errors|delays|signs|evidence|plenty of time|still)",
                r"\d|\ue000",
            )
        ),
    ),
    # what we have done, what the customer has
    (
        r"(?:\b(?:have|has|had|having)|[a-z]'ve)(?:\s+not|n't)?\s+",
        "\n".join(
            (
                rf"(?!(it|this|that|them|everything|all|both|what you paid|(the|your) [a-z]+( [a-z]+)?) (back|free|gratis|for (free|nothing|good)|as a|on us|on top|with our compliments)\b){_ADVERB}({_VERBS}|{_LIGHT}|given (us|me)|been|be|to|no|nothing|not|the|your|our|it|this|that|them|any|anything|both (references|charges|dates|numbers|amounts|entries|payments|photos)|either|two|three|in|on|by|from|with|an (answer|open|order|update|invoice|account|e-?mail|error|explanation|idea|issue|obligation|overview|enquiry|appointment|interest)|a ((simple|right|short|clear|written|correct|new|full|proper|final|complete|further|little|good|specific|general|special|delivery|tracking|technical|legal|second|reasonable|firm|definite|different) )?(question|questions|right|reply|date|delivery date|result|record|copy|look|photo|note|case|problem|fault|choice|message|confirmation|reason|refund|replacement|repair|preference|word|decision|trace|few|dispute|colleague|card|member|yes|period|defect|return|reference|effect|payment|charge|report|number|guarantee|list|response|answer|proof|statement|deadline|scratch|crack|step|point|say|bank|carrier|chance|status|request|picture|long|different|moment|minute|team|weekend|prepaid|parcel|voucher|day)|another (question|look|photo|card|concern|message|way|preference|e-?mail)|some (questions|time|news|details|information|uncertainty)|one (of|question|more question|photo)|more (questions|details|information|news|time|than|photos)|further (questions|details|information|concerns|news|photos)|until|received|something (to|else|new to (tell|report))|caused|time|news|questions|doubts|concerns|trouble|difficulty|difficulties|nobody|reason|proof|different|now|what|gone|given up|come|turned|taken|\w+ questions|yet|none|one|each|their|his|its|my|everything|us|more|full|access|control|confirmation|neither|details|documents|evidence|only|not|so|such|him|then|as|stock|room|risen|fallen|arisen|shown|proven)",
                r"\d|\ue000|\W?\d",
            )
        ),
    ),
    # what the customer need not do
    (
        r"\b(?:(?:not|n't|never|no longer|without)\s+(?:have|having|need)|(?<=no )need(?: for you)?|(?<=nothing )you\s+(?:need|have)|need(?:n't| not)|(?<=not )be (?:asked|required))\s+(?:to\s+)(?!pay\b|return\b)|\bneed(?:n't| not)\s+(?!to\b)|\b(?<=no )need for (?!you\b)",
        rf"{_ADVERB}(do|wait|write|reply|answer|explain|repeat|give (a|any|us|your) (reason*|details|grounds)|ask|chase|call|contact|tell|worry(?! about (the|your|any|paying))|send (us )?(anything|it|your|the|any|a photo|proof|photos)|send|start|provide|be|get in touch|go|take any|keep checking|check|follow|attach|search|look|fill|sign|state|justify|hurry|have|you|further|action|any further|know|an|a|look|apply|open|arrange|add|prove|act|decide|justify|see|show|return (to|it before)|begin|bring|speak|deal|involve|be|understand|remember)",
    ),
    # giving, getting, taking, making, paying: only what is listed
    (
        r"\b(?=(?:g[ai]v(?:e|es|en|ing)|gets?|getting|got|receiv(?:e|es|ed|ing)|ma[dk](?:e|es|ing)|tak(?:e|es|en|ing)|took|puts?|putting|add(?:s|ed|ing)?|arrang(?:e|es|ed|ing)|settl(?:e|es|ed|ing)|sort(?:s|ed|ing)?|cover(?:s|ed|ing)?|pay(?:s|ing)?|paid|offer(?:s|ed|ing)?|lets?|letting|keep(?:s|ing)?|kept|hold(?:s|ing)?|held|(?<!your )(?<!good )(?<!right )(?<!our )(?<!safe )hands|hand(?:ed|ing)?|provid(?:e|es|ed|ing)|grant(?:s|ed|ing)?|includ(?:e|es|ed|ing)|enclos(?:e|es|ed|ing)|attach(?:es|ed|ing)?|sen(?:d|ds|t|ding)|leav(?:e|es|ing)|brings?|bringing|brought|accept(?:s|ed|ing)?|allow(?:s|ed|ing)?|ow(?:e|es|ed|ing)|pass(?:es|ed|ing)?|sets?|setting|(?<!your )(?<!the )(?<!a )(?<!of )(?<!for )return(?:s|ed|ing)?|(?:go|goes|going|went|gone|come|comes|came|coming)|bear(?:s|ing)?|bore|borne|pick(?:s|ed|ing)?|releas(?:e|es|ed|ing)|lift(?:s|ed|ing)?|shar(?:e|es|ed|ing)|mov(?:e|es|ed|ing)|turn(?:s|ed|ing)?|expect(?:s|ed|ing)?|find(?:s|ing)?|sees?|seeing|reserv(?:e|es|ed|ing)|credit(?:s|ed|ing)?)\s)",
        "\n".join(
            (
                rf"g(ive|ives|ave|iven|iving) {_TO_WHOM}({_INFO}|{_OF}(trace|label)|what (it|they|we|you|the bank) need*|all (it|they|of it)|it (to|a|some|our)|us|\d+|a (proper|written|clear|confirmed)|reasons?|up|time|in|by|one|notice|that|this some|the (go|bank|carrier)|once|access|of|you\b(?= ?[.,;:])|you \d|as|with|at|on|to|here|below|way|rise|on your|for the|that\b(?! to you| back))",
                rf"(get|gets|getting|got) (in|it\b(?! (back|free|all|for|as a))|that\b(?! (back|free|all|for|as a))|to (the|you|your|know|us)|started|this wrong|it (right|wrong|from us|to you|there|wrong|done|delivered|moving|sorted out|going)|{_INFO}|(?!you\b){_REMEDY}|the (search|trace|parcel|order|money)|you ({_INFO}|the|there|your)|back (to|in|from)|a full refund|ready|lost|stuck|through|from|things|worse|closer|hold of|hold|that from|the|no|any|our|through to|one from us|your (order|parcel|refund|replacement|answer|voucher|label|invoice|choice|choice|confirmation|question|message|goods|item|card|bank|tracking|point)|\d+)",
                rf"receiv(e|es|ed|ing) (money(?= ?[.,;])|this money|{_INFO}|{_REMEDY}|it|them|this|that|what|from|by|on|the|your|our|no|nothing|news|either|in|at|and|here|a (written|final|full|short|separate)|your|us|\d+|\ue000+|notice|is|was|within|further|more|any|one\b(?! extra)|yet|so|only|as|with|to|instead|until)",
                r"ma(ke|kes|de|king) (sure|certain|the (return|payment|change|choice|decision|delivery|difference|enquiry|mistake|necessary|request|entry|order|purchase|correction|trip|check)|clear|its way|their way|it (clear|clearer|easier|possible|hard|simple|simpler|quicker|right for us|worse|difficult|harder)|this|that (clear|clearer|easier|worse|a|mistake)|a (note|decision|mistake|choice|copy|request|payment|record|purchase|complaint|difference|call|list|final|new|fresh|query|check|correction|check of|claim)|an (error|enquiry|entry|exact|attempt|inquiry|order|appointment|initial)|things|up (of|the total|its|for|their|your total)|by|on|to|of|out|you (wait|write|ask|worry|feel)|any|no|your|our|an|alongside|stays|remains|is|was|with|in|from|at|for|available|progress|contact|enquiries|inquiries|two|three|and|more|sense|use|without|use|once|twice|until|payable|available|visible|through|via|as|known|possible|necessary|worse|arrangements with (the|your))",
                r"ta(ke|kes|king|ken) (this long|so|is|a|an|up to|as long|as|some|it (up|from|to|with|in|into account|through|a|on|back once|back (if|within))|care of (it|this|that|the(?! (\w+ )?(cost|postage|fee|bill|delivery|shipping|carriage|charge|expense|price|payment)*)|your|everything|any)|this (up|in|to|into|seriously|forward|case)|that|the (time|necessary|matter|next|parcel|decision|trouble|steps|case|photo|item|goods|return|place|following|question|first|payment|form|details)|place|longer|time|back once|more|only|a photo|into|over(?= (the (case|matter|search|question)|your case|from|this case|by))|note|action|your|our|one|part|any|no|twice|on|by|up|from|so|at|between|all|two|several|you (to|by|through|back to|straight to|\d+)|place|us|effect|steps|measures|down|seriously|look|what you|in by|in|to|for|\d+|further|until|\ue000+|charge of|apart|with|out to|too|account|advantage|too)",
                r"took (a|an|care|place|it|the (payment|time|order|parcel|return|money|photo|trouble)|your|you|too|longer|over|on|up|so|more|\d+|this|some|until|part|in|to|down|from|note|that|who|effect|twice|one|two)",
                r"put(s|ting)? (it|this|that|them|things|the (case|question|matter|return|item|goods|lamp|jacket|charges|address|photo|parcel|mistake|error|wrong|information)|your (choice|invoice|order number|decision|question|request|case|message|name|answer)|both|you (to (all|the|this|any|further|more|so|such)|through|in touch)|right|in (a|the|place|order|touch|writing|your)|together|everything|off|up|before|through to|into (effect|practice|action)|forward|our|these|down|side by side|matters|on (hold|record|file)|one|what|any|all|an|a (stop|hold|trace|note|question|request|end|date|search|shipping voucher|voucher|copy|label|time|name)|effort|pressure|to|them|at|the decision|\ue000+)(?! (in|on|to) your (box|parcel|next|card|account|wallet))",
                r"add(s|ed|ing)? (it|this|that|them|the (following|order|number|date|photo|amounts|reference|two|new|voucher|details|missing|shipping|credit for)|something\b(?= to (the|this|your) (message|case|description|file)|,|\.|;| just| please| reply| simply| you)|anything|your|up|to|a (note|comment|word|line|shipping voucher|voucher|copy|reference|photo|few (details|words)|short|remark|delay|question|postal|phone|\w+ voucher)|any|more (details|information)|further|details|information|that|up|as|by|in|on|here|an (explanation|e-?mail)|one (thing|detail|point|question)|to (the|your (message|case|reply|worry|trouble)|it)|days|uncertainty|our|what|also|and|when|\d+)",
                r"arrang(e|es|ed|ing) (it|this|that|for (it|the|a|them|our|your|this|SEUR|\ue000+)|the (return|collection|repair|replacement|exchange|trace|new|delivery|shipping|pick-?up|next|cancellation|refund|search|transport|carrier)|a (trace|search|collection|repair|replacement|return|new (delivery|parcel|attempt)|pick-?up|date|delivery|carrier|refund|different|time|call|reply|check|second (delivery|attempt))|an (exchange|answer|appointment)|with|by|to have|your (return|refund|exchange|replacement|repair|cancellation|own)|\ue000+|yourself|on|through|one|as|in|collection|delivery|everything|its)(?! compensat*)",
                r"settl(e|es|ed|ing) (the (matter|question|case|dispute|point|return|refund)|this|that|it\b(?! for you)|your case|with (the|your bank|our|you directly)|it with|by|in|between|on (a|the) (date|solution|next)|directly|things|what|how|matters|a (matter|question|case)|these|down|for (us|good)|as|when|where|and|once|until|before|within)",
                r"sort(s|ed|ing)? (it|this|that|the (case|matter|question|return|problem|issue|address|mistake|invoice|mix-up|payment|delivery)|things|out (the (case|matter|address|question|return|problem|mix-up|issue|mistake|details|delivery|invoice|payment|situation|rest)|what|with|how|where|your|this|it|by|between|directly|as|when|and|once|which|who|why|in|within|on|before)|your|what|by|between|with|directly|of)",
                r"cover(s|ed|ing)? (by|the|it|this|that|both|in|it|goods|packing|packaging|carriage|transport|them|what|your (case|return|item|delivery|purchase|order)|all|under|everything|a|any|faults|defects|faulty|here|for|this|too|only|such|manufactur*|these|those|two|postage|\ue000+|handling|shipping|delivery|\d+)",
                r"pa(y|ys|id|ying) (for|it|the|them|by|with|on|in|at|again|once|twice|to|and|nothing|your|back(?! (what|everything|all|the (full|whole|entire|total)))|what|against|this|that|attention|only|when|more|before|or|until|through|too|too much|separately|you (the|back|in)|yourself|us|using|\W?\d+|a|our|but|as|is|out|online|duties|all|both|any|anything|over|him|from)",
                rf"offer(s|ed|ing)? {_TO_WHOM}({_INFO}|{_REMEDY}|other|more|the (choice|following|possibility)|to (help|explain|look|answer|send|check|call)|another (way|card|method)|two|several|this service|at|in|on|by|here|different|it|for|only|no|nothing|a (choice|new date|delivery date|solution to)|an (explanation|answer)|delivery to|returns|all)",
                r"let(s|ting)? (you|us|me|them|him|her|it|your bank|the bank|the carrier|\ue000+|our|my|go|the (team|colleague|parcel|bank|driver|\w+ team)|someone|this (case|happen|go|slip|wait|down)|that (happen|go|slip|wait)|matters|anyone|a (colleague|neighbour|member)|neighbours)(?! (have (?!the|an|your|our|a|it in|news)|off|drop|keep|enjoy|pick (?!between|the colour)|hang|hold|take (?!a look|care|note)))",
                r"(keep|keeps|kept|keeping) (you|us|me|everyone) (informed|updated|posted|up to date|waiting|in the picture|in the loop|in touch|from|apart|advised|abreast|guessing|in|company)",
                r"((?<=not.)keep (it|that|this|our|the)|(keep|keeps|kept|keeping) (a (copy|record|note|close|photo|watch|receipt)|an|the (proof*|receipt*|order (running|open|as|going|and wait|on hold)|packaging|case|box|date|parcel (safe|closed|there)|posting|dispatch|slip|document*|ticket|confirmation|reference|trace|original packaging|number|following|deposit|postal|shipping receipt|matter|search|tracking number|faulty|damaged|broken|item (and its|as it is|unused|until|in|with|ready|safe|available|together)|subscription|stub|bank|promise|tracking|certificate|counterfoil|promised|deadline|return receipt|goods (ready|in|unused|until|safe|together|complete))|it (together|safe|with (its|the|us|your)|as|in|until|on|clear|there|unused|ready|at hand|open|to hand|closed|for (your|now|reference)|short|simple|handy|separate|until)|them (together|safe|until|in|unused|ready|separate|handy|at hand)|your (case|parcel|basket|order|question|receipt|place|data|details|request|message|proof|file|information|cart|reference|copy|account)|all (the|its)|doing|this (message|e-?mail|number|reference|case|open|simple|short|date|in)|that (date|promise|appointment|from|clear|proof|receipt|safe|number|open|document)|in (touch|mind)|to (the|it|that|this|our|what)|on (file|hold|record|checking|looking)|up|looking|checking|trying|track|everything (together|in (its|the (box|packaging|original))|as|ready|on file|clear|you received until)|what (we|happened)|our|one|both (items|parcels|charges) (until|in|ready|safe|apart)|in|these|hold|its|within|for|with|by|at|as|until|open|separate|safe|calm|clear|under|proof|waiting|records?|any|evidence|\ue000+ (ready|in|together|until|unused|safe)))",
                r"(hold|holds|held|holding) (is|was|has|and|that|amount*|sum|it|you up|the (order|parcel|amount|item|payment|money|package|dispatch|authorisation|goods)|for|back|by|up|on to (the (proof|receipt|packaging|posting|slip)|your (receipt|proof))|at|in|an|your (order|parcel|payment|place|package)|that|this|\W?\d+|a|with|until|off|against|there|on file|things|matters|\ue000+|none|no|us|as|on record)(?! is yours| for free)",
                r"(hand|hands|handed|handing) (it|your (order|parcel|case|message|question|request)|the (parcel|order|case|item|package|goods|return|shipment|question|matter|box|jacket|lamp)|over|to|\ue000+|them|this|that|in|everything|on|by|at|it|back to (us|the (carrier|warehouse|depot|sender|shop|driver|courier)|\ue000+)|out by)(?! (you|over (a|an|some)) )",
                rf"provid(e|es|ed|ing) {_TO_WHOM}(with )?({_INFO}|{_REMEDY}|a (prepaid|written|clear|full|new)|for (in|by)|the|your|our|by|us|it|that|this|what|all|more|any|proof|further|with|in|to|no|as|\d+|on)",
                rf"grant(s|ed|ing)? ({_INFO}|{_REMEDY}|access|us|if|by|it if)",
                rf"(includ|enclos|attach)(e|es|ed|ing)? ({_INFO}|{_REMEDY}|to|in|the|your|our|both|its|it (to|with|in)|all|any|with|that|this|what|everything|here|below|as|for|a (photo|copy|picture|note|label|prepaid|screenshot|scan|list|description|statement|few)|an (image|explanation|overview|invoice)|packing|packaging|packing|delivery|VAT|vat|tax|one|two|three|photos|on|by|\W?\d+|details)",
                rf"sen(d|ds|t|ding) {_TO_WHOM}({_INFO}|{_REMEDY}|it|them|this|that|what|us|you (the|your|our|round|what|it|both|them|everything|further|more|a (prepaid|list|copy|link to|written|confirmation|reply|message|photo|picture|new (parcel|date|delivery|one|label|invoice)|replacement|corrected|short|return|form|note|full|detailed|breakdown|separate|summary|shipping|reminder)|an (answer|e-?mail|overview|update|invoice|explanation|amended|acknowledg*|account|image|express)|all|any|by|in|on|to|proof|one)|the|your|our|everything|back(?= (to us|within|by|in|at|to the (shop|warehouse|sender|carrier|address)|on|with|unused|undelivered|once|and|unopened|as|or|before|until|the (goods|item|parcel|faulty|broken|damaged|lamp|jacket|product|package|wrong)|what you (received|got|do|no))|[.,;:])|out|to|by|on|with|in|from|along|again|one|unless|if|a (photo|picture|copy|new|message|prepaid|confirmation|list|reply|note|replacement|screenshot|few|short|parcel|request|reminder|notice|second|scan|separate|query|written|line|trace|return|corrected|link)|an (e-?mail|enquiry|answer|update|image|invoice|amended|inquiry|overview|explanation|acknowledg*)|both|all|any|anything|nothing|either|more|further|photos|and|off|at|no|as|her|several|two|information|\W?\d+|\ue000+|evidence|documents|goods|items|parcels|for|only|later|through|via|without|within|today|yet|separately|early|once|has|or|and|after|another (message|photo|e-?mail|reminder|confirmation|copy|reply|picture|parcel))",
                r"(leave|leaves|leaving) (the (choice|parcel|item|decision|matter|warehouse|rest|order|case|subscription|original|tags|label|box|keys|packaging)|our|us|it (with|to|at|in|there|here|as it is\b(?= and)|by|closed|until|unused|open)|you (with(?! (the|a|an|your|both)\b(?! feeling| question| impression))|wondering|waiting|without|unsure|in|uncertain|hanging|alone)|a (message|note|number)|this|that|your|for|in|on|by|at|room|no|any|things|open|from|out|today|as|them|within|\ue000+|questions|nothing|its|before|later|earlier|here|to|when|once)",
                r"(bring|brings|bringing|brought) (it (to (you|the|your|our)|back|up|with|in|here|down)|you (the (parcel|order|answer|result)|your (parcel|order)|back|up to date|to us|closer|here|news)|the (parcel|matter|price|order|item|case|photo|goods|question|receipt)|this|that|your|clarity|news|about|back|up|them|to|in|any|matters|forward|us|an answer|in by|by|and)",
                r"accept(s|ed|ing)? (our|my|it|them|the (parcel|delivery|payment|package|return of|terms|card|decision|result|invitation|date)|this|that|returns|by|in|for|at|on|items|goods|a (parcel|delivery|return|new)|delivery|your (reply|message|choice|decision)|payment*|no|only|any|and|responsibility for|returned|or|proof|as|within|what|if)(?! (gift|present|voucher|token))",
                r"allow(s|ed|ing)? (us|the (bank|carrier|team)|for|up to|your bank|a (few|little|moment)|it (to|a|some)|\d+|time|some time|by|more|you to (check|see|follow|withdraw|return|track|choose|reply|compare|find|decide|send|know|ask|verify|identify)|enough|at|banks|to|under|carriers|\ue000+|one|no)",
                r"ow(e|es|ed|ing) (you (an|a (reply|response|clear|better|prompt|proper|full|date|straight|new date)|the|our|more (than|information)|better)|it to you to|to|us|you that (explanation|answer|apology)|by)",
                r"pass(es|ed|ing)? (it|on|your|this|that|them|the (outcome|answer|result|case|proof|message|question|news|information|matter|details|findings|reference|date|update|request|reply|word|response|note|deadline|number|trace|photo|following|order number|tracking)|to|along|what|everything|since|before|by|through|over|any|all|our|both|without|\ue000+|after|a (message|copy|question|note|request)|us|from|quickly|between|and|until|directly)(?! (the|any|your|our|a|some) (saving*|discount*|benefit*|difference*|voucher*))",
                r"set(s|ting)? (the fee (by|according)|it (up|out|in motion|right|aside for our|down)|this (right|straight|up|in motion|out)|things in motion|that (right|up|in motion|out)|out|up (a trace|the (return|trace|exchange|repair|search|new)|an (investigation|appointment)|with|by|in|for the)|the (matter|record|date|trace|search|case|return|standard|deadline|amount)|a (date|deadline|time|reminder|new date|trace|period)|by|aside (by|at|without|for the (payment|order)|in)|in|off|for|to|at|on|your (mind|case)|our|matters|and|apart|against|down|an end)",
                r"(go|goes|going|went|gone) (of (it|the)|to(?=[.,;:])|through|over|into|[a-z]+ly|to (the|your|a|our|you (on|by|within|again|as soon)|where|waste|plan|\ue000+|him|us|them|another|check|be|have|send|take|look|refund|ask|write|open|get)|on(?! using (it|the|what|your|this|that|both|all|everything)\b(?! (service|subscription|account|app)))|out|back (to (us|the (carrier|sender|warehouse|shop|shelf|team|depot|bank|card|payment|way|original|account)|your (card|account|bank|payment|original|card)|you|\ue000+|over|through|and|at our|in|on|into|once|as)|at our|on|in|by|once|within|over|as|with|after|if)|wrong|astray|missing|well|up|ahead(?! with)|ahead with (the|your|our|that|this|it)|towards|by|from|with|as|for|in|at|via|further|past|unanswered|against|unnoticed|directly|together|under|beyond|down|without|straight|and|now|along|live|first|today|within|online|that|there|around|toward|before|after|like|this|until|again|separately|quiet|smoothly|looking|according|exactly|ahead|any|too|is|has|outside|only|between|off\b(?! your| the)|so|one|about|to plan)",
                r"(come|comes|came|coming) (back (to (us|you (with|by|within|on|as|about|again|once|when|directly|individually|personally|in)|the|our|our)|with|from|by|within|at|in|on|into|as|once|and|if|or|undelivered|unopened)|from|to|with(?! (our|a) (gift|compliment*|treat|present|extra))|by|as|in|next|at|up|out|after|through|now|before|under|down|on|about|of|for|together|into|across|along|into|apart|over|when|away|first|later|within|between|forward|under|separately|undone|close|both|alongside|loose|here|since|a|late|longer|earlier|sooner|back(?= ?[.,;:])|[a-z]+ly|as|to nothing|then|and|this|straight|today|round|so|once|too|without|directly)",
                r"(bear|bears|bearing|bore|borne) (the|with us|by|in mind|it|that|this|any|your|our|all)",
                r"pick(s|ed|ing)? (up|it|them|either|one of|the (item|faulty|parcel|old|broken|damaged|lamp|jacket|goods|right|option|wrong|first)|which|a\b(?= new parcel| refund| replacement| repair| date| time| day)|between|this|that|from|your|by|a (new|date|day)|\ue000+|whichever|what suits|at|out which)",
                r"releas(e|es|ed|ing) (?!(the unused|\W?[\d.,]+ to (you|the card)))(it|the|by|that|this|your|them|on|to|from|in|and|any|at|as|\W?\d+|what|automatically|within|once|when|after|its|both|or|a hold|after|for)",
                r"lift(s|ed|ing)? (it|the (hold|authorisation|reservation|block)|by|that|this|on|automatically|its|within|after|as|at|and|them)",
                r"shar(e|es|ed|ing) (it|this|that|them|the (result|proof|outcome|answer|findings|details|update|information|photo|news|document*|tracking|reference|reason|date|number|signature)|our|what|your|any|with|nothing|by|a (photo|copy|picture)|all|photos|information|details|no|more|both|further|it|\ue000+|only|these)",
                r"mov(e|es|ed|ing) (on|forward|along|ahead|again|it (to|on|along|forward)|from|through|the (parcel|case|matter|date|delivery)|towards|to|by|in|between|house|at|this|your (case|parcel|order|question|request)|since|quickly|out|and|with|as|now)(?! (up|to express|to priority|to the (front|fast|top)))",
                r"turn(s|ed|ing)? (out|up|into a payment|to|back|down|on|off|around|this|it (on|off|around|over|up|into a payment)|out|over|the (device|lamp|item|parcel|product|search)|your|away|into (a\b(?= payment| charge)|an (order|actual))|of|in|a|for|by|from|wrong|as|at|and)",
                rf"expect(s|ed|ing)? ({_INFO}|it|them|to|this|that|(the|your|our|a) ([a-z]+ )?(parcel|order|delivery|refund|answer|reply|result|item|goods|photo|courier|carrier|renewal|trace|replacement|voucher|stock|notice|transfer|charge|package|decision|driver)|from|by|on|in|at|for|us|him|\ue000+|and|here|an answer|a (reply|response|new|decision|result|delivery|message|letter|renewal|parcel)|delivery|of|when|between|as|within|news|more|something (else|different|better)|further|soon|\d+|date|if|any|no|more|arrival|you|stock|both|with|next|fresh stock|new stock)(?! (gift|present|surprise|treat)*)",
                rf"find(s|ing)? (within|{_INFO}|out|it|them|this|that|the|your|our|where|what|why|how|who|whether|no|nothing|anything|any|in|on|below|attached|one in|when|and|us|\ue000+|which|both|either|by|you|its(?! way back)|him|a (solution|way|date|mistake|payment|charge|trace|record|refund|second (charge|entry|payment)|note|card|slip|fault|new|different (date|way)|different)|an (entry|error|order|answer|e-?mail|explanation|amount|open)|everything (in|on|about|there)|time|all|two|more (details|information|about|on)|further|these|only|here|online|proof|evidence|traces?|him|someone|fault|something (wrong|odd|missing|unclear|that|in)|such|\d+|another (way|solution)|its way to|themselves|themself|yourself|faults)(?! (gift|present|surprise|treat|extra|inside))",
                rf"see(s|ing)? ({_INFO}|it|them|this|that|the|your|our|where|what|why|how|who|whether|no|nothing|anything|any|in|on|below|from|when|and|us|\ue000+|which|both|either|by|you (there|again|soon)|its|if|as|here|there|at|to it that (you (receive|have an|get an|hear|are (kept|told|informed))|it|the (parcel|trace|case|answer|result)|your (case|message|question|answer|parcel)|this|nothing|a colleague)|a (dispute|note|second (charge|entry|payment|amount)|payment|charge|refund|record|hold|difference|delivery|scan|signature|photo|date|reservation|pending|fault|crack|second|doctor|change|mistake|renewal|debit)|an (order|entry|amount|authorisation|error|open|update|answer)|all|two|one|only|two|each|for|then|more|through|further|these|\W?\d+|money (reserved|set aside|held)|every|everything|something (wrong|odd|different|that)|is|is|no|later|earlier|yet|through|another (charge|entry|amount|payment)|again|fit|people|delivery|charges|why|with|of|today|online|sooner|once|under|again)",
                r"reserv(e|es|ed|ing) (by|on|the|at|in|it|for|without|your|a|an|amount|to|as|money|\W?\d+|until|from)(?! you)",
                r"return(s|ed|ing)? (it|them|the ([a-z]+ )?(goods|item*|parcel|order|lamp|jacket|product*|article*|shoes|package|pair|one|rest|€|£|standard|difference|amount you|delivery)|(the )?\W?[\d.,]+(?![\d.,])(?! (back )?to (you|your|the card))|your (goods|order|item*|parcel|purchase|call|message|lamp|jacket|\ue000+)|to (us|the|our|sender|\ue000+|your\b(?= original| account))|by|within|as|in|on|at|with|under|and|or|is|was|has|what you (received|bought|ordered)|before|after|until|if|because|from|for|instructions|period|window|postage|address|costs?|form|team|label|option*|request|date|deadline|parcel|items?|goods|slip|process|possible|any|one|once|we|you|either|something|anything|individually|for hygiene|cannot|can|will|here|this|that|these|everything|all|both|\ue000+|undelivered|unopened|policy|free|so|not|must|should|itself|may|delivery|shipment|number|package|today|are|up|accepted|only|of)",
                r"credit(s|ed|ing)? (note|card|a shipping|a voucher|the|to|it|your|on|by|in|from|that|slip|cards)",
            )
        ),
    ),
    # a verb after "and" or a comma: "we check it and …"
    (
        r"(?:\b(?:and|or|then|but|please|simply|just)|[a-z],) +(?!cancelling your)(?=[a-z]+\s+(?:the|your|a|an|it|this|any|all|every|each|both|another|us|them|something|anything|everything|whatever|off|away)\b)",
        "\n".join(
            (
                f"{_ADVERB}({_MODAL}|{_VERBS}|{_LIGHT}|{_LINK}|be|have|we|you|i|they|not|nor|nor|our|only|also|give|across|alongside|against|below|beyond|despite|like|plus|per|except|including|between|thank|thanks|he|she|kindly|do|upon|within|goods|returns?|reply|call|below|given|following|according|unlike|among|around|behind|inside|outside|toward|towards|throughout|next|let|even|just|especially|particularly|whenever|wherever|whoever|whichever|make|take|rather|keep)",
                r"\ue000",
            )
        ),
    ),
    # a thing and what it does: "the fee covers"
    (
        _THINGS
        + r"\s+(?:(?:also|then|now|already|still|only|just|therefore|simply|always|usually|normally|automatically)\s+){0,2}(?=[a-z]+s\s)(?!is\s|address\s|express\s|business\s|was\s|has\s|does\s|its\s|as\s|this\s|us\s|details\s|numbers\s|terms\s|services\s|methods\s|costs\s|fees\s|charges\s|instructions\s|options\s|dates\s|times\s|addresses\s|questions\s|records\s|teams\s|always\s)",
        f"({_VERBS}|{_LIGHT}|pays for|costs?|goes|contains|carries|business|less|plus|across|regardless|items|goods|parcels|customers|orders|returns|things|days|references|documents|photos|entries|amounts|payments|statements|besides|towards|perhaps|unless|addresses|works|looks|brings|ours|yours|theirs|ways|forms|colleagues|steps|persons|points|words|problems|mistakes|errors|issues|hours|purposes|confirmations|invoices|checks|results|was|s|belongs|processes|notifications|updates|notes|lines|messages|letters|replies|mails|emails|e|status|helps|varies|was|rests|stays|stands|runs|ends|travels|slips|labels|services|arrivals|years|reasons|pages|banks|shipments|deliveries)",
    ),
    # a new thing at the beginning of a sentence: "A scarf is waiting for you"
    (
        r"(?:\A|[.!?:;\n][\s\"'(]*|(?<=p\.s\. ))(?:(?:[-•*–]|\d+[.)])\s*)?(?:p\.?\s?s\.?\W*)?(?:an?|another|some|two|three|extra|additional|further|more)\s+(?=[a-z])",
        rf"{_OF}({_THING}|refunds?|replacements?|parcels?|orders?|returns?|renewals?|subscription|repairs?|traces?|search|investigation|colleagues?|persons?|members?|specialists?|of (the|our|us|these|your|them)|one (of|from|who)|team|someone|payments?|charges?|amount|business days?|working days?|parcel|carriers?|banks?|disputes?|fee|delivery|cancellation|exchange|voucher|redirection|label|holds?|invoices?|reservation|authorisation|vouchers?|goods|items?|fault|mistake|error|mix-up|delay|wait|guarantee|claim|sentence|word|call|scan|shipment|package|decision|entry|entries|notice|point|points|thing(?= (about|we|to|is|you|before|that|i)|:)|things|few (days|words|details|points|questions)|little (more|longer|time|while|patience)|short|later|than|about|on|often|precisely|exactly|importantly|generally|specifically|next|collection|period|window|damage|person|customer service|correction|transfer|signature|neighbour|pick-up|receipt|piece|part|parts|case|subscription|change|card|problem|bank|refund|day|days|hours?)",
    ),
    (
        r"\b(?:with|plus|including|and|along with|together with|by|for) (?:an?|some|another|extra) (?=[a-z])",
        rf"{_OF}({_THING}|refunds?|replacements?|parcels?|orders?|returns?|renewals?|repairs?|traces?|search|colleagues?|persons?|members?|payments?|charges?|amount|business|working|carriers?|banks?|disputes?|fee|delivery|cancellation|exchange|prepaid|vouchers?|thank-you|new|redirection|labels?|holds?|invoices?|reservation|authorisation|goods|items?|fault|faulty|mistake|error|mix-up|delay|wait|guarantee|claim|word|call|scan|shipment|package|entry|points?|things?|few|little|short|moment|while|bit|collection|period|second|first|correction|transfer|neighbour|pick-up|piece|parts?|hand|good|simple|kind|card|technical|day|similar|different|total|longer|single|specific|specialist|return|trial|long|surprise|order|change|solution|purchase|view|person|phrase|bank transfer|certain|fixed|one-off|more|order|sign|click|reservation|half|further|full|week|subscription|minute|company|quick|reader|specialist|clue|cause|cancellation|courier|number|signed|partial|detail|delay|written|box|visit|home|redirect|lot|great|deal|guess|yes|later|fuller|firm|clearer|better)",
    ),
)

_OPENERS = frozenset(
    (
        # articles, pronouns, determiners
        "a an the this that these those it its he she they we i i'm i've i'll you your yours our ours my their his her"
        " one two three both all any anything each every everything either neither no none not nothing nobody someone"
        " somebody another other others some something such what whatever when whenever where wherever which whichever"
        " who whoever whom whose why how"
        # conjunctions, prepositions, adverbs
        " express about above according accordingly across actually additionally after afterwards again against ahead along"
        " alongside already also although always among and around as aside at because before beforehand behind below"
        " beside besides between beyond but by certainly concerning considering currently depending despite directly"
        " due during earlier else equally especially even eventually ever exactly except finally first firstly following"
        " for from further furthermore generally given hence here hereby however if immediately in indeed inside"
        " instead into is just last lastly late later latest like likewise looking maybe meanwhile moreover most mostly"
        " naturally near nevertheless next nonetheless nor normally notwithstanding now occasionally of off often on"
        " once only opposite or otherwise out outside over per perhaps please possibly precisely presently previously"
        " promptly provided quite rather recently regarding regardless regrettably right roughly second secondly"
        " separately shortly should similarly simply since so soon sometimes specifically still subsequently"
        " technically than then there thereafter therefore third thirdly though through throughout thus till to today"
        " together tomorrow too towards under unfortunately unless unlike until up upon usually via when whenever"
        " whereas whether while whilst why will with within without would yes yesterday yet"
        " did do does are was were has have had can could may might must shall been being having am isn't aren't"
        " don't doesn't didn't can't won't wasn't weren't hasn't haven't nothing's here's that's there's it's what's"
        " we're we've we'll we'd you're you've you'll you'd they're they'll they've let's who's"
        # greetings, thanks, apologies, closings
        " hello hi dear good hey greetings morning afternoon evening thank thanks many sorry apologies apologise"
        " sincere sincerest deepest accept regards kind best warm warmest yours sincerely faithfully respectfully"
        " cordially wishing wishes have take care hope hoping p s ps pps ms mr mrs miss mx dr sir madam team customer"
        " service support signed talk speak"
        # nouns with which replies begin their lines
        " account action address addresses advice amount amounts answer answers arrival authorisation balance bank"
        " banks billing business cancellation card cardholder carriage carrier carriers case change changes changing"
        " charge charged charges checkout choice choose choosing claim claims clarification closing collection"
        " colleague colleagues completion confirmation consumer contact contents copies copy correction cost costs"
        " courier couriers current damage damaged date dates day days deadline decision delay delays deliveries"
        " delivery description destination details difference dispatch dispute disputes document documents each"
        " email e enquiries enquiry error evidence exchange exchanges expected expiry explanation fact facts fault"
        " faulty fee fees feel file findings follow form four five six seven eight nine ten goods guarantee half handover help"
        " hold holds information inspection instruction instructions investigation invoice invoices invoicing issue"
        " issued item items journey keeping label letter letterbox line list location mail matter matters message"
        " messages method missing mistake money month name need needed neighbour neighbours new news notice note"
        " number numbers open opening option options order ordering orders origin original outcome outstanding"
        " overview package packaging packing paid parcel parcels part parts payment payments pending period person"
        " personal photo photos pick pickup picture pictures place plan planned plaza point points post postage posting"
        " price prices prior procedure product products progress proof provided providing purchase purchases question"
        " questions reason receipt receiving record recorded records redelivery redirection reference references"
        " refund refunded refunds registration reimbursement remaining remedy renewal renewals repair repairs"
        " replacement replacements replies replying report reported request requested requests resending resolution"
        " rest result results return returned returning returns review risk safety search searching sent separate"
        " shipment shipping shipped shipments shop short signature situation solution standard start state statement"
        " status stay step steps stock subject subscription subscriptions summary surplus tax taxes term terms thing"
        " things time timeline timing title total trace tracking transfer transit transport trouble type update"
        " updates value vat verification version voucher vouchers waiting wait warehouse warranty way week weekday"
        " window withdrawal word words work worry written wrong year years"
        " january february march april june july august september october november december monday tuesday wednesday"
        " thursday friday saturday sunday nov dec oct jan feb mar apr jun jul aug sep sept mon tue wed thu fri sat sun"
        # verbs in -ing of what happens, and imperatives of harmless requests
        " answering asking attached bearing cancelling checking compared comparing confirming correcting dealing"
        " delivering enclosed ending finding fixing getting giving going handing including knowing leaving letting"
        " making moving opening organising packing passing preparing processing proving putting quoting reaching"
        " reading reviewing seeing sending settling shopping showing solving sorting speaking starting telling tracing"
        " trying understanding using waiting withdrawing writing being doing hearing sharing paying"
        " add advise allow answer ask attach be bear bring check compare confirm contact describe do enclose ensure"
        " explain find fill forward get give hand include inform know leave let look mention make mind name notify"
        " pack pass print quote rate re read remember remind remove repeat reply report respond return say see seal select"
        " send ship show speak state stop tell try turn type unplug update use verify wait watch withdraw write"
        " great sure understood agreed noted received done true fine ok okay unable able glad happy pleased grateful"
        " whoever several few less more much"
        " against approximately around barely clearly currently entirely fully hopefully individually initially"
        " luckily mainly merely namely obviously partly particularly personally primarily properly quickly really"
        " simply soonest strictly temporarily thereby truly typically ultimately unexpectedly until usually"
        " admittedly altogether anyway apart back beginning basically both briefly consequently conversely"
        " credit debit direct double downstream early entry entries electronic existing extra familiar fewer"
        " fifth figure figures fortunately fourth full goodbye happens hardly important incidentally indeed insurance"
        " internal international it'll just length less likely long look manufacturer manufacturers mostly never"
        " ninety obtaining online onward onwards ordinary ordered overall owing partial person placing possible"
        " practically prepared present presumably proper providing purchased quality quantity real relevant repaired"
        " repeated retrieving retail returns same scheduled secure security seller senior signed single small somewhere"
        " special specialist specialists straight strictly successful sum sums supplier suppliers taking talking thanks"
        " transfers snapshot snapshots thirty unclear unopened unpaid unused unusual upcoming usual valid visible weather welcome well"
        " withholding worth"
    ).split()
) - frozenset(
    "rate extra special credit double insurance internal lucky luckily obviously small something withholding great direct welcome real bear hand watch accept take take allow feel stay mind bring".split()
) | frozenset("accept feel something small take bear".split())

_NAMES = frozenset(
    (
        "i i'm i've i'll i'd january february march april may june july august september october november december"
        " monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec"
        " mon tue tues wed thu thur thurs fri sat sun customer service services support team care returns shop"
        " department order vat iban bic swift sepa pin pdf sms usb led id eu uk us cod ms mr mrs miss mx dr sir madam"
        " arn dhl ups dpd gls faq cvv otp tin step english spanish french vietnamese spain france vietnam european union"
        " visa mastercard paypal eur usd gbp vnd atm hdmi gps wlan ht ttc dear hello hi kind best regards yours"
        " sincerely the we your our you he she they it"
        " euro euros christmas easter"
    ).split()
) - frozenset("christmas easter he she".split())

WORDS = Words(
    apologies=r"sorry|apolog*|regret*|pardon*|forgiv*|forgave",
    other_apologies=r"our bad|we hang our heads|shame on us|mea culpa|(we|i) feel (bad|terrible|awful|ashamed)|ashamed|remorse*|contrite|excuse us|with our excuses|my bad",
    families=FAMILIES,
    negations=r"(?<!not\s)hold(s|ing)? back|no|not|nothing|never|without|neither|nor|none|cannot|nobody|\w+n't|cant|dont|wont|isnt|arent|rather than|instead of",
    not_negations=r"without saying|not lose|not (only|just|merely|simply)|no (later|doubt|problem|delay|fail|question|matter|worries|longer)|not (later|more)|without (delay|fail|waiting|further|hesitation|question|doubt|a doubt|exception)|nothing (stands|speaks|but|less)|none other|no (less|fewer) than|why not|whether or not|no need to (worry|wait|ask)|do(n't| not) (worry|hesitate|have to wait|need to wait)|not have to wait|not to worry|never (mind|fear)|if not|or not|no one but",
    refusals=r"refus*|den(y|ied|ies|ying)|prevent*|hesitat*|fail*|forget*|withh*|stop you|doubt*|rule out|reject*|declin*|delay*|wait*|worr*",
    turns=r"we (will|shall)|we'll|you (will|shall|get|receive)|you'll|but|however|instead|yet|still|though|although|also|then|and (we|you|i|so)|so (we|you)|unless|because|except|only|rather we|nevertheless|nonetheless|as we|since we|while we",
    denied=r"(is|are|was|were|will|can|could|has|have|does|do|would|may) (therefore |also |then )?(not|never|no longer) (be |been |yet |currently )?(possible|available|issued|due|made|given|offered|foreseen|needed|necessary|paid|provided|part|decided|apply|sent|granted)|(isn't|aren't|can't|won't|cannot) (be )?(possible|available|issued|made|given|offered|paid|needed|granted)|cannot be",
    granted=r"on (its|the|their) way|issued|approved|granted|arranged|processed|leaving|left|underway|under way|confirmed|authorised|initiated|triggered|already|shortly|soon|lands?|in no time",
    conditions=r"cancell?ing means|(you|who) (then )?decid*|without (a |any )?proof|no proof|not proven|unproven|if|unless|(?<!at\s)once(?! more)|when|should|or|either|depend*|choose|chose|chosen|choice|choices|prefer*|otherwise|after|as soon as|step|whether|until|in case|both|condition|(we|we've|have|on|upon|after|once) receiv*|receipt|arrives|arrived|arrival|reach*|(your|the|a|of|that) return|you return|returned (parcel|item|goods)|(have|has|is|are) returned|outcome|result|provided|follows|then|where|would like|neither",
    regardless=r"either way|regardless*|in any (case|event)|no matter|whether or not|in both cases|whatever (the|it|they)|independent* of|anyway|all the same",
    definite=r"\b(?:the|this|that|any)",
    wishes=r"(you|you've|you'd|your) (have |had |also |would )?(ask*|request*|writ*|wrote|want*|wish*|like|mention*|question*|enquir*|hop*|expect*|describe*|say|said)|your (request|question|wish|enquiry|demand|message|preference) (for|about|to|that|of)|asked (us )?(for|about|to|whether)|about (the|your|a)",
    promises=r"we|we'll|we're|our|you'll|you will|you (get|receive|have)|will be|is on|are on|us|i|i'll",
    delivery_fee=r"(refund*|reimburs*|return*|back|repa*) … (delivery|shipping|postage|carriage) (fee*|cost*|charge*)?|(delivery|shipping|postage|carriage) (fee*|cost*|charge*) … (refund*|back|reimburs*|return*)",
    without_waiting=r"without waiting|not have to wait|don't have to wait|no need to wait|right away|straight away|immediately|at once|now|already|today|tomorrow|instantly|without delay",
    concessions={
        "express_shipping": r"express*|faster|fastest|upgrad*|priority delivery",
        "shipping_voucher": r"voucher*|credit",
        "priority_handling": r"priority|first|today|ahead|before anything else|straight away|right away",
        "named_contact": r"(one|same|single|named|dedicated|particular) (colleague|person|contact|member|agent)|colleague in charge|in charge of|stays with|personal*|looks after your case|by name|looking after",
        "express_at_standard_price": r"express*|standard (price|rate)|voucher*",
        "renewal_refund": r"re-?fund*|reimburs*|money back|pay … back|return* … (amount|payment)",
        "express_next_order": r"express*|voucher*",
        "shipping_fee_refund": r"(refund*|reimburs*|return*|back|waiv*|give|giving) … (delivery|shipping|postage|carriage)*|(delivery|shipping|postage|carriage) … (refund*|back|reimburs*|return*|waiv*)",
        "reshipment": r"(a|one) second time|one more time|anew|over again|(new|another|second|fresh|replacement) (parcel|package|shipment|delivery|consignment|order)|again|once more|re-?s(end|ent|hip|hipped|ending)*|re-?dispatch*",
        "express_replacement": r"express*|faster|fastest",
        "return_label": r"label*|prepaid|pre-paid|at our (cost|expense)|free*",
        "free_change": r"(no|without|free) (extra )?(cost|charge|fee|of)*|free|nothing|at our (cost|expense)|on us|we cover",
    },
    only_granted={
        "priority_handling": r"(top |high |highest |with |as a )?priority|front of the (queue|line)|ahead of (the|other|all)|jump the queue|before (all )?other",
        "named_contact": r"(dedicated|named|single|personal) (colleague|contact|person|agent|adviser|advisor)|point of contact",
    },
    threats=r"""review|reviews|reviewer*|reviewed|reviewing|rating|ratings|(rate|rated) (us|our|your|the)|stars?|(one|two|three|four|five)-star*|trustpilot|trusted shops|google|facebook|instagram|tiktok|tik tok|twitter|tweet*|reddit|youtube|yelp|tripadvisor|linkedin|whatsapp|snapchat|social (media|network*)|online (post*|comment*|reputation)|your (post|posts|comment|comments|tweet|video|story)|(post|posts|posting|posted) (about (us|it|this)|online|publicly|anything|something|on (line|social|facebook|google|your (page|profile|wall)))|publish*|publicly|go public|in public|reputation|viral|influencer*|follower*|hashtag*|forum*|blog*
        lawyer*|attorney*|solicitor*|barrister*|court*|lawsuit*|sue|sues|sued|suing|litigat*|legal (action|step*|proceeding*|threat*|advice|means|counsel|route|claim*)|prosecut*|a judge|judges|tribunal*|small claims|law firm*|lawyers
        consumer (protection|authority|authorities|association*|organisation*|organization*|rights|affairs|council|office|agency|ombudsman|champion*|watchdog*)|ombudsman*|ombudsmen|trading standards|watchdog*|regulator*|better business bureau|bbb|ftc|which magazine|citizens advice|ocu|facua|dgccrf|signalconso|arbitrat*
        (public|online) (remark*|words|statement*|message*|opinion*)|what you (announced|plan|intend|threaten*|are planning|said you would)|plan to (write|post|publish|tell)|bad publicity|publicity
        (formal|official|public|angry|written|open|legal) (complaint|comment|statement|report|notice(?! period))s?|complaint* (to|with|at|about us)|lodg* a|file a (complaint|claim|report)|report* (to|it to|this to) (the|an|any) (authorit*|bank|office|agency)|the authorities|going public|take (this|it|the matter) further|go* any further|the internet
        threat*|blackmail*|extort*|ultimatum*|police|fraud*|scam*|journalist*|newspaper*|the (media|press)\b(?! contact| team| office)
        your (angry |harsh |hostile |own )?(tone|language|manner|attitude|behaviour|behavior|wording)|(this|that|such|the|a) (angry |harsh |hostile )?(tone|attitude)|such language|(angry|harsh|hostile) (words|tone|language|message)|insult*|abus*|rude*|offensive|aggressive|swear*|disrespect*|(under|put|putting|your|apply*) pressure|pressuring|pressured
        amazon|ebay|zalando|aliexpress|alibaba|temu|shein|asos|etsy|walmart|wayfair|currys|john lewis|argos|tesco|el corte ingles|cdiscount|fnac|la redoute|shopee|lazada|tiki|competitor*|other (shops|retailers|sellers|stores)|another (shop|retailer|seller|store)|elsewhere you|(complain*|wrote|write|said|told|vent*) … (online|publicly|internet)|report(ing)? (us|me)\b|complained about us|on the internet""",
    disputes=r"(payment|card) (reversal|dispute)s?|reversal of (the|your|this)|revers(e|es|ed|ing|al) (of )?(the|your|this|a) (payment|charge|transaction)|card (company|issuer)|claim* (with|against|through|at|by|via) (the |your |a )?(card*|paypal|provider|issuer|visa|bank)|buyer protection|chargeback*|charge-back*|charge back|disput*|claim* (with|against|through|at) (your|the) bank",
    not_threats=r"""(case|manual|internal|personal|individual|in-person|human|our|under|second|proper|careful|further) review(?! (site|page|you|on|that you|about|is (deleted|removed|gone))|(s)? (deleted|removed))(?! (site|page|you|on|that you|about)| (of|from) (us|you))|review(s|ed|ing)? (of )?(it|this|that|the|your|both|all|every|what|them|these|our)?\s*(\w+ ){0,3}(case|cases|order|return|request|proof|detail|details|file|files|document|documents|evidence|information|photo|photos|parcel|delivery|account|outcome|situation|refund|charge|charges|result|trace|answer|matter|claim|circumstances|everything|message|invoice|fee|facts|decision|subscription|guarantee|history|correspondence|again)(?! (on|about|posted|online))|(is|be|being|been|was|gets) (then |carefully |personally |fully )?reviewed|who reviews|reviews (it|this|them|your|the|both|everything|what)|google pay|amazon pay|by (a|the) person""",
    press=r"journalist*|newspaper*|publish*|the (media|press)",
    reviews=r"""speak* (well|highly|kindly) of|kind words? (to|about|on|online)|good words? (about|for|to)|word about us|mean a lot|(leave|write|post|give|share|submit|add|remove|removing|delete|deleting|take down|taking down|withdraw|retract|change|changing|edit|editing|update|updating|amend|revise|revising|rewrite|soften|reconsider|adjust) (us |for us )?(a|an|your|the|any|this|that|that|some|what you|it\b)?\s*(\w+ )?(review|reviews|rating|ratings|post|posts|posting|comment|comments|feedback|stars?|video|opinion|testimonial*|wrote online|write online|said (online|about)|wording)|feedback|testimonial*|rate (us|your|our|this|the)|ratings?|recommend (us|our)|(share|tell|write about|post) (\w+ )?(your|this|about your) experience|(let|tell) (others|other people|your friends|everyone|people)|spread the word|word of mouth|say(ing)? something (nice|good|positive|kind)|take (it|that|this) down|(remov*|delet*) (it|what you|that|this|them)|what you (wrote|posted|published|said) (about us|online|there)|(in|as) (return|exchange|recognition) for|in exchange|quid pro quo|if you (remove|delete|take (it|this|that|your|the)|change(?! (your mind|the|anything|something))|withdraw(?! (the|your|from|by|within|before|and)\b)|drop|revise|edit|reconsider)|once (it|the post|that|this) (is|has been|was) (removed|deleted|gone|taken|changed)|(follow|subscribe to) us|like (us|our page) on|your (public |online )?(opinion|post|posts|words) (online|about us|there|on)|survey|stars?\b|(review*|rating*|post|comment*|stars?) … (deleted|removed|gone|changed|edited|taken down|updated|withdrawn|improved)|(deleting|removing|updating|changing|editing|withdrawing|deletion of|removal of|update of|change to) (your|the|that|this|a) (review|post|comment|rating|feedback)*""",
    tone=r"""down to you|could have (read|checked|looked|asked|noticed|known)|more (carefully|attentive*|closely)|hardly our|not our doing|as everyone knows|any reasonable|you people|sadly for you|grow up||surprisingly|funnily|amusing*|(people|you|one|they|anyone|customers) (would |could |had |only |don't |do not |never |even )?bother*|bother to|impatien*|did everything right|(if|had) (only )?(you|people) had|if only|you have not (followed|read|paid|looked|checked|taken|asked|used|listened)|you haven't (followed|read|paid|looked|checked|taken|asked|used|listened)|most (people|customers|shoppers|of us) (manage|would|know|read|understand|find|cope|get|do)|misunderstanding on your|on your side alone|your responsibility alone|of your own making|(how|what a|what an|such a|such an|quite a) (splendid|wonderful|brilliant|fantastic|delightful|charming|lovely|marvellous|great|nice|clever|smart|interesting|amazing|excellent|terrific|superb|sharp|sweet|kind|thoughtful|good|silly|strange|curious|pleasant|remarkable|perfect|exemplary|dear)|(how|very|so|most) \w+ of you to|an honou?r to|a (pleasure|joy|delight|privilege) to (serve|help|have) (you|such)|serve such|common sense|your haste|take a little care|paid attention|pay (more )?attention|pay closer|you should(n't| not)? have(?! (it|them|this|that|the|your|a|an|received|had|got|been|heard|news|our|everything|to|no|any))|you (must have (made|entered|given|mis|overlooked)|ought to have)|you (failed|forgot|neglected|omitted|ignored|overlooked)|as you (failed|should|would know|know very well|may have forgotten|well know|were told)|your (own )?(fault|mistake|error|negligence|carelessness|oversight|failure|responsibility to|misunderstanding)|because of you|had you (read|checked|followed|given|entered)|if you had (only |just |simply |properly )?(read|checked|followed|given|entered|looked|told|been)|you did not (read|bother|check|follow|pay attention|listen)|you didn't (read|bother|check|follow|listen)|(clearly|plainly) (stated|states|said|written|say|says|visible)|as (we|i) (have )?(already |clearly |previously |repeatedly )?(told|said|explained|stated|mentioned|informed)|as (already|previously|clearly|repeatedly) (told|said|explained|stated|mentioned|informed)|(already|repeatedly|clearly|previously|twice) (told|explained|informed|said|stated)|once again we|for the (last|second|third|umpteenth) time|(calm|cool) down|relax|be reasonable|be patient|stop (complaining|writing|shouting)|overreact*|dramatic*|exaggerat*|ridiculous|absurd|nonsense|unreasonabl*|obviously|apparently you|surely you|with all due respect|frankly|to be honest|honestly|congratulations|good luck|nice try|thanks for nothing|what did you expect|how (sad|unfortunate) for you|poor you|not our (fault|problem|mistake|responsibility|concern)|nothing to do with us|we (did|have done|are doing) nothing wrong|we are not (to blame|responsible|at fault)|it is not our|beyond our control|don't blame|do not blame|blame*|defend*|stop complaining|complainer*|so-called|alleged|you claim|you allege*|allegedly|you pretend|lying to|liar|dishonest|(most |highly |very |much |truly )?(valued|loyal|esteemed|cherished|wonderful|amazing|great|best|important|special|favourite|faithful|appreciated) (customer|customers|client|clients|buyer|shopper)|value you as|your loyalty|loyal*|we (value|treasure|appreciate|cherish) (you|your (business|custom|loyalty|trust))|customers like you|you('re| are) (important|special|so kind|wonderful|amazing|absolutely right|quite right|right(?! (to|that|about)\b|, )|absolutely|totally right|so right)|lol|haha*|wow|oops|whoops|omg|yay|hurray|wtf|stupid*|idiot*|damn*|hell|crap|shut up|per my last|(best|top|favourite|finest) (buyers?|shoppers?|customers?|clients?)|(is|are|that's) on you|(you|you've) (clearly |simply |just |obviously )?(misread|misunderst\w+|got it wrong|mixed up|mistyped|mis-?entered)|your (own )?doing|deal with it|(terms|conditions) (that )?you (accepted|agreed|signed)|(no|nobody|none|any) other (customer|one)s? (ever )?(complain*|had|minded)|(our|a) star\b|champ|pal|buddy|mate""",
    internal=r"""your profile|(many|past|previous) purchases|(your |total )order value|revenue|(decision|resolution|reply) (guide|tree|table)s?|required level|policy file|set of (internal )?rules|spending|ltv|clv|life ?time value|life-time value|customer value|v\.?i\.?p\.?s?|thresholds?|tag|tags|tagged|tagging|guideline*|playbook|(the|our|internal|this|a|reply|support|shop's|resolution) guide(?! (to|for) (using|siz))|guide says|polic(y|ies)|prompts?\b(?! (reply|answer|response|action|handling|delivery|attention|and|help))|prompted|system (prompt|message|instruction*|rule*|has (flag|tag|mark|classif|scor|decid)*|flag*|tag*|mark*|decid*|scor*)|(our|the) (internal|ticket|scoring|loyalty) system|instructions (say|i was|given to me|from)|my instructions|instructed to|as an? (ai|assistant|language|automated|bot|virtual|artificial)|(ai|virtual|digital|automated|chat) (assistant|model|system|agent|bot|reply|response|generated)|assistant|artificial intelligence|(language|ai|large) models?|chatgpt|gpt*|openai|llm*|chatbot*|bots?|robot|automated (reply|response|message|system)|automatically generated|machine-generated|(our|the) (database|software|classifier|fraud \w+|rules engine|\w+ engine|ticket tool|scoring \w+|filter|module|tool|records system|algorithm) (has|have|had|is|was|flag*|tag*|mark*|rat*|scor*|label*|put*|not*|record*|decid*|say*|show*(?! \W?[\d.,]+ (from|more|extra|on top))|classif*|rank*|consider*|see*|place*)|rated you|(marked|flagged|tagged|labelled|noted|classified|rated|ranked|scored|filed) (you|your (message|case|account|ticket|tone)|this (ticket|message|case)) (as|with|under|down)|earlier claims|repeated claims|claims on your|repeat (complainer|claim*)|value as a customer|(reached|above|below|meet|under|over|met) the (minimum|limit|bar|line|cut-off|level)|the level at which|note (for|to) (the )?(agent|team|self|colleague|reviewer|operator)|(low|medium|high)[- ](risk|value|priority)|template*|boilerplate|canned|script|scripted|escalat*|(ticket|case) (priority|tag|queue|score|category|status)|(priority|high-priority) ticket|other customers?|another customer*|internal (handbook*|manual*|rulebook*|regulation*|book*|list*|standard*|decision*|guid*|rule*|note*|procedure*|process*|criteri*|value*|tag*|scor*|threshold*|system*|decision*|limit*|document*|instruction*)|confidential*|back ?office|back-office|workflow*|backend|crm|zendesk|freshdesk|gorgias|helpdesk|algorithm*|(customer|risk|trust|loyalty|fraud) (score|scoring|segment*|profile|level|tier|status|rank*|category)|whitelist*|blacklist*|black list|(our|internal|the) rules? (say*|allow*|for (customers|you)|is that|applies)|rule \w+|exception*|exceptional*|goodwill|(gold|silver|platinum|premium|high-value|top|best|big|key|valuable) (customer*|client*|member*|tier)|high-value|spend(ing)? (level|limit|enough|history)|how much you (have )?(spent|spend|bought)|spent (enough|so much|a lot|with us|in our shop|over|more)|total spend|(order|purchase) volume|(your|of your) (many|previous|past|long) (orders|purchases|history)|you (do not |don't |now )?qualify|qualif(y|ies) (for|as|because)|you are (not )?eligible|entitle* … because|just this once|only this once|for you only|only for you|(just|strictly|purely) between us|off the record|make an exception|concession*|manager (said|approved)|(approved|authorised) by (a|the|our|my) (lead|manager|guide|supervisor)|supervisor|note to (agent|self|the agent)|agent note|json|yaml|debug|error code|stack trace|test (message|mail|reply)|(by|from) an? (machine|computer|robot|program)|machine-written|automated""",
    not_internal=r"""instructions from (us|the (carrier|bank|manufacturer))|(return|returns|privacy|delivery|shipping|cancellation|refund|cookie|insurance) polic(y|ies)|(price|swing|hang|original|product|brand|security|hangtag|care) tags?|tags? (are |is |still |attached|on|in place|intact)|(with|all|its|their) tags|(size|sizing|care|user|buying|assembly|installation|style|quick|starter) guides?|guide (to|for) |prompt (reply|answer|response|action|handling|delivery|attention)|ticket (machine|office)|(shop|sales) assistants?|qualified|unexceptional*|(sound|navigation|heating|operating|braking|alarm|storage|solar|hi-fi|stereo|cooling|exhaust|braking|entertainment) system|internal (battery|storage|memory|part|parts|lining|pocket|damage)|(strap|cutting|steering) guide""",
    placeholders=r"none(?! (of|the))|null|undefined|nan|tbd|tbc|tba|n/a|xxx*|lorem|ipsum|insert (name|date|amount|here|\w+ here|\w+ \w+ here|the \w+)|fill in (here|name|date)|your name here|customer name|order number here|todo|fixme|test test|asdf|placeholder|first name|last name|dear (customer name|name|,)",
    months={
        m: n
        for n, names in enumerate(
            [
                "january jan",
                "february feb",
                "march mar",
                "april apr",
                "may",
                "june jun",
                "july jul",
                "august aug",
                "september sept sep",
                "october oct",
                "november nov",
                "december dec",
            ],
            1,
        )
        for m in names.split()
    },
    weekdays={
        w: n
        for n, names in enumerate(
            [
                "monday mon",
                "tuesday tues tue",
                "wednesday wed",
                "thursday thurs thur thu",
                "friday fri",
                "saturday sat",
                "sunday sun",
            ]
        )
        for w in names.split()
    },
    date_prefix=r"(?:the\s+)?",
    date=r"(?P<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m>{months})\b\.?(?:,?\s+(?P<y>\d{4})(?!\d))?",
    month_comes_first=True,
    unit_words=frozenset({"business", "working", "weekday", "work", "calendar", "day", "days", "year", "years"}),
    business_days=r"(?:business|working|weekday|work)[\s-]+days?",
    days=r"(?:calendar[\s-]+)?days?",
    years=r"years?",
    currencies={
        "eur": "EUR",
        "euro": "EUR",
        "euros": "EUR",
        "usd": "USD",
        "dollars": "USD",
        "dollar": "USD",
        "gbp": "GBP",
        "pounds": "GBP",
        "pound": "GBP",
        "vnd": "VND",
        "dong": "VND",
    },
    percent=r"%|per\s?cent\b",
    step=r"(?:steps?|point|points|number|no\.?)",
    last_digits=r"digits|numbers|figures",
    numbers={
        w: n
        for n, w in enumerate(
            (
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                " sixteen seventeen eighteen nineteen twenty"
            ).split()
        )
    }
    | {"a": 1, "an": 1, "thirty": 30, "sixty": 60, "twenty-one": 21, "twenty-eight": 28},
    large_numbers=r"(eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(-\w+)?|hundred*|thousand*|million*|dozen*|tenner|fiver|grand",
    next_business_day=r"(?:the\s+)?(?:next|following|one|a)\s+(?:business|working)\s+day|one\s+(?:business|working)\s+day",
    times=r"""(the|that|this|an|half an|half|within the) hour|january|february|april|june|july|august|september|october|november|december|(in|by|of|until|before|since|early|late|mid|next|this|last) (may|march)\b(?! be)|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|tonight|yesterday|overnight|midnight|noon|midday|o'clock|(?<!good\s)(?<!nice\s)(?<!lovely\s)(?<!great\s)weekends?|(?<!by\sthe\s)same (morning|afternoon|evening|night|day|week|month|year|weekend|quarter)|(this|next|last|coming|following|previous) (morning|afternoon|evening|night|day|week|month|year|weekend|quarter)|(a|an|one|two|three|four|five|six|seven|eight|nine|ten|few|several|some|couple of|many|next|this|coming|following|every|each|per|half an?|within|in|another|those|these|past|last|24|48) (more |full |whole |short |calendar |business |working )?(hour|hours|hrs|minute|minutes|mins|day|days|week|weeks|month|months|year|years|fortnight|fortnights|night|nights|seconds)|end of (the |this )?(day|week|month|year)|(hourly|daily|weekly|fortnightly)|fortnight*|christmas|easter|new year*|by (the )?(morning|afternoon|evening|lunchtime|lunch)|(by|on|until|before) the (fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth|thirtieth|(twenty|thirty)-\w+|last day|weekend)|hours|minutes|weeks|months|in no time|day after|(first|second|third|last) day""",
    today=r"today",
    tomorrow=r"tomorrow",
    money_and_shares=r"euros?|eur|cents?|pounds?|pence|penny|pennies|dollars?|bucks?|quid|dong|yen|francs?|rupees?|pesos?|crowns?|usd|gbp|vnd|chf|jpy|cny|cad|aud|mxn|sek|nok|dkk|pln|bitcoin*|btc|usdt|crypto*|per ?cent|percent*|half|halves|halve*|(a|one|two) (third|thirds|quarter|quarters|fifth|tenth)|double the|twofold|threefold|several times|tenth of|quarter of|third of|majority of the|part of the (price|amount|money)",
    links=r"dot|text (message )?to|text us|whats ?app|(zero|one|two|three|four|five|six|seven|eight|nine)( |, )(zero|one|two|three|four|five|six|seven|eight|nine)( |, )(zero|one|two|three|four|five|six|seven|eight|nine)|(https?|www|ftp)\b|dot (com|net|org|shop|store|info)|click (here|on)|(follow|open|use|visit) (this|the|our) (link|website|page|url)|url|hotline|(call|phone|ring|text|dial) (us|me|our)|phone number|telephone|t\.me|dm us",
    actors=r"we|us|our|ours|i|you|your|yours|bank|carrier|courier|team|colleague|person|please|specialist|provider|driver|shop|depot|it|they|reply|send|confirm|tell|let|look|pass|check|try|write|keep|choose",
    function_words=frozenset(
        (
            "a an the and or but if so as at by for from in into of off on onto out over to under up with without"
            " about after again all also am any are because been before being below between both can could did do"
            " does doing done down during each either else enough ever every few further get gets give given gives"
            " go goes going gone had has have having he her here hers him his how i i'm it its itself just know"
            " last least less let like ll made make makes may me mean meanwhile might mine more most much must my"
            " near need needs neither never new next no nobody none nor not nothing now once one ones only other"
            " others ought our ours own part perhaps please put quite rather re really reply right said same saw"
            " say see seen send sent shall she should show since some something soon still such sure take taken"
            " tell than thank thanks that the their theirs them then there these they thing things this those"
            " though through thus till time today together told too took toward until upon us use used very via"
            " want was way we well went were what whatever when where whether which while who whom whose why will"
            " wish within won't would write wrote yes yet you your yours yourself d s t ve m order parcel payment"
            " bank carrier days business day step date address item card account dear hello hi kind best regards"
            " sincerely team service customer number"
        ).split()
    ),
    key_words=frozenset(
        (
            "refund refunds refunded refunding sorry apologise apologize apologies voucher discount free gift"
            " review reviews reviewing money back replacement coupon shipping cancel cancelled reimburse"
            " reimbursed compensation compensate lawyer unfortunately within tomorrow today please parcel your you"
            " we will the with and this that have"
        ).split()
    ),
    acts=_ACTS,
    openers=_OPENERS,
    names=_NAMES,
)
