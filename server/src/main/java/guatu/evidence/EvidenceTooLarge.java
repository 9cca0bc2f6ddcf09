package guatu.evidence;

import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import guatu.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/// One file is larger than is taken.
public final class EvidenceTooLarge extends Refusal {

    /// @param size what came, in bytes
    /// @param most what is taken, in bytes
    EvidenceTooLarge(long size, long most) {
        super(
                Kind.TOO_LARGE,
                "文件超过 %d 字节。The file exceeds %d bytes.".formatted(most, most),
                List.of(new Finding(
                        "evidence-too-large",
                        Severity.BLOCKS,
                        "file",
                        size + " bytes",
                        "at most %d bytes".formatted(most),
                        "请压缩图片或拆分文件后再传",
                        Optional.of("Shrink the picture or split the file."))));
    }
}
