"""What the checks look for in English replies."""

from replybot.guard.words import HOLDS, INVOICES, Family, Words

_GOODS = r"(it|them|this|that|the|your|an?|one|another|everything)"

FAMILIES = {
    "refund": Family(
        r"""re-?fund*|re-?imburs*|money … (back|return*|on its way|on the way)|repay*|repaid
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
        (new|brand-new|another|fresh) (item|product|unit|pair|piece|device)""",
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
        r"""discount*|rebate*|percent off|per cent off|(money|something|amount|a bit|some) off|price (reduction|match|cut|adjustment)|(reduced|special|lower|better|preferential|friendly|trade) price*|knock* … off|deduct*|half-price|bargain*|on sale|sale price|less than (the )?(full|usual|normal) price|cut the price|reduc(e|ed|es|ing|tion) (the|your|in|of|on) (price|cost|bill|total|invoice|amount|fee)|off your (next|order|total|bill|purchase)|price* … (drop*|fall*|lower*|cheaper|down)|(one|two|three) for (one|two|the price)|(knock|knocks|knocked|knocking|take|takes|taking) … off|match … price*|price* … match*|(any|lowest|best) price""",
        unless=r"no longer on sale",
    ),
    "gift": Family(
        r"gift|gifts|gifted|freebie*|goodie*|bonus*|(a|little|small|nice|special|lovely) (present|treat|extra)|(little|small|nice|special|lovely) surprise|surprise (for you|in your)|complimentary|compliments|treat you|token of|goody|goodies|(a little|some) something|something (extra|special|nice)|make your day|throw in|add in … (extra|sample)|samples?|surprise … (box|parcel|package|inside)|extras … (for you|in the (box|parcel))",
        unless=r"gift (wrap*|box*|message*|receipt*)|fabric sample*",
    ),
    "free": Family(
        r"""(?<!feel\s)(?<!-)free(?!\s+(to\b|from\b|of\s+(?!charge|cost|fee)|up\b))|for nothing|gratis|(at|on) our (own )?(cost|expense|account|charge|tab)|on us\b|on the house|waiv*|zero (cost|charge|fee)*
        (we|we'll|we're|us|shop|let us) (also |will |shall |can |are |gladly |of course |happily |would |be ){0,3}(pay|paying|cover|covering|bear|bearing|absorb|absorbing|shoulder|foot|carry|meet) ((for |all |all of |any |the |your |this |that |whole |entire |extra |these |those ){1,4}(return |delivery |shipping |extra |repair )?(cost*|fee*|charge*|postage|delivery|shipping|bill|difference|expense*|duties|customs|tax|price|return*)|(for )?everything|for (it|this|that))
        (cost*|charge*|fee*|postage|expense*|difference) (is |are |will be )?(covered|borne|paid|met|absorbed|shouldered) (by|for)|(our|my) treat|courtesy of|as a courtesy|pick up the (tab|bill|cost)|take on the cost*|footing|we cover (it|this|that)|paid for by us|(this|that|it|one|order) (one )?(is|are) (ours|on (the shop|me))|(put|keep) … wallet|(is|are|s|goes|be) on me\b|(customs|import) dut(y|ies)""",
        frozenset({"free_shipping", "label", "collection"}),
        unless=r"toll-free",
    ),
    "no_cost": Family(
        r"""(at |for )?no (cost|charge|expense|fee)s?\b|without (any )?(cost|charge|fee|payment|expense)s?|without (you |your )?having to pay|free of (charge|cost)
        (you )?(pay|owe) (us )?nothing( (for|more|else))?|nothing (more |else |further |extra |left )?(to pay|is (owed|due|payable))
        (won't|will not|would not|wouldn't|do not|don't|need not|needn't|never|no longer|not) (have to |need to |be asked to |be required to )?(pay|be charged|be billed)\b(?! again| twice| for (it|this|that) (again|twice))
        (cost|costs|costing|charge|charged|charges|set) (you |us )?(absolutely )?(nothing|not a (penny|cent))|not cost you|no need to pay|nothing at all to pay|(out of|from your) pocket|(are|be|been|were|was|is) (not|never) (being )?(charged|billed) for|no return cost*|not a (penny|cent)|no (delivery|shipping|return|postage|handling|further|additional) (cost|charge|fee|expense)s?|no (postage|carriage)( to pay| due)?""",
        frozenset({"free_shipping", "label", "collection", "repair"}),
        unless=r"(attempt|payment|order) (that )?(failed|did not|has not)|until|failed|hold",
        unless_for=HOLDS,
        negatable=False,
    ),
    "no_extra": Family(
        r"(no|without|any) (extra|additional|further|added) (cost|charge|fee|expense)s?|(no|without( a| any)?) surcharge|same (cost|price) as standard|at the standard (price|rate)|price of standard|cost the same as standard",
        frozenset({"free_shipping", "label", "collection", "express", "voucher"}),
        negatable=False,
    ),
    "express": Family(
        r"express(?! (our|my|how|concern*|regret*|yourself|it))|overnight|next-day|next day|same-day|same day|expedit*|upgrad*|fast-?track*|(faster|fastest|quickest|quicker|rush|premium|urgent|accelerated|speedy|special|priority) (delivery|shipping|shipment|post|service|dispatch|courier|option)|by air|speed up|fast lane|(bump*|move|moves|moving|push*) (you|it|your \w+) (up|ahead|forward)|faster",
        frozenset({"express"}),
    ),
    "label": Family(
        r"labels?|labelled|(prepaid|pre-paid|freepost|postage-paid|paid) (postage|envelope|return*|shipping|slip|sticker)|prepaid|pre-paid|freepost",
        frozenset({"label", "collection"}),
        unless=r"(care|washing|size|energy) label",
    ),
    "collection": Family(
        r"""collect(s|ed|ing|ion|ions)?|pick(s|ed|ing)? (it|them|the|your|this|that) … up|pick(s|ed|ing)? (it |them )?up|pick-?up|(courier|driver|carrier|van) … (come|comes|call|calls|visit*|stop*) (by|to|at|for|round)|fetch*|(driver|courier|carrier|van) … (swing*|pop*|drop*) (by|in|round)|(swing|pop|drop|come) (by|round) (and|to) (take|collect|fetch|get)""",
        frozenset({"collection", "label"}),
        unless=r"(collection|pick-?up) (point|place|locker|shop|counter|station|location)|(nothing|not|never) (was |is |been |has been )?collected|money|payment|charge*|bank|hold|(collected|picked up) (by|at|from) (a |the |your )?(neighbour|post office|depot|shop|point|carrier|warehouse|locker)|(was|were) (charged|collected)|post office|depot|neighbour|locker|parcel shop",
    ),
    "cancellation": Family(
        r"cancel*|annul*|call(ed|ing)? off|terminat*|stop the order|void(ed|ing)?|unsubscrib*|(end|ends|ended|ending|stop|stops|stopped|stopping) (the|your) (subscription|contract|renewal)",
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
        r"""compensat*|indemni*|mak(e|es|ing) (it|this|that|things) up (to|with|for) you|mak(e|es|ing) up for|mak(e|es|ing) amends|make good|goodwill|good will|gesture*|damages|recompens*|pay (you )?for your (time|trouble|inconvenience|losses)|restitution|cover (your|any|all) (loss|losses|damage|costs|expenses)|reward*|payout|pay-out|settlement|sum of money|by way of thanks"""
    ),
    "keep_item": Family(
        r"""(you|you'll) (can |may |could |are (welcome|free|allowed) to |get to |should |will |simply |just |also |then |of course ){1,3}keep (it|them|both|what you|everything|(the|your|this|that) \w+)|(free|welcome|allowed) to keep|keep (it|them|both|the item|everything) (as a|for (free|nothing|good)|with our|at no)|yours to keep
        (no need|not need|do not have|don't have|don't need|not necessary|need not|needn't|not required|without having|not ask you|instead of|rather than) (for you )?(to )?(return*|send* (it |them |the \w+ |anything |us )*back|ship* (it |them )?back)|(hang|hold) on to (it|them|the|this|that)|(need|want) (it|them) back|(it|they|items?|products?|goods|parcel|jacket|pair|shoes) (is|are) yours""",
        unless=r"packaging|basket|receipt|proof|use|using|photo|details|information|documents|nothing has to be sent|(already|has not|have not|not yet|before) ",
        negatable=False,
    ),
    "guarantee": Family(
        r"""(extend*|longer|additional|extra|lifetime|life-long|lifelong|unlimited|second|prolong*) … (guarantee*|warrant*)|(guarantee|warranty) (is |will be )?(extended|extension|for life|for another)|for life|lifelong|lifetime|(we|i|can|do|will|hereby|fully|is|are|be) guarantee(d|ing)?|guaranteed|(you have|give you) (our|my) word|(we|i|hereby|can|do) promis(e|ing)|promise (you|to|that)|promised (to|you that)|swear|for ever|forever|no matter what|whatever (happens|it takes|it costs|the outcome)|in perpetuity|unconditional*|no questions asked|without question|one hundred per cent|never again|(have|give) (you )?(my|our) word""",
        unless=r"(legal|statutory|your|the) guarantee of|(delivery|promised) date|(date|deadline|day) (that )?(we|you)|deadline",
    ),
    "everything": Family(
        r"(take care of|sort out|handle|settle|cover|pay for) (everything|all of it|it all|all the costs?|all costs?)|everything (will be|is|gets) (sorted|taken care of|covered|paid|settled|on us)|(whatever|anything) you (want|need|like|ask*|wish|say)|all your (costs|expenses|losses)|liab*|(admit|accept|take) … responsib*|name your (price|terms)|blank cheque|any amount you (want|like|name|ask)|as much as you",
        unless=r"that is our responsibility",
    ),
    "full_refund": Family(
        r"(full|fully|entire|entirely|whole|complete|completely|total|every penny|maximum) … (refund*|back|reimburs*|repa(y|id)*)|refund* … (in full|fully|completely|entirely|whole|every penny|whole order|entire order)",
        frozenset({"refund"}),
    ),
    "more_than_once": Family(
        r"(double|twice|triple|two times|three times|ten times) (the|your|that|this|what|as much)|(double|triple|second|another|additional|extra|further) (refund|reimbursement)|refund* … (twice|double|again|a second time)|on top|doubl(e|ed|ing) (it|your|the)",
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

WORDS = Words(
    apologies=r"sorry|apolog*|regret*|pardon*|forgiv*|forgave",
    other_apologies=r"mea culpa|(we|i) feel (bad|terrible|awful|ashamed)|ashamed|remorse*|contrite|excuse us|with our excuses|my bad",
    families=FAMILIES,
    negations=r"no|not|nothing|never|without|neither|nor|none|cannot|nobody|\w+n't|cant|dont|wont|isnt|arent|rather than|instead of",
    not_negations=r"not (only|just|merely|simply)|no (later|doubt|problem|delay|fail|question|matter|worries|longer)|not (later|more)|without (delay|fail|waiting|further|hesitation|question|doubt|a doubt|exception)|nothing (stands|speaks|but|less)|none other|no (less|fewer) than|why not|whether or not|no need to (worry|wait|ask)|do(n't| not) (worry|hesitate|have to wait|need to wait)|not have to wait|not to worry|never (mind|fear)|if not|or not|no one but",
    refusals=r"refus*|den(y|ied|ies|ying)|prevent*|hesitat*|fail*|forget*|withh*|stop you|doubt*|rule out|reject*|declin*|delay*|wait*|worr*",
    turns=r"but|however|instead|yet|still|though|although|also|then|and (we|you|i|so)|so (we|you)|unless|because|except|only|rather we|nevertheless|nonetheless|as we|since we|while we",
    denied=r"(is|are|was|were|will|can|could|has|have|does|do|would|may) (therefore |also |then )?(not|never|no longer) (be |been |yet |currently )?(possible|available|issued|due|made|given|offered|foreseen|needed|necessary|paid|provided|part|decided|apply|sent|granted)|(isn't|aren't|can't|won't|cannot) (be )?(possible|available|issued|made|given|offered|paid|needed|granted)|cannot be",
    granted=r"on (its|the|their) way|issued|approved|granted|arranged|processed|leaving|left|underway|under way|confirmed|authorised|initiated|triggered|already|shortly|soon|lands?|in no time",
    conditions=r"if|unless|(?<!at\s)once(?! more)|when|should|or|either|depend*|choose|chose|chosen|choice|choices|prefer*|otherwise|after|as soon as|step|whether|until|in case|both|condition|(we|we've|have|on|upon|after|once) receiv*|receipt|arrives|arrived|arrival|reach*|(your|the|a|of|that) return|you return|returned (parcel|item|goods)|(have|has|is|are) returned|outcome|result|provided|follows|then|where|would like|neither",
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
        "reshipment": r"(new|another|second|fresh|replacement) (parcel|package|shipment|delivery|consignment|order)|again|once more|re-?s(end|ent|hip|hipped|ending)*|re-?dispatch*",
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
        threat*|blackmail*|extort*|ultimatum*|police|fraud*|scam*|journalist*|newspaper*|the (media|press)\b(?! contact| team| office)
        your (angry |harsh |hostile |own )?(tone|language|manner|attitude|behaviour|behavior|wording)|(this|that|such|the|a) (angry |harsh |hostile )?(tone|attitude)|such language|(angry|harsh|hostile) (words|tone|language|message)|insult*|abus*|rude*|offensive|aggressive|swear*|disrespect*|(under|put|putting|your|apply*) pressure|pressuring|pressured
        amazon|ebay|zalando|aliexpress|alibaba|temu|shein|asos|etsy|walmart|wayfair|currys|john lewis|argos|tesco|el corte ingles|cdiscount|fnac|la redoute|shopee|lazada|tiki|competitor*|other (shops|retailers|sellers|stores)|another (shop|retailer|seller|store)|elsewhere you|(complain*|wrote|write|said|told|vent*) … (online|publicly|internet)|report(ing)? (us|me)\b|complained about us|on the internet""",
    disputes=r"chargeback*|charge-back*|charge back|disput*|claim* (with|against|through|at) (your|the) bank",
    not_threats=r"""(case|manual|internal|personal|individual|in-person|human|our|under|second|proper|careful|further) review(?! (site|page|you|on|that you|about|is (deleted|removed|gone))|(s)? (deleted|removed))(?! (site|page|you|on|that you|about)| (of|from) (us|you))|review(s|ed|ing)? (of )?(it|this|that|the|your|both|all|every|what|them|these|our)?\s*(\w+ ){0,3}(case|cases|order|return|request|proof|detail|details|file|files|document|documents|evidence|information|photo|photos|parcel|delivery|account|outcome|situation|refund|charge|charges|result|trace|answer|matter|claim|circumstances|everything|message|invoice|fee|facts|decision|subscription|guarantee|history|correspondence|again)(?! (on|about|posted|online))|(is|be|being|been|was|gets) (then |carefully |personally |fully )?reviewed|who reviews|reviews (it|this|them|your|the|both|everything|what)|google pay|amazon pay|by (a|the) person""",
    press=r"journalist*|newspaper*|publish*|the (media|press)",
    reviews=r"""(leave|write|post|give|share|submit|add|remove|removing|delete|deleting|take down|taking down|withdraw|retract|change|changing|edit|editing|update|updating|amend|revise|revising|rewrite|soften|reconsider|adjust) (us |for us )?(a|an|your|the|any|this|that|that|some|what you|it\b)?\s*(\w+ )?(review|reviews|rating|ratings|post|posts|posting|comment|comments|feedback|stars?|video|opinion|testimonial*|wrote online|write online|said (online|about)|wording)|feedback|testimonial*|rate (us|your|our|this|the)|ratings?|recommend (us|our)|(share|tell|write about|post) (\w+ )?(your|this|about your) experience|(let|tell) (others|other people|your friends|everyone|people)|spread the word|word of mouth|say(ing)? something (nice|good|positive|kind)|take (it|that|this) down|(remov*|delet*) (it|what you|that|this|them)|what you (wrote|posted|published|said) (about us|online|there)|(in|as) (return|exchange|recognition) for|in exchange|quid pro quo|if you (remove|delete|take|change|withdraw|drop|revise|edit|reconsider)|once (it|the post|that|this) (is|has been|was) (removed|deleted|gone|taken|changed)|(follow|subscribe to) us|like (us|our page) on|your (public |online )?(opinion|post|posts|words) (online|about us|there|on)|survey|stars?\b|(review*|rating*|post|comment*|stars?) … (deleted|removed|gone|changed|edited|taken down|updated|withdrawn|improved)|(deleting|removing|updating|changing|editing|withdrawing|deletion of|removal of|update of|change to) (your|the|that|this|a) (review|post|comment|rating|feedback)*""",
    tone=r"""you should(n't| not)? have(?! (it|them|this|that|the|your|a|an|received|had|got|been|heard|news|our|everything|to|no|any))|you (must have (made|entered|given|mis|overlooked)|ought to have)|you (failed|forgot|neglected|omitted|ignored|overlooked)|as you (failed|should|would know|know very well|may have forgotten|well know|were told)|your (own )?(fault|mistake|error|negligence|carelessness|oversight|failure|responsibility to|misunderstanding)|because of you|had you (read|checked|followed|given|entered)|if you had (only |just |simply |properly )?(read|checked|followed|given|entered|looked|told|been)|you did not (read|bother|check|follow|pay attention|listen)|you didn't (read|bother|check|follow|listen)|(clearly|plainly) (stated|states|said|written|say|says|visible)|as (we|i) (have )?(already |clearly |previously |repeatedly )?(told|said|explained|stated|mentioned|informed)|as (already|previously|clearly|repeatedly) (told|said|explained|stated|mentioned|informed)|(already|repeatedly|clearly|previously|twice) (told|explained|informed|said|stated)|once again we|for the (last|second|third|umpteenth) time|(calm|cool) down|relax|be reasonable|be patient|stop (complaining|writing|shouting)|overreact*|dramatic*|exaggerat*|ridiculous|absurd|nonsense|unreasonabl*|obviously|apparently you|surely you|with all due respect|frankly|to be honest|honestly|congratulations|good luck|nice try|thanks for nothing|what did you expect|how (sad|unfortunate) for you|poor you|not our (fault|problem|mistake|responsibility|concern)|nothing to do with us|we (did|have done|are doing) nothing wrong|we are not (to blame|responsible|at fault)|it is not our|beyond our control|don't blame|do not blame|blame*|defend*|stop complaining|complainer*|so-called|alleged|you claim|you allege*|allegedly|you pretend|lying to|liar|dishonest|(most |highly |very |much |truly )?(valued|loyal|esteemed|cherished|wonderful|amazing|great|best|important|special|favourite|faithful|appreciated) (customer|customers|client|clients|buyer|shopper)|value you as|your loyalty|loyal*|we (value|treasure|appreciate|cherish) (you|your (business|custom|loyalty|trust))|customers like you|you are (important|special|so kind|wonderful|amazing|absolutely right|quite right|right(?! to))|you're (right(?! to)|absolutely|amazing|wonderful)|lol|haha*|wow|oops|whoops|omg|yay|hurray|wtf|stupid*|idiot*|damn*|hell|crap|shut up|per my last|(best|top|favourite|finest) (buyers?|shoppers?|customers?|clients?)|(is|are|that's) on you|(you|you've) (clearly |simply |just |obviously )?(misread|misunderst\w+|got it wrong|mixed up|mistyped|mis-?entered)|your (own )?doing|deal with it|(terms|conditions) (that )?you (accepted|agreed|signed)|(no|nobody|none|any) other (customer|one)s? (ever )?(complain*|had|minded)|(our|a) star\b|champ|pal|buddy|mate""",
    internal=r"""ltv|clv|life ?time value|life-time value|customer value|v\.?i\.?p\.?s?|thresholds?|tag|tags|tagged|tagging|guideline*|playbook|(the|our|internal|this|a|reply|support|shop's|resolution) guide(?! (to|for) (using|siz))|guide says|polic(y|ies)|prompts?\b(?! (reply|answer|response|action|handling|delivery|attention|and|help))|prompted|system (prompt|message|instruction*|rule*|has (flag|tag|mark|classif|scor|decid)*|flag*|tag*|mark*|decid*|scor*)|(our|the) (internal|ticket|scoring|loyalty) system|instructions (say|i was|given to me|from)|my instructions|instructed to|as an? (ai|assistant|language|automated|bot|virtual|artificial)|(ai|virtual|digital|automated|chat) (assistant|model|system|agent|bot|reply|response|generated)|assistant|artificial intelligence|(language|ai|large) models?|chatgpt|gpt*|openai|llm*|chatbot*|bots?|robot|automated (reply|response|message|system)|automatically generated|machine-generated|template*|boilerplate|canned|script|scripted|escalat*|(ticket|case) (priority|tag|queue|score|category|status)|(priority|high-priority) ticket|other customers?|another customer*|internal (polic*|guid*|rule*|note*|procedure*|process*|criteri*|value*|tag*|scor*|threshold*|system*|decision*|limit*|document*|instruction*)|confidential*|back ?office|back-office|workflow*|backend|crm|zendesk|freshdesk|gorgias|helpdesk|algorithm*|(customer|risk|trust|loyalty|fraud) (score|scoring|segment*|profile|level|tier|status|rank*|category)|whitelist*|blacklist*|black list|(our|internal|the) rules? (say*|allow*|for (customers|you)|is that|applies)|rule \w+|exception*|exceptional*|goodwill|(gold|silver|platinum|premium|high-value|top|best|big|key|valuable) (customer*|client*|member*|tier)|high-value|spend(ing)? (level|limit|enough|history)|how much you (have )?(spent|spend|bought)|spent (enough|so much|a lot|with us|in our shop|over|more)|total spend|(order|purchase) volume|(your|of your) (many|previous|past|long) (orders|purchases|history)|you (do not |don't |now )?qualify|qualif(y|ies) (for|as|because)|you are (not )?eligible|entitle* … because|just this once|only this once|for you only|only for you|(just|strictly|purely) between us|off the record|make an exception|concession*|manager (said|approved)|(approved|authorised) by (a|the|our|my) (lead|manager|guide|supervisor)|supervisor|note to (agent|self|the agent)|agent note|json|yaml|debug|error code|stack trace|test (message|mail|reply)|(by|from) an? (machine|computer|robot|program)|machine-written|automated""",
    not_internal=r"""(return|returns|privacy|delivery|shipping|cancellation|refund|cookie|insurance) polic(y|ies)|(price|swing|hang|original|product|brand|security|hangtag|care) tags?|tags? (are |is |still |attached|on|in place|intact)|(with|all|its|their) tags|(size|sizing|care|user|buying|assembly|installation|style|quick|starter) guides?|guide (to|for) |prompt (reply|answer|response|action|handling|delivery|attention)|ticket (machine|office)|(shop|sales) assistants?|qualified|unexceptional*|(sound|navigation|heating|operating|braking|alarm|storage|solar|hi-fi|stereo|cooling|exhaust|braking|entertainment) system|internal (battery|storage|memory|part|parts|lining|pocket|damage)|(strap|cutting|steering) guide""",
    placeholders=r"none(?! (of|the))|null|undefined|nan|tbd|tbc|tba|n/a|xxx*|lorem|ipsum|insert (name|date|amount|here)|your name here|customer name|order number here|todo|fixme|test test|asdf|placeholder|first name|last name|dear (customer name|name|,)",
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
    times=r"""january|february|april|june|july|august|september|october|november|december|(in|by|of|until|before|since|early|late|mid|next|this|last) (may|march)\b(?! be)|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|tonight|yesterday|overnight|midnight|noon|midday|o'clock|(?<!good\s)(?<!nice\s)(?<!lovely\s)(?<!great\s)weekends?|(this|next|last|coming|following|same|previous) (morning|afternoon|evening|night|day|week|month|year|weekend|quarter)|(a|an|one|two|three|four|five|six|seven|eight|nine|ten|few|several|some|couple of|many|next|this|coming|following|every|each|per|half an?|within|in|another|those|these|past|last|24|48) (more |full |whole |short |calendar |business |working )?(hour|hours|hrs|minute|minutes|mins|day|days|week|weeks|month|months|year|years|fortnight|fortnights|night|nights|seconds)|end of (the |this )?(day|week|month|year)|(hourly|daily|weekly|fortnightly)|fortnight*|christmas|easter|new year*|by (the )?(morning|afternoon|evening|lunchtime|lunch)|(by|on|until|before) the (fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth|thirtieth|(twenty|thirty)-\w+|last day|weekend)|hours|minutes|weeks|months|in no time|day after|(first|second|third|last) day""",
    today=r"today",
    tomorrow=r"tomorrow",
    money_and_shares=r"euros?|eur|cents?|pounds?|pence|penny|pennies|dollars?|bucks?|quid|dong|yen|francs?|rupees?|pesos?|crowns?|usd|gbp|vnd|chf|jpy|cny|cad|aud|mxn|sek|nok|dkk|pln|bitcoin*|btc|usdt|crypto*|per ?cent|percent*|half|halves|halve*|(a|one|two) (third|thirds|quarter|quarters|fifth|tenth)|double the|twofold|threefold|several times|tenth of|quarter of|third of|majority of the|part of the (price|amount|money)",
    links=r"(https?|www|ftp)\b|dot (com|net|org|shop|store|info)|click (here|on)|(follow|open|use|visit) (this|the|our) (link|website|page|url)|url|hotline|(call|phone|ring|text|dial) (us|me|our)|phone number|telephone|t\.me|dm us",
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
)
