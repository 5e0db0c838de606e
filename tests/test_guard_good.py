"""Replies written by hand, from no template: each must pass."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from replybot.brief import Brief, Reply
from replybot.guard.check import check_reply
from replybot.language import Language
from replybot.policy import Policy
from samples import samples

# "rule" or "rule vip", then the body; the briefs are those of tests/samples.py with the full record
GOOD = {
    Language.EN: """
### delivered_not_received.trace
Dear Ana,

Thank you for getting in touch, and we're sorry to hear the parcel isn't with you. According to SEUR it was handed over on 9 November 2026, so the first thing to find out is where and to whom.

By Monday, 23 November we'll ask SEUR to trace it (tracking number SE4410029ES). Their answer normally reaches us within 5 business days, and one business day later you'll have it from us. Should they be unable to show that it was delivered, the choice between a new parcel and a refund is yours; if they can, you get the proof and one of us goes through the case again.

Best wishes,
Our shop
### delivered_not_received.trace vip
Hello Ana Pérez,

I'm sorry about the missing parcel. There's no need for you to wait for the carrier: your order A-10293 is being packed once more and leaves us by 23 November 2026, at no cost to you.

Also by 23 November 2026 we ask SEUR to trace the first one (SE4410029ES). If it turns up in the meantime, simply tell us.

Kind regards
Our shop
### delivered_not_received.not_proven
Hi Ana,

SEUR has closed its search without being able to show that your parcel was handed over. We are sorry it came to this.

Would you rather have the parcel sent again or receive a refund? Let us know by 4 December 2026, and within 1 business day of your answer we put it into effect.

Regards,
Our shop
### delivered_not_received.proven
Hello Ana,

We apologise for the worry. The carrier has completed its investigation and its records say the parcel was delivered on 9 November 2026.

1. By 23/11/2026 we send you what SEUR gave us: the signature and the place.
2. A colleague reviews your case within 2 business days of that and writes to you.

If anything in the proof looks odd to you, please mention it when you reply.

Our shop
### late_or_out_of_stock.in_transit
Dear Ana,

Your order A-10293 should have been with you by now. We are late, and for that we apologise.

What we'll do: get a new delivery date from SEUR (parcel SE4410029ES) by 24 November 2026 and pass it on. You then have 10 business days to tell us whether you'd like to wait or would prefer to cancel and have your money refunded in full. Whatever you decide is carried out within 1 business day.

Kind regards
Our shop
### late_or_out_of_stock.out_of_stock vip
Hello Ana,

The Blue jacket and the Wool socks are not in stock, and we're sorry we took the order without being able to fill it. We expect them on 1 December 2026.

Please tell us by 4 December 2026 which you prefer: waiting for the new stock, or cancelling with a full refund. We act on it within 1 business day of hearing from you. Either way, we refund the delivery fee of €4.99 by 23 November 2026.

Regards
Our shop
### late_or_out_of_stock.part_in_stock
Hello Ana,

Part of your order is here and part is not; sorry for the split.

1. We send the Blue jacket by 23 November 2026.
2. The Wool socks follow by 1 December 2026, and the second delivery is at our cost.

You don't need to do anything.

Our shop
### order_status.on_its_way
Hi Ana, sorry you had to ask.

Order A-10293 left us on 3 November 2026 and is with SEUR under SE4410029ES. They expect to deliver it by 26 November 2026. Within 1 business day of that date we check that it has reached you; if it hasn't, we write to you first.

Our shop
### order_status.preparing vip
Good morning Ana,

We're sorry for the silence. Your order is packed and will be handed to SEUR by 23 November 2026. One business day after that you'll have the tracking number in your inbox.

As a thank-you for ordering with us, a shipping voucher has been added to your account: with it, express delivery on your next order costs the same as standard.

Kind regards,
Our shop
### duplicate_charge.surplus
Dear Ana,

You were charged €119.80 for an order of €59.90, and that was our error. We apologise for it.

We're refunding the difference of €59.90 (reference ch_2B) by 23 November 2026. Your bank should show it within 10 business days of that.

Yours sincerely
Our shop
### duplicate_charge.authorisation
Hello Ana,

We're sorry for the confusion on your statement. Only one payment was taken. The second entry of €59.90 from 18 November 2026 is an authorisation, in other words an amount your bank has set aside without paying it to us.

Your bank lets go of it by 25 November 2026; if you ask them, quote ch_3C. We'll check within 1 business day that it has gone and let you know.

Our shop
### duplicate_charge.adds_up
Hello Ana,

Both amounts belong to the same order: €59.90 on 2 November 2026 and €59.90 on 3 November 2026 together make up its total. We are sorry that this was not clear. You'll have a list by 23 November 2026 that shows what each of them paid for.

Our shop
### wrong_tax.correct
Dear Ana,

Thank you for spotting this. We are sorry about the tax on order A-10293, which was charged at 21%.

1. We check the rate that applies to your delivery address by 23 November 2026.
2. Whatever was charged beyond it, we refund within 1 business day of step 1.
3. Within 1 business day of step 2 you receive the corrected invoice; it replaces F-2026-118.

Kind regards
Our shop
### invoice_error.issue vip
Hello Ana,

Sorry that your invoice has been missing. Our billing colleague is dealing with it first, so you will have it today, 20 November 2026.

Our shop
### refund_status.issued
Hello Ana,

We understand that you're still looking for your refund, and we're sorry about the wait. €59.90 was sent on 12 November 2026. If your bank can't see it, give them the reference ARN74000000012: with it they can find the payment. It should be on your account by 26 November 2026.

We'll be in touch by 25 November 2026 and then every 3 business days until you can see it.

Our shop
### refund_status.overdue vip
Dear Ana,

Your refund of €59.90 ought to have arrived, and we apologise that it has not.

1. By 23 November 2026 we ask our payment provider to trace it (reference ARN74000000012).
2. Within 5 business days of step 1 we tell you what they found.
3. One colleague looks after your case throughout and writes to you by 24 November 2026, then every 2 business days until the money is on your account.

Kind regards
Our shop
### refund_status.returned
Hi Ana,

The refund came back to us from your bank, and we're sorry about that detour. How would you like to receive it instead: by bank transfer, or on another card? Please tell us by 4 December 2026. We pay it within 2 business days of your reply.

Our shop
### payment_failed.retry
Hello Ana,

We're sorry the payment would not go through. It is often the bank's confirmation step: please have your banking app open, or use another card or PayPal.

1. We keep your basket as it is until 27 November 2026.
2. Please try the payment again by 27 November 2026.
3. If it still doesn't work, write to us; we find out why within 1 business day of that.

Our shop
### shipping_fee.explain
Dear Ana,

We are sorry that the delivery fee came as an unpleasant surprise. It depends on the weight of the parcel and on the country it goes to, and it is shown before you pay. For your order it was €4.99.

By 23 November 2026 we check that this is what you saw at checkout, and write to you with the result.

Our shop
### subscription_misread.renewed
Hello Ana,

We're sorry the renewal was not what you had in mind. Your subscription renewed on 15 November 2026 for €24.90; without a cancellation the next date would be 15 December 2026.

1. We cancel it by 23 November 2026.
2. Within 1 business day of step 1 you receive our confirmation in writing.

Our shop
### subscription_misread.no_notice
Dear Ana,

We find no reminder before the renewal of 15 November 2026, and we apologise for that. We cancel the subscription and refund the renewal of €24.90, both by 23 November 2026. Your bank should show the money within 10 business days of the refund.

Our shop
### dispute_opened.open
Hello Ana,

We are sorry that we could not settle this between us before it reached your bank.

The dispute dp_1X has been open since 12 November 2026, and the bank now decides. Until then nothing is refunded or shipped by us, so that nothing happens twice. If your bank tells us that the dispute is withdrawn, we will gladly solve the case with you directly.

1. We send the bank our documents by 25 November 2026 (reference dp_1X).
2. The bank should decide within 60 business days of step 1 (reference dp_1X).
3. We write to you with what follows within 1 business day of step 2.

Our shop
### dispute_opened.said
Dear Ana,

We regret that you had to go to your bank. We can't see a dispute on our side yet; could you send us the bank's reference and the date? We check with them by 24 November 2026. Nothing is decided against you in the meantime, and neither a refund nor a shipment is made until we know.

Our shop
### damaged_or_defective.first_30_days
Hello Ana,

We're sorry the jacket arrived damaged; that is for us to put right. As you are within 30 days of delivery you may choose: a replacement, a repair or a refund.

1. Unless you tell us otherwise, we send the replacement by 23 November 2026.
2. Within 2 business days of step 1 you receive a prepaid label for the damaged one, or we have it collected.

None of this costs you anything.

Our shop
### damaged_or_defective.guarantee_over
Dear Ana,

We are sorry the item has given up. A colleague will take a proper look at what happened and write to you by 23 November 2026; you need not send us anything for that.

Our shop
### wrong_or_missing_item.send vip
Hi Ana,

We packed the wrong thing, and we're sorry. The right item is on its way to you by express by 23 November 2026, at our expense.

Within 2 business days after that we send you a prepaid label for what reached you by mistake.

