package guatu.evidence;

import guatu.evidence.EvidenceLimits.Limits;
import org.springframework.stereotype.Service;

/// Looks at a spreadsheet that is to be read, not kept, with the eyes that look at evidence: what it is by its bytes,
/// whether it would run something, what it unpacks to.
@Service
public class SpreadsheetCheck {

    private final EvidenceLimits limits;

    SpreadsheetCheck(EvidenceLimits limits) {
        this.limits = limits;
    }

    /// What the file is: a workbook, or a text that may be a table of comma separated values.
    ///
    /// @param unpacked how much it may unpack to, in bytes
    /// @throws EvidenceTypeRefused when it is of another kind, or damaged
    /// @throws EvidenceMacrosRefused when it would run something
    /// @throws EvidenceEncrypted when nobody could read it without a password
    /// @throws EvidenceBombRefused when it would unpack to far more than it is
    public FileKind of(byte[] bytes, String name, long unpacked) {
        var now = limits.now();
        var own = new Limits(
                now.kinds(),
                now.fileBytes(),
                now.subjectBytes(),
                now.subjectFiles(),
                Math.min(unpacked, now.unpacked()),
                now.ratio(),
                now.entries(),
                now.reasonLength());
        return FileCheck.recognise(bytes, FileName.of(name), own);
    }
}
