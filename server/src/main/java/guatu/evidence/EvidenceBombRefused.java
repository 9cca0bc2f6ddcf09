package guatu.evidence;

import guatu.evidence.EvidenceLimits.Limits;
import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import guatu.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/// The file would unpack to far more than it is, or to too many parts.
public final class EvidenceBombRefused extends Refusal {

    EvidenceBombRefused(String name, Limits limits) {
        super(
                Kind.UNACCEPTABLE,
                "文件展开后过大。The file unpacks to far too much.",
                List.of(new Finding(
                        "evidence-bomb",
                        Severity.BLOCKS,
                        "file",
                        name,
                        "at most %d bytes, %d times its size and %d parts when unpacked"
                                .formatted(limits.unpacked(), limits.ratio(), limits.entries()),
                        "疑似压缩炸弹；确为正常文件的，请导出为 PDF 后上传",
                        Optional.of("It looks like a zip bomb; if it is none, send it as PDF."))));
    }
}
