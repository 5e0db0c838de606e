"""What the checks look for in Spanish replies; compared without accents."""

import re

from replybot.guard.words import HOLDS, INVOICES, Family, Words

FAMILIES = {
    "refund": Family(
        r"""(cantidad|suma|importe|dinero)( total| integra| integro)?( ya)? (pagad[oa]|abonad[oa]|cobrad[oa]|desembolsad[oa]) … (lleg|volv|regres|vuelv|recib|tendr)*|re-?embols*|re-?integr*|abonos?|(vera|encontrara|aparecera|figurara|tendra) (usted |ya )?(un|el|su) (abono|ingreso|importe integro|dinero)|(cantidad|importe|dinero|suma) (pagad[oa] )?(se ha|ha sido) (ya )?tramitad*|(le|les|te|se lo|se la|se los|se las) (hemos|he|ha|han|habiamos) (ya )?(devuelt|abonad|ingresad|transferid|pagad)*|abono (integr|complet|total)*|(contar|cuente|cuenta|conte) con (el|un|la|su|ese) (abono|reintegro|ingreso|reembolso|devolucion|importe|dinero)|recuper(a|ara|as|aras|an|emos|ar) (el|su|tu|todo|lo|cada)|(le|les|te|se lo|se los) (\w+ )?abon(a|ara|aran|e|en|emos|ado|ariamos|aria)|dinero (vuelve|volvera|regresa)|devolv(emos|eremos|ere|amos|ieramos|eriamos|imos|iendole|erle|erles|erte|ersel[oa]s?)|(le|les|se lo|se la|te lo|te|os|lo|la|nos) devuelv(o|e|en|amos)|(se )?(le|les|lo|la) (sera|seran|es|ha sido|hemos|vamos a|va a|van a) devol*|devuelt(o|a|os|as) … (cuenta|tarjeta|importe|dinero|pago)|(importe|dinero|pago|cargo|cantidad|euros|precio) … devuelt(o|a)
        devol(ver|vera|veran|uelve|uelva|vamos|viendo)? … (dinero|importe|cantidad|pago|precio|cargo|coste|gastos|cobrado|pagado|abonado|suma|diferencia|hasta el ultimo)|devuelve … (dinero|importe|cantidad|pago|precio|cargo|suma)|devolucion (integra|completa|total|parcial|del dinero|del importe|de su dinero|del pago|del cargo|de la cantidad|de lo pagado|del precio|de los gastos|monetaria)
        (recuper*|tendra|tendras|recibira) … (su|el|tu) (dinero|importe|pago)|(su|el|tu) dinero|dinero (de vuelta|va de camino|esta en camino)|de vuelta (en|a) su (cuenta|tarjeta)|le abon(amos|aremos|o)|abon(amos|aremos|arle|aremosle) |se le abon*|abono (en|a|de) su (cuenta|tarjeta)|(le|se le) ingres*|ingres(amos|aremos|arle|ar) … (cuenta|tarjeta|importe|dinero)|le pag(amos|aremos|o)|pagarle|le transfer(imos|iremos)|retroced(emos|eremos|er|ido)|revert(imos|iremos|ir|ido) … (cargo|cobro|pago)|(anul|cancel)\w+ el (cargo|cobro|pago)|volver a tener (su|el) (dinero|importe)|todo lo (pagado|que (ha )?pag*)|cuenta … (vuelta|regres*)|(vuelve|volvera|regresa|regresara) (el importe|el dinero|a su (cuenta|tarjeta))|pagaremos (lo|el|la)|resarci*|desh(acemos|aremos|acer) … (operacion|cobro|pago|cargo|transaccion)|con un pago|(cantidad|importe|suma) llegara|(sera|seran|ha sido|han sido|queda|quedan|quedara|estan?) (\w+ )?(abonad*|ingresad*|devuelt*|retornad*|restituid*)(?! (a nuestro almacen|al almacen|por el transportista))|se (lo|la|los|las) (\w+ )?(abon|ingres|restitu|devolv|devuelv|reintegr)*|restitu*|(le|les|te) (\w+ )?(transfer|transfier|ingres|restitu)*|transferencia a (su|tu)|abono por|recuperara (lo|todo|el|la)|vera (usted )?(un|el) (abono|ingreso)|(le|les|te) devuelva (los|las|el|la|lo|su)""",
        frozenset({"refund"}),
        unless=r"reten*|liber*|autorizacion|bloque*|prea*",
        unless_for=HOLDS,
    ),
    "balance": Family(
        r"(su|tu) (saldo|monedero)|(anad|sum|carga(mos|remos)|pon|met|ingres|abon)\w* … (a|en) (su|tu) (saldo|monedero|cartera|billetera|cuenta)",
        frozenset({"refund", "voucher"}),
    ),
    "replacement": Family(
        r"re-?emplaz*|reposicion(?! de (stock|existencias))|sustitu*|recambio|de repuesto|(otro|otra|nuevo|nueva|mismo) (articulo|producto|unidad|pieza|par|ejemplar|aparato|prenda|chaqueta|modelo)|(articulo|producto|unidad|pieza|par|ejemplar|aparato|prenda) (nuevo|nueva|identic*|igual)|(otro|otra) (igual|identic[oa])|un duplicado|(paquete|pedido|articulo|bulto) (identic[oa]|igual|duplicad[oa])|un(o|a) nuev(o|a)(?=\s*[.,;:]|\s+y\b)",
        frozenset({"replacement", "exchange"}),
        unless=r"factura*|proxima reposicion|siguiente reposicion",
        unless_for=INVOICES | frozenset({"new_date_or_refund", "ship_part_now"}),
    ),
    "repair": Family(
        r"repar(ar|arlo|arla|arselo|acion|aciones|amos|aremos|ado|ada|ara|e|en)|(arregl(ar|amos|aremos|o|e)) (el|la|su|le) (articulo|producto|aparato|pieza|prenda|averia)|servicio tecnico",
        frozenset({"repair"}),
        unless=r"repar\w+ (el|este|ese|nuestro|un) (error|fallo|olvido)",
    ),
    "reshipment": Family(
        r"""(vuelve|volvera|volveran|vuelven) a salir|(sale|saldra) (de nuevo|otra vez)|(nuevo|otro|segundo) (envio|paquete|bulto)|nueva (entrega|expedicion)|segunda (entrega|expedicion)|(envi|mand|exped|remit)\w* (\w+ ){0,4}(pedido|paquete|articulo|articulos|producto|mercancia)s? (\w+ ){0,3}(de nuevo|otra vez|nuevamente|una segunda vez)""",
        frozenset({"reshipment", "replacement", "part_shipment"}),
        unless=r"nueva fecha",
    ),
    "send_again": Family(
        r"re-?envi*|re-?exped*|(volv(er|emos|eremos|era|eran)|vamos a volver) a (enviar*|mandar*|expedir*|remitir*)|(envi|mand|exped|remit)\w* … (de nuevo|otra vez|nuevamente|una segunda vez)|(de nuevo|otra vez|nuevamente) … (envi|mand)(ar|aremos|amos)\w*",
        frozenset({"reshipment", "replacement"}),
        unless=r"confirmacion|factura|correo|mensaje|enlace|instrucciones|justificante|copia|lista|desglose|numero|foto|etiqueta",
    ),
    "voucher": Family(
        r"vale (de|por|para|descuento|regalo|canjeable)|(un|el|su|este|otro) vale\b|vales (de|por)|cupon*|bonos?(?! de transporte)|cheque*|tarjeta regalo|(o|u|y) en saldo|en saldo\b|saldo (a favor|en su cuenta de cliente|en la tienda|para)|credito (en|de|para) (la tienda|su proxim\w+|tienda|compra*)|(codigo|clave) (promocional*|promo|de descuento|descuento|de regalo|regalo|de promocion)|(use|utilice|introduzca|aplique|con) (el|este|su) codigo|canje*|puntos (de fidelidad|extra|regalo)",
        frozenset({"voucher"}),
    ),
    "discount": Family(
        r"(le|te|les) (haremos|hacemos|hare|hago|hara) (\w+ ){0,2}precio|buen precio|descuent*|descont*|rebaj*|dto|reduccion (de|del|en el) (precio|importe|coste)|precio (especial|reducido|rebajado|mejor|preferente|de amigo)|a mitad de precio|(mas|muy) barat*|menor precio|promocion*|oferta*|ofert(a|as) especial*|bonific*|le quitamos|menos (dinero|de lo que)|igualar el precio|(precio|importe|tarifa) … (baja*|reduc*|menor|rebaj*)|(dos|tres) por (uno|dos)|(cuarta|quinta|tercera|mitad) parte menos|pagar\w* (\w+ ){0,4}menos|igual(amos|aremos|ar) … precio*|(cualquier|mejor) precio",
        unless=r"oferta (de|en) (stock|empleo)",
    ),
    "gift": Family(
        r"regal*|obsequi*|(envi|mand|remit|llev|anad|inclu|met|prepar|reserv|apart|pensado)\w* (\w+ ){0,3}algo(?! (que (anadir|preguntar|contar|decir|comentar)|por error|mas de tiempo))|(un|una|otr[oa]) (prenda|articulo|producto|unidad|par|pieza|camiseta|camisa|paquete|caja) (mas|extra|adicional)|algo (mas )?(dentro|en la caja|especial|bonito|para usted|que le (gust|encant|har)\w*)|un presente|(un|algun|ese|nuestro) pequeno detalle|detalle (ira|va|le espera|en (la|su))|detallit*|(pequen|bonit|buen|lind)[oa] presente|un (extra|plus)\b|por cortesia|con nuestros mejores deseos|muestras? (de|gratuita)|(un|pequeno|bonito) (detalle|detallito) (de|por|para|con|como)|(pequena|grata|bonita|buena|agradable) sorpresa|sorpresa (para usted|de nuestra|en su)|una sorpresa(?! (desagradable|negativa))|muestra gratuita|de propina|agasaj*|premi(o|ar|amos)*|le invitamos",
        unless=r"(papel|caja|bolsa|envuelto|envoltorio) (de|para) regalo",
    ),
    "free": Family(
        r"""gratis|gratuit*|de balde|a (nuestro|nuestra) (cargo|cuenta|costa)|por (nuestra cuenta|cuenta nuestra|cuenta de la casa)|por cuenta de (nuestra|la) (tienda|empresa)|(es|son|van|va|gasto*|envio|todo|devolucion|portes) (\w+ ){0,3}de nuestra cuenta|corre(n|mos|ra|ran)? (con|de|por|a) (nuestra|nuestro|los|todos|el|la) *(cuenta|cargo|gastos|coste|costes|envio)?|invit(a|amos) (la casa|nosotros)|asumi(mos|remos|r|ra) (el|la|los|las|todo|todos|cualquier|nosotros|su|un|integramente) *|nos ha(cemos|remos) cargo (nosotros )?(de|del) (todo|todos|los|el|las?|cualquier) (gasto*|coste*|costo*|envio*|importe*|portes|factura|devolucion|diferencia|reparacion|precio|tasas)|(pag|cubr|sufrag|cost)(amos|imos|aremos|iremos|eamos|earemos) (nosotros|todo*|(los|el|la|las|su|sus|cualquier) (gasto*|coste*|envio*|portes|diferencia|transporte|recogida|devolucion|factura|reparacion|tasa*|tarifa|recargo|importe del envio))|(la|lo|los|las) pag(amos|aremos) nosotros|paga la tienda|(le )?(exim|condon|perdon)(imos|iremos|amos|aremos|ar|ir) … (gasto*|coste*|tarifa|importe|pago)|cortesia|los (gastos|costes|portes) (son|seran|los) (nuestros|pagamos|asumimos|cubrimos)|cubiert(o|a|os|as) por|paga la (casa|tienda)|la casa (paga|invita|corre)|invit(amos|a la casa)|(corre|corren|correra|va|van|ira|sera|seran|es|son) (a|por) cuenta de(l)? (?!usted|client\w|la client\w|quien)|la casa responde|guarde la cartera|pag(amos|aremos|emos) nosotros|nosotros (\w+ )?pag(amos|aremos)|(tienda|central|direccion|equipo|administracion|contabilidad) se ha(ce|ra) cargo|envio … ya (esta|estan) pagad*|(va|corre|es|sera|queda) (por|de|a) mi cuenta|(pag|asum|cubr)\w* … (arancel*|aduana*|impuesto*|tasas)""",
        frozenset({"free_shipping", "label", "collection"}),
    ),
    "free_deliveries": Family(
        r"no (pagara|pagaras|pagaran|abonara|abonaras) (mas )?(los|sus|tus) (envios|portes|gastos de envio)*",
        negatable=False,
    ),
    "no_cost": Family(
        r"""no (pagara|pagaras|pagaran|abonara|abonaras) (el|los|la|las|ningun|nada|por|gastos|portes|envio*)|sin (ningun |ninguna |el menor )?(coste|costo|cargo|gasto|gastos|costes|cargos|pago|portes|tarifa)(?! (adicional|extra))|(sin|no) (tener|tendra|tiene|tendran|debera|debe|necesita) (que )?(pagar|abonar|desembolsar)|sin pagar|no (pagara|paga|abonara|abona|desembolsara) (nada|absolutamente|un|ningun*|por)|no (le|les|te) (costara|cuesta|supone|supondra|cobraremos|cobramos|cobraran) (nada|ningun*|absolutamente|un|por|el|la|los|coste*|gasto*)|libre de (gastos|cargo|cargos|coste)|coste cero|cero (euros|coste|gastos)|nada que (pagar|abonar)|(sin|no) (\w+ ){0,3}(tener|tendra|tendras) que (pagar|abonar)\w+|no (\w+ ){0,2}tener que (pagar|abonar)*|no (pagara|paga|abonara) (sus?|los|las|el|la|mas)|ni un (euro|centimo)|gastos (cero|pagados)|porte* pagado*|no (lleva|llevara|llevaran|tiene|tienen|tendra|tendran|hay|habra|incluye|incluira|conlleva) (\w+ )?(gasto*|coste*|costo*|cargo*|portes)""",
        frozenset({"free_shipping", "label", "collection", "repair"}),
        negatable=False,
    ),
    "fee_waived": Family(
        r"no (hara|hace) falta que (abone|pague)|(cambio|porte|portes|envio|gastos?) (lo|los) (costea|sufraga|cubre|asume|paga|dejamos)\w*|(porte|portes|gastos) (lo|los) dejamos|esta vez (invita|paga|corre)\w*|no (le|te|les) (\w+ ){0,2}(factur|cobr)(amos|aremos|ara|aran|ar|aria|ariamos)(?! nada)|dejaremos de (cobrar|factur)*|(no|nunca|ni|tampoco|nadie) (se|te) (lo|la|los|las) (\w+ ){0,2}(cobr|factur)*|no (lo|la|los|las) cobr*|cobrarsel*|quedan (anulad|perdonad|condonad|bonificad|descontad)*|no vera en (la|su) factura|ya no (constan?|figuran?|aparecen?|cuentan?) en (su|la|tu) factura|(gastos|portes|costes?|tarifa|cuota|renovacion|mensualidad|cobro|cargo) (\w+ ){0,6}(devuelt*|anulad*|descontad*|perdonad*|condonad*|abonad*|bonificad*|cancelad*|ya no cuentan?|de nuestra parte)|por esta vez|(abon|reembols|devolv|reintegr|pag)(amos|aremos|emos|are) (\w+ ){0,6}(transporte|envio|porte)s? de vuelta|(cobr|factur)aremos (\w+ ){0,2}(cuarta|cuartas|parte|mitad|menos)",
        frozenset({"free_shipping"}),
        unless=r"no (pued|pud|ha|hemos|es|esta)\w*",
        negatable=False,
    ),
    "no_extra": Family(
        r"sin (recargo|suplemento|(coste|costo|cargo|gasto)s? (adicional*|extra*))|(al|por el) (mismo )?precio (del|de|que) (el )?(envio )?estandar|lo mismo que el (envio )?estandar|a precio (de )?estandar",
        frozenset({"free_shipping", "label", "collection", "express", "voucher"}),
        negatable=False,
    ),
    "express": Family(
        r"envios? urgentes?|mensajeria urgente|urgentes?(?= (que|de|para|en))|expres|express|(envio|entrega|transporte|servicio|paquete) (urgente|rapid*|inmediat*|prioritari*|preferente|acelerad*|premium|aere*)|(mensajeria|paqueteria|via|modo|tarifa|a|por|como|modalidad) urgente|por avion|al dia siguiente|en el (mismo )?dia|(mejor|aceler|adelant)(ar|amos|aremos|a) (el|su|la) (envio|entrega)|con mas rapidez|mas rapid* (posible|de lo)|via rapida|mas (deprisa|rapido|rapida)|(le|lo) (pasamos|ponemos|adelantamos) (a|al|por)",
        frozenset({"express"}),
    ),
    "label": Family(
        r"etiqueta*|(sobre|franqueo|devolucion|envio|retorno|guia) (prepagad*|pre-pagad*|pagad*|franquead*)|prepagad*|franqueo",
        frozenset({"label", "collection"}),
        unless=r"(con|sus|las) etiquetas (puestas|originales|intactas)|etiqueta (de talla|del lavado|de cuidados|original)",
    ),
    "collection": Family(
        r"(llev|entreg)(aremos|amos|ara) (\w+ )?en (mano|persona)|(pas|acud|vay|vend|ir)(aremos|amos|iremos|emos|an|ara) (\w+ ){0,3}a por|recog(er|erlo|erla|erlos|emos|eremos|era|eran|ida|idas|e|en|erle|idos?)|(retir|llev)(ar|arlo|arla|aremos|amos|ara) (el|la|su|de su) (paquete|articulo|producto|pedido|domicilio|casa)|(mensajero|repartidor|transportista) … (pasa|pasara|ira|visita*|acud*)|a domicilio",
        frozenset({"collection", "label"}),
        unless=r"(punto|lugar|centro|oficina|almacen) de recogida|recogid(o|a) (por|un vecino|en)|se recoge en|que recoge (los|las|el|la)",
    ),
    "cancellation": Family(
        r"cancel*|anul*|no lo quiere|dar(le)? de baja|d(a|amos|aremos) de baja|baja (de la|de su|en la|inmediata|efectiva)|su baja|rescind*|(deten|par)(er|emos|eremos|ar|amos|aremos) (el pedido|la suscripcion|la renovacion)",
        frozenset({"cancellation"}),
        unless=r"reten*|liber*|autorizacion|bloque*|factura*",
        unless_for=HOLDS | INVOICES,
    ),
    "exchange": Family(
        r"se (lo|la|los|las) cambi(amos|aremos|o|an|aran)|(cambi(ar|arlo|arla|arselo|amos|aremos|e|ado)) (\w+ ){0,3}(articulo|producto|talla|color|modelo|pedido|por otr*|prenda)|cambio (de|del|por) (articulo|producto|talla|color|modelo|pedido|otr*)|(el|un) cambio (gratuito|sin|no le)|canj*|permut*|(otra|distinta|mayor|menor) talla|otro (color|modelo)",
        frozenset({"exchange", "replacement"}),
        unless=r"(la )?direccion|no (se )?(ha|hemos) cambia*",
    ),
    "address_changed": Family(
        r"(hemos|he|habiamos|queda|quedo|esta) (ya )?(cambiad|modificad|corregid|actualizad)[oa] (ya )?(la|su|tu) direccion|(la|su|tu) direccion (ya )?(esta|queda|ha sido|fue) (ya )?(cambiad|modificad|corregid|actualizad)*|ira directamente",
    ),
    "whatever": Family(
        r"(lo|la) (pondremos|ponemos) en marcha|(haremos|hacemos) lo que (decida|pida|prefiera|quiera|diga)",
        frozenset({"cancellation", "replacement", "exchange"}),
    ),
    "wish": Family(
        r"vista gorda|respuesta (positiva|favorable|afirmativa)|(saldra|sale|ira|va) (adelante|bien|a su favor)|a su favor|no hay problema con (la|el)|sin problema(s)? con (la fecha|el plazo)|(damos|daremos) por (buen[oa]|valid[oa])|diga(nos|me) (solo )?(que|cuanto|como|lo que) (\w+ )?(quiere|desea|le gustaria|pide|espera|considera|cantidad|importe|compensacion|regalo|descuento)|escriba(nos)? que (quiere|prefiere|desea|le gustaria)|lo (aprobaremos|aprobamos|aceptamos|aceptaremos)|aprobaremos|aprobamos|concedemos|concederemos|visto bueno|damos permiso",
    ),
    "trace": Family(
        r"rastre*|investig(acion|aciones|ar|amos|aremos|ue)|indag*|localizacion del (paquete|envio)|expediente de (busqueda|localizacion)|busqueda (del|con el) (paquete|transportista)",
        frozenset({"trace", "payment_trace"}),
        unless=r"numero de rastreo|rastreo en linea|(su|el) pago|suscripcion|que ha (pasado|ocurrido|sucedido)",
    ),
    "payment_trace": Family(
        r"(rastre*|investig*) … (reembolso|pago|transferencia|proveedor|banco|dinero)",
        frozenset({"payment_trace"}),
        unless=r"paquete|envio|transportista|entrega",
    ),
    "carrier_trace": Family(
        r"(rastre*|investig*) … (paquete|envio|transportista|entrega|bulto)",
        frozenset({"trace", "reshipment"}),
        unless=r"reembolso|pago|proveedor",
    ),
    "new_invoice": Family(
        r"(nueva|correcta|corregida|rectificada|rectificativa|otra|buena) factura|factura (nueva|correcta|corregida|rectificada|rectificativa|modificada|actualizada)|(correg|rectific|modific|emit)(ir|imos|iremos|ar|amos|aremos|a|ira) (la|su|una) (nueva )?factura|(envi|mand|remit|hac)(ar|arle|amos|aremos|imos|iremos|emos|eremos)? (llegar )?(la|su|una|esa) (copia de (la|su) )?factura",
        frozenset({"new_invoice"}),
    ),
    "part_shipment": Family(
        r"(envio|entrega) parcial|en (dos|varios) (envios|paquetes|partes|entregas|bultos)|(envi|mand|entreg)(amos|aremos|ar|arle) … (disponible*|en stock|hay en existencias|el resto|lo que tenemos)|el resto … (cargo|cuenta|envi*|llegara|saldra)",
        frozenset({"part_shipment", "replacement"}),
    ),
    "redirect": Family(
        r"re-?dirig*|re-?direccion*|desvi(ar|amos|aremos|o|arlo)|re-?encamin*|(entreg|envi|llev)(ar|arlo|aremos|amos|ara) (\w+ ){0,3}(a|en) (otra|una nueva|la nueva|la otra|la) direccion (correcta|nueva|distinta)?",
        frozenset({"redirect", "reshipment"}),
        unless=r"(a|en) la direccion (del pedido|indicada|registrada)",
    ),
    "compensation": Family(
        r"compens*|(una )?paga (por|extra)|ayuda economica|una prima|bonificacion|resarc*|desquit*|agradec(er|eremos)(lo|la|selo|le)? (como|con (un|algo))|indemniz*|gesto (comercial|de buena voluntad|de cortesia|hacia)|un gesto|buena voluntad|desagravi*|reparar (el dano|las molestias)|por las molestias (le|les|te|os|queremos|recibira|causadas le|ocasionadas le)|danos y perjuicios|recompens*|gratific*|a modo de"
    ),
    "keep_item": Family(
        r"(puede|podra|puedes|pueden|podran) (\w+ )?(quedar*|conservar*|guardar*)|quedarse (con )?(el|la|lo|los|las|ambos|todo)|quedeselo|quedesel*|quedese con|(no (hace falta|es necesario|tiene|necesita|es preciso|hay que|hara falta)|sin (necesidad|tener)|en lugar) (que |de |que nos )*(devolver*|devuelva*|reenviar*|enviar(nos)?lo|enviar(nos)?la|mandar(nos)?lo)|es suyo|suyo para siempre|(articulo|producto|paquete|chaqueta|prenda|pedido) (\w+ )?(es|son|queda) (suy[oa]s?|para usted)|no (la|lo|los|las) (queremos|necesitamos) (de vuelta|devuelt)|se qued(a|e|en|an|ara|aria) (usted )?con (el|la|lo|los|las|todo|usted|ambos|su|sus)|te quedas con|no (nos|me) (devuelv|mand|envi|reenvi|remit)(a|as|e|es) (lo|el|la|los|las|nada|todo|de vuelta)|(nadie|ninguno|tampoco|ni) (\w+ ){0,4}que (nos )?(lo |la )?devuelva*|que se quede con",
        unless=r"embalaje|resguardo|cesta|justificante|datos|informacion|foto|documentos|(aun |todavia )?no ha salido",
        negatable=False,
    ),
    "guarantee": Family(
        r"(se lo|le|les|te) asegur(o|amos|aremos)|(ampli|extend|prolong)(ar|amos|aremos|emos|eremos|acion|iendo|ando|ada|ida) … garantia|garantia (ampliada|extendida|de por vida|adicional|extra|ilimitada|vitalicia)|(le |les |se lo |os )?garantiz(amos|o|aremos|ado|ada)|(le |les |se lo )?promet(o|emos|eremos|ido)|prometer*|promesa|de por vida|vitalici*|para siempre|pase lo que pase|sin (hacer )?preguntas|tiene nuestra palabra|palabra de honor|nunca mas|jamas|cueste lo que cueste|sin condicion*|incondicional*|seguridad de que|tenga por seguro|sobra decir|nos comprometemos a (devolver*|reembols*|compens*|regal*|pagar*|enviar*)|(mi|nuestra) palabra",
        unless=r"fecha|plazo|entrega prevista|(por|de) seguridad|sus datos|(habia|teniamos|habiamos|como le) \w*prometi*|habia\w* prometid*|prometid\w+ para",
    ),
    "everything": Family(
        r"nos (encarg|ocup)(amos|aremos) (nosotros )?de todo|(todo|todos los gastos|todos los costes) (corre*|a cargo|cubiert*|pagad*)|(?<!para\s)lo que (usted )?(quiera|pida|desee|necesite)(?! (anadir|contar|decir|explicar|aportar|saber|aclarar|preguntar|consultar|comentar|comprobar|indicar))|cualquier (gasto|coste|importe|cantidad)|todos (los|sus) (gastos|costes|danos)(?! (a nuestro cargo|de (este|ese|su) envio))|asumimos … responsabilidad|(toda|plena) (la )?responsabilidad|responsabilidad (total|plena|civil)|todo lo que (pida|quiera|necesite)|cheque en blanco|carta blanca|digalo y|cualquier cosa que \w+, lo|barra libre|lo que haga falta|(salga|quede|resulte|salgan|saldra) perjudicad*|(ponga|pongale|diga|fije|elija|escriba) (usted )?(la|el|un|una) (cifra|precio|cantidad|importe|condicion\w*)|(elija|pida|escoja|tome|lleve|lleve\w*) (cualquier|lo que (?!elija,)\w+( \w+)?|todo)|cualquier cosa que (pida|quiera|elija|desee)|usted (manda|decide el|pone|fija|elige el precio|sale)|del resto nos (encarg|ocup)*|(lo|la|el) que usted (considere|estime|juzgue|crea|diga|mande|decida)|lo (daremos|damos|dare|doy|daran) por (bueno|hecho|aprobado|concedido)|y (asi )?se hara(?=\s*[.!])|(asi )?se hara(?=\s*[.!])|(le|les|te) parecera bien|nos parecera bien|(no )?(saldra|salga|saldria|acabara|acaba) (usted )?(perdiendo|ganando)|bolsillo|economicamente|como si nada|(perd(era|eras|er|eria|iera)) (ni|un|nada|el|su|dinero)|recuperara lo|de una forma u otra|no hay limite|sin limite*|tope|nos ha(remos|cemos) cargo de (las?|los|el|sus?) (comision*|interes*|recargo*|tasas?|multa*|perdida*|perjuicio*)|responde(mos|ra|remos)? por usted|no pasa nada:|nada (va a|le va a) faltar",
    ),
    "no_loss": Family(
        r"nos lo quedamos|no hara falta que (abone|pague)|no (contara|cuenta|cuentan) (la|el|ningun\w)|(puede|pueden) (ir|acabar|terminar) a la basura|se (la|lo|los|las) guard(amos|aremos|o)|(salga|quede|resulte|salgan|saldra|quedara|vera) perjudicad*|(saldra|salga|saldria|acabara|acaba) (usted )?perdiendo|(perder|perd|pierd)(a|as|an|e|er|era|eras|eria) (ni|nada|un|una|el|su|dinero)|(le|les|te) faltara nada|quede a deber|se qued(e|a|ara) sin (su|el|nada)",
        negatable=False,
    ),
    "full_refund": Family(
        r"(reembols*|devolucion|reintegr*|devolv*) … (integr(o|a|amente|os|as)|complet(o|a|amente)|total*|totalidad|todo|al completo)|(totalidad|integridad) (del|de la|de lo)|todo (el|su) (importe|dinero)",
        frozenset({"refund"}),
    ),
    "more_than_once": Family(
        r"(lo|la|se lo) (pagamos|pagaremos|abonamos|reembolsamos) (otra vez|de nuevo)|(el|al) (doble|triple)|doble (de|reembolso|importe|devolucion)|(segundo|otro) reembolso|reembols* … (dos veces|el doble|otra vez)|ademas de(l| la) reembolso|dos veces (el|la)|(los dos|ambos|todos los|los tres) (cargos|cobros|pagos|importes)|(segundo|otro|nuevo|dos) vales?|vales (mas|adicional*|extra)|en total,? (le|te)? ?(reembols*|devol*|abon*|ingres*|vera|recibira|recibe)|en lugar de lo anterior|ademas de (reenvi*|enviar*|mandar*|(el|su) (nuevo )?envio) … (devolv|devuelv|reembols|abon|reintegr)*|(correct|definitiv)[oa] (es|asciende|sera)|pagu?\w* de vuelta|un (abono|ingreso|pago) de|ha fijado el|valor (del|de la|de su|de lo) (paquete|pedido|articulo|perdid\w)|(le|te) devolvemos lo que pag(o|aste)(?! por)",
        unless=r"doble (cobro|cargo|pago)|(por|de|en) (los dos|ambos) (cargos|cobros|pagos)|compar\w+|referencias de|cobr(o|amos|aron|ado) dos veces|avis\w+ de",
    ),
    "next_order": Family(
        r"(su|el|un|tu|la|una|cualquier) (proxim|siguient|futur)\w+ (pedido|compra)*|(pedido|compra)s? (proxim|siguient|futur|posterior)\w+|cuando vuelva a comprar|a partir de ahora (siempre|todos|sus?|pagara|no)|(sus|tus|los|las|tres|dos) (\w+ )?(proxim|siguient|futur|posterior)\w+ (\w+ )?(pedidos?|compras?|envios?)|envios? futur*|lo (proximo|siguiente) que|en adelante,? (sus|tus|los|no|le|todo)|de ahora en adelante|cuando vuelva a (comprar|pedir)|portes de (aqui|sus|las)|envios urgentes",
        frozenset({"voucher", "express"}),
    ),
    "all_orders": Family(
        r"(todos|todas|cualquiera de) (sus|tus|los|las) (pedidos|compras|envios)(?! (que|de este|de ese))|a partir de ahora,? (siempre|todos|sus|pagara|nunca|no (pag|tendr|cobr|le)\w*)|de ahora en adelante|de por vida|un ano entero",
    ),
    "another_item": Family(
        r"""(entreg|dar|demos|damos|ofrec|facilit)\w* (una |un |otra |otro )?(segund|otr|nuev)[oa] (unidad|articulo|producto|ejemplar|prenda|pieza)
        (envi|mand|remit|exped|prepar)\w* … (otro|otra|nuevo|nueva|segundo|segunda)(?! (fecha*|direccion|tarjeta*|forma|via|medio|correo|mensaje|persona|vez|cosa|pago|cargo|cobro|intento|parte|paso|transportista|factura|pedido|companer\w|banco|cuenta|respuesta|numero|estado|plazo|confirmacion|datos|informacion|entrega|lado|dia|punto|opcion|pregunta|foto|justificante))(?<!fecha\snueva)|(un|una|el|la|otro|otra) \w+ (nuev[oa]|identic[oa]) … (sale|saldra|para usted|va\b|llegara|le)|(otra|otro) … (por correo|para usted)""",
        frozenset({"replacement", "reshipment", "exchange", "part_shipment", "new_invoice"}),
    ),
    "money": Family(
        r"""(el|la|su|un|una|esa|este|dicho|dicha) (importe|cantidad|suma|dinero|precio|cartera|operacion|pago|tarjeta)|dinero|centimos?""",
        frozenset({"refund", "voucher", "payment_trace"}),
    ),
    "fees": Family(
        r"""gastos|costes?|costos?|tarifas?|portes|precios?""",
        frozenset({"refund", "voucher", "express", "free_shipping", "label", "collection", "repair", "replacement"}),
    ),
    "offer": Family(
        r"(le|les|te|os|podemos|queremos|ofrecerle) (ofrec*|conced*|otorg*|brind*|proporcionamos un|damos un|daremos un|hacemos un)|ofrecerle|ofrecemos|concederle|algo (especial|extra)|como (agradecimiento|muestra|compensacion|senal|detalle)|en agradecimiento|a su favor|para endulzar|excepcional*",
        frozenset({"voucher", "express", "label", "refund", "replacement", "repair"}),
        unless=r"eleg*|eleccion|opcion*|fecha|respuesta|informacion|detalle|datos|ayuda|explicacion|solucion|alternativ*",
    ),
}

