package guatu.projects.procedures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The procedures of the pack, with what must come before each, the moves that there are, and who follows them.
///
/// @param needs by procedure
record Catalogue(
        List<Procedure> procedures, Map<String, Set<String>> needs, List<Move> moves, List<OfficeRow> offices) {

    /// A procedure.
    ///
    /// @param stage the stage that asks for it: `S2`, `S3` or `S6`
    /// @param level which level decides by default
    /// @param legalDays working days by law; 0 where it sets none
    /// @param promisedDays working days as promised
    record Procedure(
            String code,
            String stage,
            String level,
            int legalDays,
            int promisedDays,
            String nameZh,
            String nameEn,
            String officeZh,
            String officeEn,
            String tag,
            String source) {}

    /// What may happen to an item. What is not here is refused.
    ///
    /// @param holder who has it afterwards; where the state stays, so does its holder
    /// @param reason whether it wants one
    /// @param byOffice whether an office alone may say so
    record Move(
            ItemState from,
            String event,
            ItemState to,
            Holder holder,
            ItemClock.Effect clock,
            boolean reason,
            boolean byOffice,
            String nameZh,
            String nameEn,
            String tag) {}

    /// Who follows a procedure at a level, in a place and all that lies in it.
    record OfficeRow(
            String procedure,
            String level,
            String region,
            String officeZh,
            String person,
            String phone,
            int promisedDays,
            String tag,
            String source) {}

    Optional<Procedure> find(String code) {
        return procedures.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /// The moves from a state.
    List<Move> from(ItemState state) {
        return moves.stream().filter(move -> move.from() == state).toList();
    }
}
