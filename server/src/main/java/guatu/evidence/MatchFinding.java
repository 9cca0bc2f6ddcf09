package guatu.evidence;

import guatu.evidence.PhotoFinding.Elsewhere;
import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import java.util.Optional;

/// The mark on a photo that is elsewhere too. It says where as far as the reader may see it; of what he may not see it
/// says only that it is there.
final class MatchFinding {

    private static final int THOUSAND = 1_000;

    private MatchFinding() {}

    /// @param other the other photo, where the reader may see it
    static PhotoFinding of(PhotoMatch match, Optional<Evidence> other) {
        var finding = new Finding(
                rule(match),
                Severity.EXPLAIN,
                "photo",
                match.sameBytes() ? "the same file" : "likeness %d ‰".formatted(Math.min(match.likeness(), THOUSAND)),
                "a photo taken for this subject",
                zh(match, other.isPresent()),
                Optional.of(en(match, other.isPresent())));
        return new PhotoFinding(
                finding,
                other.map(one -> new Elsewhere(
                        one.subjectKind(),
                        one.subjectKey(),
                        one.id(),
                        one.name(),
                        one.withdrawal().isPresent())));
    }

    private static String rule(PhotoMatch match) {
        if (match.sameProject()) {
            return match.sameBytes() ? "photo-used-before" : "photo-alike-before";
        }
        return match.sameBytes() ? "photo-used-elsewhere" : "photo-alike-elsewhere";
    }

    private static String zh(PhotoMatch match, boolean seen) {
        var what = match.sameBytes() ? "与该照片相同的文件" : "与该照片几乎相同的照片（可能经裁剪、压缩或缩放）";
        if (match.sameProject()) {
            return "本项目其他月份已有" + what + "，请上传当月照片";
        }
        return (seen ? "其他项目中有" : "您无权查看的其他项目中有") + what + "，请核实";
    }

    private static String en(PhotoMatch match, boolean seen) {
        var what = match.sameBytes() ? "The same file" : "Nearly the same photo (cropped, compressed or scaled)";
        if (match.sameProject()) {
            return what + " stands in another month of this project: send one of this month.";
        }
        return what + (seen ? " stands in another project." : " stands in another project that you cannot see.");
    }
}