# acts begin
_ENCLITICS = r"(me|nos|te|os|se)?(l[oae]s?)?"
_ENDINGS = (
    r"(o|e|es|en|a|as|an|i|io|is|[aei]mos|ad[oa]s?|id[oa]s?|(ar|er|ir|ando|iendo|yendo)" + _ENCLITICS + r"|"
    r"[aei]r(e|a|as|an|emos|ia|ias|ian|iamos)|aba(s|n|mos)?|ia(s|n|mos)?|aron|ieron|[ai]ste|"
    r"(ie|a)ra(s|n|mos)?|(ie|a)se(s|n|mos)?|[ae]n?" + _ENCLITICS + r")"
)
"""All persons, tenses and participles of a regular verb, with what may hang on; it makes too many, which harms nothing."""

_HARMLESS = """
    acord acuerd acumul advert adviert afect afirm agot alcanc alcanz almacen asegur atraves bloque caduc chequ cit colabor coloc coloqu complic concret concuerd conect constitu construy contien correspond deduc deriv descart descarg descubr desorient despej desplaz detien deten determin difer diferenci disput distingu distribu emple encamin enfad ensen enter envolv envuelv equival escane esforz esfuerz especific establec establezc estrope evidenci excus fabric frustr grab imagin imprim incid incomod incumpl inquiet inspeccion instal interpret interrump llen mant med mid memoric mov muev nombr origin parec parezc posterg practic precint previo proces profundiz pued reaccion recalcul reconoc reconozc recorr reexamin refuerz repas reproduc resguard resid respald restablec romp rompi simplific sinti sostien sosten subray suministr sup traspapel ubic urg vaci vigil visit pint deterior abrum desconciert desconcert inform reubic transit acot garabat embal empaquet despega abr desempaquet desprend rob sustra ley dig  atasc aconsej recomiend suger acab aclar acredit acus agrad compr cont cuent ejerc ejerz habit incorpor prefir prefier pud realiz realic recib rellen sorprend vend actu actualic actualiz adjunt admit adopt agradec agradezc aguard anunci
    aparec aparezc aport aprend apreci ascend ascien asist asegur atend atiend averig averigu avis ayud bast busc busqu
    calcul calm carg caus cerr cierr circul coincid coment comenc comenz comienc comienz compar compart comparec
    complac complet comprend comprob comprueb comput comunic comuniqu conclu concluy condic confi confirm confund
    conoc conozc consegu consigu consider consist const constat consult contact contempl conten contest continu
    contrast contrat convenc convenz coordin corr correspond cost cuest crey cre cuadr cubr cuid cumpl deb decepcion
    decid demor demostr demuestr depend desaparec desaparezc describ desear dese destin detall detect dificult diger
    dirig dirij discrep dispon disponga document dud duplic dur efectu ejecut elabor eleg elig elij empec empez empiec
    empiez encaj encontr encuentr entend entiend entr entreg entregu equivoc equivoqu escog escoj escrib escuch esper
    estim estudi evit evolucion examin exced exig exij exist experiment explic expliqu expres extravi facilit fall falt
    figur fij finalic finaliz firm form fotografi funcion gestion gust habl identific identifiqu ignor impid
    impedi implic import indic indiqu inform inici inquiet insist intent interes interven introduc investig investigu
    invit justific justifiqu juzg lament localic localiz logr mand manej manifest mantien manten
    marc marqu mencion merec mir molest mostr muestr motiv necesit neg not notific notifiqu observ
    obteng obten ocasion ocup ocurr olvid omit opin opt orden ordenar orient oscil particip past pens piens perjudic
    permanec permanezc permit persist pertenec pes pid ped pillar pill plante posibilit preced precis prefer prefier
    preguntar pregunt preocup present pretend prev previ prob prueb proced procedi produc produj produzc
    prolongu pronunci proporcion proporcion prosegu proteg protej provoc qued(?=(a|o|an|aron|amos|ara|aran|ado|e|en)\\b)
    quej recab recep reclam recoge recopil record recuerd recurr redact reflej reflex refer refier
    registr regres relacion relat remit renov renuev reun repart repas repit repet repercut report requer requier
    resid resolv resuelv respet respond respuest result resum retir retom retras revis revisit rog rog rueg rogu sab
    salv segu seguir sigu señal senal separ serv sirv signific sient sent situ solicit solucion solvent somet sorprend
    sospech subray suced suger sugier suele soler supon supus surg surj suscrib suspend tard termin toc tom
    trabaj traduc tramit transcurr transmit transport traslad trat ubic un unific utilic utiliz val valid vari
    venc venz vend verific verifiqu viaj vincul visualic visualiz vuelv volv vuelt
"""
"""Stems of verbs that give the customer nothing."""

