package guatu.projects;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/// What the stages ask for and the reserves take, as the pack has it, on a day.
@Service
class StageRules {

    private final StageRuleRepository repository;

    StageRules(StageRuleRepository repository) {
        this.repository = repository;
    }

    /// What kind of thing a stage asks for.
    enum Need {
        /// A field of the record is given.
        FIELD,
        /// A field has one value.
        VALUE,
        /// The national code is on record.
        CODE,
        /// The preliminary procedures of the stage are done, promised or ruled out.
        ITEMS,
        /// Works of this kind have begun.
        WORKS,
        /// A share, in percent, reaches a parameter.
        SHARE,
        /// The side status is this.
        STATUS
    }

    /// One thing that a stage asks for.
    ///
    /// @param what the field, or the stage of the procedures, or the kind of works, or the status
    /// @param value the value wanted, or the parameter
    record StageNeed(
            Stage stage,
            String approval,
            Need need,
            String what,
            String value,
            String nameZh,
            String nameEn,
            String adviceZh,
            String adviceEn,
            String tag,
            String source) {}

    /// A paper that a stage asks for.
    ///
    /// @param oneOf of the papers that share this word one is enough; empty where it stands alone
    record StagePaper(
            Stage stage,
            String approval,
            String code,
            String oneOf,
            boolean required,
            String nameZh,
            String nameEn,
            String tag,
            String source) {}

    /// What a reserve takes.
    ///
    /// @param leastTotal the least planned total investment, 元
    record LevelRule(ReserveLevel level, long leastTotal, String nameZh, String nameEn, String tag, String source) {}

    /// What a stage asks for of a project with a kind of approval.
    List<StageNeed> needs(Stage stage, String approval, LocalDate day) {
        return repository.needs(day).stream()
                .filter(need -> need.stage() == stage && applies(need.approval(), approval))
                .toList();
    }

    /// The papers of a stage for a project with a kind of approval.
    List<StagePaper> papers(Stage stage, String approval, LocalDate day) {
        return repository.papers(day).stream()
                .filter(paper -> paper.stage() == stage && applies(paper.approval(), approval))
                .toList();
    }

    /// The reserves, from the county's up.
    List<LevelRule> levels(LocalDate day) {
        return repository.levels(day);
    }

    private static boolean applies(String rule, String approval) {
        return rule.equals("*") || rule.equals(approval);
    }
}
