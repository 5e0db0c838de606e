"""Mails and pasted text: the newest words decide, the older ones and the signature do not."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from replybot.errors import TicketError
from replybot.intake import parse_ticket
from replybot.newest_text import newest_text
from replybot.ticket import Attachment, Ticket, unquoted_text

MAILS = Path(__file__).parent / "mails"


def mail(name: str) -> Ticket:
    return parse_ticket((MAILS / f"{name}.eml").read_bytes())


def made(body: bytes, header: bytes = b"Content-Type: text/plain; charset=utf-8") -> bytes:
    return b"From: Ana <ana@example.com>\r\nSubject: Lamp\r\n" + header + b"\r\n\r\n" + body


# --- what mail programs send -------------------------------------------------------------------------------------

BODIES = {
    "apple_es": "Quiero devolver el vestido, me queda grande.\nEl número es A-20011.",
    "apple_fr": "Le vase est arrivé en mille morceaux, photo ci-jointe.",
    "gmail_en": "Hello,\n\nthe app says delivered on Friday, but nothing is here. I have asked both\n"
    "neighbours – nobody took it in.",
    "gmail_es": "Buenas tardes:\n\nDevolví las botas el día 2 y todavía no me habéis abonado nada.",
    "gmail_fr": "Bonjour, il manque la deuxième lampe dans le carton.",
    "gmail_vi": "Chào shop, mình đặt hai hộp sữa mà chỉ nhận được một hộp.",
    "html_only_vi": "Em trả hàng hai tuần rồi mà chưa thấy tiền về.\n\nMã đơn: 10448831",
    "outlook_en_html": "Hi,\n\nthe invoice has our old company name on it & the VAT number is missing.",
    "outlook_es": "Me habéis cobrado dos veces 54,90 € por el mismo pedido.",
    "outlook_fr": "Je ne vois toujours pas le remboursement sur mon compte.",
    "outlook_vi": "Mình ghi nhầm địa chỉ nhà cũ, shop đổi giúp mình với.",
    "thunderbird_en_answers": "A-10293, from October.\nThe zip broke the second time I used the tent.",
    "thunderbird_es_latin1_photo": "El jarrón llegó roto, mirad la foto de la caja del señor repartidor.",
    "thunderbird_vi": "Đơn của em trễ một tuần rồi ạ.",
}


def test_every_mail_of_the_folder_is_tested() -> None:
    assert {path.stem for path in MAILS.glob("*.eml")} == set(BODIES)


@pytest.mark.parametrize(("name", "body"), list(BODIES.items()))
def test_the_body_is_what_the_customer_newly_wrote(name: str, body: str) -> None:
    ticket = mail(name)
    assert ticket.body == body
    assert ticket.notices == ()


@pytest.mark.parametrize("name", list(BODIES))
def test_the_older_mail_is_kept_apart_from_every_decision(name: str) -> None:
    ticket = mail(name)
    assert ticket.quoted
    for line in ticket.quoted.splitlines():
        assert len(line) < 12 or line not in unquoted_text(ticket)
    assert len(ticket.messages) == 1


def test_an_order_number_under_the_name_stays_available() -> None:
    assert "Order A-10293" in unquoted_text(mail("gmail_en"))
    assert "A-99999" not in unquoted_text(mail("gmail_en"))
    assert mail("gmail_es").signature == "Un saludo,\nLucía Martín\nPedido AB-448120"


def test_subject_sender_and_date_are_decoded() -> None:
    ticket = mail("gmail_es")
    assert ticket.subject == "¿Dónde está mi devolución?"
    assert (ticket.sender, ticket.sender_name) == ("lucia@example.com", "Lucía Martín")
    assert ticket.received_at == dt.datetime(2026, 11, 9, 18, 15, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def test_the_display_name_is_no_record() -> None:
    assert mail("gmail_es").record.customer is None


def test_a_picture_is_a_photo_and_the_rest_are_files() -> None:
    attachments = mail("thunderbird_es_latin1_photo").attachments
    assert attachments == (Attachment("cajón roto.jpg", "photo"), Attachment("factura.pdf", "file"))


def test_a_small_embedded_logo_is_no_photo_of_the_goods() -> None:
    related = (
        b'--r\r\nContent-Type: text/html\r\n\r\n<p>Broken lamp.</p><img src="cid:1">\r\n'
        b"--r\r\nContent-Type: image/png\r\nContent-ID: <1>\r\nContent-Transfer-Encoding: base64\r\n\r\n%s\r\n--r--"
    )
    header = b"Content-Type: multipart/related; boundary=r"
    assert parse_ticket(made(related % (b"A" * 400), header)).attachments == ()
    assert parse_ticket(made(related % (b"A" * 80_000), header)).attachments == (Attachment("unnamed", "photo"),)


# --- charsets and encodings --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("declared", "actual", "text"),
    [
        ("utf-8", "utf-8", "Llegó roto"),
        ("iso-8859-1", "iso-8859-1", "Llegó roto"),
        ("iso-8859-1", "cp1252", "Pagué 54,90 € – dos veces"),
        ("windows-1252", "cp1252", "Pagué 54,90 €"),
        ("koi8-r", "koi8-r", "Посылка не пришла"),
        ("windows-1258", "cp1258", "đơn"),
        ("utf-16", "utf-16", "Llegó roto"),
    ],
)
def test_a_declared_charset_is_obeyed(declared: str, actual: str, text: str) -> None:
    ticket = parse_ticket(made(text.encode(actual), f"Content-Type: text/plain; charset={declared}".encode()))
    assert ticket.body == text
    assert ticket.notices == ()


@pytest.mark.parametrize(
    ("declared", "actual"),
    [("utf-8", "cp1252"), ("iso-8859-1", "utf-8"), ("us-ascii", "utf-8"), ("nonsense", "utf-8"), ("idna", "cp1252")],
)
def test_a_wrong_charset_is_guessed_with_a_note(declared: str, actual: str) -> None:
    ticket = parse_ticket(made("Llegó roto".encode(actual), f"Content-Type: text/plain; charset={declared}".encode()))
    assert ticket.body == "Llegó roto"
    assert "the mail says its text is" in ticket.notices[0]


def test_a_missing_charset_is_guessed() -> None:
    for charset in ("utf-8", "cp1252"):
        assert parse_ticket(made("Llegó roto".encode(charset), b"X-A: b")).body == "Llegó roto"


def test_a_mail_pasted_as_text_is_a_mail() -> None:
    text = (MAILS / "gmail_vi.eml").read_text("utf-8")
    assert parse_ticket(text) == mail("gmail_vi")
    latin = "From: a@example.com\nSubject: Jarrón\nContent-Type: text/plain; charset=iso-8859-1\n\nLlegó roto"
    assert (parse_ticket(latin).body, parse_ticket(latin).subject) == ("Llegó roto", "Jarrón")


# --- what is a mail ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Date: 3 Nov\nOrder: A-10293\nMy parcel has not come",
        "To: the manager\nI want my money back",
        "Subject: where is it\nMy parcel A-10293 has not come",
        "From: tomorrow on I dispute every charge",
        "Note: the box was open\n\nand empty",
        "Problem: broken\nFrom: Ana\nit fell apart",
    ],
)
def test_a_sentence_with_a_colon_is_no_header(text: str) -> None:
    assert parse_ticket(text).body == text


@pytest.mark.parametrize(
    "text",
    [
        "From: ana@example.com\n\nBroken lamp.",
        "Subject: Lamp\n\nBroken lamp.",
        "From ana@example.com Mon Nov  9\nReceived: by x\nFrom: ana@example.com\n\nBroken lamp.",
        "\n\nReturn-Path: <ana@example.com>\nX-Spam:\n no\nFrom: ana@example.com\n\nBroken lamp.",
        "From: ana@example.com\nSubject: Lamp\nBroken lamp.",
    ],
)
def test_header_lines_make_a_mail(text: str) -> None:
    assert parse_ticket(text).body.strip() == "Broken lamp."
    assert parse_ticket(text.replace("\n", "\r\n").encode()).body == "Broken lamp."


def test_an_empty_mail_is_its_subject_or_an_error() -> None:
    assert parse_ticket(made(b" ")).body == "Lamp"
    with pytest.raises(TicketError, match="the ticket is empty"):
        parse_ticket(b"From: ana@example.com\r\nSubject:\r\n\r\n")


@pytest.mark.parametrize(
    "line",
    [
        b"From: ana@example.com, eve@example.com",
        b"From: ana@example.com\r\nFrom: eve@example.com",
        b"From: ana@example.com <eve@example.com>",
        b"From: <ana@example.com> eve@example.com",
        b"From: (ana@example.com)",
        b"From: ana@example.com]<eve@example.com>",
    ],
)
def test_a_doubtful_sender_matches_nobody(line: bytes) -> None:
    assert parse_ticket(line + b"\r\nSubject: Lamp\r\n\r\nBroken.").sender not in ("ana@example.com", "eve@example.com")


# --- parts -------------------------------------------------------------------------------------------------------


def test_plain_text_comes_before_html_unless_it_is_empty() -> None:
    parts = "--a\r\nContent-Type: text/plain\r\n\r\n{}\r\n--a\r\nContent-Type: text/html\r\n\r\n<p>rich</p>\r\n--a--"
    header = b"Content-Type: multipart/alternative; boundary=a"
    assert parse_ticket(made(parts.format("plain").encode(), header)).body == "plain"
    assert parse_ticket(made(parts.format(" \r\n").encode(), header)).body == "rich"


def test_text_before_and_after_a_picture_is_one_text() -> None:
    parts = (
        b"--a\r\n\r\nIt broke here:\r\n--a\r\nContent-Type: image/jpeg; name=x.jpg\r\n\r\nxx\r\n--a\r\n\r\n"
        b"and there.\r\n--a\r\nContent-Type: text/plain; name=log.txt\r\n\r\nnot mine\r\n--a--"
    )
    ticket = parse_ticket(made(parts, b"Content-Type: multipart/mixed; boundary=a"))
    assert ticket.body == "It broke here:\n\nand there."
    assert ticket.attachments == (Attachment("x.jpg", "photo"), Attachment("log.txt", "file"))


def test_an_attached_mail_is_a_file_and_never_read() -> None:
    parts = b"--a\r\n\r\nSee below.\r\n--a\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\nold\r\n--a--"
    ticket = parse_ticket(made(parts, b"Content-Type: multipart/mixed; boundary=a"))
    assert ticket.body == "See below."
    assert ticket.attachments == (Attachment("unnamed", "file"),)


def test_a_mail_that_is_too_deep_too_wide_or_too_large_is_refused() -> None:
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (at, at) for at in range(20))
    wide = b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nhi\n" * 300
    for body, reason in [
        (b"From: a@example.com\n" + deep + b"\n\nhi", "nested deeper than 12"),
        (b"From: a@example.com\n" + deep * 3 + b"\n\nhi", "more than 30 nested parts"),
        (b"From: a@example.com\n" + wide, "more than 200 parts"),
        (made(b"a" * 300_000), "the mail's text: 300,000 bytes is above the limit of 262,144"),
        (made(b"a" * (25 * 1024 * 1024)), "the limit is 26,214,400"),
    ]:
        with pytest.raises(TicketError, match=reason):
            parse_ticket(body)


# --- quotes and signatures in pasted text ------------------------------------------------------------------------


def test_pasted_text_is_cut_like_a_mail() -> None:
    ticket = parse_ticket("No ha llegado.\n\nEl lun, 9 nov 2026 a las 10:12, Tienda <a@b.es> escribió:\n\nHola")
    assert (ticket.body, ticket.quoted.splitlines()[-1]) == ("No ha llegado.", "Hola")


@pytest.mark.parametrize(
    "attribution",
    [
        "On Mon, Nov 9, 2026 at 10:12 AM Shop <help@shop.example> wrote:",
        "On 9 Nov 2026, at 10:12, Shop <help@shop.example> wrote:",
        "El lunes, 9 de noviembre de 2026, 10:12:33 CET, Tienda <a@b.es> escribió:",
        "Le lundi 9 novembre 2026 à 10:12:33 UTC+1, Boutique <a@b.fr> a écrit :",
        "Vào Th 2, 9 thg 11, 2026 lúc 10:12 Shop <a@b.vn> đã viết:",
        "Am 09.11.2026 um 10:12 schrieb Shop <a@b.de>:",
        "Il giorno lun 9 nov 2026 alle ore 10:12 Shop <a@b.it> ha scritto:",
        "help@shop.example wrote:",
        "-----Original Message-----",
        "-------- Mensaje original --------",
        "---------- Forwarded message ---------",
        "-----Message d'origine-----",
        "________________________________\nFrom: Shop <help@shop.example>\nSent: Monday\nTo: Ana\nSubject: Lamp",
        "*De:* Shop <a@b.es>\n*Enviado el:* lunes, 9 de noviembre\n*Para:* Ana\n*Asunto:* Lamp",
        "Von: Shop <a@b.de>\nGesendet: Montag\nAn: Ana\nBetreff: Lampe",
    ],
)
def test_an_older_mail_is_known_by_what_introduces_it(attribution: str) -> None:
    newest = newest_text(f"It came broken.\n\n{attribution}\n\nDear Ana, we are sorry.\nYour shop")
    assert newest.body == "It came broken."
    assert newest.quoted.startswith(attribution)


@pytest.mark.parametrize(
    "text",
    [
        "On Monday your colleague wrote:\nwe refund you today\n\nand still nothing.",
        "On 9 Nov 2026 at 10:12 your colleague wrote:\nwe refund you today. But nothing came.",
        "Hôm qua lúc 10:12 mình đã viết:\nshop trả lời đi",
        "> 20 days late, is that normal?",
        "What I ordered:\n- one lamp\n- two bulbs\nOnly the lamp came.",
        "From: Madrid\nit took ten days",
        "Hi,\nthe label says\nDate: 3 Nov\nTo: Calle Mayor 3\nthat is my old address",
        "Thank you, the parcel came, but the mirror is broken.",
        "Hello\nThanks, still waiting",
        "Broken lamp.\nBest regards\nstill not answered by anybody",
        "Broken lamp.\nSaludos\n¿me lo cambian?",
        "Broken lamp.\nThanks\nAna\nPS: the cable was missing too",
        "Broken lamp.\n--\nand the cable was missing too",
        "Gửi hàng\ngửi từ kho hôm qua mà chưa tới",
        "Muchas gracias, pero el paquete no ha llegado",
        "Merci de me rembourser\nMerci beaucoup mais non",
    ],
)
def test_the_customer_s_own_words_are_not_cut(text: str) -> None:
    newest = newest_text(text)
    assert newest.body == text
    assert newest.quoted == ""


@pytest.mark.parametrize(
    ("text", "signature"),
    [
        ("Broken lamp.\n\nThanks,\nAna", "Thanks,\nAna"),
        ("Broken lamp.\n\nKind regards\nAna Pérez\nA-10293\n+34 600", "Kind regards\nAna Pérez\nA-10293\n+34 600"),
        ("Broken lamp.\nSent from my iPhone", "Sent from my iPhone"),
        ("Broken lamp.\nEnviado desde mi Samsung", "Enviado desde mi Samsung"),
        ("Broken lamp.\nGửi từ iPhone của tôi", "Gửi từ iPhone của tôi"),
        ("Broken lamp.\n-- \nAna Pérez\nLampshop Ltd.\nThis message is confidential and so on.",
         "--\nAna Pérez\nLampshop Ltd.\nThis message is confidential and so on."),
        ("Broken lamp.\nUn saludo,\nAna", "Un saludo,\nAna"),
        ("Broken lamp.\nCordialement\nClaire Moreau", "Cordialement\nClaire Moreau"),
    ],
)  # fmt: skip
def test_a_signature_is_kept_apart(text: str, signature: str) -> None:
    newest = newest_text(text)
    assert newest.body == "Broken lamp."
    assert [line.strip() for line in newest.signature.splitlines()] == signature.splitlines()


@pytest.mark.parametrize("text", ["> all of it\n> is quoted", "Thanks,\nAna", "On 9 Nov 2026, Shop <a@b.c> wrote:\nHi"])
def test_where_nothing_would_be_left_the_whole_text_stays(text: str) -> None:
    assert newest_text(text).unquoted.replace("\n\n", "\n") == text


# --- whatever comes in -------------------------------------------------------------------------------------------


def ticket_or_none(data: bytes) -> Ticket | None:
    """Return the ticket, or None after a TicketError; any other exception is a failure."""
    try:
        ticket = parse_ticket(data)
    except TicketError as error:
        if not str(error):
            pytest.fail("an error must say what is wrong")
        return None
    assert ticket.body.strip()
    return ticket


HEADERS = st.sampled_from(
    [b"From", b"Subject", b"Date", b"Content-Type", b"Content-Transfer-Encoding", b"Content-Disposition", b"To", b"X"]
)
VALUES = st.sampled_from(
    [b"multipart/mixed; boundary=b", b"multipart/alternative; boundary=b", b"text/html; charset=utf-7", b"base64",
     b"quoted-printable", b"uuencode", b"attachment; filename*=a'b'c", b"=?utf-8?q?=ff?=", b"=?idna?b?xxx?=",
     b"message/rfc822",
     b"<a@b>, (", b'"', b"text/plain; charset=\xff", b"text/plain; charset*0*=x", b"Mon, 99 Foo 2026", b"a@b.c"]
) | st.binary(max_size=30)  # fmt: skip
PIECES = st.sampled_from(
    [b"--b\r\n", b"--b--\r\n", b"\r\n", b"hi\r\n", b"> x\r\n", b"<br>", b"=\xe9", b"\x00", b"a:\n"]
)


@settings(max_examples=400)
@given(
    st.lists(st.tuples(HEADERS, VALUES).map(b": ".join), max_size=8).map(b"\r\n".join),
    st.lists(PIECES | st.tuples(HEADERS, VALUES).map(lambda pair: b": ".join(pair) + b"\r\n"), max_size=20).map(
        b"".join
    ),
)
def test_a_broken_mail_is_a_ticket_or_a_ticket_error(header: bytes, body: bytes) -> None:
    ticket_or_none(b"From: a@b.c\r\nSubject: x\r\n" + header + b"\r\n\r\n" + body)


LINES = st.sampled_from(
    ["On 9 Nov 2026, at 10:12, A <a@b.c> wrote:", "> x", ">", "", "From: a@b.c", "Sent: 2026", "To: x", "--", "Thanks,",
     "Ana", "Broken lamp.", "-----Original Message-----", "x wrote:", "Vào lúc 10:12 x đã viết:", "\xa0", "_" * 32]
)  # fmt: skip


@given(st.lists(LINES | st.text(max_size=20)).map("\n".join))
def test_no_word_is_lost_between_body_signature_and_quote(text: str) -> None:
    newest = newest_text(text)
    parts = "\n".join([newest.body, newest.signature, newest.quoted])
    assert sorted("".join(parts.split())) == sorted("".join(text.split()))
    assert bool(newest.body) == bool(text.strip())


@pytest.mark.parametrize(
    "unit",
    ["\n", " \n", "On On x ", "On the 3 Nov 2026 10:12 x x x:\n", "Le a écrit 10:12 a@b :\n", "From: a@b\nSent: 1\nx\n",
     "> \n", "-----", "Thanks,\n", "Disclaimer: mail ", "a@", "<b>", "<!--", "<a ", "&#", "El 1 10:12 escribió:\n",
     "<blockquote class=gmail_quote>x</blockquote>", "<p style='display: '>x"],
)  # fmt: skip
def test_hostile_text_of_256_kb_does_not_take_long(unit: str) -> None:
    """A guard against patterns that are quadratic (minutes), not a measurement: it takes under a second."""
    start = time.perf_counter()
    ticket_or_none((unit * (262_000 // len(unit.encode()))).encode())
    assert time.perf_counter() - start < 15