_REMEDIES = """
    abon agreg anad anul cambi cancel cobr compens correg corrig corrij descuent descont desglos despach devolv devuelv
    duplic emit envi expid expedi factur ingres liber llev modific modifiqu ofrec ofrezc pag pagu rastre re-?envi
    re-?embols re-?emplac re-?emplaz recog recoj recuper rectific rectifiqu redireccion redirig redirij reintegr renov
    repar reserv reten retien retrocede reten sald salg sal saldr sustitu sustituy factur transfer transfier aplaz
    desist renunci aplic
"""
"""Stems of verbs that the families watch."""

_IRREGULAR = r"""
    (he|has|ha|hemos|han|haya|hayas|hayan|hayamos|habia|habias|habian|habiamos|habra|habran|habras|habremos|habria|habrian|habriamos|hubo|hubiera|hubieran|hubieramos|hubieras|hubiese|hubiesen|hay|habid[oa]s?|haber(me|nos|te|se)?(l[oae]s?)?|habiendo(se)?(l[oae]s?)?)
    (soy|eres|es|somos|son|sera|seran|sere|seremos|seria|serian|seriamos|era|eran|eras|eramos|fue|fueron|fui|fuimos|fuera|fueran|fuese|fuesen|sea|sean|seas|seamos|ser|serle|siendo|sido)
    (estoy|esta|estas|estan|estamos|estara|estaran|estaremos|estaria|estarian|estaba|estaban|estabamos|estuvo|estuviera|estuvieran|estuviese|estuvieron|este|esten|estemos|estar|estando|estado|estare)
    (tengo|tiene|tienes|tienen|tenemos|tendra|tendras|tendran|tendremos|tendria|tendriamos|tendrian|tenia|tenias|tenian|teniamos|tuvo|tuviera|tuvieran|tuviese|tuvimos|tuvieramos|tenga|tengas|tengan|tengamos|tener(me|nos|te|se)?(l[oae]s?)?|teniendo(l[oae]s?)?|tenid[oa]s?)
    (man|ob|con|re|de)(tiene|tienen|tenemos|tendremos|tendra|tendran|tendre|tenga|tengan|tener(le|lo|la|los|las|les|te|se)?|tenido|tenida|tenidos|tuvo|tendre|teniendo)
    (puedo|puede|puedes|pueden|podemos|podre|podra|podras|podran|podremos|podria|podrias|podrian|podriamos|podia|podian|podiamos|pudo|pudimos|pudiera|pudieras|pudieran|pudieramos|pudiese|pudieron|pueda|puedas|puedan|podamos|poder(se)?(l[oae]s?)?|podido|pudiendo)
    (digo|dice|dices|dicen|decimos|dira|diran|diremos|dire|diria|diriamos|dijo|dijimos|dijera|diga|digas|digan|digamos|diganos(l[oae]s?)?|dinos(l[oae]s?)?|decir(me|nos|te|os|se)?(l[oae]s?)?|diciendo(le|nos|te)?|dich[oa]s?|decia|decian|deciamos|digame(l[oa])?)
    (hago|hace|haces|hacen|hacemos|hara|haras|haran|haremos|hare|haria|harian|hariamos|hizo|hicimos|hicieron|hiciera|hicieran|haga|hagas|hagan|hagamos|hacer(me|nos|te|se)?(l[oae]s?)?|haciendo(le|lo|la|nos|se)?|hech[oa]s?|hacia|hacian|haganos(l[oa]s?)?)
    (pongo|pone|pones|ponen|ponemos|pondra|pondran|pondremos|pondre|ponia|pondria|puso|pusimos|pusiera|ponga|pongan|pongamos|pongase|poner(me|nos|te|se)?(l[oae]s?)?|poniendo(nos|se)?(l[oae]s?)?|puest[oa]s?)
    (supone|suponen|supuso|suponga|supondra|dispone|disponen|disponemos|dispongo|dispondra|dispondras|dispondremos|disponga|dispuest[oa]s?|expuest[oa]s?|expone|exponen|expongan?|propone|proponemos|propuest[oa]s?|repondremos|compuest[oa]s?|contrapone)
    (doy|da|das|dan|damos|dara|daras|daran|daremos|dare|daria|dariamos|dio|dimos|dieron|diera|dieran|dieramos|demos|den|dar(me|nos|te|os|se)?(l[oae]s?)?|dando(nos|se|te)?(l[oae]s?)?|dad[oa]s?|denos|denle|dele|daba|daban|dabamos)
    (voy|va|vas|van|vamos|vaya|vayan|vayamos|ira|iran|iremos|iba|iban|ir|irse|yendo|ido)
    (veo|ve|ves|ven|vemos|vera|veras|veran|veremos|vere|veia|veian|vio|vimos|viera|vea|veas|vean|veamos|ver(me|nos|te|se)?(l[oae]s?)?|viendo(l[oae]s?)?|vist[oa]s?|previst[oa]s?|preve|preveia)
    (quiero|quiere|quieres|quieren|queremos|querra|querria|querriamos|quisiera|quisieramos|queria|queriamos|quiera|quieras|querer|queramos)
    (se|sabe|sabes|saben|sabemos|sabra|sabras|sabremos|supiera|supo|sepa|sepas|sepan|sepamos|saber(l[oae]s?)?|sabido|sabiendo|supimos)
    (vengo|viene|vienes|vienen|venia|vendra|vendran|venga|vengan|venir|viniendo|venido|vino|convendria|convendra|interviene|intervenga)
    (salgo|sale|sales|salen|salimos|saldra|saldran|saldremos|salio|salieron|saliera|salgan?|salir|salia|saliendo|salid[oa]s?)
    (leer(l[oae]s?)?|leeremos|traer(l[oae]s?)?|trae|traen|traia|trajo|traiga|caido|cae|oido|leido(s)?|leida(s)?|leyo|leyera|lea|leas|leamos|leera|lee|leemos|construido|incluid[oa]s?|incluye|incluyen|incluia|distribui(r|do)|destruid[oa]s?|huid[oa]s?)
    (abri(r(l[oae]s?)?|mos|remos|ra|ran|o|eron)|abr(e|en|a|as|an|amos|iendo)|abiert[oa]s?|cubiert[oa]s?|descubiert[oa]s?|escrit[oa]s?|rot[oa]s?|resuelt[oa]s?|vuelt[oa]s?|devuelt[oa]s?|impres[oa]s?|descrit[oa]s?|inscrit[oa]s?|muert[oa]s?|suscrit[oa]s?)
    (lleg|dej|anot|apunt|prepar|perd(?!er)|pierd|not)(o|e|es|en|a|as|an|[aei]mos|ad[oa]s?|id[oa]s?|(ar|er|iendo|ando)(nos|le|les|lo|la|los|las|te|se)?|[aei]r(a|an|as|emos|e|ia|ian)|aba(n)?|aron|ara(n)?|ara|ase|[ae]nos(l[oae]s?)?|[ae]l[oae]s?)
    (tom)(o|e|a|an|amos|ad[oa]s?|ar(se)?|aremos|ara|aran|emos|en|ando|aron)
    (guard|conserv)(e|a|ar|arlo|arla|amos|aremos|en|el[oa]s?|al[oa]s?|ad[oa]s?|ando|an)
    (eche|echa|echen|echar|echad|echado|echando|echele|echarle|echamos|echaremos) (un (vistazo|ojo)|en falta|de menos)|(eche|echa)
    prestar(le|les)? atencion|prestad[oa] atencion|prestando atencion|prestaremos atencion|prestamos (toda )?atencion
    adelant(amos|o|arle|arte|aremos|ar|e) (ya |le )?(que|como|informacion|la informacion|una informacion|una respuesta|nada)|adelantad[oa] que|adelantar(le|te)? (el|la|un|una) (resultado|respuesta|decision|fecha)|lleg(ue|uen|uemos|uei)
    ((?<=de\s)(usar|usarl[oa]|utilizar|utilizarl[oa])|(?<=al\s)usarl[oa])|quitar(le|lo|la)?|quitado|quite
    (pas)(o|e|a|an|en|amos|ad[oa]s?|ar(l[oae]s?|nos)?|aremos|ara|aran|aba|aron|ando)
    (aceptamos|perdera lo|descuidos?|acepte nuestras|aceptado (el|su) pedido|prepagad[oa]s?|usarla hasta|desviar(l[oae]s?)?|acelerar|sellela|sellelo|meditad[oa]|programad[oa]s?|influir|malentendidos?|haberle aceptado|convenido|creo|cree|creemos|creer|funda|toque|toca|corre|corren|correra|correran)
    (aprovech|encarg|encargu|ocup|interes|inclin)(o|a|an|amos|aremos|e|en|emos|ad[oa]s?|ar(nos|se|me)?|ara|aran|are)
    (conduce|conduzca|deduce|devengad[oa]|dirigid[oa]s?)
    (arregl|ampli)(ar(l[oae]s?)?|ad[oa]s?|amos|aremos)
    (prometid[oa]s? para|prometid[oa]s? el|fabrica|crear|creado|creada|entienda|subir|subid[oa]s?|baje|sube)
"""
"""Verbs that follow no rule."""

