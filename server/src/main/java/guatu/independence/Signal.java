package guatu.independence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something that wants a second look. It is no finding of guilt: `Kind` says what else explains it.
///
/// @param subject where: a device's mark, a post, a county
/// @param count how many cases it stands on
/// @param of among how many
/// @param probability how likely it is where nothing is the matter, by an exact test; empty where none is made
/// @param firms credit codes behind it
/// @param entries journal rows behind it, the first first
record Signal(
        Kind kind,
        String subject,
        String subjectZh,
        String subjectEn,
        int count,
        int of,
        Optional<BigDecimal> probability,
        List<String> firms,
        List<Long> entries,
        Optional<Instant> from,
        Optional<Instant> to) {

    Signal {
        firms = List.copyOf(firms);
        entries = List.copyOf(entries);
    }

    /// What may be seen, and what else it may be.
    enum Kind {
        SHARED_DEVICE(
                "同一终端报送多家企业",
                "Many enterprises from one device",
                "可能的其他原因：代账机构、集团统一填报、园区服务大厅或网吧共用终端。",
                "What else it may be: an accounting agency, a group’s common office, a shared terminal of a park."),
        SHARED_ADDRESS(
                "同一网络地址报送多家企业",
                "Many enterprises from one address",
                "可能的其他原因：园区或楼宇共用出口地址、运营商地址转换；确认后可列入共用网络清单。",
                "What else it may be: a shared exit of a park or a carrier; confirmed ones go to the list of networks."),
        EDIT_AFTER_LOOK(
                "官员查看后数分钟内企业改数",
                "Edits minutes after an official looked",
                "可能的其他原因：企业与经办恰在同一时段工作、企业来电咨询后自行更正、逾期前集中办理。",
                "What else it may be: both working at the same hour, a correction after the firm’s own call, the last hour."),
        ABOVE_TARGET(
                "增速聚集在目标值之上",
                "Growth heaped above a target",
                "可能的其他原因：行业共同走势、价格或政策在该值附近的真实效应、企业数少。",
                "What else it may be: a common course of a trade, a real effect near that value, few firms."),
        DIGITS(
                "尾数或整数聚集",
                "Heaped digits or round numbers",
                "可能的其他原因：按整单计量、企业以万元记账后换算、合同定额。",
                "What else it may be: counting in whole lots, books kept in 万元, contracts by round sums.");

        private final String zh;
        private final String en;
        private final String elseZh;
        private final String elseEn;

        Kind(String zh, String en, String elseZh, String elseEn) {
            this.zh = zh;
            this.en = en;
            this.elseZh = elseZh;
            this.elseEn = elseEn;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }

        String elseZh() {
            return elseZh;
        }

        String elseEn() {
            return elseEn;
        }
    }
}