Our shop
### return_request.withdrawal
Hello Ana,

We are sorry it wasn't quite right for you. Until 23 November 2026 you can return the order without giving a reason. The goods and the standard delivery are refunded; the postage back is yours.

1. We send you the instructions by 23 November 2026.
2. Please post the parcel within 10 business days of step 1 and keep the receipt.
3. We refund you within 5 business days of step 2.

Our shop
### return_request.window_over
Dear Ana,

We're sorry that we cannot simply say yes. Our return period of 30 days has ended, yet a person should look at this before we answer. You will hear from a colleague of ours by 23 November 2026.

Our shop
### cancel_or_change_order.before_shipping
Hello Ana,

Sorry that the order no longer suits you. It hasn't left yet, so it can still be cancelled with a full refund, or changed. We do what you asked for by 23 November 2026 and confirm it in writing within 1 business day of that.

Our shop
### wrong_address.redirect
Dear Ana,

We're sorry about the mix-up with the address. Your parcel is already with SEUR.

1. By 23 November 2026 we write to the e-mail address of the order and ask for the new address.
2. You confirm it from there within 2 business days of step 1.
3. SEUR tells us within 2 business days of step 2 whether parcel SE4410029ES can be redirected.
4. Within 1 business day of step 3 we let you know. Should it come back to us, we send it again for the delivery fee.

Our shop
### any.sender_unverified
Hello,

We're sorry to send you round the houses: this message reached us from an address that does not belong to an order, and we only discuss orders with the address they were placed from. Nothing has been changed.

Please write from that address by 4 December 2026. Within 1 business day of that we answer in full.

Our shop
### other.hand_over
Dear Ana,

Thank you for your kind words, and apologies that you had to write twice. Someone who knows the fabric well will answer you by 23 November 2026; you won't have to explain anything again.

Our shop
### alert.safety
Dear Ana,

We are very sorry to read this. Please stop using the product, and keep it with its packaging. Our product safety team will contact you by 23 November 2026.

Our shop
### late_or_out_of_stock.not_shipped
Dear Ana,

Thank you for your patience so far. You should have received your order A-10293 already, and it has not even left our warehouse. We are truly sorry; the delay is entirely on our side.

Here is what we are doing about it. By 23 November 2026 you will have a new delivery date from us. If that date does not work for you, simply reply within 10 business days and tell us you would prefer to cancel; in that case the full amount goes back to the card you paid with. Whichever way you decide, it is done within 1 business day.

You can answer this e-mail directly, and you will not have to explain anything twice.

Warm regards,
Our shop
### late_or_out_of_stock.delivered
Hi Ana,

Our apologies for the uncertainty. The tracking page of SEUR shows the parcel as delivered on 9 November 2026. Could you have a look in the letterbox, with your neighbours and at the pick-up point, and tell us by 24 November 2026 whether it was there?

If it wasn't, we'll open an investigation with SEUR (tracking number SE4410029ES) within 1 business day of your answer.

Have a good weekend,
Our shop
### late_or_out_of_stock.cancelled
Hello Ana,

We're sorry this order did not work out. It has been cancelled, as you can see in the confirmation. By 23 November 2026 we confirm in writing where your refund stands.

Our shop
### late_or_out_of_stock.within_promise
Dear Ana,

Sorry if our messages left you unsure. Your parcel is on schedule: SEUR is due to deliver it by 25 November 2026, and you can follow it with the number SE4410029ES. One business day after that we look whether it has arrived, and get in touch if it hasn't.

Our shop
### charged_no_order.captured vip
Dear Ana,

We took your payment of €59.90 on 2 November 2026 without creating an order. That was our mistake and we apologise.

1. Please let us know by 4 December 2026 whether you would like us to complete the order or to refund the payment in full.
2. We carry out your choice within 1 business day of step 1 (payment reference ch_2B).

If you go for the order, it travels by express at no extra charge.

Our shop
### charged_no_order.authorised
Hello Ana,

We understand how worrying it is to see money reserved without an order, and we are sorry. To be clear: we have not received this money. Your bank is only holding €59.90 and is due to release it by 25 November 2026 (reference ch_3C). We'll check within 1 business day of that date and drop you a line.

Our shop
### charged_no_order.ask
Hello Ana,

We are sorry for the confusion around your payment. To find it we would need the date, the amount and the last four digits of the card; please never send the whole number. By 23 November 2026 we will tell you what happened to it.

Our shop
### delivered_not_received.own_carrier
Dear Ana,

We're sorry to hear the parcel is missing. As it travelled with a carrier you arranged yourself, they will only talk to you, so we give you what you need: the proof that we handed it over, by 23 November 2026. With it, please ask them within 5 business days of receiving it to trace the parcel. If they need anything else from us, just say so.

Our shop
### wrong_address.returned
Hello Ana,

Your parcel has come back to our warehouse because it could not be delivered at the address on the order. We are sorry for the delay this means.

Please confirm the right address from the order's e-mail and pay the delivery fee by 4 December 2026. We will then send it out again within 1 business day.

Our shop
### wrong_address.before_shipping
Hello Ana,

Sorry for the extra message. The good news is that nothing has left yet, so the address can still be corrected. By 23 November 2026 we write to the e-mail address the order was placed with; please confirm the address there within 2 business days, and one business day later the parcel is on its way.

Our shop
### return_request.not_returnable
Dear Ana,

We are sorry to disappoint you for the moment: items like this one are normally not taken back once opened, for hygiene reasons. Still, a colleague will look at your request in person and write to you by 23 November 2026.

Our shop
### refund_status.awaiting_return
Hello Ana,

We regret that you are still waiting. We have not recorded the arrival of your return yet, so we first find out where it is, by 24 November 2026. As soon as it is here, and at the latest within 1 business day of that, we issue the refund; if something is missing, we tell you what.

Our shop
### wrong_or_missing_item.out_of_stock
Dear Ana,

We are sorry that the wrong item was in the box. The right one is out of stock at present. By 23 November 2026 we write to you with the date on which it can leave, or, if you would rather not wait, refund the item.

Our shop
### damaged_or_defective.guarantee vip
Hello Ana,

We apologise that the jacket did not last. It is covered by the legal guarantee of 3 years, so you can choose between a replacement and a repair; a refund follows only if neither is possible.

1. Unless you prefer the repair, we send the replacement by express by 23 November 2026.
2. Within 2 business days of step 1 you get a prepaid label for the faulty jacket.

Our shop
### subscription_misread.renewed vip
Dear Ana,

We're sorry the renewal took you by surprise. It happened on 15 November 2026, for €24.90.

1. We cancel the subscription by 23 November 2026.
2. By the same date, 23 November 2026, we refund the last renewal of €24.90.
3. Your bank should show it within 10 business days of step 2.

Our shop
### dispute_opened.closed
Dear Ana,

We are sorry for the long wait. Now that the bank has closed its file, a colleague of ours looks at the whole matter afresh and writes to you by 23 November 2026.

Our shop
### alert.violence
Hello Ana,

We are sorry that things have come to this point. A senior colleague from our customer care team has your message and will answer it by 23 November 2026.

Our shop
### alert.legal_notice
Dear Ana,

We acknowledge receipt of your letter and regret that it was necessary. Our legal team is looking at it and will reply in writing by 23 November 2026.

Our shop
""",
    Language.ES: """
### delivered_not_received.trace
Buenos días, Ana:

Sentimos que el paquete no esté en sus manos. SEUR lo da por entregado el 9 de noviembre de 2026, así que lo primero es saber dónde y a quién.

A más tardar el lunes 23 de noviembre pediremos a SEUR que investigue (seguimiento SE4410029ES). Nos responderán en 5 días laborables y, un día laborable después, tendrá usted la respuesta. Si no pueden demostrar la entrega, usted decide: un nuevo envío o el reembolso. Si la demuestran, le haremos llegar el justificante y una compañera volverá a estudiar el caso.

Un cordial saludo,
Our shop
### delivered_not_received.trace vip
Hola, Ana:

Lamentamos lo del paquete. No hace falta que espere a la empresa de transporte: su pedido A-10293 vuelve a salir a más tardar el 23 de noviembre de 2026, sin ningún coste para usted.

También antes de que acabe el 23 de noviembre de 2026 pediremos a SEUR que busque el primero (SE4410029ES).

Saludos,
Our shop
### delivered_not_received.not_proven
Hola, Ana:

SEUR ha cerrado la búsqueda sin poder probar que le entregó el paquete. Le pedimos disculpas.

¿Prefiere que se lo enviemos de nuevo o que le devolvamos el importe? Díganoslo a más tardar el 4 de diciembre de 2026 y lo haremos en 1 día laborable desde su respuesta.

Our shop
### delivered_not_received.proven
Estimada Ana:

Disculpe la inquietud. SEUR ha terminado su investigación y consta una entrega el 9 de noviembre de 2026.

1. El 23/11/2026, como tarde, le mandamos el justificante: la firma y el lugar.
2. Una persona de nuestro equipo revisa su caso en los 2 días laborables siguientes y le escribe.

Our shop
### late_or_out_of_stock.in_transit
Hola, Ana:

Su pedido A-10293 ya debería haber llegado. Vamos con retraso y le pedimos disculpas por ello.

