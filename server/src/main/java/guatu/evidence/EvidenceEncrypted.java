package guatu.evidence;

import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import guatu.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/// The file is locked by a password: nobody could read what it proves.
public final class EvidenceEncrypted extends Refusal {

    EvidenceEncrypted(String name) {
        super(
                Kind.UNACCEPTABLE,
                "文件已加密，无法核对。The file is locked by a password.",
                List.of(new Finding(
                        "evidence-encrypted",
                        Severity.BLOCKS,
                        "file",
                        name,
                        "a file that opens without a password",
                        "请取消密码后重新上传",
                        Optional.of("Take the password off and send it again."))));
    }
}
