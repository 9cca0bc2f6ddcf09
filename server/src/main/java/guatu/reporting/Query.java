package guatu.reporting;

import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A question of an office about one cell of a filing, or about all of it, with what was said.
///
/// @param no counts from 1 within the firm's form of a month
/// @param revision the one that was asked about
/// @param cell such as `01.month`; empty for the whole filing
/// @param due by when the firm is to answer; absent when it need not
/// @param overdue whether that day is over and nothing was answered
/// @param mayAnswer whether the acting post may answer now
/// @param mayClose whether the acting post may close it or ask again now
public record Query(
        String creditCode,
        String nameZh,
        FormCode form,
        String formZh,
        String formEn,
        Period.Month month,
        int no,
        int revision,
        String cell,
        String cellZh,
        String cellEn,
        int level,
        String byZh,
        String byEn,
        Instant at,
        State state,
        Optional<LocalDate> due,
        boolean overdue,
        boolean mayAnswer,
        boolean mayClose,
        List<Turn> turns) {

    public Query {
        turns = List.copyOf(turns);
    }

    /// Who is to speak next: the firm, the office, nobody.
    public enum State {
        ASKED("待企业答复"),
        ANSWERED("已答复待处理"),
        CLOSED("已办结");

        private final String zh;

        State(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }

    /// What was said.
    public record Turn(
            int no, State kind, String text, Optional<LocalDate> due, String byZh, String byEn, Instant at) {}
}
