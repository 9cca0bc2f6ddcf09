package guatu.plan.review;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The draft was published: its review is over, and the version never changes.
public final class DraftPublished extends Refusal {

    DraftPublished(long id, int version) {
        super(
                Kind.CONFLICT,
                "The draft %d was published as version %d.".formatted(id, version),
                List.of(Finding.blocking(
                        "draft-published", "draft", "version " + version, "a draft in review", "该草案已发布，不能再改；请上传新文本")));
    }
}
