package guatu.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The SHA-256 of everything that stands in a version: each member as its length and its text, in a fixed order, so
/// that
/// no two contents write the same bytes.
final class ContentHash {

    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(PlanContent content) {
        var hash = new ContentHash();
        hash.add(content.code(), content.titleZh(), content.titleEn(), content.document(), content.issuedOn());
        hash.add(content.firstYear(), content.lastYear(), content.source());
        hash.add(content.clauses().size());
        content.clauses().forEach(hash::clause);
        hash.add(content.targets().size());
        content.targets().forEach(hash::target);
        hash.add(content.projects().size());
        content.projects()
                .forEach(project -> hash.add(project.clause(), project.nameZh(), project.nameEn(), project.targets()));
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void clause(PlanClause clause) {
        add(clause.id(), clause.level(), clause.headingZh(), clause.headingEn(), clause.missing(), clause.note());
        add(clause.sentences().size());
        clause.sentences()
                .forEach(sentence -> add(sentence.id(), sentence.textZh(), sentence.textEn(), sentence.note()));
    }

    private void target(Target target) {
        add(target.id(), target.clause(), target.sentence(), target.nameZh(), target.nameEn(), target.definition());
        add(target.kind().name(), target.comparison(), target.value().toPlainString(), target.unit());
        add(target.period(), target.base(), target.within());
        add(
                target.scope().region(),
                target.scope().park(),
                target.scope().cluster(),
                target.indicator(),
                target.headline());
        add(target.source(), target.from(), target.to());
    }

    private void add(Object... members) {
        for (var member : members) {
            switch (member) {
                case Optional<?> optional -> optional.ifPresentOrElse(this::add, () -> write("~"));
                case List<?> list -> write(list.toString());
                default -> write(member.toString());
            }
        }
    }

    private void write(String text) {
        var bytes = text.getBytes(UTF_8);
        digest.update((bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
    }
}
