"""Drafts that must not go out: one bad sentence in an otherwise good reply, in each language."""

from __future__ import annotations

import pytest

from replybot.brief import Reply
from replybot.guard.check import check_reply
from replybot.guard.samples import dispute, parcel, status
from replybot.language import Language

STATUS = {
    Language.EN: """Hello Ana,

We are sorry that you had to ask where your order A-10293 is. It left us on 19 November 2026.

{}

1. SEUR should deliver the parcel (tracking number SE123456789ES) by 24 November 2026.
2. We will check within 1 business day of step 1 that it has arrived, and write to you if it has not.

Kind regards
Our shop""",
    Language.ES: """Hola, Ana:

Lamentamos que haya tenido que preguntarnos por su pedido A-10293. Salió el 19 de noviembre de 2026.

{}

1. SEUR le entregará el paquete (seguimiento SE123456789ES) a más tardar el 24 de noviembre de 2026.
2. Comprobaremos en el plazo de 1 día laborable tras el paso 1 que ha llegado y, si no es así, le escribiremos.

Un saludo
Our shop""",
    Language.FR: """Bonjour Ana,

Nous sommes désolés que vous ayez dû demander où se trouve la commande A-10293. Elle est partie le 19 novembre 2026.

{}

1. SEUR doit livrer votre colis (suivi SE123456789ES) au plus tard le 24 novembre 2026.
2. Nous vérifions dans le délai de 1 jour ouvré après l’étape 1 qu’il est arrivé, et vous écrivons sinon.

Cordialement
Our shop""",
    Language.VI: """Chào anh/chị Ana,

Chúng tôi xin lỗi vì anh/chị phải hỏi đơn hàng A-10293 đang ở đâu. Hàng đã rời kho ngày 19 tháng 11 năm 2026.

{}

1. SEUR sẽ giao kiện hàng (mã vận đơn SE123456789ES) chậm nhất vào ngày 24 tháng 11 năm 2026.
2. Chúng tôi sẽ kiểm tra trong vòng 1 ngày làm việc sau bước 1 và viết cho anh/chị nếu hàng chưa đến.

Trân trọng
Our shop""",
}
PARCEL = {
    Language.EN: """Hello Ana,

We are sorry for the worry about your parcel. SEUR reports it delivered on 9 November 2026.

{}

1. We will open a trace with SEUR (tracking number SE123456789ES) by 23 November 2026.
2. SEUR should answer it within 5 business days of step 1.
3. Within 1 business day of step 2 we write to you. If delivery is not proven, you choose a new parcel or a refund.

Kind regards
Our shop""",
    Language.ES: """Hola, Ana:

Lamentamos la preocupación por su paquete. SEUR indica que se entregó el 9 de noviembre de 2026.

{}

1. Abriremos una investigación con SEUR (seguimiento SE123456789ES) a más tardar el 23 de noviembre de 2026.
2. SEUR nos responderá en el plazo de 5 días laborables tras el paso 1.
3. Le escribiremos en el plazo de 1 día laborable tras el paso 2. Si la entrega no queda probada, podrá elegir entre un
nuevo envío y el reembolso.

Un saludo
Our shop""",
    Language.FR: """Bonjour Ana,

Nous regrettons l’inquiétude que vous cause ce colis. SEUR indique l’avoir livré le 9 novembre 2026.

{}

1. Nous ouvrons une enquête auprès de SEUR (suivi SE123456789ES) au plus tard le 23 novembre 2026.
2. SEUR nous répond dans les 5 jours ouvrés qui suivent l’étape 1.
3. Nous vous écrivons 1 jour ouvré après l’étape 2. Si la livraison n’est pas prouvée, vous choisissez entre un nouvel
envoi et le remboursement.

Cordialement
Our shop""",
    Language.VI: """Chào anh/chị Ana,

Chúng tôi rất tiếc vì anh/chị phải lo lắng về kiện hàng. SEUR báo đã giao ngày 9 tháng 11 năm 2026.

{}

1. Chúng tôi sẽ yêu cầu SEUR truy tìm kiện hàng (mã vận đơn SE123456789ES) chậm nhất ngày 23 tháng 11 năm 2026.
2. SEUR sẽ trả lời trong vòng 5 ngày làm việc sau bước 1.
3. Trong vòng 1 ngày làm việc sau bước 2, chúng tôi viết cho anh/chị. Nếu không chứng minh được đã giao, anh/chị chọn
nhận kiện hàng mới hoặc hoàn tiền.

Trân trọng
Our shop""",
}
NEUTRAL = {
    Language.EN: "Thank you for writing to us.",
    Language.ES: "Gracias por escribirnos.",
    Language.FR: "Merci de nous avoir écrit.",
    Language.VI: "Cảm ơn anh/chị đã viết cho chúng tôi.",
}

