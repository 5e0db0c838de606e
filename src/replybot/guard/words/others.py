"""Function words of languages that no reply is written in, and Vietnamese ones as typed without accents."""

FUNCTION_WORDS = frozenset(
    (
        "ich sie wir ihnen ihre ihren ihrer ihr uns unser unsere das der die den dem des ein eine einen einem"
        " einer und oder nicht kein keine ist sind war werden wird wurde haben hat mit fur auf bei von zum zur"
        " nach aber auch noch schon bitte danke leider konnen kann bestellung paket geld zuruck erstatten"
        " erstattung gutschein kostenlos entschuldigung tut leid il lo gli una uno che di per con non sono"
        " siamo abbiamo suo sua suoi vostro ordine pacco rimborso rimborsiamo rimborsare gratuitamente buono"
        " scusi scusate ci dispiace grazie della delle degli dello nel nella sul sulla questo questa anche piu"
        " o os um uma nao voce seu seus sua suas nosso nossa com para por pelo pela dos das no na em ao aos"
        " reembolsaremos encomenda pedido desculpe desculpas obrigado lamento tambem sera sao esta estamos"
        " vamos lhe het een en van wij u uw ons onze niet geen zijn is was worden wordt met voor op bij naar"
        " maar ook nog al bestelling pakket terug terugbetaling gratis excuses sorry helaas kunnen els les amb"
        " per als del dels una uns unes es no que som hem seu seva comanda paquet reemborsament disculpi"
        " gracies i w na z do nie jest sa sie ze za po od przez prosimy zwrot pieniedzy paczka zamowienie"
        " przepraszamy panstwa pani pana och att det som for vi ni er din ditt inte med av till pa din order"
        " paket aterbetalning"
    ).split()
) - frozenset(["i", "o", "no", "u", "al", "en", "is", "per", "es", "was"])

VIETNAMESE_WITHOUT_ACCENTS = frozenset(
    (
        "chung toi khong duoc cua nhung cac voi nay ngay hang don hoan tien giao kien xin loi vui long chi"
        " anh quy khach lai trong vong viec lam sau buoc mien phi tang giam gia nhan gui kiem tra ngan thanh"
        " toan danh"
    ).split()
) - frozenset(("chi anh sau gui long tang ban la non toi loi don sin fit cho con").split())
