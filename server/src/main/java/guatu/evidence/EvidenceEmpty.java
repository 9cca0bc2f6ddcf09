package guatu.evidence;

import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import guatu.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/// A file without a byte in it.
public final class EvidenceEmpty extends Refusal {

    EvidenceEmpty(String name) {
        super(
                Kind.UNACCEPTABLE,
                "文件为空。The file is empty.",
                List.of(new Finding(
                        "evidence-empty",
                        Severity.BLOCKS,
                        "file",
                        name,
                        "a file with something in it",
                        "请检查文件是否完整后重新上传",
                        Optional.of("See whether the file is whole, and send it again."))));
    }
}
