package guatu.projects.counts;

import guatu.projects.Nature;
import guatu.projects.counts.CountRepository.Candidate;
import java.util.ArrayList;
import java.util.List;

/// The counting rules themselves: whether a project counts, and if not what it lacks. Pure, so that the tables of
/// `docs/rules` can hold them.
final class Counted {

    /// Independent proofs that a certificate of production needs.
    static final int PROOFS = 3;

    /// Levels that sign it: county, prefecture, province.
    static final int LEVELS = 3;

    private Counted() {}

    /// What is missing, in words; nothing where it counts.
    record Lack(String zh, String en) {}

    /// NEW_OR_CONT_100: an upgrade is not counted here by default, for it is counted in TECH_100.
    static List<Lack> newOrContinuing(Nature nature, int months) {
        var lacks = new ArrayList<Lack>();
        if (nature == Nature.TECHNICAL) {
            lacks.add(new Lack("技改项目另计", "an upgrade, counted elsewhere"));
        }
        lacks.addAll(confirmed(months));
        return lacks;
    }

    /// TECH_100.
    static List<Lack> confirmed(int months) {
        return months > 0
                ? List.of()
                : List.of(new Lack("当年尚无经审核确认的投资月份", "no confirmed month of investment in the year"));
    }

    /// PROD_20: self-reported production counts for nothing before the certificate is whole.
    static List<Lack> producing(int proofs, int signed, boolean confirmed) {
        var lacks = new ArrayList<Lack>();
        if (proofs < PROOFS) {
            lacks.add(new Lack(
                    "投产凭证 %d/%d 项".formatted(proofs, PROOFS),
                    "%d of %d proofs of production".formatted(proofs, PROOFS)));
        }
        if (signed < LEVELS) {
            lacks.add(new Lack(
                    "三级签认 %d/%d".formatted(signed, LEVELS), "signed by %d of %d levels".formatted(signed, LEVELS)));
        }
        if (!confirmed) {
            lacks.add(new Lack("企业未确认", "not confirmed by the enterprise"));
        }
        return lacks;
    }

    static List<Lack> producing(Candidate one) {
        return producing(one.proofs(), one.signed(), one.confirmed());
    }

    static String zh(List<Lack> lacks) {
        return String.join("；", lacks.stream().map(Lack::zh).toList());
    }
}