_NOT_VERBS = """
    pedidos? agrado ocupad[oa]s? atrasad[oa]s? bordad[oa]s? apellidos? contenidos? sentidos? vestidos? lado lados grados? estados? resultados? cuidado ruido partido certificados? comunicado adecuad[oa]s? obligad[oa]s? demasiad[oa]s? pasad[oa]s? cada nada vida ida toda todas
    salidas? llegadas? entradas? llamadas? medidas? jornada temporada mirada seguida enseguida rapid[oa]s? valid[oa]s? debid[oa]s? indebid[oa]s? sabado sabados parecid[oa]s? conocid[oa]s? querid[oa]s? estimad[oa]s? apreciad[oa]s? encantad[oa]s? determinad[oa]s? elevad[oa]s? repetid[oa]s? especializad[oa]s? indicad[oa]s? asignad[oa]s?
    interesad[oa]s? preparad[oa]s? danad[oa]s? defectuos[oa]s? equivocad[oa]s? acreditad[oa]s? cualificad[oa]s? capacitad[oa]s? autenticad[oa] personalizad[oa]s? precintad[oa]s? detallad[oa]s? (in)?esperad[oa]s? retrasad[oa]s? acertad[oa]s? apropiad[oa]s? delicad[oa]s? complicad[oa]s? separad[oa]s? ocupad[oa]s? privad[oa]s? cerrad[oa]s? limitad[oa]s? relacionad[oa]s? comprometid[oa]s? implicad[oa]s? afectad[oa]s? contratad[oa]s? facturad[oa]s? combinad[oa]s? habilitad[oa]s? aparejad[oa]s? desactualizad[oa]s? rasgad[oa]s? rayad[oa]s? mojad[oa]s? golpead[oa]s? manchad[oa]s? deteriorad[oa]s? averiad[oa]s? estropead[oa]s? doblad[oa]s? quebrad[oa]s? extraviad[oa]s? perdid[oa]s? tejidos? calzado teclado
    para compras? nuestras? muestras? primera? enteras? maneras? cualquiera fuera eran? esperas? tijeras? carteras? banderas? carreras? maderas? cafeteras? neveras? pulseras? cabeceras? terceras? sincer[oa]s? ligeras? fronteras? mera vera quiera enseguida siquiera barrera tetera escaleras? trasera delantera camara claras? caras? rara separa sudadera verdadera deportivas?
    serias? diarias? bancarias? necesarias? contrarias? primarias? materias? averias? baterias? mensajeria paqueteria galeria libreria cafeteria lenceria complementarias? voluntarias? originarias? tributarias? monetarias? unitarias? varias? secretaria secundarias? habria fiduciaria galerias extraordinarias? ordinarias? propietarias? destinatarias? horarias? joyeria ferreteria porteria conserjeria companeras? peluqueria papeleria panaderia tintoreria lavanderia ingenieria estanteria compania? companias? seguidas? dormitorio? calendario? aereas? horas? ahora? escritura
    aire compare siempre requiere tarde
    lugar(es)? estandar(es)? partir hogar azar bazar collar(es)?  pilar(es)? dolar(es)? ayer mujer taller(es)? alquiler cualquier par mar familiar similar particular regular popular celular escolar auxiliar militar titular ejemplar caracter primer tercer super alfiler pulgar lejar bienestar malestar placer deber(es)? anterior inferior pesar ir
    parte partes aparte arte fuerte suerte comparte reparte convierte advierte charla perla martes suertes
    cuando mando siendo estando
    mismos proximos ultimos extremos maximos minimos tramos termin[oa]s animos legitimos optimos somos ambos ramos reclamos
    tela telas vela pelo suelo cielo modelos? vuelo duelo canela escuela novela salas? escala malas? igualo regalo señala instala caramelos? gemel[oa]s pomelo estela pelos abuela palas alas ala bolsa bala gala paralela paralelo solo sola
    clase base frase fase pase envase case interese ese
    tomate chocolate rescate debate aguacate
    viendo atendiendo
"""
"""Words that look like a form of a verb."""


def _by_first_letter(stems: str, rest: str) -> str:
    """Return an expression for each first letter of *stems*, each stem followed by *rest*."""
    groups: dict[str, list[str]] = {}
    for stem in dict.fromkeys(stems.split()):
        groups.setdefault(stem[0], []).append(stem[1:])
    return "|".join(f"{letter}({'|'.join(tails)}){rest}" for letter, tails in groups.items())


_VERBS = "|".join(
    (
        _by_first_letter(_HARMLESS + _REMEDIES, _ENDINGS),
        "|".join(line.strip() for line in _IRREGULAR.strip().splitlines()),
    )
)
_LIKE_VERBS = "\n".join(_NOT_VERBS.split())

_DET = r"(un|una|unos|unas|el|la|los|las|su|sus|tu|tus|nuestro|nuestra|nuestros|nuestras|algun|alguna|ningun|ninguna|este|esta|estos|estas|ese|esa|esos|esas|dicho|dicha|dichos|dichas|otro|otra|otros|otras|mas|cualquier|cada|mi|ambos|ambas|dos|tres|los dos|las dos|toda la|todo el|todos los|todas las|todos sus|todos|todas|toda|varios|varias|nuev[oa]s?|del|muchos|muchas)"
_ADJ = r"(cordial|afectuoso|atento|ultim[oa]s?|primer[oa]s?|detallad[oa]|complet[oa]s?|definitiv[oa]|concret[oa]s?|exact[oa]s?|personal|rapid[oa]|buen|precis[oa]s?|amplia|mayor|suficiente|tod[oa] la|poc[oa]s?|much[oa]s?|nuev[oa]s?|mism[oa]s?|primer[oa]?|ultim[oa]|buen[oa]s?|breve|siguiente|proxim[oa]s?|mejor|otr[oa]s?|posible|unic[oa]|clar[oa]|correct[oa]s?|nuestr[oa]s?|pequen[oa] (duda|incidencia|retraso|error))"
_NOUN = r"(abono|acuse|adelante|albaran|almacen|apunte|articulo|articulos|aviso|banco|baja|busqueda|buzon|cambio|cancelacion|cargo|cargos|caso|causa|cesta|cita|claridad|cobro|comentario|compra|compras|comprobacion|comprobante|compromiso|comunicacion|conclusion|conclusiones|confirmacion|consecuencia|constancia|consulta|contenido|contestacion|contratiempo|conversacion|copia|correo|correos|cosa|cosas|cuenta|cuestion|cuidado|cuota|curso|dano|danos|dato|datos|decision|defecto|defectuoso|delante|demora|derecho|desglose|detalles|devolucion|devoluciones|dia|diferencia|dificultad|direccion|documentacion|documento|documentos|domicilio|duda|dudas|efecto|eleccion|email|embalaje|entrega|enlace|envio|envios|equipo|error|errores|escrito|esperar|espera|estado|etiqueta|evidencia|exito|existencias|explicacion|explicaciones|extracto|factura|facturas|fallo|falta|fecha|fechas|formulario|foto|fotografia|fotografias|fotos|gasto|gastos|gestion|gestiones|gracias|historial|hoja de ruta|importe|incidencia|indicaciones|indicacion|informacion|informe|inconveniente|inconvenientes|inquietud|instrucciones|intencion|interes|investigacion|justificante|lista|localizacion|lugar|malentendido|mano|manos|margen|mensaje|mensajes|molestia|molestias|momento|motivo|motivos|necesidad|notas?|noticia|noticias|novedad|novedades|numero|numeros|objetivo|observacion|ocasion|opcion|opciones|operacion|orden|orientacion|pago|pagos|palabra|palabras|paquete|paquetes|parte|paso|pasos|pedido|pedidos|pega|pendiente|pena|peticion|pieza|piezas|plazo|plazos|posibilidad|pregunta|preguntas|preocupacion|presente|prevision|prioridad|prisa|problema|problemas|producto|productos|propuesta|prueba|pruebas|punto|queja|razon|razones|reclamacion|recibo|recibos|recogida|reembolso|referencia|referencias|acceso|agradecimiento|atencion|saludo|saludos|gracias|cuentas|coste|costes|precio|tiempos|motivo|ningun[oa]|llamada|carta|persona|personas|companer[oa]|cliente|firma|cargos|apertura|llegada|aviso|avisos|cubierta|bolsa|caja|cajas|contactos?|objeto|indicios|impuestos?|tipo|iva|cuantia|renovaciones|opcion|cuotas|fallos|tramites|eleccion|preferencia|preferencias|deseos|disculpas|partes|saludo|comentarios|observaciones|uno de|situaciones|entidad|entidades|entregas|intentos?|intento de|relacion|remedio|renovacion|reparacion|repartidor|reposicion|responsabilidad|respuesta|respuestas|resguardo|resultado|resultados|resumen|retencion|retraso|revision|salida|seguimiento|seguridad|senal|sentido|servicio|sistema|situacion|solicitud|solucion|soluciones|suscripcion|sustitucion|talla|tarea|tarjeta|tema|tiempo|tienda|tono|total|trabajo|tramitacion|tramite|tramites|transporte|transportista|trastorno|vale|valor|vecino|vecinos|verificacion|version|via|vista|visto|vistazo|visita|voz)"
_SKIP = r"((ya|tambien|ademas|ahora|aun|todavia|antes|despues|primero|luego|siempre|solo|usted|tu|nosotros|por escrito|de nuevo|otra vez|cuanto antes|directamente|a usted|no|le|les|te|nos|se|lo|la|los|las) ){0,3}"
_THING = rf"({_DET} )?({_DET} )?({_ADJ} )?{_NOUN}"
_WHEN = r"como muy tarde|a mas tardar|no mas tarde|como maximo|como mucho|antes (de|del)|dentro (de|del)|en (el|los|un|cuanto)|el dia|el mismo|el lunes|el martes|el miercoles|el jueves|el viernes|desde|hasta|tras|cada"
_FUNCTION = r"a|al|ante|antes|aqui|ahi|ahora|asi|aun|aunque|bien|cada|como|con|contra|cual|cuales|cualquier|cuando|cuanto|de|del|desde|despues|directamente|donde|durante|e|el|ella|ellos|en|entonces|entre|eso|esta|esto|estas|este|estos|ese|esa|esas|esos|hasta|hoy|junto|justo|la|las|lo|los|luego|mas|menos|mientras|mismo|misma|mismos|muy|mejor|ni|no|nos|nosotros|nuestro|nuestra|o|para|pero|por|porque|primero|pronto|pues|quien|quienes|que|se|segun|si|sin|sobre|solo|su|sus|tambien|tampoco|tan|tanto|te|todavia|tras|tu|tus|u|un|una|usted|y|ya|le|les|me|aparte|aproximadamente|unicamente|finalmente|previamente|correctamente|debidamente|dentro|fuera|delante|detras|cerca|alli|ello|algo|alguien|nada|nadie|nunca|quiza|quizas|igual|ambas|ambos|todos|todas|todo|toda|otro|otra|otros|otras|algun|alguna|ningun|ninguna|ninguno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez"

