"""What the checks look for in Vietnamese replies; compared with their accents."""

from replybot.guard.words import HOLDS, INVOICES, Family, Words

FAMILIES = {
    "refund": Family(
        r"""hoàn (lại |trả )?(tiền|trả|phí|khoản|toàn bộ|số tiền|một phần|cho|đủ|ngay|hết|100|giá trị|cước|phần|anh|lại)|tiền (được )?hoàn|hoàn về|refund*|bồi hoàn|khoản hoàn|được hoàn|sẽ hoàn\b(?! (thành|tất|thiện))|(trả|gửi|chuyển|đưa|thanh toán) (lại|trả|trả lại|hoàn) (cho )?(anh/chị |quý khách |khách )?(đủ |toàn bộ |hết )?(tiền|khoản|số tiền|phí)|(trả|chuyển|thanh toán) (tiền|khoản tiền|số tiền|khoản này|khoản đó) (\w+ )?(lại |về |cho |vào )(anh|quý|khách|tài khoản|thẻ|ví)|(nhận|lấy|thu) (lại|về) (được )?(đủ |toàn bộ |hết )?(tiền|số tiền|khoản)|(số )?tiền … (về|vào|trở lại|quay lại) (tài khoản|thẻ|ví|với)|tiền (của anh/chị |của quý khách )?(đang|sẽ) (trên đường|về|được trả|quay)|(ghi có|cộng) … (tài khoản|thẻ|ví)|đảo (giao dịch|khoản)|trả lại (cho )?anh/chị|trả tiền (lại|về|cho anh/chị|cho khách)|(chi trả|chi lại|trả) (cho )?anh/chị|hoàn(?! (thành|tất|toàn(?! bộ)|thiện|hảo|cảnh|hồn))""",
        frozenset({"refund"}),
        unless=r"tạm giữ|giải tỏa|giải toả|phong tỏa|phong toả|ủy quyền|uỷ quyền|chưa thu|treo",
        unless_for=HOLDS,
    ),
    "balance": Family(
        r"(thêm|cộng|nạp|chuyển) … (vào|cho) (ví|số dư|tài khoản)",
        frozenset({"refund", "voucher"}),
    ),
    "replacement": Family(
        r"thay thế|thay (cho anh/chị )?(bằng )?(sản phẩm|hàng|cái|chiếc|món|bộ|đôi)|(sản phẩm|chiếc|cái|món|món hàng|hàng|bộ|đôi) (mới|khác)|đổi (cái |chiếc )?mới|(gửi|giao) bù|(một|1) đổi (một|1)|bù (hàng|sản phẩm)",
        frozenset({"replacement", "exchange", "reshipment"}),
        unless=r"hóa đơn|hoá đơn|(đợt|lô|lượt) hàng",
        unless_for=INVOICES | frozenset({"new_date_or_refund", "ship_part_now"}),
    ),
    "repair": Family(
        r"sửa chữa|sửa (sản phẩm|máy|hàng|giúp|lại sản phẩm|miễn)|(thợ|kỹ thuật viên) … (đến|sửa)|khắc phục (sản phẩm|máy)|trung tâm bảo hành",
        frozenset({"repair"}),
        unless=r"hóa đơn|hoá đơn",
        unless_for=INVOICES,
    ),
    "reshipment": Family(
        r"(kiện|gói|bưu kiện|kiện hàng|gói hàng) (hàng )?(mới|khác|thứ hai|bù|thay)(?! nhất)|(?<!hóa\s)(?<!hoá\s)(đơn|đơn hàng) (mới|bù)(?! nhất)|giao lại|phát lại|ship lại",
        frozenset({"reshipment", "replacement", "part_shipment"}),
        unless=r"ngày giao|đặt (một |lại |thêm )?đơn",
    ),
    "send_again": Family(
        r"gửi lại|(gửi|giao|ship|chuyển|phát) … (lần nữa|thêm lần|một lần nữa|lần thứ hai|lần hai)|(gửi|giao) (thêm|tiếp) (một |1 )?(kiện|đơn|gói|phần)",
        frozenset({"reshipment", "replacement"}),
        unless=r"xác nhận|hóa đơn|hoá đơn|email|thư|tin nhắn|mã|tiền|ảnh|chứng từ|thông tin|hướng dẫn|(anh/chị|vui lòng|nhờ anh/chị|khách) (\w+ ){0,2}gửi lại|(cho|về) (chúng tôi|cửa hàng|shop|kho)",
    ),
    "voucher": Family(
        r"voucher*|phiếu (giảm giá|mua hàng|quà|ưu đãi|khuyến mãi|tặng)|mã (giảm giá|khuyến mãi|khuyến mại|ưu đãi|giảm|freeship|free|quà|coupon|voucher|tặng)|coupon*|thẻ quà|điểm (thưởng|tích lũy|thành viên)|tín dụng (mua|cửa|shop)|nhập mã|(dùng|sử dụng|áp dụng) mã(?! (đơn|vận|giao|tham))|số dư (ví|cửa hàng|mua sắm)|quỹ mua sắm",
        frozenset({"voucher"}),
    ),
    "discount": Family(
        r"giảm(?! (thiểu|sút|xóc|chấn))|chiết khấu|khuyến (mãi|mại)|ưu đãi|bớt (cho|tiền|giá|một|phí)|giá (đặc biệt|rẻ|hữu nghị|gốc|mềm|thấp hơn|tốt)|hạ giá|rẻ hơn|sale|khấu trừ|trừ (bớt|thẳng|vào (giá|đơn|tổng))|bớt đi|giá … (hạ|giảm|thấp|rẻ)|trừ (phí|tiền) (ship|giao|vận)|trừ phí|mua (một|1) tặng (một|1)|(bán )?bằng giá (nơi|bên|chỗ|cửa hàng)|giá nơi khác|bỏ qua (khoản )?phí",
        frozenset({"voucher"}),
        unless=r"suy giảm|thuyên giảm",
    ),
    "gift": Family(
        r"quà|tặng|biếu|bất ngờ (nhỏ|nho)|dùng thử|mẫu thử|thưởng|hậu tạ|chiêu đãi|(điều|món|chút) bất ngờ",
        unless=r"(giấy|hộp|túi|gói) quà",
    ),
    "free": Family(
        r"""miễn (phí|cước|tiền|trừ|giảm|toàn)|free|freeship*|(chúng tôi|cửa hàng|shop|bên em|bên chúng tôi|công ty) (\w+ ){0,2}(chịu|trả|lo|chi trả|bao|gánh|thanh toán|đài thọ) (\w+ )?(phí|chi phí|cước|tiền|toàn bộ|hết|mọi|tất cả|các|khoản|phần|giúp|thay)|(chi phí|phí|cước|tiền ship|khoản này|phí giao|phí vận chuyển) … (do|bởi|phía) (chúng tôi|cửa hàng|shop|bên)|chịu (toàn bộ |hết |mọi )?(chi phí|phí|cước|tiền)|bao (ship|phí|trọn|cước)|do (chúng tôi|cửa hàng|shop|bên em) (chịu|trả|chi|thanh toán|lo)|(cửa hàng|shop|chúng tôi|bên em) (mời|đãi|khao)|lần này (chúng tôi|cửa hàng|shop) (trả|lo)|chúng tôi trả(?=\s*[.,;])|bỏ qua (khoản |phần )?(phí|cước|tiền)|(trả|chịu|lo|đóng) (\w+ )?(thuế|phí) … (giúp|thay)|để (tôi|chúng tôi|shop|cửa hàng) (lo|trả|chịu|tính)""",
        frozenset({"free_shipping", "label", "collection"}),
        unless=r"chịu trách nhiệm",
    ),
    "no_cost": Family(
        r"""(không|chẳng|khỏi|chưa từng|không hề) (phải |cần |bị |hề |có )?(mất|tốn|tính|trả|chịu|đóng|thanh toán|phát sinh|thu)( thêm| bất kỳ| bất cứ| một| đồng| khoản| chi)* (phí|tiền|chi phí|đồng|gì|khoản|cước|xu)|không đồng|không tốn (gì|kém)|không (phải |cần )(trả|thanh toán|chi|đóng)(?! (thêm )?(lại|lần|hai lần|hàng|sản phẩm))|0 đồng|phí (bằng )?(0|không)|không (có )?(phí|chi phí|cước)""",
        frozenset({"free_shipping", "label", "collection", "repair"}),
        unless=r"(không |chưa )thu (được |khoản |bất kỳ )*(khoản|tiền)|thất bại|không thành công|tạm giữ|chưa thu",
        unless_for=HOLDS,
        negatable=False,
    ),
    "no_extra": Family(
        r"(không|chẳng) (\w+ )?(phụ phí|thêm phí|thêm tiền|phí (phụ|thêm))|(bằng|với|theo) (mức )?giá (của )?(giao hàng )?tiêu chuẩn|giá giao hàng tiêu chuẩn",
        frozenset({"free_shipping", "label", "collection", "express", "voucher"}),
        negatable=False,
    ),
    "express": Family(
        r"h(ỏa|oả) tốc|giao (hàng )?nhanh(?! chóng)|chuyển phát nhanh|(vận chuyển|giao hàng|giao|gửi|ship) (nhanh|gấp|ưu tiên|siêu tốc|cấp tốc|tốc hành)(?! chóng)|siêu tốc|express|nâng cấp|tốc hành|cấp tốc|trong cùng ngày|đường hàng không|luồng (nhanh|ưu tiên)|nhanh hơn|đi nhanh|(đẩy|đưa) (đơn|hàng|kiện) (\w+ )?(lên|đi) (trước|nhanh)",
        frozenset({"express"}),
        unless=r"(đơn vị|công ty|hãng|bưu cục) (chuyển phát|giao hàng) nhanh",
    ),
    "label": Family(
        r"nhãn (trả|gửi|hoàn|vận|dán|in|đã|giao)|(phiếu|tem|vận đơn|mã) (gửi|trả|hoàn) (hàng )?(trả trước|đã trả|miễn|đã thanh toán|in sẵn)|trả trước (phí|cước)|(đã )?(trả|thanh toán) (trước )?cước",
        frozenset({"label", "collection"}),
        unless=r"nhãn (mác|hiệu|phụ|gốc)|nguyên nhãn|còn nhãn|tem nhãn",
    ),
    "collection": Family(
        r"(đến|tới|qua|ghé|sang) (tận (nơi|nhà) )?(lấy|nhận|thu|mang)( lại| hàng| sản| kiện| về| đi)|thu hồi|lấy hàng|(đến|tới) tận (nhà|nơi)|thu gom|nhận lại (hàng|sản phẩm|kiện)|đến nhận lại|(bưu tá|shipper|nhân viên|tài xế) … (ghé|đến nhà|tới nhà|qua nhà)|ghé (nhà|qua|tới) … (lấy|nhận)",
        frozenset({"collection", "label"}),
        unless=r"bưu cục|điểm (nhận|giao)|tại cửa hàng|anh/chị (có thể )?(đến|tới|qua)",
    ),
    "cancellation": Family(
        r"h(ủy|uỷ)(?! quyền)|chấm dứt|(dừng|ngừng|ngưng) (gói|đăng ký|gia hạn|đơn)|cắt (gói|đăng ký)",
        frozenset({"cancellation"}),
        unless=r"tạm giữ|giải t(ỏa|oả)|hóa đơn|hoá đơn",
        unless_for=HOLDS | INVOICES,
    ),
    "exchange": Family(
        r"(?<!thay\s)(?<!trao\s)(?<!biến\s)đổi (hàng|size|cỡ|màu|sản phẩm|mẫu|sang|lấy|cho|lại|đơn|món|kích|miễn|qua|giúp|một)|trao đổi (hàng|sản phẩm)|thay đổi (đơn|sản phẩm|size|màu|món)",
        frozenset({"exchange", "replacement", "cancellation"}),
    ),
    "trace": Family(
        r"tra soát|truy (vết|tìm|soát)|điều tra|dò tìm|xác minh (với )?(đơn vị vận chuyển|hãng|bưu cục)",
        frozenset({"trace", "payment_trace"}),
    ),
    "payment_trace": Family(
        r"(tra soát|truy (vết|tìm|soát)|điều tra) … (hoàn|thanh toán|ngân hàng|giao dịch|tiền)",
        frozenset({"payment_trace"}),
        unless=r"kiện|vận chuyển|giao hàng|bưu",
    ),
    "carrier_trace": Family(
        r"(tra soát|truy (vết|tìm|soát)|điều tra|dò tìm) … (kiện|vận chuyển|giao hàng|bưu)",
        frozenset({"trace", "reshipment"}),
        unless=r"hoàn|thanh toán|ngân hàng",
    ),
    "new_invoice": Family(
        r"h(óa|oá) đơn (mới|đã (chỉnh|sửa|điều chỉnh|được)|điều chỉnh|thay thế|đúng|chính xác|khác|chuẩn)|(xuất|lập|phát hành|cấp|điều chỉnh|sửa|chỉnh sửa|chỉnh|gửi)( lại| cho| giúp| anh/chị| bản| đúng)* h(óa|oá) đơn",
        frozenset({"new_invoice"}),
        unless=r"(anh/chị|vui lòng) (\w+ ){0,2}gửi",
    ),
    "part_shipment": Family(
        r"giao (hàng )?(một phần|từng phần|trước|làm hai|thành hai|làm nhiều)|tách (đơn|kiện)|gửi trước|(gửi|giao) (phần|những|món) … (còn lại|có sẵn|sẵn hàng|đang có)|(phần|món) còn lại … (gửi|giao|phí)",
        frozenset({"part_shipment", "replacement"}),
    ),
    "redirect": Family(
        r"chuyển hướng|đổi hướng|(chuyển|giao|gửi) … (sang|đến|tới) (một )?(địa chỉ|chỗ|nơi) (mới|khác|đúng)|đổi (địa chỉ|nơi) (giao|nhận)",
        frozenset({"redirect", "reshipment"}),
        unless=r"xác nhận",
    ),
    "compensation": Family(
        r"bồi thường|đền (bù|tiền|cho|anh|đáp)|bù (đắp|lại|cho|thêm|tiền|trừ)|thiện chí|bồi đắp|tri ân|chuộc|an ủi|khoản hỗ trợ|hỗ trợ (tiền|chi phí|phí|một khoản|tài chính|\w+ phí)"
    ),
    "keep_item": Family(
        r"giữ luôn|(có thể|được|cứ|hãy cứ|cứ việc) giữ( lại)? (sản phẩm|hàng|cả|món|luôn|chiếc|cái|nó|kiện|đôi)|(không (cần|phải)|khỏi|chẳng cần|miễn) (phải |cần )?(gửi|trả|hoàn|mang) (lại|trả|về|hàng|sản phẩm)|thuộc về anh/chị|của anh/chị luôn|(áo|hàng|sản phẩm|món|chiếc|đôi|bộ) (\w+ )?là của anh/chị|(không|chẳng) (lấy|đòi) (lại|về)",
        unless=r"chưa (rời|gửi|đi)|ảnh|thông tin|giấy tờ|chứng từ|email|tin nhắn|gì thêm",
        negatable=False,
    ),
    "guarantee": Family(
        r"(gia hạn|kéo dài|thêm|tăng|mở rộng) (thời gian |thời hạn |gói )?bảo hành|bảo hành (trọn đời|thêm|mở rộng|vĩnh viễn|miễn phí|suốt)|trọn đời|vĩnh viễn|mãi mãi|suốt đời|cam kết (hoàn|tặng|giảm|đền|bồi|giao|sẽ|100|trả|gửi|miễn|chắc)|(?<!để\s)(?<!nhằm\s)(đảm bảo|bảo đảm) (sẽ|rằng|hoàn|anh/chị|100|chắc|giao|trả)|(xin |chắc chắn |chúng tôi )hứa|lời hứa|hứa (sẽ|với|chắc)|dù (thế nào|có chuyện gì|kết quả)|bằng mọi giá|vô điều kiện|không (bao giờ|cần hỏi)|chắc chắn sẽ|thề|không bao giờ (lặp|tái)",
    ),
    "everything": Family(
        r"lo (hết|tất cả|toàn bộ|mọi|trọn)|chịu (mọi|hết|hoàn toàn)|mọi (chi phí|khoản|yêu cầu|tổn thất|thiệt hại)|toàn bộ (chi phí|trách nhiệm|thiệt hại)|tất cả (các )?(chi phí|khoản|yêu cầu)|(bất cứ|bất kỳ) (điều gì|thứ gì|khoản|số tiền|yêu cầu)|(chịu|nhận) (toàn bộ|mọi|hoàn toàn|hết|trọn) trách nhiệm|thiệt hại",
        frozenset({"free_shipping", "label", "collection"}),
    ),
    "full_refund": Family(
        r"(hoàn|trả lại) (\w+ ){0,4}(toàn bộ|đầy đủ|hết|đủ|100|trọn)|(toàn bộ|hết|đủ|trọn) (số )?tiền|hoàn toàn bộ",
        frozenset({"refund"}),
    ),
    "more_than_once": Family(
        r"gấp (đôi|ba|hai|nhiều|rưỡi)|hoàn (tiền )?(hai|2) lần|(lần hoàn|khoản hoàn) thứ hai|hai lần (tiền|số)|nhân đôi"
    ),
    "next_order": Family(
        r"(đơn|đơn hàng|lần mua|lần mua hàng|lần đặt|lần đặt hàng|lần mua sắm) (sau|tới|kế tiếp|tiếp theo|kế|sắp tới)|mua (hàng )?lần sau|lần sau (mua|đặt|anh/chị)|từ nay (về sau|mọi|tất cả)",
        frozenset({"voucher", "express"}),
    ),
    "another_item": Family(
        r"""(chiếc|cái|món|áo|quần|đôi|bộ|hộp|sản phẩm|máy|kiện|gói|phần) (\w+ ){0,2}(mới|khác|nữa)(?! (nhất|được đặt))""",
        frozenset({"replacement", "reshipment", "exchange", "part_shipment", "refund"}),
    ),
    "money": Family(
        r"""(số|khoản|món) tiền|tiền (của|này|đó|sẽ|đang)|(cất|mở) ví|một khoản|giao dịch trên thẻ""",
        frozenset({"refund", "voucher", "payment_trace"}),
    ),
    "fees": Family(
        r"""phí|cước|chi phí|(?<!đánh\s)(?<!khứ\s)giá(?! trị)""",
        frozenset({"refund", "voucher", "express", "free_shipping", "label", "collection", "repair", "replacement"}),
    ),
    "offer": Family(
        r"(xin|sẽ|muốn|được|gửi) (gửi )?(tặng|dành tặng|dành riêng|cấp cho|biếu)|dành (tặng|riêng cho|cho) anh/chị|thay lời (cảm ơn|xin lỗi)|đặc cách|ngoại lệ|lời cảm ơn",
        frozenset({"voucher", "express", "label", "refund", "replacement", "repair"}),
        unless=r"thời gian|dành (cho anh/chị )?(lựa chọn|quyền)",
    ),
}

