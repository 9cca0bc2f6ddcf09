package guatu.evidence;

import guatu.evidence.PhotoLimits.Bounds;
import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import guatu.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/// A picture of more pixels than are opened: it is refused by what it claims, before it is opened.
public final class PhotoPixelsRefused extends Refusal {

    PhotoPixelsRefused(int width, int height, Bounds bounds) {
        super(
                Kind.UNACCEPTABLE,
                "图片像素过多。The picture has too many pixels.",
                List.of(new Finding(
                        "photo-pixels",
                        Severity.BLOCKS,
                        "file",
                        "%d × %d".formatted(width, height),
                        "at most %d pixels, and %d on one side".formatted(bounds.pixels(), bounds.side()),
                        "请缩小图片后再传；全景拼接图请分段上传",
                        Optional.of("Make it smaller; send a panorama in parts."))));
    }
}