_SHAPE = r"[a-z]+([ai]d[oa]s?|[aei]r(me|nos|te|os|se)?(l[oae]s?)?|(ando|iendo|yendo)(l[oae]s?)?)|abiert[oa]s?|escrit[oa]s?|hech[oa]s?|dich[oa]s?|vist[oa]s?|puest[oa]s?|rot[oa]s?|resuelt[oa]s?|vuelt[oa]s?|devuelt[oa]s?|previst[oa]s?|cubiert[oa]s?|tenido"
_GIVE = r"(?:da|dan|damos|daremos|daran|dara|dare|doy|das|daras|dar|darl[eao]s?|darte|daros|darnos|darsel[oa]s?|dado|dada|dando|dandole|demos|den|daria|dariamos|dio|dimos|diera|dieramos|dieron|dele|denle|dale|denos)"
_SEND = r"(?:(?:en|re-?en)vi|mand|remit|entreg|traslad|transmit|facilit|proporcion|prepar|adjunt|present|anad|incorpor|inclu|incluy|agreg|asign|adelant|aport|despach|exped|expid|serv|sirv|reserv|apart|guard|dej|lle[vg]|tra|trae|cuelg|cuent|ofrec|emit|consig|consegu|obten|obteng)(?:o|e|es|en|a|as|an|[aei]mos|ad[oa]s?|id[oa]s?|(?:ar|er|ir)(?:le|les|te|lo|la|los|las|se|nos|sel[oa]s?)?|[aei]?r(?:e|a|as|an|emos|ia|ian|iamos)|ando(?:le|te)?|iendo(?:le|te)?|aba|aron|ieron)"
_GET = r"(?:recib(?:e|es|en|a|as|ir|ira|iras|iran|iria|irias|io|ido|irlo|irla)|tiene|tienes|tienen|tenemos|tengo|tendra|tendras|tendran|tendremos|tendria|tendrias|tendriamos|tenga|tengas|tener|tenia|tuviera|obtiene|obtendra|obtendras|vera|veras|veran|encontrara|encontraras|encuentra|hallara|dispone|dispones|dispondra|dispondras|disponemos|dispondremos|disponga|(?:cuent[ae]s?|contara|contaras|contar|cuenten?|contamos) con|corresponde[n]?|correspondera[n]?|correspondia|espera|esperan|conseguira|conseguiras|lleva|llevara|llevaras|llevan|llegara[n]?|llega[n]?|disfruta\w*|posee|consigue)"
_DO = r"(?:hace|hacen|hacemos|haremos|haran|hara|hare|hago|haga|hagan|hagas|hagamos|hacer|hacerl[eoa]s?|hacerte|hacernos|hacerse|hacersel[oa]s?|hecho|haciendo|hicimos|hizo|hiciera|hicieron|haria|hariamos)"
_PUT = r"(?:pone|ponemos|pondremos|pondra|pondran|pondre|pongo|ponga|pongan|pongamos|poner|ponerl[eoa]s?|ponerte|ponernos|ponerse|puesto|poniendo|pusimos|puso)"
_LEAVE = r"(?:qued(?:a|an|ara|aran|ado|ada|amos|aremos|ar|e|en|aria|arian|aba|aban|o|aron|ando))"
_BE = r"(?:es|son|sera|seran|seria|serian|sea|sean|fue|fueron|ser|siendo|era|eran|fuera|fueran|sido)"
_VERBLIKE = r"\b(?=[a-z]{2,}(?:mos|[ai]d[oa]s?|(?:[aei]r|[nl]dr|podr|habr|cabr|sabr|querr)(?:e|as|a|an|ia|ias|ian)|[aei]r(?:(?:me|nos|te|os|se)?(?:l[oae]s?)?)|(?:ando|iendo|yendo)(?:(?:me|nos|te|os|se)?(?:l[oae]s?)?)|[ae](?:se|me|te|nos)l[oae]s?|[aei]?[ae]l[oa]s?|ese|ase|ate|eme)\b)(?!(?:pedidos?|estados?|recibid[oa]s?|atender|danad[oa]s?|contenidos?|resultados?|para|compras?|hemos|averias?|retrasad[oa]s?|cada|parte|solo|nada|todavia|cuando|nuestra|primer[oa]?|modelo|articulo|mes|hablar|vamos|lugar)\b)"
_ADVERB = r"((ya|tambien|todavia|aun|ahora|asi|siempre|solo|muy|bien|mas|no|finalmente|correctamente|debidamente|previamente|actualmente|realmente|completamente|totalmente|efectivamente|normalmente|igualmente|recien|nunca|ni|siquiera|usted|nosotros|tan|tu|pronto|casi|simplemente) ){0,3}"
_QUALITY = r"(activ[oa]s?|adecuad[oa]s?|agradables?|altos?|alta|aparte|capaz|ciert[oa]|claro|clara|comprensible|complet[oa]s?|complicad[oa]|conforme|conformes|consciente|conscientes|conveniente|correct[oa]s?|correspondientes?|cosa|cuestion|debid[oa]|defectuos[oa]s?|deficientes?|definitiv[oa]s?|dificil|dificiles|disponibles?|distint[oa]s?|en|enter[oa]s?|entendible|equivalentes?|esencial|evidente|exact[oa]s?|extran[oa]|facil|faciles|frecuente|habitual|habituales|identic[oa] al|igual|iguales|imposible|important[e]s?|imprescindibles?|incomod[oa]|incomplet[oa]|incorrect[oa]s?|independientes?|inferior|insuficiente|inmediat[oa]|invalid[oa]|jefe|justo|larg[oa]|legibles?|list[oa]s?|local|logico|malas?|malo|mayor|mejor|menor|mi|molest[oa]|necesari[oa]s?|normal|normales|nueva|nuestr[oa]s?|obligatori[oa]s?|original|pendientes?|perfect[oa]s?|personal|posibles?|posterior|preciso|precis[oa]s?|presente|probable|prudente|propi[oa]|preferible|quien|razonable|responsable|responsables|rot[oa]s?|segur[oa]s?|sencill[oa]|similar|similares|suficientes?|superior|tarde|tarea|temporal|temporales|tiempo|urgente|util|utiles|vacio|vacia|valid[oa]s?|vigente|vigentes|visibles?|cerca|lejos|enter[oa]s?|sola|solas?|algo|nada|exclusiv[oa]|ajena|desagradable|dispuest[oa]s?|orden|atent[oa]s?|al tanto|fuera|dentro|delante|detras|aqui|alli|ahi|agotad[oa]s?|previst[oa]s?|relativ[oa]s?|necesarias?|prueba|pedido|paquete|segun|oportun[oa]s?|obvi[oa]|sorprendente|frustrante|molesto|molesta|duplicad[oa]s?|ilegible|parcial|definitiva|contrari[oa]s?|bastante|demasiado|antiguo|antigua|viable|factible|aplicable|integr[oa]|total|necesario|obligatorio|rapido|gratuit[oa]s?|gratis|suy[oa]s?|tuy[oa]s?)"

_ACTS = (
    # every form of a verb must be a known one
    (_VERBLIKE, f"{_VERBS}\n{_LIKE_VERBS}"),
    # so must the word after a pronoun, which is a verb in any tense
    (
        r"\b(?:le|les|te|os|me|se\s+(?:le|te|les|lo|la|los|las)|(?:te|me|os)\s+(?:lo|la|los|las))\s+(?=[a-z])(?!(?:le|les|te|os|me|nos|o|y|si|que|lo|la|los|las)\b)",
        f"{_VERBS}\n{_LIKE_VERBS}",
    ),
    (r"\b(?:usted|nosotros|nosotras|nadie)\s+(?=[a-z])", f"{_VERBS}\n{_FUNCTION}\n{_QUALITY}\n{_WHEN}"),
    # what we give and what the customer gets
    (
        rf"\b{_GIVE}\s+(?=[a-z])(?!lugar\b|por\b)",
        rf"{_SKIP}{_THING}|{_SKIP}({_WHEN})|{_SKIP}(es|era|ha|habia|por|que|a (?=\ue000)|a conocer|a entender|cuenta|con|pie|su banco|tu banco|el transportista|nosotros|respecto|si|como|en|de (baja|comer)|el|al|lo que|{_DET} (plazo|respuesta))",
    ),
    (
        rf"\b{_SEND}\s+(?=(?:un|una|unos|unas|otro|otra|otros|otras|algun|alguna|varios|varias|dos|tres|muchos|mas|tu propi[oa]|su propi[oa])\s)",
        rf"{_SKIP}{_THING}|{_DET} detalle( adicional| mas| que| sobre| del| de la|,)|{_SKIP}({_WHEN})|(otra vez|las gracias)|(un|una) nuev[oa](?= [a-z]| ?[,.;])|(el|la|los|las) (\w+ ){{0,2}}(correct[oa]s?|que|de|del|a|en|con|al|y|o|por|para|como|otra|directamente|desde)",
    ),
    (
        rf"\b(?<!hemos\s){_GET}\s+(?=[a-z])",
        rf"{_SKIP}{_THING}|{_SKIP}({_WHEN})|{_SKIP}(que|hasta|derecho|dudas|noticias|a|al|de|del|en|por|para|con|y|o|ni|si|como|cuando|donde|desde|sin|todo lo|lo que|lo|porque|pero|segun|tarde|bien|mal|mas tarde|un (buen|feliz) (dia|fin)|una (buena|feliz) (tarde|semana)|ambas partes|ambos|nada que|algo (que|mas|por error)|{_SHAPE}|abiert[oa]s?|tanto|mas de|razon|dos (opciones|semanas)|pendientes?|ningun[oa]?|aqui|ahora|entre|muy|adonde|otro (distinto|articulo|producto)|mas (el|de|existencias|unidades)|hoy|constancia|buenas|esas? (fecha|respuesta|cosa)s?|esto|eso|quien|nosotros|usted|unicamente|(el|la|los|las|ese|esa|este|esta|cuyo) \w+|(su|tu) (chaqueta|lampara|camisa|camiseta|pantalon|vestido|bolso|abrigo|jersey|calzado)|sorpresa)",
    ),
    (
        rf"\b{_DO}\s+(?=[a-z])",
        rf"(?!cargo (de|del) (?!averigu|aclarar|la (situacion|preocup|molest|inquiet|incomod)|lo que (nos|ocurr|supon|sient|le)|como|que|su (preocup|inquiet|malest|situ|molest|enfad)|todo (lo que|esto)|esta situ|asunto|retraso|trastorno|caso)){_SKIP}({_THING}|{_WHEN}|nada|algo|nosotros|usted|ahora|unicamente|solo|reembolsos|envios|devoluciones|pagos|falta|llegar|lo (que|mismo|posible|antes|necesario)|todo lo posible|todo lo que este|referencia|visible|visibles|efectiv[oa]|constar|saber|preguntas|clic|cargo (de (averiguar\w*|la situacion|lo que|como|que|su|este|esta|todo esto)|del (asunto|retraso|trastorno))|publico|caso|bien|mal|hincapie|uso|mas|unos|unas|poco|valer|frente|nuestr[oa]s? \w+|el|la|las|los|esa|eso|esto|asi|a|al|como|con|de|del|desde|en|para|por|segun|si|sin|sobre|y|o|que|cuando|antes|porque|pero|pruebas|juntos|efecto|{_SHAPE})",
    ),
    (
        rf"\b{_PUT}\s+(?=[a-z])",
        rf"{_SKIP}({_THING}|{_WHEN}|en|con|al (dia|corriente|tanto)|remedio|fin|de (manifiesto|acuerdo|nuestra parte|su parte)|por|como|a (la venta|prueba|su vista)|que|el|la|los|las|y|o|manos|solucion|interes|atencion)",
    ),
    (
        rf"\b{_LEAVE}\s+(?=[a-z])",
        rf"{_ADVERB}({_THING}|{_WHEN}|{_QUALITY}|abiert[oa]s?|cerrad[oa]s?|a (la espera|su (disposicion|entera)|tu disposicion|la vista|disposicion|cargo)|en|por|que|para|con|como|si|y|sin|de (acuerdo|manifiesto|nuevo|esta|ese|lo|los|las|la|el)|del|probad[oa]s?|acreditad[oa]s?|demostrad[oa]s?|registrad[oa]s?|anotad[oa]s? (en su (pedido|expediente)|su|para)|confirmad[oa]s?|cancelad[oa]s?|anulad[oa]s?|resuelt[oa]s?|hech[oa]s?|constancia|claro|clara|enterad[oa]s?|informad[oa]s?|asignad[oa]s?|recogid[oa]s?|entregad[oa]s?|enviad[oa]s?|emitid[oa]s?|reflejad[oa]s?|pendientes?|bloquead[oa]s?|retenid[oa]s?|actualizad[oa]s?|corregid[oa]s?|explicad[oa]s?|aclarad[oa]s?|todo|algo|nada|algun[oa]?|ningun[oa]?|fuera|poco|mas|un|una|bajo|atent[oa]s?|el|la|los|las|su|tu|existencias|conforme|satisfech[oa]s?|revisad[oa]s?|dañad[oa]s?|o|ni|a nombre|cubiert[oa]s?|tramitad[oa]s?|verificad[oa]s?|comprobad[oa]s?|desactivad[oa]s?|suspendid[oa]s?|reservad[oa]s?|esperando|completad[oa]s?|documentad[oa]s?)",
    ),
    (
        rf"\b{_GIVE}\s+(?:(?:el|la|los|las|su|lo|ese|este|esto|todo)(?:\s+\w+)?\s+)?por\s+(?=[a-z])",
        r"(entregad|perdid|recibid|extraviad|finalizad|cerrad|terminad|completad|escrit|desaparecid)[oa]s?|hecho (el|la) (entrega|envio)|(telefono|correo|la|el|su|un|una|escrito|comprar|escribir\\w*|avisar\\w*|su|tu|haber\\w*|confiar|informar\\w*|contactar|cada)|motivos?|separado|via|no",
    ),
    (rf"\b{_DO}\s+llegar\s+(?=[a-z])", rf"{_SKIP}{_THING}|(a|al|por|en|como|hasta|y|la|el|los|las|lo)|{_WHEN}"),
    (
        r"\b(?:guard|conserv)(?:e|a|en|ar|elo|ela|alo|ala|arla|arlo|elos|elas|aremos|amos)\s+(?=[a-z])",
        r"(el|la|su|los|las|tu|toda|todo|todos) (\w+ ){0,2}(resguardo|embalaje|justificante|comprobante|recibo|copia|fotos?|numero|ticket|factura|mensaje|correos?|cesta|caja|etiquetas?|prueba|documentacion|informacion|datos|articulo (hasta|con|junto|y|en su|defectuoso|danado)|producto (hasta|con|junto|y|en su))|tal|junto|con (el|su|tu) embalaje|hasta|en su (embalaje|caja)|por (si|favor)|este (mensaje|correo|numero)|(un|una) (copia|foto)",
    ),
    # other languages
    (
        r"\b(?=(?:mensagem|pessoas?|encomenda|equipa|noss[oa]s?|todos os|voces?|estao|sao|nao|muito|isso|obrigad[oa]|messaggio|giusta|richiesta|nostr[oa]|gruppo|sono|della|dello|questo|siamo|grazie|il suo|che|non|anche|sorry|please|missatge|comanda|amb|aixo|gracies|mercies)\b)",
        "aucune",
    ),
    # states
    (
        rf"\b{_BE}\s+(?=[a-z])",
        rf"{_ADVERB}({_THING}|{_WHEN}|{_QUALITY}|{_FUNCTION}|{_SHAPE}|[a-z]+mente)",
    ),
    (
        r"\b(?:hay|habra|haya|habria|hubo|hubiera|habia)\s+(?=[a-z])",
        rf"{_SKIP}({_THING}|{_SHAPE}|que|ningun[oa]?|mas|alguien|algo|nada|nadie|personas|varias|varios|dos|tres|cuatro|uno|reembolsos?|envios?|un buen|novedades|prueba|en|por|otra (fecha|forma|via|incidencia|duda|opcion)|de|lugar|podido|debido|sido|estado|ido|[a-z]+(ado|ido|ada|ida|ados|idos)|un|una|alguna|algun|sobre|tal|muchos|tiempo|inconveniente|un problema|[a-z]+ (problema|error|fallo|retraso))",
    ),
    # an "if we cannot say no" at the start: "de por hecho", which reads like the preposition
    (
        r"(?:(?<=\n)[ \d.)\-]*|(?<=[.!?;] )|\A)(?:usted )?de\s+(?=[a-z])",
        rf"(acuerdo|acreditarse|lo (demas|contrario|otro)|no|nuestra|su parte|que|cualquier|momento|hecho|tod[oa]s|esta|este|ese|esa|estos|ahi|aqui|ahora|nuevo|veras|verdad|inmediato|entre|igual|la (misma|(renovacion|entrega|respuesta|decision|revision|devolucion|direccion|factura|investigacion|preparacion|disputa)(?! por))|los? (cargos|pagos|apuntes|articulos|gastos|importes)|paso|forma|modo|manera|cara|camino|haber(se)?|ser|existir|momento|donde|cuando|quien|cuanto|otro|otra|parte|lunes|vuelta|antemano|esa|sus|confirmarse|probarse|{_SHAPE})",
    ),
)

