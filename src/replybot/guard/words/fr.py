"""What the checks look for in French replies; compared without accents."""

from replybot.guard.words import HOLDS, INVOICES, Family, Words

FAMILIES = {
    "refund": Family(
        r"""rembours*|re-?credit(er|e|ee|erons|ons|es|era)|(credit)(er|erons|ons|e|ee|era) (votre|sur|le|la|vous)|(rend|restitu|revers)\w* … (argent|somme|montant|paiement|fonds)|(recuper|retrouv)\w* … (argent|somme|fonds|centime)|(vous )?(rendons|rendrons|restituons|restituerons) (le|la|l'|votre|vos|tout)|vo(tre|s) argent|(retour|retourn\w+|revien\w+|reviendr\w+|revenir) (a|sur|vers) votre (compte|carte|banque)|(vous )?(revers|vers)(ons|erons|er|ement) … (somme|montant|compte|carte|euros|prix)|vir(ons|erons|er) (\w+ )?(la|le|l'|cette|votre)|vous pay(ons|erons|er)|(un|l'|en|votre|cet) avoir (de|sur|client|commercial|d'un|valable|pour)|avoir client|annul\w* (le|du|ce|votre) (debit|prelevement|paiement|achat)|contre-?passer|(debit|paiement|prelevement) … (annule|extourn*)|extourn*|argent … (retour*|rendu|revien*|en route|en chemin|recredit*)|recuperer (ce que|le prix|la somme|tout)|rentrer dans vos frais|vous (aurez|recevrez|toucherez|recupererez) (votre|l'|le|la) (argent|somme|montant)|annul\w* … (operation|transaction)|par un versement|un versement""",
        frozenset({"refund"}),
        unless=r"empreinte|autorisation|reserv*|bloqu*|retenu*|liber*|pre-?autoris*",
        unless_for=HOLDS,
    ),
    "balance": Family(
        r"(ajout|mett|vers|credit|charg|port)\w* … (a|sur|dans) votre (solde|cagnotte|porte-monnaie|compte)",
        frozenset({"refund", "voucher"}),
    ),
    "replacement": Family(
        r"remplac*|(article|produit|modele|exemplaire|appareil) (neuf|identique|de rechange)|(nouvel|autre|nouveau) (article|exemplaire|produit|modele|appareil)|nouvelle (piece|unite|paire)|autre (paire|piece|unite)|de rechange|echange standard|(un|une) neu(f|ve)",
        frozenset({"replacement", "exchange"}),
        unless=r"factur*|precedent*|version",
        unless_for=INVOICES,
    ),
    "repair": Family(
        r"repar(er|ation|ations|ons|erons|e|ee|es|ees|era|ateur)|remis* en etat|depann*|technicien*",
        frozenset({"repair"}),
        unless=r"repar\w* (au plus vite )?(cette|notre|l'|son|ce|cet|nos|une|la) (erreur|oubli|retard|faute|meprise|situation)",
    ),
    "reshipment": Family(
        r"""(repart|repartira|repartent|repartiront)|(nouveau|nouvel|autre|second|deuxieme|meme) (colis|envoi|paquet)|(nouvelle|seconde|deuxieme|autre) (expedition|livraison)|(expedi|envo|livr|adress)\w* (\w+ ){0,4}(commande|colis|article|articles|produit) (\w+ ){0,3}(a nouveau|de nouveau|une nouvelle fois|une seconde fois|encore une fois)|colis (de remplacement|supplementaire)""",
        frozenset({"reshipment", "replacement", "part_shipment"}),
    ),
    "send_again": Family(
        r"re-?expedi*|reenvo*|(nous |on )?(vous )?(le |la |les )?(renvoyons|renverrons)|(allons|va|pouvons|ferons) (vous )?(le |la |les )?renvoyer|(expedi|envo|livr|adress|repart|part)\w* … (a nouveau|de nouveau|une nouvelle fois|une seconde fois|encore une fois)|(a nouveau|de nouveau) (expedi|envoy|livr)\w*|relivr*",
        frozenset({"reshipment", "replacement"}),
        unless=r"confirmation|facture|courriel|message|e-?mail|lien|instructions|liste|copie|justificatif|mail|numero|photo|recapitulatif",
    ),
    "voucher": Family(
        r"credit (en|dans la|de|a la) (boutique|magasin)|bons? (d'achat|d'achats|de reduction|cadeau|valable|d'une valeur)|un bon (pour|sur)|(un|ce|votre) bon (a|dans|est|sera|sur|d')|(le|du) bon (est ajoute|sera ajoute|sur votre)|ajout\w* un bon|coupon*|voucher*|codes? (promo*|de reduction|avantage|remise|cadeau|privilege)|(avec|saisissez|utilisez|entrez|indiquez) (le|ce|votre) code|cheques?(-| )cadeau*|carte(-| )cadeau*|cagnott*|credit (boutique|client|magasin)|points (de )?(fidelite|cadeau)",
        frozenset({"voucher"}),
    ),
    "discount": Family(
        r"(une|des|cette|de la|votre|avec|petite) remises? (de|sur|exceptionnelle|commerciale|immediate|speciale|supplementaire)|remise (exceptionnelle|commerciale|immediate|speciale|sur (votre|la|le|une))|rabais|(une|la|de|des|en) reductions?|reduction (de|sur)|ristourn*|promo*|soldes?\b(?! (de|disponible))|prix (reduit|special|d'ami|preferentiel|promotionnel|casse|barre)|moins cher*|demi-tarif|demi tarif|moitie prix|tarif (reduit|preferentiel|special)|bonne affaire|dedui(re|rons|sons|t|te|sions)|baiss(er|ons|erons|e) (de|du|le) (prix|tarif)|geste sur|prix … (baiss*|redui*|diminu*)|(deux|trois) pour (le prix|un)|align(ons|er|erons) … prix|(tout|meilleur|n'importe quel) prix",
    ),
    "gift": Family(
        r"cadeau*|offert*|offr(ir|ons|irons)|(petite|bonne|agreable|belle|jolie) surprise|surprise (pour vous|dans votre)|une surprise (vous|pour|dans)|echantillon*|goodies|bonus|petit plus|petite? (attention|extra)|gratifi*|recompens*",
        frozenset(),
        unless=r"(papier|emballage|paquet|message)( |-)cadeau|offr\w* (a vous )?(le|un) choix",
    ),
    "free": Family(
        r"""gratuit*|gracieus*|a nos (frais|depens)|a notre (charge|compte|frais)|pren(ons|drons|ions) (\w+ ){0,2}(en charge|a notre charge) (les|la|le|l'|vos|tous|tout|toute|ce|cet|cette|votre|ces|integral\w+)|pren(ons|drons) … a notre charge|pr(ise|is|ises) en charge (des|de vos|de tous les|du|de la|par nos soins) *(frais|couts|port|livraison|retour)?|(frais|couts?|port|livraison|retour|montant) … (pris en charge|a notre charge|sur nous|nous incombe*)|aux frais de la maison|maison (qui )?(offre|paie|regale)|(exoner|dispens)\w* (des|de|de vos|de tous) frais|franco|franchise de port|(frais|couts?|port|livraison|envoi) … (pour|sur) (nous|notre compte)|(nous )?(payons|paierons|reglons|reglerons|couvrons|couvrirons|assumons|assumerons|supportons|supporterons) (\w+ )?((les|la|le|l'|vos|tous|tous les|tous vos|toute|ce|cet|cette|votre|ces|l'integralite des|l'ensemble des) ?(frais|couts?|port|livraison|retour|expedition|envoi|reparation|difference|transport|facture|taxes?|droits|totalite)|tout\b)|c'est (pour nous|nous qui (payons|regalons|offrons))|graci*|(commande|livraison|ca|cela|c') ?(est|sera) pour nous|la maison qui|rangez votre (portefeuille|carte)|faisons grace|faire grace|(est|sera|sont) pour (moi|nous)|(payons|paierons|reglons|prenons) … (douane|taxes)""",
        frozenset({"free_shipping", "label", "collection"}),
        unless=r"prise? en charge (de votre|du|par le) (demande|dossier|message|transporteur|colis)|pris en charge par (le transporteur|▮)",
    ),
    "no_cost": Family(
        r"""sans (aucun |le moindre )?(frais|cout|couts|cout|depense)(?! (supplementaire|additionnel))|(n'aurez|n'avez|n'aura|n'auriez|sans avoir|sans) (rien|pas|aucun\w*|plus rien) (a|besoin de|de|d') ?(payer|regler|debourser|avancer|frais|cout|acquitter)|rien a (payer|regler|debourser|avancer)|ne (payez|paierez|reglez|reglerez|debourserez) (rien|pas|plus|aucun\w*)|ne vous (coutera|coute|sera factur\w+|sera demand\w+|facturerons|facturons) (rien|pas|aucun\w*|ni)|ne (coute|coutera) rien|aucuns? (frais|cout|supplement|paiement)|zero (frais|euro|cout)|pas un (centime|euro)|sans (rien |avoir a )?(payer|debourser|regler)|(pas|plus|point) de (frais|cout*|supplement)|n'(aurez|avez) (pas|plus) de frais""",
        frozenset({"free_shipping", "label", "collection", "repair"}),
        unless=r"echou*|refus*|empreinte|autorisation",
        unless_for=HOLDS,
        negatable=False,
    ),
    "no_extra": Family(
        r"sans (supplement|surcout|(frais|couts?) (supplementaires?|additionnels?))|au (meme )?(prix|tarif) (de la (livraison )?|du |)standard|le prix de la (livraison )?standard",
        frozenset({"free_shipping", "label", "collection", "express", "voucher"}),
        negatable=False,
    ),
    "express": Family(
        r"express(?!ement|ion|ions)|(livraison|envoi|expedition|transport|service|colis) (rapide|prioritaire|urgent\w*|acceler\w+|premium|immediat\w*|chrono|par avion)|en urgence|accelerer|acceler(ons|erons|e)|surclass*|prioritaire*|plus rapide\w* (livraison|envoi)|par coursier|en 24|le jour meme|des le lendemain|lendemain|voie rapide|plus (vite|rapidement)|passez (en|devant)|coupe-file",
        frozenset({"express"}),
        unless=r"jour ouvre",
    ),
    "label": Family(
        r"etiquet*|bordereau (de )?(retour|prepaye|prepay\w+)|bon de retour|(retour|envoi|port|enveloppe|affranchissement) (prepay\w+|paye|pre-paye\w*|affranchi\w*)|prepay*|pre-pay*|affranchi*",
        frozenset({"label", "collection"}),
        unless=r"(ses|leurs|les) etiquettes (d'origine|attachees|intactes)|(avec|et) ses etiquettes|etiquette (d'origine|d'entretien|energie)",
    ),
    "collection": Family(
        r"enlevement*|enlev(er|ons|erons|e|era)|ramass(er|age|e|era|ons|erons)|collect(e|er|ons|erons|era|ee)\b|(vient|viendra|viendront|passe|passera|passer|passeront|venir) (le |la |les |vous |vous le )?(chercher|recuperer|prendre|enlever|reprendre)|recuper(er|ons|erons|era|e) (le|la|l'|votre|cet|ce|gratuitement) *(colis|article|produit|paquet)?|repren(ons|drons|dre) (le |la |l'|votre |cet |ce |gratuitement )(colis|article|produit|paquet|meuble|commande|tout)|reprise (du|de l'|de votre|a domicile|gratuite)|a domicile|faire reprendre|le chercher|la chercher|(livreur|coursier|transporteur|quelqu'un) … (passe|passera|passer|viendra|vient) |(passe|passera|passerons|passer) (chez|a votre)",
        frozenset({"collection", "label"}),
        unless=r"point(s)? (de )?(retrait|relais|collecte)|livraison a domicile|recuperer (votre|le|l'|la) (colis|commande|article) (au|en|dans|chez|aupres)",
    ),
    "cancellation": Family(
        r"annul*|resili*|(mettre|mettons|mettrons|met) fin (a|au) (votre|l'|la|abonnement|contrat)|(arret(er|ons|erons)|stopp(er|ons|erons)|interromp\w+) (la|votre|l'|le) (commande|abonnement|renouvellement)|desabonn*",
        frozenset({"cancellation"}),
        unless=r"empreinte|autorisation|reserv*|bloqu*|factur*",
        unless_for=HOLDS | INVOICES,
    ),
    "exchange": Family(
        r"echang(er|e|ons|erons|ee|eons|eable|era|iez|ez)\b|chang(er|ons|erons|eons|ement) (de |d'|la |le |l'|votre |cette |cet )*(article|taille|couleur|modele|produit|commande|pointure)|(autre|bonne|nouvelle) (taille|couleur|pointure)|modifi(er|ons|erons|ee|cation) (de |votre |la |cette )*commande|troqu*",
        frozenset({"exchange", "replacement"}),
        unless=r"nos echanges|(notre|cet|dernier|precedent) echange|echanges? (de|d') (messages|courriels|e-mails|mails)|adresse|n'(a|ont|est|avons) (rien |pas )?(ete )?(modifi|chang)\w*|rien",
    ),
    "trace": Family(
        r"enquet*|(ouvr|lanc|men|demand|engag|effectu)\w+ … recherche*|recherche* (aupres|du colis|de colis|par le transporteur|par la banque)|tracage|retrac(er|ons|erons|age)|trac(er|ons|erons) (le|la|votre|l'|ce)|investig*",
        frozenset({"trace", "payment_trace"}),
        unless=r"(votre|du|le) paiement|abonnement|(votre|du|le) (colis de )?retour|ce qui (s'est|a)",
    ),
    "payment_trace": Family(
        r"(enquet*|recherche*|trac(er|ons|erons|age)|retrac*|investig*) … (remboursement|paiement|virement|prestataire|banque)",
        frozenset({"payment_trace"}),
        unless=r"colis|transporteur|livraison",
    ),
    "carrier_trace": Family(
        r"(enquet*|recherche*|investig*) … (colis|transporteur|livraison|paquet)",
        frozenset({"trace", "reshipment"}),
        unless=r"remboursement|paiement|prestataire|virement|retour",
    ),
    "new_invoice": Family(
        r"(nouvelle|bonne|autre|seconde) facture|facture (corrigee|rectifiee|rectificative|modifiee|conforme|exacte|a jour|d'avoir|definitive)|(corrig|rectifi|edit|emett|emettr|etabl|envo|enverr|adress|transmett|transmettr|recevr|fourn)\w* (\w+ )?(la|votre|une|cette|sa|l'|copie de la) (copie de (la |votre )?)?facture",
        frozenset({"new_invoice"}),
        unless=r"(envoyez|transmettez|adressez)(-| )(nous)",
    ),
    "part_shipment": Family(
        r"(livraison|expedition|envoi) partiel\w*|en (deux|plusieurs) (colis|fois|envois|livraisons|parties)|(expedions|expedierons|expedier|envoyons|enverrons|envoyer|livrons|livrerons|livrer|partent|partiront) … (disponible*|en stock|le reste)|le reste … (frais|suivra|suit|parti*|envoy*|expedi*)",
        frozenset({"part_shipment", "replacement"}),
    ),
    "redirect": Family(
        r"re-?dirig*|re-?direct*|re-?achemin*|devi(er|ation|ons|erons|e)\b|re-?orient*|re-?rout*|(livr|envoy|expedi)\w* (\w+ ){0,2}a (une autre|la nouvelle|la bonne|l'autre|une nouvelle|votre nouvelle) adresse",
        frozenset({"redirect", "reshipment"}),
    ),
    "compensation": Family(
        r"compens*|dedommag*|indemni*|geste*|bonne volonte|faire oublier|rattraper (ce|cela|cette|la)|dommages et interets|dommages-interets|prejudice*|a titre de (dedommagement|consolation|compensation)|consol(er|ation)|en contrepartie"
    ),
    "keep_item": Family(
        r"(pouvez|pourrez|etes libre de|etes autorise\w* a) (aussi |egalement |bien sur )?(le |la |les |tout )?(garder|conserver)|gardez-(le|la|les)|gard(er|ez) (l'article|le produit|le colis|les deux|le tout|les articles)|conservez-(le|la|les)|inutile de (nous )?(le |la |les )?(renvoyer|retourner|rendre)|(n'avez|n'aurez|n'est|sans|ne sera) (pas |plus |nullement |avoir )?(a|besoin de|necessaire de|oblige\w* de) (nous )?(le |la |les |rien )?(renvoyer|retourner|rendre)|est a vous|reste a vous|(article|produit|veste|colis|paire) (\w+ )?(est|sont|reste|restent) a vous|ne (la|le|les) (reprenons|reprendrons|voulons|recuperons) pas",
        unless=r"(encore|pas encore) parti*|emballage|de cote|preuve|en l'etat|jusqu*|document|information|photo|message|justificatif",
        negatable=False,
    ),
    "guarantee": Family(
        r"(prolong|eten|allong|augment|extension)\w* … garantie|garantie (prolongee|etendue|a vie|supplementaire|illimitee|additionnelle)|(nous |vous |le |je )*garantiss(ons|ent|ez)|(je |vous )*garantis|(est|sont|soit|c'est) garanti(e|s|es)?|garanti\b|garantir|promett*|promet|promis\b(?! (au|le|pour))|promesse|(vous avez|ma|notre) parole|a vie|quoi qu'il (arrive|en coute)|sans condition*|inconditionnel*|sans poser de question*|pour toujours|plus jamais|jamais plus|jurons|coute que coute|nous engageons a (vous )?(rembours*|dedommag*|offr*|indemnis*|envo*|livr*)|(ma|notre) parole",
        unless=r"date|delai|comme promis",
    ),
    "everything": Family(
        r"occup(ons|erons) de tout|charg(eons|erons) de tout|tout (est|sera|vous sera) (pris en charge|regle|rembours\w+|paye|offert)|tout ce que vous (voulez|voudrez|souhaitez|demandez|desirez)|tous (les|vos) (frais|couts)|(toute|pleine|entiere) (la )?(responsabilite)|assum(ons|erons) … responsabilite|responsabilite (civile|totale|entiere)|l'integralite des (frais|couts)|carte blanche|votre prix",
    ),
    "full_refund": Family(
        r"(rembours*|recredit*|restitu*) … (total\w*|complet\w*|completement|integral\w*|integrite|totalite|integralite|en entier|entierement|tout)|(totalite|integralite) (du|de la|de votre|de ce|des sommes|de l')",
        frozenset({"refund"}),
    ),
    "more_than_once": Family(
        r"(le|au) (double|triple)|doubl(er|ons|erons) (le|la|votre)|deux fois (le|la|votre|plus)|(second|deuxieme|autre) remboursement|rembours* … (deux fois|double)|en plus du remboursement",
        unless=r"debit*|prelev*|factur*",
    ),
    "next_order": Family(
        r"(votre|vos|la|une|toute|de|des) (prochaine|future|suivante|nouvelle)s? (commande|commandes)|(commande|commandes|achat|achats) (prochain\w*|suivant\w*|futur\w*|a venir|ulterieur\w*)|prochains? achats?|la prochaine fois|desormais tou\w+",
        frozenset({"voucher", "express"}),
    ),
    "another_item": Family(
        r"""(envoy|enverr|expedi|adress|post|prepar)\w* … (autre|nouveau|nouvelle|nouvel|seconde?|deuxieme)(?! (date*|adresse*|carte*|moyen*|message*|personne*|fois|chose*|part|paiement*|debit*|essai*|echec*|tentative*|etape*|ligne*|facture*|commande*|collegue*|banque*|compte*|reponse*|numero*|delai*|confirmation*|information*|mode*|maniere*|facon*|solution*|option*|question*|photo*|preuve*|livraison*|suivi))|(un|une|le|la|l'|votre) ?\w+ (neuf|neuve|identique) … (part*|quitt*|pour vous|vous|arriv*)""",
        frozenset({"replacement", "reshipment", "exchange", "part_shipment", "new_invoice"}),
    ),
    "money": Family(
        r"""(le|la|l'|votre|un|une|cette|ce|cet) ?(montant|somme|argent|prix|portefeuille|operation|transaction|paiement|carte|versement)|argent|centimes?""",
        frozenset({"refund", "voucher", "payment_trace"}),
    ),
    "fees": Family(
        r"""frais|prix|couts?|tarifs?""",
        frozenset({"refund", "voucher", "express", "free_shipping", "label", "collection", "repair", "replacement"}),
    ),
    "offer": Family(
        r"(vous |de vous |souhaitons |heureux de )(offr(ir|ons|irons)|accord(er|ons|erons)|octroy(er|ons|erons)|fais(ons) (un|cadeau|une)|consent(ir|ons|irons))|en votre faveur|quelque chose (de special|en plus)|a titre (exceptionnel|commercial|gracieux)|exceptionnel*|pour vous remercier|en remerciement|en guise de",
        frozenset({"voucher", "express", "label", "refund", "replacement", "repair"}),
        unless=r"choix|choisir|date|reponse|information*|detail*|explication*|numero|reference|remercier (de|pour) votre (message|patience|aide|retour|reponse)",
    ),
}