Antes del cierre del 24 de noviembre de 2026 le daremos la nueva fecha que nos indique SEUR (envío SE4410029ES). A partir de ahí tiene 10 días laborables para decirnos si espera o si prefiere cancelarlo y recibir el reembolso completo, y en 1 día laborable lo dejamos hecho.

Un saludo,
Our shop
### late_or_out_of_stock.out_of_stock vip
Hola, Ana:

No nos quedan ni Blue jacket ni Wool socks; lamentamos haberle aceptado el pedido. Las esperamos el 1 de diciembre de 2026.

Díganos a más tardar el 4 de diciembre de 2026 si espera o si prefiere la cancelación con el reembolso total; lo haremos en el plazo de 1 día laborable. Además, le devolvemos los gastos de envío, 4,99 €, a más tardar el 23 de noviembre de 2026.

Our shop
### order_status.on_its_way
Hola, Ana. Disculpe que haya tenido que preguntar.

El pedido A-10293 salió el 3 de noviembre de 2026 y viaja con SEUR, número SE4410029ES. La entrega está prevista a más tardar el 26 de noviembre de 2026. En el plazo de 1 día laborable desde esa fecha comprobaremos que le ha llegado; de lo contrario, le escribiremos nosotros.

Our shop
### order_status.preparing vip
Buenas tardes, Ana:

Perdone el silencio. Su pedido está listo y se lo daremos a SEUR a más tardar el 23 de noviembre de 2026; un día laborable después tendrá el número de seguimiento.

Para agradecerle su compra hemos añadido un vale a su cuenta: en su próximo pedido, el envío exprés le costará igual que el estándar.

Our shop
### duplicate_charge.surplus
Estimada Ana:

Le cobramos 119,80 € por un pedido de 59,90 €. El error es nuestro y le pedimos perdón.

Le devolveremos los 59,90 € de más (referencia ch_2B) a más tardar el 23 de noviembre de 2026, y su banco debería mostrarlos en los 10 días laborables siguientes.

Our shop
### duplicate_charge.authorisation
Hola, Ana:

Lamentamos la confusión. Solo hemos cobrado un pago. El otro apunte de 59,90 €, del 18 de noviembre de 2026, es una retención: su banco la reserva, pero no nos la paga.

El banco la liberará a más tardar el 25 de noviembre de 2026; si pregunta, indique ch_3C. En 1 día laborable desde entonces comprobaremos que ya no aparece y se lo diremos.

Our shop
### wrong_tax.correct
Hola, Ana:

Gracias por avisarnos. Sentimos el error en los impuestos del pedido A-10293, que se calculó al 21 %.

1. Comprobamos el tipo que corresponde a su dirección a más tardar el 23 de noviembre de 2026.
2. Lo que se haya cobrado de más se lo reembolsamos en el plazo de 1 día laborable tras el paso 1.
3. En el plazo de 1 día laborable tras el paso 2 recibirá la factura corregida, que sustituye a la F-2026-118.

Our shop
### invoice_error.issue vip
Hola, Ana:

Disculpe que le falte la factura. Le damos prioridad y la tendrá hoy mismo, 20 de noviembre de 2026; se la enviamos nosotros.

Our shop
### refund_status.issued
Hola, Ana:

Entendemos que siga pendiente de su reembolso y lamentamos la espera. Emitimos 59,90 € el 12 de noviembre de 2026. Si su banco no lo encuentra, déle la referencia ARN74000000012. Debería verlo a más tardar el 26 de noviembre de 2026.

Le escribiremos a más tardar el 25 de noviembre de 2026 y, después, cada 3 días laborables hasta que lo vea.

Our shop
### refund_status.overdue vip
Estimada Ana:

Su reembolso de 59,90 € ya tendría que estar en su cuenta; le pedimos disculpas.

1. A más tardar el 23 de noviembre de 2026 pedimos a nuestro proveedor de pagos que lo rastree (ARN74000000012).
2. Le contamos el resultado en 5 días laborables tras el paso 1.
3. Una misma compañera lleva su caso y le escribe a más tardar el 24 de noviembre de 2026, y luego cada 2 días laborables.

Our shop
### refund_status.returned
Hola, Ana:

Su banco nos ha devuelto el reembolso. Lamentamos la vuelta. ¿Cómo prefiere recibirlo, por transferencia o en otra tarjeta? Díganoslo a más tardar el 4 de diciembre de 2026 y se lo pagamos en 2 días laborables.

Our shop
### payment_failed.retry
Hola, Ana:

Lamentamos que el pago no funcionara. Suele deberse a la confirmación del banco: tenga a mano la aplicación o pruebe con otra tarjeta.

1. Le guardamos la cesta hasta el 27 de noviembre de 2026.
2. Intente pagar de nuevo a más tardar el 27 de noviembre de 2026.
3. Si vuelve a fallar, escríbanos: averiguaremos el motivo en el plazo de 1 día laborable tras el paso 2.

Our shop
### shipping_fee.explain
Estimada Ana:

Lamentamos que los gastos de envío le hayan parecido altos. Dependen del peso y del país, y se muestran antes de pagar; en su pedido fueron 4,99 €. A más tardar el 23 de noviembre de 2026 comprobaremos que es lo que vio al pagar y le escribiremos.

Our shop
### subscription_misread.renewed
Hola, Ana:

Sentimos el malentendido. La suscripción se renovó el 15 de noviembre de 2026 por 24,90 € y, si no se cancela, la siguiente fecha es el 15 de diciembre de 2026.

1. La cancelamos a más tardar el 23 de noviembre de 2026.
2. Se lo confirmamos por escrito en el plazo de 1 día laborable tras el paso 1.

Our shop
### subscription_misread.no_notice
Estimada Ana:

No consta que le avisáramos antes de la renovación del 15 de noviembre de 2026. Le pedimos disculpas. Cancelamos la suscripción y le reembolsamos los 24,90 €, ambas cosas a más tardar el 23 de noviembre de 2026. El banco debería mostrarlo en 10 días laborables desde el reembolso.

Our shop
### dispute_opened.open
Estimada Ana:

Lamentamos que el asunto haya tenido que llegar a su banco. La disputa dp_1X sigue abierta desde el 12 de noviembre de 2026 y ahora decide el banco. Mientras tanto no reembolsamos ni enviamos nada, para que nada ocurra dos veces. Si el banco nos confirma que se ha retirado, lo resolveremos con usted.

1. Enviamos la documentación al banco a más tardar el 25 de noviembre de 2026 (dp_1X).
2. El banco decide en el plazo de 60 días laborables tras el paso 1 (dp_1X).
3. Le escribimos con lo que corresponda en 1 día laborable tras el paso 2.

Our shop
### damaged_or_defective.first_30_days
Hola, Ana:

Sentimos que la chaqueta llegara dañada; arreglarlo es cosa nuestra. Al estar dentro de los 30 días puede elegir: sustitución, reparación o reembolso.

1. Si no nos dice otra cosa, le mandamos una nueva a más tardar el 23 de noviembre de 2026.
2. En los 2 días laborables siguientes recibirá una etiqueta prepagada para la dañada, o la recogeremos.

Nada de esto le costará dinero.

Our shop
### wrong_or_missing_item.send vip
Hola, Ana:

Nos equivocamos al preparar el paquete y le pedimos perdón. El artículo correcto sale por envío exprés a más tardar el 23 de noviembre de 2026, con los gastos a nuestro cargo. En los 2 días laborables siguientes le mandamos una etiqueta prepagada para lo que llegó por error.

Our shop
### return_request.withdrawal
Hola, Ana:

Lamentamos que no fuera lo que buscaba. Hasta el 23 de noviembre de 2026 puede devolver el pedido sin dar motivos. Le reembolsamos los artículos y el envío estándar; el porte de vuelta corre de su cuenta.

1. Le enviamos las instrucciones a más tardar el 23 de noviembre de 2026.
2. Mándenos el paquete en 10 días laborables tras el paso 1 y guarde el resguardo.
3. Le reembolsamos en 5 días laborables tras el paso 2.

Our shop
### wrong_address.redirect
Estimada Ana:

Lamentamos el lío con la dirección. El paquete ya está en manos de SEUR.

1. Le escribimos al correo del pedido a más tardar el 23 de noviembre de 2026 para pedirle la nueva dirección.
2. Usted nos la confirma desde ese correo en 2 días laborables tras el paso 1.
3. SEUR nos dice en 2 días laborables tras el paso 2 si puede redirigir el SE4410029ES.
4. En 1 día laborable tras el paso 3 se lo contamos. Si el paquete vuelve, se lo enviamos otra vez abonando los gastos de envío.

Our shop
### any.sender_unverified
Hola:

Lamentamos pedirle una cosa más: su mensaje nos llega desde una dirección que no corresponde a un pedido y solo hablamos de los pedidos con quien los hizo. No hemos cambiado nada.

Escríbanos desde esa dirección a más tardar el 4 de diciembre de 2026 y le responderemos en 1 día laborable.

Our shop
### other.hand_over
Hola, Ana:

Gracias por sus palabras, y disculpe que haya tenido que insistir. Una persona que conoce bien el tejido le contestará a más tardar el 23 de noviembre de 2026; no tendrá que explicarlo otra vez.

Our shop
### alert.safety
Estimada Ana:

Sentimos mucho lo que nos cuenta. Deje de usar el producto y consérvelo con su embalaje. Nuestro equipo de seguridad de producto le contestará a más tardar el 23 de noviembre de 2026.

Our shop
### late_or_out_of_stock.not_shipped
Estimada Ana:

Gracias por escribirnos. Usted debería haber recibido ya su pedido A-10293 y ni siquiera ha salido de nuestro almacén. Le pedimos sinceras disculpas: el retraso es cosa nuestra.

Antes de que termine el 23 de noviembre de 2026 tendrá una nueva fecha de entrega. Si no le viene bien, respóndanos en 10 días laborables y díganos que prefiere cancelar; en ese caso le devolvemos el importe completo. Elija lo que elija, lo haremos en 1 día laborable.

Que tenga un buen día,
Our shop
### late_or_out_of_stock.delivered
Hola, Ana:

Disculpe la incertidumbre. SEUR indica que entregó el paquete el 9 de noviembre de 2026. ¿Podría mirar en el buzón, preguntar a los vecinos y en el punto de recogida, y decirnos a más tardar el 24 de noviembre de 2026 si estaba allí?

Si no aparece, abriremos una investigación con SEUR (número SE4410029ES) en el plazo de 1 día laborable desde su respuesta.

Our shop
### late_or_out_of_stock.cancelled
Hola, Ana:

Lamentamos que este pedido no saliera adelante. Está cancelado. A más tardar el 23 de noviembre de 2026 le confirmaremos por escrito en qué punto está el reembolso.

Our shop
### charged_no_order.captured vip
Estimada Ana:

Le cobramos 59,90 € el 2 de noviembre de 2026 sin llegar a crear el pedido. Fue un error nuestro y le pedimos disculpas.

1. Díganos a más tardar el 4 de diciembre de 2026 si quiere que completemos el pedido o que le reembolsemos el pago.
2. Haremos lo que elija en el plazo de 1 día laborable tras el paso 1 (referencia ch_2B).

Si opta por el pedido, viajará por envío exprés sin coste adicional.

Our shop
### charged_no_order.authorised
Hola, Ana:

Entendemos la inquietud de ver dinero reservado sin pedido y lo lamentamos. Ese dinero no nos ha llegado: su banco solo retiene 59,90 € y los liberará a más tardar el 25 de noviembre de 2026 (referencia ch_3C). En 1 día laborable desde esa fecha comprobaremos que ya no consta y le escribiremos.

Our shop
### charged_no_order.ask
Hola, Ana:

Sentimos la confusión con su pago. Para encontrarlo necesitamos la fecha, el importe y las cuatro últimas cifras de la tarjeta; nunca nos mande el número entero. El 23 de noviembre de 2026, a más tardar, le diremos qué ha ocurrido.

Our shop
### delivered_not_received.own_carrier
Estimada Ana:

Lamentamos que el paquete no aparezca. Viajó con el transportista que usted contrató, y este solo atiende a quien le hizo el encargo; por eso le daremos el justificante de entrega al transportista a más tardar el 23 de noviembre de 2026. Con él, pídale que lo busque en los 5 días laborables siguientes. Si necesita algo más de nuestra parte, díganoslo.

Our shop
### wrong_address.returned
Hola, Ana:

Su paquete ha vuelto a nuestro almacén porque no se pudo entregar. Lamentamos la demora.

Confírmenos la dirección desde el correo del pedido y abone los gastos de envío a más tardar el 4 de diciembre de 2026. Después se lo mandaremos de nuevo en 1 día laborable.

Our shop
### return_request.not_returnable
Estimado cliente:

Lamentamos no poder decirle que sí de entrada: este tipo de artículo no suele admitir devolución una vez abierto, por motivos de higiene. Aun así, una compañera estudiará su petición y le escribirá a más tardar el 23 de noviembre de 2026.

Our shop
### refund_status.awaiting_return
Hola, Ana:

Sentimos que siga esperando. Aún no consta la llegada de su devolución, así que primero averiguamos dónde está, a más tardar el 24 de noviembre de 2026. En cuanto la tengamos, y como mucho en 1 día laborable, emitimos el reembolso; si falta algo, se lo decimos.

Our shop
### subscription_misread.renewed vip
Estimada Ana:

Lamentamos que la renovación le pillara por sorpresa. Fue el 15 de noviembre de 2026, por 24,90 €.

1. Cancelamos la suscripción a más tardar el 23 de noviembre de 2026.
2. Ese mismo 23 de noviembre de 2026 le reembolsamos los 24,90 €.
3. Su banco debería mostrarlos en 10 días laborables tras el paso 2.

Our shop
### dispute_opened.closed
Estimada Ana:

Disculpe la larga espera. Ahora que el banco ha cerrado la disputa, una persona de nuestro equipo vuelve a mirar todo el asunto y le escribe a más tardar el 23 de noviembre de 2026.

Our shop
### alert.legal_notice
Estimada Ana:

Acusamos recibo de su carta y lamentamos que haya sido necesaria. Nuestro equipo jurídico le responderá por escrito a más tardar el 23 de noviembre de 2026.

Our shop
""",
    Language.FR: """
### delivered_not_received.trace
Bonjour Ana,

Nous sommes désolés d’apprendre que le colis ne vous est pas parvenu. SEUR l’indique livré le 9 novembre 2026 ; il faut donc d’abord savoir où et à qui.

Nous demandons une enquête à SEUR (suivi SE4410029ES) au plus tard le lundi 23 novembre. Sa réponse nous parvient sous 5 jours ouvrés, et vous l’aurez de notre part 1 jour ouvré après. Si la remise n’est pas démontrée, vous choisissez entre un nouvel envoi et un remboursement ; si elle l’est, vous recevez la preuve et une collègue reprend le dossier.

Bien à vous,
Our shop
### delivered_not_received.trace vip
Bonjour Ana,

Toutes nos excuses pour ce colis introuvable. Vous n’avez pas à attendre le transporteur : votre commande A-10293 repart au plus tard le 23 novembre 2026, sans frais pour vous.

De notre côté, nous lançons une enquête chez SEUR (SE4410029ES), également au plus tard le 23 novembre 2026.

Cordialement,
Our shop
### delivered_not_received.not_proven
Bonjour Ana,

SEUR a terminé ses recherches sans pouvoir prouver la remise du colis. Nous en sommes désolés.

Préférez-vous un nouvel envoi ou le remboursement ? Dites-le-nous au plus tard le 4 décembre 2026 ; nous faisons le nécessaire dans le délai d’1 jour ouvré après votre réponse.

Our shop
### delivered_not_received.proven
Chère Ana,

Veuillez nous excuser pour l’inquiétude causée. SEUR a achevé son enquête et fait état d’une livraison le 9 novembre 2026.

1. Le 23/11/2026 au plus tard, nous vous transmettons la preuve de remise.
2. Dans les 2 jours ouvrés qui suivent, une personne de l’équipe réexamine votre dossier et vous écrit.

Our shop
### late_or_out_of_stock.in_transit
Bonjour Ana,

Votre commande A-10293 devrait être chez vous. Nous sommes en retard et vous présentons nos excuses.

Nous obtenons une nouvelle date auprès de SEUR (colis SE4410029ES) au plus tard le 24 novembre 2026 et vous la donnons. Vous avez ensuite 10 jours ouvrés pour nous dire si vous attendez ou si vous préférez annuler et être remboursée en totalité ; c’est fait 1 jour ouvré après.

Cordialement,
Our shop
### late_or_out_of_stock.out_of_stock vip
Bonjour Ana,

Blue jacket et Wool socks ne sont plus en stock, et nous regrettons d’avoir accepté la commande. Nous les attendons le 1er décembre 2026.

Dites-nous au plus tard le 4 décembre 2026 si vous patientez ou si vous préférez l’annulation avec remboursement intégral. Nous nous en occupons dans le délai d’1 jour ouvré. Nous vous remboursons aussi les frais de livraison, 4,99 €, au plus tard le 23 novembre 2026.

Our shop
### order_status.on_its_way
Bonjour Ana,

Veuillez nous excuser de ce silence. La commande A-10293 est partie le 3 novembre 2026 avec SEUR, numéro SE4410029ES. La livraison est prévue au plus tard le 26 novembre 2026. Nous vérifions 1 jour ouvré après cette date qu’elle est bien arrivée ; dans le cas contraire, c’est nous qui vous écrivons.

Our shop
### order_status.preparing vip
Bonjour Ana,

Pardon pour l’attente. Votre commande est prête et nous la confions à SEUR au plus tard le 23 novembre 2026 ; le numéro de suivi vous parvient 1 jour ouvré après.

Pour vous remercier de votre achat, un bon a été ajouté à votre compte : sur votre prochaine commande, la livraison express coûte le prix de la livraison standard.

Our shop
### duplicate_charge.surplus
Bonjour Ana,

Nous vous avons débité 119,80 € pour une commande de 59,90 €. L’erreur vient de nous et nous vous prions de nous excuser.