_FUNCTION_OPENERS = """
    a abajo acerca actualmente adelante ademas ah ahi ahora al algo alguien algun alguna algunas algunos alla alli ambas ambos ante anoche anterior antes apenas aparte apreciada apreciado apreciados aqui arriba asi asimismo atentamente aun aunque
    bajo bien buen buena buenas bueno buenos
    cada casi cierto claro como comoquiera comunmente con concretamente conforme considerando constantemente contra cordial cordiales cordialmente corresponde corresponden cosa cual cuales cualquier cualquiera cuando cuanta cuantas cuanto cuantos
    dada dado dados de debido del dentro desafortunadamente desde desgraciadamente despues dicha dicho dichas dichos directamente don donde doña dona dos durante
    e efectivamente el ella ellas ello ellos en encima encantada encantado enhorabuena enseguida entonces entre entretanto era eran es esa esas ese eso esos esta estamos estan estas este esto estos estimada estimadas estimado estimados estoy
    fin finalmente fue fueron fuera generalmente gracias habitualmente hace hacia hasta hay he hemos ha han haya hola hoy
    igualmente inclusive incluso independientemente inicialmente inmediatamente ir
    junto justo la las le les lo los luego
    mas me mejor menos mi mientras mil mis misma mismo mucha muchas mucho muchos muy
    nada nadie naturalmente ni ninguna ninguno ningun no normalmente nos nosotras nosotros nuestra nuestras nuestro nuestros nueva nuevo nunca
    o ocasionalmente ojala os otra otras otro otros
    para pasado paso pero poco por porque posteriormente precisamente previamente primera primeramente primero principalmente probablemente pronto proxima proximas proximo proximos puede pueden puedes pues
    que quien quienes quiza quizas
    realmente recientemente respecto sal salvo saludo saludos se segun segunda segundo seguidamente seguramente senor senora senores sencillamente si siempre siguiente siguientes simplemente sin sino sobre sobra solamente solo somos son sr sra srta su sus suele suelen
    tal tambien tampoco tan tanto tarde te tercera tercero toca toda todas todavia todo todos total tras tu tus
    ultima ultimo un una unas unicamente uno unos usted ustedes
    va vamos van varias varios veamos vea vemos via voy
    y ya yo
"""
_NOUN_OPENERS = """
    abono acciones acuse agradecimiento albaran almacen apertura apunte apuntes articulo articulos asunto atencion ayuda banco busqueda cancelacion cambio cargo cargos carta caso causa cliente clienta cobro comprobacion comunicacion compra confirmacion consulta contacto correo cuestion coste cuidado cuota
    dato datos decision departamento destino detalle detalles devolucion devoluciones dia dias direccion disputa documentacion documentos duda dudas eleccion embalaje emision empresa entrega entregas envio envios equipo error escrito espera estado estimacion etapa etiqueta existencias explicacion factura facturas falta fecha fechas firma foto fotos gastos gestion importe importes impuesto impuestos incidencia indicaciones informacion informe instrucciones investigacion justificante
    localizacion medio mensaje metodo momento motivo motivos notificacion novedades numero numeros objetivo observaciones opcion opciones orden pago pagos paquete paquetes parte pasos pedido pedidos pendiente persona personas perdona perdone petición peticion plaza plazo plazos posibilidades pregunta preguntas preparacion prevision problema proceso producto productos prueba punto puntos razon recepcion reclamacion recogida recordatorio reembolso reembolsos referencia referencias renovacion renovaciones reparacion reposicion respuesta respuestas resguardo responsable resultado resultados resumen retencion retraso revision revisiones seguimiento seguridad servicio situacion solicitud solucion soluciones suscripcion sustitucion talla tarjeta tema tiempo tienda tipo titular trabajo tramite tramitacion tramites transferencia transporte transportista vale vecinos verificacion
"""
_VERB_OPENERS = """
    acabamos acabo acepte acuda aparece atendemos atendera basta bastara cabe conste consta constan continua continuamos conviene convendria conoce comprendo comprendemos coincide coinciden consideramos cubre cubren cambian
    debe deben deberia deberian debera deberan debes debia debiamos debio debimos decide decidira deja deje dejamos deseamos deseo depende dependen disculpa disculpe disculpen disculpenos disculpanos dispone dispondra dispones disponemos dime digame
    empezamos empezaremos entiendo entendemos era eran espero esperamos estaba estaban estara estaran estaremos estas existe existen
    falta faltaba faltan faltaria figura figuran finaliza finalizo
    haga hagamos haz hago hable hablamos hara haran hare haremos hacemos hicimos hubo habra habia
    inclu incluye incluyen indica indican intente intenta
    lamento lamentamos lee leemos leeremos lea llega llegara llegaran llego llegaron lleva llame
    mande mandanos mire mira muestra muestran manana
    necesita necesitamos necesitare necesitaremos necesito necesitas
    ocurre parece permita permitame permitanos podemos podra podran podras podre podremos podria podrian podriamos pongase pondremos pondre prefiere preferimos prefieres preguntamos pide pidio procede procedemos procederemos procedo puedo
    queda quedamos quedaria quedan quedo queremos querriamos quiere quieres quiero quisieramos
    reciba recibe recibira recibiran recibiras recibes recibi recuerde requiere resulta resumiendo revise revisa rogamos ruego
    sabe sabemos sabra sale saldra salen salio seguimos seguira seguiremos siento sentimos sera seran seria sigue siguen sirve sepa
    tardara tarda tardan tendra tendras tendremos tenemos tenga tengo tenia teniamos tiene tienen tienes termina termino trabajamos tramitamos trata tratamos
    vaya ve vera veran veras veo veremos viaja viajo viene vuelva volvera volveremos volvemos vuelve ven
    avise avisa avisenos consulte consulta compruebe comprueba confirme confirma confirmenos conteste contesta contestenos cuente cuentenos digan diga digale digales dinos di eche echa elija elige escriba escribe escribanos escribenos espere espera explique expliquenos explica facilite facilitenos guarde guarda haganos indique indiquenos indica informe llamenos mandenos mandemelas mandenosla envie envia envieme enviela envielo envienos envianos envienosla envienoslo enviela entregue entreguelo muestrenos pida pidale pidales pregunte pregunta pruebe prueba remitanos responda respondanos responde respondenos reenvie senale tome traiga utilice verifique verifica adjunte adjunta anote aporte aportenos busque busca bueno corrija descanse describa describanos detalle devuelva devuelvanos
    conservelo guardelo guardela embale embalelo empaquete empaquetelo prepare preparelo lleve llevelo deposite depositelo intentelo pongalo pongala meta introduzca(no)
"""


def _opening_forms(stems: str) -> frozenset[str]:
    """Return the forms of regular verbs with which a sentence may begin."""
    endings = (
        "amos emos imos aremos eremos iremos are ere ire ara era ira aran eran iran ado ada ados adas ido ida idos idas"
        " ando iendo ariamos eriamos iriamos"
    ).split()
    hanging = ("", *"lo la los las le les te se selo sela selos selas nos telo tela".split())
    endings += [root + more for root in ("ar", "er", "ir") for more in hanging]
    bare = {re.sub(r"[(\[?\\].*", "", stem) for stem in stems.split()}
    return frozenset(stem + ending for stem in bare for ending in endings)


_REQUESTS = """
    respond contest mand envi envi remit indiqu indic confirm escrib dig avis explic expliqu adjunt facilit comprueb mir revis consult pregunt busqu busc pid verifiqu verific esper prepar embal cuent detall describ senal aport complet adjunt muestr comuniqu comunic hag inform notifiqu notific traslad entregu entreg elij elig
"""


def _requests(stems: str) -> frozenset[str]:
    """Return the requests that begin with one of *stems*, for both forms of address."""
    ends = ("", *"nos noslo nosla noslos noslas lo la los las me melo mela le les se".split())
    return frozenset(stem + vowel + end for stem in stems.split() for vowel in "ea" for end in ends)


_OPENERS = (
    frozenset((_FUNCTION_OPENERS + _NOUN_OPENERS + _VERB_OPENERS).split())
    | _opening_forms(_HARMLESS + _REMEDIES + " pas dej prepar anot guard not echa ")
    | frozenset(
        "abrir abriremos abrimos abrire dar darle darles daremos damos hacer poner ponernos tener ver decir decirle decirles decirnos diremos dire decimos diganos diganoslo dinoslo devuelto visto hecho puesto dicho escrito abierto abierta resuelto ser estar haber ir conservar".split()
    )
    | _requests(_REQUESTS)
    | frozenset(
        "retendremos elija elige alguno alguna aceptamos conservamos dinos dinoslo dime dile envianos mandanos guardalo guarda guarde pon ponte".split()
    )
) - frozenset(
    "elijalo elijala mandelo enviela lleve introduzca meta cuente cuenta cuentelo tome descanse pidala pidalo espera pidase mandese lleva tomelo digase pida pide conserve consideramos disfrute olvidelo olvidese ofrecemos ofreceremos pague aceptelo".split()
)

_NAMES = frozenset(
    (
        "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes"
        " miércoles jueves viernes sábado domingo usted ustedes ud uds sr sra srta sres d dña don doña señor señora atención cliente clientes"
        " clienta servicio departamento equipo atenciones postventa posventa iva pdf nif cif dni iban sms id españa ue"
        " pedido paquete seguimiento hola estimada estimado cordial cordialmente atentamente saludo saludos gracias"
        " plazo paso pasos reembolso factura entrega envío devolución un una el la los las buenos buenas días tardes su sus"
        " por en si no lo le nos para"
    ).split()
)
# acts end

