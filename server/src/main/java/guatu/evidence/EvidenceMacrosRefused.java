package guatu.evidence;

import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import guatu.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/// An office file that would run something when it is opened: macros, controls, embedded objects.
public final class EvidenceMacrosRefused extends Refusal {

    EvidenceMacrosRefused(String name) {
        super(
                Kind.UNACCEPTABLE,
                "文件含宏或可执行内容。The office file holds macros or other active parts.",
                List.of(new Finding(
                        "evidence-macros",
                        Severity.BLOCKS,
                        "file",
                        name,
                        "an office file without macros",
                        "请另存为不含宏的 xlsx、docx，或导出为 PDF",
                        Optional.of("Save it without macros, or as PDF."))));
    }
}