Nous vous remboursons les 59,90 € de trop (référence ch_2B) au plus tard le 23 novembre 2026 ; votre banque devrait les afficher dans les 10 jours ouvrés qui suivent.

Our shop
### duplicate_charge.authorisation
Bonjour Ana,

Nous sommes navrés de cette confusion. Un seul paiement a été encaissé. L’autre ligne de 59,90 €, du 18 novembre 2026, est une empreinte : la banque la réserve mais ne nous la verse pas.

La banque la libère au plus tard le 25 novembre 2026 ; si vous l’interrogez, donnez la référence ch_3C. Nous vérifions 1 jour ouvré après qu’elle a disparu et vous écrivons.

Our shop
### wrong_tax.correct
Bonjour Ana,

Merci de nous l’avoir signalé. Nous regrettons l’erreur de TVA sur la commande A-10293, calculée à 21 %.

1. Nous vérifions le taux applicable à votre adresse au plus tard le 23 novembre 2026.
2. Nous vous remboursons la différence dans le délai d’1 jour ouvré après l’étape 1.
3. Vous recevez la facture corrigée dans le délai d’1 jour ouvré après l’étape 2 ; elle remplace la facture F-2026-118.

Our shop
### invoice_error.issue vip
Bonjour Ana,

Nous vous présentons nos excuses pour cette facture manquante. Elle est traitée en priorité : nous vous l’envoyons aujourd’hui, le 20 novembre 2026.

Our shop
### refund_status.issued
Bonjour Ana,

Nous comprenons que vous guettiez ce remboursement et regrettons l’attente. Les 59,90 € ont été émis le 12 novembre 2026. Si votre banque ne les voit pas, donnez-lui la référence ARN74000000012. Ils devraient apparaître au plus tard le 26 novembre 2026.

Nous vous écrivons au plus tard le 25 novembre 2026, puis tous les 3 jours ouvrés jusqu’à ce que vous les voyiez.

Our shop
### refund_status.overdue vip
Bonjour Ana,

Votre remboursement de 59,90 € aurait dû arriver ; nous en sommes désolés.

1. Nous faisons rechercher le virement par notre prestataire de paiement au plus tard le 23 novembre 2026 (ARN74000000012).
2. Vous avez le résultat dans les 5 jours ouvrés après l’étape 1.
3. Une même collègue suit votre dossier et vous écrit au plus tard le 24 novembre 2026, puis tous les 2 jours ouvrés.

Our shop
### refund_status.returned
Bonjour Ana,

Votre banque nous a renvoyé le remboursement ; veuillez nous excuser de ce détour. Souhaitez-vous un virement ou un versement sur une autre carte ? Répondez-nous au plus tard le 4 décembre 2026 et nous payons dans les 2 jours ouvrés.

Our shop
### payment_failed.retry
Bonjour Ana,

Nous sommes désolés que le paiement n’aboutisse pas. Cela vient souvent de la validation dans l’application de la banque ; une autre carte peut aussi fonctionner.

1. Nous gardons votre panier jusqu’au 27 novembre 2026.
2. Réessayez le paiement au plus tard le 27 novembre 2026.
3. En cas de nouvel échec, écrivez-nous : nous en cherchons la cause dans le délai d’1 jour ouvré après l’étape 2.

Our shop
### shipping_fee.explain
Bonjour Ana,

Nous regrettons que les frais de livraison vous aient surprise. Ils dépendent du poids et du pays et s’affichent avant le paiement ; pour votre commande, ils étaient de 4,99 €. Nous vérifions au plus tard le 23 novembre 2026 que c’est bien le montant affiché et vous écrivons.

Our shop
### subscription_misread.renewed
Bonjour Ana,

Nous sommes désolés de ce malentendu. L’abonnement s’est renouvelé le 15 novembre 2026 pour 24,90 € ; sans résiliation, la prochaine échéance serait le 15 décembre 2026.

1. Nous le résilions au plus tard le 23 novembre 2026.
2. Vous recevez notre confirmation écrite dans le délai d’1 jour ouvré après l’étape 1.

Our shop
### subscription_misread.no_notice
Bonjour Ana,

Nous ne trouvons aucun rappel avant le renouvellement du 15 novembre 2026, et nous vous en demandons pardon. Nous résilions l’abonnement et remboursons les 24,90 €, l’un et l’autre au plus tard le 23 novembre 2026. La banque devrait afficher la somme dans les 10 jours ouvrés.

Our shop
### dispute_opened.open
Bonjour Ana,

Nous regrettons que l’affaire ait dû aller jusqu’à votre banque. Le litige dp_1X est ouvert depuis le 12 novembre 2026, et c’est la banque qui décide. D’ici là, nous n’effectuons ni remboursement ni envoi, pour que rien ne se fasse deux fois. Si la banque nous confirme son retrait, nous réglons la question avec vous.

1. Nous transmettons nos pièces à la banque au plus tard le 25 novembre 2026 (dp_1X).
2. La banque se prononce dans les 60 jours ouvrés après l’étape 1 (dp_1X).
3. Nous vous écrivons dans le délai d’1 jour ouvré après l’étape 2.

Our shop
### damaged_or_defective.first_30_days
Bonjour Ana,

Nous sommes désolés que la veste soit arrivée abîmée ; c’est à nous d’y remédier. Dans les 30 jours qui suivent la livraison, vous avez le choix : remplacement, réparation ou remboursement.

1. Sauf avis contraire de votre part, nous envoyons le remplacement au plus tard le 23 novembre 2026.
2. Dans les 2 jours ouvrés qui suivent, vous recevez une étiquette prépayée pour l’article abîmé, ou nous le faisons enlever.

Cela ne vous coûte rien.

Our shop
### wrong_or_missing_item.send vip
Bonjour Ana,

Nous nous sommes trompés d’article et vous prions de nous en excuser. Le bon part en livraison express au plus tard le 23 novembre 2026, à nos frais. Dans les 2 jours ouvrés qui suivent, nous vous envoyons une étiquette prépayée pour celui reçu par erreur.

Our shop
### return_request.withdrawal
Bonjour Ana,

Nous regrettons que cela ne convienne pas. Jusqu’au 23 novembre 2026, vous pouvez rendre la commande sans motif. Les articles et la livraison standard vous sont remboursés ; le port du retour reste à votre charge.

1. Nous vous envoyons la marche à suivre au plus tard le 23 novembre 2026.
2. Renvoyez le colis dans les 10 jours ouvrés après l’étape 1 et gardez la preuve de dépôt.
3. Nous vous remboursons dans les 5 jours ouvrés après l’étape 2.

Our shop
### wrong_address.redirect
Bonjour Ana,

Nous sommes désolés de ce contretemps avec l’adresse. Le colis est déjà chez SEUR.

1. Nous écrivons à l’adresse e-mail de la commande au plus tard le 23 novembre 2026 pour vous demander la nouvelle adresse.
2. Vous nous la confirmez depuis cette adresse dans les 2 jours ouvrés après l’étape 1.
3. SEUR nous dit dans les 2 jours ouvrés après l’étape 2 si le colis SE4410029ES peut être réacheminé.
4. Nous vous répondons dans le délai d’1 jour ouvré après l’étape 3. S’il nous revient, nous le réexpédions contre les frais de livraison.

Our shop
### any.sender_unverified
Bonjour,

Veuillez nous excuser pour cette démarche de plus : votre message vient d’une adresse qui n’est pas celle d’une commande, et nous ne parlons d’une commande qu’avec la personne qui l’a passée. Rien n’a été modifié.

Écrivez-nous depuis cette adresse au plus tard le 4 décembre 2026 ; nous répondons dans le délai d’1 jour ouvré.

Our shop
### other.hand_over
Bonjour Ana,

Merci pour ce message, et pardon d’avoir dû vous faire écrire deux fois. Une personne qui connaît bien la matière vous répond au plus tard le 23 novembre 2026 ; vous n’aurez rien à répéter.

Our shop
### alert.safety
Bonjour Ana,

Nous sommes vraiment désolés de ce que vous décrivez. N’utilisez plus le produit et conservez-le avec son emballage. Notre équipe sécurité des produits vous répond au plus tard le 23 novembre 2026.

Our shop
### late_or_out_of_stock.not_shipped
Bonjour Ana,

Merci pour votre patience. Vous auriez dû recevoir votre commande A-10293, et elle n’a pas encore quitté notre entrepôt. Nous vous présentons nos excuses : ce retard nous incombe.

D’ici au 23 novembre 2026, vous aurez une nouvelle date de livraison. Si elle ne vous convient pas, répondez-nous dans les 10 jours ouvrés en nous disant que vous préférez annuler ; la totalité du montant vous est alors remboursée. Dans un cas comme dans l’autre, c’est fait 1 jour ouvré après.

Bonne journée,
Our shop
### late_or_out_of_stock.delivered
Bonjour Ana,

Pardon pour cette incertitude. D’après SEUR, le colis a été livré le 9 novembre 2026. Pourriez-vous regarder dans la boîte aux lettres, chez les voisins et au point relais, et nous dire au plus tard le 24 novembre 2026 s’il y était ?

