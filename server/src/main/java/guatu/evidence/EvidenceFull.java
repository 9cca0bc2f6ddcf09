package guatu.evidence;

import guatu.evidence.EvidenceLimits.Limits;
import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import guatu.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/// The subject has as many files, or as many bytes, as one subject may have. What was withdrawn counts: it stays.
public final class EvidenceFull extends Refusal {

    EvidenceFull(int files, long bytes, Limits limits) {
        super(
                Kind.CONFLICT,
                "该事项的佐证材料已达上限。The subject holds as much evidence as it may.",
                List.of(new Finding(
                        "evidence-full",
                        Severity.BLOCKS,
                        "file",
                        "%d files, %d bytes".formatted(files, bytes),
                        "at most %d files and %d bytes".formatted(limits.subjectFiles(), limits.subjectBytes()),
                        "请合并材料后上传，例如合为一个 PDF",
                        Optional.of("Put several papers into one file, such as a PDF."))));
    }
}
