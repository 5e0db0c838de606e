"""What the checks look for in French replies; compared without accents."""

from replybot.guard.words import HOLDS, INVOICES, Family, Words

FAMILIES = {
    "refund": Family(
        r"""rembours*|recredit*|revers(er|ons|erons|e|era|erai|eront) (les|la|le|l'|votre|ce|cette|tout|cela)|(partie|totalite|moitie|somme|montant|integralite) (\w+ ){0,4}vous revien\w*|restitu*|(vous|sera|seront|est|sont|etre|ete|deja|integralement|aussi) rendu(e|s|es)?(?! (compte|possible))|un virement|(en cours de|par) virement (vers|sur)|virement* (en votre|equivalent|immediat*|instantane*|express)|(le|la|les|l'|votre|tout)( \w+)? vous (revient|reviennent|reviendra|reviendront) (de droit|aussi|egalement|en (entier|totalite)|integralement)|re-?credit(er|e|ee|erons|ons|es|era)|(credit)(er|erons|ons|e|ee|era) (votre|sur|le|la|vous)|(rend|restitu|revers)\w* … (argent|somme|montant|paiement|fonds)|(recuper|retrouv)\w* (tout ce que|ce que vous|tout l'argent)|(recuper|retrouv)\w* … (argent|somme|fonds|centime)|rendr(ons|ai|a|ont|ez|e)? (\w+ )?(les|la|le|l'|votre|vos|ces|cette|une) ?(▮|\ue000|somme|argent|montant|totalite|moitie|difference|euros|partie)?|(la|cette) difference … (retourn|remis|rend|vers|revien|revient|credit)\w*|(remett|retourn|vers|rend)\w* (\w+ )?(la|cette) (difference|somme)|(vous )?(rendons|rendrons|restituons|restituerons) (le|la|l'|votre|vos|tout)|vo(tre|s) argent|(retour|retourn\w+|revien\w+|reviendr\w+|revenir) (a|sur|vers) votre (compte|carte|banque)|(vous )?(revers|vers)(ons|erons|er|ement) … (somme|montant|compte|carte|euros|prix)|vir(ons|erons|er) (\w+ )?(la|le|l'|cette|votre)|vous pay(ons|erons|er)|(un|l'|en|votre|cet) avoir (de|sur|client|commercial|d'un|valable|pour)|avoir client|annul\w* (le|du|ce|votre) (debit|prelevement|paiement|achat)|contre-?passer|(debit|paiement|prelevement) … (annule|extourn*)|extourn*|argent … (retour*|rendu|revien*|en route|en chemin|recredit*)|recuperer (ce que|le prix|la somme|tout)|rentrer dans vos frais|vous (aurez|recevrez|toucherez|recupererez) (votre|l'|le|la) (argent|somme|montant)|annul\w* … (operation|transaction)|par un versement|un versement""",
        frozenset({"refund"}),
        unless=r"empreinte|autorisation|reserv*|bloqu*|retenu*|liber*|pre-?autoris*",
        unless_for=HOLDS,
    ),
    "balance": Family(
        r"(ajout|mett|vers|credit|charg|port)\w* … (a|sur|dans) votre (solde|cagnotte|porte-monnaie|compte)",
        frozenset({"refund", "voucher"}),
    ),
    "replacement": Family(
        r"remplac*|tout neuf|toute neuve|flambant neu\w*|(un|une|le|la|d'un|d'une) (second|deuxieme|seconde)(?! (debit|message|prelevement|paiement|temps|envoi|etape|fois|partie|cas|choix|lieu|numero|abonnement|option|chose|ligne|livraison|tentative|passage|courriel|e-mail|carte|adresse|montant|operation|compte|photo|question|point|commande|charge|facture|renouvellement|empreinte|expedition|pour|a|est|sera|dans|que|qui)) \w+|(mett|met|mis|reserv|laiss)\w* (\w+ ){0,4}de cote|en (fabriqu|prepar|tenons|avons) un autre|(article|produit|modele|exemplaire|appareil|piece|paire|commande|colis|lot) (tout |toute )?(neufs?|neuves?|equivalent\w*|similaire|semblable|comparable|identique)|(autre|second|deuxieme|nouvel) exemplaire|l'equivalent|de substitution|(article|produit|modele|exemplaire|appareil) (neuf|identique|de rechange)|(nouvel|autre|nouveau) (article|exemplaire|produit|modele|appareil)|nouvelle (piece|unite|paire)|autre (paire|piece|unite)|de rechange|echange standard|(un|une) neu(f|ve)",
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
        r"""(repart|repartira|repartent|repartiront)|(nouveau|nouvel|autre|second|deuxieme|meme) (colis|envoi|paquet|exemplaire)|(commande|colis|envoi|paquet) identique|(seconde|deuxieme|nouvelle|autre) commande identique|(nouvelle|seconde|deuxieme|autre) (expedition|livraison)|(expedi|envo|livr|adress)\w* (\w+ ){0,4}(commande|colis|article|articles|produit) (\w+ ){0,3}(a nouveau|de nouveau|une nouvelle fois|une seconde fois|encore une fois)|colis (de remplacement|supplementaire)""",
        frozenset({"reshipment", "replacement", "part_shipment"}),
    ),
    "send_again": Family(
        r"re-?expedi*|reenvo*|(nous |on )?(vous )?(le |la |les )?(renvoyons|renverrons)|(allons|va|pouvons|ferons) (vous )?(le |la |les )?renvoyer|(expedi|envo|livr|adress|repart|part)\w* … (a nouveau|de nouveau|une nouvelle fois|une seconde fois|encore une fois)|(a nouveau|de nouveau) (expedi|envoy|livr)\w*|relivr*",
        frozenset({"reshipment", "replacement"}),
        unless=r"confirmation|facture|courriel|message|e-?mail|lien|instructions|liste|copie|justificatif|mail|numero|photo|recapitulatif",
    ),
    "voucher": Family(
        r"credit (en|dans la|de|a la) (boutique|magasin)|bons? (d'achat|d'achats|de reduction|cadeau|valable|d'une valeur)|un bon (pour|sur)|(un|cet|votre|d'un) avoir\b(?! (ete|recu|ou))|avoirs|jetons?|points (bonus|offerts)|credit (vous|de bienvenue)|bons?( |-)cadeaux?|(un|ce|votre) bon (a|dans|est|sera|sur|d')|(le|du) bon (est ajoute|sera ajoute|sur votre)|ajout\w* un bon|coupon*|voucher*|codes? (promo*|de reduction|avantage|remise|cadeau|privilege)|(avec|saisissez|utilisez|entrez|indiquez) (le|ce|votre) code|cheques?(-| )cadeau*|carte(-| )cadeau*|cagnott*|credit (boutique|client|magasin)|points (de )?(fidelite|cadeau)",
        frozenset({"voucher"}),
    ),
    "discount": Family(
        r"(une|des|cette|de la|votre|avec|petite) remises? (de|sur|exceptionnelle|commerciale|immediate|speciale|supplementaire)|remise (exceptionnelle|commerciale|immediate|speciale|sur (votre|la|le|une))|rabais|(une|la|de|des|en) reductions?|reduction (de|sur)|ristourn*|promo*|soldes?\b(?! (de|disponible))|prix (reduit|special|d'ami|preferentiel|promotionnel|casse|barre)|moins cher*|demi-tarif|demi tarif|moitie prix|tarif (reduit|preferentiel|special)|bonne affaire|dedui(re|rons|sons|t|te|sions)|baiss(er|ons|erons|e) (de|du|le) (prix|tarif)|geste sur|prix … (baiss*|redui*|diminu*)|(deux|trois) pour (le prix|un)|align(ons|er|erons) … prix|(tout|meilleur|n'importe quel) prix",
    ),
    "gift": Family(
        r"cadeau*|offert*|compliments?|assorti(e|s|es)?(?! d)|quelque chose … (colis|paquet|carton|commande)|(petit|petite|joli|jolie|belle) (quelque chose|mot doux|douceur|gourmandise|present|extra)|(une|une belle|de) douceurs?|glisse(r|ons|rons|ra|e|es)? (\w+ ){0,4}(dans|au fond|avec)|pour vous faire plaisir|fleur|petit plaisir|offr(ir|ons|irons)|(petite|bonne|agreable|belle|jolie) surprise|surprise (pour vous|dans votre)|une surprise (vous|pour|dans)|echantillon*|goodies|bonus|petit plus|petite? (attention|extra)|gratifi*|recompens*",
        frozenset(),
        unless=r"(papier|emballage|paquet|message)( |-)cadeau|offr\w* (a vous )?(le|un) choix",
    ),
    "free": Family(
        r"""gratuit*|gracieus*|a nos (frais|depens)|a notre (charge|compte|frais)|pren(ons|drons|ions) (\w+ ){0,2}(en charge|a notre charge) (les|la|le|l'|vos|tous|tout|toute|ce|cet|cette|votre|ces|integral\w+)|pren(ons|drons) … a notre charge|pr(ise|is|ises) en charge (des|de vos|de tous les|du|de la|par nos soins) *(frais|couts|port|livraison|retour)?|(frais|couts?|port|livraison|retour|montant) … (pris en charge|a notre charge|sur nous|nous incombe*)|aux frais de la maison|maison (qui )?(offre|paie|regale)|(exoner|dispens)\w* (des|de|de vos|de tous) frais|franco|franchise de port|(frais|couts?|port|livraison|envoi) … (pour|sur) (nous|notre compte)|(nous )?(payons|paierons|reglons|reglerons|couvrons|couvrirons|assumons|assumerons|supportons|supporterons) (\w+ )?((les|la|le|l'|vos|tous|tous les|tous vos|toute|ce|cet|cette|votre|ces|l'integralite des|l'ensemble des) ?(frais|couts?|port|livraison|retour|expedition|envoi|reparation|difference|transport|facture|taxes?|droits|totalite)|tout\b)|c'est (pour nous|nous qui (payons|regalons|offrons))|graci*|(commande|livraison|ca|cela|c') ?(est|sera) pour nous|regle* (directement )?par (la boutique|nous|nos soins|notre)|ardoise|(frais|supplements?|port) … (supprim|efface|elimin|oubli)\w*|pour la (maison|boutique)\b(?! de)|l'addition|deja regle* (par|de notre|pour vous)|la maison qui|rangez votre (portefeuille|carte)|faisons grace|faire grace|(est|sera|sont) pour (moi|nous)|(payons|paierons|reglons|prenons) … (douane|taxes)""",
        frozenset({"free_shipping", "label", "collection"}),
        unless=r"prise? en charge (de votre|du|par le) (demande|dossier|message|transporteur|colis)|pris en charge par (le transporteur|▮)",
    ),
    "no_cost": Family(
        r"""ne (vous )?(sera|seront|serait) (\w+ )?(pas|plus|nullement|point) (\w+ )?(factur|compt|reclam)\w*|ne (vous )?(facturerons|facturons|compterons|comptons|demanderons|reclamerons|reclamons|prelevons|preleverons) (\w+ )?(pas|rien|aucun)\w* (la|le|les|l'|de|pour|frais|ce|cette) ?(livraison|port|frais|envoi|expedition|retour|supplement|nouvel|transport)*|sans (aucun |le moindre )?(frais|cout|couts|cout|depense)(?! (supplementaire|additionnel))|(n'aurez|n'avez|n'aura|n'auriez|sans avoir|sans) (rien|pas|aucun\w*|plus rien) (a|besoin de|de|d') ?(payer|regler|debourser|avancer|frais|cout|acquitter)|rien a (payer|regler|debourser|avancer)|ne (payez|paierez|reglez|reglerez|debourserez) (rien|pas|plus|aucun\w*)|ne vous (coutera|coute|sera factur\w+|sera demand\w+|facturerons|facturons) (rien|pas|aucun\w*|ni)|ne (coute|coutera) rien|aucuns? (frais|cout|supplement|paiement)|zero (frais|euro|cout)|pas un (centime|euro)|sans (rien |avoir a )?(payer|debourser|regler)|(pas|plus|point) de (frais|cout*|supplement)|n'(aurez|avez) (pas|plus) de frais""",
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
        r"annul\w*(?! (le|ce) (\w+ )?debit\b)|resili*|(mettre|mettons|mettrons|met) fin (a|au) (votre|l'|la|abonnement|contrat)|(arret(er|ons|erons)|stopp(er|ons|erons)|interromp\w+) (la|votre|l'|le) (commande|abonnement|renouvellement)|desabonn*",
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
        r"contrepartie*|compens*|dedommag*|indemni*|geste*|bonne volonte|faire oublier|rattraper (ce|cela|cette|la)|dommages et interets|dommages-interets|prejudice*|a titre de (dedommagement|consolation|compensation)|consol(er|ation)|en contrepartie"
    ),
    "keep_item": Family(
        r"(pouvez|pourrez|etes libre de|etes autorise\w* a) (aussi |egalement |bien sur )?(le |la |les |tout )?(garder|conserver)|gardez-(le|la|les)|gard(er|ez) (l'article|le produit|le colis|les deux|le tout|les articles)|conservez-(le|la|les)|inutile de (nous )?(le |la |les )?(renvoyer|retourner|rendre)|(retour|renvoi|reexpedition) (de \w+ )?(n'est|ne sera|n'etait) (\w+ )?(pas|plus|nullement|point) (\w+ )?(necessaire|utile|exige|requis|obligatoire|demande|attendu)|dispens\w* (du|de le|de la|de) (retour|renvoyer|retourner)|renonc\w* (a|au) (\w+ )?(recuperer|retour|reprendre|renvoi)|donnez (ce que|tout)|offrez|(donn|offr|revend|recycl|distribu|jet)(ez|er) (ce que|-?(le|la|les|l')|votre|cet|ce|ces|tout) ?(\w+ )?(a|au|aux|tout|achat|article*|produit|sans)|(ne|n') (\w+ )?(souhaitons|voulons|demandons|exigeons|reclamons) (pas|plus|aucun) (\w+ ){0,3}(retour|renvoi|recuperer|renvoyer)|(pouvez|pourrez|libre de|suffit de) (\w+ ){0,2}(la |le |l'|les )?(jeter|donner|recycler|revendre|detruire|en disposer|en faire ce|vous en (defaire|debarrasser|separer))|rest(e|era|ent|eront) (donc |alors )?(chez vous|en votre possession|votre propriete)|embet\w* a|(n'avez|n'aurez|n'est|sans|ne sera) (pas |plus |nullement |avoir |rien |donc rien )?(a|besoin de|necessaire de|oblige\w* de) (nous )?(le |la |les |rien )?(renvoyer|retourner|rendre)|est a vous|reste a vous|(article|produit|veste|colis|paire) (\w+ )?(est|sont|reste|restent) a vous|ne (la|le|les) (reprenons|reprendrons|voulons|recuperons) pas",
        unless=r"(encore|pas encore) parti*|emballage|de cote|preuve|en l'etat|jusqu*|document|information|photo|message|justificatif",
        negatable=False,
    ),
    "guarantee": Family(
        r"(prolong|eten|allong|augment|extension)\w* … garantie|acceptons (votre|le|ce|tout) (retour|demande)|accepter(ons|a)? (le|votre|ce) retour|nous y engageons|nous nous engageons|tranquille\b|en avez (ma|notre)|soyez (sur|sure|certain|certaine|tranquille|rassure|rassuree)|soyez assure\w* (d'|de(?! notre))|rassurez-vous|n'ayez (crainte|pas peur)|la certitude que|sans faute|garantie (prolongee|etendue|a vie|supplementaire|illimitee|additionnelle)|(nous |vous |le |je )*garantiss(ons|ent|ez)|(je |vous )*garantis|(est|sont|soit|c'est) garanti(e|s|es)?|garanti\b|garantir|promett*|promet|promis\b(?! (au|le|pour))|promesse|(vous avez|ma|notre) parole|a vie|quoi qu'il (arrive|en coute)|sans condition*|inconditionnel*|sans poser de question*|pour toujours|plus jamais|jamais plus|jurons|coute que coute|nous engageons a (vous )?(rembours*|dedommag*|offr*|indemnis*|envo*|livr*)|(ma|notre) parole",
        unless=r"date|delai|comme promis",
    ),
    "everything": Family(
        r"(quand|comme|autant que|ou) vous (voudrez|souhaiterez)|bon vous semble\w*|d'accord (pour|sur|avec|\.)|c'est d'accord|(marche|affaire) conclue?|(demande|requete|reclamation|proposition) (\w+ ){0,3}(accept|approuv|accord|valid|honor|fondee|recevable)\w*|(accept|approuv|valid|honor)\w* (\w+ ){0,2}(demande|requete|reclamation|proposition)|quel\w* que soi\w* (la (solution|demande)|votre (demande|souhait|exigence)|l'issue)|comme si (c'etait|cela etait|tout etait) (fait|regle)|exig(er|ez|erez)|(a votre|en votre) (avantage|faveur|benefice)|gain de cause|entiere satisfaction|issue favorable|favorablement|(reponse|suite|decision) (favorable|positive)|traitement de faveur|passe-droit|arrangement|nous arranger|(en )?fais(ons)? (notre|mon) affaire|c'est (acquis|entendu|comme si|gagne|dans la poche)|l'affaire (est|sera) (reglee|close|entendue)|compt(ez|er) sur (nous|moi|une|un|le|la|notre)|c'est nous qui (pai|pay|regl|offr|pren|assum|couvr)\w*|tout ce qu'il vous (faut|plaira|faudra)|(exactement|precisement|aurez|obtiendrez|recevrez|accord\w*) (ce|tout ce) (que|qui|qu'il) vous (voulez|voudrez|demandez|souhaitez|plaira|nous demandez)|(le|notre) necessaire pour (que vous soyez|vous) (satisfai|content|rembours)\w*|occup(ons|erons) de tout|charg(eons|erons) de tout|tout (est|sera|vous sera) (pris en charge|regle|rembours\w+|paye|offert)|tout ce que vous (voulez|voudrez|souhaitez|demandez|desirez)|tous (les|vos) (frais|couts)|(toute|pleine|entiere) (la )?(responsabilite)|assum(ons|erons) … responsabilite|responsabilite (civile|totale|entiere)|l'integralite des (frais|couts)|carte blanche|votre prix",
    ),
    "full_refund": Family(
        r"(rembours*|recredit*|restitu*) … (total\w*|complet\w*|completement|integral\w*|integrite|totalite|integralite|en entier|entierement|tout)|(totalite|integralite) (du|de la|de votre|de ce|des sommes|de l')",
        frozenset({"refund"}),
    ),
    "more_than_once": Family(
        r"(le|au) (double|triple)|(vers\w*|rembours\w*|pay\w*|credit\w*|rend\w*) (\w+ ){0,3}(une )?(seconde|deuxieme|nouvelle) fois|rembours* (\w+ ){0,2}(les deux|tous les|l'ensemble des|chacun des|tous vos) (debits?|paiements?|prelevements?|achats|commandes)|(les deux|tous les) (debits|paiements|prelevements) (vous )?(seront|sont|ont ete) (rembours|restitu|rendu|recredit|annul)\w*|doubl(er|ons|erons) (le|la|votre)|deux fois (le|la|votre|plus)|(second|deuxieme|autre) remboursement|rembours* … (deux fois|double)|en plus du remboursement",
        unless=r"debit* (deux|en double)|prelev*|factur*|encaiss*|ete (debit|pay|regl)\w*|payee?s? deux|compt\w* deux",
    ),
    "no_loss": Family(
        r"(n'y |ne )?perdr(ez|iez|a|ons) (rien|au change|pas|aucun\w*|ni)|perd(re|rez|iez) (un|le moindre) (centime|euro|sou)|de votre poche|lese*|perdant*|penalis*|(aucune|nulle) perte",
        negatable=False,
    ),
    "both": Family(
        r"(envoi|colis|remplacement|commande|article|lampe|produit|exemplaire|reparation|echange) (et|ainsi que|en plus du|puis) (le |un |votre |son |l'|la |du )?(remboursement|integralite|totalite)|rembours\w* (\w+ )?(et|ainsi que) (\w+ ){0,3}(nouvel|nouveau|remplacement|colis|article|envoi|garderez|recevrez)|rembours\w* (et|mais) vous (garde|conserve|recevrez)\w*|(rembours|rend|restitu|recredit)\w* (\w+ )?(en plus|aussi|egalement|en outre|de surcroit|par dessus) (la|le|votre|cette|l') ?(\w+ )?(commande|colis|article|achat|envoi)|tout de meme (l'article|le colis|la commande|un)|les deux (a la fois|solutions? (a la fois|ensemble)|en meme temps)",
        unless=r"entre|choix|choisi\w*|ou bien|soit|prefer\w*|selon|possibilites",
    ),
    "at_once": Family(
        r"(rembours|restitu|recredit|vers|vir)\w* … (tout de suite|immediat\w*|sur-le-champ|sur le champ|dans la foulee|dans l'heure|a l'instant|instantane\w*|sans (plus )?attendre|sans (justificatif|condition|formalite|autre formalite|contrepartie|discut\w+)|dans tous les cas|quoi qu'il|en tout etat de cause|de toute (facon|maniere)|quelle que soit|sans autre|d'une maniere ou)|(dans tous les cas|quoi qu'il arrive|en tout etat de cause|de toute (facon|maniere)|quoi qu'il en soit) … (rembours|restitu|recredit|revers|rendu)\w*|virement (immediat|instantane)",
        unless=r"banque|frais de (livraison|port)|sans attendre (sa|votre|la|le|que)",
    ),
    "already_gone": Family(
        r"(remplacement|exemplaire|nouvel envoi|nouveau colis|second colis|reexpedition|lampe) (\w+ ){0,3}(est|a|sont|ont) (deja |ete |bien |d'ores et deja ){1,2}(parti|expedi|envoy|livr|prepar|remis|lanc)\w*|(avons|ai) (deja|d'ores et deja) (expedi|envoy|fait partir|prepar|mis de cote|lanc|valid|obtenu|annul|enregistr|modifi)\w*",
        unless=r"enquete|recherche|demande|message|commande (est|a)",
    ),
    "other_costs": Family(
        r"agios|frais (bancaires|annexes|medicaux|d'avocat|de decouvert|d'essence|de deplacement|de parking)|(la|votre|vos|cette|les|toute|toutes|vos autres) (factures?|depenses?|pertes?|degats|dommages) … (en charge|a notre charge|rembours\w*|couvert\w*|pour nous)|(pren|couvr|assum|support)\w* … (pertes?|degats|factures?|depenses?|meuble|manque a gagner)|manque a gagner|perte* (sera|est|a) (pour|a|sur)|prise en charge integrale",
    ),
    "return_cost": Family(
        r"(frais|couts?|port|montant|prix) (de|du|d') ?(renvoi|retour|la poste|poste|reexpedition|votre retour|l'envoi retour)\b (\w+ ){0,4}(rembours|restitu|rendu|recredit|offert|pris en charge|a notre charge|pour nous|annul|supprim|a nos)\w*|(rembours|restitu|rend|offr|annul)\w* (\w+ ){0,2}(les |vos |des |ces |aussi les |egalement les )frais (de|du) (renvoi|retour)",
        frozenset({"free_shipping", "label", "collection"}),
    ),
    "every_time": Family(
        r"toutes (vos|les) (\w+ )?(commandes|livraisons|expeditions)(?! (en cours|concernees|de la boutique|passees))|tous (vos|les) (\w+ )?(achats|colis|envois)|vos (deux|trois|quatre|cinq|dix) (prochain\w*|futur\w*|commandes|achats|livraisons)|autant de fois|a partir de maintenant|a (l'avenir|chaque (commande|achat|livraison|fois|passage))|chaque (prochaine|nouvelle|future) \w+|desormais … (commandes|colis|livraisons|achats)|faire profiter|cumulable*|illimite*|en permanence|sans limite|renouvelable",
        unless=r"n'est pas la meme|cela ne se|renouvelle|la resiliation|abonnement",
        negatable=False,
    ),
    "undone_renewal": Family(
        r"renouvellement (du|de) … (est|sera|a ete|soit) (\w+ ){0,2}(annul|efface|supprim)\w*|(dernier|deja paye|precedent) (prelevement|renouvellement|debit|mois|paiement) (\w+ ){0,3}(annul|efface|rendu|restitu|supprim)\w*|(prelevement|debit) (de|du) (\w+ ){1,3}(annul|efface)\w*|acces (\w+ ){0,3}(pendant|durant|jusqu|tout|sans|ouvert)|(prolong|eten|gard|laiss|conserv|maint)\w* … (acces|avantages)|abonnement (se poursuit|continue|est (prolong|offert|etendu|suspendu))\w*",
        frozenset({"refund"}),
    ),
    "address_done": Family(
        r"adresse (\w+ ){0,3}(est deja|a (deja |bien )?ete) (\w+ )?(enregistr|modifi|corrig|chang|mise a jour|prise en compte)\w*|(avons|ai) (deja |bien )?(modifi|chang|corrig|mis a jour)\w* … adresse|livreur (\w+ )?(a|est|sera) (\w+ )?(prevenu|informe|averti)",
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

# BEGIN ACTS
# What good replies say. Stems with "*" stand for every person, tense and participle of a verb.
_GAP = r"([\w-]+[ ']){0,4}"
_INFO = (
    r"(reponses?|resultats?|preuves?|photo\w*|numeros?|dates?|nouvelles?|instructions?|marche a suivre|procedures?|demarches?|consignes"
    r"|confirmation\w*|messages?|e-?mails?|courriels?|mails?|informations?|infos?|precision\w*|explication\w*|references?|delais?|suivi"
    r"|copies?|justificatifs?|documents?|pieces?|elements?|factures?|etiquettes?|bordereau\w*|conclusions?|decisions?|details?"
    r"|motifs?|raisons?|adresses?|statut|recapitulatif|recus?|avis|indications?|suites?|demandes?|dossiers?|questions?|preferences?"
    r"|choix|accord|verifications?|enquetes?|recherches?|points?|bilan|rappel|compte rendu|calendrier|etapes?|origine|cause"
    r"|situation|avancement|etat|parcours|trace|lignes?|coordonnees|nom|relances?|taux|calcul|tva|taxe|ordre|opinion|donnees|connaissance)"
)
_THING = r"(le|la|les|l'\w*|votre|vos|notre|nos|ce|cet|cette|ces|sa|son|ses|leur|leurs|celui|celle|ceux|celles|ceci|cela|tout cela|chaque|ni|aucun\w*)"
_NUMBER = r"(\d+|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)"

_HARMLESS = rf"""
verifi*|control*|regard*|examin*|reexamin*|etudi*|analys*|consult*|inspect*|compar*|recalcul*|calcul*|contact*|recontact*|relanc*
ecri(s|t|te|ts|tes|re|rons|rai|ra|rez|ront|vons|vez|viez|vions|ve|vent|rait|vant)|reecri*|repond*|reponds|repondu*|demand*|redemand*|interrog*|confirm*|inform*|renseign*
avis(ons|erons|er|e|era|ee|ees|es|ez|erez|erai)|preven*|previen*|previendr*|avert*|signal*|indiqu*|precis(e|er|ee|ez|ons|erons|era|erez|es|ent|iez)|expliqu*|reexpliqu*|expos*|detaill*|decri*|clarifi*|eclair*|eclairc*|resum*|communiqu*|notifi*|annonc*|mentionn*|cit(e|er|ons|ez|ee)
transmet*|transmi*|retransm*|relay*|relaie*|confi(e|er|ons|ee|erons|era|ez|es|ent|ees)|soumet*|soumi*|dir(e|ons|ai|a|ez|ont|ait)|dis|dit|dits|dites|disent|disiez|disons|dise|redir*|racont* (ce|ou)
suiv(re|ons|rons|ra|rai|rez|ez|i|is|ie|ies|ent|ront|ait|iez)|suit|suis (le|la|les|votre|ce|cette|de pres)|suivi*|surveill*|poursui*|continu*|cherch*|recherch*|retrouv*|localis*|identifi*|determin*|constat*|not(e|es|er|ons|erons|ez|ee|ees)|enregistr*|consign*|inscri\w* (sur|le|la|les|cette|votre|dans)|reperer*|repere*|releve*
compren*|compri(s|t)|comprise*|mesur*|conceva*|concevons|regrett*|excus*|desol*|navr*|remerci*|pri(ons|e|er)|accus* (bonne )?reception
lire|lis|lisons|lirons|lirai|lu|lue|lus|lues|lit|lira|lisez|relire|relis*|relu*|parcour*|revoy*|revoir|revu|revue|etud*
attend*|patient*|esper*|souhait*|prefer*|veill*|pens(ons|ez|e|er) (a (regarder|garder|verifier|indiquer|joindre|conserver|nous|preciser|mentionner|consulter|noter|demander)|que|bien)|reflech*|suppos*|croy* que|savoir|sav(ons|ez|ent)|sais|sait|saur(ons|ez|a|ai|ont)|sachez|sachiez|ignor*|connai*|connu*|parl*|rappel(ons|le|er|ez)|rappeler* que
trait(e|er|ons|erons|era|ee|ees|es|ent|ez|ant)|proced*|execut*|realis*|finalis*|termin*|achev*|clos|close|clor*|clotur*|avance(nt)?|progress*|tent*|essay*|reessay*|reussi*|parven*|parvien*|parvin*|parviendr*|procur*
aid*|guid*|orient*|accompagn*(?! (d'un|d'une|votre))|ecout*|entend*|decid*|choisi*|hesit*|tard* (a|pas|plus)|tarde*|manqu*|oubli(e|ez|er)|rencontr*|discut*|echang(eons|er|e) (avec|sur|des messages)|sollicit*|appu*|justifi*|fond*
excus*|permet*|permi*|permettr*|autoris*|rest(ons|e|er|erons|era|ez|ent|ait|erez|eront|ant|iez)(?! (gratuit|offert))|demeur*|figur(e|ent|er|ait|aient|era|eront|erait|ant)|apparai*|apparu*|affich*|correspond*|concern*|compren*|contien*|contenai*|prouv*|montr*|presente(nt|r|rait|ra|es|e)?(?! (un|une) (cadeau|bon|carte|remise))|present(ons|erons) (nos|toutes nos|mes|nos plus)|represent*|signifi*|depend*|varie*|servi(r|t|ra|ront|es)? (a|de (base|reference|preuve))|suffi*|compte(nt|ra|ront)?(?! sur)
convien*|conviendr*|conven*|plai(t|se|re|sent)|plu|surpren*|surpri*|etonn*|inquiet*|gen(e|er|ee|ent|era)|cause*|caus(er|ees|ant)|occasionn*|entrain*|impos*|sembl*|parai*|paru*|arriv*|interven*|intervien*|intervin*|survien*|surven*|dur(e|er|era|ee)|prend* (fin|effet|connaissance|contact|note|acte|la suite|le relais|le temps|la releve|du temps|en compte|soin|part|la main|la parole|{_NUMBER}|plus|moins|environ|jusqu*)|pren(ons|ez|ne|nent|drons|drai|dra|dront|drez|dre|iez) (bien |bonne |tres |alors |donc |ensuite |aussi |egalement |le temps |directement ){{0,2}}(fin|effet|connaissance|contact|note|acte|la suite|le relais|le temps|la releve|en compte|soin|part|la main|tres|au serieux|votre (message|demande|dossier|remarque)|les (choses|mesures|dispositions|devants aupres)|tout le temps)|pri(s|t|se|ses) (fin|effet|connaissance|contact|note|bonne note|acte|la suite|le relais|en compte|soin|au depourvu|la (plume|route|peine|main)|le (temps|relais)|du retard|bonne|en charge par (le transporteur|\ue000)|en main|plus de temps)
mett(ons|rons|ez|re|rai|ra|rez|ront|ent)? (fin a|fin au|en (oe|œ)uvre|en place (l'option|la solution|votre choix)|en route (la|l'|le)|a jour|tout en (oe|œ)uvre|en relation|en copie|par ecrit|au clair|a profit|(votre|le|la|l'|ce|cette) (dossier|choix|decision|demande|solution|reponse|message|fiche|commande) (a jour|en (oe|œ)uvre|en attente|en place)|la derniere main|votre choix|{_NUMBER} jours)|met (fin|a jour|en (oe|œ)uvre|du temps|{_NUMBER})|mis(e|es)? (fin|a jour|en (oe|œ)uvre|en place|en attente|en relation|au courant|au point|en evidence|en copie)
ten(ons|ez|ir|u|ue) (bien |donc |egalement |evidemment ){{0,2}}(informe\w*|au courant|compte|a vous (informer|le dire|le confirmer|remercier)|a jour|de|le delai|ce delai|cette date|les delais|a votre disposition|notre (engagement|delai))|tiendr(ons|ai|a|ont|ez) (informe\w*|au courant|compte|a jour|a votre disposition)|tien(s|t|nent) (compte|informe\w*|au courant|a jour|a la disposition)|teniez compte|tenions compte
fai(s|t|te|tes|ts|sons|siez|re|sant|sions) (bien |donc |alors |ensuite |aussi |egalement |tout de suite ){{0,2}}(le point|un point|le necessaire|tout le necessaire|part|suivre|parvenir {_GAP}{_INFO}|savoir|suite|connaitre|rechercher|enlever|partir {_THING}|partir un (article|colis)|appel|etat|en sorte|reference|foi|l'objet|apparaitre|figurer|passer un|livrer|reparer|{_GAP}(demande|verification\w*|recherche\w*|necessaire|choix|demarche\w*|decision|reponse|enquete|controle|retour|remboursement|envoi|point|recherches|photo\w*|preuve|erreur)|ce (que|qui)|que|cela|votre choix|partie|de notre mieux|tout notre possible|tout (ce qui|notre|pour)|attention|aucun\w*|ni|attendre|emettre (le|la)|porter|quoi|confiance|recuperer|remonter|intervenir|examiner|etudier|controler|verifier|traiter|corriger|parvenir|etablir|patienter)
fai(t|s|tes|te|re|sons)|fait le|fer(ons|ai|a|ont|ait|ez|aient) (bien |donc |alors |aussi |egalement |ensuite |neanmoins |toutefois ){{0,2}}(le point|un point|le necessaire|part|suivre|parvenir {_GAP}{_INFO}|savoir|suite|connaitre|rechercher|enlever|partir {_THING}|appel|etat|en sorte|l'objet|foi|apparaitre|figurer|passer un|ce (que|qui)|que|cela|attention|aucun\w*|de notre mieux|tout notre possible|ni|l'envoi|le remboursement|depuis|par|sous|apres|dans|attendre|reparer|examiner|etudier|controler|verifier|partie|emettre le|livrer la)|fer(ons|ai|a|ont|ez)(?= ?[.,;:])
donn* (bien |donc |alors |aussi |egalement |ensuite |simplement |a nouveau |lieu|suite|droit a|satisfaction|acces a (votre|la facture)|raison|le choix|de (nos|mes|ses) nouvelles|-?lui|-?nous|-?leur){{0,2}}({_GAP}{_INFO}|lieu|suite|droit|satisfaction|le choix|un choix|la possibilite|cette possibilite|raison|suffisamment|toute latitude)|donn(e|ent|ez|iez|er|ons) (lieu|suite|droit|satisfaction)
adress* {_THING}|adress* {_GAP}{_INFO}|adress* (un|une) (message|e-?mail|courriel|reponse|etiquette|confirmation)|fourni* {_GAP}{_INFO}|fournit|fourni(e|s|es|r)?(?= ?[.,;])|apport* {_GAP}{_INFO}|apport* (un|une|toute) (reponse|solution|attention)|remet(s|tons|tre|trons|tra|tront|t|tent|tez)? ({_THING}|{_GAP}{_INFO})|remi(s|se|ses) (au|a|aux|en (etat|main)|le|par|chez|contre|entre|dans|tel)|joi(gnons|gnez|ndrons|ndre|ndra|ndrai|ns|nt|nte|nts|gne|gniez|ndrez) ({_THING}|{_GAP}{_INFO}|directement|au|a|par|aussi)|joint(e|es|s)? (la|le|les|l'\w*|a (ce|votre|la)|au (dossier|present|message)|aussi|ci|par|dans|sous)|joint(e|es|s)?(?= ?[.,;:])
effectu* ({_THING}|la|le|les|ni|une (verification|recherche|enquete|demande)|un (controle|suivi|point|remboursement|nouvel envoi)|des (recherches|verifications))|effectue(e|es|s)?|lanc* ({_THING}|une (enquete|recherche|demande|reparation|verification)|des (recherches|verifications)|les|la|un (nouvel envoi|remboursement))|lance(e|es|s)?|ouv(r|e)\w* ({_THING}|une (enquete|recherche|demande|reclamation)|un dossier|le|la|droit|a votre|depuis|aupres|par|le|alors|en parallele|ensuite|aussi|egalement|donc)|ouvert*|ouvr(ons|e|ir|irons|ent)(?= ?[.,;])|engag(eons|er|e|ee|es|erons|era) (une|la|l'|le|aucun\w*) ?(enquete|recherche|solution|reparation|demarche|verification|procedure|remplacement|remboursement|depense)?|enquet*|men(ons|er|e|ee) {_GAP}(enquete|recherche\w*|verification\w*)
emet* {_THING}|emet* (un|une) (remboursement|nouvelle facture|facture)|emi(s|se|ses|t)|etabli* (que|ou|si|qui|a qui|comment|{_THING}|{_GAP}{_INFO}|une (nouvelle )?facture)|etabli(e|s|es)?|edit* {_THING}|edit* (une|la) (nouvelle )?facture|corrig*|rectifi*|modifi*|chang*|mis a jour|actualis*|complet(er|ez|ons|erons|ee?)|ajout* (le|ce|un) bon|ajout* {_GAP}{_INFO}|ajout* (a votre (compte|dossier) … bon|cette|ces|un mot|au dossier|par nos soins|aussi (le|un) bon|egalement (le|un) bon)|plac* (le|ce|un) bon|place(e|es|s)?|appliqu*|organis* (l'|le|un|cet|votre) ?(enlevement|retour|envoi|recherche|passage|nouvel)*|organise*|prepar* {_THING}|prepar* (un|une) (nouveau colis|nouvel|nouvelle (expedition|facture)|reponse|facture|etiquette)|prepare*
expedi* ({_THING}|{_GAP}(remplacement|nouve\w+|commande|colis|article\w*)|par|avec|le|depuis|a|au|sous|des|de nouveau|a nouveau|aussi|ensuite|alors|en|ce|quoi|contre)|expedie(e|es|s)?|envo(y|ie|i|ye)\w* ({_THING}|{_GAP}{_INFO}|{_GAP}(remplacement|nouve\w+ colis|nouvel envoi|commande|article (qui|manquant|commande|correct|attendu|de remplacement))|par|depuis|a|au|sous|de nouveau|a nouveau|aussi|ensuite|en|ce|quoi|un (message|e-?mail|courriel|nouveau colis|article|nouvel)|jamais|-?nous|-?moi)|envoye(e|es|s|r|z)?|enver(rons|rai|ra|rez|ront|rait) ({_THING}|{_GAP}{_INFO}|{_GAP}(remplacement|nouve\w+ colis|commande)|par|ensuite|aussi|a nouveau|de nouveau|en|ce|un (message|e-?mail|courriel|nouveau colis))|livr(er|ons|erons|e|era|ee|es|ees|ez|ait|ent) ({_THING}|un article|{_GAP}(remplacement|nouve\w+ colis|commande|etat)|ou|a|au|aux|le|avant|dans|sous|chez|par|des|en|intacte?|depuis|si|pas|comme)|livre(e|es|s|r|ra)?|achemin*|transport*|deliv*
rembours*|recredit*|recredite*|rend(re|ons|rons|s|u|ue|us|ra|ent|ez|rai|rez)? ({_THING}|compte|donc|alors|aussi|{_NUMBER}|la totalite|une decision|sa|son|des comptes)|rendu(e|s|es)?|restitu*|revers(er|ons|erons|e|ee|ement)|remplac*|repar*|renvo*|renver(rons|rai|ra|ront|rez|rait)|retourn*|reexpedi*|re-expedi*|echang(eons|er|erons|e|ee|ez)|annul*|resili*|redirig*|reachemin*|recuper*|rediriger|enlev*|pay(ons|ez|er|erons|e|ee|es|iez|ent) (le|la|les|dans|contre|avant|ce|par|au|a|lors|pour|en|uniquement)|paye(e|es|s|r)?(?= ?[.,;])|regl(er|ez|ons|erons|ee|es|e|ees) ((la|cette|votre) (question|situation|demande|reclamation|difficulte|affaire)|(le|ce|ces|les) (probleme|souci|point|points|frais|litige|differend|montant)|avec vous|cet envoi|les frais|par|contre|avant)|regle(e|es|s|r)?(?= ?[.,;])|deduit(?! du prix)|factur*|debit*|preleve*|prelev*|encaiss*|percu*|liber*|bloqu*|reserv(ons|erons|er|e|ee|es) (la|votre|cette|les|l'|une somme|le montant|un montant)|retien*|retenu*|renouvel*|reconduit*|arret*|suspend* (la procedure|l'envoi|l'abonnement)|repren(ons|drons|d|dra|dre|drai|ds|dront|nent|ne) (alors |ensuite |aussitot )?(contact|(votre|le|la|ce|cette|l') ?(dossier|demande|message|commande|suite|procedure|examen|point|question|traitement|cas|suivi|ensemble|main|echange|point)|directement|avec|sous|dans|par)|reprise?|repart*
trouv* (la|le|l'|une solution|les|aucun\w*|ensemble|plus|trace|cette|ce|ou|votre|pas|actuellement|deja|dans|en|chez|toujours|aussi|a|encore|avec|quelques|au|rien|bien|sur|nulle)|trouve(e|es|s|r|nt|z)?(?= ?[.,;?])|obten(ons|ir|ez|u|ue|us|ues)? {_GAP}{_INFO}|obtenu*|obten(ons|ir|ez) ({_THING}|une (nouvelle date|reponse|confirmation))|obtien(s|t|nent|drons|dra|drez|drai) {_GAP}{_INFO}|rassembl*|reun(ir|issons|irons|i|ie|is)|recueill*|collect(ons|er|erons) {_GAP}{_INFO}|recev(oir|ons|ez|iez|ra|rons|rez|ront|rai|rait)? ({_THING}|{_GAP}{_INFO}|alors|ensuite|un (message|e-?mail|courriel|nouveau colis|nouvel envoi|remboursement|article)|une|par|de (notre|nos|la)|aussi|egalement|l'|le|la|des|votre|plus|rien|aucun\w*)|re(cois|coit|coivent)|recu(e|es|s)?|recevoir|recevons|recevez(?= ?[.,;:])
charg(eons|e|ee|er|erons|erai|ent|ees|es|era) (\ue000|de|du|d'|le transporteur|SEUR|notre|aussi|ensuite|directement|personnellement|dans|sous|au|la|l'|le|des|alors)|chargeons(?= ?[.,;])|charge(?= ?[.,;])|occup(ons|e|er|erons|erai|era|ent)(?! de tout| de la facture de)|assur(ons|e|er|erons|erai|era|ez|ent) (que|qu'|de|du|le suivi|la suite|le|la|l'|aupres|sous|a|au|ensuite|par|des|ainsi|dans|une)|assurons(?= ?[.,;])|maintien*|mainten(ons|ir|u|ue)|gard(ons|erons|ez|er|e|ons) (un (oe|œ)il|en memoire|contact|trace|le contact|votre (panier|dossier|demande|message|preuve|recu)|cette|simplement de cote|-?(le|la|les) (simplement )?(de cote|a disposition|a part)|(bien )?(la|le|l'|les|une|un|ce|votre) ?(preuve|recu|justificatif|recepisse|ticket|numero|emballage\w*|message|dossier|document\w*|commande|photo\w*|copie|bordereau|etiquette\w*|article (defectueux|endommage|abime)? ?de cote|colis de cote|tout de cote)|l'article de cote|de cote)|conserv(ez|er|ons|ant|e|ent) (bien )?(la|le|l'|les|une|un|ce|votre|en) ?(preuve|recu|justificatif|recepisse|ticket|numero|emballage\w*|message|dossier|document\w*|copie|bordereau|commande|photo\w*|etat)|conservez-(le|la) avec|conserver(?= ?[.,;])
pass(ons|er|e|erons|ez|ee|es|era|ent) (la main|le relais|par|a|au|votre (message|demande|dossier|commande)|le dossier|la demande|en revue|le|une|de|chez|commande|la|d'une|du|avec|sur)|passe(e|es|s|r)?|pos(er|ez|e|ee|ees) {_GAP}questions?|depos(er|ez|ee?|ons|es?) ({_THING}|a|au|en|dans|aupres|aussi)|depose*|imprim*|coll(er|ez) (l'|la|cette) ?(etiquette)?|emball*|photograph*|prendre (une|en|des) photo\w*|propos(ons|e|er|erons|erai|ee?s?) (de (choisir|reprendre|verifier|proceder|avancer|rechercher|vous)|d'(avancer|attendre|examiner|etudier)|le|la|les|l'|ce|cette|ces|deux (solutions|options|possibilites)|une (solution|date|nouvelle date|reponse)|un choix|a votre|alors|ensuite|ceci|plusieurs)|offr(e|ons|ent|ir) (le choix|deux|trois|plusieurs|a vous|un choix|la possibilite de choisir|cette possibilite)
concentr*|engageons a (repondre|ecrire|suivre|verifier|traiter)|respect*|tenu (ce|le|notre|compte|informe)|depass*|cess*|protege*|proteg*|securis*|separ*|arriv*|voyag*|circul*|transit*|quitt*|rejoin*|gagn* (du temps|notre|un depot)|partir|part|parti(e|s|es|ra|ront|rait)?|partent|pein*|sort*|entr(er|e|ee|ez) (en contact|dans|en vigueur)|entrepri*|entreprend*|accompli*|exerc*|retract*|ouv(re|rez)|tranch*|statu*|prononc*|juge|jug(er|ee)|relev(e|er|ons)|vien(s|t|nent|drons|dra|drai|dront) (de|d'|chez|a|vers|le|la|apres|ensuite|du|souvent)|ven(ons|ez|ir|u|ue) (de|d'|vers|a|chez|en)|revien(s|t|drons|dra|drai) (vers|sur|aupres|a (nous|notre|l')|chez|avec|alors)|reven(ons|ir|u|ue) (vers|sur|aupres|a notre|chez|sans)|revenu(e|s)?|all(er|ions)|expir*|acquitt*|acqui(s|tte) par|vers(ons|er|erons|e|ee) (le|la|cette|ces|{_NUMBER})?|presume*|suppl*|utilis(e|er|ee|ez|es|ons) (plus|le produit|l'article|pour|lors|a|au|par|dans|le|la)|utilise(e|es|s)?|exist*|lev(er|ons|e) (le doute|toute|l'ambiguite|la)|vau(t|dra) (pour|aussi pour|a|uniquement)|valoir|compromet*|retard*|joue|couvr* (la|les|ce|ces|l'|le)|couv(re|rent|ert|erts|erte|ertes)|rapport*|remuner*|attribu(e|ee|er) (a|au)|li(e|ee|es|ees) (a|au|aux)|cout(e|er|era|ent|ait|erait|eront)(?! rien| pas)
pren(ons|drons|d|drez) ([\w-]+ ){{0,5}}(a notre charge|en charge)|(lanc|ouvr|joign|joindr|fer|fais|envoy|adress|emett|effectu|remett|expedi|donn|fourni|recev|retourn)\w* (a|au|aux|dans|sous|par|avec|le \d+|ensuite|alors|aussi|et|si|comme|en|depuis|apres|avant|egalement|directement|d'ici|sans delai|pas|plus|que|ou|tous)|(lanc|ouvr|joign|joindr|fer|fais|envoy|adress|emett|effectu|remett|expedi|fourni|recev|obt|donn|trouv|offr)\w*(?= ?[.,;:?])
tenu (la|le|cette|ce|notre)|invitons a (reessayer|nous|repondre|verifier|consulter|conserver la preuve)|coute(nt)? (rien|pas)|envoyons (une|un|des|dès|des que|aujourd'hui|dans)|envoy(ons|er|ez) aujourd'hui|etablissons (pour|la|une|le)|versons par|emett(ons|rons) sur|valid(er|ez|e|ee) (la|le|votre|une)|utilis(ez|er) (une|un autre|plutot)|envoy(ons|er) des que|gardez-(le|la|les) simplement|reprenons (maintenant|pas|votre|le)|trouver(ez|ons) (leur|ci|le|la|les)|prolongee|contest(e|er|ee) (le|ce|un) (paiement|debit)|dispos(ons|ent|e)|pensez a (vous (faire|blesser)|nous)|travers(iez|ez|er)|guett*|disparu*|tromp(e|es|ee|ees)|mandat*|accept* (la|votre|cette) commande|adresser(?= (sans|par|a|le|au|dans|sous))|toujours (la|l'|votre|cette)\w*|autre (adresse|article|carte)|connu*|demarr* (la|le|l'\w*)|accept(e|er|ee|ent|era) (le (colis|paquet)|ou|de (le|la) rediriger|la redirection)|revel*|ressort*|pens(ez|er) a bien|provien*|provenai*|proven*|merit*|tiendr(ons|ai) a (sa|cette|leur) decision|envisag* (un|une|la|le) (reparation|retour)|reparti*|distribu*|egar*|perdu*|subi*|subir|endommag*|abim*|cass*|tomb*|fonctionn*|allum*|heurt*|mesur*|pes(e|er|ait)|serait|voyons|fix(er|ons|erons|e|ee|es) {_GAP}{_INFO}|remett* tout (le|votre|ce que vous (nous )?avez)|pris(e|es)? en charge (le \d+|votre (demande|dossier|message|commande|colis)|le (colis|dossier)|la (demande|commande))|voi(t|s|r|ent)|comptez (ensuite |alors |donc )?(jusqu'a )?(\d+|deux|trois|quatre|cinq|dix) jours? ouvr*|avancer|revenir|porter (au credit|sur|a|le|la)|appelez(?!-| nous| au| notre| le| votre conseiller)|payer \d+|donnez-(lui|leur|nous) {_GAP}{_INFO}|eprouv*|vu|vue|vus|vues|voyez|servir a
"""
_PHRASES = r"""vais|vas|va|allons|allez|vont|ira|iront|irons|pouv\w*|pourr\w*|peux|peut|peuvent|puiss\w*|pu|dev(ons|ez|ra|rons|rez|ront|rait|rai|raient|riez|rions|ait|iez|aient|oir)|dois|doit|doivent|du|dus|due|dû|voul\w*|voudr\w*|veu(x|t|lent|illez|ille)|faut|faudra|faudrait|fall(u|ait)|su|tenons|viens|vient|venons|souhait\w*
suis|es|est|sont|sommes|etes|serai|sera|serons|serez|seront|serait|seraient|serions|seriez|serais|etait|etaient|etions|etiez|soit|soient|soyons|soyez|soyions|soyiez|sois|fut|furent|ete|etre|etant
ai|as|a|avons|avez|ont|aurai|aura|aurons|aurez|auront|aurait|auraient|aurions|auriez|aurais|avait|avaient|avions|aviez|avais|ait|ayons|ayez|aient|aie|eu|eue|avoir|ayant"""

_LINKS = r"""a|au|aux|de|du|des|d'*|dans|en|par|pour|sur|sous|avec|sans|chez|vers|contre|entre|depuis|pendant|lors|jusqu*|avant|apres|selon|hors|et|ou|ni|mais|donc|car|or|que|qu'*|qui|quoi|dont|si|s'*|comme|quand|lorsqu*|puis|afin|tant|tandis|alors|ici|la|le|les|l'*|un|une|ce|c'*|cet|cette|ces|ceci|cela|celui|celle|ceux|celles|notre|nos|votre|vos|son|sa|ses|leur|leurs|meme|memes|aussi|ainsi|ensuite|encore|deja|bien|non|pas|plus|rien|jamais|toujours|tout|tous|toute|toutes|autre|autres|chacun|chaque|seul|seule|il|elle|ils|elles|on|nous|vous|je|j'*|moi|lui|eux|y|n'*|ne|etant|ayant|au-dela|aupres|ci-*|d'abord|d'ici|des|est-*|auriez-*|\W|\Z|\d"""
_STATES = r"""a|au|aux|chez|dans|sur|sous|par|avec|depuis|pendant|jusqu*|avant|apres|hors|entre|vers|contre|lors|selon|pour(?! la (maison|boutique))|sans|en (cours|route|chemin|retard|stock|preparation|attente|transit|possession|mesure|train|contact|lien|regle|ordre|bon etat|parfait etat|copie|question|vigueur|panne|defaut|piece jointe|moyenne|place|droit|effet|principe|general|outre|jeu|toute|notre|vos|votre|reserve|suspens|rupture|rapport|revanche|date|agence|point|relais|livraison|main|mains|d|dehors|cause|fonction|train|souci|avance|regret|bonnes mains|bonne voie|ce|deux|plusieurs|pleine|\W|\d|double|trop|moins|plus)
de|d'*|du|des|que|qu'*|ou|quand|comment|pourquoi|combien|ce|celle|celui|celles|ceux|cela|ceci|la|le|les|l'*|notre|nos|votre|vos|son|sa|ses|leur|leurs|le (votre|notre)|moi|nous|vous|elle|lui|eux|elles|je|il|on|tel|telle|tels|telles|autre|autres|chaque|aucun*|tout|toute|tous|toutes|ni|si|puis|y|quelqu'un|comme|parfois|souvent|dont|qui|quoi|\W|\Z|\d
(un|une) ([\w'-]+ ){0,2}(personne|collegue|conseiller*|empreinte|autorisation|erreur|reservation|obligation|condition|possibilite|option|delai|etape|verification|controle|demande|question|information|confirmation|article|colis|abonnement|achat|renouvellement|paiement|debit|prelevement|montant|taxe|taux|regle legale|droit|choix|preuve|date|estimation|etat|envoi|retour|mot|message|point|element|retard|cas|ligne|somme|service|equipe|entrepot|transporteur|membre|moyen|fois|jour|peu|mention|signe|numero|reference|facture|commande|adresse|solution)
(un|l'un|une|l'une) d*|deux|trois|quatre|cinq|dix|possible*|impossible*|necessaire*|utile*|inutile* d'attendre|disponible*|indisponible*|identique*|conforme*|trop|elev*|connu*|reserv*|prolongee|tromp*|reachemin*|preci*|requis*|envisageable*|donne* (par|dans|sous|au|a|des)|donnee* (par|dans|sous|au|a|des)|unique*|reconnu*|public*|regulier*|anormal*|inhabituel*|frustrant*|agacant*|genant*|regrettable*|bienvenu*|superflu*|integral*|total*|partiel*|visible*|valable*|valide*|applicable*|exact*|inexact*|correct*|incorrect*|complet*|complete*|incomplet*|certain* (que|de)|sur (que|de)|differen*|egal*|habitue*|normal*|prevu*|attendu*|du|due|dus|dues|dû|defectueu*|endommage*|abime*|casse*|intact*|neces*|suffisant*|responsable*|long*|court*|rapide que|penible*|desagreable*|deroutant*|difficile*|simple*|clair*|peu clair*|complique*|bon|bonne|bons|bonnes|mauvais*|vrai|faux|fonction|reel*|legitime*|comprehensible*|tenue* (de|par|compte|a jour|informe*|au courant)|tenu* (de|par|compte|a jour|informe*|au courant)|fait*|indispensable*|obligatoire*|facultati*|important*|essentiel*|present*|absent*|manquant*|introuvable*|injoignable*|pleinement|tard|tot|la|ici|ailleurs|proche*|loin|seul*|propre*|pret* (a|au|,|pour)|prete*|heureu* de (vous (lire|repondre|aider))|ouvert*|ferme*|clos*|passe*|passee*|ecoule*|expire*|arrive*|parti*|part|revenu*|venu*|retourne*|rentre*|reste*|survenu*|apparu*|parvenu*|devenu*|ne|nee|intervenu*|rendu* (a|chez|au|compte|dans)|oblige*|invite*|autoris* (par (votre|la) banque|a)|conscien*|attenti*|a l'ecoute|joignable*|affich*|indiqu*|annonc*|inscri*|enregistr*|not(e|ee|es|ees)|recu*|lu|lue|pris* (en (compte|main|note)|de|au|connaissance|note|fin|effet|contact)|prise* (en (compte|main)|de|au)|pris* en charge par (le transporteur|\ue000)|mis* (a jour|en ((oe|œ)uvre|place|attente|route)|au courant|a votre (disposition pour repondre)|fin|de cote)|mise* (a jour|en ((oe|œ)uvre|place|attente|route)|au courant|fin)|fonde*|imputable*|soumis*|liee?s?|lie*|fixe*|calcul*|compos*|constitu*|compris*|inclus*|exclu*|base*|situe*|concern*|satisfai*|remerci*|avis*|preven*|debit*|factur*|preleve*|libre* de|tenue* de|surpris*|decu*|decevan*|etonn*|inquiet*|content*|compl*|actif*|en effet|accessible*|consultable*|joint*|ci-joint*|garanti* par la loi|couvert* par la garantie|couverte* par la garantie|couverts par la garantie|entre*|relati*|propose*|pas|plus|rien|la|desole*|navre*|interess*|sensible*|reconnaissant*|revoir*|ajoute* (a votre|par|au)|payant*|paye*|regle*(?! en votre)|acquitt*|suspendu*|maintenu*|reconduit*|remis*|remise*|depose*|achemin*|range*|perdu*|egare*|vole*|trouv*|accept* (par|sous|dans|si)|refus*|rejet*|retir*|bloqu*|retenu*|retenue*|conserv*|gard* (en|dans)|reserv* (pour|sur|par|a)|reservee* (pour|sur|par)|attribu* a|rattach*|destin* a|adress*|joi*|proch*|termin*|acheve*|suivi*|suivie*|resolu*|solutionn*|levee*|assuree* (par|de|que)|assure* (par|de|que)|mene*|engage*|realisable*|envisage* (par|a)|etudie*|soumise*|examin*|trait*|lance*|declench* (par|au|sous)|programme* (au|pour|le|a)|organis*|planifi*|attest*|demontr*|etabli*|prouv*|signal*|decrit*|evoqu*|mention*|precis*|demand*|souhait*|choisi*|decid*|selectionn*|supprime*|modifi*|chang*|corrig*|rectifi*|echu*|exig*|portee* a votre connaissance|porte* (a|au|sur)|portes a votre connaissance|portees a votre|vu|vue|constat*|appel* a|amene*|contraint*|cens*|suppose*|capable*|tenus|avances|en|d'autant|deduit*|ensuite|enfin|neanmoins|alors|certes|bel et bien|presque|quasi*|environ|au plus|peut-etre|probable*|vraisemblable*|frequent*|rare*|courant*|parfait*|concu*|repris*|tranch*|saisi*|consult*|interrog*|alert*|cree*|generee* par la commande|renouvel*|resili*|remplac*|rembours*|recredit*|reexpedi*|renvoy*|repar*|echang*|annul*|expedi*|envoy*|livr*|redirig*|enlev*|restitu*|recuper*|executee*|execute*|effectu*|applique*|emis*|emise*|edit*|verifi*|control*|confirm*|transmis*|communiqu*|inform*|fourni*|trouve*|retrouv*|identifi*|localis*|rompu*|use*|tachee*|tach*|sali*|dechir*|vide*|arrete*|finalis*|valid* par (votre banque|vous|la banque)|imput*|encaiss*|percu*|liber*|versee* (par|sur)|oppos*|jug*|entierement|contest*|impact*|affect*|lies|urgent*|en"""
_HAVE = r"""le (choix|droit|resultat|temps|meme|message|detail|numero)|la (possibilite|reponse|confirmation|preuve|reference|date|suite|marche|certitude|charge|main|parole)|les (informations|instructions|elements|details|references|articles|resultats|reponses)|l'(information|adresse|obligation|assurance de|article|intention)|votre (reponse|dossier|message|confirmation|colis|commande|demande|facture|reference|adresse|accord|banque|choix)|notre|nos|sa (reponse|decision)|ses|son (resultat|numero)|cette|ce|ces|cela|tous (les elements|vos elements)|toutes (les informations|vos)
du (mal|retard|temps)|de (nos|mes|ses|plus amples|quoi (inquieter|surprendre|vous inquieter))|d'autre* (questions?|informations?|elements?|precisions?)|des (nouvelles|questions|precisions|informations|elements|doutes|raisons)|droit|besoin|raison(?! de vous)|vu|vue|vus|eprouv*|une?(?= ?[.,;:])|(tout )?(le|votre) dossier|l'*|lieu|trait|pour (effet|but|objet|consequence|cause)|a|au|aux|connaissance|conscience|effet|fin|mal|laisse une (mauvaise|bonne)|hate|recours a|affaire a|aucun*|\d+|deux|trois|quatre|cinq|dix|quatorze|trente|jusqu*|soit|un (delai|message|e-mail|courriel|retour de notre part|doute|defaut|interlocuteur|lien avec|numero|empechement|point|retard|souci|probleme|peu|instant)|une (reponse|question|confirmation|precision|preference|nouvelle date|autre question|remarque|information|photo|demande|date|personne|raison|explication|trace|copie|empreinte|reference|nouvelle)|alors|ensuite|et|ou|ni|que|qu'|ete|eu|moins|plus|tout|comme|chaque|sous les yeux|en main|encore|toujours|notamment|quelqu*"""
_ADV = r"(?:(?:bien|deja|aussi|egalement|ensuite|donc|alors|encore|toujours|d'abord|ainsi|actuellement|desormais|maintenant|simplement|directement|seulement|uniquement|d'ailleurs|en outre|par ailleurs|en revanche|toutefois|cependant|neanmoins|par consequent|pas|plus|jamais|rien|tous|tout|toutes|meme|peut-etre|sans doute|d'ores et deja|immediatement|rapidement|aussitot|en parallele|de notre cote|de mon cote|de votre cote|de votre part|de notre part|par ecrit|personnellement|attentivement|soigneusement|volontiers|normalement|effectivement|en effet|en principe|certes|bien sur|naturellement|tres|trop|si|vraiment|sincerement|vivement|profondement|entierement|integralement|completement|automatiquement|correctement|prochainement|malheureusement|reellement|finalement|enfin|tout de meme|pour autant|en cours de route|a nouveau|de nouveau|au plus vite|tout de suite|dument|toute? entiere?|juste|precisement|exactement|parfaitement|clairement|suffisamment|mieux|beaucoup|tant|moins|assez|peu|pleinement|specialement|habituellement|generalement|souvent|parfois|seule?s?|eux-memes|vous-meme|nous-memes|nulle part|a ce jour|a ce stade|a present|pour l'instant|pour le moment|quant a eux|quant a elle|quant a lui|au moins|notamment|surtout|plutot|auparavant|entre-temps|en attendant|par la suite|donc pas|point)\s+)*"
_CLITICS = r"(?:(?:ne|vous|nous|le|la|les|lui|leur|en|y|se|me)\s+|(?:n|l|m|s)')*"
_NOT_VERBS = r"(?!(?:\w*(?:(?<!met)(?<!accep)(?<!trai)tion|(?<!bour)(?<!er)sion|version|xion|raison|maison|saison|liaison)s|bons|dons|sons|tons|boutons|cartons|flacons|blousons|chaussons|pantalons|ballons|facons|lecons|garcons|patrons|boissons|crayons|jetons|talons|camions|millions|questions|gestions|opinions|reunions|regions|champions|environs|horizons|cloisons|polissons|telecommunicons|echantillons|savons de|coupons|caissons|oublions)\b)"
_FOREIGN = r"\b(?=(?:para|como|pero|nuestr[oa]s?|usted|pedido|gracias|envio|cuanto|tengamos|del|por|muy|cuando|hasta|desde|los|las|su|sus|esta|este|che|della|nostr[oa]|appena|notizie|grazie|ordine|questo|und|der|das|wir|ihnen|ihren?|bitte|nicht|mit|sie|werden|wird|danke|vielen|obrigad[oa]|voce|nao|muito|sua|wij|het|een|voor|zijn|bedankt|the|your|you|we|will|with|and|is|are|has|have|been|please|thank|our|this|that|for|not|chung|toi se|phan hoi|quy khach|thoi gian|cam on|khong|duoc|hang cua|\w{3,}(?:remos|amos|emos|iamo|eremo|ciones|cion|miento|zione|keit|ung|ung(?:en)?|lich))\b)"
_CUSTOMER = r"""choisi*|opt(er|ez|erez|iez)|annuler|dispos(ez|erez|iez|er|e|ent) (de|d'un|encore|alors|toujours|ensuite|donc|de tous)|beneficie(z|rez) (de|d'un|du) (la livraison express|droit|la garantie)|appel(ez|er)(-le)? (des maintenant|le \ue000|les secours|votre banque)|consult(ez|er) (sans|un medecin|l'|la|le|les|votre)|regl(ez|er|erez|iez) (les|ces|le) (frais|montant)|pay(ez|iez|er|erez) (uniquement |seulement )?(les|le) (frais|prix)|evit(ez|er)|rapproch(ez|er)-?(vous)? (de|du)|adress(ez|er)-(vous|nous)|jet(ez|er) pas|pren(ez|dre|drez) (une|des|le temps|contact)|commander|acheter|passer (commande|une nouvelle|la)|avez|ayez|aurez|auriez|aviez|serez|seriez|soyez|etiez|essayer|reclamer (la preuve|une copie)|sentir|heurt*|interrog*|install*|charger|saisir (votre|la|le) (adresse|numero|demande)|vivre|traverser|distinguer|suiv*|comparer|lire|agreer|accepter (nos|mes|,|l'expression)|excuser|croire|voir|voyez|voyiez|verr(ez|a|ons|ai)|verrez-vous|voi(t|s|r|ent)|avoir|vouloir (nous|m'|bien)|bien vouloir|mentionn*|joindre (la|une|le|l'|les|cette|votre|a)"""
_TO_CUSTOMER = r"""appartien*|appartenait|incomb*|revient(?= ?[.,:;])|revien(t|nent|dra) (de|d'|donc|alors|a vous|desormais)|laiss(e|ons|ent|er|era|ant)? (le choix|changer|le temps|la possibilite|une (mauvaise|bonne) impression|libre|decider|alors)|laisse une|faites|dites|etes|oppos*|aill*|engage* a rien|lie|expos*|evit*|rassur*|facilit*|proteg*|prive* (pas|d'aucun|de rien)|donn*(?! (un|une|des|la|le|les|du) (cadeau|bon|carte|code|remise|reduction))|export*|fass*|aider*|eclaire*|joign*|ennuy*|derang*|retard*|peser|pese|tient|tiennent|vien*|va|aille|preoccup*|decri*|decev*|deplai*|contrari*|derout*|embarrass*|destabilis*|touch(e|er|ent) (pas|ou|de)|disent|disait|met(te)? dans|eu|ete|faut|fallait|faudra|importe*|offrent (a|le)"""
_NEVER = r"\Z\w"
_ETRE = r"\b(?<!peut-)(?<!c'est-a-dire )(?:suis|sommes|est|sont|etes|serai|sera|serons|serez|seront|serait|seraient|serions|seriez|serais|etait|etaient|etions|etiez|soit|soient|soyons|soyez|soyions|sois|fut|furent|ete|etre|etant)\s+"
_AVOIR = r"(?:(?<!y\s)\b(?:ai|avons|aurons|avions|aurions|ayons|aurai|aurais|avais|aie|avez|aurez|aviez|auriez|ayez|ont|auront|avaient|auraient|aient|aura|aurait|avait|ait|avoir|ayant|as)|(?:\b(?:il|elle|on|qui|vous|nous|cela|ca|ce|lui|equipe|banque|transporteur|entrepot|service|boutique|direction|comptabilite|logistique|client|livreur|collegue|conseiller|conseillere|personne|responsable|maison|magasin|directrice|directeur|gerante?|patronne?|chef|superviseur|atelier|depot|prestataire|commande|article|livraison|paiement|remboursement|colis)\s+|\b[nl]'|\bm')a(?!\s+(?:une?|votre|notre|la|le|les|ce|cette|cet|nos|vos|leur|son|sa|ses|temps|nous|vous|l|\ue000+)\b))\s+"
_MODAL = r"\b(?:allons|va|vais|vont|allez|iront|irons|pouvons|pouvez|peut|peuvent|peux|pourrons|pourrez|pourra|pourront|pourrai|pourrions|pourriez|pourrait|pourraient|pouvoir|puissions|puissiez|puisse|puissent|pouviez|pouvait|pu|devons|devez|doit|doivent|dois|devrons|devrez|devra|devront|devrait|devraient|devriez|devrions|devait|deviez|devrai|souhaitons|souhaite|souhaitez|souhaitiez|voulons|voudrions|voulez|veut|veuillez|voudra|faut|faudra|faudrait|comptons|preferons|prefere|preferez|tenons a|tiens a|venons (?:de |d')|viens (?:de |d')|vient (?:de |d')|suffit (?:de |d')|suffira (?:de |d')|engageons a|proposons (?:de |d')|propose (?:de |d')|prets a|prete? a|decide (?:de |d')|(?:est|sera|etait|reste) (?:\w+ )?(?:possible|prevu|preferable|necessaire|utile) (?:de |d'))\s*(?<![a-z])"
_ACTS = (
    (r"(?=\b\w+\s?[\[({]\s?(?:\.|dot|point)\s?[\])}]\s?\w)", _NEVER),
    (_FOREIGN, _NEVER),
    (
        rf"\b(?=\w{{2,}}ons\b){_NOT_VERBS}(?!avons bien recu votre (?:message|demande|courrier)|sommes|faisons-nous)",
        f"{_HARMLESS}|{_PHRASES}",
    ),
    (
        r"(?<!madame )(?<!monsieur )(?<!bonjour )(?<!mme )(?<!m\. )\b(?=\w{2,}ez\b)(?!(?:perez|gomez|lopez|fernandez|sanchez|rodriguez|gonzalez|martinez|hernandez|dominguez|vazquez|vasquez|alvarez|jimenez|gimenez|gutierrez|ramirez|suarez|nunez|mendez|ibanez|marquez|munoz|ramez|velazquez|benitez|ordonez|chez|assez|nez|rez|etes)\b)",
        f"{_HARMLESS}|{_PHRASES}|{_CUSTOMER}",
    ),
    (rf"\b(?:je\s+|j')(?!ai bien recu votre (?:message|demande|courrier)){_CLITICS}{_ADV}", f"{_HARMLESS}|{_PHRASES}"),
    (rf"\bon\s+{_CLITICS}{_ADV}", f"{_HARMLESS}|{_PHRASES}|{_LINKS}"),
    (
        rf"\b(?:notre|nos|l'|la|le|toute l')\s*(?:equipe|direction|comptabilite|entrepot|boutique|logistique|maison|magasin|service (?:client|comptable|comptabilite|juridique|logistique)|responsable|gestionnaire)\s+{_CLITICS}{_ADV}(?=\w)",
        f"{_HARMLESS}|{_PHRASES}|{_LINKS}|du service client|securite|juridique|chargee|charge|competente|dediee aux|client|concerne*",
    ),
    (
        rf"(?<!-)(?<!entre )\bvous\s+(?!{_CLITICS}\w+(?:ez|ons|oir|ir|er|re)\b){_CLITICS}",
        f"{_HARMLESS}|{_PHRASES}|{_LINKS}|{_TO_CUSTOMER}",
    ),
    (
        rf"\bvous\s+(?={_CLITICS}\w{{2,}}(?:er|ir|re|oir)\b){_CLITICS}",
        f"{_HARMLESS}|{_PHRASES}|{_LINKS}|{_TO_CUSTOMER}|etre|avoir|faire|votre|notre|reclamer",
    ),
    (rf"{_ETRE}(?<!ou en est ){_ADV}", _STATES),
    (
        rf"{_AVOIR}(?!(?:\w+ )?abouti|bien recu votre (?:message|demande|courrier)){_ADV}",
        f"{_HAVE}|{_HARMLESS}|{_PHRASES}",
    ),
    (
        rf"{_MODAL}{_ADV}{_CLITICS}{_ADV}",
        f"{_INFO}|commandes?|articles?|colis|{_HARMLESS}|{_PHRASES}|{_LINKS}|{_CUSTOMER}|etre|avoir|faire|reclamer|{_TO_CUSTOMER}",
    ),
    (
        r"\b(?=\w{2,}r(?:a|ont|ait|aient)\b)(?!(?:extra|camera|opera|front|extrait|retrait|portrait|trait|attrait|sera|seront|serait|seraient|aura|auront|aurait|auraient)\b)",
        f"{_HARMLESS}|{_PHRASES}|{_TO_CUSTOMER}",
    ),
    (
        r"\by\s+(?:a|aura|aurait|avait|ait|ait|a-t-il)\s+(?:donc |alors |bien |deja |ensuite |aussi |egalement )*",
        r"eu|pas|plus|jamais|aucun*|rien|le (temps|delai|choix|cas)|la|un (delai|debit|ecart|retard|probleme|doute|defaut|ecart|decalage)|une (difference|erreur|question|etape|verification|difficulte)|\d|deux|trois|plusieurs|lieu|urgence|moins|bientot|donc|quelque chose a (verifier|corriger)|\W|peu|longtemps|toujours|d'autres (questions|etapes|possibilites)",
    ),
)
_OPENERS = frozenset(
    (
        " a abime abimee abonnement abord absence acceptez acheminement actuellement adresse adresses adressez affichage"
        " afin agreez aimeriez ainsi ajoutez ajoutons alors amicalement ancien ancienne annonce annoncee annulation"
        " annule annulee annuler anterieurement aout appelez application apres arn arrivage arrive arrivee article"
        " articles assez assurez attendez attendre attendu attendue attention au aucun aucune aujourd auparavant aupres"
        " aussi automatiquement autorisation autour autre autrefois autrement autres aux avant avec avez avis avoir"
        " avons avril ayant banque banques bas base beaucoup belle bien bienvenue bilan blouson bon bonjour bonne"
        " bonsoir bordereau boutique bref c ca calendrier car carte cas casse cassee cause causes cb ce ceci cela celle"
        " celles celui cependant certainement certaines certains certes ces cessez cet cette ceux chacun chacune"
        " changement chaque charge cher chere chers chez chiffres choisir choisissez choix ci cinq client cliente"
        " clients clos cloture colis collegue collez combien commande commander commandes comme comment communiquer"
        " communiquez comparer completement comprenant comprendre compte comptez concernant concerne concernee concernes"
        " conclusion concretement condition conditions confirmation confirmations confirme confirmee confirmer confirmez"
        " conformement conseiller conseillere conserver conservez consigne consignes consultez contact contacte"
        " contactee contactez contestation contractuellement contrairement controle controler controles cordialement"
        " correction corrige corrigee corriger courriel courriels courrier courtoisement cout croyez d dans date datee"
        " dates davantage de debit debite debitee debits debut decembre decider decision decisions decrivez defaut"
        " defauts defectueuse defectueux dela delai delais demande demander demandes demandez depart deposez depot"
        " depuis dernier derniere dernierement deroule deroulement des desole desolee desolees desoles desormais dessous"
        " dessus destination detail details deux deuxieme deuxiemement difference dimanche directement direction"
        " disponibilite dites dix document documents dommage dommages donc donne donnees donnez dont dossier dossiers"
        " droit droite droits du durant duree e echange echanger echeance echeances echeancier ecrire ecris ecrivez"
        " effectivement effectue effectuee egalement element elements elle elles email emballage emballez eme emis emise"
        " emission empreinte en encore endommage endommagee enfin enquete enquetes enregistre enregistree ensuite"
        " entendu entierement entre entrepot entretemps environ envoi envoie envois envoye envoyee envoyer envoyez"
        " equipe er erreur erreurs espace esperant essayez est et etant etape etapes etat etes etiquette etre etudier"
        " eux eventuellement evitez exactement examine examinee examiner excellent excellente excepte excusez expedie"
        " expediee expediees expedier expedies expediez expedition expeditions explication explications expliquer face"
        " facturation facture facturee factures facultatif faire fait faite faites faits faut faute fermer fevrier fin"
        " finalement fois fondement formulaire fournissez frais garantie garder gardez gardien gauche generalement grace"
        " habituellement haut heureusement hormis hors ht huit iban ici idealement il ils immediatement important"
        " importante imprimez incomplet incomplete indique indiquee indiquer indiquez info information informations"
        " informe informee infos initialement inscrit inscrite insistez instruction instructions interlocuteur"
        " interrogez inversement j jamais janvier je jeudi joignez joindre joins joint jointe jour jours juillet juin"
        " juridiquement jusqu jusque justificatif justificatifs l la lampe laquelle le legalement lequel les lesquelles"
        " lesquels leur leurs libre ligne lignes lire lisez litige livraison livraisons livre livree livrees livrer"
        " livres livreur localisation loi lors lorsqu lorsque lui lundi m ma madame magasin mai mail mails maintenant"
        " mais malgre malheureusement manquant manquante manuellement marche mardi mars meilleures meilleurs meme"
        " mention mentions merci mercredi mes mesdames message messages messieurs mieux mille mise mode modes"
        " modification modifier moi moins mon monsieur montant montants motif moyen moyens n naturellement navre navree"
        " navrees navres nb ne neanmoins necessaire neuf ni non normalement nos notamment note notee notez notons notre"
        " nous nouveau nouvel nouvelle nouvelles novembre nul nulle numero numeros objet obtenir octobre on option"
        " options or origine ou oui outre ouvert ouverte ouvertes ouverture ouvre ouvrir p page paiement paiements par"
        " parallelement parce pardon parfaitement parfois parlez parmi parti partie parties pas passe passee patientez"
        " paye payee payer pendant pensez periode personne personnellement peu peut phase phases photo photographiez"
        " photos piece pieces pire planning plus plusieurs plutot point points position possibilite possibilites"
        " possible pour pourquoi pourriez pourtant pouvez pouvons prealablement precisement precisez precision"
        " precisions precisons preferez preleve prelevement prelevements premier premiere premierement premieres"
        " premiers prenez preparation preparer presence presentez preuve preuves prevenez prevu prevue primo prise prix"
        " probablement probleme procedure procedures prochain prochaine prochainement prochaines prochains produit"
        " produits profondement ps puis puisqu puisque qu quand quant quatre que quel quelle quelles quelqu quelque"
        " quelquefois quelques quels question questions qui quoi quoiqu quoique raison raisons rapidement rappel"
        " rappelez rappelons rapprochez reapprovisionnement recapitulatif recemment reception recevez recevoir recherche"
        " recherches reciproquement rectification recu recue recues recus redirection reessayez reexpedition reference"
        " references regarde regarder regardez regle reglee reglez regrets regrettant relais relatif relative releve"
        " releves relisez remarque remarques rembourse remboursee remboursement remboursements rembourser remettez"
        " remise remplacement remplacer renouvele renouvelee renouvellement renvoi renvoyer renvoyez reparation reparer"
        " repondez repondre reponds reponse reponses reprenons reservation reserve resiliation resilie respectueusement"
        " responsabilite responsable ressayez restant reste restent restons resultat resultats resume retour retourner"
        " retournez retours retractation retrouve retrouvee revenons revoyons rib rien rubrique s sa sachant sachez"
        " salutations samedi sans sante sauf savoir second seconde section secundo securite selon sepa sept septembre"
        " service services ses seul seule seulement seules seuls seur si signale signalee signalez signature simplement"
        " simultanement sincere sincerement sinceres sinon site sitot situation six soi soit solution solutions somme"
        " sommes son sont souhaitez souhaitiez soulignons sous souvent soyez statut stock suffit suit suite suivant"
        " suivent suivi suivre sur surtout synthese t tandis tant tantot tarif taux taxe techniquement tel telle tenu"
        " termine terminee tertio total totaux toujours tous tout toute toutefois toutes trace traitement transmets"
        " transmettez transmettre transmis transmise transport transporter transporteur transporteurs tres trois"
        " troisieme troisiemement trop trouver ttc tva ulterieurement un une uniquement vendredi verification"
        " verifications verifie verifiee verifier verifiez vers veste veuillez vivement voici voila voir voisins vos"
        " votre voulez vous voyez vraiment vu y additionnes additionnees"
    ).split()
)
_NAMES = frozenset(
    "sms madame monsieur mesdames messieurs service client clients clientele equipe équipe nous vous sepa iban rib cb tva ht ttc arn ue pdf jpg jpeg png ok france europe européenne union qr ean ps nb rgpd".split()
)
# END ACTS

WORDS = Words(
    apologies=r"desole*|excus*|regrett*|pardon*|navre*",
    other_apologies=r"c'est (\w+ )?notre faute|la faute (nous (revient|incombe)|en revient|est (\w+ )?(notre|la notre|de notre))|reconnaissons (notre|nos|avoir)|n'aurions (pas|jamais) du|nous en voulons (beaucoup|sincerement)|plaidons coupable*|faisons amende|pardonn*|confus(e|es)? (pour|de|que)|sommes confus|mea culpa|honteux|honte|deplor(ons|e)|bien vouloir nous en vouloir|toutes nos condoleances",
    families=FAMILIES,
    negations=r"impossible de|ne|n'|n|pas|rien|aucun|aucune|sans|ni|jamais|nul|nulle|non|plutot que|au lieu de",
    not_negations=r"pourquoi pas|non (seulement|plus)|pas (seulement|que|uniquement|de (probleme|souci)|plus tard)|sans (faute|delai|attendre|tarder|doute|hesit\w+|aucun doute|probleme|exception|discuter|condition|plus attendre|avoir a attendre)|n'(attendez|hesitez|ayez crainte)|ne (vous (inquietez|en faites)|manquerons|tardera|tarderons|saurait tarder)|n'(avez|aurez) pas (a|besoin d') ?attendre|rien de (plus|moins)|sinon|ne \w+ que",
    refusals=r"refus*|empech*|hesit*|manqu*|oubli*|attend*|inquiet*|dout*|conteste*|tard*|rejet*|declin*",
    turns=r"mais|cependant|toutefois|pourtant|neanmoins|egalement|aussi|puis|donc|et (nous|vous|le|un|une|votre)|alors|car|parce|sauf|excepte|puisque|tandis",
    denied=r"(n'|ne |n )(\w+ ){0,2}(est|sont|sera|seront|a|ont|peut|peuvent|pourra|etait|intervient|interviendra|s'applique) (\w+ )?(pas|plus|rien|possible|jamais)|(est|sont|sera) (exclu*|impossible*)",
    granted=r"en route|en chemin|emis*|emise|approuve*|accorde*|valid\w+|effectue*|confirme*|autorise*|fait|deja|part|partira|partent|envoye*|pret|prete|a vous|lance*|traite*|declenche*|acquis*|programme*|bientot|prochainement|sous peu|arrivera",
    conditions=r"si|s'il|s'ils|lorsque|lorsqu'\w+|quand|une fois|des que|des qu'\w+|des (la |son |l')?(reception|retour|arrivee)|ou|soit|selon|depend\w*|choisi\w*|choix|prefer\w*|apres|etape|jusqu*|cas|condition|resultat|reception|(avons|aurons|avoir) (bien )?recu\w*|recevons|recevrons|arrivee|(est|sera|soit) arrive\w*|(votre|le|du|ce) retour|retourn(ez|iez)|renvoy(ez|iez)|souhait\w*|sinon|tant que|suite a|suivent|voul\w+|desir\w+|a moins",
    regardless=r"meme si|que vous (choisissiez|decidiez|preferiez)|banque ou pas|dans tous les cas|quoi qu'il|quel* que soi*|independamment|de toute (facon|maniere)|en tout cas|dans les deux cas|peu importe|quand meme",
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
    threats=r"""(messages?|posts?|propos|contenus?|mots) sur (x|twitter|les|un site|votre (page|profil|compte))\b|(ecrit|publie|dit|poste|raconte) (\w+ )?sur (nous|notre)|sur x\b|(vos|tes|leurs) (abonnes|followers|lecteurs|relations|contacts|proches (de|sur))|(tournure|affaire|place|parole|prise|declaration|exposition|plainte) publique*|rend(re|u|ez|iez) (l'affaire |cela |cette affaire |la chose )?publi(c|que|cs|ques)|sur la place|(entam|engag|intent|lanc)(er|ez|iez|e|ons) (une|des|la|toute) (procedure|action|demarche judiciaire|poursuite)\w*|procedure (devant|judiciaire|en justice|legale)|(bloqu|rejet|refus|revoqu|annul)(er|ez|iez) (le|votre|ce) (paiement|prelevement|debit|mandat)|mise en cause|sur les (reseaux|plateformes)|en parler (autour|publiquement|sur|a)|parl(er|ez|iez|e) (de (nous|cela) )?(autour de vous|en public|a (la|vos|d'autres))|(faire|votre) bruit|(faire )?(intervenir|appel a) (qui que ce soit|un tiers|quelqu'un d'autre)|commissariat|saisi(r|ssiez|ssez) (un|une|le|la|les|votre|l')\w* ?\w*|signalement*|avis|evaluation*|evalu(er|ez)( nous)?|notation*|notez-nous|noter (notre|la|le)|(mauvaise|bonne|meilleure|basse) note|etoile*|trustpilot|google|facebook|instagram|tiktok|tik tok|twitter|tweet*|youtube|yelp|tripadvisor|linkedin|whatsapp|reseaux? (sociaux|social)|commentaires? (negatif*|public*|en ligne|sur|laisse*|que vous)|(votre|vos|ce|le|un) commentaire*|(votre|vos|ce|cette|la|une) (publication|publications|post|posts|video)|publier|publiez|publie(e|es|s)?|publiquement|en public|poster|poste(z|r) (sur|un|votre|en)|reputation|viral*|influenceu*|forum*|blog*|internautes?|sur internet
        avocat*|tribuna*|juge|juges|juridiction*|proces\b|justice|judiciaire*|plainte*|porter plainte|poursuites|poursuivre en justice|assign(er|ation)|mise en demeure|huissier*|(action|actions|voie|voies|recours|demarche|demarches|mesures) (legal\w*|judiciaire\w*|en justice|juridique\w*)|juridique*|(conseil|cabinet) (juridique|d'avocat*)|contentieux
        (association*|organisme*|defense|autorite*|direction|protection) … consommat\w+|consommateur*|60 millions|que choisir|ufc|dgccrf|ddpp|signal ?conso|repression des fraudes|mediateur*|mediation|regulateur*|arbitrage|cnil
        menac*|menace*|chantage|extors*|extorqu*|ultimatum|polici(er|ers)|police|gendarm*|fraud(e|es|eur|er|uleux)|arnaqu*|escroqu*|journalist*|journal|journaux|la presse|medias?
        (votre|ce|cet|un tel) (ton|langage|attitude|comportement|enervement|agacement)|vos propos|le ton (de|que)|(votre|cette) attitude|votre colere|insult*|injur*|grossier*|grossieret*|agressi*|offens*|irrespect*|hostil*|menacant*|(sous|faire|mettre|votre) (la )?pression
        amazon|ebay|zalando|aliexpress|alibaba|temu|shein|asos|etsy|cdiscount|fnac|darty|la redoute|veepee|vinted|leboncoin|rakuten|boulanger|el corte ingles|concurrent*|concurrence|autre(s)? (boutique|boutiques|site|sites|magasin|magasins|commercant\w*|enseigne*|vendeur*)|(vous )?(etes |etre )?plaint(e|s|es)? (sur|en|aupres|publiquement)|denonc*|sur le net""",
    disputes=r"litige*|contestation*|contest(er|e|ee|ez|iez|ant)|chargeback*|retrofactur*|impaye*|reclamation (bancaire|aupres de (votre|la) banque)|dispute*",
    not_threats=r"notre avis (du|de|vous|precedent|prealable|envoye)|(l'|cet )avis (que nous|vous (a|avait) (\w+ )?ete|du \S+|a ete (envoy|adress)\w*|nous a|ne vous)|saisir (votre|la|le|l') ?(adresse|code postal|reference|numero|transporteur|commande)|signalement (du (colis|dommage|defaut|probleme)|de (la panne|l'anomalie|votre colis))|avis (de|d') (passage|livraison|reception|debit|retour|mise|renouvellement|paiement|expedition|echeance|depot|instance|non|l'expert\w*|remise)\w*|avis (envoye\w*|prealable|adresse\w*|expedie\w*)|chang\w* d'avis|sauf avis|a (notre|son|leur|mon) avis|(nouvel|sauf|sans) avis|avis (contraire|defavorable de la banque)|preavis|google pay|amazon pay|(etat|depots?) (de|des) plainte|note (de|d') (bas|frais)|forum des halles|evaluation (de (votre dossier|l'etat|la situation|la panne)|du (dommage|defaut))|evaluer (l'etat|la situation|votre dossier|le|la)|pression (d'eau|des pneus|de l'eau|d'air)|autorite parentale|achat* (sur internet|en ligne)|medias? (de stockage)|equipe juridique|service juridique|garantie juridique|la justesse",
    press=r"journalist*|journal|journaux|la presse|publier|publi*|medias?|television",
    reviews=r"""(quelques|deux|trois|un petit|petits?) mots? (\w+ )?(aimable\w*|gentil\w*|sympa\w*|bienveillant\w*|positif\w*|sur|avec|en ligne|pour)|sur (notre|la|votre) page\b(?! de (paiement|suivi))|y trouver(ez|iez) votre compte|en ligne vous vaud\w*|elogieu*|nous saurons (nous en souvenir|nous montrer|vous)|donnant|service en vaut|en retour\b(?! (de|du|vers|a))|apres quoi|nous notent|aupres de vos (amis|proches)|(laiss|ecri|publi|post|partag|depos|retir|supprim|effac|modifi|chang|corrig|enlev|revo|adouci|actualis|mett)\w* (nous )?(a jour )?(votre|un|une|l'|cet|cette|ce que|le|la|vos|des) ?(\w+ )?(avis|commentaire|commentaires|note|evaluation|publication|etoiles|post|temoignage|video|experience|message en ligne|texte en ligne)|avis|etoile*|evaluation*|notez-nous|temoignage*|recommand(er|ez) (notre|nous|la boutique)|recommandez-nous|nous recommander|votre experience (avec d'autres|en ligne|sur)|(parlez|dites|parler|faites)(-| )(en|le) (a|autour)|bouche(-| )a(-| )oreille|enquete de satisfaction|sondage*|en echange|en contrepartie|en retour de|contre (le retrait|la suppression|votre avis)|si vous (retirez|supprimez|effacez|modifiez|changez|enlevez|corrigez) (votre|le|la|cet|ce|l')|une fois (l'avis|le commentaire|la publication|votre)|ce que vous avez (ecrit|publie|poste) (sur|en|a)|suivez-nous|commentaires?|(racontez|parlez|parlez-en|dites-le) (a|autour|partout)|racontez|(avis|commentaire*|publication|note|etoile*|post) … (supprim*|retir*|efface*|modifi*|change*|corrig*)|(mise a jour|suppression|retrait|modification) (de|du) (votre |l'|ce |cet )?(avis|commentaire|publication|note)""",
    tone=r"""(avez|aviez|auriez)-vous (seulement|meme|au moins|vraiment|bien pense)|seulement pense|(il )?(aurait|eut) (ete|suffi)|suffisait de|encore (faut|fallait)-il|la moindre des choses|rien ne vous (empechait|interdisait|obligeait)|ne tenait qu'a vous|avouez|daign*|ou vous devriez|vous (le )?savez (sans doute|bien|pertinemment|tres bien)|o combien|constructi(f|ve)|(expliquer|repeter|dire) (\w+ )?lentement|lentement|miracle*|teleport*|magique*|magie|pensees|figurez-vous|tenez-vous bien|n'en deplaise|sait lire|au risque de|aussi surprenant|contrairement a ce que vous|semblez (croire|penser|oublier)|hourra|youpi|super\b|c'est parti|quelle chance|excellente nouvelle|bonne nouvelle|tout roule|a fond|adorons|ravi*|on ne lache|(client\w*|personne|acheteu\w+|dame|quelqu'un) (aussi|si|d'aussi|de votre|en or|hors)\b|aussi \w+ que vous|brillant*|remarquable*|exquis*|finesse|genie|intelligence rare|illumin*|honore (notre|cette)|fiers? de|admiration|inspire|un (bonheur|plaisir|regal|honneur) (pour|de vous)|mais passons|gagner du temps a tout|epargner* du travail|reflechir (un peu|avant)|pour se decider|a tout age|autour d'une seule|helas|par magie|laissait tout de meme|avant de (nous ecrire|cliquer|vous plaindre|reclamer)|(auriez|aviez) (mieux|simplement) (fait|pu)|(vous )?(auriez (du|pu)(?! (deja |bien )?(le |la |l'|les |en |y )?(recevoir|avoir|etre|obtenir|beneficier|disposer|trouver))|aurait fallu)|vous (deviez|etiez cense\w*)(?! (payer|regler|nous|attendre|(deja |bien )?(le |la |l'|les |en |y )?(recevoir|avoir|etre|obtenir|beneficier|disposer|trouver)))|il (ne )?(fallait|aurait fallu)|(votre|c'est votre|par votre) (propre )?(faute|negligence|imprudence|inattention|meprise|etourderie)|votre (propre )?erreur|a cause de vous|vous (n')?(avez|aviez) (pas lu|mal lu|mal saisi|oublie|omis|neglige|ignore|pas verifie|pas pris la peine|fait une erreur|commis une erreur)|vous n'avez pas (lu|verifie|fait attention|pris|suivi|respecte)|si vous aviez (lu|verifie|suivi|pris|fait|regarde|bien)|vous vous etes trompe\w*|(comme|ainsi que|tel que) (nous )?(vous )?(l'avons |avons |l'a |vous l'avons |nous l'avons |deja )*(deja )?(dit|indique|explique|precise|signale|mentionne|informe|ecrit|repete)|comme (vous le savez|chacun sait|deja (dit|indique|explique|precise)|indique clairement|stipule)|nous vous (l')?avons (deja|pourtant|clairement) *(dit|indique|explique|precise)?|(deja|pourtant|clairement) (dit|explique|indique|precise|mentionne|stipule|informe|visible)|pour la (derniere|enieme|troisieme|deuxieme) fois|repet(ons|er) (que|une)|calmez-vous|calme(z)?|du calme|soyez (raisonnable|patient\w*|realiste)|n'exagere\w*|exager*|dramatis*|ridicul*|absurd*|n'importe quoi|deraisonnable*|(peu|pas) raisonnable|evidemment|bien evidemment|visiblement vous|manifestement|de toute evidence|avec tout le respect|franchement|honnetement|pour etre (honnete\w*|franc\w*)|felicitations|bravo|bonne chance|bien essaye|a quoi vous attendiez|quel dommage pour vous|n'est pas (de )?(notre|nous) (faute|probleme|erreur|responsabilite|ressort)|pas (de )?notre faute|n'y (sommes|pouvons) (pour )?rien|ne sommes pas (responsable\w*|en faute|fautif*)|n'avons rien a nous reprocher|independant\w* de notre volonte|hors de notre controle|vous plain(dre|dez|gnez)|soi-disant|pretendu*|pretend(ez|re)|selon vous|a vous entendre|vous (alleguez|affirmez|pretendez)|mentir|mensonge*|menteu*|malhonnet*|cher(e|s|es)? (et )?(fidele|precieu\w+) (client|clients|cliente|clientes)|(client|cliente|clients) (fidele*|precieu*|important*|privilegie*|exemplaire*|prefere*|ideal\w*|de longue date|en or)|fideles? (client|clients|cliente)|meilleur\w* client\w*|fidelite|loyaute|(nous )?(tenons|tient) (beaucoup |enormement )?a (vous|votre)|vous (etes|nous etes) (important\w*|precieu\w*|si|formidable\w*|merveilleu\w*|genial\w*|un|une|quelqu'un)|apprecions (enormement|beaucoup|votre (fidelite|confiance))|client\w* comme vous|vous avez (tout a fait |entierement |bien |parfaitement |absolument |totalement )raison|haha*|lol|mdr|oups|genial*|formidable|fantastique|incroyable|merveilleu*|stupid*|idiot*|imbecil*|debil*|merde|taisez-vous|peu importe ce|meilleur(e)?s? (acheteur\w*|client\w*)|(l'erreur|la faute) (est|vient) (la votre|de (votre|vous))|conditions que vous avez (acceptees|signees)|personne d'autre|(notre|une) etoile|avez mal (lu|compris|saisi|recopie)|champion""",
    internal=r"""(a|ont) accepte (cette|la|notre) (solution|proposition)|meme (souci|probleme|situation|cas) que vous|(notre|la|le|ma|mon|par) (directeur|directrice|patron\w*|gerant\w*|pdg|chef\w*|hierarchie|superieur\w*)|privileg*|premium|(notre|un|cet|l'|d'un) ?assistant|valeur client*|en (interne|confidence)|confidence|bareme*|plafond\w*|intern(e|es)|(votre|la) fiche\b(?! (produit|technique))|(une|les|nos|des) (autres )?(client|cliente|clients|clientes) (a|de|au|difficile\w*|sensible\w*|a risque|qui (nous|ont|a))\b|cliente? (a|de) (risque|faible|forte|categorie|haute)|profils? (client|du type|a risque|type)|(total|montant|volume|valeur|historique) (de|d') ?(vos |tous vos )?achats|vos achats (\w+ )?(avaient|etaient|sont|ont|vous|chez)|d'achats chez|(identifie|signale|classe|note|enregistre|marque|considere|etiquet)\w* (comme(?! (livr|remis|expedi|parti|recu|perdu|distribu|retourn|etant|termin|pay|annul|non))|parmi|dans la categorie)|notee? ("|«)|etes (\w+ )?(notee?|classee?|signalee?|identifiee?|consideree?) |parmi (les|nos) (client|profil|meilleur)\w*|(une|aucune|d'|cette|sans) ?exceptions?|consignes? (que (j'ai|nous)|recue\w*|est de|donnee\w*|m'|interdi\w*)|ne rien (verser|accorder|donner|promettre|proposer|ceder)|agent conversationnel|programme informatique|je ne suis qu'\w*|suis (un|une) (agent|assistant|robot|programme|modele|ia|intelligence)\w*|humain\b|decider moi-meme|n'ai pas acces|mes reponses|outil de tri|(categorie|type) de (ticket|demande|client\w*)|(ne|n') (nous |m')?(est|permet\w*|autoris\w*) (pas )?(d'aller|d'en (accorder|dire))|aller (plus loin|au-dela)|(votre|vos) voisin\w* (de|, m)|un certain|(une|un) autre client\w*|ltv|clv|valeur (vie|a vie|du|de) client*|valeur (du )?cycle de vie|v\.?i\.?p\.?s?|(notre|votre) seuil|seuils? (de (fidelite|valeur|depense|achat)|minimum|vip)|(au-dessus|en-dessous|depasse\w*|atteint|sous) (du |le |notre |ce )?seuil|(votre|un|une|le) (tag|balise|etiquette client)|tag|tags|tague*|(guide|manuel|protocole|procedure|consigne|directive|regle|norme)s? (intern\w+|de (la |notre )?(boutique|maison|reponse)|dit|dits|nous|du service|stipule\w*|prevoit)|(le|notre|ce) guide|nos (consignes|directives|regles)|politique*|prompt*|(message|instructions?|invite) (systeme|du systeme)|instructions (recues|qui m')|mes instructions|systeme (a|vous a|l'a|nous) (marqu\w+|classe|etiquet\w+|decid\w+|signal\w+|detect\w+)|en tant qu'(ia|intelligence|assistant|modele|agent)|intelligence artificielle|(assistant|modele|agent|reponse|message) (virtuel\w*|de langage|numerique|automatique|automatise\w*|ia|d'ia)|modele de (langue|langage|reponse|lettre)|chatgpt|gpt*|openai|llm*|chatbot*|bot|bots|robot|genere\w* (automatiquement|par)|reponse(s)? (type|toute faite|pre-?redigee*)|script|escalad(e|er|ee|es|ons)|(priorite|file|categorie|statut) du (ticket|dossier)|autres? clients?|autres acheteurs|(politique|guide|regle|procedure|processus|critere|note|valeur|seuil|protocole|usage|limite|decision|document|consigne|instruction)s? intern*|confidentiel*|crm|zendesk|freshdesk|gorgias|algorithm*|(classe|classifie)\w* comme|(score|niveau|categorie|segment|profil|rang|statut) (de|du|comme) (client|risque|fidelite)|liste (noire|blanche)|(faire|faisons|ferons|titre d'|par) (une )?exception|exceptionnel*|client\w* (or|argent|platine|premium|privilege|a forte valeur|top|grands?)|(forte|haute|grande) valeur|(ce|combien) que vous avez depense|avez (\w+ )?depense|depenses? (totales?|cumule\w*)|volume d'achat*|vos (nombreuses|precedentes|anciennes) commandes|pour cette fois|une seule fois|rien que pour vous|seulement pour vous|entre nous|concession*|(approuve|autorise|valide) par (mon|ma|le|la|notre)|superviseur*|note (interne|pour l'agent|a l'agent)|json|yaml|(par|d') ?une machine|une machine (a|qui)|automatise*""",
    not_internal=r"ticket\w* de caisse|demande de (client\w*)|aucune exception n'est|politique (de|d') (retour|retours|confidentialite|remboursement|livraison|annulation|cookies)|guide (des tailles|d'utilisation|de montage|d'entretien)|systeme (audio|de navigation|de freinage|de chauffage|d'exploitation|de fermeture|d'alarme)|(memoire|poche|doublure|partie|piece|batterie) intern\w+|robot (de cuisine|aspirateur|patissier|menager)|ticket de caisse|tickets de caisse|regle graduee|exceptionnellement solide|restaurant",
    placeholders=r"todo|todo :|a faire :|a verifier :|insere\w* ici|none|null|undefined|nan|tbd|tba|n/a|xxx*|lorem|ipsum|inserer?|inserez|nom du client|votre nom ici|fixme|a (definir|completer|renseigner)|placeholder|prenom",
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
    next_business_day=r"(?:le\s+)?(?:prochain|premier|un)\s+jour\s+ouvr(?:e|able)|jour\s+ouvr(?:e|able)\s+(?:suivant|qui\s+suit|d'apres)",
    times=r"""sept jours? ouvr*|(?<!renouvellement\sde\s)(?<!debit\sde\s)(?<!prelevement\sde\s)(?<!celui\sde\s)(?<!echeance\sde\s)(?<!paiement\sde\s)(?<!€\sde\s)(?<!\ue000\sde\s)(janvier|fevrier|avril|juin|juillet|aout|septembre|octobre|novembre|decembre)|dans l'heure|dans la foulee|avant (la fin|ce soir|noel)|(fin|milieu|debut|courant) de (la |cette )?(semaine|journee|mois|annee|matinee)|(l'ete|l'hiver|le printemps|l'automne|le trimestre|le semestre)|trimestre|d'ici (la fin|ce soir|peu)|incessamment|sous (huitaine|peu)|huitaine|dans un instant|a l'instant|(en|fin|debut|mi|de|depuis|avant) (mars|mai)\b|mi-\w+|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|hier|apres-demain|ce (matin|soir|mois|week-end)|(?<!a\s)ce jour|cette (semaine|nuit|annee|apres-midi)|(prochain|dernier|meme|chaque|premier|autre|nouveau|passe)(e|es|s)? (jour|jours|semaine|semaines|mois|heure|heures|annee|week-end|quinzaine)(?! ouvr)|(jour|semaine|mois|annee|heures|jours|week-end) (prochain\w*|dernier\w*|suivant\w*|a venir|qui vien\w+)|(un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quelques|plusieurs|chaque|demi|en|sous|dans|ces|tous les|d'ici|par|aux) (?!bonne|excellente|agreable|belle|tres)(\w+ )?(heure|heures|minute|minutes|jour|jours|semaine|semaines|mois|an|ans|annee|annees|quinzaine|nuit|nuits|secondes)(?! ouvr)|(?<!bonne\s)fin de (journee|semaine|mois|l'annee|matinee)|fin du mois|(?<!bon\s)(?<!excellent\s)(week-end|weekend)s?|midi|minuit|(demi|cette|en|une) journee|(quotidien|hebdomadair|journalier)\w*|quinzaine|noel|paques|nouvel an|(avant|le|pour le|d'ici le) (deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt\w*|trente\w*)|heures|minutes|semaines|24h|48h|en un rien de temps|du jour au lendemain|lendemain|la veille""",
    today=r"aujourd'hui|ce jour meme|dans la journee",
    tomorrow=r"(?<!apres-)demain",
    money_and_shares=r"euros?|eur|centimes?|dollars?|livres? sterling|balles|pesos|yens?|francs?|dongs?|usd|gbp|vnd|chf|jpy|cny|mxn|bitcoin*|btc|usdt|crypto*|pour ?cents?|pourcent*|moitie|demi(e)?|(un|deux|le) (tiers|quart|cinquieme)( de| du)|(un|deux|trois) quarts?|une partie (du|de la|de votre) (prix|somme|montant|paiement)",
    links=r"formulaire*|en (boutique|magasin)|(passez|venez|passer|venir) (nous|chez nous|a la boutique)|remplissez|composez|joindre au|(par|un|en) texto|un sms|sms au|messagerie instantanee|telegram|messenger|skype|t\.me|wa\.me|bit\.ly|barre oblique|arobase|rappelee?s? au|(mot|formule) (magique|de passe)|sesame|dans la case|en un clic|flash\w* (le|ce|un)|qr(-| )?code|(https?|www|ftp)\b|point (com|net|org|shop|store|info)|cliqu*|(ce|le|notre) (lien|site)|suivez le lien|url|(appelez|telephonez|contactez)(-| )nous (au|par telephone)|appelez(-nous|-moi| au| notre| le numero)|numero (de telephone|vert|gratuit)|(?<!avec\sun\s)(?<!avec\svotre\s)(?<!avec\sle\s)telephon*|ligne directe",
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
    acts=_ACTS,
    openers=_OPENERS,
    names=_NAMES,
)