Sinon, nous ouvrons une enquête chez SEUR (suivi SE4410029ES) dans le délai d’1 jour ouvré après votre réponse.

Bon week-end,
Our shop
### late_or_out_of_stock.cancelled
Bonjour Ana,

Nous sommes désolés que cette commande n’ait pas abouti. Elle est annulée. Au plus tard le 23 novembre 2026, nous vous confirmons par écrit où en est le remboursement.

Our shop
### charged_no_order.captured vip
Bonjour Ana,

Nous avons encaissé 59,90 € le 2 novembre 2026 sans enregistrer de commande. L’erreur est la nôtre, et nous nous en excusons.

1. Dites-nous au plus tard le 4 décembre 2026 si vous voulez que nous finalisions la commande ou que nous vous remboursions.
2. Nous faisons ce que vous aurez choisi dans le délai d’1 jour ouvré après l’étape 1 (référence ch_2B).

Si vous gardez la commande, elle part en livraison express, sans supplément.

Our shop
### charged_no_order.authorised
Bonjour Ana,

Voir une somme bloquée sans commande a de quoi inquiéter, et nous en sommes désolés. Cet argent ne nous est pas parvenu : votre banque retient 59,90 € et doit les libérer au plus tard le 25 novembre 2026 (référence ch_3C). Nous vérifions 1 jour ouvré après et vous écrivons.

Our shop
### charged_no_order.ask
Bonjour Ana,

Nous sommes désolés de cette confusion. Pour retrouver le paiement, il nous faut la date, le montant et les quatre derniers chiffres de la carte ; n’envoyez jamais le numéro complet. Au plus tard le 23 novembre 2026, nous vous disons ce qui s’est passé.

Our shop
### delivered_not_received.own_carrier
Bonjour Ana,

Nous regrettons que ce colis reste introuvable. Il a voyagé avec le transporteur que vous avez choisi, et celui-ci ne répond qu’à la personne qui l’a mandaté ; nous vous envoyons donc la preuve de remise au plus tard le 23 novembre 2026. Avec elle, demandez-lui dans les 5 jours ouvrés de lancer une recherche. S’il lui faut autre chose de notre part, dites-le-nous.

Our shop
### wrong_address.returned
Bonjour Ana,

Votre colis nous est revenu, faute d’avoir pu être livré. Nous sommes désolés du délai que cela entraîne.

Confirmez l’adresse depuis l’e-mail de la commande et réglez les frais de livraison au plus tard le 4 décembre 2026. Nous le renvoyons ensuite dans le délai d’1 jour ouvré.

Our shop
### return_request.not_returnable
Cher client,

Nous regrettons de ne pouvoir vous dire oui d’emblée : pour des raisons d’hygiène, cet article n’est en principe pas repris une fois ouvert. Une collègue étudie toutefois votre demande et vous écrit au plus tard le 23 novembre 2026.

Our shop
### refund_status.awaiting_return
Bonjour Ana,

Nous sommes désolés que vous attendiez encore. L’arrivée de votre retour n’est pas enregistrée ; nous cherchons donc d’abord où il se trouve, au plus tard le 24 novembre 2026. Dès qu’il est là, et 1 jour ouvré après au maximum, nous émettons le remboursement ; s’il manque quelque chose, nous vous le disons.

Our shop
### subscription_misread.renewed vip
Bonjour Ana,

Nous regrettons que ce renouvellement vous ait surprise. Il date du 15 novembre 2026 et s’élève à 24,90 €.

1. Nous résilions l’abonnement au plus tard le 23 novembre 2026.
2. Le 23 novembre 2026 au plus tard, nous vous remboursons ces 24,90 €.
3. Votre banque devrait les afficher dans les 10 jours ouvrés après l’étape 2.

Our shop
### dispute_opened.closed
Bonjour Ana,

Veuillez nous excuser pour cette longue attente. Maintenant que la banque a clos le litige, une personne de notre équipe reprend l’ensemble et vous écrit au plus tard le 23 novembre 2026.

Our shop
### alert.legal_notice
Bonjour Ana,

Nous accusons réception de votre courrier et regrettons qu’il ait été nécessaire. Notre équipe juridique vous répond par écrit au plus tard le 23 novembre 2026.

Our shop
""",
    Language.VI: """
### delivered_not_received.trace
Chào chị Ana,

Chúng tôi rất tiếc khi biết chị chưa nhận được hàng. SEUR báo đã giao ngày 9 tháng 11 năm 2026, nên trước hết cần biết giao ở đâu và cho ai.

Chậm nhất thứ hai, ngày 23 tháng 11, chúng tôi sẽ nhờ SEUR truy tìm (mã vận đơn SE4410029ES). SEUR trả lời trong vòng 5 ngày làm việc, và 1 ngày làm việc sau đó chị sẽ nhận được tin của chúng tôi. Nếu họ không chứng minh được đã giao, chị chọn nhận kiện hàng mới hoặc hoàn tiền; nếu chứng minh được, chúng tôi gửi chị chứng từ và một đồng nghiệp xem lại hồ sơ.

Trân trọng,
Our shop
### delivered_not_received.trace vip
Chào anh/chị Ana,

Chúng tôi xin lỗi về kiện hàng bị thất lạc. Anh/chị không phải chờ hãng vận chuyển: đơn A-10293 sẽ được gửi lại chậm nhất ngày 23 tháng 11 năm 2026 và chúng tôi chịu chi phí.

Cũng chậm nhất ngày 23/11/2026, chúng tôi nhờ SEUR tìm kiện đầu tiên (SE4410029ES).

Our shop
### delivered_not_received.not_proven
Chào anh/chị Ana,

SEUR đã kết thúc việc tìm kiếm mà không chứng minh được đã giao. Chúng tôi thành thật xin lỗi.

Anh/chị muốn nhận kiện hàng mới hay hoàn tiền? Mong anh/chị cho biết chậm nhất ngày 4 tháng 12 năm 2026; chúng tôi thực hiện trong vòng 1 ngày làm việc sau khi nhận được câu trả lời.

Our shop
### delivered_not_received.proven
Chào anh/chị Ana,

Mong anh/chị thứ lỗi vì những lo lắng này. SEUR đã điều tra xong và ghi nhận việc giao hàng ngày 9 tháng 11 năm 2026.

1. Chậm nhất ngày 23/11/2026, chúng tôi gửi anh/chị chứng từ giao hàng.
2. Trong vòng 2 ngày làm việc sau bước 1, một chuyên viên xem lại hồ sơ và viết cho anh/chị.

Our shop
### late_or_out_of_stock.in_transit
Chào anh/chị Ana,

Đơn A-10293 lẽ ra đã phải đến tay anh/chị. Chúng tôi giao trễ và xin lỗi anh/chị về điều đó.

Chậm nhất ngày 24 tháng 11 năm 2026, chúng tôi hỏi SEUR ngày giao mới (kiện SE4410029ES) và báo lại. Sau đó anh/chị có 10 ngày làm việc để cho biết muốn chờ hay muốn hủy đơn và được hoàn tiền toàn bộ; chúng tôi thực hiện trong vòng 1 ngày làm việc.

Our shop
### late_or_out_of_stock.out_of_stock vip
Chào anh/chị Ana,

Blue jacket và Wool socks hiện đã hết hàng, chúng tôi xin lỗi vì vẫn nhận đơn. Dự kiến hàng về ngày 1 tháng 12 năm 2026.

Chậm nhất ngày 4 tháng 12 năm 2026, anh/chị cho chúng tôi biết muốn chờ hay muốn hủy đơn và nhận hoàn tiền toàn bộ; chúng tôi làm trong vòng 1 ngày làm việc. Ngoài ra, chúng tôi hoàn lại phí giao hàng 4,99 € chậm nhất ngày 23 tháng 11 năm 2026.

Our shop
### order_status.on_its_way
Chào anh/chị Ana,

Xin lỗi vì đã để anh/chị phải hỏi. Đơn A-10293 rời kho ngày 3 tháng 11 năm 2026, đang được SEUR vận chuyển với mã SE4410029ES. Dự kiến giao chậm nhất ngày 26 tháng 11 năm 2026. Trong vòng 1 ngày làm việc sau ngày đó, chúng tôi kiểm tra xem hàng đã đến chưa; nếu chưa, chúng tôi sẽ chủ động viết cho anh/chị.

Our shop
### order_status.preparing vip
Chào anh/chị Ana,

Chúng tôi xin lỗi vì chưa báo tin sớm. Đơn hàng đã đóng gói xong và sẽ được bàn giao cho SEUR chậm nhất ngày 23 tháng 11 năm 2026; 1 ngày làm việc sau đó anh/chị nhận được mã vận đơn.

Thay lời cảm ơn, chúng tôi thêm một phiếu ưu đãi vào tài khoản: ở đơn hàng tiếp theo, giao hàng nhanh tính bằng giá giao hàng tiêu chuẩn.

Our shop
### duplicate_charge.surplus
Chào anh/chị Ana,

Chúng tôi đã thu 119,80 € cho đơn hàng 59,90 €. Đây là sai sót của chúng tôi, xin lỗi anh/chị.