WORDS = Words(
    apologies=r"xin lỗi|cáo lỗi|lấy làm tiếc|rất tiếc|thứ lỗi",
    other_apologies=r"tạ lỗi|tha (thứ|lỗi)|nhận lỗi|hối (tiếc|lỗi|hận)|lượng thứ|bỏ qua cho|xấu hổ|tạ tội|sorry|xin được thông cảm và bỏ qua|vô cùng tiếc|thật tiếc|hết sức (lấy làm )?tiếc",
    families=FAMILIES,
    negations=r"không|chưa|chẳng|chả|đừng|thay vì|khỏi",
    not_negations=r"không (chỉ|những|riêng|chậm|lâu|quá|cần chờ|phải chờ|cần đợi|phải đợi|ngừng|ngại|sao|vấn đề|có gì|thành vấn đề|lo|cần lo|muộn)|chưa (đầy|đến|quá)|chẳng (những|chỉ)|đừng (lo|ngại)|hay không|có \w+ không",
    refusals=r"từ chối|ngăn|cản|ngần ngại|quên|bác|chối|nghi ngờ|chờ|đợi|lo|trì hoãn|chậm",
    turns=r"nhưng|mà|tuy|song|cũng|ngoài ra|đồng thời|và (chúng tôi|anh/chị|cửa hàng|sẽ)|nên|vì|bởi|trừ|rồi|do đó|vậy nên|tuy nhiên|do vậy",
    denied=r"(?:(?!mà|nhưng)\w+\s){0,3}(không|chưa) (được|thể|áp dụng|phát sinh|thực hiện|tiến hành|diễn ra)",
    granted=r"đang|đã|ngay|sắp|được duyệt|duyệt|xác nhận|lên đường|trên đường|sớm|sắp",
    conditions=r"nếu|khi|sau|hoặc|hay|tùy|tuỳ|tùy theo|chọn|lựa chọn|muốn|bước|cho đến|trường hợp|kết quả|(chúng tôi|kho|khi) (\w+ )?nhận được|về (đến |tới )?kho|trả hàng|gửi trả|hàng (trả|về)|ngay khi|một khi|trong trường|cả hai|đến kho|ưng|thích|theo ý",
    regardless=r"dù (sao|thế nào|kết quả|có|sao đi)|bất kể|trong mọi trường hợp|bất luận|cả hai trường hợp|đằng nào",
    definite=r"\b(?:khoản|việc|số|phần|được)",
    wishes=r"anh/chị (đã |có |cũng )?(hỏi|yêu cầu|muốn|mong|viết|đề nghị|cho biết|phản ánh|báo|nhắc|nói|đề cập|cần)|(yêu cầu|câu hỏi|mong muốn|đề nghị|thắc mắc) (của anh/chị )?(về|hoàn|đổi|hủy)|về (việc|yêu cầu)",
    promises=r"chúng tôi (\w+ )?(sẽ|đã|đang|xin)|chúng tôi|bên em|cửa hàng|shop|sẽ|anh/chị (được|nhận|có)|xin",
    delivery_fee=r"(hoàn|trả)( lại| trả| cho| anh/chị| tiền)* (phí|cước|tiền) (giao|vận chuyển|ship|vận)|(phí|cước|tiền) (giao hàng|giao|vận chuyển|ship) … (hoàn|trả lại)",
    without_waiting=r"(không|chẳng|khỏi) (\w+ )?(chờ|đợi)|mà không chờ|ngay (bây giờ|lập tức|hôm|lúc|lại|trong)|ngay|lập tức|bây giờ|hôm nay|ngày mai|tức thì|liền",
    concessions={
        "express_shipping": r"giao (hàng )?nhanh|h(ỏa|oả) tốc|chuyển phát nhanh|nhanh|express",
        "shipping_voucher": r"phiếu|voucher|ưu đãi|mã",
        "priority_handling": r"ưu tiên|trước|hôm nay|ngay|đầu tiên",
        "named_contact": r"(một|cùng một|1) (\w+ )?(nhân viên|chuyên viên|người|đồng nghiệp|bạn)|phụ trách|riêng|trực tiếp|đích danh",
        "express_at_standard_price": r"giao (hàng )?nhanh|tiêu chuẩn|h(ỏa|oả) tốc|chuyển phát nhanh|phiếu",
        "renewal_refund": r"hoàn|trả lại",
        "express_next_order": r"giao (hàng )?nhanh|phiếu|voucher|chuyển phát nhanh|h(ỏa|oả) tốc",
        "shipping_fee_refund": r"(hoàn|trả|miễn) … (phí|cước|tiền) (giao|vận|ship)\w*|(phí|cước|tiền) (giao|vận|ship) … (hoàn|trả)",
        "reshipment": r"(kiện|gói|đơn|bưu kiện) (hàng )?(mới|khác|thứ hai)|gửi lại|giao lại|lần nữa|gửi bù|ship lại",
        "express_replacement": r"giao (hàng )?nhanh|h(ỏa|oả) tốc|chuyển phát nhanh|express|nhanh",
        "return_label": r"nhãn|phiếu gửi|trả trước|miễn phí|cước|chúng tôi chịu",
        "free_change": r"miễn phí|không (\w+ ){0,5}(phí|tiền|chi phí)|chúng tôi chịu|không tốn",
    },
    only_granted={
        "priority_handling": r"(được |xử lý |xếp )?ưu tiên|trước (các |những )?(đơn|khách) khác|lên đầu hàng",
        "named_contact": r"(chuyên viên|nhân viên|người|quản lý) (phụ trách riêng|riêng|chuyên trách|phụ trách riêng biệt)|phụ trách riêng|cùng một (nhân viên|người|chuyên viên)|chăm sóc riêng",
    },
    threats=r"""đánh giá|nhận xét|review*|rating|feedback|(một|hai|ba|bốn|năm|1|2|3|4|5|số|mấy) sao(?! kê)|xếp hạng|chấm (điểm|sao)|bình luận|bài (đăng|viết|phốt|bóc phốt)|bóc phốt|phốt|đăng (bài|tải|lên|công khai|đàn|video|clip|status|facebook)|công khai|trustpilot|google|facebook|fb|instagram|tiktok|tik tok|twitter|youtube|linkedin|whatsapp|zalo|mạng xã hội|cộng đồng mạng|dư luận|danh tiếng|uy tín của (chúng|cửa|shop)|lan truyền|diễn đàn|hội nhóm|hashtag|influencer|kol
        luật sư|tòa án|toà án|ra tòa|ra toà|kiện tụng|(khởi|đâm|đi|vụ) kiện(?! hàng)|kiện chúng tôi|kiện ra (tòa|toà)|tố (cáo|tụng)|(biện pháp|hành động|thủ tục|con đường|bước) pháp lý|pháp luật can thiệp|khởi tố|thưa kiện|trọng tài|thi hành án
        bảo vệ (quyền lợi )?người tiêu dùng|người tiêu dùng|quản lý thị trường|cơ quan (chức năng|nhà nước|quản lý|công an|bảo vệ)|thanh tra|sở công thương|bộ công thương|cục (cạnh tranh|quản lý)|chính quyền|hiệp hội
        đe d(ọa|oạ)|d(ọa|oạ)|tống tiền|uy hiếp|tối hậu thư|công an|cảnh sát|lừa đảo|nhà báo|báo chí|phóng viên|lên báo
        (giọng|giọng điệu|lời lẽ|thái độ|cách nói|cách hành xử|lời nói|ngôn từ) (của anh/chị|này|đó|như vậy|gay gắt)|xúc phạm|lăng mạ|chửi|thô (lỗ|tục)|bất lịch sự|hung hăng|hỗn|gây (áp lực|sức ép)|sức ép|áp lực
        amazon|ebay|zalando|aliexpress|alibaba|temu|shein|shopee|lazada|tiki|sendo|tiktok shop|điện máy xanh|thế giới di động|fpt shop|bách hóa xanh|đối thủ|(cửa hàng|shop|sàn) khác|trên mạng|lên mạng|(ở|tại|ra|trước) (tòa|toà)\b(?! nhà)|(phàn nàn|than phiền) (ở|trên|với|về chúng)""",
    disputes=r"tranh chấp|chargeback*|khiếu nại|bồi hoàn|đảo ngược giao dịch",
    not_threats=r"đánh giá (lại )?(tình trạng|hồ sơ|trường hợp|mức độ|thiệt|chất lượng|lỗi|kết quả)|địa chỉ khác|google pay|áp lực (nước|lốp)|sức khỏe|giao dịch khác|pháp lý (của bảo hành)|bảo hành pháp lý|(nhóm|đội|bộ phận|phòng|ban) (pháp lý|pháp chế)|khiếu nại (vận chuyển)|đơn vị khác|bảo hành theo pháp luật|theo (quy định của )?pháp luật|thành khách khác|zalopay|bên khác|bên (vận chuyển|giao hàng) khác|nhận xét của (hãng|đơn vị)",
    press=r"báo chí|nhà báo|phóng viên|truyền hình|đăng (bài|tải)|bài (viết|đăng)",
    reviews=r"""đánh giá|(viết|để lại|cho|gửi)( lại| giúp| chúng tôi| cho){0,3} (nhận xét|bình luận|review|đánh giá|sao(?! kê)|lời khen)|(gỡ|xóa|xoá|sửa|chỉnh|thay đổi|rút|cập nhật|ẩn|hạ)( lại| bỏ| giúp| chúng tôi| xuống| đi){0,3} (bài|nhận xét|bình luận|review|sao|video|clip|nội dung đã đăng|những gì)|(gỡ|xóa|xoá) (bỏ )?(bài|nội dung|những|nó)|nhận xét|review*|bình luận|rating|xếp hạng|feedback|giới thiệu (chúng tôi|cửa hàng|shop|cho bạn|với)|chia sẻ (trải nghiệm|cảm nhận|đánh giá|với mọi người)|kể (với|cho) (bạn bè|mọi người|người thân)|nói tốt|khảo sát|đổi lại|để đổi lấy|đánh đổi|nếu anh/chị (gỡ|xóa|xoá|sửa|rút|ẩn|đổi|chỉnh)|(sau|ngay) khi (bài|nhận xét|nội dung) … (gỡ|xóa|xoá|sửa)|theo dõi (trang|fanpage|kênh)|bài (đăng|viết)|(bài|đánh giá|nhận xét|bình luận|số sao) … (xóa|xoá|gỡ|sửa|ẩn|rút|đổi)""",
    tone=r"""(lẽ ra|đáng lẽ|đáng ra|nhẽ ra) (anh/chị|quý khách) (phải|nên|cần|đã)(?! (không|nhận|có|được))|anh/chị (lẽ ra|đáng lẽ|đáng ra) (phải|nên|cần)(?! (nhận|có|được))|anh/chị (đã không (đọc|kiểm tra|để ý|chú ý|xem)|không chịu|đã quên|đã nhầm|đã nhập sai|nhập sai|bất cẩn|sơ suất|đã bỏ qua)|(do|tại|là|vì) (lỗi|sai sót|sơ suất|bất cẩn) (của )?(anh/chị|quý khách|chính)|lỗi (của|do|tại|thuộc về|là ở|phía) (anh/chị|quý khách|khách)|tại anh/chị|(nếu|giá mà|phải chi) anh/chị (đã |chịu |chỉ cần )?(đọc|kiểm tra|để ý|xem kỹ|làm đúng|cẩn thận)|như (chúng tôi )?đã (nói|giải thích|thông báo)( trước| rõ| nhiều)?|(chúng tôi )?đã (nói|giải thích|thông báo|ghi) (rõ|nhiều lần|rồi|trước)|(nhắc|nói) lại (lần nữa|một lần nữa|lần cuối)|lần cuối( cùng)?|bình tĩnh|đừng (nóng|giận|làm quá|than)|làm quá|phóng đại|vô lý|nực cười|buồn cười|ngớ ngẩn|hiển nhiên|rõ ràng (là|anh/chị)|đương nhiên|nói thật|thật lòng mà nói|thành thật mà nói|chúc mừng|chúc may mắn|không phải (là )?(lỗi|trách nhiệm|việc|vấn đề) (của )?(chúng tôi|cửa hàng|shop)|chúng tôi không (có lỗi|chịu trách nhiệm|liên quan|sai|làm gì sai|có trách nhiệm)|ngoài (tầm )?kiểm soát|than (vãn|thở)|(theo|như) anh/chị (thì|cho là)|cái gọi là|nói dối|dối trá|gian dối|khách (hàng )?(thân thiết|trung thành|quý|đặc biệt|lâu năm|quan trọng|tuyệt vời|ruột|tốt nhất|vàng|thân thương|yêu quý)|quý khách hàng thân|(sự )?trung thành|(rất |vô cùng )?trân (trọng|quý) (sự|anh/chị|khách|lòng)|khách hàng như anh/chị|anh/chị (thật |rất |quá )(tuyệt|tốt|quan trọng|đặc biệt|dễ thương)|anh/chị (hoàn toàn |nói |rất )đúng(?! (món|sản|hàng|đơn))|haha*|hihi*|hehe*|kaka*|ối|ôi trời|trời ơi|tuyệt vời|ngu|ngốc|đồ điên|im đi|khốn|vớ vẩn|(khách|người mua|khách mua) (tốt|đặc biệt|quan trọng|số một)( nhất)?|(đọc|hiểu|nhập|ghi|xem) sai|lỗi (thuộc về|là của|nằm ở) (anh/chị|quý khách)|điều khoản (mà )?anh/chị|chưa (ai|từng ai)|không ai khác (phàn|kêu|than|bị)|ngôi sao|than phiền|nhé ạ bạn ơi""",
    internal=r"""ltv|clv|giá trị (vòng đời|trọn đời|khách hàng|khách)|vòng đời khách|v\.?i\.?p\.?s?|ngưỡng|(gắn|được gắn|đánh) (thẻ|nhãn|tag|dấu)|tag|tags|(sổ tay|hướng dẫn|quy trình|quy định|chính sách|nguyên tắc|quy tắc|tiêu chí) (nội bộ|của (chúng tôi|cửa hàng|shop|bên|công ty)|xử lý|nói|ghi)|chính sách|quy tắc|nội quy|prompt*|câu lệnh|chỉ dẫn (hệ thống|của hệ thống)|(lời nhắc|tin nhắn|hướng dẫn|lệnh) hệ thống|hệ thống (đã )?(gắn|đánh dấu|phân loại|xếp|quyết định|tự|xác định anh/chị)|hệ thống nội bộ|là (một )?(ai|trí tuệ|trợ lý|mô hình|bot|chatbot) (ảo|nhân tạo|ngôn ngữ)?|trí tuệ nhân tạo|trợ lý (ảo|ai|số|tự động)|mô hình (ngôn ngữ|ai)|chatgpt|gpt*|openai|llm*|chatbot*|bot|robot|tự động (tạo|soạn|trả lời|sinh)|(soạn|tạo|trả lời) tự động|mẫu (trả lời|câu|tin|thư|có sẵn|soạn)|kịch bản|chuyển (lên )?cấp (trên|cao)|leo thang|escalat*|(mức )?ưu tiên của (phiếu|hồ sơ|ticket)|phiếu hỗ trợ|(các )?khách (hàng )?khác|người mua khác|nội bộ|bảo mật nội bộ|crm|zendesk|freshdesk|gorgias|thuật toán|phân (hạng|khúc)|xếp (loại|hạng)|(điểm|hạng|cấp|bậc|nhóm|mức) (khách hàng|thành viên|tín nhiệm|rủi ro|khách)|(hạng|thành viên) (vàng|bạc|bạch kim|kim cương)|danh sách (đen|trắng)|ngoại lệ|đặc cách|(tổng )?(chi tiêu|giá trị mua)|đã (chi|mua|tiêu) (bao nhiêu|nhiều|tổng)|số tiền (anh/chị )?đã (chi|mua)|chỉ (lần này|riêng anh/chị|duy nhất lần này)|nhượng bộ|giữa (chúng ta|hai bên) (thôi|với nhau)|(cấp trên|quản lý|giám sát) (đã )?(duyệt|đồng ý|phê)|giám sát viên|ghi chú (nội bộ|cho nhân viên)|json|yaml|(chỉ dẫn|hướng dẫn) của tôi|tôi được (chỉ dẫn|lập trình|huấn luyện)|(do|bằng|bởi) máy|máy (viết|soạn|tạo|trả lời)|(khách|giá trị) (\w+ )?giá trị cao|giá trị cao""",
    not_internal=r"chính sách (đổi trả|trả hàng|bảo mật|giao hàng|hoàn tiền|bảo hành|hủy)|hệ thống (âm thanh|phanh|điều hòa|định vị)|robot hút bụi|phân loại (hàng|sản phẩm)|bộ nhớ trong|còn (nguyên )?tag",
    placeholders=r"none|null|undefined|nan|tbd|tba|n/a|xxx*|lorem|ipsum|(điền|chèn|nhập) (tên|ngày|số tiền|vào đây|ở đây)|tên khách( hàng)?|fixme|todo|placeholder|chưa xác định|họ tên",
    months={str(n): n for n in range(1, 13)} | {f"0{n}": n for n in range(1, 10)},
    weekdays={
        "thứ hai": 0,
        "thứ ba": 1,
        "thứ tư": 2,
        "thứ năm": 3,
        "thứ sáu": 4,
        "thứ bảy": 5,
        "chủ nhật": 6,
        "thứ 2": 0,
        "thứ 3": 1,
        "thứ 4": 2,
        "thứ 5": 3,
        "thứ 6": 4,
        "thứ 7": 5,
    },
    date_prefix=r"(?:ngày\s+)?",
    date=r"(?P<d>\d{1,2})\s*(?:tháng|thg)\s*(?P<m>{months})(?!\d)(?:(?:\s*,|\s+năm|\s*/)?\s*(?P<y>\d{4})(?!\d))?",
    unit_words=frozenset({"ngày", "năm"}),
    business_days=r"ngày\s+làm\s+việc",
    days=r"ngày(?:\s+(?:theo\s+lịch|liên\s+tục|dương\s+lịch))?",
    years=r"năm",
    currencies={
        "eur": "EUR",
        "euro": "EUR",
        "euros": "EUR",
        "usd": "USD",
        "đô": "USD",
        "đô la": "USD",
        "gbp": "GBP",
        "bảng": "GBP",
        "vnd": "VND",
        "vnđ": "VND",
        "đồng": "VND",
        "đ": "VND",
    },
    percent=r"%|phần\s+trăm\b",
    step=r"(?:bước|mục|điểm|số)",
    last_digits=r"(?:chữ\s+)?số(?:\s+cuối)?|số\s+cuối",
    numbers={w: n for n, w in enumerate(("không một hai ba bốn năm sáu bảy tám chín mười").split())}
    | {"mười bốn": 14, "mười lăm": 15, "hai mươi": 20, "ba mươi": 30, "sáu mươi": 60},
    large_numbers=r"mười|mươi|chục|trăm|nghìn|ngàn|triệu|(một|hai|ba|vài|mấy) (tỷ|củ|lít)",
    next_business_day=r"(?:một|1)\s+ngày\s+làm\s+việc|ngày\s+làm\s+việc\s+(?:tiếp\s+theo|kế\s+tiếp|sau\s+đó|liền\s+sau)",
    times=r"""(?<!hàng\s)tháng (này|sau|tới|trước|\w+)|(vào|trước|trong|đến|sáng|chiều|tối|hết|từ|ngày|tới|qua|kể từ) thứ (hai|ba|tư|năm|sáu|bảy)|thứ (hai|ba|tư|năm|sáu|bảy) (tuần|tới|này|sau|tuần sau)|chủ nhật|hôm (qua|kia|sau|trước|tới)|ngày (kia|mốt|sau|hôm sau|kế)\b|(tuần|năm|quý) (này|sau|tới|trước|kế|kế tiếp)|(trong|hết|đầu|giữa|cuối|mỗi|hàng|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy|nửa|nhiều|ít|những|các|mọi|từng|khoảng) (tuần|tháng|giờ|phút|tiếng|tiếng đồng hồ|quý)(?! trăm)|(vài|mấy|một|hai|ba|bốn|sáu|bảy|tám|chín|nửa|mỗi|hàng|từng|nhiều|ít|trong|cuối|đầu|khoảng|dăm|đôi ba) ngày(?! làm việc)(?! (mới )?(tốt|vui|an|lành|thật))(?! giao)(?! đặt)(?! \ue000)|cuối (tuần|ngày|tháng|năm)(?! (vui|tốt|an))|(sáng|trưa|chiều|tối|đêm) (nay|mai|qua|mốt)|(trong|qua) đêm|nửa đêm|buổi (sáng|chiều|tối)(?! (tốt|vui|an))|giờ đồng hồ|noel|giáng sinh|tết|năm mới|(ngày|dịp|kỳ) lễ|hằng (ngày|tuần)|ngày (mười|mồng|mùng|rằm|hai mươi|ba mươi)\w*|tuần\b(?! (hoàn|vui|tốt|mới tốt))|tiếng đồng hồ|giờ tới|phút nữa|hôm sau|mai kia""",
    today=r"hôm nay|trong ngày hôm nay|nội nhật",
    tomorrow=r"ngày mai|(sáng|trưa|chiều|tối) mai|(vào|đến|trong|từ) mai|mai (sẽ|có|chúng|hàng)",
    money_and_shares=r"euros?|eur|(nghìn|ngàn|triệu|trăm|mươi|chục|mười|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|bao nhiêu|vài) đồng(?! (nghiệp|thời|ý|hồ|bộ|hành|đội))|đô( la)?|usd|gbp|vnd|vnđ|chf|jpy|cny|bảng anh|yên nhật|nhân dân tệ|bitcoin*|btc|usdt|phần trăm|một nửa|nửa (giá|tiền|số|khoản|phần)|phân nửa|(một|hai) phần (ba|tư|năm)|một phần (tiền|giá|số|khoản)|xu\b",
    links=r"(https?|www|ftp)\b|chấm (com|net|org|shop|store|info)|(bấm|nhấp|nhấn|click|truy cập) (vào|đường|link|ở)|đường (dẫn|link)|link|url|(gọi|điện thoại|nhắn tin) (cho|đến|tới|vào|qua)( số| hotline| chúng tôi)|hotline|số điện thoại|tổng đài",
    actors=r"chúng tôi|anh/chị|anh|chị|quý khách|ngân hàng|đơn vị vận chuyển|nhân viên|chuyên viên|bộ phận|cửa hàng|bên|hãng|shop|đội|đồng nghiệp|vui lòng|người|kho|nhà cung cấp|bưu cục",
    function_words=frozenset(
        (
            "anh chị em quý khách chúng tôi của và là có không được cho với này đó các những một hai ba bốn năm"
            " cả để khi nếu thì mà ở trong ngoài trên dưới từ đến tới về qua sau trước vào ra lên xuống lại đi đã"
            " đang sẽ vẫn còn cũng rất hơn nhất nào gì ai sao đâu bao nhiêu vì do bởi nên nhưng hay hoặc tuy song"
            " rồi chưa đừng hãy xin vui lòng cảm ơn kính gửi chào thân mến trân trọng đơn hàng kiện giao nhận gửi"
            " trả tiền thanh toán ngân ngày tháng làm việc bước hạn chậm tin nhắn thư email địa chỉ mã số ảnh sản"
            " phẩm món tài khoản thẻ khoản phí thu phần biết báo xem kiểm tra liên hệ trả lời viết hỏi giúp cần"
            " phải muốn thể chọn theo như bằng tại nơi đây đấy kia ấy thêm nữa mới cùng riêng chỉ đúng sai hết đủ"
            " mọi mỗi từng vòng ngay luôn lúc giờ bây hôm nay mai người nhân viên đội bộ phận hồ sơ vấn đề việc"
            " thông xác mong tham chiếu tên rõ bất kỳ điều đơn vị vận chuyển trực tiếp tiếp tục dịch vụ khách hàng"
            " cửa voucher shop email ship free sale code link ok online website app"
        ).split()
    ),
    key_words=frozenset(("không được chúng tôi hoàn tiền xin lỗi anh chị kiện hàng sẽ của").split()) - {"anh", "chi"},
)