# for a brief that promises nothing
HOSTILE = {
    Language.EN: """
        You will have every penny returned to your card.
        The money is already on its way to you.
        We are putting the sum back into your account.
        You won't be out of pocket.
        We'll make sure you are not charged for this order.
        Delivery is on the house this time.
        We will not only check the parcel but also pay you back.
        There is no doubt that you will be reimbursed.
        We have no problem giving you a refund.
        Nothing prevents us from refunding the order.
        It is not late, a refund is coming.
        A second jacket is being packed for you, so you get another parcel.
        We have sent a duplicate of your order.
        Feel free to keep the jacket as well.
        You need not send anything back.
        Your next purchase will cost less.
        There is a little something waiting in the next box.
        Use the code WELCOME at checkout.
        Enter SAVE10 when you pay.
        We take ten per cent off.
        Half of the price comes back to you.
        You get fifty euros.
        We credit you 20 EUR.
        You receive £15 for the wait.
        We add €59.90 to your balance.
        The parcel will be with you tomorrow.
        The parcel arrives on Thursday.
        You will hear from us within 24 hours.
        Expect it by 25 November 2026.
        Expect it by the twenty-fifth of November.
        SEUR delivers on Monday 24 November.
        It takes a few days.
        Your parcel moves up to priority shipping.
        We upgrade the delivery for you.
        The courier comes by to collect the old one.
        A prepaid sticker is in the mail.
        The guarantee is extended for you.
        We promise that this is sorted.
        We guarantee delivery.
        We take care of everything.
        As a token of goodwill, we close the case in your favour.
        You deserve some compensation.
        We apologise once more.
        Please forgive us for this.
        Our s\u200borry goes out to you.
        We regret the delay as well.
        Please reconsider the stars you gave us.
        We have seen your post on Facebook.
        There is no need to involve a lawyer.
        A chargeback will not speed this up.
        We read your Trustpilot review.
        If you take it down, we move faster.
        We do not respond to threats.
        Your tone does not help.
        Amazon may do this, we do not.
        You should have read the delivery page.
        As already explained, the parcel is moving.
        Calm down, please.
        As a valued customer you are first.
        Great news!
        This was YOUR choice.
        We did nothing wrong.
        You have spent enough with us to qualify.
        You are above our threshold.
        Our internal guide allows this.
        As an AI model I cannot see more.
        Your ticket has been escalated.
        Other customers had to wait longer.
        The rule order_status.on_its_way applies.
        Dear {name}, all is well.
        See https://example.org for more.
        Write to help@shop.com with questions.
        Call us on 0800 123 456.
        Vous serez remboursé sous peu.
        Le devolvemos el dinero.
        Wir erstatten Ihnen den Betrag.
        Chúng tôi sẽ hoàn tiền.
        We will re\u00adfund you.
        We will r\u0435fund you.
        We will refu\u043dd you.
        You get a ｒｅｆｕｎｄ.
        You get 𝐫𝐞𝐟𝐮𝐧𝐝𝐬.
        You get a r e f u n d soon.
        You get a vou-cher.
        You get a re-fund.
        You get ５０ of them.
        You get a \u202eRETURN.
        Your money is safe and comes home soon.
        We'll square this with a payment to you.
        The amount lands in your account shortly.
        Consider the order paid for by us.
        You can put your wallet away; this one is ours.
        We'd like to say thanks with a small credit for next time.
        The price drops for you.
        We knock the shipping off.
        Your card will be topped up again.
        A brand-new jacket leaves our warehouse for you.
        We'll pop another one in the post.
        The jacket is yours to keep.
        Hang on to it, we won't need it back.
        We bump you up to the fast lane.
        Delivery is accelerated for you at no charge.
        A driver will swing by to take the old one.
        We'll undo the transaction.
        We make sure you do not lose a cent.
        Our treat.
        You'll be compensated in full.
        You will not regret waiting.
        The two of us both know that you complained online.
        Your feedback online has been noticed.
        Please tell people how well we solved this.
        Please adjust your rating once you are happy.
        Kindly withdraw the claim with your bank first.
        We do not negotiate with customers who warn us about lawyers.
        We will see you in court.
        There's no need to report us.
        Your case was flagged by our loyalty score.
        Since you are among our best buyers, we act fast.
        My instructions do not allow me to say more.
        This reply was written by a machine.
        It will be there by the weekend.
        Give it a week.
        It ships in two days.
        Arrival: 24-11-2025.
        Arrival: 11/28/2026.
        Price: 60 EUR.
        The total was €5990.
        Order A-10294 is on its way.
        Tracking SE123456789FR applies.
        You get twenty quid.
        You get 1.000 dollars.
        You get a fifth off.
        Two for one from now on.
        As stated in the terms you accepted, this is on you.
        You clearly misread the page.
        No other customer ever complained.
        Deal with it.
        Thanks a million, champ.
        You're our star.
        Sorry, sorry, sorry.
        So sorry again.
        As compensation you will get free shipping on the next three orders.
        We have already issued a full refund of €59.90 to your original payment method.
        A replacement has been dispatched and should arrive within 48 hours.
        We are happy to offer you a 15% discount code: THANKS15.
        You can expect the reimbursement by Friday.
        To thank you for updating your review, we will add a voucher.
        I have processed your refund, it takes 3-5 days.
        We will send the same item once more, free of charge.
        We are extending your warranty by twelve months.
        Once the review is deleted, the refund is released.
        Your chargeback is not necessary.
        We apologize. We are deeply sorry.
        Our records show you are a high-value customer.
        The order total of 59.90 dollars will be returned.
        Please ignore the legal threats.
        We'll have a courier pick it up tomorrow morning.
        You have my word that it arrives.
        We will match any price you find elsewhere.
        There will be no delivery charge on this order.
        We can waive the fee this once.
        You get reimbursed by our insurance.
        We pay the customs duties for you.
        The parcel can be returned free at any time, for life.
        Two weeks from today you have it.
        There is a surprise inside the box.
        Your complaint to the ombudsman is not needed.
        Sadly we must apologise twice: pardon us.
        You're entitled to store credit.
        Loyalty pays off: you are tagged as gold.
        Our lawyer will look at your post.
        Please give us a second chance with five stars.
        Shipping's on me.
        We reverse the charges at once.
        The new one goes out this afternoon.
        We add 3 extra socks.
        """,
    Language.ES: """
        Recuperará hasta el último céntimo.
        El dinero ya está en camino.
        Le ingresaremos la cantidad en su cuenta.
        No tendrá que pagar este pedido.
        No solo revisaremos el envío, sino que le devolveremos el importe.
        Sin duda le reembolsaremos.
        No hay problema en hacerle una devolución del dinero.
        Nada nos impide reembolsarle el pedido.
        No llega tarde, un reembolso está en camino.
        Ya hemos enviado otro paquete.
        Volvemos a mandarle la chaqueta.
        Puede quedarse con la chaqueta.
        No hace falta que devuelva nada.
        Su próxima compra le saldrá más barata.
        Le espera una sorpresa en la próxima caja.
        Use el código BIENVENIDA al pagar.
        Introduzca AHORRA10 al pagar.
        Le quitamos el diez por ciento.
        La mitad del precio vuelve a su tarjeta.
        Recibirá cincuenta euros.
        Le abonamos 20 EUR.
        Recibirá 15 £ por la espera.
        Añadimos 59,90 € a su saldo.
        El paquete llegará mañana.
        El paquete llega el jueves.
        Tendrá noticias en 24 horas.
        Llegará el 25 de noviembre de 2026.
        Llegará el veinticinco de noviembre.
        SEUR entrega el lunes 24 de noviembre.
        Tarda unos días.
        Pasamos su envío a urgente.
        Le mejoramos el envío sin recargo.
        El mensajero pasará a recoger el antiguo.
        Le mandamos una etiqueta prepagada.
        Ampliamos la garantía de su compra.
        Se lo prometemos.
        Le garantizamos la entrega.
        Nos encargamos de todo.
        Como gesto comercial, damos el caso por resuelto a su favor.
        Merece una compensación.
        Disculpe de nuevo.
        Perdone también la demora.
        Le pedimos per\u200bdón.
        Sentimos también el retraso.
        Le agradeceríamos que revisara las estrellas que nos puso.
        Hemos visto su publicación en Facebook.
        No es necesario acudir a un abogado.
        Una disputa con el banco no lo acelera.
        Hemos leído su reseña.
        Si la retira, iremos más deprisa.
        No respondemos a amenazas.
        Su tono no ayuda.
        Amazon quizá lo haga, nosotros no.
        Usted debería haber leído la página de envíos.
        Como ya le explicamos, el paquete avanza.
        Cálmese, por favor.
        Como cliente fiel, usted va primero.
        ¡Buenas noticias!
        Fue SU elección.
        No es culpa nuestra.
        Ha gastado lo suficiente con nosotros.
        Supera nuestro umbral.
        Nuestra guía interna lo permite.
        Como modelo de lenguaje no puedo ver más.
        Su ticket ha sido escalado.
        Otros clientes esperaron más.
        Se aplica la regla order_status.on_its_way.
        Estimada {nombre}, todo va bien.
        Vea https://example.org para más datos.
        Escriba a ayuda@tienda.com si tiene dudas.
        Llámenos al 900 123 456.
        You will be refunded soon.
        Nous vous remboursons la commande.
        Wir erstatten Ihnen den Betrag.
        Chúng tôi sẽ hoàn tiền.
        Le reem\u00adbolsaremos.
        Le r\u0435embolsaremos.
        Tendrá un ｒｅｅｍｂｏｌｓｏ.
        Tendrá un r e e m b o l s o pronto.
        Tendrá un re-embolso.
        Tendrá un cu-pón.
        Le regalamos el envío.
        Le hacemos un descuento.
        El envío es gratis.
        Este pedido corre de nuestra cuenta.
        Anulamos el pedido ahora.
        Nos haremos cargo de los gastos.
        Le pagaremos lo que haya perdido.
        Su dinero está a salvo y vuelve pronto.
        Le compensaremos con un pago.
        La cantidad llegará a su cuenta en breve.
        Este pedido lo paga la casa.
        Guarde la cartera: esta vez invitamos nosotros.
        El precio baja para usted.
        Le descontamos el envío.
        Una chaqueta nueva sale de nuestro almacén para usted.
        Le mandamos otra por correo.
        La chaqueta es suya, no la queremos de vuelta.
        Le pasamos a la vía rápida.
        Un repartidor pasará por su casa a por la antigua.
        Desharemos la operación en su tarjeta.
        No perderá ni un céntimo.
        Tendrá una indemnización.
        Sabemos que se ha quejado en internet.
        Cuente a sus conocidos lo bien que lo resolvimos.
        Cambie su puntuación cuando esté contento.
        Retire antes la reclamación ante su banco.
        Nos veremos en los tribunales.
        No hace falta que nos denuncie.
        Nuestro indicador de fidelidad marcó su caso.
        Al ser de nuestros mejores compradores, actuamos rápido.
        Mis instrucciones no me dejan decir más.
        Esta respuesta la ha escrito una máquina.
        Llegará antes del fin de semana.
        Dele una semana.
        Sale en dos días.
        Llegada: 24-11-2025.
        Precio: 60 EUR.
        El total fue de 5990 €.
        El pedido A-10294 está en camino.
        Recibirá veinte pavos.
        Recibirá 1.000 dólares.
        Dos por uno desde ahora.
        Según las condiciones que aceptó, el error es suyo.
        Usted leyó mal la página.
        Nadie más se ha quejado.
        Es usted una estrella.
        Perdón, perdón y perdón.
        Como compensación, los próximos tres envíos serán gratuitos.
        Ya hemos tramitado la devolución de 59,90 € a su tarjeta.
        Le hemos enviado un artículo de sustitución que llegará en 48 horas.
        Le ofrecemos un código de descuento del 15 %: GRACIAS15.
        Recibirá el abono antes del viernes.
        Por actualizar su reseña añadiremos un vale.
        He procesado su reembolso, tarda de 3 a 5 días.
        Le mandaremos el mismo artículo otra vez, sin cargo.
        Ampliamos su garantía doce meses.
        Cuando borre la reseña, liberamos el reembolso.
        Su contracargo no es necesario.
        Pedimos disculpas. Lo lamentamos mucho.
        Consta que usted es un cliente de alto valor.
        Le devolveremos 59,90 dólares.
        Haremos caso omiso de las amenazas legales.
        Un mensajero lo recogerá mañana por la mañana.
        Tiene mi palabra de que llegará.
        Igualamos cualquier precio que encuentre.
        Este pedido no llevará gastos de envío.
        Por esta vez le perdonamos la tarifa.
        Nuestro seguro le paga el importe.
        Pagamos por usted los aranceles.
        Dentro de dos semanas lo tendrá.
        Hay una sorpresa dentro de la caja.
        Su queja ante consumo no es necesaria.
        Tiene derecho a saldo en la tienda.
        Está marcado como cliente oro.
        Nuestro abogado verá su publicación.
        Denos otra oportunidad con cinco estrellas.
        El envío va por mi cuenta.
        Anulamos los cargos de inmediato.
        El nuevo sale esta tarde.
        Añadimos 3 calcetines de más.
        """,
    Language.FR: """
        Vous retrouverez jusqu’au dernier centime.
        L’argent est déjà en route.
        Nous recréditons la somme sur votre compte.
        Vous n’aurez rien à payer pour cette commande.
        Non seulement nous vérifions le colis, mais nous vous remboursons aussi.
        Vous serez sans aucun doute remboursée.
        Rien ne nous empêche de vous rembourser.
        Il n’est pas en retard, un remboursement arrive.
        Un second colis est déjà parti.
        Nous vous expédions la veste une nouvelle fois.
        Vous pouvez garder la veste.
        Inutile de nous la renvoyer.
        Votre prochain achat vous coûtera moins.
        Une petite attention vous attend dans le colis.
        Saisissez le code BIENVENUE au paiement.
        Indiquez PROMO10 au paiement.
        Nous retirons dix pour cent.
        La moitié du prix vous revient.
        Vous recevrez cinquante euros.
        Nous vous créditons de 20 EUR.
        Vous recevrez 15 £ pour l’attente.
        Nous ajoutons 59,90 € à votre solde.
        Le colis arrive demain.
        Le colis arrive jeudi.
        Vous aurez des nouvelles sous 24 heures.
        Il arrivera le 25 novembre 2026.
        Il arrivera le vingt-cinq novembre.
        SEUR livre le lundi 24 novembre.
        Cela prend quelques jours.
        Nous passons votre envoi en prioritaire.
        Nous accélérons la livraison à nos frais.
        Le coursier passera chercher l’ancien.
        Une étiquette prépayée est en chemin.
        Nous prolongeons la garantie de votre achat.
        C’est promis.
        Nous vous garantissons la livraison.
        Nous nous occupons de tout.
        À titre de geste commercial, nous classons le dossier en votre faveur.
        Vous méritez un dédommagement.
        Encore toutes nos excuses.
        Pardonnez-nous aussi ce retard.
        Nous sommes navr\u200bés.
        Nous regrettons aussi la lenteur.
        Merci de revoir les étoiles que vous avez mises.
        Nous avons vu votre publication sur Facebook.
        Il est inutile de prendre un avocat.
        Un litige bancaire n’accélère rien.
        Nous avons lu votre avis.
        Si vous le retirez, nous irons plus vite : supprimez votre commentaire.
        Nous ne répondons pas aux menaces.
        Votre ton n’aide pas.
        Amazon le fait peut-être, pas nous.
        Vous auriez dû lire la page de livraison.
        Comme nous vous l’avons déjà dit, le colis avance.
        Calmez-vous, je vous prie.
        En tant que fidèle cliente, vous passez avant.
        Bonne nouvelle !
        C’était VOTRE choix.
        Ce n’est pas notre faute.
        Vous avez assez dépensé chez nous.
        Vous dépassez notre seuil.
        Notre guide interne le permet.
        En tant que modèle de langage, je ne vois rien de plus.
        Votre ticket a été escaladé.
        D’autres clients ont attendu davantage, comme les autres clients.
        La règle order_status.on_its_way s’applique.
        Chère {nom}, tout va bien.
        Voyez https://example.org pour le reste.
        Écrivez à aide@boutique.fr au besoin.
        Appelez-nous au 0800 123 456.
        You will be refunded soon.
        Le devolvemos el dinero.
        Wir erstatten Ihnen den Betrag.
        Chúng tôi sẽ hoàn tiền.
        Nous vous rem\u00adboursons.
        Nous vous r\u0435mboursons.
        Vous aurez un ｒｅｍｂｏｕｒｓｅｍｅｎｔ.
        Vous aurez un r e m b o u r s e m e n t bientôt.
        Vous aurez un cou-pon.
        La livraison vous est offerte.
        Nous vous faisons une remise de fidélité.
        L’envoi est gratuit.
        Les frais de port sont pour nous.
        Nous annulons la commande dès maintenant.
        Nous prenons tous les frais en charge.
        Nous vous verserons une indemnité.
        Votre argent est en sûreté et revient vite.
        Nous réglerons cela par un versement.
        La somme arrivera bientôt sur votre compte.
        Cette commande est pour nous.
        Rangez votre portefeuille : c’est la maison qui paie.
        Le prix baisse pour vous.
        Nous déduisons les frais d’envoi.
        Une veste neuve quitte notre entrepôt pour vous.
        Nous en postons une autre.
        La veste est à vous, nous ne la reprenons pas.
        Vous passez en voie rapide.
        Un livreur passera chez vous prendre l’ancienne.
        Nous annulerons l’opération sur votre carte.
        Vous ne perdrez pas un centime.
        Vous aurez une indemnisation.
        Nous savons que vous vous êtes plainte sur internet.
        Racontez autour de vous comme nous avons bien réglé cela.
        Modifiez votre note une fois satisfaite.
        Retirez d’abord votre contestation à la banque.
        Nous nous reverrons au tribunal.
        Inutile de nous dénoncer.
        Notre score de fidélité a signalé votre dossier.
        Comme vous faites partie de nos meilleurs acheteurs, nous agissons vite.
        Mes instructions m’interdisent d’en dire plus.
        Cette réponse a été rédigée par une machine.
        Il arrivera avant le week-end.
        Comptez une semaine.
        Il part dans deux jours.
        Arrivée : 24-11-2025.
        Prix : 60 EUR.
        Le total était de 5990 €.
        La commande A-10294 est en route.
        Vous aurez vingt balles.
        Vous recevrez 1 000 dollars.
        Deux pour le prix d’un désormais.
        Selon les conditions que vous avez acceptées, l’erreur est la vôtre.
        Vous avez mal lu la page.
        Personne d’autre ne s’est plaint.
        Vous êtes notre étoile.
        Pardon, pardon et pardon.
        En compensation, vos trois prochaines livraisons seront gratuites.
        Nous avons déjà émis un remboursement de 59,90 € sur votre carte.
        Un article de remplacement est parti et arrivera sous 48 heures.
        Nous vous offrons un code de réduction de 15 % : MERCI15.
        Vous recevrez le remboursement d’ici vendredi.
        Pour la mise à jour de votre avis, nous ajouterons un bon d’achat.
        J’ai traité votre remboursement, comptez 3 à 5 jours.
        Nous vous enverrons le même article encore une fois, sans frais.
        Nous prolongeons votre garantie de douze mois.
        Une fois l’avis supprimé, le remboursement sera débloqué.
        Votre rétrofacturation n’est pas nécessaire.
        Nous nous excusons. Nous sommes profondément désolés.
        Vous êtes une cliente à forte valeur.
        Nous vous rendrons 59,90 dollars.
        Nous ignorerons les menaces juridiques.
        Un coursier passera le prendre demain matin.
        Vous avez ma parole qu’il arrivera.
        Nous nous alignons sur tout prix que vous trouverez.
        Il n’y aura pas de frais de port sur cette commande.
        Pour cette fois, nous vous faisons grâce des frais.
        Notre assurance vous paie le montant.
        Nous payons les droits de douane pour vous.
        Vous l’aurez dans deux semaines.
        Il y a une surprise dans la boîte.
        Votre plainte auprès du médiateur est inutile.
        Vous avez droit à un crédit en boutique.
        Vous êtes classée cliente or.
        Notre avocat lira votre publication.
        Donnez-nous une autre chance avec cinq étoiles.
        Le port est pour moi.
        Nous annulons les débits immédiatement.
        Le nouveau part cet après-midi.
        Nous ajoutons 3 chaussettes de plus.
        """,
    Language.VI: """
        Anh/chị sẽ nhận lại đủ số tiền.
        Tiền đang trên đường về tài khoản của anh/chị.
        Chúng tôi chuyển trả khoản này vào thẻ.
        Anh/chị sẽ không phải trả đồng nào cho đơn này.
        Chúng tôi không chỉ kiểm tra kiện hàng mà còn hoàn tiền.
        Chắc chắn anh/chị sẽ được hoàn tiền, không nghi ngờ gì.
        Không có gì ngăn chúng tôi hoàn tiền cho anh/chị.
        Hàng không trễ, khoản hoàn tiền đang đến.
        Một kiện hàng khác đã lên đường.
        Chúng tôi gửi lại áo khoác cho anh/chị.
        Anh/chị cứ giữ luôn chiếc áo.
        Anh/chị không cần gửi trả gì cả.
        Đơn hàng sau của anh/chị sẽ rẻ hơn.
        Có một món quà nhỏ trong hộp.
        Anh/chị nhập mã CHAOMUNG khi thanh toán.
        Anh/chị dùng GIAM10 khi thanh toán.
        Chúng tôi bớt mười phần trăm.
        Một nửa giá sẽ về lại thẻ.
        Anh/chị nhận năm trăm nghìn đồng.
        Chúng tôi cộng 20 EUR cho anh/chị.
        Anh/chị nhận 15 £ vì đã chờ.
        Chúng tôi thêm 59,90 € vào ví.
        Kiện hàng sẽ tới vào ngày mai.
        Kiện hàng tới vào thứ năm tuần này.
        Anh/chị sẽ có tin trong 24 giờ.
        Hàng tới ngày 25 tháng 11 năm 2026.
        Hàng tới ngày hai mươi lăm tháng mười một.
        SEUR giao thứ hai, ngày 24 tháng 11.
        Việc này mất vài ngày.
        Chúng tôi chuyển đơn sang giao hỏa tốc.
        Chúng tôi nâng cấp dịch vụ giao hàng cho anh/chị.
        Nhân viên sẽ đến tận nhà lấy món cũ.
        Chúng tôi gửi nhãn trả hàng đã thanh toán cước.
        Chúng tôi gia hạn bảo hành cho anh/chị.
        Chúng tôi hứa với anh/chị như vậy.
        Chúng tôi đảm bảo sẽ giao được.
        Chúng tôi lo hết mọi việc và mọi chi phí.
        Để tỏ thiện chí, chúng tôi giải quyết theo hướng có lợi cho anh/chị.
        Anh/chị xứng đáng được bồi thường.
        Một lần nữa xin lỗi anh/chị.
        Mong anh/chị thứ lỗi cho sự chậm trễ.
        Chúng tôi xin l\u200bỗi thêm lần nữa.
        Chúng tôi cũng lấy làm tiếc về việc chậm.
        Mong anh/chị xem lại số sao đã chấm.
        Chúng tôi đã thấy bài đăng trên Facebook.
        Không cần nhờ luật sư đâu.
        Khiếu nại với ngân hàng không giúp nhanh hơn.
        Chúng tôi đã đọc đánh giá của anh/chị.
        Nếu anh/chị gỡ bài, chúng tôi sẽ làm nhanh hơn.
        Chúng tôi không trả lời lời đe dọa.
        Giọng điệu của anh/chị không giúp được gì.
        Shopee có thể làm vậy, chúng tôi thì không.
        Lẽ ra anh/chị phải đọc trang giao hàng.
        Như chúng tôi đã giải thích, kiện hàng đang đi.
        Anh/chị hãy bình tĩnh.
        Là khách hàng thân thiết, anh/chị được phục vụ trước.
        Tin vui đây!
        Đó là lựa chọn CỦA ANH CHỊ.
        Đây không phải lỗi của chúng tôi.
        Anh/chị đã chi tiêu đủ nhiều.
        Anh/chị đã vượt ngưỡng của chúng tôi.
        Quy định nội bộ cho phép điều này.
        Là một mô hình ngôn ngữ, tôi không thấy thêm gì.
        Ticket của anh/chị đã được chuyển cấp trên.
        Các khách hàng khác còn chờ lâu hơn.
        Quy tắc order_status.on_its_way được áp dụng.
        Chào {tên}, mọi việc đều ổn.
        Xem https://example.org để biết thêm.
        Viết cho help@shop.vn nếu cần.
        Gọi cho chúng tôi số 1900 1234.
        You will be refunded soon.
        Le devolvemos el dinero a su cuenta.
        Nous vous remboursons la commande.
        Wir erstatten Ihnen den Betrag.
        Chung toi se hoan tien cho anh chi.
        Chúng tôi h\u043eàn tiền cho anh/chị.
        Chúng tôi ｈoàn ｔiền cho anh/chị.
        Chúng tôi tặng anh/chị phí giao.
        Chúng tôi giảm giá cho anh/chị.
        Đơn này được miễn phí giao hàng.
        Phí giao do chúng tôi chịu.
        Chúng tôi hủy đơn ngay bây giờ.
        Chúng tôi chịu toàn bộ chi phí.
        Chúng tôi sẽ đền bù cho anh/chị.
        Anh/chị sẽ có voucher.
        Chúng tôi sẽ thanh toán một khoản cho anh/chị.
        Số tiền sẽ sớm về tài khoản của anh/chị.
        Đơn này cửa hàng mời.
        Anh/chị cất ví đi, lần này chúng tôi trả.
        Giá sẽ hạ xuống cho anh/chị.
        Chúng tôi trừ phí ship cho anh/chị.
        Một chiếc áo mới rời kho để đến với anh/chị.
        Chúng tôi gửi thêm một cái nữa.
        Chiếc áo là của anh/chị, chúng tôi không lấy lại.
        Đơn của anh/chị được đi luồng nhanh.
        Bưu tá sẽ ghé nhà lấy chiếc cũ.
        Chúng tôi sẽ hủy giao dịch trên thẻ.
        Anh/chị không mất một xu.
        Anh/chị sẽ nhận được khoản bồi thường.
        Chúng tôi biết anh/chị đã phàn nàn trên mạng.
        Anh/chị hãy kể cho bạn bè rằng chúng tôi xử lý tốt.
        Khi hài lòng, anh/chị sửa số sao giúp.
        Anh/chị rút khiếu nại ở ngân hàng trước đã.
        Hẹn gặp ở tòa.
        Không cần tố cáo chúng tôi.
        Điểm trung thành đã đánh dấu hồ sơ của anh/chị.
        Vì anh/chị là người mua tốt nhất, chúng tôi làm nhanh.
        Chỉ dẫn của tôi không cho nói thêm.
        Câu trả lời này do máy viết.
        Hàng tới trước cuối tuần.
        Chờ một tuần nhé.
        Hai ngày nữa hàng đi.
        Ngày tới: 24-11-2025.
        Giá: 60 EUR.
        Tổng là 5990 €.
        Đơn A-10294 đang trên đường.
        Anh/chị nhận hai mươi đô.
        Anh/chị nhận 500k.
        Từ nay mua một tặng một.
        Theo điều khoản anh/chị đã đồng ý, lỗi thuộc về anh/chị.
        Anh/chị đã đọc sai trang đó.
        Chưa ai than phiền như vậy.
        Anh/chị là ngôi sao của chúng tôi.
        Xin lỗi, xin lỗi, xin lỗi.
        Để bù đắp, ba đơn tới của anh/chị được miễn phí giao hàng.
        Chúng tôi đã hoàn 59,90 € vào thẻ của anh/chị.
        Sản phẩm thay thế đã gửi đi và sẽ đến trong 48 giờ.
        Chúng tôi tặng mã giảm giá 15%: CAMON15.
        Anh/chị sẽ nhận tiền hoàn trước thứ sáu.
        Khi anh/chị sửa đánh giá, chúng tôi thêm voucher.
        Tôi đã xử lý hoàn tiền, mất 3 đến 5 ngày.
        Chúng tôi gửi lại sản phẩm đó lần nữa, không tính phí.
        Chúng tôi kéo dài bảo hành thêm mười hai tháng.
        Khi bài đánh giá được xóa, tiền hoàn sẽ được giải ngân.
        Anh/chị không cần khiếu nại với ngân hàng.
        Chúng tôi xin lỗi. Chúng tôi vô cùng xin lỗi.
        Hồ sơ cho thấy anh/chị là khách giá trị cao.
        Chúng tôi trả lại 59,90 đô la.
        Chúng tôi bỏ qua lời dọa kiện.
        Bưu tá sẽ đến lấy sáng mai.
        Chúng tôi xin hứa hàng sẽ đến.
        Chúng tôi bán bằng giá nơi khác.
        Đơn này sẽ không có phí giao.
        Lần này chúng tôi bỏ qua khoản phí đó.
        Bảo hiểm của chúng tôi sẽ trả số tiền đó cho anh/chị.
        Chúng tôi trả thuế nhập khẩu giúp anh/chị.
        Hai tuần nữa anh/chị sẽ có hàng.
        Trong hộp có điều bất ngờ.
        Không cần gửi đơn đến hội bảo vệ người tiêu dùng.
        Anh/chị có quyền nhận tín dụng cửa hàng.
        Anh/chị được xếp hạng vàng.
        Luật sư của chúng tôi sẽ xem bài đăng.
        Cho chúng tôi thêm cơ hội với năm sao nhé.
        Tiền ship để tôi lo.
        Chúng tôi hủy các khoản thu ngay.
        Cái mới sẽ đi chiều nay.
        Chúng tôi thêm 3 đôi tất.
        """,
}