WORDS = Words(
    apologies=r"desole*|excus*|regrett*|pardon*|navre*",
    other_apologies=r"confus(e|es)? (pour|de|que)|sommes confus|mea culpa|honteux|honte|deplor(ons|e)|bien vouloir nous en vouloir|toutes nos condoleances",
    families=FAMILIES,
    negations=r"ne|n'|n|pas|rien|aucun|aucune|sans|ni|jamais|nul|nulle|non|plutot que|au lieu de",
    not_negations=r"non (seulement|plus)|pas (seulement|que|uniquement|de (probleme|souci)|plus tard)|sans (faute|delai|attendre|tarder|doute|hesit\w+|aucun doute|probleme|exception|discuter|condition|plus attendre|avoir a attendre)|n'(attendez|hesitez|ayez crainte)|ne (vous (inquietez|en faites)|manquerons|tardera|tarderons|saurait tarder)|n'(avez|aurez) pas (a|besoin d') ?attendre|rien de (plus|moins)|sinon|ne \w+ que",
    refusals=r"refus*|empech*|hesit*|manqu*|oubli*|attend*|inquiet*|dout*|conteste*|tard*|rejet*|declin*",
    turns=r"mais|cependant|toutefois|pourtant|neanmoins|egalement|aussi|puis|donc|et (nous|vous|le|un|une|votre)|alors|car|parce|sauf|excepte|puisque|tandis",
    denied=r"(n'|ne |n )(\w+ ){0,2}(est|sont|sera|seront|a|ont|peut|peuvent|pourra|etait|intervient|interviendra|s'applique) (\w+ )?(pas|plus|rien|possible|jamais)|(est|sont|sera) (exclu*|impossible*)",
    granted=r"en route|en chemin|emis*|emise|approuve*|accorde*|valid\w+|effectue*|confirme*|autorise*|fait|deja|part|partira|partent|envoye*|pret|prete|a vous|lance*|traite*|declenche*|acquis*|programme*|bientot|prochainement|sous peu|arrivera",
    conditions=r"si|s'il|s'ils|lorsque|lorsqu'\w+|quand|une fois|des que|des qu'\w+|des (la |son |l')?(reception|retour|arrivee)|ou|soit|selon|depend\w*|choisi\w*|choix|prefer\w*|apres|etape|jusqu*|cas|condition|resultat|reception|(avons|aurons|avoir) (bien )?recu\w*|recevons|recevrons|arrivee|(est|sera|soit) arrive\w*|(votre|le|du|ce) retour|retourn(ez|iez)|renvoy(ez|iez)|souhait\w*|sinon|tant que|suite a|suivent|voul\w+|desir\w+|a moins",
    regardless=r"dans tous les cas|quoi qu'il|quel* que soi*|independamment|de toute (facon|maniere)|en tout cas|dans les deux cas|peu importe|quand meme",
    definite=r"(?:\b(?:le|la|du|au|ce|cet|cette|tout)|\bl')",
    wishes=r"vous (nous )?(avez )?(demand\w+|souhait\w+|ecriv\w+|ecrit|indiqu\w+|mentionn\w+|dites|signal\w+|voul\w+|esper\w+|interrog\w+|pos\w+)|votre (demande|question|souhait|message|requete) (de|d'|sur|concernant|relative)|au sujet (de|du)|concernant|a propos (de|du)",
    promises=r"nous|\w+ons|vous (recevrez|aurez|obtiendrez|serez|toucherez|beneficiez|recevez|obtenez|avez)|vous sera|sera|notre|nos|on vous|je",
    delivery_fee=r"(rembours*|recredit*|rend\w*|restitu*|revers*) … (frais|couts?|prix|montant) (de|du) (port|livraison|transport|envoi|expedition)|(frais|couts?) (de|du) (port|livraison|transport|envoi|expedition) … (rembours*|recredit*|rendus?|restitu*)",
    without_waiting=r"sans (\w+ ){0,3}attendre|(n'avez|n'aurez) pas (a|besoin d') ?attendre|maintenant|des maintenant|immediat*|tout de suite|aussitot|sur-le-champ|deja|aujourd'hui|demain|sans delai|sans tarder|des a present",
    concessions={
        "express_shipping": r"express|rapide|prioritaire",
        "shipping_voucher": r"bon|coupon|voucher|avoir",
        "priority_handling": r"priorit*|en premier|aujourd'hui|avant (tout|toute)|d'abord|sans attendre|immediatement",
        "named_contact": r"(une|la|le|un) (meme|seule|seul|unique) (personne|interlocut\w+|collegue|conseill\w+|collaborat\w+)|interlocut*|personnel*|en charge de votre (dossier|demande)|suit votre (dossier|demande)|(une|la|votre) (personne|conseillere|collegue)",
        "express_at_standard_price": r"express|bon|standard",
        "renewal_refund": r"rembours*|recredit*|restitu*|rend* … (argent|somme|montant)",
        "express_next_order": r"express|bon",
        "shipping_fee_refund": r"(rembours*|recredit*|rend*|restitu*|offer*|prend*|prenons) … (livraison|port|envoi|expedition|transport)|(livraison|port|envoi|expedition|transport) … (rembours*|recredit*|rendus?|restitu*|offer*|pris en charge)",
        "reshipment": r"repart*|(nouvel|nouveau|autre|second|deuxieme|meme) (envoi|colis|paquet|commande)|(nouvelle|seconde) (expedition|livraison|commande)|a nouveau|de nouveau|une nouvelle fois|une seconde fois|renvo*|re-?expedi*|renverrons|reenvo*",
        "express_replacement": r"express|rapide",
        "return_label": r"etiquet*|bordereau|prepay*|a nos frais|a notre charge|gratuit*",
        "free_change": r"gratuit*|sans (\w+ )?(frais|cout|supplement)|ne vous (coute|coutera) rien|a (notre|nos) (charge|frais)|aucun (frais|cout)|rien a (payer|regler)|offert*",
    },
    only_granted={
        "priority_handling": r"(en|la|toute|haute|votre|absolue) priorite|prioritaire*|avant (les|tous les) autres",
        "named_contact": r"(une|un|la|le) (meme|seule?|unique) (personne|interlocut\w+)|interlocut\w+ (unique|dedie\w*|privilegie\w*|attitre\w*|personnel\w*)|(conseill\w+|personne|contact) (dedie\w*|attitre\w*|personnel\w*|privilegie\w*)",
    },
    threats=r"""avis|evaluation*|evalu(er|ez)( nous)?|notation*|notez-nous|noter (notre|la|le)|(mauvaise|bonne|meilleure|basse) note|etoile*|trustpilot|google|facebook|instagram|tiktok|tik tok|twitter|tweet*|youtube|yelp|tripadvisor|linkedin|whatsapp|reseaux? (sociaux|social)|commentaires? (negatif*|public*|en ligne|sur|laisse*|que vous)|(votre|vos|ce|le|un) commentaire*|(votre|vos|ce|cette|la|une) (publication|publications|post|posts|video)|publier|publiez|publie(e|es|s)?|publiquement|en public|poster|poste(z|r) (sur|un|votre|en)|reputation|viral*|influenceu*|forum*|blog*|internautes?|sur internet
        avocat*|tribuna*|juge|juges|juridiction*|proces\b|justice|judiciaire*|plainte*|porter plainte|poursuites|poursuivre en justice|assign(er|ation)|mise en demeure|huissier*|(action|actions|voie|voies|recours|demarche|demarches|mesures) (legal\w*|judiciaire\w*|en justice|juridique\w*)|juridique*|(conseil|cabinet) (juridique|d'avocat*)|contentieux
        (association*|organisme*|defense|autorite*|direction|protection) … consommat\w+|consommateur*|60 millions|que choisir|ufc|dgccrf|ddpp|signal ?conso|repression des fraudes|mediateur*|mediation|regulateur*|arbitrage|cnil
        menac*|menace*|chantage|extors*|extorqu*|ultimatum|polici(er|ers)|police|gendarm*|fraud(e|es|eur|er|uleux)|arnaqu*|escroqu*|journalist*|journal|journaux|la presse|medias?
        (votre|ce|cet|un tel) (ton|langage|attitude|comportement|enervement|agacement)|vos propos|le ton (de|que)|(votre|cette) attitude|votre colere|insult*|injur*|grossier*|grossieret*|agressi*|offens*|irrespect*|hostil*|menacant*|(sous|faire|mettre|votre) (la )?pression
        amazon|ebay|zalando|aliexpress|alibaba|temu|shein|asos|etsy|cdiscount|fnac|darty|la redoute|veepee|vinted|leboncoin|rakuten|boulanger|el corte ingles|concurrent*|concurrence|autre(s)? (boutique|boutiques|site|sites|magasin|magasins|commercant\w*|enseigne*|vendeur*)|(vous )?(etes |etre )?plaint(e|s|es)? (sur|en|aupres|publiquement)|denonc*|sur le net""",
    disputes=r"litige*|contestation*|contest(er|e|ee|ez|iez|ant)|chargeback*|retrofactur*|impaye*|reclamation (bancaire|aupres de (votre|la) banque)|dispute*",
    not_threats=r"avis (de|d') (passage|livraison|reception|debit|retour|mise|renouvellement|paiement|expedition|echeance|depot|instance|non|l'expert\w*|remise)\w*|avis (envoye\w*|prealable|adresse\w*|expedie\w*)|chang\w* d'avis|sauf avis|a (notre|son|leur|mon) avis|(nouvel|sauf|sans) avis|avis (contraire|defavorable de la banque)|preavis|google pay|amazon pay|(etat|depots?) (de|des) plainte|note (de|d') (bas|frais)|forum des halles|evaluation (de (votre dossier|l'etat|la situation|la panne)|du (dommage|defaut))|evaluer (l'etat|la situation|votre dossier|le|la)|pression (d'eau|des pneus|de l'eau|d'air)|autorite parentale|achat* (sur internet|en ligne)|medias? (de stockage)|equipe juridique|service juridique|garantie juridique|la justesse",
    press=r"journalist*|journal|journaux|la presse|publier|publi*|medias?|television",
    reviews=r"""(laiss|ecri|publi|post|partag|depos|retir|supprim|effac|modifi|chang|corrig|enlev|revo|adouci|actualis|mett)\w* (nous )?(a jour )?(votre|un|une|l'|cet|cette|ce que|le|la|vos|des) ?(\w+ )?(avis|commentaire|commentaires|note|evaluation|publication|etoiles|post|temoignage|video|experience|message en ligne|texte en ligne)|avis|etoile*|evaluation*|notez-nous|temoignage*|recommand(er|ez) (notre|nous|la boutique)|recommandez-nous|nous recommander|votre experience (avec d'autres|en ligne|sur)|(parlez|dites|parler|faites)(-| )(en|le) (a|autour)|bouche(-| )a(-| )oreille|enquete de satisfaction|sondage*|en echange|en contrepartie|en retour de|contre (le retrait|la suppression|votre avis)|si vous (retirez|supprimez|effacez|modifiez|changez|enlevez|corrigez) (votre|le|la|cet|ce|l')|une fois (l'avis|le commentaire|la publication|votre)|ce que vous avez (ecrit|publie|poste) (sur|en|a)|suivez-nous|commentaires?|(racontez|parlez|parlez-en|dites-le) (a|autour|partout)|racontez|(avis|commentaire*|publication|note|etoile*|post) … (supprim*|retir*|efface*|modifi*|change*|corrig*)|(mise a jour|suppression|retrait|modification) (de|du) (votre |l'|ce |cet )?(avis|commentaire|publication|note)""",
    tone=r"""(vous )?(auriez (du|pu)(?! (deja |bien )?(le |la |l'|les |en |y )?(recevoir|avoir|etre|obtenir|beneficier|disposer|trouver))|aurait fallu)|vous (deviez|etiez cense\w*)(?! (deja |bien )?(le |la |l'|les |en |y )?(recevoir|avoir|etre|obtenir|beneficier|disposer|trouver))|il (fallait|aurait fallu)|(votre|c'est votre|par votre) (propre )?(faute|negligence|imprudence|inattention|meprise|etourderie)|votre (propre )?erreur|a cause de vous|vous (n')?(avez|aviez) (pas lu|mal lu|mal saisi|oublie|omis|neglige|ignore|pas verifie|pas pris la peine|fait une erreur|commis une erreur)|vous n'avez pas (lu|verifie|fait attention|pris|suivi|respecte)|si vous aviez (lu|verifie|suivi|pris|fait|regarde|bien)|vous vous etes trompe\w*|(comme|ainsi que|tel que) (nous )?(vous )?(l'avons |avons |l'a |vous l'avons |nous l'avons |deja )*(deja )?(dit|indique|explique|precise|signale|mentionne|informe|ecrit|repete)|comme (vous le savez|chacun sait|deja (dit|indique|explique|precise)|indique clairement|stipule)|nous vous (l')?avons (deja|pourtant|clairement) *(dit|indique|explique|precise)?|(deja|pourtant|clairement) (dit|explique|indique|precise|mentionne|stipule|informe|visible)|pour la (derniere|enieme|troisieme|deuxieme) fois|repet(ons|er) (que|une)|calmez-vous|calme(z)?|du calme|soyez (raisonnable|patient\w*|realiste)|n'exagere\w*|exager*|dramatis*|ridicul*|absurd*|n'importe quoi|deraisonnable*|(peu|pas) raisonnable|evidemment|bien evidemment|visiblement vous|manifestement|de toute evidence|avec tout le respect|franchement|honnetement|pour etre (honnete\w*|franc\w*)|felicitations|bravo|bonne chance|bien essaye|a quoi vous attendiez|quel dommage pour vous|n'est pas (de )?(notre|nous) (faute|probleme|erreur|responsabilite|ressort)|pas (de )?notre faute|n'y (sommes|pouvons) (pour )?rien|ne sommes pas (responsable\w*|en faute|fautif*)|n'avons rien a nous reprocher|independant\w* de notre volonte|hors de notre controle|vous plain(dre|dez|gnez)|soi-disant|pretendu*|pretend(ez|re)|selon vous|a vous entendre|vous (alleguez|affirmez|pretendez)|mentir|mensonge*|menteu*|malhonnet*|cher(e|s|es)? (et )?(fidele|precieu\w+) (client|clients|cliente|clientes)|(client|cliente|clients) (fidele*|precieu*|important*|privilegie*|exemplaire*|prefere*|ideal\w*|de longue date|en or)|fideles? (client|clients|cliente)|meilleur\w* client\w*|fidelite|loyaute|(nous )?(tenons|tient) (beaucoup |enormement )?a (vous|votre)|vous (etes|nous etes) (important\w*|precieu\w*|si|formidable\w*|merveilleu\w*|genial\w*|un|une|quelqu'un)|apprecions (enormement|beaucoup|votre (fidelite|confiance))|client\w* comme vous|vous avez (tout a fait |entierement |bien |parfaitement |absolument )?raison|haha*|lol|mdr|oups|genial*|formidable|fantastique|incroyable|merveilleu*|stupid*|idiot*|imbecil*|debil*|merde|taisez-vous|peu importe ce|meilleur(e)?s? (acheteur\w*|client\w*)|(l'erreur|la faute) (est|vient) (la votre|de (votre|vous))|conditions que vous avez (acceptees|signees)|personne d'autre|(notre|une) etoile|avez mal (lu|compris|saisi|recopie)|champion""",
    internal=r"""ltv|clv|valeur (vie|a vie|du|de) client*|valeur (du )?cycle de vie|v\.?i\.?p\.?s?|(notre|votre) seuil|seuils? (de (fidelite|valeur|depense|achat)|minimum|vip)|(au-dessus|en-dessous|depasse\w*|atteint|sous) (du |le |notre |ce )?seuil|(votre|un|une|le) (tag|balise|etiquette client)|tag|tags|tague*|(guide|manuel|protocole|procedure|consigne|directive|regle|norme)s? (intern\w+|de (la |notre )?(boutique|maison|reponse)|dit|dits|nous|du service|stipule\w*|prevoit)|(le|notre|ce) guide|nos (consignes|directives|regles)|politique*|prompt*|(message|instructions?|invite) (systeme|du systeme)|instructions (recues|qui m')|mes instructions|systeme (a|vous a|l'a|nous) (marqu\w+|classe|etiquet\w+|decid\w+|signal\w+|detect\w+)|en tant qu'(ia|intelligence|assistant|modele|agent)|intelligence artificielle|(assistant|modele|agent|reponse|message) (virtuel\w*|de langage|numerique|automatique|automatise\w*|ia|d'ia)|modele de (langue|langage|reponse|lettre)|chatgpt|gpt*|openai|llm*|chatbot*|bot|bots|robot|genere\w* (automatiquement|par)|reponse(s)? (type|toute faite|pre-?redigee*)|script|escalad(e|er|ee|es|ons)|(priorite|file|categorie|statut) du (ticket|dossier)|autres? clients?|autres acheteurs|(politique|guide|regle|procedure|processus|critere|note|valeur|seuil|protocole|usage|limite|decision|document|consigne|instruction)s? intern*|confidentiel*|crm|zendesk|freshdesk|gorgias|algorithm*|(classe|classifie)\w* comme|(score|niveau|categorie|segment|profil|rang|statut) (de|du|comme) (client|risque|fidelite)|liste (noire|blanche)|(faire|faisons|ferons|titre d'|par) (une )?exception|exceptionnel*|client\w* (or|argent|platine|premium|privilege|a forte valeur|top|grands?)|(forte|haute|grande) valeur|(ce|combien) que vous avez depense|avez (\w+ )?depense|depenses? (totales?|cumule\w*)|volume d'achat*|vos (nombreuses|precedentes|anciennes) commandes|pour cette fois|une seule fois|rien que pour vous|seulement pour vous|entre nous|concession*|(approuve|autorise|valide) par (mon|ma|le|la|notre)|superviseur*|note (interne|pour l'agent|a l'agent)|json|yaml|(par|d') ?une machine|une machine (a|qui)|automatise*""",
    not_internal=r"politique (de|d') (retour|retours|confidentialite|remboursement|livraison|annulation|cookies)|guide (des tailles|d'utilisation|de montage|d'entretien)|systeme (audio|de navigation|de freinage|de chauffage|d'exploitation|de fermeture|d'alarme)|(memoire|poche|doublure|partie|piece|batterie) intern\w+|robot (de cuisine|aspirateur|patissier|menager)|ticket de caisse|tickets de caisse|regle graduee|exceptionnellement solide|restaurant",
    placeholders=r"none|null|undefined|nan|tbd|tba|n/a|xxx*|lorem|ipsum|inserer?|inserez|nom du client|votre nom ici|fixme|a (definir|completer|renseigner)|placeholder|prenom",
    months={
        m: n
        for n, names in enumerate(
            [
                "janvier janv",
                "fevrier fevr",
                "mars",
                "avril avr",
                "mai",
                "juin",
                "juillet juil",
                "aout",
                "septembre sept",
                "octobre oct",
                "novembre nov",
                "decembre dec",
            ],
            1,
        )
        for m in names.split()
    },
    weekdays={w: n for n, w in enumerate(["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"])}
    | {"lun": 0, "mar": 1, "mer": 2, "jeu": 3, "ven": 4, "sam": 5, "dim": 6},
    date_prefix=r"(?:le\s+)?",
    date=r"(?P<d>\d{1,2})(?:er|e)?\s+(?P<m>{months})\b\.?(?:,?\s+(?P<y>\d{4})(?!\d))?",
    unit_words=frozenset({"jour", "jours", "an", "ans", "annee", "annees"}),
    business_days=r"jours?\s+(?:ouvre|ouvres|ouvrable|ouvrables)",
    days=r"jours?(?:\s+calendaires?)?",
    years=r"ans?|annees?",
    currencies={
        "eur": "EUR",
        "euro": "EUR",
        "euros": "EUR",
        "usd": "USD",
        "dollars": "USD",
        "dollar": "USD",
        "gbp": "GBP",
        "livres": "GBP",
        "vnd": "VND",
        "dongs": "VND",
        "dong": "VND",
    },
    percent=r"%|pour\s+cent\b",
    step=r"(?:etapes?|points?|numero|n[o°])",
    last_digits=r"(?:derniers?\s+)?(?:chiffres|numeros)|derniers",
    numbers={
        w: n
        for n, w in enumerate(
            ("zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze").split()
        )
    }
    | {"une": 1, "trente": 30, "soixante": 60, "vingt": 20},
    large_numbers=r"onze|douze|treize|quatorze|quinze|seize|vingt*|trente*|quarante*|cinquante*|soixante*|septante*|nonante*|cent|cents|centaine*|mille(?! (excuses|mercis))|milliers?|million*|douzaine*|dizaine*",
    next_business_day=r"(?:le\s+)?(?:prochain|premier|un)\s+jour\s+ouvr(?:e|able)|jour\s+ouvr(?:e|able)\s+suivant",
    times=r"""janvier|fevrier|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|(en|fin|debut|mi|de|depuis|avant) (mars|mai)\b|mi-\w+|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|hier|apres-demain|ce (matin|soir|mois|week-end|jour)|cette (semaine|nuit|annee|apres-midi)|(prochain|dernier|meme|chaque|premier|autre|nouveau|passe)(e|es|s)? (jour|jours|semaine|semaines|mois|heure|heures|annee|week-end|quinzaine)(?! ouvr)|(jour|semaine|mois|annee|heures|jours|week-end) (prochain\w*|dernier\w*|suivant\w*|a venir|qui vien\w+)|(un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quelques|plusieurs|chaque|demi|en|sous|dans|ces|tous les|d'ici|par|aux) (?!bonne|excellente|agreable|belle|tres)(\w+ )?(heure|heures|minute|minutes|jour|jours|semaine|semaines|mois|an|ans|annee|annees|quinzaine|nuit|nuits|secondes)(?! ouvr)|(?<!bonne\s)fin de (journee|semaine|mois|l'annee|matinee)|fin du mois|(?<!bon\s)(?<!excellent\s)(week-end|weekend)s?|midi|minuit|(demi|cette|en|une) journee|(quotidien|hebdomadair|journalier)\w*|quinzaine|noel|paques|nouvel an|(avant|le|pour le|d'ici le) (deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt\w*|trente\w*)|heures|minutes|semaines|24h|48h|en un rien de temps|du jour au lendemain|lendemain|la veille""",
    today=r"aujourd'hui|ce jour meme|dans la journee",
    tomorrow=r"(?<!apres-)demain",
    money_and_shares=r"euros?|eur|centimes?|dollars?|livres? sterling|balles|pesos|yens?|francs?|dongs?|usd|gbp|vnd|chf|jpy|cny|mxn|bitcoin*|btc|usdt|crypto*|pour ?cents?|pourcent*|moitie|demi(e)?|(un|deux|le) (tiers|quart|cinquieme)( de| du)|(un|deux|trois) quarts?|une partie (du|de la|de votre) (prix|somme|montant|paiement)",
    links=r"(https?|www|ftp)\b|point (com|net|org|shop|store|info)|cliqu*|(ce|le|notre) (lien|site)|suivez le lien|url|(appelez|telephonez|contactez)(-| )nous (au|par telephone)|appelez(-nous|-moi| au| notre| le numero)|numero (de telephone|vert|gratuit)|telephon*|ligne directe",
    actors=r"nous|vous|votre|vos|notre|nos|banque|transporteur|livreur|equipe|personne|collegue|conseill\w+|prestataire|boutique|service|\w+ez|coursier|etablissement|il|elle|on|specialiste|collaborat\w+|entrepot",
    function_words=frozenset(
        (
            "le la les l un une des du de d au aux a en dans par pour avec sans sur sous entre chez vers depuis"
            " pendant jusqu jusque et ou mais donc or ni car que qu qui quoi dont ou si ne n pas plus rien jamais"
            " tres aussi bien mal encore deja toujours ici la y il elle ils elles on nous vous je tu se s ce c cet"
            " cette ces cela ca celui celle ceux mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs"
            " est sont etait etaient sera seront soit etre ete suis sommes etes a ai as avons avez ont avait aurez"
            " auront avoir aura peut peuvent pouvez pouvons pourra pourrez faire fait faites ferons fera faut doit"
            " devez devons tout tous toute toutes autre autres meme memes chaque quelque quelques comme quand"
            " lorsque lorsqu ainsi alors apres avant afin lors selon des que si non oui merci bonjour bonsoir"
            " madame monsieur cher chere cordialement bien commande colis paiement banque date etape adresse"
            " article compte carte numero equipe client service message dossier reponse repondre ecrire envoyer"
            " recevoir reference jours jour ouvres ouvre delai plus tard montant dont aupres hors moins mieux puis"
            " ensuite tant trop peu beaucoup ceci lequel laquelle desormais maintenant aujourd hui demain ecrivez"
            " repondez envoyez dites voici voila livraison suivi transporteur m t j contre"
        ).split()
    ),
    key_words=frozenset(
        (
            "remboursement rembourser remboursons rembourserons rembourse desole desoles excuses regrettons"
            " navres cadeau gratuit gratuitement reduction avis avocat colis votre notre vous nous envoyons"
            " enverrons commande argent offrons offert dedommagement demain aujourd avec pour etoile"
        ).split()
    )
    - {"excuses", "reduction"},
)
