package guatu.conference;

import java.time.LocalDate;
import java.util.Optional;

/// A seat of a body: a post holds it for a time.
///
/// @param until exclusive; empty while it is held
public record Seat(
        long id,
        long body,
        Kind kind,
        String officeZh,
        String officeEn,
        long holder,
        String holderZh,
        String holderEn,
        String document,
        LocalDate from,
        Optional<LocalDate> until) {

    /// 召集人, 副召集人, 成员单位, 联络员, 办公室.
    public enum Kind {
        CONVENER("召集人", "Convener"),
        VICE("副召集人", "Vice-convener"),
        MEMBER("成员单位", "Member"),
        LIAISON("联络员", "Liaison officer"),
        OFFICE("办公室", "Office");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }

        /// Whether it counts towards the quorum, and signs the minutes.
        public boolean votes() {
            return this == CONVENER || this == VICE || this == MEMBER;
        }

        /// Whether it approves agendas and signs.
        public boolean chairs() {
            return this == CONVENER || this == VICE;
        }
    }

    public boolean held() {
        return until.isEmpty();
    }
}