# for a brief that lets a new parcel or a refund follow a trace
EARLY = {
    Language.EN: """
        We are sending you a new parcel now.
        A new parcel goes out to you without waiting for the answer.
        You will receive a full refund.
        We have refunded the order.
        Your refund has been approved.
        The delivery fee is refunded as well.
        The new parcel goes by express.
        The new parcel comes with a gift.
        The refund amounts to €49.90.
        You choose a refund of twice the amount if delivery is not proven.
        We cancel the order.
        One dedicated contact person looks after you.
        """,
    Language.ES: """
        Le enviamos un nuevo paquete ahora mismo.
        Un nuevo envío sale ya, sin esperar la respuesta.
        Recibirá el reembolso íntegro.
        Hemos reembolsado el pedido.
        Su reembolso está aprobado.
        También le devolvemos los gastos de envío.
        El nuevo envío va por transporte urgente.
        El nuevo envío incluye un regalo.
        El reembolso asciende a 49,90 €.
        Si la entrega no queda probada, le devolvemos el doble.
        Cancelamos el pedido.
        Una persona dedicada exclusivamente a su caso, su gestora personal, le atiende.
        """,
    Language.FR: """
        Nous vous envoyons un nouveau colis dès maintenant.
        Un nouvel envoi part sans attendre la réponse.
        Vous recevrez un remboursement intégral.
        Nous avons remboursé la commande.
        Votre remboursement est accordé.
        Les frais de livraison vous sont également remboursés.
        Le nouvel envoi part en express.
        Le nouvel envoi contient un cadeau.
        Le remboursement s’élève à 49,90 €.
        Si la livraison n’est pas prouvée, nous vous versons le double.
        Nous annulons la commande.
        Une interlocutrice dédiée s’occupe de vous.
        """,
    Language.VI: """
        Chúng tôi gửi ngay một kiện hàng mới.
        Kiện hàng mới được gửi mà không cần chờ kết quả.
        Anh/chị sẽ được hoàn tiền toàn bộ.
        Chúng tôi đã hoàn tiền cho đơn này.
        Khoản hoàn tiền đã được duyệt.
        Phí giao hàng cũng được hoàn lại.
        Kiện hàng mới được giao hỏa tốc.
        Kiện hàng mới có kèm quà.
        Khoản hoàn tiền là 49,90 €.
        Nếu không chứng minh được, chúng tôi trả gấp đôi.
        Chúng tôi hủy đơn hàng.
        Một nhân viên chăm sóc riêng sẽ phục vụ anh/chị.
        """,
}
SUBJECTS = {
    Language.EN: [
        "Sorry about your order",
        "Your refund of €59.90",
        "You get a refund",
        "Your review",
        "Free delivery",
    ],
    Language.ES: ["Disculpe la espera", "Su reembolso de 59,90 €", "Le reembolsamos", "Su reseña", "Envío gratis"],
    Language.FR: [
        "Toutes nos excuses",
        "Votre remboursement de 5 €",
        "Nous vous remboursons",
        "Votre avis",
        "Port offert",
    ],
    Language.VI: [
        "Xin lỗi anh/chị",
        "Hoàn tiền 5 €",
        "Chúng tôi hoàn tiền",
        "Đánh giá của anh/chị",
        "Miễn phí giao hàng",
    ],
}


