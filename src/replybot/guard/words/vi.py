"""What the checks look for in Vietnamese replies; compared with their accents."""

from replybot.guard.expressions import any_of
from replybot.guard.words import HOLDS, INVOICES, Family, Words

FAMILIES = {
    "refund": Family(
        r"""hoàn (lại |trả )?(tiền|trả|phí|khoản|toàn bộ|số tiền|một phần|cho|đủ|ngay|hết|100|giá trị|cước|phần|anh|lại)|tiền (được )?hoàn|hoàn về|refund*|bồi hoàn|khoản hoàn|được hoàn|sẽ hoàn\b(?! (thành|tất|thiện))|(trả|gửi|chuyển|đưa|thanh toán) (lại|trả|trả lại|hoàn) (cho )?(anh/chị |quý khách |khách )?(đủ |toàn bộ |hết )?(tiền|khoản|số tiền|phí)|(trả|chuyển|thanh toán) (tiền|khoản tiền|số tiền|khoản này|khoản đó) (\w+ )?(lại |về |cho |vào )(anh|quý|khách|tài khoản|thẻ|ví)|(nhận|lấy|thu) (lại|về) (được )?(đủ |toàn bộ |hết )?(tiền|số tiền|khoản)|(số )?tiền … (về|vào|trở lại|quay lại) (tài khoản|thẻ|ví|với)|tiền (của anh/chị |của quý khách )?(đang|sẽ) (trên đường|về|được trả|quay)|(ghi có|cộng) … (tài khoản|thẻ|ví)|đảo (giao dịch|khoản)|trả lại (cho )?anh/chị|trả tiền (lại|về|cho anh/chị|cho khách)|(chi trả|chi lại|trả) (cho )?anh/chị|(chuyển|đưa|gửi|trả) (ngược|ngược lại|trở lại|trả)(?! (lời|hàng|sản|món|lại (hàng|sản|món)))|(được|sẽ|đã) chuyển lại|chuyển lại (cho )?(anh|quý|bạn|khách|tiền|khoản|toàn|đủ|từng|phần|số|một|hai)|gửi lại (cho )?(anh/chị |quý khách |bạn )?(tiền|khoản|toàn bộ|đủ|từng|phần|số|một (nửa|khoản|phần)|phân nửa|\d)|đủ từng đồng|(được|sẽ) trả lại(?! (lời|hàng|sản|món))|(được|đang|sẽ) (\w+ )?(chuyển|đẩy|đổ) về (thẻ|tài|ví|nguồn)|(?<!thử\s)thanh toán lại(?! (đơn|bằng|theo|qua|trước|chậm))(?= cho| phí|[.,;])|chuyển \d\S* ?\S+ (\w+ )?(về|lại|cho)|trả về (tài|thẻ|ví|cho|đúng)|ứng (trước|tiền)|trả lãi|tiền … (nằm|hiện|có) (trong|trên|lại)(?! (hồ sơ|đơn))|hoàn(?! (thành|tất|toàn(?! bộ)|thiện|hảo|cảnh|hồn))""",
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
        r"""miễn (phí|cước|tiền|trừ|giảm|toàn)|free|freeship*|(chúng tôi|cửa hàng|shop|bên em|bên chúng tôi|công ty) (\w+ ){0,2}(chịu|trả|lo|chi trả|bao|gánh|thanh toán|đài thọ) (\w+ )?(phí|chi phí|cước|tiền|toàn bộ|hết|mọi|tất cả|các|khoản|phần(?! việc)|giúp|thay)|(chi phí|phí|cước|tiền ship|khoản này|phí giao|phí vận chuyển) … (do|bởi|phía) (chúng tôi|cửa hàng|shop|bên)|chịu (toàn bộ |hết |mọi )?(chi phí|phí|cước|tiền)|bao (ship|phí|trọn|cước)|(xóa|xoá|bỏ|gánh|đỡ|cắt) (\w+ ){0,2}(phí|cước|tiền ship|tiền vận|tiền giao)|do (chúng tôi|cửa hàng|shop|bên em) (chịu|trả|chi|thanh toán|lo)|(cửa hàng|shop|chúng tôi|bên em) (mời|đãi|khao)|lần này (chúng tôi|cửa hàng|shop) (trả|lo)|(chúng tôi|bên em|shop|cửa hàng) (cũng |vẫn )?(trả|chịu|lo)(?=\s*[.,;])|bỏ qua (khoản |phần )?(phí|cước|tiền)|(trả|chịu|lo|đóng) (\w+ )?(thuế|phí) … (giúp|thay)|(thanh toán|trả|đóng|nộp|chi) (hộ|giùm|thay)|(hoàn|gửi|chuyển) trước(?! (khi|phần|ngày|bước|hết))|lúc nào (\w+ ){0,4}lúc (đó|ấy)|để (tôi|chúng tôi|shop|cửa hàng) (lo|trả|chịu|tính)""",
        frozenset({"free_shipping", "label", "collection"}),
        unless=r"chịu trách nhiệm|biên nhận",
    ),
    "no_cost": Family(
        r"""(không|chẳng|khỏi|chưa từng|không hề) (phải |cần |bị |hề |có )?(mất|tốn|tính|trả|chịu|đóng|thanh toán|phát sinh|thu)( thêm| bất kỳ| bất cứ| một| đồng| khoản| chi){0,4} (phí|tiền|chi phí|đồng|gì|khoản|cước|xu)|không đồng|không tốn (gì|kém)|không (phải |cần )(trả|thanh toán|chi|đóng)(?! (thêm )?(lại|lần|hai lần|hàng|sản phẩm))|0 đồng|phí (bằng )?(0|không)|không (có )?(phí|chi phí|cước)|(phí|cước|tiền ship|tiền giao|tiền vận chuyển) (\w+ ){0,8}(không|chẳng|khỏi|chưa) (\w+ ){0,2}(thu|tính|lấy|đòi|phải trả|phải lo|phải nghĩ|tốn|mất)|không (\w+ )?(thu|lấy|tính|đòi)( thêm| của)? (phí|tiền|cước|gì|đồng|khoản)|(không|chẳng) (\w+ )?(thiệt|lỗ|mất gì|mất thêm|trả thêm|tốn thêm|đồng nào|xu nào)|số không""",
        frozenset({"free_shipping", "label", "collection", "repair"}),
        unless=r"(không |chưa )thu (được |khoản |bất kỳ ){0,4}(khoản|tiền)|thất bại|không thành công|tạm giữ|chưa thu",
        unless_for=HOLDS,
        negatable=False,
    ),
    "no_extra": Family(
        r"(không|chẳng) (\w+ )?(phụ phí|thêm phí|thêm tiền|phí (phụ|thêm))|(bằng|với|theo) (mức )?giá (của )?(giao hàng )?tiêu chuẩn|giá giao hàng tiêu chuẩn",
        frozenset({"free_shipping", "label", "collection", "express", "voucher"}),
        negatable=False,
    ),
    "express": Family(
        r"h(ỏa|oả) tốc|giao (hàng )?nhanh(?! chóng)|chuyển phát nhanh|chuyển phát (khẩn|gấp|hỏa|siêu)|đường (bay|hàng)|(vận chuyển|giao hàng|giao|gửi|ship) (nhanh|gấp|khẩn|ưu tiên|siêu tốc|cấp tốc|tốc hành)(?! chóng)|siêu tốc|express|nâng cấp|tốc hành|cấp tốc|trong cùng ngày|đường hàng không|luồng (nhanh|ưu tiên)|nhanh hơn|đi nhanh|(đẩy|đưa) (đơn|hàng|kiện) (\w+ )?(lên|đi) (trước|nhanh)",
        frozenset({"express"}),
        unless=r"(đơn vị|công ty|hãng|bưu cục) (chuyển phát|giao hàng) nhanh",
    ),
    "label": Family(
        r"nhãn (trả|gửi|hoàn|vận|dán|in|đã|giao)|(phiếu|tem|vận đơn|mã) (gửi|trả|hoàn) (hàng )?(trả trước|đã trả|miễn|đã thanh toán|in sẵn)|trả trước (phí|cước)|đã (trả|thanh toán) (trước )?cước|(trả|thanh toán) trước (cước|phí)",
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
        r"(?<!thay\s)(?<!trao\s)(?<!biến\s)đổi (hàng|size|cỡ|màu|sản phẩm|mẫu|sang|lấy|cho|lại|đơn|món|kích|miễn|qua (sản|mẫu|màu|size|cỡ|món|hàng|đôi|chiếc|cái|bộ|loại|một)|giúp|một)|trao đổi (hàng|sản phẩm)|thay đổi (đơn|sản phẩm|size|màu|món)",
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
        r"h(óa|oá) đơn (mới|đã (chỉnh|sửa|điều chỉnh|được)|điều chỉnh|thay thế|đúng|chính xác|khác|chuẩn)|(xuất|lập|phát hành|cấp|điều chỉnh|sửa|chỉnh sửa|chỉnh|gửi)( lại| cho| giúp| anh/chị| bản| đúng){0,4} h(óa|oá) đơn",
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
    "both": Family(
        r"đồng thời (\w+ )?(được|nhận|hoàn|vẫn|chuyển|trả)|vừa (có|giữ|nhận|được) (\w+ ){0,4}vừa|(hoàn|trả|nhận) (\w+ )?(luôn cả|cả tiền)|cả (tiền|hàng|kiện|hai (kiện|món|chiếc|khoản|cái)) (lẫn|và)|(giữ|nhận|lấy) (luôn )?cả hai|tiền (\w+ )?(chiếc|kiện|món|cái|đèn|áo|sản phẩm) (cũ|đầu|hỏng|mất)|(vẫn|còn) (\w+ )?(gửi|giao|giữ) (\w+ ){0,3}hàng",
        unless=r"hoặc|chứng từ|email|mã",
        negatable=False,
    ),
    "express_now": Family(
        r"(đơn|kiện)( hàng)? (này|hiện tại|đang (đi|giao|trên)) … (hỏa tốc|hoả tốc|siêu tốc|khẩn|ưu tiên|(giao|phát|chuyển|đi) (hàng )?nhanh|trong ngày|hai giờ|đường bay)|(hỏa tốc|hoả tốc|siêu tốc|khẩn|(giao|phát) (hàng )?nhanh|đường bay|trong ngày|hai giờ) … đơn này",
    ),
    "blank_cheque": Family(
        r"(mọi|tất cả|bất cứ|bất kể) (các )?(yêu cầu|mong muốn|đòi hỏi|đề nghị|nguyện vọng)|(yêu cầu|đề nghị|mong muốn|nguyện vọng) (\w+ )?(của anh/chị |của quý khách )?(sẽ |đã |đều |cũng ){0,3}được (chấp|đáp|duyệt|đồng|thông qua)|chiều (theo|ý|lòng|anh|thế)|kiểu gì|thế nào cũng|trước sau gì|bằng (mọi|bất kỳ) (giá|cách)|bất chấp|có lợi nhất|chỉ (còn )?là (chuyện )?thủ tục|chuyện thủ tục|thủ tục thôi|lập lệnh|lệnh (chuyển|hoàn|trả|chi|thanh)|(?<!vận\s)chuyển trả(?! lời)|nhận (\w+ )?nhiều hơn|hàng có vấn đề|xuất hiện trở lại|(thứ|điều|cái) gì (anh/chị|bạn|quý khách) (muốn|thích|cần|đòi|ưng)|không thành vấn đề|(chuyển|trả|hoàn) (dư|lố)|gật đầu|đứng ra (trả|chịu|lo)|dù (\w+ ){1,4}(sao|thế nào|gì)|(không|khỏi) (phải )?chờ (\S+ ){0,3}mà (trả|hoàn|gửi|chuyển)|nhà mới|(tiền|hoàn tiền) (\w+ ){0,3}trước khi (hàng|áo|món|kiện|sản)|nhiều hơn dự|chuyển khoản (riêng|thẳng|ngay)|mọi (chuyện|việc) sẽ khác|linh động|nương tay|(phiếu|mã|thẻ) (giảm giá|mua hàng|mua sắm|quà|tặng|tiền)|voucher (mua|giảm|quà|tiền)|(ưng|(?<!giải\s)thích|muốn) (gì|sao|thế nào|thứ gì|bao nhiêu)(?!,? (xin|chúng tôi làm như|bạn cứ|thêm))|nhiều hơn (số |những )?(đã|gì|tiền đã mất)|(phần lớn|đa phần|gần hết|hầu hết) (số |khoản )?tiền|tổng (cộng|số)( tiền)? (\S+ ){0,3}(\w+ )?(sẽ |được ){1,2}(hoàn|trả)|trả lại phần lớn|cho có lệ|coi như|xem như (đã|là|không|chưa|xong)|nói giúp",
        negatable=False,
    ),
    "compensation": Family(
        r"tiền (hỗ trợ|tổn thất|công|lãi|đền|bù|xăng|xe|cà phê|thưởng|phạt|thiệt|trà|đi lại)|lãi\b|tổn thất|(phần|mức|khoản|được|có|bằng) bù|bù (đủ|hết|phần|xứng)|chịu thiệt|thiệt (thòi|hại)|xứng đáng|bồi thường|đền (bù|bấy|đủ|hết|gấp|một|phần|trả|tất|xứng|tiền|cho|anh|đáp)|bù (đắp|lại|cho|thêm|tiền|trừ)|thiện chí|bồi đắp|tri ân|chuộc|an ủi|khoản hỗ trợ|hỗ trợ (tiền|chi phí|phí|một khoản|tài chính|\w+ phí)"
    ),
    "keep_item": Family(
        r"giữ luôn|(có thể|được|cứ|hãy cứ|cứ việc) giữ( lại)? (sản phẩm|hàng|cả|món|luôn|chiếc|cái|nó|kiện|đôi)|(không (cần|phải)|khỏi|chẳng cần|miễn) (phải |cần )?(gửi|trả|hoàn|mang) (lại|trả|về|hàng|sản phẩm)|thuộc về anh/chị|của anh/chị luôn|(áo|hàng|sản phẩm|món|chiếc|đôi|bộ) (\w+ )?là của anh/chị|(không|chẳng) (lấy|đòi) (lại|về)|(cứ|để) (\w+ )?(dùng|mặc|xài|ở nhà|bên mình)|(anh/chị|quý khách|bạn) (\w+ )?cho ai|cho ai (cũng|dùng|mặc)|ai cũng được|vứt|bỏ đi|tùy ý (dùng|xử)|(làm|dùng) gì cũng",
        unless=r"chưa (rời|gửi|đi)|ảnh|thông tin|giấy tờ|chứng từ|email|tin nhắn|gì thêm",
        negatable=False,
    ),
    "guarantee": Family(
        r"(gia hạn|kéo dài|thêm|tăng|mở rộng) (thời gian |thời hạn |gói )?bảo hành|bảo hành (trọn đời|thêm|mở rộng|vĩnh viễn|miễn phí|suốt)|trọn đời|vĩnh viễn|mãi mãi|suốt đời|cam kết (hoàn|tặng|giảm|đền|bồi|giao|sẽ|100|trả|gửi|miễn|chắc)|(?<!để\s)(?<!nhằm\s)(?<!được\s)(đảm bảo|bảo đảm)(?! (chất|an|đúng|tính|đơn|kiện|cho đơn))(?=\s+\w)|(xin |chắc chắn |chúng tôi )hứa|lời hứa|hứa (sẽ|với|chắc)|dù (thế nào|có chuyện gì|kết quả)|bằng mọi giá|nhất định|thế nào cũng|đương nhiên|mặc nhiên|hẳn sẽ|vô điều kiện|cam đoan|hứa|không (bao giờ|cần hỏi)|chắc (sẽ|là|cũng)|chắc chắn (tới|đến|về|giao|sẽ|là|rằng|được|anh|có (hàng|tiền|kết|quà|phần)|nhận)|yên tâm là|thề|không bao giờ (lặp|tái)",
    ),
    "everything": Family(
        r"(điều|việc|gì) (mà )?(anh/chị|quý khách|bạn|anh|chị) (mong muốn|muốn|yêu cầu|cần|thích) … (chúng tôi|bên em|shop|cửa hàng|em) (cũng |đều |sẽ |xin )?(làm|thực hiện|đáp ứng|chiều|lo)|lo (hết|tất cả|toàn bộ|mọi|trọn)|chịu (mọi|hết|hoàn toàn)|mọi (chi phí|khoản|yêu cầu|tổn thất|thiệt hại)|toàn bộ (chi phí|trách nhiệm|thiệt hại)|tất cả (các )?(chi phí|khoản|yêu cầu)|(bất cứ|bất kỳ) (điều gì|thứ gì|khoản|số tiền|yêu cầu)|(chịu|nhận) (toàn bộ|mọi|hoàn toàn|hết|trọn) trách nhiệm|thiệt hại",
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
        r"(đơn|đơn hàng|lần mua|lần mua hàng|lần đặt|lần đặt hàng|lần mua sắm) (sau|tới|kế tiếp|tiếp theo|kế|sắp tới)|mua (hàng )?lần sau|lần sau (mua|đặt|anh/chị)|từ nay (về sau|mọi|tất cả)|(đơn|lần (mua|đặt|giao|sắm|tới)) (\w+ ){0,3}(sau|tới|kế tiếp|tiếp theo|kế|sắp tới)(?! (bước|khi|đó|ngày|lời|ngày|này|yêu|\ue000))|(hai|ba|bốn|các|những|mọi) (đơn|lần mua|lần đặt)( hàng)? (\w+ )?(sau|tới|kế|tiếp|liên tiếp|trong)",
        frozenset({"voucher", "express"}),
        unless=r"gia hạn|dự kiến|cập nhật",
        negatable=False,
    ),
    "another_item": Family(
        r"""(chiếc|cái|món|áo|quần|đôi|bộ|hộp|sản phẩm|máy|kiện|gói|phần) (\w+ ){0,2}(mới|khác|nữa)(?! (nhất|được đặt))|(đèn|áo|giày|đồ|máy) mới|bản mới(?! nhất)|(món|chiếc|cái|sản phẩm|bản|bộ|hàng|mẫu) (\w+ )?(tương tự|y hệt|giống hệt|cao cấp|xịn|tốt hơn|đắt)|tương tự""",
        frozenset({"replacement", "reshipment", "exchange", "part_shipment", "refund"}),
    ),
    "similar_item": Family(
        r"(sản phẩm|món|chiếc|cái|bản|bộ|đôi|hàng|mẫu|kiện) (\w+ ){0,2}(tương tự|tương đương|y hệt|giống hệt|y như|cùng loại|cùng mẫu)|bản mới(?! nhất)|mới (hoàn toàn|tinh|toanh)|hàng thay thế|món thay thế|sản phẩm thay thế",
        frozenset({"replacement", "reshipment", "exchange", "part_shipment"}),
        negatable=False,
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

_SYLLABLES = """
a ad ai am an anh app
ba ban bao bill biên biến biết biểu biệt bom bong buồn buổi buộc bài bàn bày bác bám bán bánh báo bát bây bè bên bì bìa bình bó bóc bóng bông bù bùng bú búp bút băn băng bơ bưu bước bạch bạn bản bảng bảo bảy bấm bất bậc bận bật bắc bắn bắt bằng bến bếp bề bền bể bệnh bị bỏ bố bốn bổ bộ bờ bởi bức bửa bữa bực
ca cam cao cay chai cham chan che chen chi chia chiếc chiến chiết chiếu chiều cho choáng chu chung chuyên chuyến chuyển chuyện chuẩn chà chào châm chân chép chê chênh chìa chí chín chính chóng chúc chúng chút chăm chăn chơi chưa chương chạm chạy chảy chấm chấp chất chần chậm chật chậu chắc chắn chẳng chặn chẽ chế chết chỉ chỉn chỉnh chị chịu chọn chối chốt chỗ chớ chờ chở chợt chụp chủ chứ chứa chức chứng chừa chữ chữa cm co con cung cuối cuốn cuộc cuộn cà càng cá các cách cái cáo cân câu cây còn có cô côi công cùng cú cúc căn căng cũ cũng cơ cơn cư cương cước cưới cường cạnh cả cải cảm cảnh cấp cất cấu cầm cần cầu cẩn cận cập cậu cậy cắt cằn cặp cỏ cố cổ cổng cộc cộng cột cỡ cụ cục cụm của cứ cứng cứu cử cửa cực
da danh di diễn diện diệt do doanh du dung duy duyên duyệt dài dàng dành dán dáng dây dãn dãy dép dính dò dòng dõi dù dùng dĩ dư dưới dường dưỡng dạ dạng dạo dấu dần dầu dẫn dậy dặn dễ dịch dịp dịu dọc dọn dồn dời dở dụ dụng dứt dừng dữ dự dựa
em email
gam ghi ghim ghé ghép ghế gia giai gian giao giày giá giác giám gián giáo giây giãi gió gióng giúp giường giả giải giảm giản giấy giặt giọng giỏ giỏi giống giới giờ giục giữ giữa gom gà gác gái gây gãy gì gò góc gói góp gót găm gương gạch gạt gấp gần gật gắn gắng gặp gỉ gọi gọn gốc gối gồ gồm gỗ gộp gờ gỡ gợi gửi
hai hao hay hinh hiếm hiểm hiển hiểu hiện hiệp hiệu ho hoa hoan hoang hoà hoàn hoá hoãn hoạch hoạt hoả hoảng hoặc huy huyện huống huỷ hà hài hàng hành hào hái hâm hãng hãy hình hòa hòm hòng hóa hóc hô hôm hôn hông hăng hơi hơn hư hương hướng hưởng hạ hại hạn hạt hả hấp hầu hậu hằn hằng hẳn hẹn hẹp hẻm hết hề hệ họ học họng hỏa hỏi hỏng hối hồ hồi hồng hỗ hỗn hộ hội hộp hớp hở hợi hợp hụt hủy hứng hữu
im in inbox
kg khai khe khi khiếm khiến khiếu khiển kho khoan khoanh khoá khoác khoăn khoản khoảng khoẻ khu khung khuya khuyên khuyết khuôn khá khác khách khái khám khâu khéo khép khía khó khóa khô không khăn khả khảm khảo khẩn khẩu khắc khắp khắt khẳng khỏe khỏi khối khổ khớp khởi kia kinh kiên kiếm kiến kiểm kiểu kiện km kèm kém kéo kê kênh kì kìa kích kín kính ký kĩ kẹt kẽ kế kết kể kệ kịch kịp kỳ kỷ kỹ
la lai lao len linh liên liền liệt liệu lo loa loay long loài loại loạt lui lung luân luôn luận luật luỹ là làm làn lành lát lâu lãnh lên lí lít lòng lô lúc lúng lý lăn lĩnh lũy lưng lưu lưới lướt lược lượng lượt lạ lạc lại lấn lấp lấy lầm lần lẫn lập lắm lắng lắp lặng lặp lẹ lẻ lẽ lễ lệ lệch lệnh lịch lọc lọt lỏm lỏng lố lối lỗ lỗi lộ lộn lớn lớp lời lỡ lợi lụa lụt lựa lực
mai mang mau me men mi minh miếng miền miễn miệng mm mong mua mui muốn muộn mà màn màng mành màu má mác mái mát máy mâu mã mãi mép mét mê mì mình móc món mô môi môn mùa mùi mũ mơ mươi mướt mười mượn mạc mạch mạng mạnh mảng mất mấy mẫu mật mắc mắt mặc mặt mẹ mẹo mến mề mềm mệt mọi mỏi mỏng mốc mối mỗi một mới mời mở mục mức mừng mực mỹ
na nan nay ngay nghe nghiêm nghiên nghiệm nghiệp nghìn nghĩ nghĩa nghẽn nghề nghỉ nghị ngon ngoài ngoại nguy nguyên nguyện nguồn ngành ngày ngâm ngân ngã ngón ngôn ngõ ngăn ngũ ngưng người ngược ngượng ngạc ngại ngẫm ngẫu ngắn ngắt ngồi ngờ ngỡ ngủ ngừa ngừng ngữ nha nhanh nhau nhiên nhiêu nhiều nhiễu nhiệm nhiệt nho nhung nhà nhám nhân nhãn nhé nhìn nhòe nhóm nhô nhăn nhũng như nhưng nhượng nhạc nhạt nhảy nhất nhầm nhẩm nhẫn nhận nhập nhật nhắc nhắm nhắn nhằm nhẳn nhặt nhẹ nhỉnh nhịp nhọc nhỏ nhớ nhờ nhỡ nhụt những nhựa ni nia niêm niên niềm no nua nuôi nào này nâng nãy nét nên nêu nó nói nóng núi nút năm năng nơi nước nại nạp nảy nấu nắm nắng nắp nằm nặng nếm nếp nếu nề nền nệm nối nổi nỗi nội nộp nới nợ nức nửa nữ nữa
pdf phai phao phim phin phiên phiếu phiền phong phu phàm phác phán pháp phát phân phép phê phí phía phích phím phòng phóng phông phù phúc phút phương phước phường phạm phải phản phấn phần phẩm phẩn phận phẳng phỏng phố phối phổ phụ phục phủ phức pin
qua quan quang quanh quay quen quy quyến quyết quyền quyển quày quá quán quãng quét quê quên quý quạt quả quản quảng quần quầy quận quốc quỳ
ra rao riêng ro ruột rà ràng rác rách ráp rãnh rèm rìa rò rõ rút rơi rưỡi rạch rảnh rất rấy rắc rằng rẽ rề rể rọt rối rồi rỗi rộng rớt rời rủi rửa
sai sang sao sau seal ship shop sim sinh size sms so soi son song soát soạn sung suy suôn suất suốt sàn sàng sách sáng sát sáu sâu sóc sóng sót sô sĩ sơ sơn sư sưng sương sướt sạc sạch sạn sản sảy sấy sắc sắm sắp sắt sẵn sẻ sẽ số sốc sống sốt sổ sỗ sớm sờn sở sợ sứ sức sứt sử sửa sữa sự
ta tai tam tan tay tem tham thanh thao thay then theo thi thiên thiếp thiết thiếu thiểu thiện thiệp thoi thoáng thoát thoại thoả thoải thu thuyết thuê thuần thuận thuật thuế thuộc thuở thành thác thách thái thám tháng thánh tháo thân thèm thêm thì thí thích thính thói thô thôi thôn thông thùng thúc thăm thơ thư thưa thương thước thường thượng thạnh thạo thả thảm thảo thấp thất thấu thấy thầm thầy thẩm thậm thật thắc thắng thắt thẳng thẻ thế thể thệ thỉnh thị thịt thọ thỏa thống thời thở thợ thủ thủng thủy thứ thức thừa thử thực ti tia tin tinh tip tiên tiêu tiếc tiến tiếng tiếp tiết tiền tiểu tiệm tiện to toan toà toàn toán toát toả tra trang tranh trao treo tri trinh triển triệt triệu tro trong trung truy truyền truyện trà tràn trách trái tránh trân trên trì trình trò tròn tròng trôi trông trùng trú trúng trăm trơ trơn trưa trưng trước trường trưởng trượt trại trạm trạng trả trải trắc trắng trặc trẻ trẻo trễ trệ trị trọn trọng trống trồng trổ trộn trời trở trợ trụ trục trừ trữ trực tu tung tuy tuyến tuyển tuyệt tuân tuần tuổi tuỳ tài tàn tàu tá tách tái tám táo tát tâm tân tây té tên tìm tình tí tích tím tính tòa tóc tóm tôi tôn tông tù tùy tú túng tăng tĩnh tơ tư tươi tương tường tưởng tượng tại tạm tạo tạp tả tải tấm tấn tất tầm tầng tận tập tắc tắm tắt tế tết tệ tệp tỉ tỉnh tỏ tỏa tố tốc tối tốn tốp tốt tồn tổ tổng tới tờ tụ tục tủ tứ tức từ từng tự tựa tỷ
u uy uống uỷ
va vai van vang vay vi viên viếng viết việc việt voi voucher vui vun vuông và vài vàng vào vá váy vé vênh vì ví vít vò vòng vô võ vùng văn vĩ vũ vướng vườn vượt vạch vạn vả vải vấn vấp vất vẩy vẫn vận vật vậy vắn vắng vắt vặn vẹn vẻ vẽ vết về vệ vị vọng vỏ vốn vội với vời vỡ vợ vụ vứt vừa vững vựa
web website weekend
xa xanh xay xe xem xen xin xinh xoay xong xoá xoắn xung xuyên xuôi xuất xuống xài xác xách xám xâm xã xé xét xê xích xóa xóm xót xô xúc xăng xưa xưng xước xưởng xả xảy xấu xếp xịt xốp xứ xứng xử
yên yêu yết yếu
ái ánh áo áp
ép
êm
ích ít
ôm ông
ùn
úp
ý
ăn
đ đa đai đang đem đen đeo đi đinh điền điều điểm điện điệp đo đong đoàn đoán đoạn đua đuổi đành đào đáng đánh đáp đâu đây đã đãi đèn đêm đình đích đính đòi đó đói đón đóng đôi đúng đăng đĩa đơn đưa đương đường được đại đạm đạt đảm đảo đất đấy đầu đầy đẩy đập đậu đắn đắng đắt đẳng đặc đặn đặt đẹp đếm đến đề đều để địa định đọc đỏ đối đồ đồng đổ đổi độ đội động đời đỡ đợi đợt đụng đủ đức đứng đứt đừng
ơn
ư ưng ưu ước
ạ
ả ảnh
ấy
ếch
ống
ồn
ổ ổn
ở
ủa ủng ủy
ứng
ửng
"""
"""The syllables that replies are written with: a word outside is one that no reply uses, or no Vietnamese."""


def _unknown_syllable() -> str:
    """Return the regular expression of the place before a word that is not one of `_SYLLABLES`.

    A foreign name after the word of address is left to the check for names.
    """
    by_start: dict[str, list[str]] = {}
    for syllable in sorted(_SYLLABLES.split()):
        by_start.setdefault(syllable[0], []).append(syllable[1:])
    known = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in by_start.items())
    return rf"(?<![^\W_])(?!(?:{known})(?![^\W_]))(?=[^\W\d_])(?<!(?:chị|bạn|anh)\s(?=[a-zéáíóúñ]{{3}}))"


_WE = r"(?:chúng (?:tôi|mình|em|ta)|bên (?:em|mình|tôi|shop)|shop|cửa hàng|đội ngũ|chăm sóc khách hàng|nhân viên|chuyên viên|đồng nghiệp|kế toán|quản lý|phụ trách|công ty|nhóm|mình|tôi|em|họ)"
_YOU = r"(?:anh/chị|anh|chị|quý khách|bạn|quý vị|khách hàng|khách|người nhận|mình)"
_NEXT = r" +(?=[^\W\d_])"

_OF_TIME = r"chậm nhất|muộn nhất|trễ nhất|không (muộn|chậm|trễ) (hơn|quá)|trong (vòng|ngày|hôm|thời|lúc|cùng|tin|thư|email|quá)|ngày|hôm|khi|sau|trước|lúc|ngay (khi|sau|lúc|trong|hôm|từ|tại)|vào|kể từ|từ|đến|tới|cho đến|cứ"
_MARKS = r"bị|và|hay|hoặc|nếu|nhưng|mà|thì|là|vì|để|do|nên|ạ|nhé|nha|nữa|không|chưa|rồi|như|cùng|với|kèm|về|qua|bằng|theo|tại|ở|của|này|đó|ấy|kia|trên|dưới|giúp|chứ|dù|còn|song song|lần|bởi|riêng|đúng|rõ|đầy đủ|xong|luôn|thế nào|bao nhiêu|gì|ra sao|đồng thời|cũng"
_GOODS = r"hàng|kiện|gói hàng|bưu kiện|đơn|món (hàng|đồ|mới|đúng|thay|đầu|cũ|khác|này|đó|ấy|bị|anh|quý|hỏng|lỗi|còn|đã|giao|thiếu|nào|trong|bạn)|sản phẩm|chiếc|cái|áo|giày|quần|đèn|bộ|đôi|đồ|các món|những món|phần (hàng|còn|đang|có|thiếu|thừa|thu|chênh|đã)"
_PAPERS = r"email|e-mail|thư|tin|lời (nhắn|cảm ơn|giải thích|xin lỗi|chào|đề nghị|phản)|bản|tài liệu|chứng (từ|cứ)|bằng chứng|giấy|biên|hướng dẫn|thông (tin|báo)|kết quả|câu (trả lời|hỏi)|(các )?bước|yêu cầu|ảnh|hình|tấm|video|mã (vận đơn|vận chuyển|đơn|theo dõi|tham chiếu|số|giao dịch|và|của|rồi|trên|này|đó)|hóa đơn|hoá đơn|bảng kê|xác nhận|phản (hồi|ánh)|đề nghị|ý kiến|nhãn|phiếu|tệp|file|nội dung|chi tiết|số (đơn|vận|tham|hóa|thẻ|seri)|địa chỉ|tên|lý do|những (gì|thông|món|ảnh|điều|giấy|tài)|các (thông|ảnh|giấy|tài|chứng|bước|món|kiện|sản|mã)|toàn bộ (thông|hồ|nội|lời|chứng|tin|tài|yêu|thư|đơn|câu)|mọi (thông|điều|giấy|chứng|tài|chi tiết)|tình (hình|trạng)|trạng thái|ngày|lịch|hồ sơ|lựa chọn|quyết định|thời (hạn|gian)"
_US = r"chúng (tôi|mình|em)|bên (em|mình|tôi|shop)|shop|cửa hàng|kho|ngân hàng|đơn vị|hãng|bưu|anh/chị|anh|chị|quý khách|bạn|khách|người|nhân viên|chuyên viên|đồng nghiệp|bộ phận|nhóm|phía|bên|họ|em|mình|seur"
_ONE = rf"{_PAPERS}|{_GOODS}|nhân viên|chuyên viên|người|đồng nghiệp|bạn|cộng sự|thành viên|việc|điều|cách|khoản(?=[.,;])|khoản (thu|hoàn|duy|được|tạm|thanh|chi|khác|và|cho|trên|ngân|này|nào)|khoản tiền|khiếu nại|lần|ngày (làm|giao|cụ|mới|khác|vui|tốt|an|và|rõ|chính)|chút|ít thời|ít|phần|trong|tra soát|kiện hàng|sự|vấn đề|lựa chọn|bước|lúc|khâu|giao dịch|đợt|mức|trường hợp|gói|thẻ|phương|số (trường|thông|đơn|sản|việc|ngân|điểm|câu)|vài|dòng|sai sót|lỗi|nhầm|trục trặc|bộ phận|nơi|điểm|đơn vị|hãng|cuộc|đầu mối|câu|cập nhật|quyền|tài khoản|nguyên nhân|hồ sơ|tuyến|khoảng|giai đoạn|cơ hội|thời (gian|hạn|điểm)|thủ tục|quy trình|kênh|đoạn|chỗ|hàng|và|hay|hoặc|là|chiều|mình|lời|thay|dịch vụ|cửa|lượt|loại|mục|ô|trang|mẫu|hộp|cặp|lô|tháng|năm"
_PASSIVE = rf"tay|cho (anh|quý|bạn|chị|khách)|mong|tra|giúp|cả|hoàn|giao|gửi(?! trở)|chuyển|xác (nhận|minh|định|thực)|kiểm|xem|ghi (nhận|là|rõ|vào|trên|lại|có|nhầm|trong|đã|theo|tên)|hủy|huỷ|rút|mở|đóng|cập nhật|thông báo|báo|bàn giao|xử lý|giải (quyết|tỏa|toả|thích|đáp)|chuẩn bị|hiển thị|gia hạn|thu(?! (xếp|vén))|chọn|quyền|bảo (hành|vệ|mật|đảm)|bảo đảm|hỏi|biết|chứng minh|thực hiện|tiếp (nhận|tục|cận)|tạo|lập|đặt|đổi|sửa|thay|nhận|trả|giữ (nguyên|lại|trong|ở|tại|kín|cho|đến)|tính (theo|lại|lúc|khi|dựa|vào|trước|từ|trên|đúng|toán|thêm|cả|sai|thuế|thế|như)|hỗ trợ|truy|tra|lưu|đính|in|yêu cầu|gỡ|khắc phục|hướng dẫn|liên|phản|phúc|hồi|làm|đưa|tìm|mang|xuất|phát|gọi|vận chuyển|đối chiếu|rà|điều|chia sẻ|trao đổi|đề (nghị|cập|xuất)|phân (công|loại)|đọc|nghe|nói|nêu|kể|viết|nhắc|nhắn|ký|quét|đóng gói|thanh toán|khôi phục|thống nhất|áp dụng|hẹn|nhập|đăng ký|dùng (để|cho|khi|vào)|phép|ngân hàng|tách|dừng|ngừng|sắp xếp|thể hiện|dự kiến|tổng hợp|lên lịch|đảm|chỉ|quyết|tôn trọng|ưu tiên|quay|dán|đến|tới|về|vào|thêm (vào|thông|tin|gì|phiếu|ngày)|hoãn|kích hoạt lại|duy trì|chăm sóc|phục vụ|tự động|nhanh|sớm|không|chưa|hay|{_US}|{_MARKS}|{_OF_TIME}|{_PAPERS}|{_GOODS}|tiền|khoản|toàn bộ|một|hai|cả|số|đủ|lại|từ|trong|thuế|nguyên|đang|đã|sẽ|tất cả|điều|những|các|việc|sự|kết|thẻ|ai|mức|bảo hiểm"

_HAZARDS = r"tặng|biếu|dâng|dành|nhường|bù|đền|cộng(?! (khoản (này|đó|hoàn)|lại|dồn|là))|hạ|nâng|miễn|bỏ(?! (sót|lỡ|trống))|xóa|xoá|gánh|bao(?! (gồm|bì|giờ|nhiêu|lâu|xa|phủ|quát))|chiều(?! (nay|mai|cao|dài|rộng))|ứng(?! (dụng|với))|hứa|cam|bảo(?! (đảm (an|đúng|quyền|chất|thông|tính)|hành|quản|mật|vệ|toàn|hiểm|lưu|trì|rằng|là|đảm))|duyệt|chấp|giảm(?! thiểu)|bớt|trừ(?! (khi|nếu|trường|tiền|đi|trên|là|hai|dư|thừa|nhầm|sai|lần|trùng|của|và|nhưng|mà|\d))|khao|đãi|mời(?! anh/chị (xem|đọc|trả|kiểm|cho|liên|bổ|gửi|chọn))|thưởng|tăng|nạp|rót|bơm|đổ(?! vỡ)|bồi|sắm|khấu|quy(?! (định|trình|tắc))|chốt|dàn|xoay|linh|châm|nương|chiếu|nới|thu (xếp|gom|lại|vén)|thông qua|thông cảm cho|tạo điều|tạm ứng|phá|lách|thanh lý|phát (quà|thưởng|tặng)|cấp (cho|thêm|lại|một|tặng)|kích hoạt|hưởng|trúng|thắng|lãi|lời(?! (nhắn|giải|đề|xin|cảm|phản|chào|của))|lợi|phụ thêm|nhét|bọc|gói (thêm|kèm)|đóng thêm|chi (thêm|một)|chơi|ưu ái|chiêu|giải ngân|trích|tài trợ|đài thọ|lo liệu|lo (trọn|toàn|tất|mọi|liệu)|bán (rẻ|lại)|để (lại giá|giá|rẻ)|lấy (rẻ|giá|lại (quà|tiền mặt))|khuyến|làm (luôn|quà|hết|mọi|tất)|tha|vui lòng (tặng|miễn)|gắn|xếp (hạng|loại|anh|vào|lên|ưu)|đánh (dấu|giá)|phân (hạng|nhóm|khúc)|đồng ý(?! ngay)|nhất trí|chuẩn y|chuẩn thuận|phê|châm chước|kéo dài (thời|hạn|thêm)|gia hạn (thời|hạn|cho|đổi|trả)|yêu (quý|mến|anh)|thương|khen|trách(?! nhiệm)|mắng|cãi|cười|chê|khoan|thử (vận|xem sao)|kiện(?! (hàng|của|này|đó|mới|đã|về|có|đầu|cũ|chưa|được|đang|thứ|và|trong|ấy|\ue000))|nổi|nhượng"
"""What nobody does or gets in a reply, of the syllables that are known at all."""

_COUNTED = "một|thêm|cứ|dùng|tính|lo|kèm|hưởng|trả|đồng|có|nhận|giữ"
_COUNTED_ALLOWED = rf"""
nhận (càng|hồi)
nhận( được| lại| trả| về| đủ| đúng| trước| riêng| thêm| nhầm){{0,5}} ({_PAPERS}|{_GOODS}|{_US}|{_MARKS}|{_OF_TIME}|tiền|khoản|toàn bộ|một|hai|từ|qua|được|lại|trả|ra|thấy|thức|tại|hoàn|đủ|đúng|định|trách|đã|sẽ|đổi|việc|sự|điều|diện|xét|khiếu nại|giao dịch|và|số tiền|thêm|trong|bước|cuộc|các|những|mọi|rõ|ngay|sớm|cả|thế|gần|biết|đơn|món|cả|mới|bằng|câu|đang|qua|cho|hình|lần|giúp|vấn|ít|nhầm|thiếu|sai|muộn|chậm|trễ|phần|nguyên|mã|xong|hướng|việc|yêu|quyền|gói|gia hạn|định|tình|khoản|đầy|vào|giấy|thay|hộ|cuối|hóa|phí|hủy|rút|bảo hành|địa|tạm|mức|giải|góp|bổ|dữ|nhiều (khoản|kiện|thư|email)|nào|ai|lỗi|thời|quyết|là)
có (cho đúng|thuộc|chuyên|hiện|chữ ký|trên|khác|mặt|ghi|nêu|tên|bao|giờ|chưa|kết quả|nơi|kinh)
có( thêm| đủ| đầy đủ| sẵn| riêng| ngay| cả| hai| ba| bốn| mười| thêm vài){{0,5}} ({_PAPERS}|{_GOODS}|{_US}|{_MARKS}|{_OF_TIME}|thể|quyền|tin|tiền|vẻ|lẽ|mặt|khi|cần|muốn|phải|thật|khoản|toàn|một|hai|ba|bốn|năm|kết|khả|lỗi|sự|gì|ai|nghĩa|hiệu|khiếu|giao|dấu|thay|vấn|đúng|khớp|trùng|đầy|thư|tác|hạn|thời|thắc|ý|câu|bước|chuyển|đổi|giúp|liên|hàng xóm|trục|sai|nhầm|mức|chênh|chi tiết|điều|việc|chỗ|nào|người|nhân|bất|thu|chữ|tên|sẵn|thêm|ích|cách|lựa|cơ sở|căn|mã|nhiều|ít|vài|tối|lý|quy|điện|tùy|được|bị|lần|trách|hai|giá trị|đang|đã|sẽ|số|vật|trong|ngay|hóa|đặc|kế|kèm|đơn|phù|nguyên|phản|phần|thuế|đi|đến|bao|xác|sửa|hướng|ngày|nhu|yêu|mặt|hoàn|chứng|phí|điểm|cụ|dịp|mở|quay|rút|đủ|loại|tem|hình|tài khoản|ghi|gia hạn|nhắc|đính|nút|dự|thẻ|còn|nhận|vận|bảo hành)
thêm (một khoản cho|{_PAPERS}|{_MARKS}|{_OF_TIME}|{_US}|một (chút|ít|ngày|thời|câu|kiện|ảnh|tấm|phiếu|thông|lúc|số thông|vài|khoảng|điều|việc|bước|đoạn)|vài (thông|câu|ảnh|tấm|điều|dòng)|ít thời|thời (gian|hạn)|gì|điều|bất|lần|câu|nào|ai|chút|đâu|việc|phí|khoản|hàng|chi phí|phiền|rằng|được|ý|thắc|vấn|dữ|sản phẩm|tiền|đơn|bước|rõ|thủ|khó|lo|sự|phiếu|vào|cho|gia hạn|trao|cụ)
(?<!chuyển\s)(?<!gửi\s)(?<!giao\s)(?<!hoàn\s)(?<!trả\s)(?<!được\s)(?<!lần\s)thêm (một lần|lần nữa)
(?<!thứ\s)một ({_ONE})
cứ (trả (mà|hàng|lời)|là|đã|trả lời|nhắn|nói|viết|hỏi|báo|liên|phản hồi|cho|gửi|ghi|nêu|kể|sau|mỗi|hai|ba|xem|chọn|theo|yên tâm (chờ|chọn|trả)|đều|thế|như|tiếp|đến|tiện|thoải mái (hỏi|trả|nhắn|viết|nói)|gọi|từ|chờ)
(dùng|sử dụng) ({_MARKS}|{_OF_TIME}|khi|lúc|cho (việc|đóng|mục|đơn vị|khoản|hai)|để|sản|hàng|thẻ|email|địa|trong|khác|tốt|được|tài khoản|một|phương|mã (vận|đơn|tham|giao)|thử|số (đơn|vận|tham)|thanh|ngay|đơn vị|làm|bình|thông|ảnh|lại|dịch vụ của|nữa|thường|các|đúng|chính)
tính( toán)?( lại| đúng| sai| theo| vào| từ| trên| lúc){{0,5}} (của|tình|giá giao|giá tiêu|{_MARKS}|{_OF_TIME}|{_US}|thuế|theo|lại|đúng|từ|trên|dựa|lúc|thế|bằng (giá|mức|phí)|toán|giá|mức|phí|cả (ngày|thuế|phí)|trong|chất|thời|hai|một|vào|tổng|trạng|năng|sai|nhầm|cách|như|cước|đến)
lo ({_MARKS}|{_OF_TIME}|lắng|ngại|âu|liệu|phần (việc|này|còn|của|hủy)|việc|chuyện|nghĩ|cho|hết chi phí gửi|lâu|nhiều|chi phí|hết|toàn bộ chi phí|các bước|khâu|thủ|nữa|phần việc)
kèm( theo)? ({_PAPERS}|{_GOODS}|{_MARKS}|{_US}|một|hai|số|ảnh|giao|tên|mã|nguyên|đầy|giá trị|cả|từng|cụ|chi|tại|trong|khi|ngày|các|những)
hưởng (ứng|quyền|đến|gì|tới|bởi|bảo|không|nhiều|từ|và)
trả( lại)? (thuộc|việc|lời|hàng|sản|món|phí|tiền|khoản|cước|kết|cho|cả|vào|về|do|bằng|qua|toàn|phần|số|chi|thuế|trước|sau|đủ|thêm|thẳng|đúng|lần|và|hay|hoặc|nếu|thì|là|mà|của|này|đó|ấy|trong|khi|đến|kiện|đơn|từ|theo|được|không|góp|gì|đồng|một|để|chậm|xong|rồi|ạ|nhé|lại|giấy|anh|quý|bạn|chúng|bên|shop|đã|sẽ|thì|giúp|đầy|áo|chiếc|đồ|giày|ngày|tới|nhưng|còn|hết|riêng)
đồng (nghiệp|thời|bộ|nghĩa|hồ|hành|đội|nhất|euro)
(?<=thể\s)đồng ý
(?<!tôi\s)(?<!hàng\s)(?<!em\s)(?<!shop\s)(?<!sẽ\s)(?<!đã\s)(?<!lý\s)(?<!viên\s)(?<!cũng\s)(?<!đều\s)(?<!được\s)đồng ý
giữ ({_MARKS}|{_OF_TIME}|{_PAPERS}|lại (biên|bao|giấy|sản phẩm cùng|hộp|phiếu|hóa|email|thư|chứng|tem|nguyên|ảnh|cùng|để|và|kiện|khi|món hàng (và|cùng|trong|để)|sản phẩm (và|để|trong|hỏng|lỗi))|nguyên|đúng|liên|đơn|gói|chỗ|trong|khoản|an toàn|giỏ|kiện|bao|hộp|biên|giấy|phiếu gửi|hàng (trong|lại|ở|tại|cho)|bí|kín|món|cẩn|tem|được|lời|hẹn|số tiền|tiền)
(?<=tạm\s)giữ \w*
"""
"""What stands after a number, "cứ" or a verb that gives or takes: it must be a thing that replies speak of."""

_GIVEN = rf"""
(gửi|cho|trả) {_YOU} ([a-zéáíóúñü]{{2,}}(?=,| )|thân|thanh toán|chịu|tự|vui|không|phải|cần|có thể|muốn|sẽ)
(cho|gửi|giao|chuyển|đưa|mang|trao|trả|hoàn|dành)( lại| cho| riêng| đến| tới| trả| thêm){{0,3}} {_YOU} ({_PAPERS}|{_GOODS}|{_US}|{_MARKS}|{_OF_TIME}|biết|thấy|xem|phép|rằng|đúng|một|hai|cả|các|những|mỗi|từng|mọi|lần|việc|kết quả|khoản|phần|tiền|đến|tới|khi|lý do|truy|tìm|ra|điều tra|kịp|rõ|trước|lại|ai|hay|đủ|phù|tiện|đầy đủ|giao|thuận|chắc|an toàn|dù|cùng|vấn|toàn|bảo|nhau|gia hạn|ý kiến|mình|dịch|công|đóng|điểm|sự|bước|gói|quá|phương|bộ phận|nhóm|trưởng|thẻ|số|đơn|hóa|cụ|giúp|xin|chỉ|quyền|nhân|câu|kiểm|tên|nơi|địa|thêm|đang|đã|chậm|muộn|một|phía|tra|bên|đội|công ty|sửa|xứng|tại)
"""

ACTS = (
    (
        rf"\b(?:{_WE}|{_YOU}|sẽ|đã|đang|vừa|sắp|cũng|luôn|vẫn|đều|chủ động|trực tiếp|lập tức|ngay|thể|muốn|cần|phải|hãy|nên|không|chưa|chẳng|đừng|khỏi|để|xin|cùng|tự|thì|còn|và|hoặc|hay|rồi|mà|nay|hôm nay|liền|lại|chắc chắn|sẵn sàng|sẵn lòng|quyết định|phép|định|việc|được|bị){_NEXT}(?=(?:{any_of(_HAZARDS).pattern}))",
        "",
    ),
    (
        rf"(?<!nhận )(?<!giao )(?<!chuyển )(?<!gửi )(?<!tìm )(?<!hướng )(?<!minh )(?<!làm )(?<!biết )(?<!có )(?<!thấy )(?<!thể )\bđược{_NEXT}(?!(?:{any_of(_PASSIVE).pattern}))",
        "",
    ),
    (rf"\b(?=(?:{_COUNTED}|sử dụng){_NEXT})(?!{any_of(_COUNTED_ALLOWED).pattern})", ""),
    (
        rf"\b(?=(?:cho|gửi|giao|chuyển|đưa|mang|trao|trả|hoàn|dành)(?: (?:lại|cho|riêng|đến|tới|thêm))* {_YOU}{_NEXT})(?<!kính )(?!{any_of(_GIVEN).pattern})",
        "",
    ),
    (r"(?<![^\W\d_]e)(?<=[^\W\d_])[-·•*_|~^+=](?=[^\W\d_])(?<!\be-)", ""),
    (
        r"\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) +ngày(?= +làm)|\bchỉ +(?:mất|cần) +(?:khoảng +)?\d+ +ngày|(?<!đã )\bđổi(?= xong)|\bđã +(?:đổi|sửa|cập nhật) +(?:lại +)?địa chỉ",
        "",
    ),
    (_unknown_syllable(), ""),
)

WORDS = Words(
    apologies=r"xin lỗi|cáo lỗi|lấy làm tiếc|rất tiếc|thứ lỗi",
    other_apologies=r"tạ lỗi|tha (thứ|lỗi)|nhận lỗi|hối (tiếc|lỗi|hận)|lượng thứ|bỏ qua (cho|giúp|lỗi|sơ|sai|thiếu|lần)|xấu hổ|tạ tội|sorry|xin[^\w\s]+lỗi|có lỗi với|lời (cáo|tạ|xin) lỗi|áy náy|ân hận|ăn năn|day dứt|niệm tình|xá lỗi|tha cho|bỏ quá|đáng trách|hổ thẹn|tạ từ|thông cảm (và )?bỏ|(đừng|chớ) (giận|trách)|rộng lòng|rộng lượng|đắc tội|thất lễ|xin được thông cảm và bỏ qua|vô cùng tiếc|thật tiếc|hết sức (lấy làm )?tiếc",
    families=FAMILIES,
    negations=r"không|chưa|chẳng|chả|đừng|thay vì|khỏi",
    not_negations=r"không (chỉ|những|riêng|chậm|lâu|quá|cần chờ|phải chờ|cần đợi|phải đợi|ngừng|ngại|sao|vấn đề|có gì|thành vấn đề|lo|cần lo|muộn)|chưa (đầy|đến|quá)|chẳng (những|chỉ)|đừng (lo|ngại)|hay không|có \w+ không",
    refusals=r"từ chối|để yên|ngăn|cản|ngần ngại|quên|bác|chối|nghi ngờ|chờ|đợi|lo|trì hoãn|chậm",
    turns=r"thì|nhưng|mà|tuy|song|cũng|ngoài ra|(?<!thể\s)đồng thời|, ?(anh/chị|quý khách|bạn) (\w+ )?(được|sẽ|nhận)|và (chúng tôi|anh/chị|cửa hàng|sẽ)|nên|vì|bởi|trừ|rồi|do đó|vậy nên|tuy nhiên|do vậy",
    denied=r"(?:(?!mà|nhưng)\w+\s){0,3}(không|chưa) (được|thể|áp dụng|phát sinh|thực hiện|tiến hành|diễn ra)",
    granted=r"đang|đã|ngay|sắp|được duyệt|duyệt|xác nhận|lên đường|trên đường|sớm|sắp",
    conditions=r"nếu|(?<!trong\s)khi|sau (khi|bước|ngày|câu|thời|lúc|yêu)|hoặc|hay|tùy|tuỳ|tùy theo|chọn|lựa chọn|(?<!có\s)muốn|bước|cho đến|trường hợp(?! của)|kết quả|(chúng tôi|kho|khi) (\w+ )?nhận được|về (đến |tới )?kho|trả hàng|gửi trả|hàng (trả|về)|ngay khi|một khi|cả hai|đến kho|ưng|thích|theo ý",
    regardless=r"dù (sao|thế nào|kết quả|có|sao đi)|bất kể|trong mọi trường hợp|bất luận|cả hai trường hợp|đằng nào",
    definite=r"\b(?:khoản|việc|số|phần|được)",
    wishes=r"anh/chị (đã |cũng )?(hỏi|yêu cầu|muốn|mong|viết|đề nghị|cho biết|phản ánh|báo|nhắc|nói|đề cập|cần)|(yêu cầu|câu hỏi|mong muốn|đề nghị|thắc mắc) (của anh/chị )?(về|hoàn|đổi|hủy)|về (việc|yêu cầu)",
    promises=r"chúng (tôi|mình|em)|bên (em|mình|tôi)|phía|đội ngũ|bộ phận|quản lý|kế toán|nhân viên|cửa hàng|shop|sẽ|anh/chị (được|nhận|có)|xin",
    delivery_fee=r"(hoàn|trả|chuyển|gửi) … tiền (giao hàng|vận chuyển|ship|gửi hàng)|(hoàn( lại| trả)?|trả lại|chuyển lại)( cho| anh/chị| quý khách| bạn| tiền| cả){0,3} (phí|cước|tiền) (giao|vận chuyển|ship|vận)|(phí|cước|tiền) (giao hàng|giao|vận chuyển|ship) … (hoàn|trả lại)",
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
        amazon|ebay|zalando|aliexpress|alibaba|temu|shein|shopee|lazada|tiki|sendo|tiktok shop|điện máy xanh|thế giới di động|fpt shop|bách hóa xanh|đối thủ|(cửa hàng|shop|sàn) khác|trên mạng|lên mạng|(ở|tại|ra|trước) (tòa|toà)\b(?! nhà)|công chúng|lan ra|đi xa (hơn|đến)|(đưa|nói|kể|đi|chuyện) ra ngoài|vào cuộc|(cơ quan|tổ chức|ai|bên thứ ba) (\w+ )?can thiệp|cảnh báo(?! (pin|lỗi|an|nhiệt|trên))|răn đe|đoạn (phim|clip)|tung (lên|ra)|tới tai|hăm|lời dọa|khởi kiện|truyền (thông|hình)|tờ báo|đài (truyền|báo)|lên tiếng|những gì anh/chị (\w+ )?(đăng|viết trên)|trên (trang|mạng)|(thay đổi|xoay|ảnh hưởng) (\w+ )?(quyết định|câu trả lời)|không (quyết định|trả lời|xử lý) vì|(báo|yêu cầu|nhờ|gọi|qua|với|tại) (ngân hàng|thẻ|tổ chức thẻ) (\w+ )?(thu hồi|đòi|hủy|chặn|truy|khóa|bị trừ|lấy lại|hoàn ngược|can)|báo thẻ|tổ chức thẻ|đòi (lại )?tiền|mở (tranh|khiếu nại thẻ)|(phàn nàn|than phiền) (ở|trên|với|về chúng)""",
    disputes=r"tranh chấp|chargeback*|khiếu nại|bồi hoàn|đảo ngược giao dịch|thu hồi giao dịch",
    not_threats=r"đánh giá (lại )?(tình trạng|hồ sơ|trường hợp|mức độ|thiệt|chất lượng|lỗi|kết quả)|địa chỉ khác|google pay|áp lực (nước|lốp)|sức khỏe|giao dịch khác|pháp lý (của bảo hành)|bảo hành pháp lý|(nhóm|đội|bộ phận|phòng|ban) (pháp lý|pháp chế)|khiếu nại (vận chuyển)|đơn vị khác|bảo hành theo pháp luật|theo (quy định của )?pháp luật|thành khách khác|zalopay|bên khác|bên (vận chuyển|giao hàng) khác|nhận xét của (hãng|đơn vị)",
    press=r"báo chí|nhà báo|phóng viên|truyền hình|đăng (bài|tải)|bài (viết|đăng)",
    reviews=r"""đánh giá|(viết|để lại|cho|gửi)( lại| giúp| chúng tôi| cho){0,3} (nhận xét|bình luận|review|đánh giá|sao(?! kê)|lời (khen|tốt|hay|đẹp)|vài (lời|dòng))|(gỡ|xóa|xoá|sửa|chỉnh|thay đổi|rút|cập nhật|ẩn|hạ)( lại| bỏ| giúp| chúng tôi| xuống| đi){0,3} (bài|nhận xét|bình luận|review|sao|video|clip|nội dung đã đăng|những gì)|(gỡ|xóa|xoá) (bỏ )?(bài|nội dung|những|nó)|nhận xét|review*|bình luận|rating|xếp hạng|feedback|giới thiệu (chúng tôi|cửa hàng|shop|cho bạn|với)|chia sẻ (trải nghiệm|cảm nhận|đánh giá|với mọi người)|kể (với|cho) (bạn bè|mọi người|người thân)|nói tốt|khảo sát|đổi lại|để đổi lấy|đánh đổi|nếu anh/chị (gỡ|xóa|xoá|sửa|rút|ẩn|đổi|chỉnh)|(sau|ngay) khi (bài|nhận xét|nội dung) … (gỡ|xóa|xoá|sửa)|rút khiếu nại (giúp|đi|sớm|trước)|(mong|xin|nhờ|đề nghị) (anh/chị |quý khách |bạn )?(\w+ )?rút (khiếu|đơn)|theo dõi (trang|fanpage|kênh)|bài (đăng|viết)|(bài|đánh giá|nhận xét|bình luận|số sao) … (xóa|xoá|gỡ|sửa|ẩn|rút|đổi)""",
    tone=r"""(lẽ ra|đáng lẽ|đáng ra|nhẽ ra) (anh/chị|quý khách) (phải|nên|cần|đã)(?! (không|nhận|có|được))|anh/chị (lẽ ra|đáng lẽ|đáng ra) (phải|nên|cần)(?! (nhận|có|được))|anh/chị (đã không (đọc|kiểm tra|để ý|chú ý|xem)|không chịu(?! (chi|phí|cước|trách|thêm|bất|khoản))|đã quên|đã nhầm|đã nhập sai|nhập sai|bất cẩn|sơ suất|đã bỏ qua)|(do|tại|là|vì) (lỗi|sai sót|sơ suất|bất cẩn) (của )?(anh/chị|quý khách|chính)|lỗi (của|do|tại|thuộc về|là ở|phía) (anh/chị|quý khách|khách)|tại anh/chị|(nếu|giá mà|phải chi) anh/chị (đã |chịu |chỉ cần )?(đọc|kiểm tra|để ý|xem kỹ|làm đúng|cẩn thận)|như (chúng tôi )?đã (nói|giải thích|thông báo)( trước| rõ| nhiều)?|(chúng tôi )?đã (nói|giải thích|thông báo|ghi) (rõ|nhiều lần|rồi|trước)|(nhắc|nói) lại (lần nữa|một lần nữa|lần cuối)|lần cuối( cùng)?|bình tĩnh|đừng (nóng|giận|làm quá|than)|làm quá|phóng đại|vô lý|nực cười|buồn cười|ngớ ngẩn|hiển nhiên|rõ ràng (là|anh/chị)|đương nhiên|nói thật|thật lòng mà nói|thành thật mà nói|chúc mừng|chúc may mắn|không phải (là )?(lỗi|trách nhiệm|việc|vấn đề) (của )?(chúng tôi|cửa hàng|shop)|chúng tôi không (có lỗi|chịu trách nhiệm|liên quan|sai|làm gì sai|có trách nhiệm)|ngoài (tầm )?kiểm soát|than (vãn|thở)|(theo|như) anh/chị (thì|cho là)|cái gọi là|nói dối|dối trá|gian dối|khách (hàng )?(thân thiết|trung thành|quý|đặc biệt|lâu năm|quan trọng|tuyệt vời|ruột|tốt nhất|vàng|thân thương|yêu quý)|quý khách hàng thân|(sự )?trung thành|(rất |vô cùng )?trân (trọng|quý) (sự|anh/chị|khách|lòng)|khách hàng như anh/chị|anh/chị (thật |rất |quá )(tuyệt|tốt|quan trọng|đặc biệt|dễ thương)|anh/chị (hoàn toàn |rất )đúng(?! (món|sản|hàng|đơn))|haha*|hihi*|hehe*|kaka*|ối|ôi trời|trời ơi|tuyệt vời|ngu|ngốc|đồ điên|im đi|khốn|vớ vẩn|(khách|người mua|khách mua) (tốt|đặc biệt|quan trọng|số một)( nhất)?|(đọc|hiểu|nhập|ghi|xem) sai|lỗi (thuộc về|là của|nằm ở) (anh/chị|quý khách)|điều khoản (mà )?anh/chị|chưa (ai|từng ai)|không ai khác (phàn|kêu|than|bị)|ngôi sao|than phiền|nhé ạ bạn ơi|anh/chị (đã |lại |tự |hay |cứ |mà |cũng |chỉ |thật |quá |hơi ){0,2}(quên|nhầm|lỡ|sơ ý|sơ suất|bất cẩn|bỏ sót|nóng|hấp tấp|lơ đễnh|vội|làm khó|gây khó|không (đọc|chịu(?! (chi|phí|cước|trách|thêm|bất|khoản))|để ý|chú ý|xem|nhớ|cẩn thận|hiểu)|chưa (đọc|chịu|để ý|xem kỹ)|chịu khó|phải (biết|hiểu|tự trách|tự chịu)|bảo không|khăng|cố tình|cố ý|nghĩ ra|thắc mắc hoài|kiếm chuyện|đòi|bắt chúng tôi)|tự (xem lại|trách|chuốc|làm khó|gây|mua)|lạ thật|lạ nhỉ|hay (nhỉ|thật|ho)|giỏi (thật|quá)|quả là (một|nhanh|giỏi|hay|tài|tuyệt)|đúng là (chuyện|một|người|khách)|động trời|để đâu đó|trong nhà xem|ai bảo|mà cũng sai|sao anh/chị (không|lại)|thì (chúng tôi|bên em|shop) chịu(?= ?[.,;]| thua)|niềm tự hào|phận sự|đàng hoàng|biết làm sao|cũng (phải|đáng) (\w+ )?(viết thư|thắc mắc|hỏi)|hoài|(khách|người|anh/chị) (\w+ ){0,6}nhất (mà|của chúng|trên|từ|hệ)|đẳng cấp|dễ thương|sành|tinh tế|yêu quý|vinh (hạnh|dự)|tin vui|vui quá|hay quá|thích quá|tuyệt|hoan hô|yên tâm (nha|đi)|quen thuộc""",
    internal=r"""ltv|clv|giá trị (vòng đời|trọn đời|khách hàng|khách)|vòng đời khách|v\.?i\.?p\.?s?|ngưỡng|(gắn|được gắn|đánh) (thẻ|nhãn|tag|dấu)|tag|tags|(sổ tay|hướng dẫn|quy trình|quy định|chính sách|nguyên tắc|quy tắc|tiêu chí) (nội bộ|của (chúng tôi|cửa hàng|shop|bên|công ty)|xử lý|nói|ghi)|chính sách|quy tắc|nội quy|prompt*|câu lệnh|chỉ dẫn (hệ thống|của hệ thống)|(lời nhắc|tin nhắn|hướng dẫn|lệnh) hệ thống|hệ thống (đã )?(gắn|đánh dấu|phân loại|xếp|quyết định|tự|xác định anh/chị)|hệ thống nội bộ|là (một )?(ai|trí tuệ|trợ lý|mô hình|bot|chatbot) (ảo|nhân tạo|ngôn ngữ)?|trí tuệ nhân tạo|trợ lý (ảo|ai|số|tự động)|mô hình (ngôn ngữ|ai)|chatgpt|gpt*|openai|llm*|chatbot*|bot|robot|tự động (tạo|soạn|trả lời|sinh)|(soạn|tạo|trả lời) tự động|mẫu (trả lời|câu|tin|thư|có sẵn|soạn)|kịch bản|chuyển (lên )?cấp (trên|cao)|leo thang|escalat*|(mức )?ưu tiên của (phiếu|hồ sơ|ticket)|phiếu hỗ trợ|(các )?khách (hàng )?khác|người mua khác|nội bộ|bảo mật nội bộ|crm|zendesk|freshdesk|gorgias|thuật toán|phân (hạng|khúc)|xếp (loại|hạng)|(điểm|hạng|cấp|bậc|nhóm|mức) (khách hàng|thành viên|tín nhiệm|rủi ro|khách)|(hạng|thành viên) (vàng|bạc|bạch kim|kim cương)|danh sách (đen|trắng)|ngoại lệ|đặc cách|(tổng )?(chi tiêu|giá trị mua)|đã (chi|mua|tiêu) (bao nhiêu|nhiều|tổng)|số tiền (anh/chị )?đã (chi|mua)|chỉ (lần này|riêng anh/chị|duy nhất lần này)|nhượng bộ|giữa (chúng ta|hai bên) (thôi|với nhau)|(cấp trên|quản lý|giám sát) (đã )?(duyệt|đồng ý|phê)|giám sát viên|ghi chú (nội bộ|cho nhân viên)|json|yaml|chỉ dẫn|(hướng dẫn|lệnh|lời nhắc) (\w+ )?(của )?tôi|(chương trình|hệ thống) tự động|gắn cờ|bảng điểm|rủi ro|phần mềm|(trong|vào|thuộc) nhóm(?! (của|an|chăm|thanh|bảo))|mua (nhiều|ít)|bộ lọc|gian lận|đánh dấu|tiết lộ|khách (\w+ ){0,4}(tuần trước|tháng trước|cũng|hôm trước|năm ngoái|mua ít|chi tiêu)|thuộc (nhóm|diện|loại|danh)|nhóm khách|hồ sơ … (cho thấy anh/chị|có ghi chú)|ghi chú (trong|về|là|")|đạt (ngưỡng|mức|hạng)|giá trị của anh/chị|từng (phàn|khiếu|kêu|than)|tôi được (chỉ dẫn|lập trình|huấn luyện)|(do|bằng|bởi) máy|máy (viết|soạn|tạo|trả lời)|(khách|giá trị) (\w+ )?giá trị cao|giá trị cao""",
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
    times=r"""(?<!hàng\s)tháng (này|sau|tới|trước|\w+)|(vào|trước|trong|đến|sáng|chiều|tối|hết|từ|ngày|tới|qua|kể từ) thứ (hai|ba|tư|năm|sáu|bảy)|thứ (hai|ba|tư|năm|sáu|bảy) (tuần|tới|này|sau|tuần sau)|chủ nhật|hôm (qua|kia|sau|trước|tới)|ngày (kia|mốt|sau|hôm sau|kế)\b|(tuần|năm|quý) (này|sau|tới|trước|kế|kế tiếp)|(trong|hết|đầu|giữa|cuối|mỗi|hàng|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy|nửa|nhiều|ít|những|các|mọi|từng|khoảng) (tuần|tháng|giờ|phút|tiếng|tiếng đồng hồ|quý)(?! trăm)|(vài|mấy|một|hai|ba|bốn|sáu|bảy|tám|chín|nửa|mỗi|hàng|từng|nhiều|ít|trong|cuối|đầu|khoảng|dăm|đôi ba) ngày(?! làm việc)(?! (mới )?(tốt|vui|an|lành|thật))(?! (cụ|rõ|chính|chắc|xác|hẹn|khác))(?! giao)(?! đặt)(?! \ue000)|cuối (tuần|ngày|tháng|năm)(?! (vui|tốt|an))|(sáng|trưa|chiều|tối|đêm) (nay|mai|qua|mốt)|(trong|qua) đêm|nửa đêm|buổi (sáng|chiều|tối)(?! (tốt|vui|an))|giờ đồng hồ|noel|giáng sinh|tết|năm mới|(ngày|dịp|kỳ) lễ|hằng (ngày|tuần)|ngày (mười|mồng|mùng|rằm|hai mươi|ba mươi)\w*|tuần\b(?! (hoàn|vui|tốt|mới tốt))|tiếng đồng hồ|giờ tới|phút nữa|hôm sau|mai kia|(vài|mấy|một|hai|ba|bốn|dăm) (hôm|bữa)|đầu tuần|bữa (trưa|sáng|tối)""",
    today=r"(?<!đến\s)(?<!chưa\scó\scâu\strả\slời\sngay\s)hôm nay|trong ngày hôm nay|nội nhật",
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
    acts=ACTS,
    openers=frozenset(
        (
            "chị quầy nhớ hồi phát gặp hễ kho loại kiểu làm cộng thấy dùng gia hiển ai anh ảnh ba bạn bản bằng bảo bao báo biên bên bốn bộ bức bước bưu bù buổi các cách cảm cả cần câu chậm chào cho chỉ chi chiếc chính"
            " chờ chọn chủ chúc chuyện chuyên chuyến chúng chứng chưa cho có còn công cũng cùng cụ cuối cứ cước cửa dạ dưới dù dự dữ đa đã đang đây đầu để đến"
            " đề đều đèn đi điều địa điểm đó đóng đồng đơn đội đôi đối đợt đúng đường đương em gần ghi giá giao giấy gói giờ gửi hai hàng hãng hãy hạn hệ"
            " hết hiện hình họ hoàn hoặc hỏi hóa hoá hôm hồ hộp hủy huỷ hướng kèm kể kế kết khâu khi khiếu kho khoản không kiểm kiện kính kỳ khách lá lần lẽ"
            " lễ lệnh lịch liên lỗi lời lúc lựa lưu lý mã mặc mất màu mẫu mình mọi mỗi món mong một mở mới mục muộn muốn mức nay này năm nếu ngay ngày ngân"
            " ngoài người nguyên nhà nhãn nhân nhận nhắn nhắc nhờ nhóm như nhưng những nơi nội ở phản phần phí phía phiếu phụ phương qua quá quản quy quý quyền quyết"
            " rất riêng rồi sai sản sao sau sẽ shop song số sửa sự suốt tác tại tài tám tên theo thân thành thanh thay thắc thẻ thêm thế thì thiếu thời thông thu"
            " thuế thủ thứ thư thường thưa tiền tiếp tìm tin tình tính tờ toàn tôi tổng tới tra trả trái trang trạng trân tránh trên trong trước trường truy từ từng"
            " tuy tùy tức và vấn vận văn vẫn về vì ví việc viết vậy với vui xác xem xin xử yêu ý đại đáng đính"
        ).split()
    ),
    names=frozenset(
        (
            "hai ba tư năm sáu bảy chủ nhật thứ chăm sóc khách hàng bộ phận chúng tôi anh chị bên em cửa đội ngũ pháp lý bảo vệ dữ liệu an toàn sản phẩm"
            " thanh toán nhóm phòng ban ngân seur email gtgt vat pdf iban việt nam kính gửi quý trân trọng thân cảm ơn xin ngày tháng bước đơn kiện mã"
            " số hạn kho kế kỹ thuật sms otp swift arn ảnh"
        ).split()
    ),
)