Chậm nhất ngày 23 tháng 11 năm 2026, chúng tôi hoàn lại 59,90 € đã thu thừa (giao dịch ch_2B). Ngân hàng sẽ ghi có trong vòng 10 ngày làm việc sau đó.

Our shop
### duplicate_charge.authorisation
Chào anh/chị Ana,

Chúng tôi rất tiếc về sự nhầm lẫn này. Chỉ có một khoản được thu. Khoản còn lại 59,90 € ngày 18 tháng 11 năm 2026 là khoản tạm giữ: ngân hàng giữ chỗ nhưng không chuyển cho chúng tôi.

Ngân hàng sẽ giải tỏa chậm nhất ngày 25 tháng 11 năm 2026; nếu hỏi, anh/chị đọc mã ch_3C. Trong vòng 1 ngày làm việc sau đó, chúng tôi kiểm tra và báo lại cho anh/chị.

Our shop
### wrong_tax.correct
Chào anh/chị Ana,

Cảm ơn anh/chị đã báo. Chúng tôi xin lỗi về tiền thuế trên đơn A-10293, đang tính theo mức 21%.

1. Chậm nhất ngày 23 tháng 11 năm 2026, chúng tôi kiểm tra thuế suất cho địa chỉ nhận hàng.
2. Phần thu thừa sẽ được chúng tôi hoàn lại trong vòng 1 ngày làm việc sau bước 1.
3. Trong vòng 1 ngày làm việc sau bước 2, chúng tôi gửi anh/chị hóa đơn đã điều chỉnh, thay cho hóa đơn F-2026-118.

Our shop
### invoice_error.issue vip
Chào anh/chị Ana,

Xin lỗi anh/chị vì hóa đơn còn thiếu. Chúng tôi ưu tiên xử lý và sẽ gửi trong hôm nay, ngày 20 tháng 11 năm 2026.

Our shop
### refund_status.issued
Chào anh/chị Ana,

Chúng tôi hiểu anh/chị đang chờ khoản hoàn tiền và rất tiếc vì sự chờ đợi này. Chúng tôi đã hoàn 59,90 € ngày 12 tháng 11 năm 2026. Nếu ngân hàng chưa thấy, anh/chị đọc mã tham chiếu ARN74000000012. Tiền sẽ hiển thị chậm nhất ngày 26 tháng 11 năm 2026.

Chúng tôi viết cho anh/chị chậm nhất ngày 25 tháng 11 năm 2026, sau đó cứ 3 ngày làm việc một lần cho đến khi anh/chị thấy tiền.

Our shop
### refund_status.overdue vip
Chào anh/chị Ana,

Khoản hoàn 59,90 € đáng lẽ đã đến, chúng tôi xin lỗi.

1. Chậm nhất ngày 23 tháng 11 năm 2026, chúng tôi nhờ đơn vị thanh toán tra soát (ARN74000000012).
2. Trong vòng 5 ngày làm việc sau bước 1, chúng tôi báo kết quả.
3. Một nhân viên phụ trách hồ sơ của anh/chị từ đầu đến cuối và viết cho anh/chị chậm nhất ngày 24 tháng 11 năm 2026, sau đó cứ 2 ngày làm việc một lần.

Our shop
### refund_status.returned
Chào anh/chị Ana,

Ngân hàng đã trả khoản hoàn tiền về cho chúng tôi, xin lỗi anh/chị vì sự phiền phức này. Anh/chị muốn nhận qua chuyển khoản hay vào thẻ khác? Anh/chị vui lòng trả lời chậm nhất ngày 4 tháng 12 năm 2026, chúng tôi sẽ chi trả trong vòng 2 ngày làm việc.

Our shop
### payment_failed.retry
Chào anh/chị Ana,

Chúng tôi rất tiếc vì thanh toán chưa thành công. Thường là do bước xác nhận của ngân hàng; anh/chị có thể mở sẵn ứng dụng hoặc dùng thẻ khác.

1. Chúng tôi giữ giỏ hàng đến ngày 27 tháng 11 năm 2026.
2. Anh/chị vui lòng thử lại chậm nhất ngày 27 tháng 11 năm 2026.
3. Nếu vẫn chưa được, anh/chị viết cho chúng tôi: chúng tôi tìm nguyên nhân trong vòng 1 ngày làm việc sau bước 2.

Our shop
### shipping_fee.explain
Chào anh/chị Ana,

Chúng tôi xin lỗi vì phí giao hàng khiến anh/chị băn khoăn. Phí này tùy theo cân nặng và nơi nhận, và hiển thị trước khi thanh toán; với đơn của anh/chị là 4,99 €. Chậm nhất ngày 23 tháng 11 năm 2026, chúng tôi kiểm tra xem có đúng như vậy không và trả lời anh/chị.

Our shop
### subscription_misread.renewed
Chào anh/chị Ana,

Chúng tôi rất tiếc về sự hiểu lầm này. Gói đăng ký đã gia hạn ngày 15 tháng 11 năm 2026 với 24,90 €; nếu không hủy, kỳ tiếp theo là ngày 15 tháng 12 năm 2026.

1. Chúng tôi hủy gói chậm nhất ngày 23 tháng 11 năm 2026.
2. Trong vòng 1 ngày làm việc sau bước 1, chúng tôi xác nhận bằng văn bản cho anh/chị.

Our shop
### subscription_misread.no_notice
Chào anh/chị Ana,

Chúng tôi không tìm thấy thông báo nào trước lần gia hạn ngày 15 tháng 11 năm 2026, xin lỗi anh/chị. Chúng tôi hủy gói và hoàn lại 24,90 €, cả hai chậm nhất ngày 23 tháng 11 năm 2026. Ngân hàng sẽ hiển thị khoản này trong vòng 10 ngày làm việc.

Our shop
### dispute_opened.open
Chào anh/chị Ana,

Chúng tôi lấy làm tiếc vì việc này đã phải đến ngân hàng. Khiếu nại dp_1X được mở từ ngày 12 tháng 11 năm 2026 và ngân hàng là bên quyết định. Trong thời gian đó, chúng tôi không hoàn tiền và không gửi thêm hàng, để không việc gì bị làm hai lần. Nếu ngân hàng xác nhận khiếu nại đã được rút, chúng tôi sẽ giải quyết trực tiếp với anh/chị.

1. Chúng tôi gửi tài liệu cho ngân hàng chậm nhất ngày 25 tháng 11 năm 2026 (dp_1X).
2. Ngân hàng quyết định trong vòng 60 ngày làm việc sau bước 1 (dp_1X).
3. Trong vòng 1 ngày làm việc sau bước 2, chúng tôi viết cho anh/chị.

Our shop
### damaged_or_defective.first_30_days
Chào anh/chị Ana,

Chúng tôi xin lỗi vì chiếc áo bị hỏng khi đến nơi; việc khắc phục là của chúng tôi. Trong 30 ngày kể từ khi nhận hàng, anh/chị được chọn: đổi sản phẩm khác, sửa chữa hoặc hoàn tiền.

1. Nếu anh/chị không có ý kiến khác, chúng tôi gửi sản phẩm thay thế chậm nhất ngày 23 tháng 11 năm 2026.
2. Trong vòng 2 ngày làm việc sau bước 1, chúng tôi gửi nhãn trả hàng đã thanh toán cước, hoặc cho người đến nhận lại sản phẩm hỏng.

Anh/chị không mất chi phí nào.

Our shop
### wrong_or_missing_item.send vip
Chào anh/chị Ana,

Chúng tôi đóng nhầm hàng và xin lỗi anh/chị. Món đúng sẽ được giao hàng nhanh chậm nhất ngày 23 tháng 11 năm 2026, phí do chúng tôi chịu. Trong vòng 2 ngày làm việc sau đó, chúng tôi gửi nhãn trả hàng trả trước cho món giao nhầm.

Our shop
### return_request.withdrawal
Chào anh/chị Ana,

Chúng tôi rất tiếc vì sản phẩm chưa hợp với anh/chị. Đến hết ngày 23 tháng 11 năm 2026, anh/chị có thể trả hàng mà không cần nêu lý do. Tiền hàng và phí giao tiêu chuẩn được hoàn lại; phí gửi trả do anh/chị thanh toán.

1. Chúng tôi gửi hướng dẫn chậm nhất ngày 23 tháng 11 năm 2026.
2. Anh/chị gửi kiện hàng trong vòng 10 ngày làm việc sau bước 1 và giữ lại biên nhận.
3. Chúng tôi hoàn tiền trong vòng 5 ngày làm việc sau bước 2.

Our shop
### wrong_address.redirect
Chào anh/chị Ana,

Chúng tôi rất tiếc về sự nhầm lẫn địa chỉ. Kiện hàng đã ở chỗ SEUR.

1. Chậm nhất ngày 23 tháng 11 năm 2026, chúng tôi viết đến email của đơn hàng để hỏi địa chỉ mới.
2. Anh/chị xác nhận từ email đó trong vòng 2 ngày làm việc sau bước 1.
3. SEUR trả lời trong vòng 2 ngày làm việc sau bước 2 xem có chuyển hướng được kiện SE4410029ES không.
4. Trong vòng 1 ngày làm việc sau bước 3, chúng tôi báo cho anh/chị. Nếu hàng quay về, chúng tôi gửi lại sau khi anh/chị thanh toán phí giao.