def _lines(texts: dict[Language, str]) -> list[tuple[Language, str]]:
    return [(language, line.strip()) for language, text in texts.items() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("language", list(Language))
def test_the_replies_around_the_bad_sentences_are_good(language: Language) -> None:
    assert check_reply(Reply("", STATUS[language].replace("{}", NEUTRAL[language])), status(language)) == ()
    assert check_reply(Reply("", PARCEL[language].replace("{}", NEUTRAL[language])), parcel(language)) == ()


@pytest.mark.parametrize(("language", "sentence"), _lines(HOSTILE))
def test_a_bad_sentence_is_found_where_nothing_is_promised(language: Language, sentence: str) -> None:
    assert check_reply(Reply("", STATUS[language].replace("{}", sentence)), status(language))


@pytest.mark.parametrize(("language", "sentence"), _lines(EARLY))
def test_a_remedy_is_not_given_before_its_condition(language: Language, sentence: str) -> None:
    assert check_reply(Reply("", PARCEL[language].replace("{}", sentence)), parcel(language))


@pytest.mark.parametrize(("language", "sentence"), _lines(HOSTILE))
def test_no_bad_sentence_hides_among_what_may_be_promised(language: Language, sentence: str) -> None:
    """A reply that may speak of refunds and new parcels still may not hold the rest."""
    found = check_reply(Reply("", PARCEL[language].replace("{}", sentence)), parcel(language))
    assert found


@pytest.mark.parametrize(("language", "subject"), [(lang, text) for lang, texts in SUBJECTS.items() for text in texts])
def test_a_bad_subject_is_found(language: Language, subject: str) -> None:
    body = STATUS[language].replace("{}", NEUTRAL[language])
    found = check_reply(Reply(subject, body), status(language))
    assert found
    assert all(finding.message.startswith("subject: ") and finding.span == (0, 0) for finding in found)


@pytest.mark.parametrize("language", list(Language))
def test_a_dispute_allows_its_own_words_and_no_others(language: Language) -> None:
    for line in [line for lang, line in _lines(HOSTILE) if lang is language][:9]:
        assert check_reply(Reply("", line), dispute(language))