WORDS = Words(
    apologies=r"disculp*|perdon*|lament*|sentimos|siento",
    other_apologies=r"reconoce(mos)? (que |el |nuestr\w )(\w+ ){0,4}(fallo|error|culpa|equivocacion)|reconozco (que|el|mi)|admit(o|imos) (que|el|la|nuestr\w) (\w+ ){0,3}(fallo|error|culpa)|asumimos (el|la|nuestr\w) (fallo|error|culpa)|nos apena|mea culpa|nos avergu*|avergonzad*|excus(as|enos|eme|e|arnos)|arrepent*|nos sabe (muy |bastante |fatal |tan )?(mal|fatal)|haber(le|te|les) (fallado|defraudado|decepcionado)|nos duele|fue culpa|ha sido culpa|pesar por|no hemos estado a su altura|lo sient(e|en)|presentamos nuestras excusas|pedimos clemencia",
    families=FAMILIES,
    negations=r"no|ni|nada|sin|nunca|jamas|ningun|ninguna|ninguno|tampoco|nadie|en lugar de|en vez de",
    not_negations=r"no (dejaremos|dejamos|dejare|dejara|deje|hay limite|hay por que|podemos menos)|no (solo|solamente|unicamente|dud\w+|se preocupe|mas tarde|obstante|hay problema|hay duda|le quepa|espere|hace falta esperar|es necesario esperar)|sin (duda|falta|demora|embargo|esperar|mas|retras*|excepcion|problema*|compromiso|preguntas|tener que esperar|necesidad de esperar)|no (tiene|tendra) que (esperar|preocuparse)|nada (mas|menos)|si no\b|o no\b|ni que decir",
    refusals=r"neg(ar|amos|aremos)\w*|rechaz*|rehus*|impid*|impedi*|dud*|falt*|olvid*|esper*|preocup*|duden|deneg*|demor*|tard*",
    turns=r"y(?=\s*\Z)|y (el|la|su|recup\w+|todo|nosotros)|,\s+(le|les|te|se lo|se la|lo|usted|nosotros)\s|pero|sino|sin embargo|aunque|tambien|ademas|asi que|y (le|les|nosotros|usted|se|recibira|tendra)|por lo que|porque|salvo|excepto|no obstante|ya que|pues|entonces|mientras",
    denied=r"(no|tampoco|nunca) (\w+ ){0,2}(es|son|sera|seran|esta|estan|ha sido|han sido|se|procede|corresponde|podra|puede|queda|quedan|tiene|cabe|hay|hara|aplica)|queda(n)? (excluid*|descartad*)",
    granted=r"en camino|de camino|emitid*|aprobad*|concedid*|tramitad*|realizad*|confirmad*|autorizad*|hecho|hecha|ya esta|sale|saldra|enviad*|listo|lista|suyo|suya|iniciad*|ejecutad*|en breve|pronto|llegara a su cuenta|enseguida",
    conditions=r"(cancelar|cancelarlo|anular|anularlo) y recibir|si|cuando|una vez|en cuanto|o|u|segun|depend*|elij*|elig*|eleg*|eleccion|prefier*|preferencia|tras|despues|paso|hasta|caso|ambos|condicion|resultado|(hemos|hayamos|al|haber) recib*|recibamos|llegue*|llegada|devuelva*|devuelto|(la|su) devolucion (llegue|del? (articulo|producto|paquete))|recepcion|siempre que|desee|quiere|quisiera",
    regardless=r"en cualquier caso|de todas (formas|maneras)|de todos modos|sea cual sea|independientemente|pase lo que pase|en todo caso|en ambos casos|con o sin|igualmente",
    definite=r"\b(?:el|la|del|al|este|ese|dicho|cualquier)",
    wishes=r"(a usted )?(le|les|te) gustaria|(nos )?(pide|ha pedido|pidio|solicita|solicito|ha solicitado|pregunta|pregunto|ha preguntado|escribe|ha escrito|comenta|ha comentado|indica|dice|quiere|querria|desea|desearia|esperaba|menciona)|su (solicitud|peticion|pregunta|consulta|deseo|mensaje) (de|sobre|acerca)|sobre (el|la|su|un|una)|acerca (de|del)",
    promises=r"\w+(aremos|eremos|iremos|remos)|vamos a|nosotros|(le|les|te) \w+(mos|remos|ra|ran)|recibira|tendra|obtendra|(enviam|reembols|mandam|pagam|devolv|hac|ofrec|d)(os|emos|amos|imos)|hemos|he|nuestro|nuestra",
    delivery_fee=r"(reembols*|devol*|devuel*|le abon*|abon(amos|aremos)|reintegr*) … (gastos|costes?|tarifa|portes|importe) (de|del) (envio|entrega|transporte|portes)|(gastos|costes?|tarifa) (de|del) (envio|entrega|transporte) … (reembols*|devuelt*|devol*|abonad*|reintegr*)|(reembols*|devol*|devuel*|reintegr*) … portes",
    without_waiting=r"sin (\w+ ){0,3}esperar|no (tiene|tendra|hace falta|es necesario) (que )?esperar|ahora|ahora mismo|ya|inmediat*|enseguida|de inmediato|hoy|manana|sin demora|cuanto antes",
    concessions={
        "express_shipping": r"expres*|urgente|rapid*",
        "shipping_voucher": r"vale|bono|cupon",
        "priority_handling": r"prioridad|prioritari*|hoy|primer*|antes que|de inmediato|preferente",
        "named_contact": r"(una|la|un) (misma|mismo|sola|unica|unico|solo|concreta) (persona|companer\w|compañer\w|agente|gestor\w?|interlocutor\w?)|persona|personal*|companer*|se encarga*|encargad*|interlocutor*|responsable",
        "express_at_standard_price": r"expres*|urgente|estandar",
        "renewal_refund": r"re-?embols*|devol*|devuel*|reintegr*|abon*",
        "express_next_order": r"expres*|urgente",
        "shipping_fee_refund": r"(reembols*|devol*|devuel*|abon*|reintegr*) … (envio|entrega|portes|transporte)|(envio|entrega|portes|transporte) … (reembols*|devol*|devuel*|abon*|reintegr*)",
        "reshipment": r"(vuelve|volvera) a salir|(nuevo|otro|segundo) (envio|paquete|pedido)|de nuevo|otra vez|nuevamente|re-?envi*|volv\w+ a (enviar*|mandar*)|nueva entrega",
        "express_replacement": r"expres*|urgente",
        "return_label": r"etiqueta*|prepagad*|a nuestro cargo|de nuestra cuenta|gratuit*|gratis",
        "free_change": r"gratuit*|gratis|sin (\w+ )?(coste|costo|cargo|gasto*)|no le (costara|cuesta|supone|supondra)|nuestr(a|o) (cuenta|cargo)|cambio … nada",
    },
    only_granted={
        "priority_handling": r"(con|maxima|alta|la|su|tiene|tendra) prioridad|prioritari*|antes que (los|otros|el resto)|por delante (de|suyo)|primera fila|primer(o|a)? (puesto|de la (lista|cola))|(cola|lista) de espera|(al|el) (principio|frente) de la (cola|lista)|saltar\w* la (cola|lista)",
        "named_contact": r"(una|la) (misma|unica|sola) persona|(gestor|gestora|agente|asesor|asesora|persona) (personal|dedicad\w|asignad\w|exclusiv\w)|interlocutor*",
    },
    threats=r"""fuera de (aqui|esta conversacion|este correo)|por otras vias|denos la (ocasion|oportunidad)|(intervenga|intervengan|meter|involucr*|implic*) (a )?(nadie|terceros)|sin terceros|no nos (asusta|asustan|preocupa|intimida)|decir de nosotros|(piensa|pensaba|quiere|pretende|amenaza con) (subir|publicar|poner|escribir|difundir|contar)\w*|no (publica|publique|publicar|cuenta|cuente|contar) nada|(mejores|otros) ojos|se (comente|comenten|sepa|difunda|divulgue|haga publico)|publicidad a esto|mala prensa|mala imagen|nuestra imagen|resen(a|as|ar|ado|amos)|opinion(es)?|valoracion(es)?|valorar(nos|la|lo)?|valore(nos)?|calificacion(es)?|califi(que|car)(nos)?|puntuacion(es)?|puntu(e|ar|enos)|critica(s)?|estrella(s)?|trustpilot|google|facebook|instagram|tiktok|tik tok|twitter|tuit*|youtube|yelp|tripadvisor|linkedin|whatsapp|redes sociales|red social|comentarios? (negativ\w+|public\w+|en|sobre|que)|su (comentario|comentarios|publicacion|video|post)|public(ar|ado|ada|acion|aciones|o|arlo|amente|amos)|en publico|reputacion|viral|influencer*|seguidor*|foro|foros|blog*|internet
        abogad*|letrad*|procurador*|tribunal*|juez|jueza|jueces|juzgado*|(ir|llevar|acudir) a juicio|un juicio|juicios|judicial*|(una|su|interponer|presentar) demanda|demandar(nos)?|demandas judiciales|querella*|pleito*|litigi*|(accion|acciones|via|vias|medidas|pasos) (legal|legales|judicial|judiciales)|bufete|asesor legal|denunci*
        (oficina|autoridad|autoridades|organizacion|asociacion|defensa|proteccion|direccion|agencia) (municipal )?(de|del|de los|de proteccion del|general de) (consum\w+)|organismos? de consumo|consumidor*|ocu|omic|facua|hoja(s)? de reclamacion*|arbitraje|arbitral|defensor del|inspeccion de consumo|regulador*
        amenaz*|chantaj*|extors*|ultimatum|policia*|guardia civil|fraude*|estaf*|periodista*|periodico*|prensa
        (su|ese|este|tal) (tono|lenguaje|actitud|comportamiento|forma de hablar|ira)|el tono (de su|que)|insult*|grose*|ofens*|agresiv*|malas (formas|maneras|palabras)|faltas? de respeto|irrespetuos*|hostil*|presion(es|a|ar|arnos|ado)?
        amazon|ebay|zalando|aliexpress|alibaba|temu|shein|asos|etsy|el corte ingles|mercadolibre|mercado libre|wallapop|cdiscount|fnac|mediamarkt|carrefour|pccomponentes|competidor*|competencia|otr(a|as|o|os) (tienda|tiendas|comercio|comercios|vendedor|vendedores)|se ha(n)? quejado|quejarse|en (la )?red\b|en redes|trascienda*|trascender|salga de aqui|saliera de aqui|(a|por) mas manos|en otros (sitios|lugares|medios)|en (los )?medios|ante terceros|(su|la) (advertencia|demanda|querella|denuncia|aviso de)|(no )?(comparta|compartiera|compartir) (lo (ocurrido|sucedido|que)|esto|nada|su caso)|devuelva el recibo|devolver el recibo|air(ee|ea|ear)\w*|salir a la luz|llegue (mas lejos|a oidos)|ir mas alla|llegar mas lejos|denunciarnos|(ante|a|en|de|por) consumo\b""",
    disputes=r"disputa*|contracargo*|contra-cargo*|chargeback*|retrocesion*|devolucion del (cargo|recibo) (por|a traves|ante)|reclamacion (bancaria|ante (el|su) banco|a su banco)|(impugn|disput)(ar|ado|acion|aciones|ada)",
    not_threats=r"cambi\w+ de opinion|en su opinion|valoracion (del|de la|de su|de este) (caso|dano|estado|situacion|averia|defecto|producto)|red de puntos|consumidor final|en nuestra opinion|google pay|amazon pay|valorar (su caso|la situacion|el caso|las opciones|que)|acceso a internet|banca por internet|por internet|presion (de|del) (agua|aire|neumatico)|(derecho|derechos) (como|de los|del) consumidor*|prensa francesa",
    press=r"periodista*|periodico*|prensa|public(ar|ado|ada|acion)|television",
    reviews=r"""(escrib|pon|dec|cont|dig)\w* algo (amable|bueno|bonito|positivo|agradable)|algo (amable|positivo) (sobre|de)|hab(le|lar|la) bien de|sobre nosotros|buenas palabras|(dej|escrib|public|compart|retir|borr|elimin|modific|cambi|edit|actualiz|rectific|quit)\w* (nos )?(su|una|la|esa|esta|lo que|el|un|cualquier) (\w+ )?(resena|resenas|opinion|opiniones|valoracion|valoraciones|comentario|comentarios|publicacion|critica|estrellas|video|experiencia|post|mensaje en|texto publicado)|resena*|valoracion*|calificacion*|puntuacion*|estrella*|(nos )?(valore|puntue|califique|recomiende)(nos)?|recom(endarnos|iendenos)|su experiencia (con otros|en internet|en linea|online)|(cuente|diga|comparta) (\w+ )?(a )?(otros|los demas|sus amigos|sus conocidos)|boca a boca|encuesta*|testimonio*|a cambio( de)?|en contrapartida|si (la|lo|las|los) (retira|borra|elimina|quita|modifica|cambia|edita)|si (retira|borra|elimina|modifica|cambia|quita|rectifica) (su|la|lo|el)|una vez (retirad|borrad|eliminad|modificad)\w+|lo que (ha )?(escrito|publicado|escribio|publico|dicho) (en|sobre)|satisfacci* … (publi|opini)\w*|siga(nos)? en|opiniones|(resena*|opinion|valoracion|comentario|publicacion|estrella*) … (borrad*|eliminad*|retirad*|modificad*|cambiad*|editad*|actualizad*)|(borre|elimine|retire|modifique|cambie|edite|actualice|actualizar|borrar|eliminar|retirar|modificar) (la|su|el|esa) (resena|opinion|valoracion|comentario|publicacion)""",
    tone=r"""de lo mejor que|si (no |nos |se )?(hubiera|hubiese)|no tendria este problema|nos cuesta creer|su version|encaja con la realidad|(normas|reglas|plazos|condiciones) son (iguales )?(para|los)|de haber(se)? (prestado|leido|fijado|escrito|mirado|revisado|comprobado|seguido)|ya lo sabria|(le )?convendria (calm|que|tranquil|leer|revisar|prestar)*|la proxima vez que|haremos la vista gorda|(con|de|mucha|muchisima) ilusion|client\w (maravillos|encantador|excelent|estupend|magnific|fabulos|ideal)\w*|no es la primera vez|lo ha causado usted|(problema|error|fallo|retraso) lo ha (causado|provocado|creado) usted|mas (de )?cuidado por su parte|haria falta explicar*|demasiado pedir|aqui estamos|es mejor decirlo|un (verdadero )?sol\b|(un )?ejemplo de|encantador*|exquisit*|elegan*|(la|el) client\w que|vaya:|ha descubierto|que (casualidad|sorpresa|curioso)|curioso|menuda|ver para creer|calmarse|tranquilizarse|verdader\w+ (placer|sol|joya)|con todos los respetos|
        (usted|ud) (debio|deberia|tendria que|tenia que|debia|podria|hubiera debido)(?! (haber )?(recib|ten|estar|llegar|disponer)\w*)|debiste|(debio|deberia haber|tendria que haber|debia haber|podria haber|tenia que haber) (leer|leido|comprob*|revis*|mir*|fij*|indic*|avis*|le[ií]do|segu*|prest*|introduc*|dado|escrito)|(su|es su) (propia )?(culpa|error|descuido|negligencia|fallo|despiste|imprudencia)|por su culpa|usted (no )?(leyo|olvido|introdujo mal|se equivoco|ignoro|fallo|no miro|no se fijo)|se equivoco (usted|al)|se ha equivocado|si (hubiera|hubiese) (leido|comprobado|revisado|mirado|seguido|prestado|introducido)|(como|tal y como|segun) (ya )?(le |les )?(hemos|habiamos|indicamos|explicamos|dijimos|informamos) *(dicho|indicado|explicado|informado|comunicado|ya|anteriormente|repetidas)?|como (ya )?(sabe|sabra|deberia saber|le dijimos|le explicamos|le indicamos)|ya (se )?(le )?(dijimos|explicamos|indicamos|hemos dicho|hemos explicado|habiamos dicho|informamos|advertimos|avisamos)|por (enesima|ultima|tercera) vez|se lo (repetimos|repito)|(calmese|(mantenga|conserve|guarde) la calma|con calma, por favor|tranquilic*|relajese|sea razonable|tenga paciencia|no exagere|no dramatice)|exager*|dramatic*|ridicul*|absurd*|tonteria*|irrazonable*|poco razonable|obviamente|evidentemente|logicamente|claramente (indica*|se indica*|pone|especifica*|visible)|con todo (el )?respeto|francamente|para ser (sinceros|honestos|francos)|felicidades|enhorabuena|suerte con|buen intento|(y|pero) que esperaba|no es (nuestra|culpa nuestra|nuestro) (culpa|problema|error|responsabilidad|asunto)?|no (somos|tenemos) (responsables|la culpa|nada que ver|culpables)|ajen(o|a|os|as) a (nosotros|nuestra|nuestro)|fuera de nuestro control|no (es|fue|ha sido) culpa nuestra|no tenemos … culpa|no hemos hecho nada mal|quej(arse|oso|arte)|presunt(o|a|os|as|amente)|segun usted|usted (alega|afirma|pretende)|alega*|mentir*|mentiroso|deshonest*|(querid|valorad)(o|a|os|as) (y (fiel|leal) )?(client|comprador)\w*|apreciad(o|a|os|as) (y (fiel|leal) )?(client|comprador)\w*(?!\s*:)\b|estimad(o|a) (y )?(fiel|leal|querid)\w* (client|comprador)\w*|cliente (fiel|leal|habitual|especial|importante|valioso|valiosa|preferente|estrella|ideal|ejemplar|maravillos\w)|(mejor|fiel|leal)(es)? client*|fidelidad|lealtad|valoramos (mucho |enormemente )?(su (confianza|fidelidad|lealtad)|a)|apreciamos (mucho |enormemente )?su (confianza|fidelidad|compra)|clientes como usted|usted es (importante|muy|un|una|especial|lo mas)|tiene (toda la|mucha|usted) razon|tiene razon(?!:| en que)|jaja*|jeje*|lol|ups|uy|madre mia|maravilloso|genial|fantastico|increible|estupid*|idiot*|imbecil*|maldit*|mierda|callese|lo que sea|(mejores|mejor) (compradores|clientes|cliente|comprador)|(leyo|entendio|escribio|introdujo|copio) mal|(error|culpa|fallo) es (suy[oa]|de usted)|condiciones que (usted )?(acepto|ha aceptado)|nadie mas (se (ha|queja)|lo ha|ha)|(una|nuestra) estrella|campeon|amig[oa]""",
    internal=r"""lo que (nos )?ha (dejado|gastado|comprado) (en|con) (estos|nuestra|nosotros|todos)*|superior a la media|por encima de la media|sistema automatico*|respuesta automatica|solo redacto|(redacto|escribo) lo que me (indican|dicen|piden)|(el|nuestro|un) (clasificador|filtro( automatico)?|programa)|(le|lo|la) (identific|clasific|etiquet|catalog|señal|senal|marc)(a|o|amos|aron|an) como|(le|lo|la) tiene(n)? (registrad|marcad|clasificad)[oa]|su ficha|ficha interna|(figura|consta|aparece) (usted )?como (client|caso|comprador|devolutor|posible|cuenta|persona|un)\w*|registrad[oa] como|caso sensible|client\w (conflictiv\w|de riesgo|de nivel)|nivel de|tramo (alto|bajo|superior)|reglamento|(el|un|nuestro) guion|manual (del|de|interno)|reserva(n)? las excepciones|las excepciones|quien mas gasta|nos obliga(n)? a|va por otra via|(mas )?flexibles|(una|la|alguna) excepcion|rentabilidad|para agentes|prohibe(n)?|no deberiamos decir*|no permite(n)? (ofrec|dar|conced)\w*|por debajo d\w+|supera(n)? (ya )?los|da derecho a|mi responsable|mis jef\w+|la central|posible fraude|devolut\w+|
        ltv|clv|valor (de|del) (vida|por vida)( del)?( client*)?|valor vitalicio|valor (del|como|de) cliente|v\.?i\.?p\.?s?|umbral*|etiquetad(o|a) como|(su|una|la) etiqueta (de cliente|vip|interna)|(guia|manual|protocolo|procedimiento|norma|normas|directriz|directrices|instruccion|reglas?|criterios?)s? (intern\w+|de la (tienda|empresa)|dice\w*|nos|establec\w+|de atencion|de resolucion)|(la|nuestra|esta|una) (guia|directriz|regla|norma)|directrices|politica*|prompt*|instruccion(es)? (del sistema|recibidas|que (he|me))|mis instrucciones|(mensaje|instrucciones|avis\w+) (del|de) sistema|sistema (ha|lo|la|le) (marc\w+|etiquet\w+|clasific\w+|decid\w+|detect\w+|señal\w+|senal\w+|califica\w+)|como (una )?(ia|inteligencia|modelo|asistente|bot|ai)|inteligencia artificial|(asistente|modelo|agente|respuesta|mensaje) (virtual|digital|de lenguaje|automatic\w+|de ia|ia|automatizad\w+)|modelo de lenguaje|chatgpt|gpt*|openai|llm*|chatbot*|bot|bots|robot|generad(o|a) (automaticamente|por)|plantilla de (respuesta|correo)|respuesta (tipo|de plantilla)|escal(ar|ado|ada|amos|aremos|amiento)|(prioridad|cola|estado|categoria) del (ticket|caso)|otr(o|a)s? client*|otros compradores|(politica|guia|norma|proceso|procedimiento|criterio|nota|valor|umbral|regla|protocolo|uso|limite|decision|documento|instruccion)(s|es)? intern*|confidencial*|crm|zendesk|freshdesk|gorgias|algoritm*|(puntuacion|nivel|categoria|segmento|perfil|rango|estatus) (de|del|como) (cliente|riesgo|fidelidad)|lista (negra|blanca)|(hacer|hacemos|haremos|hacerle|como|por) (una )?excepcion|a titulo excepcional|excepcional(es)?|excepcionalmente|cliente(s)? (oro|plata|platino|premium|preferente|top|de alto valor|importante\w*|grandes)|alto valor|(lo que|cuanto) (ha )?gast\w+|ha gastado|gasto (total|acumulado)|volumen de (compra|pedidos)|sus (muchos|numerosos|anteriores) pedidos|califica (para|como)|solo por esta vez|por (esta )?unica vez|solo para usted|entre (nosotros|usted y yo)|concesion*|(aprobado|autorizado) por (mi|el|la|nuestro)|supervisor*|nota (para el agente|interna)|json|yaml|maquina (ha|lo|la|de escribir)|(por|una) maquina\b|automatizad\w+""",
    not_internal=r"guia de (envio|transporte)|la guia (numero|del envio)|(politica*) (de|sobre) (devolucion*|privacidad|envio*|cancelacion*|cookies|cambios)|guia (de tallas|de uso|de montaje|de cuidados|del usuario)|excepcionalmente util|sistema (de sonido|de navegacion|de frenos|operativo|de calefaccion|antirrobo|de cierre)|(parte|partes|forro|memoria|bateria|bolsillo|danos?) intern\w+|robot (de cocina|aspirador)|guion (bajo|medio)|regla (de|graduada)",
    placeholders=r"todo:\s+(revis|rellen|pon|confirm|pregunt|anad|quit|cambi|complet|escrib|mir)\w*|none|null|undefined|nan|tbd|tba|n/a|xxx*|lorem|ipsum|inserte? (nombre|fecha|importe|aqui)|insertar|nombre del cliente|su nombre aqui|fixme|por definir|pendiente de (rellenar|completar)|placeholder",
    months={
        m: n
        for n, names in enumerate(
            [
                "enero ene",
                "febrero feb",
                "marzo mar",
                "abril abr",
                "mayo may",
                "junio jun",
                "julio jul",
                "agosto ago",
                "septiembre setiembre sept sep",
                "octubre oct",
                "noviembre nov",
                "diciembre dic",
            ],
            1,
        )
        for m in names.split()
    },
    weekdays={w: n for n, w in enumerate(["lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"])}
    | {"lun": 0, "mar": 1, "mie": 2, "jue": 3, "vie": 4, "sab": 5, "dom": 6},
    date_prefix=r"(?:(?:dia|el|el\s+dia)\s+)?",
    date=r"(?P<d>\d{1,2})(?:\.?[oº])?\s+(?:de\s+)?(?P<m>{months})\b\.?(?:,?\s+(?:del?\s+)?(?P<y>\d{4})(?!\d))?",
    unit_words=frozenset({"dia", "dias", "ano", "anos"}),
    business_days=r"dias?\s+(?:habil(?:es)?|laborables?)",
    days=r"dias?(?:\s+naturales?)?",
    years=r"anos?",
    currencies={
        "eur": "EUR",
        "euro": "EUR",
        "euros": "EUR",
        "usd": "USD",
        "dolares": "USD",
        "dolar": "USD",
        "gbp": "GBP",
        "libras": "GBP",
        "libra": "GBP",
        "vnd": "VND",
        "dongs": "VND",
        "dong": "VND",
    },
    percent=r"%|por\s+ciento\b",
    step=r"(?:pasos?|puntos?|numero|n\.?[oº])",
    last_digits=r"(?:ultim[oa]s\s+)?(?:digitos|cifras|numeros)|ultim[oa]s",
    numbers={
        w: n
        for n, w in enumerate(
            ("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince").split()
        )
    }
    | {"un": 1, "una": 1, "treinta": 30, "sesenta": 60, "veinte": 20},
    large_numbers=r"once|doce|trece|catorce|quince|dieciseis|diecisiete|dieciocho|diecinueve|veint*|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento*|(dos|tres|cuatro|seis|sete|ocho|nove)cientos|quinientos|mil(?! (gracias|disculpas))|miles|millon*|docena*",
    next_business_day=r"(?:el\s+)?(?:siguiente|proximo|primer|un)\s+dia\s+(?:habil|laborable)|dia\s+(?:habil|laborable)\s+(?:siguiente|posterior)",
    times=r"""este (mes|ano|fin de semana|dia)|esta (semana|hora|quincena)|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|lunes|martes|miercoles|jueves|viernes|sabado*|domingo*|anoche|ayer|pasado manana|esta (manana|tarde|noche|semana|mes)|este (mes|ano|fin de semana)|(proxim|siguient|pasad|mism|ultim|primer|cada)(o|a|e|os|as|er)? (dia|dias|semana|semanas|mes|meses|ano|hora|horas|quincena|fin de semana)(?!,? (habil|laborable|como muy tarde|a mas tardar))|(un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|unos|unas|pocos|pocas|varios|varias|algunos|algunas|cada|media|par de|muchos) (?!buen)(\w+ )?(hora|horas|minuto|minutos|dia(?! (exacto|concreto|de entrega|determinado|fijo))|dias|semana|semanas|mes|meses|ano|anos|quincena|noche|noches|segundos)|(semana|mes|ano|dia) (que viene|proxim\w+|siguiente|pasad\w+)|fin(al|ales)? de(l| la)? (dia|semana|mes|ano)|(?<!buen\s)fin de semana|mediodia|medianoche|a ultima hora|(diari|semanal|mensual|quincenal)(o|a|os|as|mente)?|quincena|navidad*|reyes|semana santa|ano nuevo|(antes del|hasta el|para el|el dia|el) (uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veint\w*|treinta)|horas|minutos|semanas|meses|de un dia para otro|por la (manana|tarde|noche)|(este|esta|ese|esa) mism[oa] (manana|tarde|noche|semana|mes|fin)|media? (ano|hora|semana)|medio (ano|mes|dia)|trimestre*|semestre*|bimestre*|verano|otono|invierno|primavera|temporada(s)?|pasado manana|unas horas|dentro de poco|(?<!de\s)(estos|estas) (dias|semanas|horas)""",
    today=r"hoy",
    tomorrow=r"(?<!pasado\s)(?<!la\s)(?<!esta\s)manana",
    money_and_shares=r"euros?|eur|centimos?|dolar*|libras?|pavos|pesos|yenes?|francos?|dongs?|usd|gbp|vnd|chf|jpy|cny|mxn|bitcoin*|btc|usdt|cripto*|por ?cien(to)?|porcentaje*|la mitad|mitad|medio (precio|importe)|(un|dos) (tercio|tercios|cuarto|quinto)|parte del (precio|importe|dinero|pago)|(cuarta|quinta|tercera|sexta|octava|decima) parte|(cuartas|quintas|terceras|sextas|decimas) partes|(una )?(buena|gran) parte|el resto vuelve",
    links=r"(https?|www|ftp)\b|punto (com|net|org|shop|store|info)|(pulse|haga clic|clique|pinche|entre) (aqui|en)|(este|siguiente|el) enlace|url|(llam(e|enos)|telefone*) (al|a|nos)|llamenos|telefono (gratuito|de)|linea directa",
    actors=r"\w+(mos|nos|enos|eme|e|elo|ele|elas|elos)|usted|su|sus|le|nos|nosotros|nuestro|nuestra|banco|transportista|equipo|persona|companer*|proveedor|empresa|mensajero|tienda|responda|envie*|confirm*|escrib*|mire|diga*|pague|hable|guarde|intente|abone|banc\w+|repartidor|servicio|agencia|correos|entidad",
    function_words=frozenset(
        (
            "el la los las un una unos unas lo al del de a en por para con sin sobre entre hasta desde hacia"
            " segun tras ante bajo y e o u ni que si no como cuando donde quien cual cuanto mas menos muy ya aun"
            " todavia tambien tampoco solo asi pero aunque porque pues es son era eran fue fueron sera seran sea"
            " sean ser esta estan estaba estamos estar este esta estos estas ese esa esos esas eso esto aquel ha"
            " han he hemos haya hay habia haber habra sido estado tener tiene tenemos tenga tendra puede podemos"
            " pueda podra poder hace hacer hacemos hecho hara haremos le les se me nos su sus mi tu te lo nuestro"
            " nuestra nuestros nuestras usted ustedes nosotros todo toda todos todas otro otra otros otras mismo"
            " misma cada algun alguna algo nada nadie ninguna ningun uno dos tres primero antes despues luego"
            " ahora hoy siempre nunca aqui alli donde aunque mientras durante dentro fuera cerca mejor bien mal"
            " gracias hola buenos buenas dias tardes estimado estimada saludo saludos cordial cordialmente"
            " atentamente pedido paquete pago banco fecha paso direccion articulo cuenta tarjeta numero equipo"
            " cliente atencion mensaje correo caso respuesta responder escribir enviar recibir referencia"
            " laborables habiles plazo tarde importe cuanto antes ello ellos ella el va van vamos ir da dar damos"
            " sabe saber quedan queda quiere deseen desea dice decir diganos escribanos envienos puede envio"
            " entrega"
        ).split()
    ),
    key_words=frozenset(
        (
            "reembolso reembolsos reembolsamos reembolsaremos reembolsar devolvemos devolveremos disculpe"
            " disculpas perdone lamentamos sentimos descuento vale regalo gratis gratuito cupon resena resenas"
            " opinion dinero enviaremos enviamos pedido paquete nuestro nuestra usted abogado manana hoy para"
            " cuenta tarjeta compensacion compensamos cancelamos le les"
        ).split()
    )
    - {"gratis", "opinion", "vale", "le", "les", "para"},
    acts=_ACTS,
    openers=_OPENERS,
    names=_NAMES,
)
