package guatu.evidence;

import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import guatu.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/// A picture that is cut off or damaged: nobody could see what it shows.
public final class PhotoUnreadable extends Refusal {

    PhotoUnreadable(String name) {
        super(
                Kind.UNACCEPTABLE,
                "图片已损坏或不完整，无法打开。The picture is damaged or cut off.",
                List.of(new Finding(
                        "photo-unreadable",
                        Severity.BLOCKS,
                        "file",
                        name,
                        "a picture that opens",
                        "请在手机或电脑上确认图片能够打开，重新导出后再传",
                        Optional.of("See whether the picture opens, export it again, and send that."))));
    }
}