Our shop
### any.sender_unverified
Chào anh/chị,

Chúng tôi xin lỗi vì phải nhờ anh/chị thêm một việc: tin nhắn này đến từ một địa chỉ không khớp với đơn hàng, và chúng tôi chỉ trao đổi về đơn hàng với người đã đặt. Chưa có gì bị thay đổi.

Anh/chị vui lòng viết từ địa chỉ đó chậm nhất ngày 4 tháng 12 năm 2026; chúng tôi trả lời trong vòng 1 ngày làm việc.

Our shop
### other.hand_over
Chào anh/chị Ana,

Cảm ơn anh/chị đã nhắn, và xin lỗi vì anh/chị phải viết đến hai lần. Một người hiểu rõ chất liệu này sẽ trả lời chậm nhất ngày 23 tháng 11 năm 2026; anh/chị không cần kể lại từ đầu.

Our shop
### alert.safety
Chào anh/chị Ana,

Chúng tôi rất tiếc khi đọc những gì anh/chị kể. Anh/chị vui lòng ngừng dùng sản phẩm và giữ lại cùng với bao bì. Bộ phận an toàn sản phẩm của chúng tôi sẽ trả lời chậm nhất ngày 23 tháng 11 năm 2026.

Our shop
### late_or_out_of_stock.not_shipped
Kính gửi anh/chị Ana,

Cảm ơn anh/chị đã kiên nhẫn. Lẽ ra anh/chị đã nhận được đơn A-10293, vậy mà hàng vẫn chưa rời kho. Chúng tôi thành thật xin lỗi, việc chậm trễ này là do phía chúng tôi.

Chậm nhất ngày 23 tháng 11 năm 2026, anh/chị sẽ có ngày giao mới. Nếu ngày đó không phù hợp, trong vòng 10 ngày làm việc anh/chị chỉ cần trả lời thư này rằng muốn hủy đơn, khi đó chúng tôi hoàn lại toàn bộ số tiền. Anh/chị chọn cách nào, chúng tôi cũng làm xong trong vòng 1 ngày làm việc.

Chúc anh/chị một ngày tốt lành,
Our shop
### late_or_out_of_stock.delivered
Chào anh/chị Ana,

Xin lỗi vì đã để anh/chị băn khoăn. Theo SEUR, kiện hàng đã được giao ngày 9 tháng 11 năm 2026. Anh/chị vui lòng xem hộp thư, hỏi hàng xóm và lễ tân tòa nhà, rồi cho chúng tôi biết chậm nhất ngày 24 tháng 11 năm 2026.

Nếu vẫn không thấy, chúng tôi yêu cầu SEUR truy tìm (mã SE4410029ES) trong vòng 1 ngày làm việc sau câu trả lời của anh/chị.

Our shop
### late_or_out_of_stock.cancelled
Chào anh/chị Ana,

Chúng tôi rất tiếc vì đơn hàng này không thành. Đơn đã được hủy. Chậm nhất ngày 23 tháng 11 năm 2026, chúng tôi xác nhận bằng văn bản khoản hoàn tiền đang ở bước nào.

Our shop
### charged_no_order.captured vip
Chào anh/chị Ana,

Ngày 2 tháng 11 năm 2026 chúng tôi đã thu 59,90 € nhưng không tạo đơn hàng. Đây là lỗi của chúng tôi, xin lỗi anh/chị.

1. Anh/chị vui lòng cho biết chậm nhất ngày 4 tháng 12 năm 2026 muốn chúng tôi hoàn tất đơn hàng hay hoàn tiền.
2. Chúng tôi làm theo lựa chọn đó trong vòng 1 ngày làm việc sau bước 1 (mã giao dịch ch_2B).

Nếu anh/chị giữ đơn, hàng được giao nhanh và chúng tôi chịu phí.

Our shop
### charged_no_order.authorised
Chào anh/chị Ana,

Thấy tiền bị giữ mà không có đơn hàng thì ai cũng lo, chúng tôi rất tiếc. Số tiền này chưa đến chỗ chúng tôi: ngân hàng đang tạm giữ 59,90 € và sẽ giải tỏa chậm nhất ngày 25 tháng 11 năm 2026 (mã ch_3C). Trong vòng 1 ngày làm việc sau đó, chúng tôi kiểm tra và viết cho anh/chị.

Our shop
### charged_no_order.ask
Chào anh/chị Ana,

Chúng tôi xin lỗi vì sự nhầm lẫn quanh khoản thanh toán. Để tìm ra, chúng tôi cần ngày, số tiền và bốn số cuối của thẻ; anh/chị đừng gửi cả dãy số. Chậm nhất ngày 23 tháng 11 năm 2026, chúng tôi cho anh/chị biết chuyện gì đã xảy ra.

Our shop
### delivered_not_received.own_carrier
Chào anh/chị Ana,

Chúng tôi rất tiếc vì chưa thấy kiện hàng. Hàng đi bằng đơn vị vận chuyển do anh/chị đặt, và họ chỉ làm việc với người đặt; vì vậy chậm nhất ngày 23 tháng 11 năm 2026 chúng tôi gửi anh/chị chứng từ bàn giao. Với chứng từ đó, anh/chị yêu cầu họ tìm trong vòng 5 ngày làm việc. Nếu họ cần thêm gì từ chúng tôi, anh/chị cứ nhắn.

Our shop
### wrong_address.returned
Chào anh/chị Ana,

Kiện hàng đã quay về kho vì không giao được. Chúng tôi xin lỗi vì sự chậm trễ.

Anh/chị vui lòng xác nhận địa chỉ từ email của đơn hàng và thanh toán phí giao chậm nhất ngày 4 tháng 12 năm 2026. Sau đó chúng tôi gửi lại trong vòng 1 ngày làm việc.

Our shop
### return_request.not_returnable
Kính gửi quý khách,

Chúng tôi rất tiếc vì chưa thể đồng ý ngay: vì lý do vệ sinh, sản phẩm này thường không nhận lại khi đã mở. Tuy vậy, một đồng nghiệp sẽ xem xét yêu cầu và viết cho anh/chị chậm nhất ngày 23 tháng 11 năm 2026.

Our shop
### refund_status.awaiting_return
Chào anh/chị Ana,

Xin lỗi vì anh/chị vẫn phải chờ. Chúng tôi chưa ghi nhận hàng trả về, nên trước hết sẽ tìm xem kiện đang ở đâu, chậm nhất ngày 24 tháng 11 năm 2026. Ngay khi hàng về kho, và muộn nhất trong vòng 1 ngày làm việc, chúng tôi hoàn tiền; nếu còn thiếu gì, chúng tôi sẽ báo.

Our shop
### subscription_misread.renewed vip
Chào anh/chị Ana,

Chúng tôi rất tiếc vì lần gia hạn khiến anh/chị bất ngờ. Gói gia hạn ngày 15 tháng 11 năm 2026, số tiền 24,90 €.

1. Chúng tôi hủy gói chậm nhất ngày 23 tháng 11 năm 2026.
2. Cũng chậm nhất ngày 23 tháng 11 năm 2026, chúng tôi hoàn lại 24,90 €.
3. Ngân hàng sẽ hiển thị trong vòng 10 ngày làm việc sau bước 2.

Our shop
### dispute_opened.closed
Chào anh/chị Ana,

Xin lỗi vì anh/chị phải chờ lâu. Ngân hàng đã đóng khiếu nại, nên một chuyên viên của chúng tôi xem lại toàn bộ sự việc và viết cho anh/chị chậm nhất ngày 23 tháng 11 năm 2026.

Our shop
### alert.legal_notice
Chào anh/chị Ana,

Chúng tôi đã nhận được thư của anh/chị và lấy làm tiếc vì sự việc phải đi đến bước này. Bộ phận pháp lý của chúng tôi sẽ trả lời bằng văn bản chậm nhất ngày 23 tháng 11 năm 2026.

Our shop
""",
}


def _replies() -> Iterator[tuple[Language, str, str]]:
    for language, text in GOOD.items():
        for part in text.split("### ")[1:]:
            name, _, body = part.partition("\n")
            yield language, name.strip(), body.strip()


REPLIES = list(_replies())


def brief_of(policy: Policy, language: Language, name: str) -> Brief:
    """Return the brief of "rule" or "rule vip": an e-mail with the full record."""
    rule, _, vip = name.partition(" ")
    for sample in samples(policy, language):
        variant = "full, " + ("vip" if vip else "plain") + ", email"
        if sample.name == rule or (sample.name.startswith(f"{rule} [") and variant in sample.name):
            return sample.brief
    raise LookupError(name)


@pytest.mark.parametrize(("language", "name", "body"), REPLIES, ids=[f"{lang}-{name}" for lang, name, _ in REPLIES])
def test_a_good_reply_passes(policy: Policy, language: Language, name: str, body: str) -> None:
    brief = brief_of(policy, language, name)
    assert check_reply(Reply("", body.replace("Our shop", brief.shop_name)), brief) == ()
